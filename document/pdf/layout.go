package pdf

import (
	"math"
	"sort"
)

// A strip is a run of glyphs that follow each other on one baseline without a
// wide gap: a piece of a line, a table cell. It is what is read as one and what
// is set anew as one.
type strip struct {
	glyphs []int   // indices into canvas.glyphs, in writing direction
	x0, x1 float64 // along
	ink    float64 // x1 without the spaces that hang there
	base   float64 // across
	em     float64
	angle  int  // degrees of the writing direction
	seq    int  // order in the content
	comb   bool // characters in cells of their own, one word
	pairs  bool // has a label with its value: \"IČO: 12345678\"
}

const (
	// wideGap separates strips, in em: justified word spaces stay below it,
	// columns and cells are rarely nearer (1.8 em moved text across columns).
	wideGap = 1.0
	// apartGap is the same for text that the content shows apart: columns set
	// close to each other are a little less than an em apart.
	apartGap = 0.8
	// wordGap is the least gap that reads as a space when none is shown.
	wordGap = 0.15
	// maxSpacing is the widest word spacing that still makes one line, in em.
	maxSpacing = 6.0
	// overlap is how far glyphs may run back into each other, by kerning.
	overlap = 0.35
)

// layout orders the glyphs of a page for reading.
type layout struct {
	c       *canvas
	strips  []*strip
	lines   []*line
	shadows map[int]int          // a glyph struck over another one, and that one
	rules   map[int][][4]float64 // lines between cells, by writing direction
	spaced  bool                 // the page shows its spaces as characters
}

func newLayout(c *canvas) *layout {
	l := &layout{c: c, shadows: map[int]int{}}
	l.findShadows()
	l.findSpaces()
	l.cut()
	l.merge()
	l.order()
	return l
}

// findShadows finds letters struck twice on almost the same place, as cheap bold
// face and shadows are made.
func (l *layout) findShadows() {
	seen := make(map[uint64]int32, len(l.c.glyphs))
	for i := range l.c.glyphs {
		g := &l.c.glyphs[i]
		if g.text == " " || g.em == 0 || g.show.off {
			continue
		}
		near := math.Max(math.Min(g.em*0.1, g.adv*0.5), 0.05)
		if k, ok := l.struckOver(seen, g, near); ok {
			l.shadows[i] = k
			continue
		}
		seen[gridKey(g.text, math.Floor(g.x/(2*near)), math.Floor(g.y/(2*near)))] = int32(i)
	}
}

// gridKey is a place on a grid twice as wide as shadows are off, and a letter.
func gridKey(text string, x, y float64) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(text); i++ {
		h = (h ^ uint64(text[i])) * 1099511628211
	}
	return (h ^ uint64(int64(x))*0x9E3779B97F4A7C15) ^ uint64(int64(y))*0xC2B2AE3D27D4EB4F
}

func (l *layout) struckOver(seen map[uint64]int32, g *glyph, near float64) (int, bool) {
	x0, x1 := math.Floor((g.x-near)/(2*near)), math.Floor((g.x+near)/(2*near))
	y0, y1 := math.Floor((g.y-near)/(2*near)), math.Floor((g.y+near)/(2*near))
	for x := x0; x <= x1; x++ {
		for y := y0; y <= y1; y++ {
			k, ok := seen[gridKey(g.text, x, y)]
			if !ok {
				continue
			}
			o := &l.c.glyphs[k]
			if o.text == g.text && o.show != g.show && math.Abs(o.x-g.x) < near && math.Abs(o.y-g.y) < near && math.Abs(o.em-g.em) < 0.1*g.em {
				return int(k), true
			}
		}
	}
	return 0, false
}

// cut makes strips of glyphs that follow each other in the content.
func (l *layout) cut() {
	var cur *strip
	for i := range l.c.glyphs {
		g := &l.c.glyphs[i]
		if _, shadow := l.shadows[i]; shadow || g.show.off {
			continue
		}
		if cur == nil || !l.continues(cur, g) {
			cur = &strip{x0: g.along(), base: g.across(), em: g.em, angle: degrees(g), seq: len(l.strips)}
			l.strips = append(l.strips, cur)
		}
		cur.glyphs = append(cur.glyphs, i)
	}
	for _, s := range l.strips {
		l.measure(s)
	}
}

func degrees(g *glyph) int {
	return (int(math.Round(math.Atan2(g.dy, g.dx)*180/math.Pi)) + 360) % 360
}

func (l *layout) continues(s *strip, g *glyph) bool {
	last := &l.c.glyphs[s.glyphs[len(s.glyphs)-1]]
	if degrees(g) != s.angle {
		return false
	}
	em := math.Max(last.em, g.em)
	gap := g.along() - (last.along() + last.adv)
	if last.show == g.show && math.Abs(gap-(last.full-last.adv)) < 0.01*em && gap < maxSpacing*em {
		return true // the spacing of a justified line, however wide
	}
	if math.Abs(g.across()-last.across()) > 0.2*em || gap > wideGap*em || gap < -overlap*em {
		return false
	}
	return last.show == g.show || !l.divided(s.angle, last.along()+last.adv, g.along(), g.across(), em, last, g)
}

