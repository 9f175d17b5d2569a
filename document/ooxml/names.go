package ooxml

import (
	"strings"
	"unicode"

	"inkoust/document"
)

// readNames reads what styles and lists are called and what lists print.
func (d *doc) readNames(m *member) error {
	b := newBuilder(m.id(), document.Hidden, m.name, m.tree.Src)
	s := &story{d: d, m: m, t: m.tree}
	for i, n := range m.tree.Nodes {
		switch {
		case n.Name == "w:style" && d.tellingID(m.tree, int32(i)):
			s.attribute(int32(i), "styleId", b)
		case n.Name == "w:name" && builtin(m.tree.Attr(int32(i), "val")):
		case n.Name == "w:lvlText", n.Name == "w:name" && m.kind == "styles":
			s.attribute(int32(i), "val", b)
		}
	}
	return d.finish(b)
}

// tellingID reports whether the id of a style says something that its name does
// not: only styles that people made are asked.
func (d *doc) tellingID(t *tree, i int32) bool {
	id, name := t.Attr(i, "styleId"), ""
	if at := t.Child(i, "w:name"); at >= 0 {
		name = t.Attr(at, "val")
	}
	custom := t.Attr(i, "customStyle")
	return (custom == "1" || custom == "true" || custom == "on") && squeezed(id) != squeezed(name)
}

// squeezed writes a name as programs do that make an id of it.
func squeezed(name string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' || r == '_' {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}
