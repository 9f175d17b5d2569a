package detectors

// bitmap is a set of bytes of a text.
type bitmap []uint64

// mask holds the bits of word i that stand for the bytes from start to end.
func mask(i, start, end int) uint64 {
	m := ^uint64(0)
	if low := start - i*64; low > 0 {
		m <<= low
	}
	if high := end - i*64; high < 64 {
		m &= 1<<high - 1
	}
	return m
}

// any reports whether one of the bytes from start to end is in the set.
func (b bitmap) any(start, end int) bool {
	for i := start / 64; i*64 < end; i++ {
		if b[i]&mask(i, start, end) != 0 {
			return true
		}
	}
	return false
}

// set adds the bytes from start to end.
func (b bitmap) set(start, end int) {
	for i := start / 64; i*64 < end; i++ {
		b[i] |= mask(i, start, end)
	}
}
