package publish_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/table"
	"inkoust/parties"
	"inkoust/publish"
	"inkoust/rules"
)

const metadataHeader = "zaznam;predmet;datum_uzavreni;cislo_smlouvy;hodnota_bez_dph;hodnota_vcetne_dph;mena;strana_nazev;strana_ico;strana_adresa;strana_druh;navazany_zaznam;puvodne_uverejneno;zdroj\n"

func TestReadMetadata(t *testing.T) {
	in := metadataHeader +
		"2026-0137;Oprava střechy ZŠ;12. 3. 2026;2026/042;60 000,00;72 600,00 Kč;Kč;STAVBY VZOR s.r.o.;27074358;Vzorov;PO;;;text s. 1\n" +
		"2026-0137;;;;;;;Jan Vzorný;;Vzorov;fo;;;\n" +
		"2026-0138;Dotace;1.4.2026;;;;;Obec Horní Vzor;299308;;;4711;2. 1. 2025;\n"
	got, err := publish.ReadMetadata("udaje.csv", strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]*publish.Metadata{
		"2026-0137": {
			Record: "2026-0137", Subject: "Oprava střechy ZŠ", Concluded: day(2026, 3, 12), Number: "2026/042",
			PriceNet: amount(6000000), PriceGross: amount(7260000), Currency: "CZK",
			Parties: []publish.Party{
				{Name: "STAVBY VZOR s.r.o.", ICO: "27074358", Address: "Vzorov", Kind: publish.LegalPerson, Source: "text s. 1"},
				{Name: "Jan Vzorný", Address: "Vzorov", Kind: publish.NaturalPerson},
			},
		},
		"2026-0138": {
			Record: "2026-0138", Subject: "Dotace", Concluded: day(2026, 4, 1), Linked: "4711", First: day(2025, 1, 2),
			Parties: []publish.Party{{Name: "Obec Horní Vzor", ICO: "00299308", Kind: publish.PublicBody}},
		},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

func TestReadMetadataNamesThePlaceAndNotTheValue(t *testing.T) {
	for _, c := range []struct{ name, row, column string }{
		{"date", "1;;Ostrožný;;;;;;;;;;;", "datum_uzavreni"},
		{"amount", "1;;;;Ostrožný;;;;;;;;;", "hodnota_bez_dph"},
		{"check digit", "1;;;;;;;Firma;27074359;;;;;", "strana_ico"},
		{"kind", "1;;;;;;;Firma;;;XX;;;", "strana_druh"},
		{"party without a name", "1;;;;;;;;27074358;;;;;", "strana_nazev"},
		{"currency", "1;;;;;;korun;;;;;;;", "mena"},
		{"linked record", "1;;;;;;;;;;;starší;;", "navazany_zaznam"},
		{"no record", ";Oprava;;;;;;;;;;;;", "zaznam"},
		{"two subjects", "1;Oprava;;;;;;;;;;;;\n1;Jiná oprava;;;;;;;;;;;;", "predmet"},
		{"two prices", "1;;;;1,00;;;;;;;;;\n1;;;;2,00;;;;;;;;;", "hodnota_bez_dph"},
	} {
		_, err := publish.ReadMetadata("udaje.csv", strings.NewReader(metadataHeader+c.row+"\n"))
		var place *table.Error
		if !errors.As(err, &place) || place.Column != c.column {
			t.Errorf("%s: got %v, want an error of column %s", c.name, err, c.column)
			continue
		}
		if strings.Contains(err.Error(), "Ostrožný") {
			t.Errorf("%s: the error quotes the value", c.name)
		}
	}
}

func TestMetadataComesBackFromItsTable(t *testing.T) {
	want := sample().Metadata
	var b bytes.Buffer
	if err := publish.WriteMetadata(&b, want); err != nil {
		t.Fatal(err)
	}
	got, err := publish.ReadMetadata("udaje.csv", &b)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got["2026-0137"]); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

func FuzzReadMetadata(f *testing.F) {
	f.Add(metadataHeader + "2026-0137;Oprava střechy ZŠ;12. 3. 2026;2026/042;60 000,00;72 600,00;CZK;STAVBY VZOR s.r.o.;27074358;Vzorov;PO;;;text s. 1\n")
	f.Add("\ufeffzaznam\n=\"1\"\n")
	f.Fuzz(func(t *testing.T, in string) {
		all, err := publish.ReadMetadata("udaje.csv", strings.NewReader(in))
		if err != nil {
			return
		}
		for record, m := range all {
			var b bytes.Buffer
			if err := publish.WriteMetadata(&b, m); err != nil {
				t.Fatal(err)
			}
			if _, err := publish.ReadMetadata("udaje.csv", &b); err != nil {
				t.Errorf("record %q: what was written cannot be read: %v", record, err)
			}
			m.Redacted("cs", nil)
		}
	})
}

// trader is the metadata of a contract with a sole trader.
func trader() *publish.Metadata {
	return &publish.Metadata{
		Subject: "Malování, " + plantedName + ", škola", Concluded: day(2026, 3, 12),
		Parties: []publish.Party{{Name: plantedName, ICO: "25123891", Address: "Dlouhá 5, 110 00 Vzorov", Kind: publish.SoleTrader}},
	}
}

func partOf(m *publish.Metadata, id string) *document.Part {
	for _, p := range m.Parts() {
		if p.ID == id {
			return p
		}
	}
	return nil
}

func TestMetadataParts(t *testing.T) {
	var got []string
	for _, p := range trader().Parts() {
		got = append(got, p.ID+"="+p.Text+"="+string(p.Kind))
	}
	want := []string{
		"udaje:predmet=Malování, Kvido Ostrožný, škola=metadata",
		"udaje:strana1:nazev=Kvido Ostrožný=metadata",
		"udaje:strana1:ico=25123891=metadata",
		"udaje:strana1:adresa=Dlouhá 5, 110 00 Vzorov=metadata",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if got := trader().Role("udaje:strana1:nazev"); got != parties.Entrepreneur {
		t.Errorf("role: got %v, want %v", got, parties.Entrepreneur)
	}
}

func TestRedactedMetadata(t *testing.T) {
	redact := rules.Decision{Action: rules.Redact}
	keep := rules.Decision{Action: rules.Keep}
	on := func(id, value string, d rules.Decision) rules.Decision {
		return decide("udaje", partOf(trader(), id), value, detectors.Person, parties.Entrepreneur, d)
	}
	general := on("udaje:strana1:adresa", "Dlouhá 5, 110 00 Vzorov", rules.Decision{Action: rules.Generalise})
	at := strings.Index("Dlouhá 5, 110 00 Vzorov", "Vzorov")
	general.Keep = []document.Span{{Part: "udaje:strana1:adresa", Start: at, End: at + len("Vzorov")}}
	street := general
	street.Keep = []document.Span{{Part: "udaje:strana1:adresa", Start: 0, End: at + len("Vzorov")}}
	tooFar := on("udaje:predmet", plantedName, redact)
	tooFar.End = 500

	for _, c := range []struct {
		name                        string
		decisions                   []rules.Decision
		subject, party, ico, adress string
	}{
		{"nothing decided: the home goes all the same", nil, trader().Subject, plantedName, "25123891", ""},
		{"home redacted", []rules.Decision{on("udaje:strana1:adresa", "Dlouhá 5, 110 00 Vzorov", redact)}, trader().Subject, plantedName, "25123891", ""},
		{"municipality survives", []rules.Decision{general}, trader().Subject, plantedName, "25123891", "Vzorov"},
		{"a survivor that is no municipality goes", []rules.Decision{street}, trader().Subject, plantedName, "25123891", ""},
		{"name in the subject", []rules.Decision{on("udaje:predmet", plantedName, redact)}, "Malování, [znečitelněno], škola", plantedName, "25123891", ""},
		{"first and last name give one literal", []rules.Decision{on("udaje:predmet", "Kvido", redact), on("udaje:predmet", "Ostrožný", redact)}, "Malování, [znečitelněno], škola", plantedName, "25123891", ""},
		{"party redacted", []rules.Decision{on("udaje:strana1:nazev", plantedName, redact)}, trader().Subject, "[znečitelněno]", "25123891", ""},
		{"number redacted", []rules.Decision{on("udaje:strana1:ico", "25123891", redact)}, trader().Subject, plantedName, "", ""},
		{"kept", []rules.Decision{on("udaje:strana1:nazev", plantedName, keep)}, trader().Subject, plantedName, "25123891", ""},
		{"a span of another text takes all", []rules.Decision{tooFar}, "[znečitelněno]", plantedName, "25123891", ""},
	} {
		m := trader()
		got := m.Redacted("cs", c.decisions)
		p := got.Parties[0]
		if d := cmp.Diff([]string{c.subject, c.party, c.ico, c.adress}, []string{got.Subject, p.Name, p.ICO, p.Address}); d != "" {
			t.Errorf("%s (-want +got)\n%s", c.name, d)
		}
		if d := cmp.Diff(trader(), m); d != "" {
			t.Errorf("%s: the original changed\n%s", c.name, d)
		}
	}
}

func TestMunicipality(t *testing.T) {
	for address, want := range map[string]bool{
		"Vzorov": true, "Nové Město na Moravě": true, "Brandýs nad Labem-Stará Boleslav": true, "Praha 5": true, "Ústí nad Labem": true,
		"Dlouhá 5": false, "Vzorov 12": false, "Dlouhá 5, Vzorov": false, "110 00 Vzorov": false, "náměstí Míru": false,
		"ulice Dlouhá": false, "vzorov": false, "": false, "Vzorov č. p. 5": false,
	} {
		if got := publish.Municipality(address); got != want {
			t.Errorf("%q: got %v, want %v", address, got, want)
		}
	}
}

func TestGuessKind(t *testing.T) {
	for name, want := range map[string]publish.PartyKind{
		"STAVBY VZOR s.r.o.": publish.LegalPerson, "Stavby Vzor, spol. s r. o.": publish.LegalPerson, "Vzor a. s.": publish.LegalPerson,
		"Město Vzorov": publish.PublicBody, "Obec Horní Vzor": publish.PublicBody,
		"Jan Vzorný": "", "A. S. Vzorný": "", "Jan Město": "",
	} {
		if got := publish.GuessKind(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
	if !publish.PartyKind("").Natural() {
		t.Error("unknown: got not natural, want natural")
	}
}

func TestMissing(t *testing.T) {
	got := new(publish.Metadata).Missing()
	if d := cmp.Diff([]string{"předmět smlouvy", "datum uzavření smlouvy", "smluvní strana"}, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if got := sample().Metadata.Missing(); got != nil {
		t.Errorf("complete: got %v, want none", got)
	}
}
