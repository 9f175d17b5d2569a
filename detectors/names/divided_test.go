package names

import (
	"context"
	"testing"

	"inkoust/detectors"
	"inkoust/document"
)

// A name that the end of a line divides is found again, whole.
func TestPropagateFindsDividedNames(t *testing.T) {
	text := "Kupující: Božena Nezvalová, nar. 1979.\nDohled vykonává paní Nez-\nvalová osobně."
	p := &document.Part{ID: "body", Text: text, Lang: "cs"}
	found, err := detectors.Registry{detector()}.Detect(context.Background(), p)
	if err != nil {
		t.Fatal(err)
	}
	f := &detectors.File{Name: "1", Parts: []*document.Part{p}, Findings: found}
	if err := detectors.Propagate(context.Background(), detector(), []*detectors.File{f}); err != nil {
		t.Fatal(err)
	}
	var last string
	for _, g := range f.Findings {
		last = text[g.Start:g.End]
	}
	if want := "Nez-\nvalová"; last != want {
		t.Errorf("got %q, want %q", last, want)
	}
}
