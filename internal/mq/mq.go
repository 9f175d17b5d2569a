// Package mq decodes the adaptive binary arithmetic code that JBIG2 (ITU-T T.88,
// annex E) and JPEG 2000 (T.800, annex C) share. New starts on a piece of data;
// what the bits mean is known to the caller, who keeps the contexts.
package mq

// Context is the adaptive state of one context: the index into the table of
// probabilities, and the more probable symbol. Its zero value is the start in
// JBIG2.
type Context struct{ Index, MPS uint8 }

// Decoder reads decisions. Past the end of its data it gives what the standards
// prescribe, without end; callers bound how much they ask for.
type Decoder struct {
	b    []byte
	pos  int
	c, a uint32
	ct   int
}

// New starts at the first byte of data.
func New(data []byte) *Decoder {
	d := &Decoder{b: data}
	d.c = uint32(d.at(0)) << 16
	d.byteIn()
	d.c <<= 7
	d.ct -= 7
	d.a = 0x8000
	return d
}

// at is a byte of the data; after the end there is a mark, as the standards say.
func (d *Decoder) at(i int) byte {
	if i < len(d.b) {
		return d.b[i]
	}
	return 0xFF
}

func (d *Decoder) byteIn() {
	if d.at(d.pos) != 0xFF {
		d.pos++
		d.c += uint32(d.at(d.pos)) << 8
		d.ct = 8
		return
	}
	if next := d.at(d.pos + 1); next <= 0x8F {
		d.pos++
		d.c += uint32(next) << 9
		d.ct = 7
		return
	}
	d.c += 0xFF00
	d.ct = 8
}

// Bit decodes one decision in a context.
func (d *Decoder) Bit(cx *Context) int {
	s := &states[cx.Index]
	d.a -= s.qe
	var v uint8
	if d.c>>16 < s.qe {
		v = d.exchange(cx, s, d.a < s.qe)
		d.a = s.qe
	} else {
		d.c -= s.qe << 16
		if d.a&0x8000 != 0 {
			return int(cx.MPS)
		}
		v = d.exchange(cx, s, d.a >= s.qe)
	}
	for {
		if d.ct == 0 {
			d.byteIn()
		}
		d.a <<= 1
		d.c <<= 1
		d.ct--
		if d.a&0x8000 != 0 {
			return int(v)
		}
	}
}

// exchange takes the more probable symbol, or the other one, and adapts.
func (d *Decoder) exchange(cx *Context, s *state, likely bool) uint8 {
	v := cx.MPS
	if likely {
		cx.Index = s.more
		return v
	}
	if s.turn {
		cx.MPS = 1 - v
	}
	cx.Index = s.less
	return 1 - v
}

// state is one row of the table of probabilities (T.88, table E.1).
type state struct {
	qe         uint32
	more, less uint8
	turn       bool
}

var states = [47]state{
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
