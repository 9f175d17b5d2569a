package splice

import (
	"testing"

	"pgregory.net/rapid"
)

func TestSourceFollowsTheText(t *testing.T) {
	const src = "<p>No<b>v&aacute;</b>k  x"
	var text Text
	text.Same(src, 3, 5)
	text.Same(src, 8, 9)
	text.Other("á", 9, 17)
	text.Same(src, 21, 22)
	text.Other(" ", 22, 24)
	text.Other("\n", 24, 24)
	text.Same(src, 24, 25)
	if got := text.String(); got != "Novák \nx" || text.Last() != 'x' {
		t.Fatalf("got %q", got)
	}
	for _, tt := range []struct {
		from, to int
		want     string
	}{{0, 6, "<p>#<b>#</b>#  x"}, {1, 2, "<p>N#<b>v&aacute;</b>k  x"}, {3, 5, "<p>No<b>v#</b>k  x"}, {6, 8, "<p>No<b>v&aacute;</b>k#x"}, {7, 8, src}} {
		holes := text.Source(tt.from, tt.to)
		for i := range holes {
			holes[i].Put = "#"
		}
		if got := Without(src, holes); got != tt.want {
			t.Errorf("%d to %d: got %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
}

// Whatever the holes, what lies outside them is there in its order.
func TestWithoutLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := rapid.StringMatching(`[a-z]{0,40}`).Draw(t, "src")
		var holes []Hole
		gone := make([]bool, len(src))
		for range rapid.IntRange(0, 5).Draw(t, "n") {
			a := rapid.IntRange(0, len(src)).Draw(t, "start")
			b := rapid.IntRange(a, len(src)).Draw(t, "end")
			holes = append(holes, Hole{Start: a, End: b})
			for i := a; i < b; i++ {
				gone[i] = true
			}
		}
		want := ""
		for i := range src {
			if !gone[i] {
				want += src[i : i+1]
			}
		}
		if got := Without(src, holes); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}
