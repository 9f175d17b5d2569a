package detectors

import (
	"strings"
	"testing"
)

func TestLineBreaksOfRunningTextAreSpaces(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"prose", "Nájemní smlouvu uzavřel dne 12. května pan Jan\nNovák se svým bratrem, který v domě bydlí a který\nnájem platí.", "Nájemní smlouvu uzavřel dne 12. května pan Jan Novák se svým bratrem, který v domě bydlí a který nájem platí."},
		{"number and its label", "předává osobní automobil Škoda, registrační značka\n4C7 2190, který byl zakoupen v roce minulém, ještě\nnový", "předává osobní automobil Škoda, registrační značka 4C7 2190, který byl zakoupen v roce minulém, ještě nový"},
		{"indented", "  Nájemní smlouvu uzavřel dne 12. května pan Jan\n  Novák se svým bratrem, který v domě bydlí a který\n  nájem platí.", "  Nájemní smlouvu uzavřel dne 12. května pan Jan Novák se svým bratrem, který v domě bydlí a který nájem platí."},
		{"short lines", "Jan Novák\nHorní 12\nnájemce", ""},
		{"end of a sentence", "Nájemní smlouvu uzavřel dne 12. května pan Novák.\nsvědkem byl jeho bratr, který v domě bydlí stále.", ""},
		{"a word that would have fitted", "Nájemní smlouvu uzavřel dne 12. května pan Novák a\nbratr\nkterý v domě bydlí a který platí nájem podle smlouvy ze dne prvního", ""},
		{"fields of a form", "Jméno a příjmení nájemce bytu podle evidence: Novák\nadresa: Horní 12, Lhota, na které je nájemce doma\n", ""},
		{"items of a list", "1. Novák Jan, Horní 12, Lhota, nar. 1. 2. 1970, člen\n2. Malý Petr, Dolní 3, Lhota, nar. 3. 4. 1971, člen\n", ""},
		{"rows", "Novák Jan     Horní 12, Lhota        člen výboru obce\nmalý Petr     Dolní 3, Lhota         člen výboru obce\n", ""},
		{"party in capitals", "adresa bydliště kupujícího je Lhota, Horní ulice 12,\nNOVÁKOVÁ EVA, která je druhou kupující podle smlouvy\na která také platí", "adresa bydliště kupujícího je Lhota, Horní ulice 12,\nNOVÁKOVÁ EVA, která je druhou kupující podle smlouvy a která také platí"},
	} {
		want := c.want
		if want == "" {
			want = c.text
		}
		if got, _ := rewrite(c.text, wraps(c.text), nil); got != want {
			t.Errorf("%s: got %q, want %q", c.name, got, want)
		}
	}
}

func TestWrapsStandBetweenLinesAlone(t *testing.T) {
	text := strings.Repeat("Nájemní smlouvu uzavřel dne 12. května pan Novák a\nbratr, který v domě bydlí a který platí nájem vždy\n", 200)
	for _, e := range wraps(text) {
		if strings.Trim(text[e.start:e.end], " \r\n") != "" || strings.Count(text[e.start:e.end], "\n") != 1 {
			t.Fatalf("got %q, want one line break", text[e.start:e.end])
		}
	}
}
