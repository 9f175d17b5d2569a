package fontfile

import "bytes"

// flatType1 writes a Type 1 charstring without the subroutines of its font, but for
// the four that are the same in all fonts.
type flatType1 struct {
	f       *type1
	work    *int
	out     []byte
	args    []type1Arg // operands on the stack, not yet written
	hint    int        // the subroutine that hint replacement will call
	hinting bool       // … after the next pop
	done    bool
	letters []int // codes of the parts of an accented letter
}

// type1Arg is an operand: its value, and the bytes that put it on the stack, none
// if they are written already.
type type1Arg struct {
	value float64
	code  []byte
	hint  bool // the result of hint replacement
}

func (w *flatType1) flatten(code []byte) ([]byte, error) {
	if !w.run(code, 0) || !w.done {
		return nil, ErrSubset
	}
	return w.out, nil
}

func (w *flatType1) run(b []byte, depth int) bool {
	if depth > maxSubrDepth {
		return false
	}
	for i := 0; i < len(b) && !w.done; {
		if *w.work++; *w.work > maxFlat {
			return false
		}
		c := b[i]
		if c >= 32 {
			v, n := type1Number(b[i:])
			if n == 0 || i+n > len(b) || len(w.args) >= maxStack {
				return false
			}
			w.args, i = append(w.args, type1Arg{value: v, code: b[i : i+n]}), i+n
			continue
		}
		i++
		ok := true
		switch c {
		case 11:
			return true
		case 10:
			ok = w.subr(depth)
		case 12:
			ok = w.escape(u8(b, i))
			i++
		case 14:
			w.done = true
			w.op(c)
		default:
			w.op(c)
		}
		if !ok {
			return false
		}
	}
	return true
}

// op writes an operator with the operands that wait.
func (w *flatType1) op(op ...byte) {
	for _, a := range w.args {
		w.out = append(w.out, a.code...)
		*w.work += len(a.code)
	}
	w.out, w.args = append(w.out, op...), w.args[:0]
}

func (w *flatType1) pop() (type1Arg, bool) {
	n := len(w.args) - 1
	if n < 0 {
		return type1Arg{}, false
	}
	a := w.args[n]
	w.args = w.args[:n]
	return a, true
}

// subr writes out a subroutine. Those of flexes stay calls, as some readers know
// flexes by them.
func (w *flatType1) subr(depth int) bool {
	a, ok := w.pop()
	if !ok {
		return false
	}
	n := int(a.value)
	if a.hint {
		w.op(10) // calls 3, which does nothing
		n = w.hint
	}
	r, ok := w.f.subrs[n]
	if !ok {
		return false
	}
	code := w.f.code(r)
	if !a.hint && n < 3 && bytes.Equal(code, flexSubrs[n]) {
		w.args = append(w.args, a)
		w.op(10)
		return true
	}
	return w.run(code, depth+1)
}

func (w *flatType1) escape(c int) bool {
	switch c {
	case 6: // seac
		if len(w.args) != 5 {
			return false
		}
		w.letters = append(w.letters, int(w.args[3].value), int(w.args[4].value))
		w.done = true
	case 12: // div
		b, ok1 := w.pop()
		a, ok2 := w.pop()
		if !ok1 || !ok2 || b.value == 0 || len(a.code) == 0 || len(b.code) == 0 {
			return false
		}
		code := append(append(append([]byte(nil), a.code...), b.code...), 12, 12)
		w.args = append(w.args, type1Arg{value: a.value / b.value, code: code})
		return true
	case 16:
		return w.other()
	case 17: // pop
		if w.hinting {
			w.hinting = false
			w.op(12, 17)
			w.args = append(w.args, type1Arg{hint: true})
			return true
		}
	case 0, 1, 2, 7, 33:
	default:
		return false
	}
	w.op(12, byte(c))
	return true
}

// other writes callothersubr. Hint replacement calls the subroutine that it is
// given, with the new hints: here it is given number 3, and the hints follow.
func (w *flatType1) other() bool {
	n := len(w.args)
	if n < 2 {
		return false
	}
	switch which := w.args[n-1].value; {
	case which == 3 && n >= 3 && w.args[n-2].value == 1 && len(w.args[n-3].code) > 0:
		w.hint, w.hinting = int(w.args[n-3].value), true
		w.args[n-3] = type1Arg{value: 3, code: []byte{139 + 3}}
	case which >= 0 && which <= 2, which == 12, which == 13: // flex, counters
	default:
		return false
	}
	w.op(12, 16)
	return true
}
