package pdf

import "math"

// A touched strip is set anew: natural advances from its old start, and for each
// removed run a box of one width, whatever stood there. So neither the box nor
// what follows it, nor the word spaces of a justified line, depend on what was
// removed.

// boxWidths are the widths of a box in em, the first that leaves room for the
// rest of the line is taken for all boxes of the line.
var boxWidths = []float64{4, 2, 1}

const (
	// plainSpace stands where a gap without a space character was.
	plainSpace = 0.25
	// cellMargin keeps a line off its neighbour, in em.
	cellMargin = 0.3
)

// box is a removed run on one line.
type box struct {
	corners [4][2]float64
	label   string
}

// setting is where the glyphs of the touched strips of a page go.
type setting struct {
	m       *marks
	touched map[*strip]bool
	pos     map[int]float64 // glyph: new position along
	drop    map[int]bool    // shadows that would stay behind
	boxes   []box
	empty   map[*instance]map[int]bool // operators that a clip of nothing replaces
	skip    map[*instance]map[int]bool // operators of marks that go with the text
	exact   int                        // lines for which only the exact gap was left
	broken  bool                       // a redaction runs over several lines
	// paddings keeps what padding found, by writing direction.
	paddings map[int]float64
}

func setPage(m *marks, p *sheet) *setting {
	st := &setting{m: m, touched: map[*strip]bool{}, pos: map[int]float64{}, drop: map[int]bool{}, skip: map[*instance]map[int]bool{}, empty: map[*instance]map[int]bool{}, paddings: map[int]float64{}}
	firstStrip := map[int32]*strip{}
	for _, s := range m.l.strips {
		for _, g := range s.glyphs {
			no := m.gone[g]
			if no == 0 {
				continue
			}
			st.touched[s] = true
			if f := firstStrip[no]; f == nil {
				firstStrip[no] = s
			} else if f != s && math.Abs(f.base-s.base) > 0.5*s.em {
				st.broken = true
			}
		}
	}
	for _, s := range m.l.strips {
		if st.touched[s] {
			st.set(s, p)
			st.skipMarks(s)
		}
	}
	for shadow, g := range m.l.shadows {
		if st.touched[m.strips[g]] {
			st.drop[shadow] = true
		}
	}
	st.skipDrawings()
	return st
}

// skipMarks drops the underlines and highlights of a touched strip.
func (st *setting) skipMarks(s *strip) {
	for _, p := range st.marksOf(s) {
		st.skipPath(&p)
	}
}

// set places the glyphs and boxes of one strip.
func (st *setting) set(s *strip, p *sheet) {
	if st.hidden(s) {
		st.setExact(s)
		return
	}
	how := st.alignmentOf(s, p)
	edge, floor := st.limit(s, p), st.floor(s, p, how)
	for _, limit := range []float64{math.Min(edge, st.margin(s.angle, p)), edge} {
		for _, w := range st.m.widths() {
			width := st.flow(s, w, 0, nil)
			if x := how.start(width); x+width <= limit && x >= floor {
				st.flow(s, w, x, st)
				return
			}
		}
	}
	st.setExact(s)
}

// margin is how far text may reach on a page as it is set: as far as the text
// that nothing was removed from, or as far from the edge as that on the other side.
func (st *setting) margin(angle int, p *sheet) float64 {
	near, far := math.Inf(1), math.Inf(-1)
	for _, o := range st.m.l.strips {
		if o.angle == angle && !st.touched[o] {
			near, far = math.Min(near, o.x0), math.Max(far, o.ink)
		}
	}
	box := turned(p.box, angle)
	return math.Max(far, box[0]+box[2]-near)
}

// hidden reports whether a removed glyph of s is not painted: then the ink is in
// a picture, and the box must lie where the ink is.
func (st *setting) hidden(s *strip) bool {
	for _, g := range s.glyphs {
		if st.m.gone[g] != 0 && st.m.l.c.glyphs[g].hidden {
			return true
		}
	}
	return false
}

