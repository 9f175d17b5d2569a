package special

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed hints.txt
var table string

// phrase is one hint: words in a row, each with its choices.
type phrase struct {
	category string
	words    [][]stem
}

// stem is a folded word, or the beginning of one.
type stem struct {
	text string
	open bool // any ending
}

// index finds the phrases by the first bytes of their first word.
type index map[string][]phrase

// keyLength is how many bytes of a word the index goes by; shorter words are
// looked up whole.
const keyLength = 4

// hints holds the index of each language.
var hints = sync.OnceValue(func() map[string]index {
	out := map[string]index{}
	for row := range strings.Lines(table) {
		head, list, ok := strings.Cut(strings.TrimSpace(row), ": ")
		if !ok || strings.HasPrefix(head, "#") {
			continue
		}
		category, lang, _ := strings.Cut(head, " ")
		if out[lang] == nil {
			out[lang] = index{}
		}
		for p := range strings.SplitSeq(list, ", ") {
			out[lang].add(phrase{category, parse(p)})
		}
	}
	return out
})

func (x index) add(p phrase) {
	for _, s := range p.words[0] {
		x[keyOf(s.text)] = append(x[keyOf(s.text)], p)
	}
}

func keyOf(word string) string { return word[:min(len(word), keyLength)] }

func parse(p string) (words [][]stem) {
	for w := range strings.FieldsSeq(p) {
		var choices []stem
		for c := range strings.SplitSeq(w, "/") {
			text, open := strings.CutSuffix(c, "*")
			choices = append(choices, stem{text, open})
		}
		words = append(words, choices)
	}
	return words
}

// match returns the phrase that stands at word i, and how many words it has.
func (x index) match(words []word, i int) (category string, n int) {
	for _, p := range x[keyOf(words[i].fold)] {
		if p.at(words[i:]) && len(p.words) > n {
			category, n = p.category, len(p.words)
		}
	}
	return category, n
}

func (p phrase) at(words []word) bool {
	if len(words) < len(p.words) {
		return false
	}
	for k, choices := range p.words {
		if !anyOf(choices, words[k].fold) {
			return false
		}
	}
	return true
}

func anyOf(choices []stem, word string) bool {
	for _, s := range choices {
		if s.open && strings.HasPrefix(word, s.text) || word == s.text {
			return true
		}
	}
	return false
}
