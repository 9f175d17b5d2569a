package fontfile_test

import (
	"testing"

	"inkoust/document/pdf/fontfile"
	"inkoust/document/pdf/fontfile/fonttest"
)

func sample() *fonttest.Font {
	return &fonttest.Font{
		Glyphs: []fonttest.Glyph{
			{Name: ".notdef", Width: 250},
			{Name: "D", CID: 100, Char: 'D', Width: 722, Points: fonttest.Box(20, 0, 700, 662)},
			{Name: "Dcaron", CID: 7, Char: 'Ď', Width: 722, Points: [][2]int{{20, 0}, {700, 0}, {350, 930}}},
			{Name: "space", CID: 3, Char: ' ', Width: 250},
			{Name: "p", CID: 900, Char: 'p', Width: 500, Points: fonttest.Box(5, -217, 470, 460)},
		},
		Codes: map[byte]int{65: 1, 200: 2, 32: 3, 66: 4, 67: 4},
		Names: true,
	}
}

func programs(f *fonttest.Font) map[string][]byte {
	type1, _ := f.Type1()
	return map[string][]byte{
		"TrueType": f.TrueType(), "OpenType": f.OpenType(), "CFF": f.CFF(), "Type 1": type1, "PFB": f.PFB(), "Type 1 hex": f.Type1Hex(),
	}
}

func parse(t *testing.T, data []byte) *fontfile.Program {
	t.Helper()
	p, err := fontfile.Parse(data)
	if err != nil {
		t.Fatalf("parse: %v", err)
	}
	return p
}

func TestEveryFormatTellsTheSame(t *testing.T) {
	f := sample()
	for name, data := range programs(f) {
		t.Run(name, func(t *testing.T) {
			p := parse(t, data)
			if p.NumGlyphs() != len(f.Glyphs) {
				t.Fatalf("got %d glyphs, want %d", p.NumGlyphs(), len(f.Glyphs))
			}
			for gid, g := range f.Glyphs {
				if got := p.GlyphName(gid); got != g.Name {
					t.Errorf("glyph %d: got name %q, want %q", gid, got, g.Name)
				}
				if got, ok := p.GIDByName(g.Name); got != gid || !ok {
					t.Errorf("%s: got glyph %d, want %d", g.Name, got, gid)
				}
				if got, ok := p.Advance(gid); got != float64(g.Width) || !ok {
					t.Errorf("%s: got width %v %v, want %d", g.Name, got, ok, g.Width)
				}
			}
			for code, want := range f.Codes {
				if got, ok := p.BuiltIn(code); got != want || !ok {
					t.Errorf("code %d: got glyph %d, want %d", code, got, want)
				}
			}
			if got, ok := p.BuiltIn('z'); ok {
				t.Errorf("code without a glyph: got %d", got)
			}
		})
	}
}

func TestBoundsAreThoseOfTheInk(t *testing.T) {
	want := []fontfile.Bounds{{}, {X0: 20, Y0: 0, X1: 700, Y1: 662}, {X0: 20, Y0: 0, X1: 700, Y1: 930}, {}, {X0: 5, Y0: -217, X1: 470, Y1: 460}}
	for name, data := range programs(sample()) {
		p := parse(t, data)
		for gid, w := range want {
			if got, ok := p.Bounds(gid); got != w || !ok {
				t.Errorf("%s: glyph %d: got %v %v, want %v", name, gid, got, ok, w)
			}
		}
		if _, ok := p.Bounds(99); ok {
			t.Errorf("%s: bounds of a glyph that is not there", name)
		}
	}
}

func TestShapesAreEqualForEqualInkAlone(t *testing.T) {
	f := sample()
	f.Glyphs = append(f.Glyphs, fonttest.Glyph{Name: "er", Width: 500, Points: f.Glyphs[4].Points})
	for name, data := range programs(f) {
		p := parse(t, data)
		a, ok1 := p.Shape(4)
		b, ok2 := p.Shape(5)
		if a != b || !ok1 || !ok2 {
			t.Errorf("%s: equal outlines told apart", name)
		}
		if c, _ := p.Shape(1); c == a {
			t.Errorf("%s: different outlines taken for equal", name)
		}
		if _, ok := p.Shape(3); ok {
			t.Errorf("%s: a space has a shape", name)
		}
	}
}

func TestOutlinesLieInTheProgram(t *testing.T) {
	for name, data := range programs(sample()) {
		p := parse(t, data)
		last := -1
		for _, gid := range []int{1, 2, 4} {
			r, ok := p.Outline(gid)
			if !ok || r.Start <= last || r.Len() < 5 {
				t.Errorf("%s: glyph %d: got %v %v", name, gid, r, ok)
			}
			last = r.Start
		}
	}
}

func TestCIDsSelectGlyphsByCharset(t *testing.T) {
	f := sample()
	f.CID, f.Codes = true, nil
	for name, data := range map[string][]byte{"CFF": f.CFF(), "OpenType": f.OpenType()} {
		p := parse(t, data)
		if !p.CIDKeyed() {
			t.Fatalf("%s: not CID-keyed", name)
		}
		for gid, g := range f.Glyphs {
			if got, ok := p.CIDToGID(g.CID); got != gid || !ok {
				t.Errorf("%s: CID %d: got glyph %d %v, want %d", name, g.CID, got, ok, gid)
			}
			if n := p.GlyphName(gid); n != "" {
				t.Errorf("%s: a CID-keyed glyph is called %q", name, n)
			}
		}
		if got, ok := p.CIDToGID(1); ok {
			t.Errorf("%s: CID 1 is glyph %d", name, got)
		}
		if b, ok := p.Bounds(2); !ok || b.Y1 != 930 {
			t.Errorf("%s: got bounds %v", name, b)
		}
	}
	if got, ok := parse(t, sample().TrueType()).CIDToGID(4); got != 4 || !ok {
		t.Errorf("TrueType: CID 4 is glyph %d", got)
	}
}

func TestUnicodeAndSymbolTables(t *testing.T) {
	f := sample()
	f.Symbol = true
	p := parse(t, f.TrueType())
	if got := p.Unicode()[2]; got != 'Ď' {
		t.Errorf("got %q, want Ď", got)
	}
	if !p.HasCmap(3, 0) || p.HasCmap(1, 0) || p.Cmap(3, 0)[0xF000+65] != 1 {
		t.Errorf("got %v", p.Cmap(3, 0))
	}
	if got, _ := p.BuiltIn(200); got != 2 {
		t.Errorf("code 200: got glyph %d, want 2", got)
	}
	f.Names = false
	if got := parse(t, f.TrueType()).GlyphName(1); got != "" {
		t.Errorf("name without a post table: %q", got)
	}
}

func TestWhatIsNoFontIsAnError(t *testing.T) {
	for _, s := range []string{"", "%PDF-1.4", "\x00\x01\x00\x00", "OTTO\x00\x01\x00\x00\x00\x00\x00\x00", "\x01\x00\x04\x01\x00\x00", "%!PS-AdobeFont-1.0\n/FontType 1 def"} {
		if p, err := fontfile.Parse([]byte(s)); err == nil {
			t.Errorf("%q: got a program of kind %v", s, p.Kind())
		}
	}
}
