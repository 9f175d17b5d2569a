package wordtext

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const contract = `SMLOUVA O DÍLO
Článek 1 – Smluvní strany
Zhotovitel se zavazuje provést dílo řádně a včas podle přiložené
projektové dokumentace a objednatel se zavazuje zaplatit cenu, na kterou e-
mail upozorní.
2. Cena je pevná.

Položka	Cena
Okna	12 000 Kč

Dveře	8 000 Kč	bez DPH
I.
Příloha č. 1
`

func TestBlocks(t *testing.T) {
	want := []block{
		{level: 1, text: "SMLOUVA O DÍLO"},
		{level: 2, text: "Článek 1 – Smluvní strany"},
		{text: "Zhotovitel se zavazuje provést dílo řádně a včas podle přiložené\nprojektové dokumentace a objednatel se zavazuje zaplatit cenu, na kterou e-\nmail upozorní."},
		{text: "2. Cena je pevná."},
		{rows: [][]string{{"Položka", "Cena"}, {"Okna", "12 000 Kč"}}},
		{},
		{rows: [][]string{{"Dveře", "8 000 Kč", "bez DPH"}}},
		{level: 2, text: "I."},
		{level: 1, text: "Příloha č. 1"},
	}
	if diff := cmp.Diff(want, blocks(contract, true), cmp.AllowUnexported(block{})); diff != "" {
		t.Error(diff)
	}
	if got := blocks("První řádek, který je opravdu velmi dlouhý a pokračuje\ndál", false); len(got) != 2 {
		t.Errorf("got %d blocks of lines that nothing broke, want 2", len(got))
	}
}

var tags = regexp.MustCompile(`<[^>]*>`)

// member reads one member of what was written.
func member(t *testing.T, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// TestNothingIsLost compares the letters of the text with those written, in both
// formats.
func TestNothingIsLost(t *testing.T) {
	for _, tt := range []struct {
		name  string
		write func(io.Writer, string, Options) error
		main  string
		marks []string
	}{
		{"docx", DOCX, "word/document.xml", []string{`<w:pStyle w:val="Heading2"/>`, `<w:tbl>`, "na kterou e-mail upozorní"}},
		{"odt", ODT, "content.xml", []string{`text:outline-level="2"`, `<table:table>`, "na kterou e-mail upozorní"}},
	} {
		var one, two bytes.Buffer
		o := Options{Lang: "cs", Wrapped: true}
		if err := tt.write(&one, contract+"<&>\x01\xff", o); err != nil {
			t.Fatal(err)
		}
		if err := tt.write(&two, contract+"<&>\x01\xff", o); err != nil || !bytes.Equal(one.Bytes(), two.Bytes()) {
			t.Errorf("%s: two runs differ (%v)", tt.name, err)
		}
		xml := member(t, one.Bytes(), tt.main)
		text := strings.NewReplacer("&lt;", "<", "&amp;", "&", "&gt;", ">").Replace(tags.ReplaceAllString(xml, ""))
		if got, want := squeezed(text), squeezed(contract)+"<&>\uFFFD"; got != want {
			t.Errorf("%s: got %q, want %q", tt.name, got, want)
		}
		for _, mark := range tt.marks {
			if !strings.Contains(xml, mark) {
				t.Errorf("%s: no %s", tt.name, mark)
			}
		}
	}
}
