package publish

import (
	"testing"

	"inkoust/document"
)

func TestWhereabouts(t *testing.T) {
	p := &Publication{Lang: "cs"}
	body := func(pages ...int) []sighting {
		var out []sighting
		for _, n := range pages {
			out = append(out, sighting{page: n, kind: document.Body})
		}
		return out
	}
	for _, c := range []struct {
		name string
		in   []sighting
		want string
	}{
		{"one", body(2), "s. 2"},
		{"two neighbours", body(1, 2), "s. 1, 2"},
		{"a range and one more, out of order, twice", body(5, 1, 3, 2, 2, 3), "s. 1–3, 5"},
		{"no pages", body(0, 0), "text"},
		{"footer", append(body(1), sighting{page: 2, kind: document.Footer}, sighting{page: 3, kind: document.Footer}), "s. 1, zápatí s. 2, 3"},
		{"none", nil, ""},
	} {
		var w whereabouts
		for _, s := range c.in {
			w.add(p, s)
		}
		if got := w.String(); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
