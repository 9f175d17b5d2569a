package jbig2

// The other direction, for tests alone: an arithmetic encoder (T.88, E.2) and
// generic regions whose contexts are gathered pixel by pixel, as the figures of
// the standard show them.

type encoder struct {
	a, c  uint32
	ct    int
	out   []byte // the first byte is a place for a carry
	index [contexts]uint8
	mps   [contexts]uint8
}

func newEncoder() *encoder { return &encoder{a: 0x8000, ct: 12, out: []byte{0}} }

func (e *encoder) bit(cx, v int) {
	s := encoderStates[e.index[cx]]
	e.a -= s.qe
	if v == int(e.mps[cx]) {
		if e.a&0x8000 != 0 {
			e.c += s.qe
			return
		}
		if e.a < s.qe {
			e.a = s.qe
		} else {
			e.c += s.qe
		}
		e.index[cx] = s.more
	} else {
		if e.a < s.qe {
			e.c += s.qe
		} else {
			e.a = s.qe
		}
		if s.turn {
			e.mps[cx] ^= 1
		}
		e.index[cx] = s.less
	}
	for ok := true; ok; ok = e.a&0x8000 == 0 {
		e.a <<= 1
		e.c <<= 1
		if e.ct--; e.ct == 0 {
			e.byteOut()
		}
	}
}

func (e *encoder) byteOut() {
	last := &e.out[len(e.out)-1]
	if *last != 0xFF && e.c >= 0x8000000 {
		*last++
		if e.c &= 0x7FFFFFF; *last != 0xFF {
			e.push(19, 8)
			return
		}
	}
	if *last == 0xFF {
		e.push(20, 7)
		return
	}
	e.push(19, 8)
}

func (e *encoder) push(shift, ct int) {
	e.out = append(e.out, byte(e.c>>shift))
	e.c &= 1<<shift - 1
	e.ct = ct
}

func (e *encoder) finish() []byte {
	top := e.c + e.a
	if e.c |= 0xFFFF; e.c >= top {
		e.c -= 0x8000
	}
	e.c <<= e.ct
	e.byteOut()
	e.c <<= e.ct
	e.byteOut()
	return append(e.out[1:], 0xFF, 0xAC)
}

// pixelsOf are the pixels of each template from the lowest bit of the context
// (T.88, figures 3 to 6); the adaptive ones are put in by their bit.
var pixelsOf = [4][][2]int{
	{{-1, 0}, {-2, 0}, {-3, 0}, {-4, 0}, {}, {2, -1}, {1, -1}, {0, -1}, {-1, -1}, {-2, -1}, {}, {}, {1, -2}, {0, -2}, {-1, -2}, {}},
	{{-1, 0}, {-2, 0}, {-3, 0}, {}, {2, -1}, {1, -1}, {0, -1}, {-1, -1}, {-2, -1}, {2, -2}, {1, -2}, {0, -2}, {-1, -2}},
	{{-1, 0}, {-2, 0}, {}, {1, -1}, {0, -1}, {-1, -1}, {-2, -1}, {1, -2}, {0, -2}, {-1, -2}},
	{{-1, 0}, {-2, 0}, {-3, 0}, {-4, 0}, {}, {1, -1}, {0, -1}, {-1, -1}, {-2, -1}, {-3, -1}},
}

func encodeGeneric(b *bitmap, n int, typical bool, at []adaptive) []byte {
	e := newEncoder()
	pixels := append([][2]int(nil), pixelsOf[n]...)
	for _, a := range at {
		pixels[a.bit] = [2]int{a.x, a.y}
	}
	before := false
	for y := range b.h {
		if typical {
			same := y > 0 && string(b.row(y)) == string(b.row(y-1))
			v := 0
			if same != before {
				v = 1
			}
			e.bit([]int{0x9B25, 0x0795, 0x00E5, 0x0195}[n], v)
			if before = same; same {
				continue
			}
		}
		for x := range b.w {
			cx := 0
			for i, p := range pixels {
				cx |= b.at(x+p[0], y+p[1]) << i
			}
			e.bit(cx, b.at(x, y))
		}
	}
	return e.finish()
}

// bitWriter writes codes given as digits.
type bitWriter struct {
	b []byte
	n int
}

func (w *bitWriter) put(digits string) {
	for _, c := range digits {
		if c == ' ' {
			continue
		}
		if w.n%8 == 0 {
			w.b = append(w.b, 0)
		}
		if c == '1' {
			w.b[w.n/8] |= 0x80 >> (w.n % 8)
		}
		w.n++
	}
}

func (w *bitWriter) align() { w.n = len(w.b) * 8 }

type encoderState struct {
	qe         uint32
	more, less uint8
	turn       bool
}

var encoderStates = [47]encoderState{
	{0x5601, 1, 1, true}, {0x3401, 2, 6, false}, {0x1801, 3, 9, false}, {0x0AC1, 4, 12, false}, {0x0521, 5, 29, false},
	{0x0221, 38, 33, false}, {0x5601, 7, 6, true}, {0x5401, 8, 14, false}, {0x4801, 9, 14, false}, {0x3801, 10, 14, false},
	{0x3001, 11, 17, false}, {0x2401, 12, 18, false}, {0x1C01, 13, 20, false}, {0x1601, 29, 21, false}, {0x5601, 15, 14, true},
	{0x5401, 16, 14, false}, {0x5101, 17, 15, false}, {0x4801, 18, 16, false}, {0x3801, 19, 17, false}, {0x3401, 20, 18, false},
	{0x3001, 21, 19, false}, {0x2801, 22, 19, false}, {0x2401, 23, 20, false}, {0x2201, 24, 21, false}, {0x1C01, 25, 22, false},
	{0x1801, 26, 23, false}, {0x1601, 27, 24, false}, {0x1401, 28, 25, false}, {0x1201, 29, 26, false}, {0x1101, 30, 27, false},
	{0x0AC1, 31, 28, false}, {0x09C1, 32, 29, false}, {0x08A1, 33, 30, false}, {0x0521, 34, 31, false}, {0x0441, 35, 32, false},
	{0x02A1, 36, 33, false}, {0x0221, 37, 34, false}, {0x0141, 38, 35, false}, {0x0111, 39, 36, false}, {0x0085, 40, 37, false},
	{0x0049, 41, 38, false}, {0x0025, 42, 39, false}, {0x0015, 43, 40, false}, {0x0009, 44, 41, false}, {0x0005, 45, 42, false},
	{0x0001, 45, 43, false}, {0x5601, 46, 46, false},
}
