package detectors

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/document"
)

// TestNoEndIsLostWhereBlocksMeet: of a value that the next block sees longer, the
// rest goes too.
func TestNoEndIsLostWhereBlocksMeet(t *testing.T) {
	part := &document.Part{ID: "body"}
	span := func(start, end int) Finding {
		return Finding{Span: document.Span{Part: "body", Start: start, End: end}, Type: Address}
	}
	next := span(100, 140)
	next.Keep = []document.Span{{Part: "body", Start: 100, End: 110}}
	blocks := []piece{{whole: part, from: 0, to: 100}, {whole: part, from: 100, to: 200}}
	got := joinBlocks([]*document.Part{part}, blocks, [][]Finding{{span(90, 120)}, {span(100, 115), next, span(150, 160)}})
	want := [][]Finding{{span(90, 120), span(120, 140), span(150, 160)}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}
