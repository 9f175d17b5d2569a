package pipeline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inkoust/document"
)

// TestManyValuesAreFoundAsOneByOne compares the pass over a text with a search
// for each value.
func TestManyValuesAreFoundAsOneByOne(t *testing.T) {
	values := []string{"780101/1234", "7801011234", "ěščř123", "+420603123456", "abc-de"}
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SliceOf(rapid.SampledFrom(append([]string{" ", "x", "1", "ž", "\n", "-"}, values...))).Draw(t, "text")
		p := &document.Part{ID: "body", Text: strings.Join(pieces, "")}
		var want []hit
		for i, v := range values {
			for _, span := range occurrences(p, v) {
				want = append(want, hit{i, span})
			}
		}
		if diff := cmp.Diff(want, newSought(values).in(p), cmp.AllowUnexported(hit{})); diff != "" {
			t.Error(diff)
		}
	})
}
