package pdf

import "inkoust/document"

// judgePictures decides what happens to the pictures of a page: what the plan
// does not name is removed, and what stays loses the samples under the boxes.
func (d *doc) judgePictures(w *rewriter, p *sheet, plan *document.Plan) error {
	w.fates = map[*picture]*pictureFate{}
	for i, pic := range d.lastCanvas.images {
		f := &pictureFate{removed: plan.Images[pictureID(p.n, i)] != document.ImageKept}
		w.fates[pic] = f
		if f.removed || w.set == nil {
			continue
		}
		under := w.under(pic)
		if len(under) == 0 {
			continue
		}
		st, err := w.x.overwrite(pic, under)
		if err != nil {
			return document.Park(document.ReasonCodec, page(p.n), err)
		}
		f.redrawn = st
	}
	return nil
}

// under lists the boxes that lie on a picture: where removed text stood, and
// where its box is now.
func (w *rewriter) under(p *picture) (out [][4][2]float64) {
	add := func(c [4][2]float64) {
		if r := boundsOf(c); r[0] < p.rect[2] && r[2] > p.rect[0] && r[1] < p.rect[3] && r[3] > p.rect[1] {
			out = append(out, c)
		}
	}
	for g, no := range w.set.m.gone {
		if no != 0 {
			gl := &w.c.glyphs[g]
			add(gl.corners(gl.along(), gl.along()+gl.adv))
		}
	}
	for _, b := range w.set.boxes {
		add(b.corners)
	}
	return out
}

func boundsOf(c [4][2]float64) [4]float64 {
	r := [4]float64{c[0][0], c[0][1], c[0][0], c[0][1]}
	for _, p := range c[1:] {
		r = [4]float64{min(r[0], p[0]), min(r[1], p[1]), max(r[2], p[0]), max(r[3], p[1])}
	}
	return r
}
