package parties

import (
	"math"
	"slices"
	"unicode/utf8"

	"inkoust/internal/fold"
)

// trie holds words by their letters, so that a text is looked up letter by
// letter: a double array, whose states stand where the base of the state before
// and the letter together point. State 0 is none, state 1 the root.
type trie struct {
	codes  [knownRunes]uint8 // of runes as texts have them, by their folded letters
	states []trieState
	ends   []trieEnd // whether a word ends in a state
	words  []entry   // by the state
}

type trieState struct{ base, check uint16 }

// trieEnd tells whether a word ends in a state.
type trieEnd uint8

const (
	goesOn  trieEnd = iota
	isWhole         // a word does
	isBegin         // one does that matches the beginnings of words
)

// knownRunes is the end of the runes that are looked up by table: all letters of
// the tables lie below.
const knownRunes = 0x500

// Codes that are no letter's. Code 0 is that of letters which no table has.
const (
	codeSilent = 0xfe // carries nothing: combining marks
	codeBreak  = 0xff // stands in no word
)

const trieRoot = 1

// buildTrie makes the trie of words, given folded.
func buildTrie(words map[string]entry) *trie {
	t := &trie{}
	letters := map[rune]uint8{}
	sorted := make([]string, 0, len(words))
	for w := range words {
		sorted = append(sorted, w)
	}
	slices.Sort(sorted)
	for _, w := range sorted {
		for _, r := range w {
			if letters[r] == 0 {
				letters[r] = uint8(len(letters) + 1)
			}
		}
	}
	for r := range rune(knownRunes) {
		t.codes[r] = codeOf(r, letters)
	}
	b := trieBuilder{trie: t, letters: letters, given: words}
	b.grow(trieRoot + 1)
	t.states[trieRoot].check = math.MaxUint16 // taken, and behind no state
	b.lay(trieRoot, sorted, 0)
	return t
}

func codeOf(r rune, letters map[rune]uint8) uint8 {
	if !isWordRune(r) {
		return codeBreak
	}
	if r = fold.Rune(r); r == 0 {
		return codeSilent
	}
	return letters[r]
}

// trieBuilder lays the states out.
type trieBuilder struct {
	*trie
	letters map[rune]uint8
	given   map[string]entry
	free    int // no state below is free
}

func (b *trieBuilder) grow(n int) {
	for len(b.states) < n {
		b.states, b.ends, b.words = append(b.states, trieState{}), append(b.ends, goesOn), append(b.words, entry{})
	}
}

// lay places the states that follow one; words are those that lead through it,
// sorted, and depth is how many of their bytes do.
func (b *trieBuilder) lay(state int, words []string, depth int) {
	if w := words[0]; len(w) == depth {
		e := b.given[w]
		b.words[state], b.ends[state] = e, isWhole
		if !e.exact && depth > 2 { // a shorter one would match half the language
			b.ends[state] = isBegin
		}
		words = words[1:]
	}
	var next [][]string
	var codes []int
	for len(words) > 0 {
		r, size := utf8.DecodeRuneInString(words[0][depth:])
		n := 1
		for n < len(words) && words[n][depth:depth+size] == words[0][depth:depth+size] {
			n++
		}
		next, codes = append(next, words[:n]), append(codes, int(b.letters[r]))
		words = words[n:]
	}
	if len(codes) == 0 {
		return
	}
	base := b.base(codes)
	b.states[state].base = uint16(base)
	for _, c := range codes {
		b.states[base+c].check = uint16(state)
	}
	for k, c := range codes {
		_, size := utf8.DecodeRuneInString(next[k][0][depth:])
		b.lay(base+c, next[k], depth+size)
	}
}

// base finds where all codes of a state meet free places.
func (b *trieBuilder) base(codes []int) int {
	b.grow(b.free + 1)
	for b.states[b.free].check != 0 || b.free < 1 {
		b.free++
		b.grow(b.free + 1)
	}
	for base := max(1, b.free-codes[0]); ; base++ {
		b.grow(base + 256)
		if !slices.ContainsFunc(codes, func(c int) bool { return b.states[base+c].check != 0 }) {
			return base
		}
	}
}

// next returns the state behind a code, 0 if there is none. A state has room for all
// codes behind its base; code 0 leads from none.
func (t *trie) next(state uint16, code uint8) uint16 {
	to := int(t.states[state].base) + int(code)
	if t.states[to].check == state {
		return uint16(to)
	}
	return 0
}

// code is that of any rune.
func (t *trie) code(r rune) uint8 {
	if r < knownRunes {
		return t.codes[r]
	}
	if !isWordRune(r) {
		return codeBreak
	}
	switch r = fold.Rune(r); {
	case r == 0:
		return codeSilent
	case r < knownRunes && isWordRune(r):
		return t.codes[r]
	}
	return 0
}

// find looks one word up: its whole form goes before the longest beginning.
func (t *trie) find(word string) (entry, bool) {
	f := follow{t: t, state: trieRoot}
	for _, r := range word {
		if f.step(t.code(r)); f.state == 0 {
			break
		}
	}
	if n := f.found(); n != 0 {
		return t.words[n], true
	}
	return entry{}, false
}

// follow follows one word through a trie.
type follow struct {
	t     *trie
	state uint16 // 0 when no word goes on like this
	best  uint16 // the last state whose word matches beginnings
}

func (f *follow) step(code uint8) {
	if code == codeSilent {
		return
	}
	if f.state = f.t.next(f.state, code); f.t.ends[f.state] == isBegin {
		f.best = f.state
	}
}

// found is the state of what was found, 0 if nothing was.
func (f *follow) found() uint16 {
	if f.t.ends[f.state] != goesOn {
		return f.state
	}
	return f.best
}
