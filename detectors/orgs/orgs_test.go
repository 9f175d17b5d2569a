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
	{"Objednatel: Město Lípa u Mlýna\nse sídlem", "Město Lípa u Mlýna"},
	{"zastupuje Obec Vranov pod Hájem, IČO", "Obec Vranov pod Hájem"},
	{"Statutární město Přestavlky IČ: 26629569", "Statutární město Přestavlky"},
	{"a Obcí Bukovina u Hrádku\n", "Obcí Bukovina u Hrádku"},
	{"MĚSTSKÝ ÚŘAD HOŘEPNÍK NAD SVRATKOU\nOdbor", "MĚSTSKÝ ÚŘAD HOŘEPNÍK NAD SVRATKOU"},
	{"Česká republika - Krajské ředitelství policie Západohorského kraje\n", "Krajské ředitelství policie Západohorského kraje"},
	{"Kupující: Pardubicko-chrudimský kraj, IČ", "Pardubicko-chrudimský kraj"},
	{"Objednatel: Správou a údržbou silnic Podhorského kraje se sídlem", "Správou a údržbou silnic Podhorského kraje"},
	{"zpracovaná firmou Design 9 - projekty staveb, s.r.o., zak.", "Design 9 - projekty staveb, s.r.o."},
	{"se společností Zeleň Motol, spol. s r. o., IČ", "Zeleň Motol, spol. s r. o."},
	{"STAVEBNÍ SPOLEČNOST\nHOLEČKOVÁ, s.r.o.\nse sídlem", "STAVEBNÍ SPOLEČNOST\nHOLEČKOVÁ, s.r.o."},
	{"3. Tuan Food s.r.o., IČ", "Tuan Food s.r.o."},
	{"účastník: Mostfis, a.s., IČO", "Mostfis, a.s."},
	{"dotaci spolku TJ Sokol Horní Ves, z. s. Předsedou", "TJ Sokol Horní Ves, z. s."},
	{"Prenajímateľ: Mesto Zvolenec, zastúpené", "Mesto Zvolenec"},
	{"Gminą i Miastem Nisków reprezentowaną", "Gminą i Miastem Nisków"},
	{"pomiędzy: Fundacją „Przedsiębiorczość Dolna”, zwanym", "Fundacją „Przedsiębiorczość Dolna”"},
	{"dostarcza Budex sp. z o.o., NIP", "Budex sp. z o.o."},
	{"Реквизиты: ООО «ГибкийХост», ИНН", "ООО «ГибкийХост»"},
	{"Поставщик: ООО ПКФ «Гидросила», ген.", "ООО ПКФ «Гидросила»"},
	{"ФГБУН «Институт северных языков» в лице", "ФГБУН «Институт северных языков»"},
	{"Заказчик: МБУК «Городской музей»\n", "МБУК «Городской музей»"},
	{"Администрация Сосновоярского сельского поселения, именуемая", "Администрация Сосновоярского сельского поселения"},
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
		"Wójta Gminy Rafała Szkaradzińskiego",
		"1. Zmluva s p. Arpádom",
		"zapsaná v obchodním rejstříku, oddíl C",
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
