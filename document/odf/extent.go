package odf

import (
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"

	"inkoust/internal/xmlcut"
)

// The widths that columns get, in characters: room for a replacement, and no more
// than half a page.
const (
	leastWidth = 8
	mostWidth  = 60
)

// extents gives columns and rows of which something goes an extent that what is
// left alone tells: programs fit columns to their longest text, and rows to their
// lines.
func (o *output) extents() {
	m := o.d.byName[contentMember]
	used, freed := map[int]bool{}, map[string]int{}
	for _, s := range o.d.sheets {
		widths, rows := o.touched(m, s)
		if len(widths) == 0 {
			continue
		}
		e := &extent{o: o, m: m, widths: widths, order: slices.Sorted(maps.Keys(widths)), used: used, freed: freed, column: 1}
		e.columns(s.node)
		for _, i := range slices.Sorted(maps.Keys(rows)) {
			e.row(i)
		}
	}
	o.widthStyles(m, used)
	o.dropFreed(m, freed)
}

// dropFreed takes out the automatic styles that nothing uses any more.
func (o *output) dropFreed(m *member, freed map[string]int) {
	if len(freed) == 0 {
		return
	}
	for i, n := range m.tree.Nodes {
		switch n.Name {
		case "table:table-column", "table:table-row":
			freed[local(n.Name)+" "+m.tree.Attr(int32(i), "style-name")]--
		}
	}
	for i, n := range m.tree.Nodes {
		key := m.tree.Attr(int32(i), "family") + " " + m.tree.Attr(int32(i), "name")
		if left, ok := freed[key]; ok && left == 0 && n.Name == "style:style" && m.tree.ParentName(int32(i)) == "office:automatic-styles" {
			o.gone[textNode{m.name, int32(i)}] = true
		}
	}
}

// touched are the columns of a sheet that lose something, with the longest text
// left in each, and the rows.
func (o *output) touched(m *member, s *sheet) (widths map[int]int, rows map[int32]bool) {
	widths, rows = map[int]int{}, map[int32]bool{}
	loses := func(c cellText) bool {
		key := textNode{m.name, c.node}
		return o.cells[key] != nil || o.emptied[key]
	}
	for _, c := range s.cells {
		if loses(c) {
			widths[int(c.column)] = leastWidth
			rows[m.tree.Nodes[c.node].Parent] = true
		}
	}
	for _, c := range s.cells {
		column, at := int(c.column), c.span()
		if _, ok := widths[column]; !ok {
			continue
		}
		n := utf8.RuneCountInString(o.literal(""))
		if p := o.d.part(c.part); !loses(c) && p != nil && at.End <= len(p.Part.Text) {
			n = utf8.RuneCountInString(p.Part.Text[at.Start:at.End])
		}
		widths[column] = min(max(widths[column], n), mostWidth)
	}
	return widths, rows
}

// extent walks the columns of one sheet.
type extent struct {
	o      *output
	m      *member
	widths map[int]int
	order  []int // of the columns in widths
	used   map[int]bool
	freed  map[string]int // uses of styles that end, by family and name
	column int
}

func (e *extent) columns(i int32) {
	t := e.m.tree
	for c := range t.Children(i) {
		switch t.Nodes[c].Name {
		case "table:table-column-group", "table:table-header-columns", "table:table-columns":
			e.columns(c)
		case "table:table-column":
			to := e.column + repeated(t, c)
			width := 0
			for k, _ := slices.BinarySearch(e.order, e.column); k < len(e.order) && e.order[k] < to; k++ {
				width = max(width, e.widths[e.order[k]])
			}
			if width > 0 {
				e.widen(c, width)
			}
			e.column = to
		}
	}
}

// widen gives a column the style of a width, or none where no style can be added.
func (e *extent) widen(i int32, width int) {
	t := e.m.tree
	for a := range t.Attrs(i) {
		if a.Local != "style-name" {
			continue
		}
		text := ""
		if e.o.addsStyles(e.m) >= 0 {
			text = string(t.Src[a.Start:a.Value.Start]) + widthStyle(width) + string(t.Src[a.Value.End:a.End])
			e.used[width] = true
		}
		e.freed["table-column "+t.Attr(i, "style-name")]++
		e.o.edit(e.m.name, a.Span, text)
	}
}

// row takes the height from a row that was fitted to its text.
func (e *extent) row(i int32) {
	for a := range e.m.tree.Attrs(i) {
		if s := e.o.d.look["table-row "+e.m.tree.Attr(i, "style-name")]; a.Local == "style-name" && (s == nil || !s.fixed) {
			e.freed["table-row "+e.m.tree.Attr(i, "style-name")]++
			e.o.edit(e.m.name, a.Span, "")
		}
	}
}

func widthStyle(width int) string { return fmt.Sprintf("cw%d", width) }

// addsStyles is the element that takes new styles, or -1.
func (o *output) addsStyles(m *member) int32 {
	i := m.tree.Child(0, "office:automatic-styles")
	if i >= 0 && m.tree.Nodes[i].Open == m.tree.Nodes[i].End { // an empty tag
		return -1
	}
	return i
}

// A character is about 2.2 mm wide in the sizes of tables; the edges of a cell
// take 3 mm.
const (
	characterWidth = 0.22
	edges          = 0.3
)

// widthStyles adds the styles of the widths that are used.
func (o *output) widthStyles(m *member, used map[int]bool) {
	taken, text := o.takenNames(), ""
	for _, width := range slices.Sorted(maps.Keys(used)) {
		if name := widthStyle(width); !taken[name] {
			text += fmt.Sprintf(`<style:style xmlns:style="%sstyle:1.0" style:name="%s" style:family="table-column"><style:table-column-properties style:column-width="%.2fcm"/></style:style>`,
				oasis, name, characterWidth*float64(width)+edges)
		}
	}
	if text != "" {
		at := m.tree.Nodes[o.addsStyles(m)].Open
		o.edit(m.name, xmlcut.Span{Start: at, End: at}, text)
	}
}
