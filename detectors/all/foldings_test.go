package all_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/detectors/all"
	"inkoust/document"
)

// foldings are values as pages show them and machines do not read them. Values
// stand as [[TYPE value]].
var foldings = []wording{
	{"name set wide", "cs", "Kupující: paní J a n a   N o v á k o v á, nar. [[BIRTH_DATE 13.4.1972]]"},
	{"accents apart in labels", "cs", "rodne\u0301 c\u030ci\u0301slo: [[BIRTH_NUMBER 850101/1002]]"},
	{"Cyrillic letters in a label", "cs", "IČО: [[COMPANY_ID 60070561]]"},
	{"slash ends the line", "cs", "rodné číslo: [[BIRTH_NUMBER 850101/\n1002]]"},
	{"slash on the next line", "cs", "rodné číslo [[BIRTH_NUMBER 850101\n/1002]], trvale bytem"},
	{"mark of a list within", "cs", "rodné číslo [[BIRTH_NUMBER 850101/\n2. 1002]], trvale bytem"},
	{"border of a cell within a birth number", "cs", "Jméno\tr. č.\nJan Malý\t[[BIRTH_NUMBER 850101\t/1002]]\t"},
	{"IBAN over two lines", "cs", "IBAN: [[BANK_ACCOUNT CZ65 0800 0000\n1920 0014 5399]], BIC"},
	{"IBAN glued over two lines", "cs", "IBAN: [[BANK_ACCOUNT CZ6508000000\n192000145399]]"},
	{"account over cells", "cs", "číslo účtu\t[[BANK_ACCOUNT 19-2000145399\t/0800]]\tVS"},
	{"account, slash in a cell", "cs", "číslo účtu | [[BANK_ACCOUNT 2000145399 | / | 0800]] |"},
	{"account over lines", "cs", "č. účtu: [[BANK_ACCOUNT 19-2000145399/\n0800]]"},
	{"label and number on two lines", "cs", "rodné\nčíslo\n[[BIRTH_NUMBER 850101/1002]]"},
	{"misread birth number", "cs", "r. č. [[BIRTH_NUMBER 85O1O1/1OO2]]"},
	{"misread account", "cs", "č. účtu: [[BANK_ACCOUNT 2OOO145399/O8OO]]"},
	{"misread company number", "cs", "IČO: [[COMPANY_ID 6OO70561]]"},
	{"struck through", "cs", "r. č. [[BIRTH_NUMBER 8\u03365\u03360\u03361\u03360\u03361\u0336/1\u03360\u03360\u03362\u0336]]"},
	{"narrow spaces", "cs", "tel.: [[PHONE 603\u202f123\u202f456]]"},
	{"figure spaces", "cs", "tel.: [[PHONE 603\u2007123\u2007456]]"},
	{"digits set wide", "cs", "r. č. [[BIRTH_NUMBER 8 5 0 1 0 1 / 1 0 0 2]]"},
	{"PESEL over two lines", "pl", "PESEL: [[BIRTH_NUMBER 015222\n90478]]"},
	{"account over two lines", "pl", "rachunek nr [[BANK_ACCOUNT 05 1090 1014 2245\n7797 5903 6651]]"},
	{"accents apart", "pl", "dowo\u0301d osobisty [[ID_DOCUMENT CKR 928000]]"},
	{"IBAN over two lines", "sk", "IBAN: [[BANK_ACCOUNT SK76 0900 0000\n0023 8774 3069]]"},
	{"birth number over lines", "sk", "rodné číslo: [[BIRTH_NUMBER 935612\n/2127]]"},
	{"label with Latin letters", "ru", "ИHH: [[TAX_ID 165548278901]]"},
	{"СНИЛС over two lines", "ru", "СНИЛС: [[OTHER_ID 934-182-\n459 16]]"},
	{"passport over two lines", "ru", "паспорт серия [[ID_DOCUMENT 92 11\n№ 480615]]"},
}

func TestFoldedNumbersAreFound(t *testing.T) { findMarked(t, foldings) }

// foldedNames are people whose names are set, coded or mistyped otherwise; the first
// mark is found, the second by what the first tells.
var foldedNames = []wording{
	{"set wide", "cs", "Kupující: paní [[J a n a   N o v á k o v á]], bytem Horní 5. Dále [[Nováková]] platí."},
	{"set wide, capitals", "cs", "kupující [[J A N A   N O V Á K O V Á]]\nPodpis [[N o v á k o v á]]"},
	{"one space for both", "cs", "pan [[J a n N o v á k]] podepsal. S panem [[N o v á k e m]] bylo jednáno."},
	{"Cyrillic letters", "cs", "Kupující: paní [[Jаna Nоvákоvá]], bytem Horní 5. Dále [[Nоváková]] platí."},
	{"Latin letters", "ru", "Продавец [[Ивaнoв Ивaн Ивaнович]]. Деньги получил [[Ивaнoв]]."},
	{"accents apart", "cs", "Kupující: paní [[Jana Nova\u0301kova\u0301]], bytem Horní 5. Dále [[Nova\u0301kova\u0301]] platí."},
	{"no-break spaces", "cs", "Kupující: paní [[Jana\u00a0Nováková]], bytem Horní 5. Dále\u00a0[[Nováková]]\u00a0platí."},
	{"ligature", "cs", "Kupující: pan [[Jan Ha\ufb02ík]], bytem Horní 5. Dále [[Ha\ufb02ík]] platí."},
	{"stress", "ru", "Продавец [[Ивано\u0301в Ива\u0301н Ива\u0301нович]]. Деньги получил [[Ивано\u0301в]]."},
	{"joiners within", "cs", "Kupující: paní [[Jana Nová\u2060kov\u200cá]], bytem Horní 5. Dále [[Nová\u00adková]] platí."},
}

func TestFoldedNamesAreFoundAgain(t *testing.T) {
	r, err := all.Registry(all.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range foldedNames {
		t.Run(w.lang+" "+w.name, func(t *testing.T) {
			text, want := unmarkPlain(w.text)
			if diff := cmp.Diff(want, people(t, r, text, w.lang)); diff != "" {
				t.Errorf("%s\n-want +got:\n%s", text, diff)
			}
		})
	}
}

// unmarkPlain takes plain marks out of a text.
func unmarkPlain(s string) (string, []string) {
	var want []string
	var b strings.Builder
	for {
		head, rest, ok := strings.Cut(s, "[[")
		b.WriteString(head)
		if !ok {
			return b.String(), want
		}
		value, tail, _ := strings.Cut(rest, "]]")
		b.WriteString(value)
		want, s = append(want, value), tail
	}
}

// people returns the names in a text after propagation.
func people(t *testing.T, r detectors.Registry, text, lang string) (out []string) {
	t.Helper()
	p := &document.Part{ID: "p", Text: text, Lang: lang}
	found, err := r.Detect(context.Background(), p)
	if err != nil {
		t.Fatal(err)
	}
	f := &detectors.File{Name: "1", Parts: []*document.Part{p}, Findings: found}
	for _, d := range r {
		if pr, ok := d.(detectors.Propagator); ok {
			if err := detectors.Propagate(context.Background(), pr, []*detectors.File{f}); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, g := range f.Findings {
		if g.Type == detectors.Person || g.Type == detectors.SignatureName {
			out = append(out, text[g.Start:g.End])
		}
	}
	return out
}
