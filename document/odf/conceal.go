package odf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

var _ document.Concealer = (*doc)(nil)

// concealed is hidden content with what Redact takes out.
type concealed struct {
	document.Concealed
	b      *builder
	member string
	nodes  []int32 // elements that go whole, or cells that lose their content
	rows   []columns
	wide   []columns
	refs   []string
}

// conceal begins a part for hidden content.
func (d *doc) conceal(kind document.ConcealedKind, m *member, sheet int) *concealed {
	id := fmt.Sprintf("h%d", len(d.hidden)+1)
	h := &concealed{Concealed: document.Concealed{ID: id, Part: id, Kind: kind, Sheet: sheet}, b: newBuilder(id, document.Hidden, m), member: m.name}
	d.hidden = append(d.hidden, h)
	return h
}

// Concealed lists the hidden content that holds text.
func (d *doc) Concealed() []document.Concealed {
	var out []document.Concealed
	for _, h := range d.hidden {
		if d.part(h.Part) != nil {
			out = append(out, h.Concealed)
		}
	}
	return out
}

// add notes a hidden cell.
func (h *concealed) add(node int32, row, repeat, column, width int) {
	h.nodes = append(h.nodes, node)
	h.Cells++
	if len(h.rows) < maxNamed {
		h.rows = joined(h.rows, columns{row, row + repeat - 1})
		h.wide = joined(h.wide, columns{column, column + width - 1})
		h.refs = append(h.refs, letters(column)+fmt.Sprint(row))
	}
}

// maxNamed is how many rows or cells are named before the list ends.
const maxNamed = 200

// joined adds a range to ordered ones, together with one that it touches.
func joined(list []columns, r columns) []columns {
	for i, o := range list {
		if o.from <= r.from && r.to <= o.to {
			return list
		}
		if o.to+1 == r.from {
			list[i].to = r.to
			return list
		}
	}
	return append(list, r)
}

// where names rows, columns or cells.
func (h *concealed) where() string {
	var out []string
	switch h.Kind {
	case document.ConcealedColumns:
		slices.SortFunc(h.wide, func(a, b columns) int { return a.from - b.from })
		for _, r := range h.wide {
			out = append(out, span(letters(r.from), letters(r.to)))
		}
	case document.ConcealedCells:
		out = h.refs[:min(len(h.refs), maxRefs)]
	default:
		for _, r := range h.rows {
			out = append(out, span(fmt.Sprint(r.from), fmt.Sprint(r.to)))
		}
	}
	return strings.Join(out, ", ")
}

// maxRefs is how many single cells are named.
const maxRefs = 20

func span(from, to string) string {
	if from == to {
		return from
	}
	return from + ":" + to
}

// letters is the name of a column: 1 is A, 27 is AA.
func letters(column int) string {
	s := ""
	for ; column > 0; column = (column - 1) / 26 {
		s = string(rune('A'+(column-1)%26)) + s
	}
	return s
}

// look is what styles say of whether something is seen.
type look map[string]*style // by family and name

type style struct {
	parent string
	closed string // "true", "false", "" where the style does not say
	fixed  bool   // somebody set the height of the row
}

// looks reads the styles of all members.
func (d *doc) looks() error {
	d.look = look{}
	for _, m := range d.members {
		for i, n := range m.tree.Nodes {
			if n.Name != "style:style" {
				continue
			}
			family := m.tree.Attr(int32(i), "family")
			s := &style{parent: m.tree.Attr(int32(i), "parent-style-name")}
			for c := range m.tree.Children(int32(i)) {
				s.read(m.tree, c)
			}
			if key := family + " " + m.tree.Attr(int32(i), "name"); m.object == nil && d.look[key] == nil {
				d.look[key] = s
			}
		}
	}
	return nil
}

