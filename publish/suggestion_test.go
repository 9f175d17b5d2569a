package publish_test

import (
	"strings"
	"testing"
	"time"

	"inkoust/document"
	"inkoust/publish"
)

// signedRecord is the sample without a stated date, its main document signed.
func signedRecord(all ...document.Signing) *publish.Publication {
	p := sample()
	p.Metadata.Concluded = time.Time{}
	p.Files[0].Signings = all
	return p
}

func at(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return t
}

func TestConclusionIsTheDayOfTheLastSignature(t *testing.T) {
	stamped := func(s string) document.Signing {
		return document.Signing{At: at(s), Source: document.TimeStamped}
	}
	signed := document.Signing{At: at("2026-03-11T10:00:00Z"), Source: document.TimeSigned}
	stated := document.Signing{At: at("2026-03-12T10:00:00Z"), Source: document.TimeStated}
	for _, c := range []struct {
		name       string
		all        []document.Signing
		day        time.Time
		confidence publish.Confidence
	}{
		{"two with timestamps", []document.Signing{stamped("2026-03-12T10:00:00Z"), stamped("2026-03-10T10:00:00Z")}, day(2026, 3, 12), publish.High},
		{"one alone", []document.Signing{stamped("2026-03-12T10:00:00Z")}, day(2026, 3, 12), publish.Medium},
		{"the last by its own clock", []document.Signing{stamped("2026-03-10T10:00:00Z"), signed}, day(2026, 3, 11), publish.Medium},
		{"the last by a note", []document.Signing{signed, stated}, day(2026, 3, 12), publish.Low},
		{"after midnight in winter", []document.Signing{stamped("2026-03-12T23:00:00Z")}, day(2026, 3, 13), publish.Medium},
		{"before midnight in winter", []document.Signing{stamped("2026-03-12T22:59:59Z")}, day(2026, 3, 12), publish.Medium},
		{"after midnight in summer", []document.Signing{stamped("2026-03-29T22:00:00Z")}, day(2026, 3, 30), publish.Medium},
		{"on the last evening of summer", []document.Signing{stamped("2026-10-24T22:30:00Z")}, day(2026, 10, 25), publish.Medium},
		{"on the first evening of winter", []document.Signing{stamped("2026-10-25T22:30:00Z")}, day(2026, 10, 25), publish.Medium},
		{"archives do not sign", []document.Signing{signed, {At: at("2027-01-01T00:00:00Z"), Source: document.TimeStamped, Archive: true}}, day(2026, 3, 11), publish.Low},
	} {
		got, ok := signedRecord(c.all...).Conclusion()
		if !ok || !got.Day.Equal(c.day) || got.Confidence() != c.confidence || got.File != "smlouva.pdf" {
			t.Errorf("%s: got %v %v %v, want %v %v", c.name, got, got.Confidence(), ok, c.day, c.confidence)
		}
	}
	if _, ok := sample().Conclusion(); ok {
		t.Error("a stated date: got a suggestion, want none")
	}
	p := signedRecord(signed)
	p.Files[0].Carrier = "2"
	if _, ok := p.Conclusion(); ok {
		t.Error("an embedded file: got a suggestion, want none")
	}
	if _, ok := signedRecord(document.Signing{}).Conclusion(); ok {
		t.Error("no time: got a suggestion, want none")
	}
}

// TestConclusionIsOfferedAndNotSent: it stands on the form and in the table that
// a person reviews; the message waits.
func TestConclusionIsOfferedAndNotSent(t *testing.T) {
	sure := document.Signing{At: at("2026-03-12T22:30:00Z"), Source: document.TimeStamped}
	guess := document.Signing{At: at("2026-03-12T22:30:00Z"), Source: document.TimeStated}
	dir, m := write(t, signedRecord(sure, sure))
	form, table, protocol := string(read(t, dir, "interni", "udaje.html")), string(read(t, dir, "interni", "udaje.csv")), string(read(t, dir, "interni", "protokol.html"))
	for _, want := range []string{"návrh: 12. 3. 2026", "smlouva.pdf (2)", "časového razítka", "spolehlivost vysoká", "chybí, registr údaj vyžaduje"} {
		if !strings.Contains(form, want) {
			t.Errorf("the form does not say %q", want)
		}
	}
	if !strings.Contains(table, ";12. 3. 2026;") || !strings.Contains(table, "text s. 1; Datum uzavření: podle posledního") {
		t.Errorf("the table has no date or no source: %s", table)
	}
	if !strings.Contains(protocol, "12. 3. 2026 23:30") {
		t.Error("the protocol does not name the time of the signature")
	}
	for _, f := range m.Files {
		if strings.HasSuffix(f.Path, ".xml") {
			t.Error("a message with a suggested date was written")
		}
	}
	dir, _ = write(t, signedRecord(guess))
	if strings.Contains(string(read(t, dir, "interni", "udaje.csv")), "12. 3. 2026") {
		t.Error("a guess is in the table")
	}
	if !strings.Contains(string(read(t, dir, "interni", "udaje.html")), "spolehlivost nízká") {
		t.Error("a guess is not on the form")
	}
}

// TestAttachmentsInTheProtocol: what a person decides on is found by number, kind
// and class of size, never by a name that may tell.
func TestAttachmentsInTheProtocol(t *testing.T) {
	p := sample()
	p.Files[0].Attachments = []publish.Attachment{
		{Index: 1, Kind: document.ContentPDF, Size: 11 << 10, Fate: publish.AttachmentProcessed, Why: "decision", File: "2", Name: "x.pdf"},
		{Index: 2, Page: 3, Kind: document.ContentOffice, Size: 50 << 20, Fate: publish.AttachmentRemoved, Why: "unread", Name: "rozpočet.xlsx"},
		{Index: 3, Kind: document.ContentXML, Fate: publish.AttachmentRemoved, Why: "copy"},
	}
	p.Files[1].Carrier = "1"
	asked := p.Files[0].Attachments[1]
	p.Questions = []publish.Question{{ID: "v1", File: "1", Page: 3, Type: publish.AttachmentType, Proposal: "redact", Attachment: &asked}}
	dir, _ := write(t, p)
	html, js := string(read(t, dir, "interni", "protokol.html")), string(read(t, dir, "interni", "protokol.json"))
	for _, want := range []string{"vložený soubor 1", "PDF, do 100 kB", "priloha-1.docx", "vložený soubor 2, s. 3", "rozpočet.xlsx, DOCX, XLSX, ODT a podobné, více než 10 MB",
		"kopie obsahu dokumentu pro strojové čtení", "Soubor byl vložen v dokumentu smlouva.pdf.", "s. 3, vložený soubor 2 ("} {
		if !strings.Contains(html, want) {
			t.Errorf("protokol.html does not say %q", want)
		}
	}
	for _, want := range []string{`"carrier": "smlouva.pdf"`, `"file": "priloha-1.docx"`, `"size": "more"`, `"fate": "processed"`} {
		if !strings.Contains(js, want) {
			t.Errorf("protokol.json does not say %s", want)
		}
	}
	if strings.Contains(js, "x.pdf") || strings.Contains(js, "11264") {
		t.Error("a processed attachment is told by its own name or exact size")
	}
	if csv := string(read(t, dir, "interni", "rozhodnuti.csv")); !strings.Contains(csv, "Ponechat: zpracuje se jako další příloha") {
		t.Error("the question does not say what the answers mean")
	}
}
