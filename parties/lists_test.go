package parties

import "testing"

// What stands before the first name of a list speaks of all of them.
func TestNamesOfOneListStandTogether(t *testing.T) {
	for _, c := range []struct {
		gap  string
		want bool
	}{
		{", ", true}, {" a ", true}, {", Ing. ", true}, {" oraz ", true}, {" и ", true}, {"; ", true},
		{" převzal od ", false}, {": ", false}, {"\n", false}, {"\t", false}, {". ", false}, {"      ", false}, {" (", false}, {"", false},
	} {
		w := &walker{joined: &joined{text: "Jan Vzorný" + c.gap + "Eva Malá"}}
		a, b := &item{start: 0, end: len("Jan Vzorný")}, &item{start: len("Jan Vzorný" + c.gap), end: len(w.text)}
		if got := w.enumerate(a, b); got != c.want {
			t.Errorf("%q: got %v, want %v", c.gap, got, c.want)
		}
	}
}

func TestListAddsUpWhatIsWeighed(t *testing.T) {
	w := &walker{joined: &joined{text: "Jan, Eva, Ota"}}
	at := func(from, margin int, open bool) weighing {
		return weighing{item: &item{start: from, end: from + 3}, margin: margin, open: open}
	}
	list := []weighing{at(0, 300, true), at(5, 50, true), at(10, 400, false)}
	if sum, n := w.besideMargins(list, 1); sum != 300 || n != 2 {
		t.Errorf("got %d of %d, want 300 of 2: who is settled lifts nobody", sum, n)
	}
	list[2].margin = -400
	if sum, n := w.besideMargins(list, 0); sum != -350 || n != 2 {
		t.Errorf("got %d of %d, want -350 of 2", sum, n)
	}
}