// read takes over what properties say: hidden characters, hidden sheets, rows and
// columns without extent.
func (s *style) read(t *xmlcut.Tree, i int32) {
	closed := func(name string, hides func(string) bool) {
		if v := t.Attr(i, name); v != "" {
			s.closed = strconv.FormatBool(hides(v))
		}
	}
	switch t.Nodes[i].Name {
	case "style:text-properties":
		closed("display", func(v string) bool { return v == "none" })
	case "style:table-properties":
		closed("display", func(v string) bool { return v == "false" })
	case "style:table-row-properties":
		closed("row-height", noExtent)
		s.fixed = t.Attr(i, "use-optimal-row-height") == "false"
	case "style:table-column-properties":
		closed("column-width", noExtent)
	}
}

// noExtent accepts lengths of nothing: "0cm".
func noExtent(v string) bool { return strings.Trim(v, "0.") != v && strings.Trim(v, "0.cmintpx") == "" }

// maxParents bounds styles that are based on one another.
const maxParents = 32

// says is whether a style hides what it is for, by itself or by one that it is
// based on: "true", "false", or "" where none of them tells.
func (l look) says(family, name string) string {
	for range maxParents {
		s := l[family+" "+name]
		if s == nil || name == "" {
			return ""
		}
		if s.closed != "" {
			return s.closed
		}
		name = s.parent
	}
	return ""
}

func (l look) closed(family, name string) bool { return l.says(family, name) == "true" }

// unveil reads an element that is not shown into the part of hidden text, and
// reports whether it was one.
func (s *story) unveil(i int32, n xmlcut.Node) bool {
	if s.veil != nil || s.m.object != nil || !s.hidesText(i, n) {
		return false
	}
	s.conceal(i)
	s.veil = s.hidden
	before := s.veil.b.space
	s.veil.b.paragraph()
	s.element(i, n, s.veil.b)
	s.veil.b.Break('\n')
	s.veil.b.space = before
	s.veil = nil
	return true
}

// conceal notes a hidden element or text.
func (s *story) conceal(i int32) {
	if s.hidden == nil {
		s.hidden = s.d.conceal(document.ConcealedText, s.m, 0)
		s.more = append(s.more, s.hidden.b)
	}
	s.hidden.nodes = append(s.hidden.nodes, i)
	s.hidden.Cells++
}

// unveilText reads text directly in a paragraph whose style hides it, while spans
// of it are shown.
func (s *story) unveilText(i int32, n xmlcut.Node) bool {
	if !s.faint || s.veil != nil || strings.TrimSpace(string(s.t.Src[n.Start:n.End])) == "" {
		return false
	}
	s.conceal(i)
	s.hidden.b.paragraph()
	s.hidden.b.characters(n, i)
	s.hidden.b.Break('\n')
	return true
}

// hidesText reports whether an element of a text is hidden: by the style of its
// characters, by a field in it, or as a section.
func (s *story) hidesText(i int32, n xmlcut.Node) bool {
	switch n.Name {
	case "text:span":
		says := s.d.look.says("text", s.t.Attr(i, "style-name"))
		return says == "true" || says == "" && s.faint && !s.showsSpan(i)
	case "text:p", "text:h":
		if f := s.t.Child(i, "text:hidden-paragraph"); f >= 0 && s.t.Attr(f, "is-hidden") == "true" {
			return true
		}
		return s.d.look.closed("paragraph", s.t.Attr(i, "style-name")) && !s.showsSpan(i)
	case "text:section":
		display := s.t.Attr(i, "display")
		return display == "none" || display == "condition" && s.t.Attr(i, "is-hidden") == "true"
	}
	return false
}

// showsSpan reports whether a span inside says of itself that it is shown.
func (s *story) showsSpan(i int32) bool {
	for c := i + 1; c < s.t.Nodes[i].Last; c++ {
		if s.t.Nodes[c].Name == "text:span" && s.d.look.says("text", s.t.Attr(c, "style-name")) == "false" {
			return true
		}
	}
	return false
}
