package jbig2

import "inkoust/internal/mq"

// integer decodes numbers with the arithmetic code (T.88, annex A).
type integer [512]mq.Context

// steps are the ranges of numbers by their prefix: bits that follow, and the
// first number.
var steps = [6][2]int{{2, 0}, {4, 4}, {6, 20}, {8, 84}, {12, 340}, {32, 4436}}

// next reads a number; ok is false for the one that means "no more".
func (n *integer) next(in *mq.Decoder) (v int, ok bool) {
	prev := 1
	bit := func() int {
		b := in.Bit(&n[prev])
		if prev < 256 {
			prev = prev<<1 | b
		} else {
			prev = (prev<<1|b)&511 | 256
		}
		return b
	}
	negative := bit() == 1
	k := 0
	for k < 5 && bit() == 1 {
		k++
	}
	for range steps[k][0] {
		v = v<<1 | bit()
	}
	v += steps[k][1]
	switch {
	case !negative:
		return v, true
	case v == 0:
		return 0, false
	}
	return -v, true
}

// identifier decodes the number of a symbol in a fixed count of bits.
func identifier(in *mq.Decoder, cx []mq.Context, bits int) int {
	prev := 1
	for range bits {
		prev = prev<<1 | in.Bit(&cx[prev])
	}
	return prev - 1<<bits
}

// log2 is how many bits tell n things apart.
func log2(n int) (bits int) {
	for 1<<bits < n {
		bits++
	}
	return bits
}
