package detectors

import (
	"testing"

	"inkoust/document"
)

// TestHeadOfTheFirstRow: what announces a value at the head of its row does so in
// the first line of a text as well, until another word stands between.
func TestHeadOfTheFirstRow(t *testing.T) {
	p := &Pattern{ID: "test.number", Type: OtherID, Digits: []int{6}, Labels: []string{"číslo"}, Check: func(m *Match) float64 {
		if m.Labelled() {
			return 0.9
		}
		return 0
	}}
	for _, tt := range []struct {
		text string
		want int
	}{
		{"Číslo\t123456\t234567\n", 2},
		{"Číslo\t123456\tjinak\t234567\t345678\n", 1},
		{"x\nČíslo\t123456\tjinak\t234567\nČíslo\t345678\n", 2},
	} {
		found, err := Registry{p}.Detect(t.Context(), &document.Part{ID: "body", Text: tt.text})
		if err != nil || len(found) != tt.want {
			t.Errorf("%q: got %d, %v, want %d", tt.text, len(found), err, tt.want)
		}
	}
}
