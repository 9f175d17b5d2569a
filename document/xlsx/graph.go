package xlsx

import (
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/opc"
	"inkoust/internal/refusal"
)

// mainType is what a workbook is by the content type of its main member.
type mainType struct{ media, extension, out string }

const officePrefix = "application/vnd.openxmlformats-officedocument."

var (
	plainBook = mainType{officePrefix + "spreadsheetml.sheet", ".xlsx", officePrefix + "spreadsheetml.sheet.main+xml"}
	template  = mainType{officePrefix + "spreadsheetml.template", ".xltx", officePrefix + "spreadsheetml.template.main+xml"}
)

// mainTypes are the content types of workbooks, with what the output is: the
// macros go, so the macro-enabled kinds become plain.
var mainTypes = map[string]mainType{
	officePrefix + "spreadsheetml.sheet.main+xml":             plainBook,
	officePrefix + "spreadsheetml.template.main+xml":          template,
	"application/vnd.ms-excel.sheet.macroenabled.main+xml":    plainBook,
	"application/vnd.ms-excel.template.macroenabled.main+xml": template,
}

// role says what a kept member is for.
type role struct {
	media  string // content type
	folder string // where the output has it
	leaf   bool   // every text inside is a line of its own
}

// roles are the members that stay, by the kind of relationship that leads to
// them.
var roles = map[string]role{
	"styles":            {media: officePrefix + "spreadsheetml.styles+xml", folder: "xl/"},
	"theme":             {media: officePrefix + "theme+xml", folder: "xl/theme/"},
	"themeOverride":     {media: officePrefix + "themeOverride+xml", folder: "xl/theme/"},
	"drawing":           {media: officePrefix + "drawing+xml", folder: "xl/drawings/", leaf: true},
	"chart":             {media: officePrefix + "drawingml.chart+xml", folder: "xl/charts/", leaf: true},
	"table":             {media: officePrefix + "spreadsheetml.table+xml", folder: "xl/tables/"},
	"diagramData":       {media: officePrefix + "drawingml.diagramData+xml", folder: "xl/diagrams/", leaf: true},
	"diagramLayout":     {media: officePrefix + "drawingml.diagramLayout+xml", folder: "xl/diagrams/", leaf: true},
	"diagramQuickStyle": {media: officePrefix + "drawingml.diagramStyle+xml", folder: "xl/diagrams/", leaf: true},
	"diagramColors":     {media: officePrefix + "drawingml.diagramColors+xml", folder: "xl/diagrams/", leaf: true},
}

// sheetRoles are the kinds of sheets that stay. Sheets of macros and of the
// dialogs of Excel 5 go.
var sheetRoles = map[string]role{
	"worksheet":  {media: officePrefix + "spreadsheetml.worksheet+xml", folder: "xl/worksheets/"},
	"chartsheet": {media: officePrefix + "spreadsheetml.chartsheet+xml", folder: "xl/chartsheets/"},
}

// mainRole is the relationship to the workbook.
const mainRole = "officeDocument"

// member is one kept XML member.
type member struct {
	name string // in the source
	out  string // in the output: a source may name its members after people
	kind string
	base string // of the relationship to it
	role role
	tree *tree
	rels []opc.Rel
}

func (m *member) rel(id string) (opc.Rel, bool) {
	for _, r := range m.rels {
		if r.ID == id {
			return r, true
		}
	}
	return opc.Rel{}, false
}

// readTypes finds out whether this is a workbook.
func (d *doc) readTypes() error {
	const name = "[Content_Types].xml"
	if !d.has(name) {
		return document.Park(document.ReasonUnsupported, "", nil)
	}
	t, err := d.tree(name)
	if err != nil {
		return err
	}
	d.types = opc.ReadTypes(t.Tree)
	return nil
}

// readGraph follows the relationships from the package to every sheet, and from
// there to what the sheets show. A member that is reached by none goes.
func (d *doc) readGraph() error {
	root, err := d.rels("")
	if err != nil {
		return err
	}
	for _, r := range root {
		if r.Kind != mainRole || r.External {
			continue
		}
		main, ok := mainTypes[strings.ToLower(d.types.Of(r.Target))]
		if !ok {
			break
		}
		d.main = main
		return d.readBook(r)
	}
	return document.Park(document.ReasonUnsupported, "", nil)
}

func (d *doc) rels(name string) ([]opc.Rel, error) {
	rels := opc.RelsName(name)
	if !d.has(rels) {
		return nil, nil
	}
	t, err := d.tree(rels)
	if err != nil {
		return nil, err
	}
	return opc.Rels(t.Tree, name)
}

// visit reads a kept member and what it refers to. It is read once.
func (d *doc) visit(r opc.Rel, role role) (*member, error) {
	if m := d.byName[r.Target]; m != nil {
		return m, nil
	}
	if !d.has(r.Target) {
		return nil, &refusal.Error{Reason: refusal.Damaged, Member: r.Target, What: r.Kind + ": missing"}
	}
	m := &member{name: r.Target, kind: r.Kind, base: r.Base, role: role}
	d.byName[m.name] = m
	d.members = append(d.members, m)
	m.out = role.folder + m.kind + strconv.Itoa(d.count(m.kind)) + ".xml"
	var err error
	if m.tree, err = d.tree(m.name); err != nil {
		return nil, err
	}
	return m, d.visitRels(m)
}

func (d *doc) count(kind string) (n int) {
	for _, m := range d.members {
		if m.kind == kind {
			n++
		}
	}
	return n
}

// visitRels reads the relationships of a member and follows those that stay.
func (d *doc) visitRels(m *member) (err error) {
	if m.rels, err = d.rels(m.name); err != nil {
		return err
	}
	for _, r := range m.rels {
		role, ok := roles[r.Kind]
		if r.External || !ok || !d.has(r.Target) {
			continue
		}
		if _, err := d.visit(r, role); err != nil {
			return err
		}
	}
	return nil
}

// stays reports whether a relationship of a kept member is written.
func (d *doc) stays(r opc.Rel) bool {
	switch {
	case r.External:
		return r.Kind == "hyperlink" && isWeb(r.Target)
	case r.Kind == "image":
		return d.pictures[r.Target] != nil
	}
	return d.byName[r.Target] != nil
}

// isWeb reports whether an address may stay: all others name people, machines
// or folders.
func isWeb(target string) bool {
	low := strings.ToLower(target)
	return strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "https://")
}
