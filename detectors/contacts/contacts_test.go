package contacts

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/document"
)

// lines hold persons and mailboxes as <P …> and <E …>, which others have found, and
// what stands beside them as [[value]]. What is not marked is a trap.
var lines = []struct{ name, lang, text string }{
	{"profession between", "cs", "<P J. Vrba> – TDI, zaměstnanec města – [[602 118 455]]\n<P R. Malý> – mistr zhotovitele Vodostav a.s. – [[739118904]]\n"},
	{"brackets", "cs", "předá školník <P Jan Malý> ([[556 73 01 14]]). Redaktorkou je <P Eva Malá>, Ph.D. ([[571 412 09 3]])."},
	{"before an address of mail", "sk", "skontroluje <P Eva Malá>, odbor kultúry, [[048 4325 517]], <E eva@vzorov.example>; sekretariát, [[045 672 18 44]], <E s@vzorov.example>"},
	{"list of surnames", "pl", "Brygada: <P Wójcik>, [[602 20 64 18]], i <P Maj>, [[602 20 64 19]]."},
	{"bars and slashes", "pl", "<P Eva Wzorek> | [[22 566 22 18]] | <P Jan Wzorek> / [[602.206.418]] / kierownik"},
	{"city number", "ru", "<P Малый И. П.> – [[5-06-41]], <P Образцова Вера>, завуч, [[41-82-07]]; <P Иванов>, [[8 (917) 206-41-82]]"},
	{"with the country", "cs", "<P Jan Malý>, [[+49 351 2064 118]], <P Eva Malá> – [[00420 604 218 337]]"},
	{"identity card", "sk", "Svedok podpisu: <P Milan Malý>, [[EK 903114]]\n<P Eva Malá> ([[HB903114]])"},
	{"identity card", "pl", "<P Jan Wzorek>, [[ABA 300000]], <P Ewa Wzorek> / [[ABA300001]]"},
	{"two lines of text", "cs", "Kontrolu díla bude po celou dobu plnění provádět pan <P Jan Malý>,\n[[556 73 01 14]], který je oprávněn."},

	{"sums and measures", "cs", "<P Jan Malý>, 500 000 000 Kč; <P Eva Malá>, 235 412 118 Kč, <P Petr Malý>, 235412118/0100, <P Petr Malý> – 235 412 118,50"},
	{"other numbers", "cs", "<P Jan Malý>, smlouva 602118455, <P Eva Malá>, č. j. 602 118 455, <P Petr Malý> 12. 3. 2020 10:14, <P Petr Malý>, 12.3.2020 08:11:40"},
	{"sentence", "cs", "Byt převzala <P Eva Malá> podle předávacího protokolu. Cena, 602 118 455."},
	{"row below", "cs", "<P Jan Malý>\nObjednávka, 602 118 455\n"},
	{"birth numbers", "cs", "<P Jan Malý>, 521103/514, <P Eva Malá>, 525103 / 514"},
	{"price list", "cs", "Množství předal dle ceníku a soupisu výrobků pan <P Jan Malý>    Spolu\n10    300041772    Košile\n"},
	{"registered post", "sk", "<P Jan Malý>, RR 234405854 SK"},
	{"sign", "pl", "<P Jan Wzorek>, RIN.271.12.2020, KW 118204, ABC 12345"},
	{"years", "ru", "<P Малый И. П.>, 2019-2020; <P Иванов>, 12.03.2020, <P Иванов>, 100-200 000 руб."},
	{"beside mail alone", "cs", "faktury na <E faktury@vzorov.example>, 602118455/0100"},
}

func TestNumbersBesidePersons(t *testing.T) {
	for _, l := range lines {
		t.Run(l.lang+" "+l.name, func(t *testing.T) {
			text, known, want := unmark(l.text)
			found, err := New().DetectAfter(context.Background(), &document.Part{ID: "p", Text: text, Lang: l.lang}, known)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range detectors.Resolve(found) {
				got = append(got, text[f.Start:f.End])
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s\n-want +got:\n%s", text, diff)
			}
		})
	}
}

func TestNothingWithoutPersons(t *testing.T) {
	p := &document.Part{ID: "p", Text: "Jan Malý, 556 73 01 14", Lang: "cs"}
	if found, err := New().DetectAfter(context.Background(), p, nil); len(found) > 0 || err != nil {
		t.Errorf("got %v, %v, want nothing", found, err)
	}
}

// unmark takes the marks out and returns what they mark.
func unmark(s string) (text string, known []detectors.Finding, want []string) {
	for {
		i := strings.IndexAny(s, "<[")
		if i < 0 {
			return text + s, known, want
		}
		text += s[:i]
		if strings.HasPrefix(s[i:], "[[") {
			value, rest, _ := strings.Cut(s[i+2:], "]]")
			want, text, s = append(want, value), text+value, rest
			continue
		}
		value, rest, _ := strings.Cut(s[i+3:], ">")
		f := detectors.Finding{Span: document.Span{Part: "p", Start: len(text), End: len(text) + len(value)}, Type: detectors.Person}
		if s[i+1] == 'E' {
			f.Type = detectors.Email
		}
		known, text, s = append(known, f), text+value, rest
	}
}
