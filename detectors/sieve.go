package detectors

// sieve tells of most words that they are not in a set, by their length and three
// of their bytes: a look at a table instead of the hash of a map.
type sieve [1 << sieveBits / 64]uint64

// sieveBits is enough for a few hundred words: of other words, few meet a bit.
const sieveBits = 14

// sievePlace is the place of a word in all sieves.
type sievePlace uint16

func placeOf(word string) sievePlace {
	h := uint32(len(word))
	if n := len(word); n > 0 {
		h += uint32(word[0])*0x9e37 + uint32(word[n-1])*0x85eb + uint32(word[n/2])*0xc2b3
	}
	h ^= h >> 11
	return sievePlace(h & (1<<sieveBits - 1))
}

func (v *sieve) add(word string) {
	p := placeOf(word)
	v[p/64] |= 1 << (p % 64)
}

// has reports whether a word may be in the set; false is certain.
func (v *sieve) has(word string) bool { return v.at(placeOf(word)) }

// at is has for the place of a word.
func (v *sieve) at(p sievePlace) bool { return v[p/64%sievePlace(len(v))]>>(p%64)&1 != 0 }
