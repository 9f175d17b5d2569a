package pdf

import "math"

// state is the part of the graphics state that decides where text stands and
// whether a fill hides what lies under it.
type state struct {
	ctm     matrix
	font    *font
	size    float64
	tc, tw  float64
	tz      float64
	tl, ts  float64
	tr      int
	fill    color4
	alpha   float64
	blended bool // a blend mode other than Normal
	masked  bool // a soft mask is set
	clipped bool // a clip was set since the page began
}

// color4 is a fill colour: the operator and its operands, as far as a box may
// use them.
type color4 struct {
	op    keyword
	parts [4]float64
}

func startState() state {
	return state{ctm: unit, tz: 1, alpha: 1, fill: color4{op: "g"}}
}

// shownGlyph is a character code as it was shown.
type shownGlyph struct {
	at       point
	dir      frame
	adv, em  float64 // in points of the page
	from, to int32   // its letters in the folded text
	name     rune    // what it says, first rune
	unseen   bool    // not painted (text rendering modes 3 and 7)
	unsure   bool    // its width is not known
}

// extent is the glyph's cell in a frame: as high as letters with accents are.
func (g *shownGlyph) extent(f frame) extent {
	x, y := f.along(g.at), f.across(g.at)
	return extent{x, y - 0.2*g.em, x + g.adv, y + 0.8*g.em}
}

// textState places what is shown.
type textState struct{ tm, line matrix }

func (t *textState) set(m matrix) { t.tm, t.line = m, m }

func (t *textState) move(x, y float64) {
	t.set(matrix{1, 0, 0, 1, x, y}.mul(t.line))
}

// shift moves the pen on its line.
func (t *textState) shift(x, y float64) {
	t.tm[4], t.tm[5] = x*t.tm[0]+y*t.tm[2]+t.tm[4], x*t.tm[1]+y*t.tm[3]+t.tm[5]
}

// place is where the next glyph stands, and moves the pen behind it.
func (c *content) place(width float64, isSpace bool, vertical bool) (g shownGlyph) {
	s := &c.state
	tm := &c.text.tm
	h := s.size * s.tz
	m := matrix{h * tm[0], h * tm[1], s.size * tm[2], s.size * tm[3], s.ts*tm[2] + tm[4], s.ts*tm[3] + tm[5]}.mul(s.ctm)
	extra := s.tc
	if isSpace {
		extra += s.tw
	}
	g.at = point{m[4], m[5]}
	c.slant.of(&m, vertical)
	g.dir, g.em, g.adv = c.slant.dir, c.slant.em, c.slant.unit*width
	if vertical {
		c.text.shift(0, -(width*s.size + extra))
	} else {
		c.text.shift((width*s.size+extra)*s.tz, 0)
	}
	g.unseen = s.tr == 3 || s.tr == 7
	return g
}

// slant is the direction and size of letters, which many follow one another in.
type slant struct {
	m        [4]float64
	vertical bool
	dir      frame
	unit, em float64
}

func (l *slant) of(m *matrix, vertical bool) {
	if k := [4]float64(m[:4]); k != l.m || vertical != l.vertical || l.em == 0 {
		l.m, l.vertical = k, vertical
	} else {
		return
	}
	ax, ay := m[0], m[1]
	if vertical {
		ax, ay = -m[2], -m[3]
	}
	l.unit, l.em, l.dir = math.Hypot(ax, ay), math.Hypot(m[2], m[3]), frame{1, 0}
	if l.unit > 0 {
		l.dir = frame{ax / l.unit, ay / l.unit}
	}
}

// kern moves by an element of TJ.
func (c *content) kern(n float64) {
	s := &c.state
	by := -n / 1000 * s.size
	if s.font != nil && s.font.vertical {
		c.text.shift(0, by)
		return
	}
	c.text.shift(by*s.tz, 0)
}
