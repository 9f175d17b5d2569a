package parties

import (
	"strings"
	"testing"
	"unicode/utf8"

	"inkoust/internal/person"
)

func TestFoldedTextIsThatOfTheBytes(t *testing.T) {
	texts := []string{"", "Žluťoučký KŮŇ", strings.Repeat("Příliš ", 40), "ООО «Ёлка» и Й", "a\u0301b\u00adc\x00d", "\xffx\xc5"}
	for _, s := range texts {
		j := &joined{text: s, flat: flatten(s)}
		for a := 0; a <= len(s); a++ {
			for b := a; b <= len(s); b++ {
				if a < len(s) && !utf8.RuneStart(s[a]) || b < len(s) && !utf8.RuneStart(s[b]) {
					continue
				}
				if got, want := j.folded(a, b), person.Fold(strings.ReplaceAll(s[a:b], "\x00", "")); got != want {
					t.Fatalf("%q from %d to %d: got %q, want %q", s, a, b, got, want)
				}
			}
		}
	}
}

func TestNeedlesAreFoundAsContainsFindsThem(t *testing.T) {
	words := []string{"za urad", "zapsal", "obec ", "обе стороны", " a.s."}
	n := newNeedles(words...)
	for _, s := range []string{"", "z", "za uradem", "xzapsalx", "obec", "obec x", "как обе стороны", "as a.s", "firma a.s.", "za ura d"} {
		want := false
		for _, w := range words {
			want = want || strings.Contains(s, w)
		}
		if got := n.in(s); got != want {
			t.Errorf("%q: got %v, want %v", s, got, want)
		}
	}
}

func TestWordsAreCountedAsFieldsAre(t *testing.T) {
	for _, s := range []string{"", " ", "a", " a b\tc\nd ", "a\u00a0b", "příliš\u2003žluťoučký kůň", "ид 5 \u3000 x", "\u1680"} {
		if got, want := wordsBetween(s), len(strings.Fields(s)); got != want {
			t.Errorf("%q: got %d, want %d", s, got, want)
		}
	}
}
