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
	from, to int     // its letters in the folded text
	unseen   bool    // not painted (text rendering modes 3 and 7)
	unsure   bool    // its width is not known
	name     rune    // what it says, first rune
	copyOf   int32   // the glyph that it repeats, -1
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

// showing is one string or array being shown.
func (c *content) place(n int, width float64, isSpace bool, vertical bool) (g shownGlyph) {
	s := &c.state
	m := matrix{s.size * s.tz, 0, 0, s.size, 0, s.ts}.mul(c.text.tm).mul(s.ctm)
	extra := s.tc
	if isSpace {
		extra += s.tw
	}
	g.at = point{m[4], m[5]}
	ax, ay := m[0], m[1]
	if vertical {
		ax, ay = -m[2], -m[3]
	}
	unit := math.Hypot(ax, ay)
	g.em = math.Hypot(m[2], m[3])
	if unit > 0 {
		g.dir = frame{ax / unit, ay / unit}
	} else {
		g.dir = frame{1, 0}
	}
	if vertical {
		g.adv = unit * width
		c.text.tm = matrix{1, 0, 0, 1, 0, -(width*s.size + extra)}.mul(c.text.tm)
	} else {
		g.adv = unit * width
		c.text.tm = matrix{1, 0, 0, 1, (width*s.size + extra) * s.tz, 0}.mul(c.text.tm)
	}
	g.unseen = s.tr == 3 || s.tr == 7
	return g
}

// kern moves by an element of TJ.
func (c *content) kern(n float64) {
	s := &c.state
	by := -n / 1000 * s.size
	if s.font != nil && s.font.vertical {
		c.text.tm = matrix{1, 0, 0, 1, 0, by}.mul(c.text.tm)
		return
	}
	c.text.tm = matrix{1, 0, 0, 1, by * s.tz, 0}.mul(c.text.tm)
}
