package words

import (
	"sync/atomic"
	"unicode/utf8"
)

// Form is a distinct folded word with what depends on its letters alone. It is
// made once, kept as long as it is met again and again (see forms), and each text has
// a copy of it. It is safe for concurrent use.
//
// A text with two equal words has them with the same form; two texts need not
// share theirs, so forms of different texts are compared by Fold.
type Form struct {
	lists   listBits // first, with the hash: most words are asked for no more
	Fold    string
	Letters Letters
	known   atomic.Uint64
	kept    *Form // of which it is a copy, nil for none
}

// Known is a note of package lexicon: what it told of the word last.
func (f *Form) Known() uint64 { return f.known.Load() }

// SetKnown changes the note, also for the texts that come.
func (f *Form) SetKnown(note uint64) {
	f.known.Store(note)
	if f.kept != nil {
		f.kept.known.Store(note)
	}
}

// copyTo copies a form.
func (f *Form) copyTo(g *Form) *Form {
	g.lists, g.Fold, g.Letters, g.kept = f.lists, f.Fold, f.Letters, f
	g.known.Store(f.known.Load())
	return g
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
	return f != nil && f.lists[l.word%uint8(len(f.lists))]&l.mask != 0
}

// NewForm returns the form of a folded word that stands in no text.
func NewForm(fold string) *Form {
	b := []byte(fold)
	return known.form(hashOf(b), b)
}

func makeForm(hash uint64, fold string) *Form {
	f := &Form{Fold: fold, Letters: lettersOf(fold), lists: lists().of(fold)}
	f.lists[hashWord] = hash
	return f
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
