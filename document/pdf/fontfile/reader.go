package fontfile

// Numbers are big endian. Reading beyond the end gives 0: every structure is
// checked where a length matters, and a 0 ends or empties all others.

func u8(b []byte, i int) int {
	if i < 0 || i >= len(b) {
		return 0
	}
	return int(b[i])
}

func u16(b []byte, i int) int {
	if i < 0 || i > len(b)-2 {
		return 0
	}
	return int(b[i])<<8 | int(b[i+1])
}

func i16(b []byte, i int) int { return int(int16(u16(b, i))) }

func u32(b []byte, i int) int { return u16(b, i)<<16 | u16(b, i+2) }

// uint reads an unsigned number of n bytes, 1 to 4.
func uintN(b []byte, i, n int) int {
	if n < 1 || n > 4 || i < 0 || i > len(b)-n {
		return 0
	}
	v := 0
	for _, c := range b[i : i+n] {
		v = v<<8 | int(c)
	}
	return v
}

// Range is a run of bytes, from Start up to but without End.
type Range struct{ Start, End int }

// Len is the number of bytes.
func (r Range) Len() int { return r.End - r.Start }

// in cuts the range out of b, nil if it does not lie in it.
func (r Range) in(b []byte) []byte {
	if r.Start < 0 || r.Start > r.End || r.End > len(b) {
		return nil
	}
	return b[r.Start:r.End:r.End]
}
