package ooxml

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"inkoust/document"
)

// rel is one relationship of a member.
type rel struct {
	no             int    // from 1, in the member
	id, kind, base string // kind is the last step of the type: "header", "hyperlink"
	target         string // member name, or the address of an external one
	external       bool
}

// bases are the beginnings of the types that relationships have. One of any
// other type leads nowhere that is known.
var bases = map[string]bool{
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships/": true,
	"http://purl.oclc.org/ooxml/officeDocument/relationships/":             true,
	"http://schemas.microsoft.com/office/2007/relationships/":              true,
}

// role says what a kept member is for.
type role struct {
	media string // content type
	story bool   // running text
	leaf  bool   // every text inside is a line of its own: charts, diagrams
	stem  string // of the member's name in the output, without number and ".xml"
}

const officePrefix = "application/vnd.openxmlformats-officedocument."

// roles are the members that stay, by the kind of relationship that leads to
// them. Pictures and hyperlinks are handled apart.
var roles = map[string]role{
	"styles":            {media: officePrefix + "wordprocessingml.styles+xml", stem: "styles"},
	"numbering":         {media: officePrefix + "wordprocessingml.numbering+xml", stem: "numbering"},
	"settings":          {media: officePrefix + "wordprocessingml.settings+xml", stem: "settings"},
	"fontTable":         {media: officePrefix + "wordprocessingml.fontTable+xml", stem: "fontTable"},
	"theme":             {media: officePrefix + "theme+xml", stem: "theme/theme"},
	"themeOverride":     {media: officePrefix + "themeOverride+xml", stem: "theme/themeOverride"},
	"header":            {media: officePrefix + "wordprocessingml.header+xml", story: true, stem: "header"},
	"footer":            {media: officePrefix + "wordprocessingml.footer+xml", story: true, stem: "footer"},
	"footnotes":         {media: officePrefix + "wordprocessingml.footnotes+xml", story: true, stem: "footnotes"},
	"endnotes":          {media: officePrefix + "wordprocessingml.endnotes+xml", story: true, stem: "endnotes"},
	"chart":             {media: officePrefix + "drawingml.chart+xml", leaf: true, stem: "charts/chart"},
	"diagramData":       {media: officePrefix + "drawingml.diagramData+xml", leaf: true, stem: "diagrams/data"},
	"diagramLayout":     {media: officePrefix + "drawingml.diagramLayout+xml", leaf: true, stem: "diagrams/layout"},
	"diagramQuickStyle": {media: officePrefix + "drawingml.diagramStyle+xml", leaf: true, stem: "diagrams/quickStyle"},
	"diagramColors":     {media: officePrefix + "drawingml.diagramColors+xml", leaf: true, stem: "diagrams/colors"},
	"diagramDrawing":    {media: "application/vnd.ms-office.drawingml.diagramDrawing+xml", leaf: true, stem: "diagrams/drawing"},
	"chartUserShapes":   {media: officePrefix + "drawingml.chartshapes+xml", leaf: true, stem: "drawings/drawing"},
	mainRole:            {story: true, stem: "document"},
}

// mainRole is the relationship to the main document.
const mainRole = "officeDocument"

// mainTypes are the content types of word processing documents, with what the
// output is: the macros go, so the macro-enabled kinds become plain.
var mainTypes = map[string]struct{ media, extension, out string }{
	officePrefix + "wordprocessingml.document.main+xml":              {officePrefix + "wordprocessingml.document", ".docx", officePrefix + "wordprocessingml.document.main+xml"},
	officePrefix + "wordprocessingml.template.main+xml":              {officePrefix + "wordprocessingml.template", ".dotx", officePrefix + "wordprocessingml.template.main+xml"},
	"application/vnd.ms-word.document.macroEnabled.main+xml":         {officePrefix + "wordprocessingml.document", ".docx", officePrefix + "wordprocessingml.document.main+xml"},
	"application/vnd.ms-word.template.macroEnabledTemplate.main+xml": {officePrefix + "wordprocessingml.template", ".dotx", officePrefix + "wordprocessingml.template.main+xml"},
}

// plainName is what the names of members that say nothing of the content look
// like.
var plainName = func() *regexp.Regexp {
	var stems []string
	for _, r := range roles {
		stems = append(stems, r.stem)
	}
	slices.Sort(stems)
	return regexp.MustCompile(`^word/(` + strings.Join(stems, "|") + `)[0-9]{0,6}\.xml$`)
}()

// plainRels is the same for the members that hold relationships.
var plainRels = regexp.MustCompile(`^(\[Content_Types\]\.xml|_rels/\.rels)$`)

