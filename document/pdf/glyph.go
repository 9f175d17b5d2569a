package pdf

// glyph is one shown character with its place on the page.
type glyph struct {
	show *show // the operator that shows it
	font *font
	code uint32
	elem int32 // index in the operands of TJ, 0 for the others
	off  int32 // byte in that string
	n    int32 // bytes of the code
	text string

	x, y   float64 // origin in page space, without rise
	dx, dy float64 // unit vector of the writing direction
	adv    float64 // natural advance along it: width, no spacing
	full   float64 // advance with character and word spacing
	em     float64 // size of an em across the writing direction
	rise   float64 // Ts, page units
	hidden bool    // Tr 3 or 7: not painted
	soft   bool    // a soft hyphen, which has no text
}

// along is the position on the writing direction, across that of the baseline.
func (g *glyph) along() float64  { return g.x*g.dx + g.y*g.dy }
func (g *glyph) across() float64 { return -g.x*g.dy + g.y*g.dx }

// Parts of an em that a box covers above and below the baseline. The carons of
// Ď and Ť rise to about 0.93 em in the common text fonts.
const (
	ascent  = 0.93
	descent = 0.24
)

// corners are the four corners of a box from along position a to b on the
// baseline of g.
func (g *glyph) corners(a, b float64) [4][2]float64 {
	base := g.across() + g.rise
	lo, hi := base-descent*g.em, base+ascent*g.em
	if g.font != nil && g.font.vertical {
		lo, hi = base-0.5*g.em, base+0.5*g.em
	}
	at := func(u, v float64) [2]float64 { return [2]float64{u*g.dx - v*g.dy, u*g.dy + v*g.dx} }
	return [4][2]float64{at(a, lo), at(b, lo), at(b, hi), at(a, hi)}
}

// show is one run of a text-showing operator.
type show struct {
	inst  *instance
	op    int
	tm    matrix // text matrix before the first glyph
	st    textState
	ctm   matrix
	off   bool // in a layer that is off
	first int  // index of its first glyph in the canvas
	n     int  // glyphs shown
}

// textState is the part of the graphics state that shapes text.
type textState struct {
	font                       *font
	fontName                   name
	size, tc, tw, tz, tl, rise float64
	mode                       int
}
