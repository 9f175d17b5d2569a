package publish

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/table"
	"inkoust/law"
	"inkoust/parties"
	"inkoust/rules"
)

// removed is a decision that removes the first occurrence of a value.
func removed(text, value string, typ detectors.Type) rules.Decision {
	i := strings.Index(text, value)
	d := rules.Decision{File: "1", Action: rules.Redact, Default: rules.Redact}
	d.Mention = parties.Mention{Finding: detectors.Finding{Span: document.Span{Part: "body", Start: i, End: i + len(value)}, Type: typ}}
	return d
}

func TestWarningsOfAFile(t *testing.T) {
	tests := []struct {
		name, text string
		value      string
		typ        detectors.Type
		want       []WarningKind
	}{
		{"nothing", "Smlouva o dílo za 12 000 Kč, tel. 602 345 678.", "602 345 678", detectors.Phone, nil},
		{"price", "Cena díla činí 12 000 Kč.", "12 000", detectors.Term, []WarningKind{WarnPrice}},
		{"price in euro", "Cena 1 200,50 EUR bez DPH.", "200,50", detectors.Phone, []WarningKind{WarnPrice}},
		{"a number before a price", "účet 2000145399/0800, cena 500 Kč", "2000145399/0800", detectors.BankAccount, nil},
		{"subject", "Předmět smlouvy: oprava střechy školy\nCena 5 Kč", "střechy", detectors.Term, []WarningKind{WarnSubjectGone}},
		{"a name in the subject is no term", "Předmět: oprava střechy, Jan Vzorný\n", "Jan Vzorný", detectors.Person, nil},
		{"subject below its heading", "Čl. II. Předmět smlouvy\nVývoj míchačky betonu\nCena 5 Kč", "míchačky", detectors.Secret, []WarningKind{WarnSubjectGone}},
		{"most of a subject", "Předmět: nájem Dlouhá 12, Vzorov\n", "Dlouhá 12, Vzorov", detectors.Address, []WarningKind{WarnSubjectGone}},
		{"an address beside a subject", "Předmět: nájem bytu o dvou pokojích, Dlouhá 12\n", "Dlouhá 12", detectors.Address, nil},
		{"pay is no price", "hrubá mzda 25 000 Kč", "25 000 Kč", detectors.Salary, nil},
		{"annex", "Smlouva\nPříloha č. 1 – ceník\n", "", "", []WarningKind{WarnAnnex}},
		{"annex in Polish", "Umowa\nZałącznik nr 2\n", "", "", []WarningKind{WarnAnnex}},
		{"an annex in passing", "viz příloha č. 1\n", "", "", nil},
		{"clause", "Ověřovací doložka pro legalizaci, poř. č. 12", "", "", []WarningKind{WarnClause}},
		{"clause of a signature", "Úředné osvedčenie podpisu", "", "", []WarningKind{WarnClause}},
	}
	for _, tt := range tests {
		p := &Publication{Files: []File{{ID: "1", Name: "a.txt", Disposition: Publish, Parts: []*document.Part{{ID: "body", Kind: document.Body, Text: tt.text}}}}}
		if tt.value != "" {
			p.Decisions = []rules.Decision{removed(tt.text, tt.value, tt.typ)}
		}
		var got []WarningKind
		for _, w := range p.Warnings() {
			got = append(got, w.Kind)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

func TestWarningsComeByPageAndOnce(t *testing.T) {
	part := func(id string, page int, text string) *document.Part {
		return &document.Part{ID: id, Kind: document.Body, Page: page, Text: text}
	}
	f := File{ID: "1", Name: "a.pdf", Disposition: Publish, Pages: 3}
	f.Parts = []*document.Part{part("p2", 2, "Příloha č. 1\nPříloha č. 2\n"), part("p1", 1, "DIČ")}
	f.Result.Blackened = []float64{4.9, 5, 20}
	dic := rules.Decision{File: "1", Default: rules.Redact}
	dic.Part, dic.Kind, dic.Subkind = "p1", "cz.dic", "natural"
	p := &Publication{Files: []File{f}, Decisions: []rules.Decision{dic, dic}}
	want := []Warning{{WarnTaxNumber, "a.pdf", 1}, {WarnAnnex, "a.pdf", 2}, {WarnBlack, "a.pdf", 2}, {WarnMuchBlack, "a.pdf", 3}}
	if diff := cmp.Diff(want, p.Warnings()); diff != "" {
		t.Error(diff)
	}
	p.State = Parked
	if got := p.Warnings(); got != nil {
		t.Errorf("a parked record warns: %v", got)
	}
}

func TestWarningsOfTheMetadata(t *testing.T) {
	name := rules.Decision{File: MetadataFile, Default: rules.Redact}
	name.Part, name.Type = "udaje:predmet", detectors.Person
	box := rules.Decision{File: "1", Default: rules.Redact}
	box.Type, box.PartyKind = detectors.DataBox, parties.KindNatural
	p := &Publication{Metadata: &Metadata{Parties: []Party{{Kind: NaturalPerson}}}, Decisions: []rules.Decision{name, box}}
	want := []Warning{{WarnSubject, MetadataFile, 0}, {WarnAddress, MetadataFile, 0}}
	if diff := cmp.Diff(want, p.Warnings()); diff != "" {
		t.Error(diff)
	}
	p.Metadata.Parties[0].Address = "Vzorov"
	if diff := cmp.Diff(want[:1], p.Warnings()); diff != "" {
		t.Error(diff)
	}
}

func TestHiddenPartyWantsATradeSecret(t *testing.T) {
	p := &Publication{Metadata: &Metadata{Parties: []Party{{Name: law.Text("cs", "hidden-party"), Kind: LegalPerson}}}}
	if diff := cmp.Diff([]Warning{{WarnHidden, MetadataFile, 0}}, p.Warnings()); diff != "" {
		t.Error(diff)
	}
	secret := rules.Decision{File: "1", Default: rules.Redact}
	secret.Type = detectors.Secret
	p.Decisions = []rules.Decision{secret}
	if got := p.Warnings(); got != nil {
		t.Errorf("got %v, want none", got)
	}
}

func TestEveryWarningHasItsSentence(t *testing.T) {
	for _, lang := range []string{"cs", "sk", "pl", "ru"} {
		for _, kind := range []WarningKind{WarnTaxNumber, WarnAddress, WarnSubject, WarnAnnex, WarnClause, WarnPrice, WarnSubjectGone, WarnBlack, WarnMuchBlack, WarnHidden, WarnOrder, WarnMostlyGone} {
			if key := "warning." + string(kind); Word(lang, key) == key {
				t.Errorf("%s: no sentence for %s", lang, kind)
			}
		}
	}
}

func TestWhatTheMetadataStateIsNotHidden(t *testing.T) {
	net := table.Amount(120_000_00)
	tests := []struct {
		name, text, value string
		typ               detectors.Type
		want              []WarningKind
	}{
		{"price without a currency", "Celkem | 120 000 | bez DPH", "120 000", detectors.OtherID, []WarningKind{WarnPrice}},
		{"price as pay", "odměna 120 000,00 Kč", "120 000,00 Kč", detectors.Salary, []WarningKind{WarnPrice}},
		{"another number", "Celkem | 120 001 | bez DPH", "120 001", detectors.OtherID, nil},
		{"subject in the text", "Dodáme vám naši Lávku přes potok včas.", "potok", detectors.Secret, []WarningKind{WarnSubjectGone}},
		{"a word beside the subject", "Dodáme vám naši Lávku přes potok včas.", "naši", detectors.Secret, nil},
	}
	for _, tt := range tests {
		p := &Publication{Metadata: &Metadata{Subject: "Lávku přes potok", PriceNet: &net}, Decisions: []rules.Decision{removed(tt.text, tt.value, tt.typ)},
			Files: []File{{ID: "1", Name: "a.txt", Disposition: Publish, Parts: []*document.Part{{ID: "body", Kind: document.Body, Text: tt.text}}}}}
		var got []WarningKind
		for _, w := range p.Warnings() {
			got = append(got, w.Kind)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}
