package inflect

import (
	"slices"
	"testing"
)

func TestBasesAreTheLemmas(t *testing.T) {
	for _, word := range []string{"novakovi", "marka", "pavlem", "svobody", "janou", "kupcem", "ax", "a", "", "павла", "ивановым", "марией", "hrusce", "kowalskiego"} {
		var want, got []string
		Lemmas(word, func(lemma string) { want = append(want, lemma) })
		Bases(word, func(cut int, middle, tail string) { got = append(got, word[:cut]+middle+tail) })
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", word, got, want)
		}
	}
}

func TestBasesDoNotAllocate(t *testing.T) {
	n := 0
	count := func(cut int, middle, tail string) { n += cut }
	if got := testing.AllocsPerRun(100, func() { Bases("markovi", count); Bases("павлом", count) }); got != 0 {
		t.Errorf("got %v allocations, want 0", got)
	}
}
