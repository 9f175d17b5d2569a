package detectors

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/document"
)

// finder finds given values wherever their words follow one another.
type finder []string

func (f finder) Detect(_ context.Context, p *document.Part) (out []Finding, err error) {
	plain := strings.ReplaceAll(p.Text, "\n", " ")
	for _, v := range f {
		for from := 0; ; {
			i := strings.Index(plain[from:], v)
			if i < 0 {
				break
			}
			i += from
			from = i + len(v)
			out = append(out, Finding{Span: document.Span{Part: p.ID, Start: i, End: from}, Type: Person, Score: 1})
		}
	}
	return out, nil
}

func TestSeams(t *testing.T) {
	d := finder{"Bohumil Křepelka", "Lipová 12, 123 45 Vzorov", "Karla Jana Otu Malého"}
	for _, c := range []struct {
		name  string
		pages []string
		want  []string
	}{
		{"bare", []string{"Jedná pan Bohumil", "Křepelka sám."}, []string{"p1 Bohumil", "p2 Křepelka"}},
		{"within a page", []string{"Jedná Bohumil Křepelka.", "Konec."}, []string{"p1 Bohumil Křepelka"}},
		{"page numbers", []string{"Jedná pan Bohumil\nStrana 1 z 2", "Strana 2 z 2\nKřepelka sám."}, []string{"p1 Bohumil", "p2 Křepelka"}},
		{"header and footer", []string{"Smlouva 5\nJedná pan Bohumil\nObec Vzorov, list 1", "Smlouva 5\nKřepelka sám.\nObec Vzorov, list 2"}, []string{"p1 Bohumil", "p2 Křepelka"}},
		{"a line with a number is no page number", []string{"bytem\nLipová 12,", "123 45 Vzorov\ndále"}, []string{"p1 Lipová 12,", "p2 123 45 Vzorov"}},
		{"four lines", []string{"pro Karla\nJana", "Otu\nMalého, dále"}, []string{"p1 Karla\nJana", "p2 Otu\nMalého"}},
		{"empty page between", []string{"pan Bohumil", "", "Křepelka"}, nil},
		{"one page", []string{"pan Bohumil"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := &File{Name: "1"}
			for i, text := range c.pages {
				p := &document.Part{ID: "p" + string(rune('1'+i)), Kind: document.Body, Page: i + 1, Text: text}
				f.Parts = append(f.Parts, p)
				found, _ := d.Detect(context.Background(), p)
				f.Findings = append(f.Findings, found...)
			}
			if err := Seams(context.Background(), d, f); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, quoted(f)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func quoted(f *File) (out []string) {
	for _, g := range f.Findings {
		for _, p := range f.Parts {
			if p.ID == g.Part {
				out = append(out, p.ID+" "+p.Text[g.Start:g.End])
			}
		}
	}
	return out
}

// What is found already stays one finding; only the rest is added.
func TestSeamsAddWhatIsMissing(t *testing.T) {
	d := finder{"Bohumil Křepelka"}
	f := &File{Parts: []*document.Part{
		{ID: "p1", Kind: document.Body, Page: 1, Text: "pan Bohumil"},
		{ID: "p2", Kind: document.Body, Page: 2, Text: "Křepelka sám"},
	}}
	f.Findings = []Finding{{Span: document.Span{Part: "p2", Start: 0, End: len("Křepelka")}, Type: Person, Person: "p1"}}
	if err := Seams(context.Background(), d, f); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"p1 Bohumil", "p2 Křepelka"}, quoted(f)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if f.Findings[1].Person != "p1" {
		t.Error("the finding of the second page was replaced")
	}
}
