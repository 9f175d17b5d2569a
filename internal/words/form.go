package words

import (
	"hash/maphash"
	"sync/atomic"
	"unicode/utf8"
)

// Form is a distinct folded word with what depends on its letters alone. It is
// made once, kept as long as it is met again and again (see forms), and shared by
// all texts of the program. It is safe for concurrent use.
//
// A text with two equal words has them with the same form; two texts need not
// share theirs, so forms of different texts are compared by Fold.
type Form struct {
	Fold    string
	Letters Letters
	Known   atomic.Uint64 // a note of package lexicon: what it told of the word last
	hash    uint64
	lists   listBits
}

// Letters are numbers made of the letters of a word, for models that weigh words
// by them.
type Letters struct {
	Word        uint32 // of all letters
	Head        uint32 // of the first five: one for most forms of a word
	Tail, Tail3 uint32 // of the last two and three
	Begin       uint32 // of the first two
	Count       uint32 // how many there are
	Cyrillic    bool   // the first is a Cyrillic one
}

// In reports whether the word is in a list.
func (f *Form) In(l *List) bool {
	return f != nil && f.lists[l.word%(maxLists/64)]&l.mask != 0
}

// NewForm returns the form of a folded word that stands in no text.
func NewForm(fold string) *Form {
	b := []byte(fold)
	return known.form(hashOf(b), b)
}

func makeForm(hash uint64, fold string) *Form {
	return &Form{Fold: fold, Letters: lettersOf(fold), hash: hash, lists: lists().of(fold)}
}

// Mix goes on with a number made of letters.
func Mix(h, v uint32) uint32 { return (h ^ v) * 0x01000193 }

func lettersOf(fold string) (l Letters) {
	for _, r := range fold {
		l.Word = Mix(l.Word, uint32(r))
		if l.Count++; l.Count <= 5 {
			l.Head = l.Word
		}
		if l.Count <= 2 {
			l.Begin = l.Word
		}
	}
	first, _ := utf8.DecodeRuneInString(fold)
	l.Cyrillic = first >= 0x400 && first < 0x530
	n := 0
	for j := len(fold); j > 0 && n < 3; n++ {
		r, size := utf8.DecodeLastRuneInString(fold[:j])
		j -= size
		l.Tail3 = Mix(l.Tail3, uint32(r))
		if n < 2 {
			l.Tail = l.Tail3
		}
	}
	return l
}

// known are the forms met lately. It holds words of documents as long as the
// program runs, in memory alone.
var known forms

// forms keeps forms by their hashes. A word has two places; one that finds both
// taken takes the place of another word.
type forms [1 << 16]atomic.Pointer[Form]

// longestKept bounds the words that are kept, in bytes, and with them the memory:
// some ten megabytes.
const longestKept = 48

// form returns the form of a folded word, kept or new. The letters are not
// compared, which would cost as much as all the rest: the hash has 64 bits and a
// seed that nobody knows, so no two words of an office's lifetime share one.
func (k *forms) form(hash uint64, fold []byte) *Form {
	if len(fold) > longestKept {
		return makeForm(hash, string(fold))
	}
	at := hash % uint64(len(k))
	one, two := &k[at], &k[at^1]
	first := one.Load()
	if first != nil && first.hash == hash {
		return first
	}
	second := two.Load()
	if second != nil && second.hash == hash {
		return second
	}
	f := makeForm(hash, string(fold))
	if first != nil && second == nil {
		one = two
	}
	one.Store(f)
	return f
}

// seed keeps a text from being made such that all its words meet in one place.
// What is found does not depend on it.
var seed = maphash.MakeSeed()

// forget empties all places.
func (k *forms) forget() {
	for i := range k {
		k[i].Store(nil)
	}
}

// hashOf spreads folded words over places.
func hashOf(fold []byte) uint64 { return maphash.Bytes(seed, fold) }
