package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/fold"
	"inkoust/internal/inflect"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// nameWord is one word of a name, in whatever case it stood, with the stems of
// all its forms.
type nameWord struct {
	fold    string
	spelled string // in lower case as it stood, empty if without diacritics
	stems   []inflect.Stem
	common  bool      // a base form is a common word of a list
	persons []*person // whose name it is
}

// maxBases and maxStems bound what one word may come from, so that a strange text
// of many words stays small. A word that no list has comes from a dozen base
// forms at most.
const (
	maxBases = 16
	maxStems = 160
)

// has reports whether a folded word is a form of the name.
func (w *nameWord) has(folded string) bool {
	for _, s := range w.stems {
		if s.Has(folded) {
			return true
		}
	}
	return false
}

// newWord declines a word of a name that nobody bears yet. Base forms that a list
// knows win; without one all candidates count.
func newWord(lex *lexicon.Lexicon, key wordKey) *nameWord {
	w := &nameWord{fold: key.fold, stems: []inflect.Stem{{Text: key.fold}}}
	list := []string{key.fold}
	if !key.base {
		list = bases(lex, key.fold, key.class)
	}
	for _, base := range list {
		exact := lex.Exact(base)
		w.common = w.common || exact&lexicon.Common != 0 && exact&lexicon.Surname == 0
		for _, s := range inflect.Stems(base) {
			if len(w.stems) < maxStems && !(s.Ends.Given() && key.class&lexicon.Given == 0) {
				w.stems = append(w.stems, s)
			}
		}
	}
	return w
}

func bases(lex *lexicon.Lexicon, folded string, class lexicon.Class) []string {
	var known, all []string
	if lex.Exact(folded)&class != 0 {
		known = append(known, folded)
	}
	all = append(all, folded)
	inflect.Lemmas(folded, func(l string) {
		if len(known) < maxBases && lex.Exact(l)&class != 0 {
			known = append(known, l)
		}
		if len(all) < maxBases && utf8.RuneCountInString(l) >= 3 {
			all = append(all, l)
		}
	})
	if len(known) == 0 {
		return all
	}
	return known
}

// nameIndex finds words of names by any of their forms: a token is cut at each
// possible ending, and what is left is looked up. The cost of a token does not
// depend on the number of people.
type nameIndex struct {
	stems  map[string][]indexed
	begins [1 << 12]bool
}

type indexed struct {
	ends inflect.Ends
	word *nameWord
}

// maxAlike is how many words may share one stem; more are forms of a name that is
// there already.
const maxAlike = 64

func newIndex() *nameIndex { return &nameIndex{stems: map[string][]indexed{}} }

func (x *nameIndex) add(w *nameWord) {
	for _, s := range w.stems {
		if list := x.stems[s.Text]; len(list) < maxAlike {
			x.stems[s.Text] = append(list, indexed{s.Ends, w})
			x.begins[beginning(s.Text)] = true
		}
	}
}

// beginning is a small number made of the first letters of a word, for telling
// quickly that no name begins so.
func beginning(folded string) uint32 {
	n := uint32(0)
	for i := 0; i < len(folded) && i < 4 && (i < 2 || folded[i-1] >= utf8.RuneSelf); i++ {
		n = n*61 + uint32(folded[i])
	}
	return n % (1 << 12)
}

// find returns the words of which a folded word is a form, in the language of the
// text, in the order in which they came.
func (x *nameIndex) find(folded, lang string) []*nameWord {
	if folded == "" || !x.begins[beginning(folded)] {
		return nil
	}
	var out []*nameWord
	cut := len(folded)
	for n := 0; n <= inflect.MaxEnding && cut > 0; n++ {
		if list := x.stems[folded[:cut]]; len(list) > 0 {
			sets := inflect.With(folded[cut:])
			for _, e := range list {
				if sets.Has(e.ends) && (lang == "sk" || !e.ends.Slovak()) && !contains(out, e.word) {
					out = append(out, e.word)
				}
			}
		}
		_, size := utf8.DecodeLastRuneInString(folded[:cut])
		cut -= size
	}
	return out
}

func contains(list []*nameWord, w *nameWord) bool {
	for _, x := range list {
		if x == w {
			return true
		}
	}
	return false
}

// fits reports whether a word as it stands may be a form of the name by its
// diacritics: in the stem they do not change ("Málo" is no form of "Malý"), and a
// long o at the end stays ("Szabóa"). Names and words without any fit all.
func (w *nameWord) fits(text string) bool {
	if strings.HasSuffix(w.spelled, "ó") && !strings.HasPrefix(words.Fold(text), w.fold) {
		return false
	}
	if w.spelled == "" || plain(text) {
		return true
	}
	a, b := []rune(w.spelled), []rune(strings.ToLower(text))
	n := 0
	for n < len(a) && n < len(b) && fold.Rune(a[n]) == fold.Rune(b[n]) {
		n++
	}
	for i := 0; i < n-1; i++ { // the last common letter may change: Zdeněk, Zdeňka
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// spelling is what fits compares with: a word with diacritics. Cyrillic has none
// that all writers set.
func spelling(text string) string {
	first, _ := utf8.DecodeRuneInString(text)
	if plain(text) || unicode.Is(unicode.Cyrillic, first) {
		return ""
	}
	return strings.ToLower(text)
}

// plain reports whether a word has no letters but those of ASCII.
func plain(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
