package detectors

import (
	"testing"

	"pgregory.net/rapid"
)

// TestStemsTellWhatTheListTells holds the ready stems against the list.
func TestStemsTellWhatTheListTells(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		stem := rapid.StringMatching(`[abгд ]{1,3}[abгд]?[ ]?`)
		list := rapid.SliceOfN(stem, 0, 6).Draw(t, "stems")
		words := rapid.StringMatching(`([abгд1]{1,4} ){0,4}[abгд]{0,3}`).Draw(t, "words")
		if got, want := NewStems(list).In(words), HasStem(words, list); got != want {
			t.Errorf("%q in %q: got %v, want %v", list, words, got, want)
		}
	})
}
