package names

import (
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/fold"
	"inkoust/internal/inflect"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// nameWord is one word of a name, in whatever case it stood.
type nameWord struct {
	*declension
	fold    string
	spelled string    // in lower case as it stood, empty if without diacritics
	persons []*person // whose name it is
	number  int32     // of the words of a record, from 0
	mark    int       // equal to searcher.stamp: a name of those looked at now
}

// declension is what the letters of a word of a name tell of its forms. It never
// changes, so many records share one.
type declension struct {
	stems  []nameStem // of all forms, each text once
	common bool       // a base form is a common word of a list
}

// nameStem is what some forms have in common, and the sets of endings they take.
type nameStem struct {
	text  string
	hash  uint64 // of the text
	ends  inflect.Sets
	begin uint16 // see beginning
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
	if w.fold == folded {
		return true
	}
	for n := range w.stems {
		s := &w.stems[n]
		if strings.HasPrefix(folded, s.text) && inflect.With(folded[len(s.text):])&s.ends != 0 {
			return true
		}
	}
	return false
}

// decline declines a word of a name. Base forms that a list knows win; without one
// all candidates count.
func decline(lex *lexicon.Lexicon, key wordKey) *declension {
	d := &declension{stems: make([]nameStem, 0, usualStems)}
	list := []string{key.fold}
	if !key.base {
		list = bases(lex, key.fold, key.class)
	}
	all := d.add(inflect.Stem{Text: key.fold}, 0)
	var room [inflect.MaxStems]inflect.Stem
	for _, base := range list {
		exact := lex.Exact(base)
		d.common = d.common || exact&lexicon.Common != 0 && exact&lexicon.Surname == 0
		for _, s := range inflect.AppendStems(room[:0], base) {
			if all < maxStems && !(s.Ends.Given() && key.class&lexicon.Given == 0) {
				all = d.add(s, all)
			}
		}
	}
	return d
}

// usualStems is how many texts the stems of most names have.
const usualStems = 12

// add joins a stem to those of its text, and counts it.
func (d *declension) add(s inflect.Stem, count int) int {
	hash := hashOf(s.Text)
	for n := range d.stems {
		if old := &d.stems[n]; old.hash == hash && old.text == s.Text {
			old.ends = old.ends.And(s.Ends)
			return count + 1
		}
	}
	d.stems = append(d.stems, nameStem{text: s.Text, hash: hash, ends: inflect.Sets(0).And(s.Ends), begin: beginning(s.Text)})
	return count + 1
}

// kept holds declensions made lately, as given names and frequent surnames stand
// in record after record. A word has two places; one that finds both taken takes
// the first.
type kept [1 << 12]atomic.Pointer[declined]

type declined struct {
	lex *lexicon.Lexicon
	key wordKey
	*declension
}

var recently kept

// longestDeclined bounds the words that are kept, in bytes, and with them the
// memory: some two megabytes.
const longestDeclined = 32

// of returns the declension of a word, kept or new.
func (k *kept) of(lex *lexicon.Lexicon, key wordKey) *declension {
	if len(key.fold) > longestDeclined {
		return decline(lex, key)
	}
	at := hashOf(key.fold) ^ uint64(key.class)
	if key.base {
		at += uint64(len(k)) / 2 // the same word stands in both ways
	}
	place, free := &k[at%uint64(len(k))], false
	for _, p := range [...]*atomic.Pointer[declined]{place, &k[(at^1)%uint64(len(k))]} {
		d := p.Load()
		if d != nil && d.lex == lex && d.key == key {
			return d.declension
		}
		if d == nil && !free {
			place, free = p, true
		}
	}
	d := &declined{lex, key, decline(lex, key)}
	place.Store(d)
	return d.declension
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
