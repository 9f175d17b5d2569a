package pdf

// The filters that are not compressed pictures and not Flate (ISO 32000-1, 7.4).
// Each accepts data without an end mark, as all readers do, and nothing else
// that is wrong: what is skipped here would be missing from the output.

const endOfRuns = 128

func unASCIIHex(b []byte) ([]byte, error) {
	out := make([]byte, 0, len(b)/2+1)
	half := -1
	for _, c := range b {
		d := hexDigit(c)
		switch {
		case c == '>':
			return endHex(out, half), nil
		case isSpace(c):
		case d < 0:
			return nil, errFilter
		case half < 0:
			half = d
		default:
			out, half = append(out, byte(half<<4|d)), -1
		}
	}
	return endHex(out, half), nil
}

// endHex completes a digit that stands alone with 0.
func endHex(out []byte, half int) []byte {
	if half >= 0 {
		out = append(out, byte(half<<4))
	}
	return out
}

func unASCII85(b []byte) ([]byte, error) {
	if len(b) > maxDecoded {
		return nil, errBomb // a byte may stand for four
	}
	if len(b) >= 2 && b[0] == '<' && b[1] == '~' {
		b = b[2:]
	}
	out := make([]byte, 0, len(b)/5*4+4)
	var group uint64
	n := 0
	for _, c := range b {
		switch {
		case isSpace(c):
			continue
		case c == '~':
			return end85(out, group, n), nil
		case c == 'z' && n == 0:
			out = append(out, 0, 0, 0, 0)
			continue
		case c < '!' || c > 'u':
			return nil, errFilter
		}
		if group, n = group*85+uint64(c-'!'), n+1; n == 5 {
			if group > 1<<32-1 {
				return nil, errFilter
			}
			out = append(out, byte(group>>24), byte(group>>16), byte(group>>8), byte(group))
			group, n = 0, 0
		}
	}
	return end85(out, group, n), nil
}

// end85 decodes the last group of n characters to n-1 bytes.
func end85(out []byte, group uint64, n int) []byte {
	if n < 2 {
		return out
	}
	for i := n; i < 5; i++ {
		group = group*85 + 84
	}
	for i := range n - 1 {
		out = append(out, byte(group>>(24-8*i)))
	}
	return out
}

func unRunLength(b []byte) ([]byte, error) {
	var out []byte
	for len(b) > 0 && b[0] != endOfRuns {
		n := int(b[0])
		switch {
		case n < endOfRuns && len(b) >= n+2:
			out, b = append(out, b[1:n+2]...), b[n+2:]
		case n > endOfRuns && len(b) >= 2:
			for range 257 - n {
				out = append(out, b[1])
			}
			b = b[2:]
		default:
			return nil, errFilter
		}
		if len(out) > maxDecoded {
			return nil, errBomb
		}
	}
	return out, nil
}

const (
	lzwClear = 256
	lzwEnd   = 257
	lzwFirst = 258
	lzwCodes = 4096
)

// unLZW decodes codes of 9 to 12 bits, highest bit first. With early set the
// codes grow one code sooner than they must.
func unLZW(b []byte, early bool) ([]byte, error) {
	t := lzwTable{next: lzwFirst}
	bits := &bitReader{b: b}
	ahead := 0
	if early {
		ahead = 1
	}
	for {
		code, ok := bits.read(lzwWidth(t.next + ahead))
		switch {
		case !ok || code == lzwEnd:
			return t.out, nil
		case code == lzwClear:
			t.next, t.length = lzwFirst, 0
		case !t.add(code):
			return nil, errFilter
		}
		if len(t.out) > maxDecoded {
			return nil, errBomb
		}
	}
}

// lzwWidth is the number of bits of a code when the next free one is n.
func lzwWidth(n int) int {
	switch {
	case n >= 2048:
		return 12
	case n >= 1024:
		return 11
	case n >= 512:
		return 10
	}
	return 9
}

// lzwTable knows each code by the place in the output where its bytes stand.
type lzwTable struct {
	out    []byte
	at     [lzwCodes]int
	size   [lzwCodes]int
	next   int
	length int // of what the last code stood for, 0 after a clear
}

func (t *lzwTable) add(code int) bool {
	before := len(t.out) - t.length
	if t.length > 0 && t.next < lzwCodes {
		// The last one and the byte that comes now make a new code.
		t.at[t.next], t.size[t.next] = before, t.length+1
		t.next++
	}
	switch {
	case code < lzwClear:
		t.out, t.length = append(t.out, byte(code)), 1
		return true
	case code >= t.next:
		return false
	}
	at, n := t.at[code], t.size[code]
	for i := range n { // byte by byte: it may end in the byte that comes now
		t.out = append(t.out, t.out[at+i])
	}
	t.length = n
	return true
}

type bitReader struct {
	b    []byte
	bits uint32
	n    int
}

// read returns the next n bits; false when fewer are left.
func (r *bitReader) read(n int) (int, bool) {
	for r.n < n {
		if len(r.b) == 0 {
			return 0, false
		}
		r.bits, r.b, r.n = r.bits<<8|uint32(r.b[0]), r.b[1:], r.n+8
	}
	r.n -= n
	return int(r.bits >> r.n & (1<<n - 1)), true
}