// place names a member in an error, if its name cannot say anything of people.
func place(name string) string {
	of := strings.Replace(strings.TrimSuffix(name, ".rels"), "_rels/", "", 1)
	if plainName.MatchString(of) || plainRels.MatchString(name) {
		return name
	}
	return "a member"
}

// relationship is the element that states one; its namespace is the packaging's.
const relationship = "x:Relationship"

// relsName is the member that holds the relationships of another.
func relsName(member string) string {
	return path.Join(path.Dir(member), "_rels", path.Base(member)+".rels")
}

// rels reads the relationships of a member, "" for the package. A member
// without any has none.
func (d *doc) rels(member string) ([]rel, error) {
	name := relsName(member)
	if member == "" {
		name = "_rels/.rels"
	}
	if !d.zip.Has(name) {
		return nil, nil
	}
	t, err := d.tree(name)
	if err != nil {
		return nil, err
	}
	var out []rel
	ids := map[string]bool{}
	for i := range t.Nodes {
		if t.Nodes[i].Name != relationship {
			continue
		}
		typ := t.Attr(int32(i), "Type")
		cut := strings.LastIndexByte(typ, '/') + 1
		r := rel{no: len(out) + 1, id: t.Attr(int32(i), "Id"), base: typ[:cut], kind: typ[cut:], target: t.Attr(int32(i), "Target"),
			external: t.Attr(int32(i), "TargetMode") == "External"}
		if !bases[r.base] {
			r.kind = ""
		}
		if !r.external {
			r.target = resolve(member, r.target)
		}
		if ids[r.id] {
			return nil, document.Park(document.ReasonDamaged, place(name)+": doubled id", nil)
		}
		ids[r.id] = true
		out = append(out, r)
	}
	return out, nil
}

// resolve gives the member that an internal target means.
func resolve(member, target string) string {
	target, _, _ = strings.Cut(target, "#")
	if strings.HasPrefix(target, "/") {
		return path.Clean(target)[1:]
	}
	return path.Join(path.Dir(member), target)
}

// walk follows the relationships from the package to every kept member. A
// member that is reached by none is not read into the text: it goes.
func (d *doc) walk() error {
	root, err := d.rels("")
	if err != nil {
		return err
	}
	d.packageRels = root
	for _, r := range root {
		if r.kind == mainRole && !r.external {
			return d.visit(r.target, mainRole, r.base)
		}
	}
	return document.Park(document.ReasonUnsupported, "", nil)
}

// visit reads a kept member and what it refers to.
func (d *doc) visit(name, kind, base string) error {
	if d.byName[name] != nil {
		return nil
	}
	if !d.zip.Has(name) {
		return document.Park(document.ReasonDamaged, place(name)+": missing", nil)
	}
	m := &member{name: name, kind: kind, base: base, role: roles[kind]}
	m.out = d.outName(m)
	m.short = d.shorten(m)
	d.byName[name] = m
	d.members = append(d.members, m)
	var err error
	if m.tree, err = d.tree(name); err != nil {
		return err
	}
	if m.rels, err = d.rels(name); err != nil {
		return err
	}
	for _, r := range m.rels {
		if err := d.follow(r); err != nil {
			return err
		}
	}
	return nil
}

// outName is what a member is called in the output: as in the source where that
// is the usual name, otherwise after what it is for.
func (d *doc) outName(m *member) string {
	const number = "0123456789"
	stem := "word/" + m.role.stem
	if rest, ok := strings.CutPrefix(m.name, stem); ok && strings.HasSuffix(rest, ".xml") && len(rest) < 12 &&
		strings.Trim(strings.TrimSuffix(rest, ".xml"), number) == "" {
		return m.name
	}
	for n := 1; ; n++ {
		name := fmt.Sprintf("%s%d.xml", stem, n)
		if !d.zip.Has(name) && !slices.ContainsFunc(d.members, func(o *member) bool { return o.out == name }) {
			return name
		}
	}
}

func (d *doc) follow(r rel) error {
	switch {
	case r.kind == "subDocument":
		return document.Park(document.ReasonFeature, r.kind, nil)
	case r.external:
		return nil
	case roles[r.kind].media != "":
		return d.visit(r.target, r.kind, r.base)
	}
	return nil
}

// stays reports whether a relationship of a kept member is written.
func (d *doc) stays(r rel) bool {
	switch {
	case r.external:
		return r.kind == "hyperlink" && isWeb(r.target)
	case r.kind == "image":
		return d.pictures[r.target] != nil
	}
	return d.byName[r.target] != nil && roles[r.kind].media != ""
}

// isWeb reports whether an address may stay: all others name people, machines
// or folders.
func isWeb(target string) bool {
	low := strings.ToLower(target)
	return strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "https://")
}
