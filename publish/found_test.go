package publish

import (
	"strings"
	"testing"
	"time"

	"inkoust/internal/table"
)

// TestFormNamesTheSourceOfAStatedValue, and tells where the text has another one.
func TestFormNamesTheSourceOfAStatedValue(t *testing.T) {
	net, gross := table.Amount(6000000), table.Amount(7260000)
	p := &Publication{
		Lang: "cs", Profile: registerProfile,
		Metadata: &Metadata{
			Subject: "Oprava střechy", Number: "2026/042", Concluded: time.Date(2026, 3, 12, 0, 0, 0, 0, time.UTC), PriceNet: &net, PriceGross: &gross,
			Parties: []Party{{Name: "Stavby Vzor s.r.o.", ICO: "27074358"}, {Name: "Vzor a.s."}},
		},
		Found: []Found{
			{Column: "predmet", Value: "Smlouva o dílo", File: "a.pdf", Page: 1, Confidence: High},
			{Column: "cislo_smlouvy", Value: "2026/042", File: "a.pdf", Page: 1, Confidence: High},
			{Column: "datum_uzavreni", Value: "13. 3. 2026", File: "a.pdf", Page: 4, Confidence: Medium},
			{Column: "hodnota_bez_dph", Value: "60\u00a0000,00", File: "a.pdf", Page: 2, Confidence: High},
			{Column: "hodnota_vcetne_dph", Value: "99 000,00", File: "a.pdf", Page: 2, Confidence: Low},
		},
		FoundParties: []Party{{Name: "STAVBY VZOR s.r.o., Brno", ICO: "27074358", Source: "a.pdf s. 1"}},
	}
	f := &form{p: p}
	f.parties(p.Metadata)
	f.contract(p.Metadata)
	got := map[string]string{}
	for _, s := range f.sections {
		for _, x := range s.Fields {
			got[s.Title+": "+x.Label] = x.Note
		}
	}
	for label, want := range map[string]string{
		"Smluvní strana 1: Název":        "zdroj: a.pdf s. 1",
		"Smluvní strana 2: Název":        "",
		"Smlouva: Předmět smlouvy":       "",
		"Smlouva: Číslo smlouvy / č. j.": "zdroj: a.pdf s. 1",
		"Smlouva: Datum uzavření":        "v textu je jiná hodnota, ověřte: 13. 3. 2026 – a.pdf s. 4",
		"Smlouva: Hodnota bez DPH":       "zdroj: a.pdf s. 2",
		"Smlouva: Hodnota včetně DPH":    "",
	} {
		if note, ok := got[label]; !ok || strings.TrimSpace(note) != want {
			t.Errorf("%s: got %q, %v; want %q", label, note, ok, want)
		}
	}
}
