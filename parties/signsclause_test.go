package parties

import (
	"slices"
	"testing"

	"inkoust/detectors"
)

func signsOfName(t *testing.T, raw, name string) []string {
	t.Helper()
	f, _ := parseMarks(raw)
	for _, e := range Examples(f, Options{}) {
		if fd := f.Findings[e.Finding]; f.Parts[0].Text[fd.Start:fd.End] == name && (fd.Type == detectors.Person || fd.Type == detectors.SignatureName) {
			return e.Signs
		}
	}
	t.Fatalf("no name %q", name)
	return nil
}

const clauses = `KUPNÍ SMLOUVA
Prodávající: [[ORG/Nábytek Hrad s.r.o./x]], IČO [[COMPANY_ID/27074358/x]]
Kupující: [[ORG/Obec Lhotka/x]], IČO [[COMPANY_ID/00299308/x]]
Čl. 1 Předmět smlouvy
Zboží předá [[PERSON/Jan Vzorný/x]] kupujícímu ve skladu. Klíče má [[PERSON/Eva Malátná/x]]. Za prodávajícího volejte [[PERSON/Ota Nový/x]], [[EMAIL/novy@nabytekhrad.cz/x]].
`

func TestSignsTellThePartiesOfTheClause(t *testing.T) {
	for _, c := range []struct {
		name     string
		has, not []string
	}{
		{"Jan Vzorný", []string{"ta=public", "title=sale"}, nil},
		{"Eva Malátná", nil, []string{"ta=PO", "tb=PO", "tb=public", "ta=public"}},
		{"Ota Nový", []string{"tb=PO", "mail=PO"}, []string{"tb=public", "mail=public"}},
	} {
		got := signsOfName(t, clauses, c.name)
		for _, s := range c.has {
			if !slices.Contains(got, s) {
				t.Errorf("%s: no %s in %v", c.name, s, got)
			}
		}
		for _, s := range c.not {
			if slices.Contains(got, s) {
				t.Errorf("%s: %s in %v", c.name, s, got)
			}
		}
	}
}

func TestCensusLeavesTheNameItselfOut(t *testing.T) {
	const text = "Zapsala: [[PERSON/Eva Malátná/x]], starostka\nStavbyvedoucí: [[PERSON/Jan Vzorný/x]]"
	got := signsOfName(t, text, "Jan Vzorný")
	if !slices.Contains(got, "mates=others/1") || !slices.Contains(got, "mates=officials/0") {
		t.Errorf("got %v", got)
	}
}
