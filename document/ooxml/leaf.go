package ooxml

import (
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// readLeaves reads charts and diagrams: each paragraph, and each text outside of
// any, is a line.
func (d *doc) readLeaves(m *member) error {
	b := newBuilder(m.id(), document.Body, m.name, m.tree.Src)
	cells := newBuilder(m.id()+":cells", document.Hidden, m.name, nil)
	cells.Dropped = true
	for i, n := range m.tree.Nodes {
		parent := m.tree.ParentName(int32(i))
		switch {
		case n.Name == "a:p":
			b.Break('\n')
		case n.Name == "a:br":
			b.Stand("\n", xmlcut.Span{Start: n.Start, End: n.End}, int32(i))
		case n.Name != "" || isForeign(parent) || strings.TrimSpace(string(m.tree.Src[n.Start:n.End])) == "" && parent != "a:t":
		case parent == "c:f" || parent == "c:formatCode" || m.tree.unseen(int32(i)):
			cells.Line(xmlcut.Unescape(m.tree.Src[n.Start:n.End]))
		default:
			m.leaf(b, int32(i), n, parent)
		}
	}
	if err := d.finish(b); err != nil {
		return err
	}
	return d.finish(cells)
}

// unseen reports whether a text of a chart stands where no reader looks.
func (t *tree) unseen(i int32) bool {
	for p := t.Nodes[i].Parent; p >= 0; p = t.Nodes[p].Parent {
		if name := t.Nodes[p].Name; fates[name] == drop || strings.HasSuffix(name, ":extLst") {
			return true
		}
	}
	return false
}

// leaf reads one text of a chart or a diagram.
func (m *member) leaf(b *builder, i int32, n xmlcut.Node, parent string) {
	if parent != "a:t" {
		b.Break('\n')
	}
	kind := xmlcut.InText
	if m.tree.Within(i, "c:numCache", "c:numLit") {
		kind = xmlcut.InNumber
	}
	b.Add(xmlcut.Span{Start: n.Start, End: n.End}, kind, i)
	if parent != "a:t" {
		b.Break('\n')
	}
}
