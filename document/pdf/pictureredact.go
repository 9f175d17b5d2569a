package pdf

import (
	"errors"
	"math"

	"inkoust/document"
)

var errDrawings = errors.New("too many drawings")

// judgePictures decides what happens to the pictures of a page: what the plan
// does not name is removed, and what stays loses the samples under the boxes and
// those that no reader sees.
func (d *doc) judgePictures(w *rewriter, p *sheet, plan *document.Plan) error {
	w.fates = map[*picture]*pictureFate{}
	if w.set != nil && w.c.lost {
		return document.Park(document.ReasonTooLarge, page(p.n), errDrawings)
	}
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
		for _, s := range p.shifts(corners) {
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
		} else if !w.set.boxedAt(boundsOf(corners)) {
			ink = add(ink, gl.extent())
		}
	}
	return c, ink
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

// shifts is where a box lies on a picture, for those in a pattern in all cells.
func (p *picture) shifts(corners [4][2]float64) [][4][2]float64 {
	if p.inst.cell == nil {
		return [][4][2]float64{corners}
	}
	return p.inst.cell.shifts(p.rect, corners)
}
