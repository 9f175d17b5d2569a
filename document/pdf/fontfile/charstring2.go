package fontfile

import "math"

// type2 runs a Type 2 charstring (Adobe Technical Note 5177).
type type2 struct {
	f     *cff
	font  *cffFont
	fd    int
	pen   *pen
	stack []float64
	store [32]float64 // put and get
	x, y  float64
	hints int
	wide  bool // the width has been seen or ruled out
	done  bool
	inner bool // a letter of an accented one: its width does not count
}

const (
	// maxStack is the height of the stack: 48 in CFF, 513 in CFF2, which some
	// programs use before its time.
	maxStack = 513
	// maxSubrDepth is the nesting of subroutines, 10 by the specification.
	maxSubrDepth = 16
)

// draw follows the outline of a glyph; false if its charstring is broken.
func (f *cff) draw(gid int, p *pen) bool {
	font, fd, ok := f.fontOf(gid)
	if !ok {
		return false
	}
	p.matrix = font.matrix
	t := &type2{f: f, font: font, fd: fd, pen: p}
	code := f.chars.get(gid)
	if code == nil || !t.run(code, 0) {
		return false
	}
	p.setAdvance(font.dflt)
	return true
}

// run executes a charstring or subroutine.
func (t *type2) run(b []byte, depth int) bool {
	if depth > maxSubrDepth {
		return false
	}
	for i := 0; i < len(b) && !t.done; {
		if !t.pen.spend(1) {
			return false
		}
		c := b[i]
		if c >= 32 || c == 28 {
			v, n := type2Number(b[i:])
			if len(t.stack) >= maxStack {
				return false
			}
			t.stack, i = append(t.stack, v), i+n
			continue
		}
		i++
		switch c {
		case 11: // return
			return true
		case 10, 29:
			if !t.subr(c == 29, depth) {
				return false
			}
		case 12:
			if !t.escape(u8(b, i)) {
				return false
			}
			i++
		case 19, 20: // hintmask, cntrmask
			t.stems()
			i += (t.hints + 7) / 8
		default:
			if !t.operator(c) {
				return false
			}
		}
	}
	return true
}

// type2Number reads a number and tells its length.
func type2Number(b []byte) (float64, int) {
	if b[0] == 255 {
		return float64(int32(u32(b, 1))) / 65536, 5
	}
	return dictNumber(b)
}

func (t *type2) pop() float64 {
	n := len(t.stack) - 1
	if n < 0 {
		return 0
	}
	v := t.stack[n]
	t.stack = t.stack[:n]
	return v
}

// subr calls a subroutine. Its number has a bias that depends on how many there
// are (5177, 4.7).
func (t *type2) subr(global bool, depth int) bool {
	list, kind, fd := t.font.local, LocalSubr, t.fd
	if global {
		list, kind, fd = t.f.global, GlobalSubr, 0
	}
	n := int(t.pop()) + subrBias(list.count)
	code := list.get(n)
	if code == nil {
		return false
	}
	t.pen.call(Call{kind, n, fd})
	return t.run(code, depth+1)
}

func subrBias(count int) int {
	switch {
	case count < 1240:
		return 107
	case count < 33900:
		return 1131
	}
	return 32768
}

// width takes the width off the bottom of the stack: it is there when the first
// operator that clears the stack has one operand too many.
func (t *type2) width(extra bool) {
	if t.wide {
		return
	}
	t.wide = true
	if !extra || len(t.stack) == 0 {
		return
	}
	if !t.inner {
		t.pen.setAdvance(t.font.nominal + t.stack[0])
	}
	t.stack = t.stack[1:]
}

func (t *type2) stems() {
	t.width(len(t.stack)%2 == 1)
	t.hints += len(t.stack) / 2
	t.stack = t.stack[:0]
}

func (t *type2) move(dx, dy float64) {
	t.x, t.y = t.x+dx, t.y+dy
	t.pen.moveTo(t.x, t.y)
}

func (t *type2) line(dx, dy float64) {
	t.x, t.y = t.x+dx, t.y+dy
	t.pen.lineTo(t.x, t.y)
}

func (t *type2) curve(a, b, c, d, e, f float64) {
	x1, y1 := t.x+a, t.y+b
	x2, y2 := x1+c, y1+d
	t.x, t.y = x2+e, y2+f
	t.pen.curveTo(x1, y1, x2, y2, t.x, t.y)
}

// operator executes an operator that clears the stack.
func (t *type2) operator(c byte) bool {
	switch c {
	case 1, 3, 18, 23: // stems
		t.stems()
		return true
	case 14:
		return t.end()
	case 21, 22, 4:
		return t.moveBy(c)
	}
	s := t.stack
	switch c {
	case 5:
		t.lines(s)
	case 6:
		t.alternateLines(s, true)
	case 7:
		t.alternateLines(s, false)
	case 8:
		t.curves(s)
	case 24: // rcurveline
		if n := len(s); n >= 8 {
			t.curves(s[:n-2])
			t.line(s[n-2], s[n-1])
		}
	case 25: // rlinecurve
		if n := len(s); n >= 8 {
			t.lines(s[:n-6])
			t.curves(s[n-6:])
		}
	case 26:
		t.vvcurve(s)
	case 27:
		t.hhcurve(s)
	case 30:
		t.alternateCurves(s, false)
	case 31:
		t.alternateCurves(s, true)
	}
	t.stack = t.stack[:0]
	return true
}

