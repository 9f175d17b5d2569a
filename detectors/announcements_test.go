package detectors

import (
	"testing"

	"pgregory.net/rapid"
)

// TestLabelsTellWhatTheListTells holds the ready labels against the list.
func TestLabelsTellWhatTheListTells(t *testing.T) {
	words := rapid.StringMatching(`((a|ab|c|nr|гд|1) ){0,5}(a|ab|c|nr|гд|1)?`)
	label := rapid.StringMatching(`((a|ab|c|гд) ){0,2}(a|ab|nr|гд)`)
	rapid.Check(t, func(t *rapid.T) {
		list, words := rapid.SliceOfN(label, 0, 5).Draw(t, "labels"), words.Draw(t, "words")
		labels := NewLabels(list)
		if got, want := labels.End(words), EndsWith(words, list); got != want {
			t.Errorf("%q at the end of %q: got %v, want %v", list, words, got, want)
		}
		if got, want := labels.Within(words), Contains(words, list); got != want {
			t.Errorf("%q within %q: got %v, want %v", list, words, got, want)
		}
	})
}
