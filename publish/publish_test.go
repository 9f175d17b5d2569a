package publish_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/table"
	"inkoust/parties"
	"inkoust/publish"
	"inkoust/publish/isrs"
	"inkoust/rules"
)

// The planted values: they stand in the source's parts and must not leave them.
const (
	plantedName  = "Kvido Ostrožný"
	plantedRC    = "850101/0007"
	plantedPhone = "+420 601 234 569"
	plantedMail  = "kvido.ostrozny@example.cz"
)

var planted = []string{plantedName, "Ostrožný", plantedRC, "8501010007", plantedPhone, "601 234 569", plantedMail}

// bodyText is the text of the contract's first page.
const bodyText = "Smlouva o dílo\nObjednatel: Město Vzorov\nZhotovitel: STAVBY VZOR s.r.o., IČO 27074358\n" +
	"Kontaktní osoba: " + plantedName + ", r. č. " + plantedRC + ", tel. " + plantedPhone + "\n"

func reader(s string) publish.Opener {
	return func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(s)), nil }
}

// decide makes a decision on the first occurrence of a value in a part.
func decide(file string, part *document.Part, value string, typ detectors.Type, role parties.Role, d rules.Decision) rules.Decision {
	start := strings.Index(part.Text, value)
	if start < 0 {
		panic("no such value in " + part.ID)
	}
	d.Mention = parties.Mention{Role: role, Finding: detectors.Finding{
		Span: document.Span{Part: part.ID, Start: start, End: start + len(value)}, Type: typ, Score: 0.9, Person: d.Person,
	}}
	d.File = file
	if d.Default == "" {
		d.Default = d.Action
	}
	if d.By == "" {
		d.By = "rule"
	}
	return d
}

