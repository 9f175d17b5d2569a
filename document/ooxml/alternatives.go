package ooxml

import (
	"strings"

	"inkoust/internal/xmlcut"
)

// readAlternatives notes the places where only the plain form stays: the modern
// one shows what does not, ink or a chart of a newer kind, or is for a program
// that nobody has.
func (d *doc) readAlternatives() error {
	for _, m := range d.members {
		m.plain = map[int32]bool{}
		refs := 0
		for i, n := range m.tree.Nodes {
			if n.Name != "mc:AlternateContent" {
				continue
			}
			for refs < len(m.tree.Refs) && m.tree.Refs[refs].Node < int32(i) {
				refs++
			}
			if d.loses(m, int32(i), m.tree.Refs[refs:]) || m.tree.unknownChoice(int32(i)) {
				m.plain[int32(i)] = true
			}
		}
	}
	return nil
}

// loses reports whether a modern form shows what does not stay, and there is a
// plain one. refs are the references from the alternatives on.
func (d *doc) loses(m *member, i int32, refs []xmlcut.Ref) bool {
	fallback := m.tree.Child(i, "mc:Fallback")
	for _, ref := range refs {
		if ref.Node >= fallback {
			return false
		}
		if !linkAttr[ref.Local] && ref.ID != "" && !m.tree.unseen(ref.Node) && fates[m.tree.Nodes[ref.Node].Name] != drop && !d.shows(m, ref.ID) {
			return true
		}
	}
	return false
}

// shows reports whether what a reference leads to stays, pictures included.
func (d *doc) shows(m *member, id string) bool {
	r, ok := m.rel(id)
	return ok && (d.stays(r) || r.kind == "image" && !r.external && d.zip.Has(r.target))
}

// unknownChoice reports whether all modern forms are for programs of strangers.
func (t *tree) unknownChoice(alternatives int32) bool {
	any := false
	for form := range t.Children(alternatives) {
		if t.Nodes[form].Name != "mc:Choice" {
			continue
		}
		any = true
		if !t.forStrangers(form) {
			return false
		}
	}
	return any
}

// forStrangers reports whether a form requires a namespace of other people.
func (t *tree) forStrangers(choice int32) bool {
	for _, prefix := range strings.Fields(t.Attr(choice, "Requires")) {
		if isForeign(t.Usual(choice, xmlcut.Attr{Prefix: prefix})) {
			return true
		}
	}
	return false
}
