package lexicon

// table holds the words that are added while the program runs: all in one piece
// of memory, found by their hash, so that a dictionary of some hundred thousand
// words is read fast and costs little. It only grows; reading is safe for many
// at once when it is built.
type table struct {
	text  []byte  // the words, one behind the other
	slots []entry // a power of two of them; length 0 is empty
	used  int
}

type entry struct {
	at    uint32
	size  uint16
	class Class
}

// maxText bounds the memory of added words: several dictionaries of 30 MB.
const maxText = 1 << 28

const (
	hashSeed  = 14695981039346656037
	hashPrime = 1099511628211
)

// hashByte goes on with a hash (FNV-1a) that can be cut at any byte.
func hashByte(h uint64, c byte) uint64 { return (h ^ uint64(c)) * hashPrime }

func hashOn(h uint64, s string) uint64 {
	for i := range len(s) {
		h = hashByte(h, s[i])
	}
	return h
}

// find returns the classes of the word stem+middle+tail with the given hash.
func (t *table) find(h uint64, stem, middle, tail string) Class {
	if len(t.slots) == 0 {
		return 0
	}
	e := t.slot(h, stem, middle, tail)
	return e.class
}

// slot returns the place of a word: its entry, or the empty one where it goes.
func (t *table) slot(h uint64, stem, middle, tail string) *entry {
	mask := uint64(len(t.slots) - 1)
	size := len(stem) + len(middle) + len(tail)
	for i := h ^ h>>32; ; i++ {
		e := &t.slots[i&mask]
		if e.size == 0 {
			return e
		}
		if int(e.size) != size {
			continue
		}
		word := t.text[e.at : int(e.at)+size]
		if string(word[:len(stem)]) == stem && string(word[len(stem):len(stem)+len(middle)]) == middle && string(word[len(stem)+len(middle):]) == tail {
			return e
		}
	}
}

// add joins classes to a word; an empty or overlong one is left out. It reports
// whether the word is new, and false for ok when no more fits.
func (t *table) add(word string, class Class) (fresh, ok bool) {
	if word == "" || len(word) > maxPhrase {
		return false, true
	}
	if len(t.text)+len(word) > maxText {
		return false, false
	}
	if 2*t.used >= len(t.slots) {
		t.grow()
	}
	e := t.slot(hashOn(hashSeed, word), word, "", "")
	if fresh = e.size == 0; fresh {
		*e = entry{at: uint32(len(t.text)), size: uint16(len(word))}
		t.text = append(t.text, word...)
		t.used++
	}
	e.class |= class
	return fresh, true
}

// maxPhrase bounds one entry in bytes: the longest names of municipalities have
// about 80.
const maxPhrase = 256

func (t *table) grow() {
	old := t.slots
	t.slots = make([]entry, max(1024, 2*len(old)))
	mask := uint64(len(t.slots) - 1)
	for _, e := range old {
		if e.size == 0 {
			continue
		}
		h := hashOn(hashSeed, string(t.text[e.at:int(e.at)+int(e.size)]))
		i := h ^ h>>32
		for t.slots[i&mask].size != 0 {
			i++
		}
		t.slots[i&mask] = e
	}
}

// each calls visit for every word, in the order of the table.
func (t *table) each(visit func(word string, class Class)) {
	for _, e := range t.slots {
		if e.size != 0 {
			visit(string(t.text[e.at:int(e.at)+int(e.size)]), e.class)
		}
	}
}