func (t *type2) moveBy(c byte) bool {
	need := 1
	if c == 21 {
		need = 2
	}
	t.width(len(t.stack) > need)
	n := len(t.stack)
	if n < need {
		return false
	}
	switch c {
	case 21:
		t.move(t.stack[n-2], t.stack[n-1])
	case 22:
		t.move(t.stack[n-1], 0)
	default:
		t.move(0, t.stack[n-1])
	}
	t.stack = t.stack[:0]
	return true
}

func (t *type2) lines(s []float64) {
	for ; len(s) >= 2; s = s[2:] {
		t.line(s[0], s[1])
	}
}

func (t *type2) alternateLines(s []float64, horizontal bool) {
	for _, v := range s {
		if horizontal {
			t.line(v, 0)
		} else {
			t.line(0, v)
		}
		horizontal = !horizontal
	}
}

func (t *type2) curves(s []float64) {
	for ; len(s) >= 6; s = s[6:] {
		t.curve(s[0], s[1], s[2], s[3], s[4], s[5])
	}
}

func (t *type2) vvcurve(s []float64) {
	x := 0.0
	if len(s)%4 == 1 {
		x, s = s[0], s[1:]
	}
	for ; len(s) >= 4; s = s[4:] {
		t.curve(x, s[0], s[1], s[2], 0, s[3])
		x = 0
	}
}

func (t *type2) hhcurve(s []float64) {
	y := 0.0
	if len(s)%4 == 1 {
		y, s = s[0], s[1:]
	}
	for ; len(s) >= 4; s = s[4:] {
		t.curve(s[0], y, s[1], s[2], s[3], 0)
		y = 0
	}
}

// alternateCurves draws curves that start along one axis and end along the other;
// the last one may have a fifth operand.
func (t *type2) alternateCurves(s []float64, horizontal bool) {
	for ; len(s) >= 4; s = s[4:] {
		last := 0.0
		if len(s) == 5 {
			last = s[4]
		}
		if horizontal {
			t.curve(s[0], 0, s[1], s[2], last, s[3])
		} else {
			t.curve(0, s[0], s[1], s[2], s[3], last)
		}
		horizontal = !horizontal
	}
}

// end finishes the glyph. With four operands it is made of two letters of the
// Standard encoding (5177, appendix C).
func (t *type2) end() bool {
	t.width(len(t.stack) == 1 || len(t.stack) == 5)
	t.done = true
	s := t.stack
	if len(s) < 4 {
		return true
	}
	if t.inner {
		return false
	}
	return t.letter(int(s[2]), 0, 0) && t.letter(int(s[3]), s[0], s[1])
}

func (t *type2) letter(code int, x, y float64) bool {
	gid := -1
	for g, sid := range t.f.charset {
		if int(sid) == standardSID(code) && !t.f.cid {
			gid = g
			break
		}
	}
	b := t.f.chars.get(gid)
	if b == nil {
		return false
	}
	t.pen.call(Call{Kind: Component, Number: gid})
	inner := &type2{f: t.f, font: t.font, fd: t.fd, pen: t.pen, x: x, y: y, inner: true}
	return inner.run(b, 0)
}

// escape executes an operator of two bytes: flexes and arithmetic.
func (t *type2) escape(c int) bool {
	switch c {
	case 34, 35, 36, 37:
		ok := t.flex(c, t.stack)
		t.stack = t.stack[:0]
		return ok
	}
	return t.arithmetic(c)
}

func (t *type2) flex(c int, s []float64) bool {
	need := map[int]int{34: 7, 35: 12, 36: 9, 37: 11}[c]
	if len(s) < need {
		return false
	}
	switch c {
	case 34:
		t.curve(s[0], 0, s[1], s[2], s[3], 0)
		t.curve(s[4], 0, s[5], -s[2], s[6], 0)
	case 35:
		t.curves(s[:12])
	case 36:
		t.curve(s[0], s[1], s[2], s[3], s[4], 0)
		t.curve(s[5], 0, s[6], s[7], s[8], -(s[1] + s[3] + s[7]))
	case 37:
		dx, dy := s[0]+s[2]+s[4]+s[6]+s[8], s[1]+s[3]+s[5]+s[7]+s[9]
		t.curve(s[0], s[1], s[2], s[3], s[4], s[5])
		if math.Abs(dx) > math.Abs(dy) {
			t.curve(s[6], s[7], s[8], s[9], s[10], -dy)
		} else {
			t.curve(s[6], s[7], s[8], s[9], -dx, s[10])
		}
	}
	return true
}
