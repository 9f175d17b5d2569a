package pipeline

import (
	"strings"

	"inkoust/detectors"
	"inkoust/internal/inflect"
	"inkoust/internal/words"
)

// allowList are the values that an office keeps, made ready for comparing.
type allowList struct {
	exact  map[string]bool // letters and digits alone
	phones map[string]bool // the digits without the country
	names  [][][]inflect.Stem
}

func newAllowList(values []string) *allowList {
	l := &allowList{exact: map[string]bool{}, phones: map[string]bool{}}
	for _, v := range values {
		if key := squeeze(v); key != "" {
			l.exact[key] = true
		}
		if n := nationalNumber(v); n != "" {
			l.phones[n] = true
		}
		if p := phraseOf(v); len(p) > 0 {
			l.names = append(l.names, p)
		}
	}
	return l
}

// phraseOf are the stems of each word of a name; nil for what has no word with a
// capital.
func phraseOf(value string) (out [][]inflect.Stem) {
	named := false
	for _, t := range words.Tokens(value) {
		if t.Kind == words.Mark {
			continue
		}
		named = named || t.Cap()
		stems := []inflect.Stem{{Text: t.Fold}}
		if t.Kind == words.Word && len(t.Fold) > 2 {
			stems = inflect.AppendStems(stems, t.Fold)
		}
		out = append(out, stems)
	}
	if !named {
		return nil
	}
	return out
}

// has reports whether a value is on the list: an organisation or a place in any of
// its forms, a number with any separators, a phone with or without the country. A
// person is never kept by name alone: the same name may stand for somebody else.
func (l *allowList) has(value string, t detectors.Type) bool {
	switch t {
	case detectors.Person, detectors.SignatureName, detectors.Term:
		return false
	case detectors.Phone:
		if l.phones[nationalNumber(value)] {
			return true
		}
	}
	if l.exact[squeeze(value)] {
		return true
	}
	if t != detectors.Org && t != detectors.Address {
		return false
	}
	toks := foldedWords(value)
	for _, p := range l.names {
		if fits(p, toks) {
			return true
		}
	}
	return false
}

func foldedWords(value string) (out []string) {
	for _, t := range words.Tokens(value) {
		if t.Kind != words.Mark {
			out = append(out, t.Fold)
		}
	}
	return out
}

// fits reports whether the words of a value are forms of those of a phrase, one
// by one.
func fits(phrase [][]inflect.Stem, value []string) bool {
	if len(phrase) != len(value) {
		return false
	}
	for i, stems := range phrase {
		found := false
		for _, s := range stems {
			found = found || s.Has(value[i])
		}
		if !found {
			return false
		}
	}
	return true
}

// countries are the prefixes of the four countries' phone numbers.
var countries = []string{"00420", "00421", "0048", "007", "420", "421", "48", "7"}

// nationalNumber returns the digits of a phone number without the country, or ""
// for what is too short or too long for one.
func nationalNumber(value string) string {
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, value)
	for _, c := range countries {
		if rest, ok := strings.CutPrefix(digits, c); ok && (len(rest) == 9 || len(rest) == 10) {
			return rest
		}
	}
	if len(digits) < 9 || len(digits) > 10 {
		return ""
	}
	return digits
}
