package fontfile_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/document/pdf/fontfile"
	"inkoust/document/pdf/fontfile/fonttest"
)

// sources are the same letters in each format, in the order given.
func sources(letters string) map[string][]byte {
	f := fonttest.Letters(letters)
	one, _ := f.Type1()
	cid := fonttest.Letters(letters)
	cid.CID = true
	return map[string][]byte{"TrueType": f.TrueType(), "OpenType": f.OpenType(), "CFF": f.CFF(), "CID": cid.CFF(), "Type1": one, "Type1 hex": f.Type1Hex()}
}

// pick selects letters by their boxes, which are as wide as their place in order.
func pick(t *testing.T, p *fontfile.Program, simple bool, widths ...float64) fontfile.Selection {
	t.Helper()
	s := fontfile.Selection{Name: "AAAAAA+Vzor"}
	if simple {
		s.Codes = []byte{}
	}
	for i, w := range widths {
		found := -1
		for g := range p.NumGlyphs() {
			if b, ok := p.Bounds(g); ok && b.X1 == w {
				found = g
			}
		}
		if found < 0 {
			t.Fatalf("no glyph that is %v wide", w)
		}
		s.Glyphs = append(s.Glyphs, found)
		if simple {
			s.Codes, s.Names = append(s.Codes, byte('!'+i)), append(s.Names, "uni00"+string(rune('A'+i)))
		}
	}
	return s
}

func subset(t *testing.T, data []byte, simple bool, widths ...float64) ([]byte, *fontfile.Program) {
	t.Helper()
	p, err := fontfile.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	out, err := p.Subset(pick(t, p, simple, widths...))
	if err != nil {
		t.Fatal(err)
	}
	q, err := fontfile.Parse(out.Data)
	if err != nil {
		t.Fatalf("the new program: %v", err)
	}
	if q.NumGlyphs() != len(widths)+1 || out.Glyphs != q.NumGlyphs() {
		t.Errorf("got %d glyphs, want %d", q.NumGlyphs(), len(widths)+1)
	}
	return out.Data, q
}

// A new program has the selected glyphs in their order, with their widths.
func TestSubsetKeepsWhatIsSelected(t *testing.T) {
	for name, data := range sources("abcdef") {
		for _, simple := range []bool{true, false} {
			if simple == (name == "CID") || !simple && strings.HasPrefix(name, "Type1") {
				continue
			}
			t.Run(name, func(t *testing.T) {
				_, q := subset(t, data, simple, 304, 301)
				var got []float64
				for g := 1; g < q.NumGlyphs(); g++ {
					b, _ := q.Bounds(g)
					w, _ := q.Advance(g)
					got = append(got, b.X0, b.X1, b.Y1, w)
				}
				if want := []float64{50, 304, 700, 600, 50, 301, 700, 600}; !cmp.Equal(got, want) {
					t.Errorf("got %v, want %v", got, want)
				}
				if !simple {
					return
				}
				for code, want := range map[byte]float64{'!': 304, '"': 301} {
					g, ok := q.BuiltIn(code)
					if b, _ := q.Bounds(g); !ok || b.X1 != want {
						t.Errorf("code %d: got %v, want %v", code, b.X1, want)
					}
				}
			})
		}
	}
}

// What else the old program had, and in what order, makes no difference.
func TestSubsetTellsNothingOfTheRest(t *testing.T) {
	few, many := sources("abcd"), sources("abcdefghij")
	for name := range few {
		t.Run(name, func(t *testing.T) {
			a, _ := subset(t, few[name], name != "CID", 303, 300)
			b, _ := subset(t, many[name], name != "CID", 303, 300)
			if !bytes.Equal(a, b) {
				t.Error("two programs with the same glyphs differ")
			}
		})
	}
}

// A glyph may be asked for twice, and none at all.
func TestSubsetOfOddSelections(t *testing.T) {
	for name, data := range sources("ab") {
		t.Run(name, func(t *testing.T) {
			subset(t, data, name != "CID", 301, 301, 300)
			subset(t, data, name != "CID")
		})
	}
}

func FuzzSubset(f *testing.F) {
	for _, data := range sources("abc") {
		f.Add(data, 2)
	}
	f.Fuzz(func(t *testing.T, data []byte, n int) {
		p, err := fontfile.Parse(data)
		if err != nil || n < 0 || n > 200 {
			return
		}
		for _, simple := range []bool{true, false} {
			s := fontfile.Selection{Name: "Vzor"}
			for g := range min(n, p.NumGlyphs()) {
				s.Glyphs = append(s.Glyphs, g)
				if simple {
					s.Codes, s.Names = append(s.Codes, byte(g)), append(s.Names, "g"+string(rune('A'+g)))
				}
			}
			out, err := p.Subset(s)
			if err != nil {
				continue
			}
			if q, err := fontfile.Parse(out.Data); err != nil || q.NumGlyphs() < len(s.Glyphs) {
				t.Errorf("the new program cannot be read: %v", err)
			}
		}
	})
}
