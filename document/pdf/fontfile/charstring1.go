package fontfile

// type1Run runs a Type 1 charstring (Adobe Type 1 Font Format, chapter 6).
type type1Run struct {
	f      *type1
	pen    *pen
	byName func(string) (int, bool)
	stack  []float64
	ps     []float64 // results of callothersubr for pop
	x, y   float64
	sbx    float64
	flex   bool
	points [][2]float64 // of a flex
	done   bool
	inner  bool
}

// draw follows the outline of a glyph; false if its charstring is broken.
func (f *type1) draw(gid int, p *pen, byName func(string) (int, bool)) bool {
	p.matrix = f.matrix
	t := &type1Run{f: f, pen: p, byName: byName}
	return t.run(f.code(f.chars[gid]), 0)
}

func (t *type1Run) run(b []byte, depth int) bool {
	if depth > maxSubrDepth {
		return false
	}
	for i := 0; i < len(b) && !t.done; {
		if !t.pen.spend(1) {
			return false
		}
		c := b[i]
		if c >= 32 {
			v, n := type1Number(b[i:])
			if len(t.stack) >= maxStack {
				return false
			}
			t.stack, i = append(t.stack, v), i+n
			continue
		}
		i++
		ok := true
		switch c {
		case 11:
			return true
		case 10:
			ok = t.subr(depth)
		case 12:
			ok = t.escape(u8(b, i))
			i++
		default:
			ok = t.operator(c)
		}
		if !ok {
			return false
		}
	}
	return true
}

func type1Number(b []byte) (float64, int) {
	if b[0] == 255 {
		return float64(int32(u32(b, 1))), 5
	}
	return dictNumber(b)
}

func (t *type1Run) pop() float64 {
	n := len(t.stack) - 1
	if n < 0 {
		return 0
	}
	v := t.stack[n]
	t.stack = t.stack[:n]
	return v
}

func (t *type1Run) subr(depth int) bool {
	n := int(t.pop())
	r, ok := t.f.subrs[n]
	if !ok {
		return false
	}
	t.pen.call(Call{Kind: LocalSubr, Number: n})
	return t.run(t.f.code(r), depth+1)
}

// args gives the n operands of an operator that clears the stack.
func (t *type1Run) args(n int) ([]float64, bool) {
	s := t.stack
	t.stack = t.stack[:0]
	if len(s) < n {
		return nil, false
	}
	return s[len(s)-n:], true
}

// operands is how many operands an operator has.
var operands = map[byte]int{1: 2, 3: 2, 4: 1, 5: 2, 6: 1, 7: 1, 8: 6, 13: 2, 21: 2, 22: 1, 30: 4, 31: 4}

func (t *type1Run) operator(c byte) bool {
	s, ok := t.args(operands[c])
	if !ok {
		return false
	}
	switch c {
	case 4:
		t.move(0, s[0])
	case 5:
		t.line(s[0], s[1])
	case 6:
		t.line(s[0], 0)
	case 7:
		t.line(0, s[0])
	case 8:
		t.curve(s[0], s[1], s[2], s[3], s[4], s[5])
	case 13:
		t.start(s[0], 0, s[1])
	case 14:
		t.done = true
	case 21:
		t.move(s[0], s[1])
	case 22:
		t.move(s[0], 0)
	case 30:
		t.curve(0, s[0], s[1], s[2], s[3], 0)
	case 31:
		t.curve(s[0], 0, s[1], s[2], 0, s[3])
	}
	return true
}

// start sets the side bearing and the width. A letter of an accented one starts
// from the origin it was given.
func (t *type1Run) start(x, y, width float64) {
	t.sbx = x
	if t.inner {
		t.x += x
		t.y += y
		return
	}
	t.x, t.y = x, y
	t.pen.setAdvance(width)
}

func (t *type1Run) move(dx, dy float64) {
	t.x, t.y = t.x+dx, t.y+dy
	if t.flex {
		return
	}
	t.pen.moveTo(t.x, t.y)
}

func (t *type1Run) line(dx, dy float64) {
	t.x, t.y = t.x+dx, t.y+dy
	t.pen.lineTo(t.x, t.y)
}

func (t *type1Run) curve(a, b, c, d, e, f float64) {
	x1, y1 := t.x+a, t.y+b
	x2, y2 := x1+c, y1+d
	t.x, t.y = x2+e, y2+f
	t.pen.curveTo(x1, y1, x2, y2, t.x, t.y)
}

func (t *type1Run) escape(c int) bool {
	switch c {
	case 6:
		return t.accented()
	case 7: // sbw
		s, ok := t.args(4)
		if ok {
			t.start(s[0], s[1], s[2])
		}
		return ok
	case 12:
		b, a := t.pop(), t.pop()
		t.stack = append(t.stack, a/b)
	case 16:
		return t.other()
	case 17:
		v := 0.0
		if n := len(t.ps) - 1; n >= 0 {
			v, t.ps = t.ps[n], t.ps[:n]
		}
		t.stack = append(t.stack, v)
	case 33:
		s, ok := t.args(2)
		if ok && !t.flex {
			t.x, t.y = s[0], s[1]
		}
		return ok
	default: // hints
		t.stack = t.stack[:0]
	}
	return len(t.stack) < maxStack
}

// accented draws a letter and its accent (seac): sidebearing and place of the
// accent, then the codes of both in the Standard encoding.
func (t *type1Run) accented() bool {
	s, ok := t.args(5)
	t.done = true
	if !ok || t.inner {
		return false
	}
	return t.letter(int(s[3]), 0, 0) && t.letter(int(s[4]), t.sbx-s[0]+s[1], s[2])
}

// letter draws a letter with its origin at x, y.
func (t *type1Run) letter(code int, x, y float64) bool {
	gid, ok := t.byName(standardName(code))
	if !ok {
		return false
	}
	t.pen.call(Call{Kind: Component, Number: gid})
	inner := &type1Run{f: t.f, pen: t.pen, x: x, y: y, inner: true}
	return inner.run(t.f.code(t.f.chars[gid]), 0)
}

// other executes callothersubr: flexes (0 to 2), hint replacement (3), and those
// that only hand their operands back.
func (t *type1Run) other() bool {
	which, n := int(t.pop()), int(t.pop())
	if n < 0 || n > len(t.stack) {
		return false
	}
	args := append([]float64(nil), t.stack[len(t.stack)-n:]...)
	t.stack = t.stack[:len(t.stack)-n]
	t.ps = t.ps[:0]
	switch which {
	case 0:
		t.ps = append(t.ps, t.y, t.x)
		return t.endFlex()
	case 1:
		t.flex, t.points = true, nil
	case 2:
		if t.flex && len(t.points) < 7 {
			t.points = append(t.points, [2]float64{t.x, t.y})
		}
	default:
		for i := len(args) - 1; i >= 0; i-- {
			t.ps = append(t.ps, args[i])
		}
	}
	return true
}

// endFlex draws the two curves of a flex; its first point is only for reference.
func (t *type1Run) endFlex() bool {
	q := t.points
	t.flex, t.points = false, nil
	if len(q) != 7 {
		return false
	}
	t.pen.curveTo(q[1][0], q[1][1], q[2][0], q[2][1], q[3][0], q[3][1])
	t.pen.curveTo(q[4][0], q[4][1], q[5][0], q[5][1], q[6][0], q[6][1])
	return true
}
