package orgs

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/detectors/detectortest"
	"inkoust/document"
	"inkoust/internal/lexicon"
)

func detector() *Detector { return New(lexicon.Default) }

func TestDetector(t *testing.T) {
	detectortest.Run(t, []detectors.Detector{detector()})
}

func detect(t *testing.T, text string) []string {
	t.Helper()
	list, err := detector().DetectAfter(context.Background(), &document.Part{ID: "p", Text: text}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range list {
		out = append(out, text[f.Start:f.End])
	}
	return out
}

var orgTable = []struct{ text, want string }{
	{"Objednatel: Město Vrba u Brodu\nse sídlem", "Město Vrba u Brodu"},
	{"zastupuje Obec Javorov pod Strání, IČO", "Obec Javorov pod Strání"},
	{"Statutární město Hradiště IČ: 27604977", "Statutární město Hradiště"},
	{"a Obcí Lhotka u Dubové\n", "Obcí Lhotka u Dubové"},
	{"MĚSTSKÝ ÚŘAD JAVORNÍK NAD DOUBRAVOU\nOdbor", "MĚSTSKÝ ÚŘAD JAVORNÍK NAD DOUBRAVOU"},
	{"ČR - Krajské ředitelství policie Severohorského kraje\n", "Krajské ředitelství policie Severohorského kraje"},
	{"Kupující: Sázavsko-slezský kraj, IČ", "Sázavsko-slezský kraj"},
	{"Objednatel: Správou a údržbou silnic Meziříčského kraje se sídlem", "Správou a údržbou silnic Meziříčského kraje"},
	{"zpracovaná firmou Dílna 7 - návrhy domů, s.r.o., zak.", "Dílna 7 - návrhy domů, s.r.o."},
	{"se společností Zahrada Klíčov, spol. s r. o., IČ", "Zahrada Klíčov, spol. s r. o."},
	{"PEKAŘSKÁ SPOLEČNOST\nVLÁŠKOVÁ, s.r.o.\nIČO", "PEKAŘSKÁ SPOLEČNOST\nVLÁŠKOVÁ, s.r.o."},
	{"3. Minh Market s.r.o., IČ", "Minh Market s.r.o."},
	{"účastník: Stavfirma, a.s., IČO", "Stavfirma, a.s."},
	{"dotaci spolku TJ Sokol Horní Ves, z. s. Předsedou", "TJ Sokol Horní Ves, z. s."},
	{"Prenajímateľ: Mesto Zvolenec, zastúpené", "Mesto Zvolenec"},
	{"Gminą i Miastem Wronów reprezentowaną", "Gminą i Miastem Wronów"},
	{"pomiędzy: Fundacją „Gospodarność Górna”, zwanym", "Fundacją „Gospodarność Górna”"},
	{"dostarcza Budex sp. z o.o., NIP", "Budex sp. z o.o."},
	{"Реквизиты: ООО «БыстрыйУзел», ИНН", "ООО «БыстрыйУзел»"},
	{"Продавец: ООО ПКФ «Энергопоток», ген.", "ООО ПКФ «Энергопоток»"},
	{"ФГБУН «Институт морских течений» в лице", "ФГБУН «Институт морских течений»"},
	{"Заказчик: МБУК «Городской музей»\n", "МБУК «Городской музей»"},
	{"Администрация Берёзовского сельского поселения, именуемая", "Администрация Берёзовского сельского поселения"},
}

func TestOrganisations(t *testing.T) {
	for _, tt := range orgTable {
		if got := strings.Join(detect(t, tt.text), "|"); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestTrapsAreNoOrganisations(t *testing.T) {
	for _, text := range []string{
		"Obec poskytla dotaci a město ji přijalo.",
		"Nájemce: Oleksij Petrenko, podnikající dle ŽZ, IČO: 27074358",
		"Wójta Gminy Rafała Szkaradzińskiego",
		"1. Zmluva s p. Štefanom",
		"vedená u rejstříkového soudu, oddíl B",
		"smlouva a dodatek a. s tím souhlasí",
	} {
		if got := detect(t, text); len(got) != 0 {
			t.Errorf("%q: got %q, want none", text, got)
		}
	}
}

func FuzzSpansOnRuneBorders(f *testing.F) {
	for _, tt := range orgTable {
		f.Add(tt.text)
	}
	d := detector()
	f.Fuzz(func(t *testing.T, text string) {
		list, err := d.DetectAfter(context.Background(), &document.Part{ID: "p", Text: text}, nil)
		if err != nil {
			t.Fatal(err)
		}
		end := 0
		for _, o := range list {
			if o.Start < end || o.End <= o.Start || o.End > len(text) || utf8.ValidString(text) && !utf8.ValidString(text[o.Start:o.End]) {
				t.Fatalf("span %d..%d after %d", o.Start, o.End, end)
			}
			end = o.End
		}
	})
}

// TestFormBeforeHead holds that a legal form speaks for a name however many names a
// text has: two rules find the same words, and which one counts must not depend on
// how sorting falls.
func TestFormBeforeHead(t *testing.T) {
	text := strings.Repeat("Dozor vykonává Hynek Malý, Lesy Jel, o.p.s., Polní 8.\nJednal Karel Malý – OZ Harmonogram, Újezd.\n", 40)
	list, err := detector().DetectAfter(context.Background(), &document.Part{ID: "p", Text: text}, nil)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, f := range list {
		if text[f.Start:f.End] != "Lesy Jel, o.p.s." {
			continue
		}
		if n++; f.Score != 0.95 {
			t.Errorf("at byte %d: score %v, want 0.95: %v", f.Start, f.Score, f.Why)
		}
	}
	if n != 40 {
		t.Errorf("got %d names with a legal form, want 40", n)
	}
}
