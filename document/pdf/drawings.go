package pdf

import (
	"math"
	"sort"
)

// Text may be there a second time as outlines, a signature may be drawn as a
// path over a name: what is drawn where removed text stood goes, and what is
// drawn under a box. Rules, frames and backgrounds stay, they tell nothing of
// letters.

const (
	// bentMark is the number of curves and slanted lines from which one shape is
	// a word or a signature in a single stroke. A rounded frame has 4 to 8.
	bentMark = 16
	// frameBends is how many bends a frame or a circle may have.
	frameBends = 8
	// signatureWidth and signatureHeight bound such a stroke, in points.
	signatureWidth, signatureHeight = 400.0, 200.0
)

// region is a place of which no drawing may tell.
type region struct {
	box  [4]float64
	em   float64
	ink  bool // removed text stood here, its box is elsewhere
	from *strip
}

// regions lists the boxes, and the places that removed text left.
func (st *setting) regions() []region {
	var out []region
	add := func(r region, g int) {
		r.em = st.m.l.c.glyphs[g].em
		if !st.boxedAt(r.box) {
			r.ink = true
			out = append(out, r)
		}
	}
	for _, b := range st.boxes {
		h := math.Hypot(b.corners[3][0]-b.corners[0][0], b.corners[3][1]-b.corners[0][1])
		out = append(out, region{box: boundsOf(b.corners), em: h / (ascent + descent)})
	}
	glyphs := st.m.l.c.glyphs
	for _, s := range st.m.l.strips {
		for k := 0; k < len(s.glyphs); k++ {
			if st.m.gone[s.glyphs[k]] == 0 {
				continue
			}
			end := st.m.runEnd(s, k)
			g, last := &glyphs[s.glyphs[k]], &glyphs[s.glyphs[end-1]]
			add(region{box: boundsOf(g.corners(g.along(), last.along()+last.adv)), from: s}, s.glyphs[k])
			k = end - 1
		}
	}
	for g, no := range st.m.gone {
		if no != 0 && st.m.strips[g] == nil {
			gl := &glyphs[g]
			add(region{box: boundsOf(gl.corners(gl.along(), gl.along()+gl.adv))}, g)
		}
	}
	return out
}

// boxedAt reports whether one box covers an extent.
func (st *setting) boxedAt(r [4]float64) bool {
	const slack = 0.01 // points
	for i := range st.boxes {
		if o := boundsOf(st.boxes[i].corners); r[0] >= o[0]-slack && r[1] >= o[1]-slack && r[2] <= o[2]+slack && r[3] <= o[3]+slack {
			return true
		}
	}
	return false
}

// skipDrawings drops what is drawn in the regions of a page. What goes where no
// box is tells of the removed text by its place, as an exact box does.
func (st *setting) skipDrawings() {
	list := st.regions()
	sort.SliceStable(list, func(i, j int) bool { return list[i].box[1] < list[j].box[1] })
	tallest := 0.0
	for _, r := range list {
		tallest = math.Max(tallest, r.box[3]-r.box[1]+r.em)
	}
	inked := map[*strip]bool{}
	each := func(p *subpath, drop func(*subpath)) {
		first := 0
		if p.inst.cell == nil {
			first = sort.Search(len(list), func(i int) bool { return list[i].box[1] >= p.box[1]-tallest })
		}
		for i := first; i < len(list); i++ {
			r := &list[i]
			if p.inst.cell == nil && r.box[1]-r.em > p.box[3] {
				return
			}
			if !p.lies(r) {
				continue
			}
			if r.ink && !st.skip[p.inst][p.from] && !inked[r.from] {
				inked[r.from] = true
				st.exact++
			}
			drop(p)
			return
		}
	}
	for i := range st.m.l.c.subpaths {
		each(&st.m.l.c.subpaths[i], st.skipPath)
	}
	for i := range st.m.l.c.clips {
		each(&st.m.l.c.clips[i], st.emptyPath)
	}
}

func (st *setting) skipPath(p *subpath) {
	if st.skip[p.inst] == nil {
		st.skip[p.inst] = map[int]bool{}
	}
	for i := p.from; i <= p.to; i++ {
		st.skip[p.inst][i] = true
	}
}

// emptyPath takes a piece out of a clip; an empty one takes its place, for a path
// of nothing at all clips nothing in some readers.
func (st *setting) emptyPath(p *subpath) {
	if st.empty[p.inst] == nil {
		st.empty[p.inst] = map[int]bool{}
	}
	st.skipPath(p)
	delete(st.skip[p.inst], p.from)
	st.empty[p.inst][p.from] = true
}

// lies reports whether a shape is one that must not stay in a region; in each
// of its cells, if it belongs to a pattern.
func (p *subpath) lies(r *region) bool {
	if p.inst.cell == nil {
		return p.liesIn(r.box, r.em)
	}
	b := r.box
	for _, c := range p.inst.cell.shifts(p.box, [4][2]float64{{b[0], b[1]}, {b[2], b[1]}, {b[2], b[3]}, {b[0], b[3]}}) {
		if p.liesIn(boundsOf(c), r.em) {
			return true
		}
	}
	return false
}

func (p *subpath) liesIn(r [4]float64, em float64) bool {
	b := p.box
	if p.bent == 0 {
		return inside(b, grow(r, -0.05*em)) == 1 && (b[2]-b[0] > ruleWidth || b[3]-b[1] < 0.8*em)
	}
	if p.bent <= frameBends && holds(b, grow(r, -0.25*em)) {
		return false
	}
	if inside(b, grow(r, 0.25*em)) >= 0.5 {
		return true
	}
	return p.bent > bentMark && inside(b, r) > 0 && b[2]-b[0] <= signatureWidth && b[3]-b[1] <= signatureHeight
}

func grow(r [4]float64, by float64) [4]float64 {
	return [4]float64{r[0] - by, r[1] - by, r[2] + by, r[3] + by}
}

// inside is the share of a box that lies in another one; a line has length alone.
func inside(b, r [4]float64) float64 {
	share := func(b0, b1, r0, r1 float64) float64 {
		if b1-b0 < 1e-6 {
			if b0 >= r0 && b0 <= r1 {
				return 1
			}
			return 0
		}
		return math.Max(0, math.Min(b1, r1)-math.Max(b0, r0)) / (b1 - b0)
	}
	return share(b[0], b[2], r[0], r[2]) * share(b[1], b[3], r[1], r[3])
}

func holds(b, r [4]float64) bool {
	return b[0] <= r[0] && b[1] <= r[1] && b[2] >= r[2] && b[3] >= r[3]
}

// noteClip remembers the pieces of a clip that may be letters.
func (c *canvas) noteClip(path []subpath) {
	for _, s := range path {
		if s.bent == 0 {
			continue
		}
		if len(c.clips) >= maxSubpaths {
			c.lost = true
			return
		}
		c.clips = append(c.clips, s)
	}
}
