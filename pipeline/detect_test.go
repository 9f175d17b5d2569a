package pipeline

import (
	"context"
	"strings"
	"testing"

	"inkoust/detectors"
	"inkoust/document"
)

// named finds one name, spaced in any way.
type named struct{}

func (named) Detect(_ context.Context, p *document.Part) ([]detectors.Finding, error) {
	const name = "Bohumil Křepelka"
	i := strings.Index(strings.ReplaceAll(p.Text, "\n", " "), name)
	if i < 0 {
		return nil, nil
	}
	return []detectors.Finding{{Span: document.Span{Part: p.ID, Start: i, End: i + len(name)}, Type: detectors.Person, Score: 1}}, nil
}

// A value that goes over a page break is found with and without propagation.
func TestDetectLooksOverPageBreaks(t *testing.T) {
	for name, p := range map[string]*Pipeline{"alone": {Detect: named{}}, "with propagation": {Detect: named{}, Propagate: nobody{}}} {
		f := &File{ID: "1", Parts: []*document.Part{
			{ID: "p1", Kind: document.Body, Page: 1, Text: "jedná pan Bohumil"},
			{ID: "p2", Kind: document.Body, Page: 2, Text: "Křepelka sám"},
		}}
		w := &Work{Files: []*File{f}}
		if err := p.detect(context.Background(), w); err != nil {
			t.Fatal(err)
		}
		if len(f.Findings) != 2 || f.Findings[0].Part != "p1" || f.Findings[1].Part != "p2" {
			t.Errorf("%s: got %d findings, want one on each page", name, len(f.Findings))
		}
	}
}

// nobody propagates nothing.
type nobody struct{}

func (nobody) Propagate(context.Context, []*detectors.File) error { return nil }

// falling panics with the text it looks at.
type falling struct{}

func (falling) Detect(_ context.Context, p *document.Part) ([]detectors.Finding, error) {
	panic(p.Text)
}

func (falling) Propagate(_ context.Context, files []*detectors.File) error {
	panic(files[0].Parts[0].Text)
}

// A mistake of the program parks the record: it is neither published nor does it
// end the run, and what the panic quotes is nowhere.
func TestPanicParksTheRecord(t *testing.T) {
	for name, p := range map[string]*Pipeline{"detector": {Detect: falling{}}, "propagation": {Detect: named{}, Propagate: falling{}}} {
		f := &File{ID: "1", Parts: []*document.Part{{ID: "p1", Text: "Bohumil Křepelka"}, {ID: "p2", Text: "Bohumil Křepelka"}}}
		w := &Work{Files: []*File{f}}
		if err := p.detect(context.Background(), w); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		parked := w.Parked()
		if parked == nil || parked.Reason != document.ReasonCrashed || len(f.Findings) > 0 {
			t.Fatalf("%s: got %v and %d findings, want a parked record", name, parked, len(f.Findings))
		}
		if strings.Contains(parked.Error(), "Křepelka") {
			t.Errorf("%s: the error quotes", name)
		}
	}
	w := &Work{Files: []*File{{ID: "1"}}}
	if err := (&Pipeline{}).decide(context.Background(), w); err != nil || w.Parked() == nil {
		t.Errorf("deciding without rules: got %v, %v", err, w.Parked())
	}
}
