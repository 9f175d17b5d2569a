package detectors

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestRunsAreAllDigits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[0-9a:/ \x00\x7fčŽ]{0,60}`).Draw(t, "text")
		from := rapid.IntRange(0, len(text)).Draw(t, "from")
		runs := RunsOf(text)
		for i, stop := runs.From(from); ; i, stop = runs.From(stop) {
			want := len(text)
			if k := strings.IndexAny(text[from:], "0123456789"); k >= 0 {
				want = from + k
			}
			if i != want || strings.Trim(text[i:stop], "0123456789") != "" || stop < len(text) && isDigit(text[stop]) {
				t.Fatalf("%q from %d: got %d to %d, want %d", text, from, i, stop, want)
			}
			if from = stop; i == len(text) {
				return
			}
		}
	})
}
