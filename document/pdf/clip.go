package pdf

import "math"

// everywhere is the clip of a cell of a pattern: what of it is seen depends on
// what is painted with it.
var everywhere = [4]float64{math.Inf(-1), math.Inf(-1), math.Inf(1), math.Inf(1)}

// endsPath are the operators after which a new path begins.
var endsPath = map[operator]bool{"S": true, "s": true, "f": true, "F": true, "f*": true, "B": true, "B*": true, "b": true, "b*": true, "n": true}

// end closes the path under construction and applies it to the clip. The clip is
// kept as a box around it: what lies outside the box is surely not seen.
func (p *pathState) end(g *graphics) {
	if p.clip && len(p.open) > 0 && len(p.open) < maxSubpaths {
		b := p.open[0].box
		for _, s := range p.open[1:] {
			b = [4]float64{min(b[0], s.box[0]), min(b[1], s.box[1]), max(b[2], s.box[2]), max(b[3], s.box[3])}
		}
		g.clip = within(g.clip, b)
	}
	p.open, p.clip = p.open[:0], false
}

// within is the common part of two boxes; it may be empty.
func within(a, b [4]float64) [4]float64 {
	r := [4]float64{max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])}
	r[2], r[3] = max(r[0], r[2]), max(r[1], r[3])
	return r
}

// clipOf is the clip with which a form, a mask's group or a cell is drawn.
func (r *runner) clipOf(category name, st *stream, base matrix) [4]float64 {
	clip := r.g.clip
	if category != "XObject" {
		clip = everywhere
	}
	if b, ok := r.s.numbers(st.dict["BBox"], 4); ok {
		clip = within(clip, base.bounds(b[0], b[1], b[2], b[3]))
	}
	return clip
}

// cell says how a tiling pattern repeats what is drawn in it.
type cell struct {
	base matrix
	step [2]float64
}

// tile finds the pattern that an instance belongs to; nil outside of patterns.
func (inst *instance) tile(s *store) *cell {
	for i := inst; i != nil; i = i.parent {
		if i.category == "Pattern" {
			x, _ := s.number(i.source.dict["XStep"])
			y, _ := s.number(i.source.dict["YStep"])
			return &cell{i.base, [2]float64{math.Abs(x), math.Abs(y)}}
		}
	}
	return nil
}