// minSpaces is the share of spaces from which on a page is taken to show them
// all as characters: running text has one to six letters.
const minSpaces = 0.05

func (l *layout) findSpaces() {
	n := 0
	for i := range l.c.glyphs {
		if isBlank(l.c.glyphs[i].text) {
			n++
		}
	}
	l.spaced = float64(n) > minSpaces*float64(len(l.c.glyphs))
	l.rules = map[int][][4]float64{}
}

// rulesOf lists the lines across a writing direction.
func (l *layout) rulesOf(angle int) [][4]float64 {
	list, ok := l.rules[angle]
	if !ok {
		for i := range l.c.subpaths {
			p := &l.c.subpaths[i]
			list = append(list, p.rulesIn(turned(p.box, angle))...)
		}
		l.rules[angle] = list
	}
	return list
}

// cellGap is the gap in em that divides cells on a page that shows its spaces
// as characters: there a gap without one is a tab or the side of a cell.
const cellGap = 0.25

// divided reports whether a to b is the border of two cells.
func (l *layout) divided(angle int, a, b, base, em float64, last, next *glyph) bool {
	if l.spaced && b-a > cellGap*em && !isBlank(last.text) && !isBlank(next.text) {
		return true
	}
	if b-a < 0.05*em {
		return false
	}
	for _, r := range l.rulesOf(angle) {
		if r[0] > a-0.1*em && r[2] < b+0.1*em && r[1] < base+0.3*em && r[3] > base+0.1*em {
			return true
		}
	}
	return false
}

// measure sets the extent of a strip from its glyphs.
func (l *layout) measure(s *strip) {
	s.x0, s.x1, s.em, s.ink = math.Inf(1), math.Inf(-1), 0, math.Inf(-1)
	for _, i := range s.glyphs {
		g := &l.c.glyphs[i]
		s.x0, s.x1 = math.Min(s.x0, g.along()), math.Max(s.x1, g.along()+g.adv)
		s.em = math.Max(s.em, g.em)
		if !isBlank(g.text) {
			s.ink = math.Max(s.ink, g.along()+g.adv)
		}
	}
	s.ink = math.Max(s.ink, s.x0)
	s.base = l.c.glyphs[s.glyphs[0]].across()
}

// merge joins strips that touch on the same baseline though the content shows
// them apart: words of another font, lines written backwards.
func (l *layout) merge() {
	order := make([]*strip, len(l.strips))
	copy(order, l.strips)
	sort.SliceStable(order, func(i, j int) bool {
		a, b := order[i], order[j]
		if a.angle != b.angle {
			return a.angle < b.angle
		}
		if a.base != b.base {
			return a.base > b.base
		}
		return a.x0 < b.x0
	})
	var out []*strip
	for start := 0; start < len(order); {
		end := start + 1
		for end < len(order) && order[end].angle == order[start].angle &&
			order[start].base-order[end].base <= 0.1*math.Max(order[start].em, order[end].em) {
			end++
		}
		out = append(out, l.combs(l.mergeRow(order[start:end]))...)
		start = end
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].seq < out[j].seq })
	l.strips = out
}

func (l *layout) mergeRow(row []*strip) []*strip {
	sort.SliceStable(row, func(i, j int) bool { return row[i].x0 < row[j].x0 })
	var out []*strip
	for _, s := range row {
		if t := l.joinable(out, s); t != nil {
			t.glyphs = append(t.glyphs, s.glyphs...)
			t.seq = min(t.seq, s.seq)
			l.measure(t)
			continue
		}
		out = append(out, s)
	}
	return out
}

func (l *layout) joinable(out []*strip, s *strip) *strip {
	for i := len(out) - 1; i >= 0 && i >= len(out)-8; i-- {
		t := out[i]
		em := math.Max(t.em, s.em)
		if gap := s.x0 - t.x1; gap >= -overlap*em && gap <= apartGap*em && math.Abs(s.base-t.base) <= 0.1*em {
			a, b := l.last(t), &l.c.glyphs[s.glyphs[0]]
			if l.divided(s.angle, t.x1, s.x0, s.base, em, a, b) {
				return nil
			}
			return t
		}
	}
	return nil
}

// last is the glyph of a strip that reaches farthest.
func (l *layout) last(s *strip) *glyph {
	best := &l.c.glyphs[s.glyphs[0]]
	for _, i := range s.glyphs {
		if g := &l.c.glyphs[i]; g.along()+g.adv > best.along()+best.adv {
			best = g
		}
	}
	return best
}
