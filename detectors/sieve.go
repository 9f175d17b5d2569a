package detectors

// sieve tells of most words that they are not in a set, by their length and three
// of their bytes: a look at a table instead of the hash of a map.
type sieve [1 << 12 / 64]uint64

// place is the bit of a word in the sieve.
func (*sieve) place(word string) (i int, bit uint64) {
	h := uint32(len(word))
	if n := len(word); n > 0 {
		h += uint32(word[0])*0x9e37 + uint32(word[n-1])*0x85eb + uint32(word[n/2])*0xc2b3
	}
	h ^= h >> 9
	return int(h >> 6 & (1<<6 - 1)), 1 << (h & 63)
}

func (v *sieve) add(word string) {
	i, bit := v.place(word)
	v[i] |= bit
}

// has reports whether a word may be in the set; false is certain.
func (v *sieve) has(word string) bool {
	i, bit := v.place(word)
	return v[i]&bit != 0
}
