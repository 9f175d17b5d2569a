package isrs

import (
	"io"
	"slices"
	"strings"
	"testing"

	"inkoust/document"
)

const sample = `<?xml version="1.0" encoding="UTF-8"?>
<zverejneni xmlns="http://portal.gov.cz/rejstriky/ISRS/1.2/">
  <smlouva><smluvniStrana><nazev>Jan Vzorn&#xFD;</nazev><adresa>Vzorov</adresa></smluvniStrana><predmet>oprava střechy</predmet></smlouva>
</zverejneni>`

func open(t *testing.T, text string) (document.Document, error) {
	t.Helper()
	r := strings.NewReader(text)
	return Format{}.Open(t.Context(), r, r.Size())
}

func TestElementsAreParts(t *testing.T) {
	if !(Format{}).Match([]byte(sample)) || (Format{}).Match([]byte("<html><body>")) {
		t.Error("Match does not tell messages from other XML")
	}
	d, err := open(t, sample)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for p, err := range d.Parts(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, p.ID+" "+p.Text)
	}
	want := []string{"1:zverejneni/smlouva/smluvniStrana Smluvní strana: Jan Vzorný, se sídlem Vzorov", "2:zverejneni/smlouva/predmet oprava střechy"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := d.Redact(t.Context(), io.Discard, &document.Plan{}); err == nil {
		t.Error("a message was redacted")
	}
}

func TestBrokenMessagesAreParked(t *testing.T) {
	deep := strings.Repeat("<a>", 100) + strings.Repeat("</a>", 100)
	for name, text := range map[string]string{
		"truncated": sample[:len(sample)-20], "entity": strings.Replace(sample, "&#xFD;", "&lol;", 1), "deep": deep,
	} {
		if _, err := open(t, text); err == nil {
			t.Errorf("%s: opened", name)
		} else if _, ok := document.ParkedReason(err); !ok {
			t.Errorf("%s: %v is no reason to park", name, err)
		}
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(sample)
	f.Fuzz(func(t *testing.T, text string) {
		d, err := open(t, text)
		if err != nil {
			return
		}
		for p := range d.Parts(t.Context()) {
			if p.Text == "" {
				t.Error("empty part")
			}
		}
	})
}
