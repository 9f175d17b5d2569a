package odf

import (
	"net/url"
	"strings"
	"unicode"

	"inkoust/document"
	"inkoust/internal/fold"
)

// Shorter words stand in addresses by chance.
const (
	linkLetters = 5
	linkDigits  = 6
)

// telltale drops the addresses that hold a word of what is removed: addresses are
// written without capitals, accents and spaces, so that no one finds people there.
func (o *output) telltale(removed map[string]bool) {
	for _, p := range o.d.parts {
		if p.Kind != document.Link || p.Dropped || o.links[p.ID] {
			continue
		}
		address, err := url.PathUnescape(p.Part.Text)
		if err != nil {
			address = p.Part.Text
		}
		for _, w := range wordsOf(address) {
			if removed[w] {
				o.links[p.ID] = true
				o.result.Further = append(o.result.Further, document.Redaction{Span: document.Span{Part: p.ID, Start: 0, End: len(p.Part.Text)}})
				break
			}
		}
	}
}

// wordsOf are the telling words of a text, folded.
func wordsOf(text string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(fold.String(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		digits := strings.IndexFunc(w, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
		if n := len([]rune(w)); digits && n >= linkDigits || !digits && n >= linkLetters {
			out = append(out, w)
		}
	}
	return out
}
