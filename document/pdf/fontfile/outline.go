package fontfile

import (
	"encoding/binary"
	"hash"
	"hash/fnv"
	"math"
)

// Bounds is the box around the ink of a glyph, in 1/1000 em with the origin on the
// baseline. The box of a glyph without ink is empty: all four are 0.
type Bounds struct{ X0, Y0, X1, Y1 float64 }

// Empty reports that there is no ink.
func (b Bounds) Empty() bool { return b.X0 >= b.X1 && b.Y0 >= b.Y1 }

// trace is what was found by following an outline.
type trace struct {
	bounds  Bounds
	shape   uint64 // hash of the outline, 0 if empty
	advance float64
	hasAdv  bool
	calls   []Call
	ok      bool
}

// Bounds gives the extent of the outline of a glyph, found by following it: what
// the headers of a program say of it is not believed. False means that the outline
// cannot be followed.
func (p *Program) Bounds(gid int) (Bounds, bool) {
	t := p.trace(gid)
	return t.bounds, t.ok
}

// Shape is a hash of the outline of a glyph in 1/1000 em, equal for glyphs that
// are drawn alike in this or another program of the same kind of outlines. False
// means that there is no ink or the outline cannot be followed.
func (p *Program) Shape(gid int) (uint64, bool) {
	t := p.trace(gid)
	return t.shape, t.ok && t.shape != 0
}

// Advance is the width that the program itself has for a glyph, in 1/1000 em.
func (p *Program) Advance(gid int) (float64, bool) {
	if p.sfnt != nil {
		if w, ok := p.sfnt.advance(gid); ok {
			return w, true
		}
	}
	t := p.trace(gid)
	return t.advance, t.ok && t.hasAdv
}

// Outline gives the bytes that draw a glyph: within the table glyf of TrueType
// (offsets from the start of that table), within the CFF program (from the start
// of the table CFF in OpenType), or within the decrypted private part of Type 1,
// where the charstring itself is still encrypted. False means that there are none.
func (p *Program) Outline(gid int) (Range, bool) {
	var r Range
	switch {
	case gid < 0 || gid >= p.glyphs:
		return Range{}, false
	case p.cff != nil:
		r = p.cff.chars.span(gid)
	case p.type1 != nil:
		r = p.type1.chars[gid]
	default:
		r = p.sfnt.glyphRange(gid)
	}
	return r, r.Len() > 0
}

// Call names a subroutine that a charstring uses, or another glyph that an outline
// is made of.
type Call struct {
	Kind   CallKind
	Number int // index of the subroutine, without bias; or the glyph
	FD     int // the font dictionary that a local subroutine of CFF belongs to
}

// CallKind tells what a Call names.
type CallKind int

// What a Call can name.
const (
	LocalSubr CallKind = iota + 1
	GlobalSubr
	Component // a glyph: composite TrueType outlines, accented letters by seac
)

// Calls lists the subroutines and glyphs that the outline of a glyph needs, those
// that they need in turn included, each once, in the order of first use. False
// means that the outline cannot be followed.
func (p *Program) Calls(gid int) ([]Call, bool) {
	t := p.trace(gid)
	return t.calls, t.ok
}

// trace follows the outline of a glyph once.
func (p *Program) trace(gid int) *trace {
	p.mu.Lock()
	defer p.mu.Unlock()
	if t, ok := p.traced[gid]; ok {
		return t
	}
	t := &trace{}
	if gid >= 0 && gid < p.glyphs && p.budget > 0 {
		t = p.follow(gid)
	}
	p.traced[gid] = t
	return t
}

func (p *Program) follow(gid int) (t *trace) {
	t = &trace{}
	defer func() {
		if recover() != nil {
			*t = trace{}
		}
	}()
	pen := newPen(&p.budget)
	switch {
	case p.cff != nil:
		t.ok = p.cff.draw(gid, pen)
	case p.type1 != nil:
		t.ok = p.type1.draw(gid, pen, p.GIDByName)
	default:
		t.ok = p.sfnt.draw(gid, pen)
	}
	t.ok = t.ok && !pen.broken
	t.bounds, t.shape = pen.result()
	t.advance, t.hasAdv, t.calls = pen.advance, pen.hasAdvance, pen.calls
	return t
}

// pen takes an outline, in units of the program, and measures it.
type pen struct {
	matrix     [6]float64 // to 1/1000 em
	x, y       float64    // current point, in 1/1000 em
	lo, hi     [2]float64
	inked      bool
	pending    bool // a move that nothing was drawn from yet
	hash       hash.Hash64
	advance    float64 // 1/1000 em
	hasAdvance bool
	calls      []Call
	called     map[Call]bool
	budget     *int
	broken     bool
}

