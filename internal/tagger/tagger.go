// Package tagger weighs capitalised words as parts of persons' names by a small
// linear model: the word's letters, what the lexicon says of it, and two words
// on each side. It finds what rules and lists do not know, such as lone foreign
// surnames in a sentence, and errs more often than they do; its caller decides
// what a weight is worth.
//
// The weights were learnt from texts that this repository makes itself:
//
//	go run ./internal/gen/tagger
//
// They carry the licence of the repository. Start reading at Score.
package tagger

import (
	_ "embed"

	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// Mark says what is known of a word besides its letters. The lower half holds
// the lexicon's classes of the word or of its base forms, the upper half those
// of the word as it stands, and the bits below.
type Mark uint32

// What a text and the list of common words tell of a word. The bits lie above
// the classes of the lexicon that the tagger uses.
const (
	Vocab Mark = 1 << 12 // a common word of contracts and answers
	Lower Mark = 1 << 13 // stands in lower case elsewhere in the text
	exact      = 16      // where the classes of the exact word begin
)

// known are the classes that count: all but names of streets.
const known = lexicon.Female | lexicon.Male | lexicon.Surname | lexicon.Patronymic | lexicon.Place | lexicon.Common | lexicon.Foreign | lexicon.Word | lexicon.Proper | lexicon.Village

// MarkOf joins the classes of a word, traced to its base forms and as it stands.
func MarkOf(traced, standing lexicon.Class) Mark {
	return Mark(traced&known) | Mark(standing&known)<<exact
}

// Nameless returns the mark of the same word without what tells a name.
func (m Mark) Nameless() Mark {
	const names = Mark(lexicon.Given | lexicon.Surname | lexicon.Patronymic | lexicon.Foreign | lexicon.Proper)
	return m &^ (names | names<<exact)
}

// Size is the number of weights; one signed byte each.
const Size = 1 << 18

// Weights is a trained model. It never changes, so it is safe for concurrent use.
type Weights struct{ table string }

//go:embed weights.bin
var embedded string

// Built returns the weights that come with the program.
func Built() Weights { return Weights{embedded} }

// New returns the model of a table of Size signed bytes; with another length it
// panics, as a table is a result of the trainer and never input.
func New(table []byte) Weights {
	if len(table) != Size {
		panic("tagger: table of a wrong size")
	}
	return Weights{string(table)}
}

// Score weighs token i of a text as a word of a name: above zero speaks for it.
// marks holds the mark of every capitalised word of the text, zero for other
// tokens; before tells that the word before it is one of a name. Only two tokens
// on each side count, within their paragraph. The result does not depend on
// anything else, and nothing is allocated.
func (w Weights) Score(toks []words.Token, marks []Mark, i int, before bool) int {
	var f Features
	f.Fill(toks, marks, i, before)
	return w.sum(&f)
}

// sum adds up the weights of features.
func (w Weights) sum(f *Features) int {
	sum := 0
	for _, h := range f.Hashes[:f.N] {
		sum += int(int8(w.table[h]))
	}
	return sum
}

// Scorer weighs the words of one text. It is not safe for concurrent use.
type Scorer struct {
	weights Weights
	text    *words.Text
	marks   []Mark
	spelt   []spelt // by the IDs of words
	f       Features
}

// spelt is what the letters of a word weigh, the same wherever it stands.
type spelt struct {
	ends
	weight int16
	known  bool
}

// Scorer returns what weighs the words of a text; marks is as Score has it and may
// be filled as the walk goes on.
func (w Weights) Scorer(text *words.Text, marks []Mark) *Scorer {
	return &Scorer{weights: w, text: text, marks: marks, spelt: make([]spelt, len(text.Forms))}
}

// Score is Weights.Score of token i.
func (s *Scorer) Score(i int, before bool) int {
	t := &s.text.Tokens[i]
	own := &s.spelt[t.ID()]
	if !own.known {
		s.f.N = 0
		own.ends = s.f.spell(t.Form)
		own.weight, own.known = int16(s.weights.sum(&s.f)), true
	}
	s.f.N = 0
	s.f.around(s.text.Tokens, s.marks, i, before, own.ends)
	return int(own.weight) + s.weights.sum(&s.f)
}

// Before reports whether the word before token i, behind nothing but a space, a
// hyphen or the dot of an initial, is labelled as one of a name.
func Before(toks []words.Token, labels []bool, i int) bool {
	j := i - 1
	if toks[i].Gap > words.Space || j < 0 {
		return false
	}
	if (toks[j].Is('.') || toks[j].Is('-')) && toks[j].Gap == words.None && j > 0 {
		j--
	}
	return labels[j]
}
