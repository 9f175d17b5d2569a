package pipeline

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/table"
	"inkoust/rules"
)

// grid is a document in which every rune is a square of ten points, a line
// above the next.
type grid struct {
	document.Document
	part *document.Part
}

func (g grid) Places(s document.Span) ([]document.Place, error) {
	if s.Part != g.part.ID {
		return nil, errors.New("no such part")
	}
	head := g.part.Text[:s.Start]
	line := strings.Count(head, "\n")
	x := float64(10 * len([]rune(head[strings.LastIndexByte(head, '\n')+1:])))
	y := 100 - 10*float64(line)
	width := float64(10 * len([]rune(g.part.Text[s.Start:s.End])))
	return []document.Place{{Page: g.part.Page, Rect: document.Rect{X0: x, Y0: y, X1: x + width, Y1: y + 10}}}, nil
}

// gone is the text of the spans that go, one after the other.
func gone(f *File) (out []string) {
	for _, d := range f.Decisions {
		if d.Default == rules.Redact {
			out = append(out, f.Parts[0].Text[d.Start:d.End])
		}
	}
	return out
}

func row(t *testing.T, misto, akce string) answers {
	t.Helper()
	rows, err := table.Read("r.csv", strings.NewReader("id;misto;akce;duvod\n;"+misto+";"+akce+";x\n"), []string{"id", "akce"}, []string{"misto", "duvod", "soubor"})
	if err != nil {
		t.Fatal(err)
	}
	x, err := readAddition(rows[0], answer{action: answerWords[akce]})
	if err != nil {
		t.Fatal(err)
	}
	return answers{extra: []addition{x}}
}

func TestAdditionsRemoveWhatNothingFound(t *testing.T) {
	const text = "Cena je 500 Kč.\nStavbu vede Jan Vzorný z Lhoty."
	tests := []struct {
		name, misto, akce string
		want              []string
	}{
		{"a text", "text:Lhoty", "znecitelnit", []string{"Lhoty"}},
		{"a text around a finding", "text:vede Jan Vzorný z Lhoty", "znecitelnit", []string{"vede", "Jan Vzorný", "z Lhoty"}},
		{"a finding kept", "text:Jan Vzorný", "ponechat", nil},
		{"a page", "strana 1", "znecitelnit", []string{"Cena je 500 Kč.\nStavbu vede", "Jan Vzorný", "z Lhoty"}},
		{"another page", "strana 2", "znecitelnit", nil},
		{"a box", "pole 55,101,20,5 na s. 1", "znecitelnit", []string{"je"}},
		{"a box over two lines", "pole 75,91,20,15 na s. 1", "znecitelnit", []string{"500", "vede"}},
		{"a box around a finding", "pole 125,91,5,5 na s. 1", "znecitelnit", []string{"Jan Vzorný"}},
	}
	for _, tt := range tests {
		part := &document.Part{ID: "p1", Kind: document.Body, Page: 1, Text: text}
		at := strings.Index(text, "Jan Vzorný")
		found := rules.Decision{Default: rules.Keep}
		if tt.akce == "ponechat" {
			found.Default = rules.Redact
		}
		found.Span, found.Type = document.Span{Part: "p1", Start: at, End: at + len("Jan Vzorný")}, detectors.Person
		f := &File{ID: "1", Name: "a.pdf", Doc: grid{part: part}, Parts: []*document.Part{part}, Decisions: []rules.Decision{found}}
		a := row(t, tt.misto, tt.akce)
		a.decide(f)
		a.decide(f) // the record grew and is decided again
		if diff := cmp.Diff(tt.want, gone(f)); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
		for i := 1; i < len(f.Decisions); i++ {
			if f.Decisions[i].Start < f.Decisions[i-1].End {
				t.Errorf("%s: decisions overlap", tt.name)
			}
		}
		if wasUsed := a.unused(nil, nil) == 0; wasUsed != (tt.name != "another page") {
			t.Errorf("%s: used: %v", tt.name, wasUsed)
		}
	}
}

func TestAdditionsOfAnotherFormAreRefused(t *testing.T) {
	for _, misto := range []string{"strana", "strana 0", "strana první", "pole 1,2,3 na s. 1", "pole 1,2,0,4 na s. 1", "pole 1,2,3,4 na s. 0", "text:", "odstavec 3"} {
		rows, err := table.Read("r.csv", strings.NewReader("id;misto;akce\n;"+misto+";znecitelnit\n"), []string{"id", "akce"}, []string{"misto", "soubor"})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := readAddition(rows[0], answer{}); err == nil {
			t.Errorf("%q is taken", misto)
		}
	}
}

func TestAdditionsSpeakOfTheirFile(t *testing.T) {
	part := &document.Part{ID: "body", Kind: document.Body, Text: "Jan Vzorný"}
	f := &File{ID: "1", Name: "a.txt", Parts: []*document.Part{part}}
	if (addition{file: "b.txt", text: "Jan", answer: answer{action: rules.Redact}}).decide(f) || len(f.Decisions) > 0 {
		t.Error("a row on another file decides here")
	}
	if !(addition{file: "a.txt", text: "Jan", answer: answer{action: rules.Redact}}).decide(f) || len(f.Decisions) != 1 {
		t.Error("a row on this file does not decide")
	}
}
