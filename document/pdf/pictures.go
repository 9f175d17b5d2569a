package pdf

import (
	"crypto/sha256"
	"fmt"
	"math"

	"inkoust/document"
)

// band is the share of a page's height that its header and footer take.
const band = 0.15

// notePictures lists the pictures of a page.
func (d *doc) notePictures(p *sheet, c *canvas, t *pageText) {
	seen := map[string]bool{}
	for i, pic := range c.images {
		d.noteShared(pic)
		pic.print = d.printOf(pic)
		r := pic.seen()
		d.images = append(d.images, document.Image{
			ID: pictureID(p.n, i), Page: p.n, Rect: document.Rect{X0: r[0], Y0: r[1], X1: r[2], Y1: r[3]},
			Share: overlapShare(r, p.box), Band: inBand(r, p), Part: pageID(p.n), Offset: t.nearest(c, r),
		})
		d.printList = append(d.printList, pic.print)
		if !seen[pic.print] {
			seen[pic.print] = true
			d.prints[pic.print]++
		}
	}
}

// seen is the box around what is seen of a picture, or around all of it where
// nothing is.
func (p *picture) seen() [4]float64 {
	if r := within(p.rect, p.clip); area(r) > 0 {
		return r
	}
	return p.rect
}

func pictureID(page, i int) string { return fmt.Sprintf("p%d-img%d", page, i+1) }

func (d *doc) countCopies() {
	for i := range d.images {
		d.images[i].Copies = d.prints[d.printList[i]]
	}
}

// printOf tells pictures apart by content, as producers store one picture
// several times.
func (d *doc) printOf(p *picture) string {
	if p.inline != nil {
		return fmt.Sprintf("%x", sha256.Sum256(p.inline.data))
	}
	if known, ok := d.hashes[p.stream]; ok {
		return known
	}
	print := fmt.Sprintf("%x", sha256.Sum256(p.stream.raw))
	d.hashes[p.stream] = print
	return print
}

func overlapShare(r, box [4]float64) float64 {
	inter := [4]float64{max(r[0], box[0]), max(r[1], box[1]), min(r[2], box[2]), min(r[3], box[3])}
	if inter[0] >= inter[2] || inter[1] >= inter[3] {
		return 0
	}
	return math.Min(1, area(inter)/area(box))
}

// inBand reports whether a picture lies in the header or footer band, on the
// page as it is shown.
func inBand(r [4]float64, p *sheet) bool {
	lo, hi, size := r[1]-p.box[1], r[3]-p.box[1], p.box[3]-p.box[1]
	if p.rotate%180 != 0 {
		lo, hi, size = r[0]-p.box[0], r[2]-p.box[0], p.box[2]-p.box[0]
	}
	return hi <= band*size || lo >= (1-band)*size
}

// nearest is the byte after the character that is nearest to the middle of a
// rectangle, -1 on a page without text.
func (t *pageText) nearest(c *canvas, r [4]float64) int {
	best, at := math.Inf(1), -1
	mx, my := (r[0]+r[2])/2, (r[1]+r[3])/2
	for i, gi := range t.glyphs {
		if gi < 0 {
			continue
		}
		g := &c.glyphs[gi]
		if d := math.Hypot(outside(g.x, r[0], r[2]), outside(g.y, r[1], r[3])) + 1e-6*math.Hypot(g.x-mx, g.y-my); d < best {
			best = d
			at = len(t.text)
			if i+1 < len(t.starts) {
				at = int(t.starts[i+1])
			}
		}
	}
	return at
}

// outside is how far v lies from the range lo to hi.
func outside(v, lo, hi float64) float64 {
	switch {
	case v < lo:
		return lo - v
	case v > hi:
		return v - hi
	}
	return 0
}
