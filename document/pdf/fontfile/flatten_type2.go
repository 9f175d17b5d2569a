package fontfile

// flatType2 writes a Type 2 charstring without subroutines: their numbers and
// their number tell of the letters that used them.
type flatType2 struct {
	f       *cff
	font    *cffFont
	work    *int // bytes written and read for the whole program
	out     []byte
	args    [][]byte // operands on the stack, not yet written
	hints   int
	wide    bool
	done    bool
	letters []int // codes of the parts of an accented letter
}

// maxFlat bounds the work on one program and what it becomes: a subset of a CJK font has
// 3 MB of outlines.
const maxFlat = 16 << 20

func (w *flatType2) flatten(code []byte) ([]byte, error) {
	if code == nil || !w.run(code, 0) {
		return nil, ErrSubset
	}
	if !w.done {
		return nil, ErrSubset
	}
	return w.out, nil
}

func (w *flatType2) run(b []byte, depth int) bool {
	if depth > maxSubrDepth {
		return false
	}
	for i := 0; i < len(b) && !w.done; {
		if *w.work++; *w.work > maxFlat {
			return false
		}
		c := b[i]
		if c >= 32 || c == 28 {
			_, n := type2Number(b[i:])
			if n == 0 || i+n > len(b) || len(w.args) >= maxStack {
				return false
			}
			w.args, i = append(w.args, b[i:i+n]), i+n
			continue
		}
		i++
		switch c {
		case 11:
			return true
		case 10, 29:
			if !w.subr(c == 29, depth) {
				return false
			}
		case 19, 20:
			w.stems()
			n := (w.hints + 7) / 8
			if i+n > len(b) {
				return false
			}
			w.op(append([]byte{c}, b[i:i+n]...))
			i += n
		case 12:
			if c2 := u8(b, i); c2 < 34 || c2 > 37 {
				return false // arithmetic: its results are not followed
			}
			w.op(b[i-1 : i+1])
			i++
		default:
			if !w.operator(c) {
				return false
			}
		}
	}
	return true
}

// op writes an operator with the operands that wait.
func (w *flatType2) op(op []byte) {
	for _, a := range w.args {
		w.out = append(w.out, a...)
		*w.work += len(a)
	}
	w.out, w.args = append(w.out, op...), w.args[:0]
}

func (w *flatType2) subr(global bool, depth int) bool {
	n := len(w.args) - 1
	if n < 0 {
		return false
	}
	list := w.font.local
	if global {
		list = w.f.global
	}
	v, _ := type2Number(w.args[n])
	w.args = w.args[:n]
	code := list.get(int(v) + subrBias(list.count))
	return code != nil && w.run(code, depth+1)
}

// width replaces the width, which counts from a number of the Private dictionary
// that may be chosen for the glyphs of a subset, by the whole one.
func (w *flatType2) width(extra bool) {
	if w.wide {
		return
	}
	w.wide = true
	v := w.font.dflt
	if extra && len(w.args) > 0 {
		v, _ = type2Number(w.args[0])
		v += w.font.nominal
		w.args = w.args[1:]
	}
	if v != 0 {
		w.args = append([][]byte{putNumber(v)}, w.args...)
	}
}

func (w *flatType2) stems() {
	n := len(w.args)
	w.hints += n / 2
	w.width(n%2 == 1)
}

func (w *flatType2) operator(c byte) bool {
	n := len(w.args)
	switch c {
	case 1, 3, 18, 23:
		w.stems()
	case 21:
		w.width(n > 2)
	case 4, 22:
		w.width(n > 1)
	case 14:
		w.width(n == 1 || n == 5)
		if n >= 4 {
			for _, a := range w.args[len(w.args)-2:] {
				v, _ := type2Number(a)
				w.letters = append(w.letters, int(v))
			}
		}
		w.done = true
	case 5, 6, 7, 8, 24, 25, 26, 27, 30, 31:
		if !w.wide {
			return false // nothing may be drawn before the first move
		}
	default:
		return false
	}
	w.op([]byte{c})
	return true
}

// putNumber writes a number of a Type 2 charstring.
func putNumber(v float64) []byte {
	n := int(v)
	switch {
	case float64(n) != v || n < -32768 || n > 32767:
		f := int32(v * 65536)
		return []byte{255, byte(f >> 24), byte(f >> 16), byte(f >> 8), byte(f)}
	case n >= -107 && n <= 107:
		return []byte{byte(n + 139)}
	case n >= 108 && n <= 1131:
		return []byte{byte((n-108)>>8) + 247, byte(n - 108)}
	case n >= -1131 && n <= -108:
		return []byte{byte((-n-108)>>8) + 251, byte(-n - 108)}
	}
	return []byte{28, byte(n >> 8), byte(n)}
}
