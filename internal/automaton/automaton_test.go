package automaton

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestSetFindsWhatWasBuilt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[abcе-к -]{1,6}`)
		want := rapid.MapOf(word, rapid.Uint16Range(1, 9)).Draw(t, "words")
		s := build(t, want)
		got := map[string]uint16{}
		var order []string
		s.Each(func(w string, n uint16) { got[w] = n; order = append(order, w) })
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
		if !slices.IsSorted(order) {
			t.Fatalf("order %q", order)
		}
		for _, w := range append(order, word.Draw(t, "other")) {
			if n := Find(s, w); n != want[w] {
				t.Fatalf("%q: got %d, want %d", w, n, want[w])
			}
			if n := Find(s, []byte(w)); n != want[w] {
				t.Fatalf("%q as bytes: got %d, want %d", w, n, want[w])
			}
		}
	})
}

type fataler interface{ Fatal(...any) }

func build(t fataler, words map[string]uint16) *Set {
	data, err := Build(words)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Open(string(data))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestManyStates needs addresses of all lengths.
func TestManyStates(t *testing.T) {
	want := map[string]uint16{}
	seed := uint32(1)
	for range 60000 {
		w := make([]byte, 0, 10)
		for range 10 {
			seed = seed*1664525 + 1013904223
			w = append(w, 'a'+byte(seed>>24)%26)
		}
		want[string(w)] = uint16(seed>>8)%200 + 1
	}
	s := build(t, want)
	if len(s.data) < 1<<19 {
		t.Fatalf("%d bytes need no long addresses", len(s.data))
	}
	for _, w := range slices.Sorted(maps.Keys(want)) {
		if n := Find(s, w); n != want[w] {
			t.Fatalf("%q: got %d, want %d", w, n, want[w])
		}
	}
}

func TestWordsThatNoSetHolds(t *testing.T) {
	for _, w := range []string{"", "ž", "ґ", "中", "\xd0"} {
		if _, err := Build(map[string]uint16{w: 1}); err == nil {
			t.Errorf("%q: got no error", w)
		}
	}
	if _, err := Build(map[string]uint16{"a": 0}); err == nil {
		t.Error("number 0: got no error")
	}
	s := build(t, map[string]uint16{"a": 1})
	for _, w := range []string{"", "ž", "až", "\xd0", "ab", "中"} {
		if n := Find(s, w); n != 0 {
			t.Errorf("%q: got %d, want 0", w, n)
		}
	}
}

func TestOpenRefusesOtherData(t *testing.T) {
	good, err := Build(map[string]uint16{"jan": 3})
	if err != nil {
		t.Fatal(err)
	}
	for _, data := range []string{"", "wfa1", "wfa2" + string(good[4:]), string(good[:9])} {
		if _, err := Open(data); err == nil {
			t.Errorf("%q: got no error", data)
		}
	}
}

func FuzzSet(f *testing.F) {
	good, err := Build(map[string]uint16{"jan": 3, "jana": 1, "иван": 2})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(good), "jana")
	f.Fuzz(func(t *testing.T, data, word string) {
		if s, err := Open(data); err == nil {
			Find(s, word)
		}
	})
}

func TestFindDoesNotAllocate(t *testing.T) {
	s := build(t, map[string]uint16{"novak": 3, "иванов": 1})
	word := []byte("иванов")
	if n := testing.AllocsPerRun(100, func() { Find(s, "novak"); Find(s, word) }); n != 0 {
		t.Errorf("got %v allocations, want 0", n)
	}
}
