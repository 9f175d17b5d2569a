package pdf

import "math"

// everywhere is the clip of a cell of a pattern: what of it is seen depends on
// what is painted with it.
var everywhere = [4]float64{math.Inf(-1), math.Inf(-1), math.Inf(1), math.Inf(1)}

// endsPath are the operators after which a new path begins.
var endsPath = map[operator]bool{"S": true, "s": true, "f": true, "F": true, "f*": true, "B": true, "B*": true, "b": true, "b*": true, "n": true}

// end closes the path under construction and applies it to the clip. The clip is
// kept as a box around it: what lies outside the box is surely not seen.
func (p *pathState) end(c *canvas, g *graphics) {
	if p.clip && len(p.open) > 0 && len(p.open) < maxSubpaths {
		b := p.open[0].box
		for _, s := range p.open[1:] {
			b = [4]float64{min(b[0], s.box[0]), min(b[1], s.box[1]), max(b[2], s.box[2]), max(b[3], s.box[3])}
		}
		g.clip = within(g.clip, b)
		c.noteClip(p.open)
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

// cellOf is the cell that content belongs to: its own, if it is one, else that of
// what draws it.
func (r *runner) cellOf(category name, st *stream, base matrix) *cell {
	if category != "Pattern" {
		return r.inst.cell
	}
	x, _ := r.s.number(st.dict["XStep"])
	y, _ := r.s.number(st.dict["YStep"])
	return &cell{base, [2]float64{math.Abs(x), math.Abs(y)}}
}

// maxShifts bounds the cells of a pattern that are looked at for one box.
const maxShifts = 10_000

// shifts brings a box of the page to the one cell of a pattern that is read: the
// cell is painted again and again, and what is drawn within bounds may lie under
// the box in each.
func (t *cell) shifts(bounds [4]float64, corners [4][2]float64) [][4][2]float64 {
	inv, ok := t.base.inverse()
	if !ok {
		return nil
	}
	box, in := inv.boundsOf(corners), inv.bounds(bounds[0], bounds[1], bounds[2], bounds[3])
	i0, i1 := steps(box[0]-in[2], box[2]-in[0], t.step[0])
	j0, j1 := steps(box[1]-in[3], box[3]-in[1], t.step[1])
	if (i1-i0+1)*(j1-j0+1) > maxShifts {
		r := bounds // cells smaller than any letter: all of it
		return [][4][2]float64{{{r[0], r[1]}, {r[2], r[1]}, {r[2], r[3]}, {r[0], r[3]}}}
	}
	var out [][4][2]float64
	for i := i0; i <= i1; i++ {
		for j := j0; j <= j1; j++ {
			dx, dy := -float64(i)*t.step[0], -float64(j)*t.step[1]
			moved := corners
			for k := range moved {
				moved[k][0] += dx*t.base.a + dy*t.base.c
				moved[k][1] += dx*t.base.b + dy*t.base.d
			}
			out = append(out, moved)
		}
	}
	return out
}

// steps is the range of cells between two distances.
func steps(from, to, step float64) (int, int) {
	if step = math.Abs(step); step < 1e-6 || (to-from)/step > maxShifts || math.Abs(from)/step > 1e9 {
		return 0, maxShifts
	}
	return int(math.Floor(from / step)), int(math.Ceil(to / step))
}

func (m matrix) boundsOf(c [4][2]float64) [4]float64 {
	for i := range c {
		c[i][0], c[i][1] = m.apply(c[i][0], c[i][1])
	}
	return boundsOf(c)
}

func boundsOf(c [4][2]float64) [4]float64 {
	r := [4]float64{c[0][0], c[0][1], c[0][0], c[0][1]}
	for _, p := range c[1:] {
		r = [4]float64{min(r[0], p[0]), min(r[1], p[1]), max(r[2], p[0]), max(r[3], p[1])}
	}
	return r
}