func newPen(budget *int) *pen {
	return &pen{matrix: [6]float64{1, 0, 0, 1, 0, 0}, hash: fnv.New64a(), budget: budget, called: map[Call]bool{}}
}

// maxUnits bounds positions: no outline is a thousand em away.
const maxUnits = 1e6

// spend counts operators and points; false when there were too many.
func (p *pen) spend(n int) bool {
	if *p.budget -= n; *p.budget < 0 {
		p.broken = true
	}
	return !p.broken
}

func (p *pen) call(c Call) {
	if !p.called[c] {
		p.called[c] = true
		p.calls = append(p.calls, c)
	}
}

// setAdvance notes the width of the glyph, in units of the program.
func (p *pen) setAdvance(w float64) {
	if !p.hasAdvance && math.Abs(w) < maxUnits {
		p.advance, p.hasAdvance = w*p.matrix[0], true
	}
}

// place gives a point in 1/1000 em.
func (p *pen) place(x, y float64) (float64, float64) {
	m := &p.matrix
	x, y = x*m[0]+y*m[2]+m[4], x*m[1]+y*m[3]+m[5]
	if !(math.Abs(x) < maxUnits && math.Abs(y) < maxUnits) {
		p.broken = true
		return 0, 0
	}
	return x, y
}

func (p *pen) moveTo(x, y float64) {
	p.x, p.y = p.place(x, y)
	p.pending = true
}

func (p *pen) lineTo(x, y float64) {
	x, y = p.place(x, y)
	p.begin()
	p.mark('l', x, y)
	p.grow(x, y)
	p.x, p.y = x, y
}

func (p *pen) curveTo(x1, y1, x2, y2, x3, y3 float64) {
	x1, y1 = p.place(x1, y1)
	x2, y2 = p.place(x2, y2)
	x3, y3 = p.place(x3, y3)
	p.curve(x1, y1, x2, y2, x3, y3)
}

func (p *pen) quadTo(x1, y1, x2, y2 float64) {
	x1, y1 = p.place(x1, y1)
	x2, y2 = p.place(x2, y2)
	p.curve(p.x+2*(x1-p.x)/3, p.y+2*(y1-p.y)/3, x2+2*(x1-x2)/3, y2+2*(y1-y2)/3, x2, y2)
}

// curve takes a Bézier curve in 1/1000 em.
func (p *pen) curve(x1, y1, x2, y2, x3, y3 float64) {
	p.begin()
	p.mark('c', x1, y1, x2, y2, x3, y3)
	grow := func(t float64) {
		u := 1 - t
		a, b, c, d := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		p.grow(a*p.x+b*x1+c*x2+d*x3, a*p.y+b*y1+c*y2+d*y3)
	}
	turns(p.x, x1, x2, x3, grow)
	turns(p.y, y1, y2, y3, grow)
	p.grow(x3, y3)
	p.x, p.y = x3, y3
}

// begin notes the point that a piece of outline starts from.
func (p *pen) begin() {
	if p.pending {
		p.mark('m', p.x, p.y)
		p.grow(p.x, p.y)
		p.pending = false
	}
}

// turns calls f with the parameters where one coordinate of a curve turns back.
func turns(v0, v1, v2, v3 float64, f func(t float64)) {
	a, b, c := -v0+3*v1-3*v2+v3, 2*(v0-2*v1+v2), v1-v0
	within := func(t float64) {
		if t > 0 && t < 1 {
			f(t)
		}
	}
	if math.Abs(a) < 1e-9 {
		if math.Abs(b) > 1e-9 {
			within(-c / b)
		}
		return
	}
	if d := b*b - 4*a*c; d >= 0 {
		within((-b + math.Sqrt(d)) / (2 * a))
		within((-b - math.Sqrt(d)) / (2 * a))
	}
}

// grow takes a point into the box.
func (p *pen) grow(x, y float64) {
	v := [2]float64{x, y}
	if !p.inked {
		p.lo, p.hi, p.inked = v, v, true
		return
	}
	for i := range v {
		p.lo[i], p.hi[i] = math.Min(p.lo[i], v[i]), math.Max(p.hi[i], v[i])
	}
}

// mark adds a piece of outline to the hash, in tenths of 1/1000 em, as the last
// digits differ when another program writes the same outline.
func (p *pen) mark(kind byte, values ...float64) {
	if !p.spend(1) {
		return
	}
	b := make([]byte, 1, 1+4*6)
	b[0] = kind
	for _, v := range values {
		b = binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(v*10))))
	}
	_, _ = p.hash.Write(b)
}

func (p *pen) result() (Bounds, uint64) {
	if !p.inked {
		return Bounds{}, 0
	}
	return Bounds{p.lo[0], p.lo[1], p.hi[0], p.hi[1]}, p.hash.Sum64() | 1
}
