package fold

import (
	"testing"
	"unicode/utf8"
)

func TestString(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"ŽLUŤOUČKÝ KŮŇ", "zlutoucky kun"},
		{"Łódź, Gdańsk", "lodz, gdansk"},
		{"Ľubica Ťažká", "lubica tazka"},
		{"Ёлка ЙОД", "елка иод"},
		{"и\u0306", "и"},
		{"z\u030cl", "zl"},
		{"a\u00adb\u200bc\ufeff", "abc"},
		{"a\u00a0b\u2009c\td", "a b c d"},
		{"a\nb", "a\nb"},
		{"１２", "12"},
		{"3–4‑5", "3-4-5"},
		{"d’Arc", "d'arc"},
		{"", ""},
	} {
		if got := String(c.in); got != c.want {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestTextKnowsTheWayBack(t *testing.T) {
	in := "A\u0301 žÍdel\u00ad x"
	f := New(in)
	if f.S != "a zidel x" {
		t.Fatalf("got %q", f.S)
	}
	for i, want := range []int{0, 3, 4, 6, 8, 9, 10, 13, 14} {
		if got := f.Original(i); got != want {
			t.Errorf("byte %d: got %d, want %d", i, got, want)
		}
	}
	if got := f.Original(len(f.S)); got != len(in) {
		t.Errorf("end: got %d, want %d", got, len(in))
	}
}

func FuzzNew(f *testing.F) {
	f.Add("ŽLUŤOUČKÝ")
	f.Add("\xff\u0301")
	f.Fuzz(func(t *testing.T, s string) {
		x := New(s)
		if !utf8.ValidString(x.S) {
			t.Fatalf("%q is not UTF-8", x.S)
		}
		last := 0
		for i := range len(x.S) + 1 {
			if o := x.Original(i); o < last || o > len(s) {
				t.Fatalf("byte %d goes back to %d after %d", i, o, last)
			} else {
				last = o
			}
		}
	})
}
