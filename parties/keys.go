package parties

import "sync"

// keys are the beginnings of cues, by which most words of a text are told from
// them without a look at the rest: their first three letters, hashed.
type keys [1 << keyBits / 64]uint64

const keyBits = 15

// keyBytes is how many bytes of a word its key is made of at most, with those
// between: three letters of two bytes.
const keyBytes = 6

// keyClass tells the bytes of letters as folded words have them from all others,
// which are 0.
var keyClass = func() (t [256]uint32) {
	for c := range uint32(256) {
		if 'a' <= c && c <= 'z' || 0x80 <= c && c < 0xc0 || c == 0xd0 || c == 0xd1 {
			t[c] = c
		}
	}
	return t
}()

// keyLetters are the three letters of a key; those behind the end of a word are 0.
func keyLetters(word []byte) (a, b, c uint32) {
	_ = word[keyBytes-1]
	if a = keyClass[word[0]]; a < 0x80 {
		if b = keyClass[word[1]]; b != 0 {
			c = keyClass[word[2]]
		}
		return a, b, c
	}
	a = a<<8 | uint32(word[1])
	if keyClass[word[2]] != 0 {
		if b = uint32(word[3]); keyClass[word[4]] != 0 {
			c = uint32(word[5])
		}
	}
	return a, b, c
}

func keyOf(a, b, c uint32) uint32 { return (a*0x9e37 + b*0x85eb + c*0xc2b3) >> 3 % (1 << keyBits) }

// has reports whether a word may be a cue; false is certain.
func (k *keys) has(word []byte) bool {
	at := keyOf(keyLetters(word))
	return k[at/64]>>(at%64)&1 != 0
}

func (k *keys) add(at uint32) { k[at/64] |= 1 << (at % 64) }

// newKeys makes the keys of words, given folded.
func newKeys(words map[string]entry) *keys {
	k := &keys{}
	for w, e := range words {
		var padded [keyBytes]byte
		copy(padded[:], w)
		a, b, c := keyLetters(padded[:])
		k.add(keyOf(a, b, c))
		if c == 0 && !e.exact && len(w) > 2 { // the beginning of words with any letter behind
			for c := range uint32(256) {
				k.add(keyOf(a, b, c))
			}
		}
	}
	return k
}

// cueKeys are those of all cues.
var cueKeys = sync.OnceValue(func() *keys { return newKeys(cues()) })
