package pipeline

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/document"
	"inkoust/rules"
)

// tableDoc is a document of one sheet whose cells are given.
type tableDoc struct {
	document.Document
	asked cellRange
	spans []document.Span
}

func (d *tableDoc) Cells(_ context.Context, sheet, ref string) ([]document.Span, error) {
	d.asked = cellRange{sheet, ref}
	return d.spans, nil
}

func TestAdditionsOfCells(t *testing.T) {
	const text = "Jméno\tPlat\nJan Vzorný\t45 000\nEva Vzorná\t51 000"
	span := func(s string) document.Span {
		i := strings.Index(text, s)
		return document.Span{Part: "sheet1", Start: i, End: i + len(s)}
	}
	doc := &tableDoc{spans: []document.Span{span("51 000"), span("Plat"), span("45 000")}}
	f := &File{Doc: doc, Parts: []*document.Part{{ID: "sheet1", Kind: document.Body, Text: text}}}
	found := rules.Decision{Default: rules.Keep, Action: rules.Keep}
	found.Span = span("45")
	f.Decisions = []rules.Decision{found}
	a := row(t, "list 'Mzdy 2025'!b:$b", "znecitelnit").extra[0]
	if !a.decide(f) {
		t.Fatal("no place was found")
	}
	if want := (cellRange{"Mzdy 2025", "B:$B"}); doc.asked != want {
		t.Errorf("asked for %v, want %v", doc.asked, want)
	}
	if diff := cmp.Diff([]string{"Plat", "45", "000", "51 000"}, gone(f)); diff != "" {
		t.Error(diff)
	}
	if a.decide(&File{Doc: struct{ document.Document }{}}) {
		t.Error("a document without sheets has cells")
	}
}

func TestPlacesOfCells(t *testing.T) {
	for place, want := range map[string]cellRange{
		"list Mzdy!B:D": {"Mzdy", "B:D"}, "list 2!2:5": {"2", "2:5"}, "list Mzdy": {"Mzdy", ""}, "list 'Jan''s list'!B2": {"Jan's list", "B2"},
		"list Mzdy 2025!B2:D9": {"Mzdy 2025", "B2:D9"},
	} {
		if got, ok := readCells(place); !ok || got != want {
			t.Errorf("%s: got %v %v, want %v", place, got, ok, want)
		}
	}
	for _, place := range []string{"list ", "list !B:D", "list Mzdy!", "list Mzdy!B:D:E", "Mzdy!B:D"} {
		if got, ok := readCells(place); ok {
			t.Errorf("%s: got %v, want nothing", place, got)
		}
	}
}
