package jpx

// tagTree codes numbers of a grid by their minima (T.800, B.10.2).
type tagTree struct {
	w, h  []int
	value [][]int
	known [][]bool
}

func newTagTree(w, h int) *tagTree {
	t := &tagTree{}
	for {
		t.w, t.h = append(t.w, w), append(t.h, h)
		t.value, t.known = append(t.value, make([]int, w*h)), append(t.known, make([]bool, w*h))
		if w*h <= 1 {
			return t
		}
		w, h = (w+1)/2, (h+1)/2
	}
}

// below reads on until it is known whether the number at x, y is less than a
// limit; then value holds it.
func (t *tagTree) below(in *packetReader, x, y, limit int) bool {
	low := 0
	for l := len(t.w) - 1; l >= 0; l-- {
		i := (y>>l)*t.w[l] + x>>l
		v := &t.value[l][i]
		*v = max(*v, low)
		for !t.known[l][i] && *v < limit && !in.failed {
			if in.bit() == 1 {
				t.known[l][i] = true
			} else {
				*v++
			}
		}
		low = *v
	}
	i := y*t.w[0] + x
	return t.known[0][i] && t.value[0][i] < limit
}

// packetReader reads packets: heads in bits, a bit left out after each byte
// 0xFF, then bodies.
type packetReader struct {
	b        []byte
	pos      int
	last     byte
	left     int
	failed   bool
	sop, eph bool
}

func (r *packetReader) bit() int {
	if r.left == 0 {
		if r.pos >= len(r.b) {
			r.failed = true
			return 0
		}
		r.left = 8
		if r.last == 0xFF {
			r.left = 7
		}
		r.last = r.b[r.pos]
		r.pos++
	}
	r.left--
	return int(r.last>>r.left) & 1
}

func (r *packetReader) bits(n int) (v int) {
	for range n {
		v = v<<1 | r.bit()
	}
	return v
}

// packet reads one packet; false if the data ends in it.
func (r *packetReader) packet(p *precinct, layer, flags int) bool {
	if len(r.b) >= 6 && r.b[0] == 0xFF && r.b[1] == 0x91 {
		r.b = r.b[6:]
	}
	r.pos, r.left, r.last = 0, 0, 0
	if r.bit() == 1 {
		for _, part := range p.parts {
			for k, b := range part.list {
				r.head(part, b, k, layer, flags)
				if r.failed {
					return false
				}
			}
		}
	}
	if r.last == 0xFF && r.left == 0 {
		r.pos++ // a bit is left out after it, with the byte it is in
	}
	r.b = r.b[min(r.pos, len(r.b)):]
	if len(r.b) >= 2 && r.b[0] == 0xFF && r.b[1] == 0x92 {
		r.b = r.b[2:]
	}
	for _, part := range p.parts {
		for _, b := range part.list {
			for _, s := range b.segments {
				n := min(s.pending, len(r.b))
				s.data = append(s.data, r.b[:n]...)
				r.b = r.b[n:]
				s.pending = 0
			}
		}
	}
	return true
}

// head reads what a packet has of a block (T.800, B.10).
func (r *packetReader) head(part *blocks, b *block, k, layer, flags int) {
	x, y := k%part.across, k/part.across
	if b.included {
		if r.bit() == 0 {
			return
		}
	} else {
		if !part.included.below(r, x, y, layer+1) {
			return
		}
		b.included = true
		for b.zero = 1; !part.zeroBits.below(r, x, y, b.zero); b.zero++ {
			if r.failed || b.zero > 64 {
				r.failed = true
				return
			}
		}
		b.zero--
	}
	n := r.passes()
	for r.bit() == 1 && !r.failed {
		b.lengthBits++
	}
	if b.lengthBits > 31 || b.passes+n > 164 {
		r.failed = true
	}
	for n > 0 && !r.failed {
		s := b.segment(flags)
		take := min(n, s.most-s.passes)
		s.pending = r.bits(b.lengthBits + log2(take))
		s.passes += take
		b.passes += take
		n -= take
	}
}

func (r *packetReader) passes() int {
	switch {
	case r.bit() == 0:
		return 1
	case r.bit() == 0:
		return 2
	}
	if v := r.bits(2); v < 3 {
		return 3 + v
	}
	if v := r.bits(5); v < 31 {
		return 6 + v
	}
	return 37 + r.bits(7)
}

// log2 is the whole part of the logarithm.
func log2(n int) (k int) {
	for ; n > 1; n >>= 1 {
		k++
	}
	return k
}

// Flags of how blocks are coded (T.800, table A.19).
const (
	flagBypass   = 1
	flagReset    = 2
	flagEach     = 4
	flagVertical = 8
	flagMarks    = 32
)

// allPasses is more than any block has.
const allPasses = 1000

// segment is the one that the next passes belong to.
func (b *block) segment(flags int) *segment {
	if n := len(b.segments); n > 0 && b.segments[n-1].passes < b.segments[n-1].most {
		return b.segments[n-1]
	}
	most := allPasses
	switch {
	case flags&flagEach != 0:
		most = 1
	case flags&flagBypass != 0 && len(b.segments) == 0:
		most = 10
	case flags&flagBypass != 0 && len(b.segments)%2 == 1:
		most = 2
	case flags&flagBypass != 0:
		most = 1
	}
	s := &segment{most: most}
	b.segments = append(b.segments, s)
	return s
}