func amount(n int64) *table.Amount {
	a := table.Amount(n)
	return &a
}

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// sample is a record with every kind of file, decision and question.
func sample() *publish.Publication {
	body := &document.Part{ID: "p1", Kind: document.Body, Page: 1, Text: bodyText}
	foot := &document.Part{ID: "p2:footer", Kind: document.Footer, Page: 2, Text: "Vyřizuje " + plantedName + "\n"}
	meta := &document.Part{ID: "meta:author", Kind: document.Metadata, Text: plantedName, Dropped: true}
	price := &document.Part{ID: "body", Kind: document.Body, Text: "Ceník\nDotazy: " + plantedMail + "\n"}

	nameRow := rules.Decision{Action: rules.Review, Default: rules.Redact, Asked: true, Rule: "cz.rs.jmeno.zamestnanec", Row: "9", Label: "jméno osoby",
		Reason: "Zaměstnanec dodavatele, který není členem statutárního orgánu: znečitelněno, není právní titul k uveřejnění.", Basis: "§ 8a odst. 1 zákona č. 106/1999 Sb.", Question: "q7f2"}
	rc := rules.Decision{Action: rules.Redact, Rule: "cz.rs.rodne-cislo", Row: "ours", Label: "rodné číslo",
		Reason: "Rodné číslo: znečitelněno.", Basis: "§ 13 a § 13c zákona č. 133/2000 Sb."}
	phone := rules.Decision{Action: rules.Redact, Rule: "cz.rs.telefon", Row: "10", Label: "telefon", Reason: "Telefon: znečitelněno podle tabulky metodického návodu.", Basis: "§ 3 odst. 1 zákona č. 340/2015 Sb."}
	mail := phone
	mail.Rule, mail.Row, mail.Label = "cz.rs.e-mail", "11", "e-mail"
	mail.Reason = "E-mail: znečitelněno podle tabulky metodického návodu."
	keep := rules.Decision{Action: rules.Keep, Rule: "cz.rs.ico", Row: "6", Label: "IČO", Reason: "IČO: ponecháno, dostupné z veřejných rejstříků (OR, ARES).", Basis: "§ 5 odst. 5 zákona č. 340/2015 Sb."}
	firm := rules.Decision{Action: rules.Keep, Rule: "cz.rs.firma", Row: "1", Label: "obchodní firma", Reason: "Obchodní firma: ponechána.", Basis: "§ 5 odst. 5 zákona č. 340/2015 Sb."}

	m := &publish.Metadata{
		Record: "2026-0137", Subject: "Oprava střechy ZŠ", Concluded: day(2026, 3, 12), Number: "2026/042",
		PriceNet: amount(6000000), PriceGross: amount(7260000), Currency: "CZK",
		Parties: []publish.Party{{Name: "STAVBY VZOR s.r.o.", ICO: "27074358", Address: "Dlouhá 5, 110 00 Vzorov", Kind: publish.LegalPerson, Source: "text s. 1"}},
	}
	inMeta := decide("udaje", m.Parts()[2], "STAVBY VZOR s.r.o.", detectors.Org, parties.LegalPerson, firm)
	withPerson := func(d rules.Decision) rules.Decision { d.Person = "p3"; return d }

	return &publish.Publication{
		Record: "2026-0137", State: publish.ToReview, Profile: "cz-registr-smluv", Lang: "cs", Engine: "0.1.0",
		Rules: publish.RulesInfo{Version: "2026.1", Digest: "5b0f1c9e"}, Metadata: m,
		Authority: publish.Authority{DataBox: "abc2def", Name: "Město Vzorov", ICO: "00299308"},
		Files: []publish.File{
			{ID: "1", Name: "smlouva.pdf", Disposition: publish.Publish, Open: reader("%PDF redacted"), Twin: reader("Smlouva o dílo\n[znečitelněno]\n"),
				Media: "application/pdf", Pages: 4, Parts: []*document.Part{body, foot, meta},
				Images: []publish.Image{{Page: 1, Fate: document.ImageKept, Why: "letterhead"}, {Page: 4, Fate: document.ImageRemoved, Why: "signature"}},
				Result: document.Result{Blackened: []float64{0, 2.14, 0.4, 21}, ShapeLeaks: []document.ShapeLeak{{Page: 2, Why: "font"}}, Surfaces: []string{"metadata", "comments"}, Signatures: 1}},
			{ID: "2", Name: "priloha-1.docx", Disposition: publish.Publish, Open: reader("PK docx"), Twin: reader("Ceník\n"),
				Media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Parts: []*document.Part{price}},
			{ID: "3", Name: "priloha-2.pdf", Disposition: publish.Replace, Reason: "technická dokumentace"},
			{ID: "4", Name: "priloha-3.pdf", Disposition: publish.Withhold, Reason: "obraz podepsaného originálu bez textu",
				Parked: &document.Parked{Reason: document.ReasonNoText}, Parts: []*document.Part{{ID: "p1", Kind: document.Body, Page: 1, Text: plantedName}}},
		},
		Decisions: []rules.Decision{
			decide("1", body, plantedName, detectors.Person, parties.Employee, withPerson(nameRow)),
			decide("1", body, plantedRC, detectors.BirthNumber, parties.NaturalPerson, rc),
			decide("1", body, plantedPhone, detectors.Phone, parties.Employee, phone),
			decide("1", body, "27074358", detectors.CompanyID, parties.LegalPerson, keep),
			decide("1", body, "STAVBY VZOR s.r.o.", detectors.Org, parties.LegalPerson, firm),
			decide("1", foot, plantedName, detectors.Person, parties.Employee, withPerson(nameRow)),
			decide("1", meta, plantedName, detectors.Person, parties.Unknown, rules.Decision{Action: rules.Keep, Rule: "cz.rs.jmeno.strana", Row: "2", Reason: "x"}),
			decide("2", price, plantedMail, detectors.Email, parties.Employee, mail),
			decide("4", &document.Part{ID: "p1", Text: plantedName}, plantedName, detectors.Person, parties.Employee, nameRow),
			inMeta,
		},
		Case:           publish.Case{CJ: "MUVZ 1234/2026", Spis: "S 55/2026", Datum: "14. 3. 2026"},
		SameStringKept: 1,
		Target:         isrs.Target{},
	}
}

func write(t *testing.T, p *publish.Publication) (string, *publish.Manifest) {
	t.Helper()
	dir := t.TempDir()
	m, err := publish.Write(context.Background(), dir, p)
	if err != nil {
		t.Fatalf("write: %v", err)
	}
	return dir, m
}

func read(t *testing.T, parts ...string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(parts...))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// tree returns the names and bytes of all files below a folder.
func tree(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(dir, p)
		out[filepath.ToSlash(rel)] = read(t, p)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestWriteIsDeterministic(t *testing.T) {
	p := sample()
	p.Preview, p.Twin = true, true
	one, _ := write(t, p)
	two, _ := write(t, p)
	a, b := tree(t, one), tree(t, two)
	if len(a) != len(b) {
		t.Fatalf("got %d files, want %d", len(b), len(a))
	}
	for name := range a {
		if !bytes.Equal(a[name], b[name]) {
			t.Errorf("%s differs between two runs", name)
		}
	}
}
