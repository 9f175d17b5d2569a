package xlsx

import (
	"slices"
	"strings"

	"inkoust/document"
)

// points takes the points of cells that lose something out of charts: a chart
// keeps a copy of the cells that it shows.
func (o *output) points() {
	for _, p := range o.d.parts {
		if p.member == nil || p.member.kind != "chart" || p.Dropped {
			continue
		}
		t, planned := p.member.tree, o.planned(p.ID)
		for _, g := range p.segs {
			pt := t.up(g.Node, "c:pt")
			span := document.Span{Part: p.ID, Start: g.Start, End: g.End}
			if pt < 0 || !o.losesPoint(t, pt) || slices.ContainsFunc(planned, span.Overlaps) {
				continue
			}
			o.cut(p, document.Cut{Start: g.Start, End: g.End, Literal: true})
			o.result.Further = append(o.result.Further, document.Redaction{Span: span})
		}
	}
}

// planned are the spans of a part on which the plan itself decides.
func (o *output) planned(part string) (out []document.Span) {
	for _, r := range o.plan.Redactions {
		if r.Part == part {
			out = append(out, r.Span)
		}
	}
	return out
}

// up gives the nearest element of a name around a node, or -1.
func (t *tree) up(i int32, names ...string) int32 {
	for p := t.Nodes[i].Parent; p >= 0; p = t.Nodes[p].Parent {
		for _, name := range names {
			if t.Nodes[p].Name == name {
				return p
			}
		}
	}
	return -1
}

// losesPoint reports whether the cell of a point loses something.
func (o *output) losesPoint(t *tree, pt int32) bool {
	ref := t.up(pt, "c:strRef", "c:numRef", "c:multiLvlStrRef")
	if ref < 0 {
		return false
	}
	f := t.Child(ref, "c:f")
	if f < 0 {
		return false
	}
	g := &grid{}
	r := &reader{d: o.d, g: g, s: o.d.sheets[0]}
	if !r.references(strings.TrimSpace(t.Text(f))) || len(g.refs) != 1 {
		return false
	}
	area := g.refs[0]
	if o.edits.out[area.sheet&^named] {
		return false // the chart shows what its sheet hides
	}
	area.sheet &^= named
	return o.edits.touched(area.at(t.int(pt, "idx")), nil)
}

// at is the cell of a point in a range of one row or one column; a range of
// more is taken whole.
func (r rect) at(index int) rect {
	i := int32(min(max(index, 0), maxRow))
	switch {
	case r.col0 == r.col1:
		r.row0 = min(r.row0+i, maxRow)
		r.row1 = r.row0
	case r.row0 == r.row1:
		r.col0 = min(r.col0+i, maxColumn)
		r.col1 = r.col0
	}
	return r
}
