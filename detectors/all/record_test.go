package all

import (
	"strings"
	"testing"

	"inkoust/detectors"
	"inkoust/document"
)

// TestPeopleAreFoundAgainInTheWholeRecord runs all detectors: what names stand in
// organisations and addresses, on other surfaces, in other layouts. The wanted
// names are those behind the first sentence.
func TestPeopleAreFoundAgainInTheWholeRecord(t *testing.T) {
	const first = "Kupující: Jan Křepelka, nar. 3. 4. 1971.\n\n"
	for _, tt := range []struct{ name, text, want string }{
		{"a firm of the same name stays", "Zboží dodá Křepelka s.r.o., IČO 27074358. Převezme je Křepelka.", "Křepelka"},
		{"a street of the same name stays", "Dům stojí na adrese Křepelkova 12, 280 02 Kolín. Patří Křepelkovi.", "Křepelkovi"},
		{"capitals", "Podepsal to JAN KŘEPELKA, za souhlasu KŘEPELKY.", "JAN KŘEPELKA|KŘEPELKY"},
		{"set wide", "P o d e p s á n:   J A N   K Ř E P E L K A", "J A N   K Ř E P E L K A"},
		{"hyphen at the end of a line", "Klíče byly předány v úředních hodinách kupujícímu Křepel-\nkovi bez závad.", "Křepel-\nkovi"},
		{"soft hyphen", "Klíče převzal Křepel\u00adka bez závad.", "Křepel\u00adka"},
		{"without diacritics", "Klice prevzal Krepelka bez zavad.", "Krepelka"},
		{"full-width letters", "Klíče převzal Ｋｒｅｐｅｌｋａ bez závad.", "Ｋｒｅｐｅｌｋａ"},
	} {
		files := detectAndPropagate(t, registry, first+tt.text)
		var got []string
		for _, f := range files[0].Findings {
			if isPerson(f.Type) && f.Start >= len(first) {
				got = append(got, files[0].Parts[0].Text[f.Start:f.End])
			}
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, s, tt.want)
		}
	}
}

// TestPeopleAreFoundOnEverySurface looks at parts that a reader does not see.
func TestPeopleAreFoundOnEverySurface(t *testing.T) {
	body := &document.Part{ID: "body", Kind: document.Body, Text: "Kupující: Jan Křepelka, nar. 3. 4. 1971.", Lang: "cs"}
	for _, tt := range []struct {
		kind       document.PartKind
		text, want string
	}{
		{document.Metadata, "Krepelka Jan", "Krepelka Jan"},
		{document.Metadata, "krepelkaj", "krepelkaj"},
		{document.Metadata, "Smlouva s Křepelkou", "Křepelkou"},
		{document.Comment, "Zeptat se Křepelky.", "Křepelky"},
		{document.FileName, "smlouva_Krepelka.pdf", "Krepelka"},
		{document.FileName, "KrepelkaJan2024.pdf", "KrepelkaJan"},
		{document.FileName, "jan-krepelka-final.docx", "jan-krepelka"},
		{document.Link, "https://www.vzor.example/lide/krepelka", "krepelka"},
		{document.Header, "KŘEPELKA", "KŘEPELKA"},
		{document.Hidden, "od Křepelků", "Křepelků"},
	} {
		other := &document.Part{ID: "x", Kind: tt.kind, Text: tt.text, Lang: "cs"}
		f := &detectors.File{Name: "1", Parts: []*document.Part{body, other}}
		for _, p := range f.Parts {
			found, err := registry.Detect(t.Context(), p)
			if err != nil {
				t.Fatal(err)
			}
			f.Findings = append(f.Findings, found...)
		}
		again(t, []*detectors.File{f})
		var got []string
		for _, n := range f.Findings {
			if n.Part == "x" && isPerson(n.Type) {
				got = append(got, tt.text[n.Start:n.End])
				if n.Person != "p1" {
					t.Errorf("%s %q: got person %q, want p1", tt.kind, tt.text, n.Person)
				}
			}
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s %q: got %q, want %q", tt.kind, tt.text, s, tt.want)
		}
	}
}

// TestConjunctionFirst is a text that begins in the middle of a list.
func TestConjunctionFirst(t *testing.T) {
	for _, text := range []string{"a Vladimír\nKrepelka", "a Krepelka", "i Jan", "и Иван"} {
		detectAndPropagate(t, registry, text)
	}
}
