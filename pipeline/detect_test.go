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
