package parties

import (
	"strings"
	"testing"
)

// A word that stands under two cues would mean now this, now that.
func TestEachWordIsOneCue(t *testing.T) {
	seen := map[string]cue{}
	words := 0
	for c, list := range cueTable {
		for w := range strings.FieldsSeq(list) {
			words++
			if other, ok := seen[w]; ok && other != c {
				t.Errorf("%q is cue %d and cue %d", w, other, c)
			}
			seen[w] = c
		}
	}
	if words < 500 {
		t.Fatalf("only %d words seen", words)
	}
}
