package jpegfile

// bits reads entropy-coded data: bytes 0xFF are followed by a zero, any other
// byte after one is a mark. At a mark and at the end there are zeros.
type bits struct {
	b    []byte
	pos  int
	word uint32
	n    int
	past int // zeros given beyond the end
}

func (r *bits) fill(n int) {
	for r.n < n {
		c := byte(0)
		switch {
		case r.pos >= len(r.b), r.b[r.pos] == 0xFF && (r.pos+1 >= len(r.b) || r.b[r.pos+1] != 0):
			r.past += 8
		case r.b[r.pos] == 0xFF:
			c = 0xFF
			r.pos += 2
		default:
			c = r.b[r.pos]
			r.pos++
		}
		r.word = r.word<<8 | uint32(c)
		r.n += 8
	}
}

func (r *bits) peek(n int) int {
	r.fill(n)
	return int(r.word >> (r.n - n) & (1<<n - 1))
}

func (r *bits) take(n int) int {
	if n == 0 {
		return 0
	}
	v := r.peek(n)
	r.n -= n
	return v
}

func (r *bits) bit() int { return r.take(1) }

// value reads a number of n bits with its sign (T.81, F.2.2.1).
func (r *bits) value(n int) int {
	v := r.take(n)
	if n > 0 && v < 1<<(n-1) {
		v -= 1<<n - 1
	}
	return v
}

// next is where the data ends: the next mark that is no restart mark.
func (r *bits) next() int {
	for i := max(0, r.pos-1); i+1 < len(r.b); i++ {
		if m := r.b[i+1]; r.b[i] == 0xFF && m != 0 && m != 0xFF && (m < 0xD0 || m > 0xD7) {
			return i
		}
	}
	return len(r.b)
}

// restart goes on after the next restart mark; false if there is none before
// the data ends.
func (r *bits) restart() bool {
	r.n, r.word, r.past = 0, 0, 0
	for ; r.pos+1 < len(r.b); r.pos++ {
		m := r.b[r.pos+1]
		if r.b[r.pos] != 0xFF || m == 0 || m == 0xFF {
			continue
		}
		if m >= 0xD0 && m <= 0xD7 {
			r.pos += 2
			return true
		}
		return false
	}
	return false
}

// lookBits is how many bits of a code are looked up at once.
const lookBits = 9

// huffman is a table of codes (T.81, annex C).
type huffman struct {
	look    [1 << lookBits]int16 // length<<8 | symbol, 0 for longer codes
	most    [17]int              // largest code of each length, -1 if none
	offset  [17]int              // index of a symbol less its code
	symbols []byte
}

func newHuffman(counts, symbols []byte) *huffman {
	h := &huffman{symbols: append([]byte(nil), symbols...)}
	code, k := 0, 0
	for l := 1; l <= 16; l++ {
		h.offset[l] = k - code
		h.most[l] = -1
		for range int(counts[l-1]) {
			h.most[l] = code
			if l <= lookBits && code < 1<<l {
				for i := range 1 << (lookBits - l) {
					h.look[code<<(lookBits-l)+i] = int16(l)<<8 | int16(symbols[k])
				}
			}
			code++
			k++
		}
		code <<= 1
	}
	return h
}

// decode reads a symbol, -1 if there is no such code.
func (h *huffman) decode(r *bits) int {
	if v := h.look[r.peek(lookBits)]; v != 0 {
		r.n -= int(v >> 8)
		return int(v & 0xFF)
	}
	code := 0
	for l := 1; l <= 16; l++ {
		code = code<<1 | r.bit()
		if i := h.offset[l] + code; code <= h.most[l] && i >= 0 && i < len(h.symbols) {
			return int(h.symbols[i])
		}
	}
	return -1
}
