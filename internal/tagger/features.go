package tagger

import (
	"unicode/utf8"

	"inkoust/internal/words"
)

// MaxFeatures bounds the features of one word.
const MaxFeatures = 64

// Features are the places in the table of weights that speak for one word. The
// trainer and Score use the same ones.
type Features struct {
	Hashes [MaxFeatures]uint32
	N      int
}

// add notes a feature, told apart by its number and up to two values.
func (f *Features) add(id, a, b uint32) {
	h := (id*0x9e3779b1 ^ a) * 0x85ebca6b
	h = (h ^ h>>15 ^ b) * 0xc2b2ae35
	f.Hashes[f.N] = (h ^ h>>13) >> 7 % Size
	f.N++
}

// Fill sets the features of token i; see Weights.Score. The trainer leaves some out by
// their order, which therefore never changes.
func (f *Features) Fill(toks []words.Token, marks []Mark, i int, before bool) {
	f.N = 0
	f.around(toks, marks, i, before, f.spell(toks[i].Form))
}

// around adds the features that do not depend on the letters of the word alone.
func (f *Features) around(toks []words.Token, marks []Mark, i int, before bool, ends ends) {
	w := window{toks: toks, marks: marks, i: i}
	s := w.sides()
	prev2, prev, own, next, next2 := &s[0], &s[1], &s[2], &s[3], &s[4]
	pos := w.position()
	label := uint32(0)
	if before {
		label = 1
	}
	f.add(14, ends.two, pos)
	f.add(15, ends.three, pos)
	f.add(16, ends.three, own.known)
	f.add(17, min(toks[i].Form.Letters.Count, 9), pos)
	f.lists(own, prev, next, pos, label)
	f.beside(own, prev, next, pos)
	f.shapes(own, prev, next, prev2, next2, pos, label)
	f.add(60, prev2.word, 0)
	f.add(61, next2.word, 0)
	f.add(62, prev2.head, prev.tail)
	f.add(63, next.tail, next2.tail)
}

// ends are numbers made of the last letters of a word, 0 if it has fewer.
type ends struct{ two, three uint32 }

// spell adds the features of the letters alone.
func (f *Features) spell(form *words.Form) ends {
	fold := form.Fold
	f.add(1, 0, 0)
	f.add(2, form.Letters.Word, 0)
	var tails [6]uint32
	h, n := uint32(0), 0
	for j := len(fold); j > 0 && n < 5; {
		r, size := utf8.DecodeLastRuneInString(fold[:j])
		j -= size
		h = words.Mix(h, uint32(r))
		n++
		tails[n] = h
		f.add(3+uint32(n), h, 0)
	}
	h, n = 0, 0
	for _, r := range fold {
		h = words.Mix(h, uint32(r))
		if n++; n > 4 {
			break
		}
		if n > 1 {
			f.add(9+uint32(n), h, 0)
		}
	}
	return ends{tails[2], tails[3]}
}

// lists are the features of what the lexicon knows.
func (f *Features) lists(own, prev, next *side, pos, label uint32) {
	f.add(20, own.known, own.stands)
	f.add(21, own.known, pos)
	f.add(22, own.stands, pos)
	f.add(23, own.known, label)
	f.add(24, own.known, prev.known<<8|prev.shape)
	f.add(25, own.known, next.known<<8|next.shape)
	f.add(26, own.known, prev.word)
	f.add(27, own.known, next.word)
	f.add(28, own.known, prev.tail)
	f.add(29, own.known, next.tail)
	f.add(30, own.known, own.script<<8|pos)
}

// beside are the features of the words on both sides.
func (f *Features) beside(own, prev, next *side, pos uint32) {
	f.add(40, prev.word, 0)
	f.add(41, next.word, 0)
	f.add(42, prev.head, 0)
	f.add(43, next.head, 0)
	f.add(44, prev.tail3, prev.shape)
	f.add(45, next.tail3, next.shape)
	f.add(46, prev.word, own.tail)
	f.add(47, prev.word, next.word)
	f.add(48, prev.tail, own.tail)
	f.add(49, own.tail, next.tail)
	f.add(50, prev.head, pos)
	f.add(51, next.tail, pos)
}

// shapes are the features of how words are written.
func (f *Features) shapes(own, prev, next, prev2, next2 *side, pos, label uint32) {
	three := prev.shape<<16 | own.shape<<8 | next.shape
	f.add(52, three, 0)
	f.add(53, three, own.known)
	f.add(54, three, prev2.shape<<8|next2.shape)
	f.add(55, label, pos)
	f.add(56, label, three)
	f.add(57, pos, own.shape<<8|own.script)
	f.add(58, pos, next.shape)
	f.add(59, label, own.tail3)
	f.add(64, own.script<<4|prev.script<<2|next.script, own.shape)
}
