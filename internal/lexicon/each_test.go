package lexicon

import "testing"

func TestEachVisitsEveryEntryInOrder(t *testing.T) {
	last, n, given := "", 0, false
	Default().Each(func(fold string, class Class) {
		if fold <= last && n > 0 {
			t.Fatalf("entry %d is not behind the one before it", n)
		}
		last, n = fold, n+1
		given = given || fold == "pavel" && class&Male != 0
	})
	if n < 50000 || !given {
		t.Errorf("%d entries, pavel among them as a man's name: %v; want at least 50000, true", n, given)
	}
}
