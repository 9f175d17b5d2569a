package pdf

import (
	"math"

	"inkoust/document"
)

// judgePictures decides what happens to the pictures of a page: what the plan
// does not name is removed, and what stays loses the samples under the boxes and
// those that no reader sees.
func (d *doc) judgePictures(w *rewriter, p *sheet, plan *document.Plan) error {
	w.fates = map[*picture]*pictureFate{}
	for i, pic := range d.lastCanvas.images {
		f := &pictureFate{removed: plan.Images[pictureID(p.n, i)] != document.ImageKept}
		w.fates[pic] = f
		inv, ok := pic.ctm.inverse()
		if f.removed || !ok {
			continue // flattened to a line it shows nothing, and nothing is copied
		}
		c, ink := w.cover(pic, inv)
		if c.empty() && len(ink) == 0 {
			continue
		}
		r, found, err := w.x.overwrite(pic, c, ink)
		if err != nil {
			return document.Park(document.ReasonCodec, page(p.n), err)
		}
		f.redrawn = r
		if found {
			w.set.exact++
		}
	}
	return nil
}

// cover is what is to be overwritten on a picture: the boxes and what is cut
// off. Ink are the places of removed text that no box covers, since the line
// was set anew: they are overwritten only if the picture shows something there,
// for their extent tells of the text.
func (w *rewriter) cover(p *picture, inv matrix) (c *cover, ink []outline) {
	c = &cover{shown: p.visible(inv)}
	if w.set == nil {
		return c, nil
	}
	add := func(list []outline, corners [4][2]float64) []outline {
		for _, s := range p.shifts(w.x.in, corners) {
			if r := boundsOf(s); r[0] < p.rect[2] && r[2] > p.rect[0] && r[1] < p.rect[3] && r[3] > p.rect[1] {
				list = append(list, outlineOf(s, inv))
			}
		}
		return list
	}
	for _, b := range w.set.boxes {
		c.boxes = add(c.boxes, b.corners)
	}
	for g, no := range w.set.m.gone {
		if no == 0 {
			continue
		}
		gl := &w.c.glyphs[g]
		corners := gl.corners(gl.along(), gl.along()+gl.adv)
		if gl.hidden {
			c.boxes = add(c.boxes, corners)
		} else if !w.boxed(corners) {
			ink = add(ink, corners)
		}
	}
	return c, ink
}

// boxed reports whether a box covers an extent.
func (w *rewriter) boxed(corners [4][2]float64) bool {
	const slack = 0.01 // points
	r := boundsOf(corners)
	for _, b := range w.set.boxes {
		if o := boundsOf(b.corners); r[0] >= o[0]-slack && r[1] >= o[1]-slack && r[2] <= o[2]+slack && r[3] <= o[3]+slack {
			return true
		}
	}
	return false
}

// cutOff is how far in points a picture must reach beyond what is seen of it to
// be overwritten there: a millimetre holds no word.
const cutOff = 3.0

// visible is the part of a picture that readers show; nil if that is all of it.
func (p *picture) visible(inv matrix) outline {
	cut := false
	for _, c := range [...][2]float64{{0, 0}, {1, 0}, {1, 1}, {0, 1}} {
		x, y := p.ctm.apply(c[0], c[1])
		cut = cut || math.Max(outside(x, p.clip[0], p.clip[2]), outside(y, p.clip[1], p.clip[3])) > cutOff
	}
	if !cut {
		return nil
	}
	r := p.clip
	return outlineOf([4][2]float64{{r[0], r[1]}, {r[2], r[1]}, {r[2], r[3]}, {r[0], r[3]}}, inv)
}

// maxShifts bounds the cells of a pattern that are looked at for one box.
const maxShifts = 10_000

// shifts brings a box to the one cell of a pattern that is read: the cell is
// painted again and again, and each of them may lie under the box.
func (p *picture) shifts(s *store, corners [4][2]float64) [][4][2]float64 {
	t := p.inst.tile(s)
	if t == nil {
		return [][4][2]float64{corners}
	}
	inv, ok := t.base.inverse()
	if !ok {
		return nil
	}
	box := inv.boundsOf(corners)
	cell := inv.bounds(p.rect[0], p.rect[1], p.rect[2], p.rect[3])
	i0, i1 := steps(box[0]-cell[2], box[2]-cell[0], t.step[0])
	j0, j1 := steps(box[1]-cell[3], box[3]-cell[1], t.step[1])
	if (i1-i0+1)*(j1-j0+1) > maxShifts {
		r := p.rect // cells smaller than any letter: all of it
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
