package pay_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/detectors/detectortest"
	"inkoust/detectors/pay"
	"inkoust/document"
)

func TestDetectors(t *testing.T) {
	detectortest.Run(t, []detectors.Detector{pay.Amounts})
}

// texts hold the amounts between [[ and ]] and people between { and }.
var texts = []struct {
	name, text string
	ranges     int
}{
	{"column of staff", "Jméno\tFunkce\tHrubá mzda (Kč)\n{Jan Novák}\tředitel\t[[65 000]]\n{Eva Malá}\túčetní\t[[41 200]]\n", 1},
	{"two columns", "Zaměstnanec\tPlatový tarif\tOdměna\n{Jan Novák}\t[[31 000]]\t[[5 000]]\n", 2},
	{"people without a head for names", "Pracoviště\tPlat\nsklad – {Jan Novák}\t[[31 000]]\n", 1},
	{"fees of performers stay", "Jméno\tOdměna\n{Jan Novák}\t5 000 Kč\n", 0},
	{"prices stay", "Položka\tCena\tMzda\nvýkop\t5 000\t300\n", 0},
	{"accounts stay", "Účet\tPopis\tČástka\n521\tmzdy\t118,40\n", 0},
	{"Polish column", "Imię i nazwisko\tStanowisko\tWynagrodzenie\n{Jan Nowak}\treferent\t[[6 200,00]]\n", 1},
	{"Polish prices", "Nazwa\tWynagrodzenie\nprojekt\t6 200,00\n", 0},
	{"Russian column", "ФИО\tДолжностной оклад\n{Иванов И. И.}\t[[54 000]]\n", 1},
	{"Slovak column", "Meno\tFunkčný plat\n{Ján Nový}\t[[1 850]]\n", 1},
	{"sentence", "Zaměstnanci náleží mzda ve výši [[45 000 Kč]] měsíčně a cena díla činí 90 000 Kč.", 1},
	{"two places", "Plat činí [[45 000 Kč]]. Osobní příplatek: [[3 000 Kč]].", 2},
	{"over lines", "měsíční mzda\nve výši\n[[45 000,- Kč]]", 1},
	{"price with pay in it", "Cena zahrnuje mzdy, materiál a dopravu, celkem 45 000 Kč.", 0},
	{"charge for energy", "Cena komodity 689,00 Kč/MWh, stálý plat 115,25 Kč/měs.", 0},
	{"lost pay", "náhrada mzdy ve výši 45 000 Kč", 0},
	{"an article of pay", "mzda\n1. Cena je 45 000 Kč", 0},
	{"a date", "mzda od 1. 5. 2026 Kč", 0},
}

// read takes the marks out of a text.
func read(text string) (f *detectors.File, want []string) {
	p := &document.Part{ID: "body", Kind: document.Body}
	f = &detectors.File{Parts: []*document.Part{p}}
	var b strings.Builder
	open := 0
	for i := 0; i < len(text); i++ {
		switch {
		case strings.HasPrefix(text[i:], "[["):
			i, open = i+1, b.Len()
		case strings.HasPrefix(text[i:], "]]"):
			i, want = i+1, append(want, b.String()[open:])
		case text[i] == '{':
			open = b.Len()
		case text[i] == '}':
			f.Findings = append(f.Findings, detectors.Finding{Span: document.Span{Part: "body", Start: open, End: b.Len()}, Type: detectors.Person})
		default:
			b.WriteByte(text[i])
		}
	}
	p.Text = b.String()
	return f, want
}

func TestPayAndNoPriceIsMarked(t *testing.T) {
	for _, c := range texts {
		t.Run(c.name, func(t *testing.T) {
			f, want := read(c.text)
			found, err := pay.Amounts.Mark(context.Background(), f)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			ids := map[string]bool{}
			for _, g := range found {
				got = append(got, f.Parts[0].Text[g.Start:g.End])
				ids[g.Range.ID] = true
			}
			if diff := cmp.Diff(want, got); diff != "" || len(ids) != c.ranges {
				t.Errorf("%d ranges, want %d (-want +got)\n%s", len(ids), c.ranges, diff)
			}
		})
	}
}

func FuzzMark(f *testing.F) {
	for _, c := range texts {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if _, err := pay.Amounts.Detect(context.Background(), &document.Part{ID: "body", Kind: document.Body, Text: s}); err != nil {
			t.Fatal(err)
		}
	})
}
