package ooxml

import (
	"path"
	"regexp"
	"strings"

	"inkoust/document"
)

// rel is one relationship of a member.
type rel struct {
	id, kind, base string // kind is the last step of the type: "header", "hyperlink"
	target         string // member name, or the address of an external one
	external       bool
}

// role says what a kept member is for.
type role struct {
	media string // content type
	story bool   // running text
	leaf  bool   // every text inside is a line of its own: charts, diagrams
}

const officePrefix = "application/vnd.openxmlformats-officedocument."

// roles are the members that stay, by the kind of relationship that leads to
// them. Pictures and hyperlinks are handled apart.
var roles = map[string]role{
	"styles":            {media: officePrefix + "wordprocessingml.styles+xml"},
	"numbering":         {media: officePrefix + "wordprocessingml.numbering+xml"},
	"settings":          {media: officePrefix + "wordprocessingml.settings+xml"},
	"fontTable":         {media: officePrefix + "wordprocessingml.fontTable+xml"},
	"theme":             {media: officePrefix + "theme+xml"},
	"themeOverride":     {media: officePrefix + "themeOverride+xml"},
	"header":            {media: officePrefix + "wordprocessingml.header+xml", story: true},
	"footer":            {media: officePrefix + "wordprocessingml.footer+xml", story: true},
	"footnotes":         {media: officePrefix + "wordprocessingml.footnotes+xml", story: true},
	"endnotes":          {media: officePrefix + "wordprocessingml.endnotes+xml", story: true},
	"chart":             {media: officePrefix + "drawingml.chart+xml", leaf: true},
	"diagramData":       {media: officePrefix + "drawingml.diagramData+xml", leaf: true},
	"diagramLayout":     {media: officePrefix + "drawingml.diagramLayout+xml", leaf: true},
	"diagramQuickStyle": {media: officePrefix + "drawingml.diagramStyle+xml", leaf: true},
	"diagramColors":     {media: officePrefix + "drawingml.diagramColors+xml", leaf: true},
	"diagramDrawing":    {media: "application/vnd.ms-office.drawingml.diagramDrawing+xml", leaf: true},
	mainRole:            {story: true},
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

// plainName is what the names of kept members look like. Names say nothing of
// the content then.
var plainName = regexp.MustCompile(`^word/(theme/|charts/|diagrams/|drawings/)?[A-Za-z]{1,24}[0-9]{0,6}\.xml$`)

// plainRels is the same for the members that hold relationships.
var plainRels = regexp.MustCompile(`^(\[Content_Types\]\.xml|_rels/\.rels|word/([a-z]+/)?_rels/[A-Za-z]{1,24}[0-9]{0,6}\.xml\.rels)$`)

// place names a member in an error, if its name cannot say anything of people.
func place(name string) string {
	if plainName.MatchString(name) || plainRels.MatchString(name) {
		return name
	}
	return "a member"
}

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
		if t.Nodes[i].Name != "x:Relationship" {
			continue
		}
		typ := t.Attr(int32(i), "Type")
		cut := strings.LastIndexByte(typ, '/') + 1
		r := rel{id: t.Attr(int32(i), "Id"), base: typ[:cut], kind: typ[cut:], target: t.Attr(int32(i), "Target"),
			external: t.Attr(int32(i), "TargetMode") == "External"}
		if !r.external {
			r.target = resolve(member, r.target)
		}
		if ids[r.id] {
			return nil, document.Park(document.ReasonDamaged, name+": doubled id", nil)
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
	if !plainName.MatchString(name) {
		return document.Park(document.ReasonMember, kind, nil)
	}
	if !d.zip.Has(name) {
		return document.Park(document.ReasonDamaged, name+": missing", nil)
	}
	m := &member{name: name, kind: kind, base: base, role: roles[kind]}
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

func (d *doc) follow(r rel) error {
	switch {
	case r.kind == "aFChunk" || r.kind == "subDocument":
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