// limit is how far a strip may reach: the next one on its line, or the edge of
// the page.
func (st *setting) limit(s *strip, p *sheet) float64 {
	first := &st.m.l.c.glyphs[s.glyphs[0]]
	limit := math.Inf(-1)
	for _, c := range [][2]float64{{p.box[0], p.box[1]}, {p.box[2], p.box[1]}, {p.box[0], p.box[3]}, {p.box[2], p.box[3]}} {
		limit = math.Max(limit, c[0]*first.dx+c[1]*first.dy)
	}
	limit -= cellMargin * s.em
	for _, o := range st.m.l.strips {
		if o != s && o.angle == s.angle && o.x0 > s.x0+s.em && math.Abs(o.base-s.base) < 0.8*math.Max(o.em, s.em) {
			limit = math.Min(limit, o.x0-cellMargin*s.em)
		}
	}
	return math.Min(limit, st.rule(s)-0.1*s.em)
}

// rule is the next line across the writing direction, the side of a cell.
func (st *setting) rule(s *strip) float64 {
	next := math.Inf(1)
	for _, r := range st.m.l.rulesOf(s.angle) {
		if r[0] > s.x0+0.3*s.em && r[1] < s.base+0.3*s.em && r[3] > s.base+0.1*s.em {
			next = math.Min(next, r[0])
		}
	}
	return next
}

// floor is how far to the left a strip may reach that is not set from its start.
func (st *setting) floor(s *strip, p *sheet, how alignment) float64 {
	if how.kind == fromStart {
		return math.Inf(-1)
	}
	floor := turned(p.box, s.angle)[0] + cellMargin*s.em
	for _, o := range st.m.l.strips {
		if o != s && o.angle == s.angle && o.x0 < s.x0 && math.Abs(o.base-s.base) < 0.8*math.Max(o.em, s.em) {
			floor = math.Max(floor, o.x1+cellMargin*s.em)
		}
	}
	return floor
}

// flow walks a strip from start with boxes of w em and returns its width, less
// the spaces that hang at its end; with a setting to fill it notes positions and
// boxes there.
func (st *setting) flow(s *strip, w, start float64, into *setting) float64 {
	m, glyphs := st.m, st.m.l.c.glyphs
	x, ink := start, start
	for k := 0; k < len(s.glyphs); k++ {
		g := s.glyphs[k]
		if k > 0 && m.l.gapBefore(s, k) && !isBlank(glyphs[g].text) && !isBlank(glyphs[s.glyphs[k-1]].text) && !m.sameRun(s, k) {
			x += plainSpace * glyphs[g].em
		}
		if m.gone[g] == 0 {
			if into != nil {
				into.pos[g] = x
			}
			x += glyphs[g].adv
			if !isBlank(glyphs[g].text) {
				ink = x
			}
			continue
		}
		end, width := m.runEnd(s, k), m.span(m.gone[g], w)
		if into != nil {
			into.boxes = append(into.boxes, box{glyphs[g].corners(x, x+width*glyphs[g].em), m.labels[m.gone[g]]})
		}
		x += width * glyphs[g].em
		ink = x
		k = end - 1
	}
	return ink - start
}

// sameRun reports whether glyphs k-1 and k both go.
func (m *marks) sameRun(s *strip, k int) bool {
	return m.gone[s.glyphs[k]] != 0 && m.gone[s.glyphs[k-1]] != 0
}

// runEnd is the end of the run of removed glyphs that begins at k. Redactions
// that touch make one box, so that a value in two pieces looks like any other.
func (m *marks) runEnd(s *strip, k int) int {
	for k < len(s.glyphs) && m.gone[s.glyphs[k]] != 0 {
		k++
	}
	return k
}

// setExact leaves everything where it is and blackens the exact extent.
func (st *setting) setExact(s *strip) {
	m, glyphs := st.m, st.m.l.c.glyphs
	st.exact++
	for k := 0; k < len(s.glyphs); k++ {
		g := s.glyphs[k]
		if m.gone[g] == 0 {
			st.pos[g] = glyphs[g].along()
			continue
		}
		end := m.runEnd(s, k)
		a, b := glyphs[g].along(), glyphs[g].along()
		for _, i := range s.glyphs[k:end] {
			b = math.Max(b, glyphs[i].along()+glyphs[i].adv)
		}
		st.boxes = append(st.boxes, box{glyphs[g].corners(a, b), m.labels[m.gone[g]]})
		k = end - 1
	}
}
