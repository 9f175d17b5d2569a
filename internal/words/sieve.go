package words

// sieve tells of most strings that they are not in a set, by their length and
// three of their bytes: a look at a table instead of the hash of a map.
type sieve [1 << 12 / 64]uint64

// place is the bit of a string in the sieve.
func place(s string) (word int, bit uint64) {
	h := uint32(len(s))
	if len(s) > 0 {
		h += uint32(s[0])*0x9e37 + uint32(s[len(s)-1])*0x85eb + uint32(s[len(s)/2])*0xc2b3
	}
	h ^= h >> 9
	return int(h >> 6 & (1<<6 - 1)), 1 << (h & 63)
}

// add puts a string in.
func (v *sieve) add(s string) {
	word, bit := place(s)
	v[word] |= bit
}

// may reports whether the string may be in the set; false is certain.
func (v *sieve) may(s string) bool {
	word, bit := place(s)
	return v[word]&bit != 0
}
