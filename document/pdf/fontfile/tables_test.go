package fontfile

import (
	"testing"

	"inkoust/document/pdf/fontfile/fonttest"
)

func TestNameTables(t *testing.T) {
	if len(standardStrings) != 391 || len(macGlyphList) != 258 {
		t.Fatalf("got %d and %d names, want 391 and 258", len(standardStrings), len(macGlyphList))
	}
	for _, c := range []struct{ got, want string }{
		{standardStrings[1], "space"}, {standardStrings[34], "A"}, {standardStrings[228], "zcaron"}, {standardStrings[390], "Semibold"},
		{standardStrings[300], "colonmonetary"}, {standardStrings[347], "Agravesmall"}, {standardStrings[378], "Ydieresissmall"},
		{macGlyphList[3], "space"}, {macGlyphList[36], "A"}, {macGlyphList[257], "dcroat"}, {macGlyphList[98], "Adieresis"}, {macGlyphList[226], "Lslash"},
		{standardName('A'), "A"}, {standardName(39), "quoteright"}, {standardName(194), "acute"}, {standardName(251), "germandbls"},
		{standardName(241), "ae"}, {standardName(191), "questiondown"}, {standardName(160), ""},
		{standardStrings[expertSID(255)], "Ydieresissmall"}, {standardStrings[expertSID(97)], "Asmall"}, {standardStrings[expertSID(48)], "zerooldstyle"},
		{standardStrings[expertSID(201)], "onesuperior"}, {standardStrings[expertSID(188)], "onequarter"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestPredefinedCharsets(t *testing.T) {
	for _, c := range []struct{ which, gid, sid int }{{0, 228, 228}, {1, 2, 229}, {1, 165, 378}, {2, 2, 231}, {2, 86, 346}} {
		if got := predefinedCharset(c.which, 300, false); int(got[c.gid]) != c.sid {
			t.Errorf("charset %d: glyph %d has string %d, want %d", c.which, c.gid, got[c.gid], c.sid)
		}
	}
}

func TestDictNumbers(t *testing.T) {
	d := parseDict([]byte{0x1E, 0xE2, 0xA2, 0x5F, 30, 0x0A, 0x14, 0x05, 0x41, 0xC3, 0xFF, 5, 28, 0xD8, 0xF0, 12, 7, 29, 0xFF, 0xFE, 0x79, 0x60, 17})
	if a := d[5]; len(a) != 2 || a[0] != -2.25 || a[1] != 0.140541e-3 {
		t.Errorf("got %v", a)
	}
	if d.number(opMatrix) != -10000 || d.number(opCharStrings) != -100000 || d.int(opCharStrings) != 0 {
		t.Errorf("got %v", d)
	}
}

// A letter made of another one, half its size, and a mark placed by points.
func TestCompositeOutlines(t *testing.T) {
	be := func(v ...int) (b []byte) {
		for _, x := range v {
			b = append(b, byte(x>>8), byte(x))
		}
		return b
	}
	composite := append(be(-1, 0, 0, 0, 0), be(0x2B, 1, 100, 200, 0x2000)...) // words, XY, scale, more
	composite = append(composite, be(0x00, 1, 2<<8)...)                       // point 2 of the first on point 0
	f := &fonttest.Font{Glyphs: []fonttest.Glyph{{Name: ".notdef"}, {Name: "a", Points: fonttest.Box(0, 0, 400, 600)}, {Name: "b"}}}
	p, err := Parse(f.TrueType())
	if err != nil {
		t.Fatal(err)
	}
	glyf := p.sfnt.table("glyf")
	tables := map[string][]byte{"head": p.sfnt.table("head"), "maxp": p.sfnt.table("maxp"), "glyf": append(glyf[:len(glyf):len(glyf)], composite...)}
	tables["loca"] = be(0, 0, 0, 0, 0, len(glyf), 0, len(glyf)+len(composite))
	if p, err = Parse(fonttest.Tables("\x00\x01\x00\x00", tables)); err != nil {
		t.Fatal(err)
	}
	want := Bounds{100, 200, 700, 1100} // 100…300 and 200…500 by the first, from 300, 500 by the second
	if got, ok := p.Bounds(2); got != want || !ok {
		t.Errorf("got %v %v, want %v", got, ok, want)
	}
	if calls, _ := p.Calls(2); len(calls) != 1 || calls[0].Number != 1 {
		t.Errorf("got calls %v", calls)
	}
}

func TestQuadraticOutlines(t *testing.T) {
	budget := traceBudget
	p := newPen(&budget)
	// A circle of four points off the curve.
	drawContour([]point{{x: 0, y: 0}, {x: 100, y: 0}, {x: 100, y: 100}, {x: 0, y: 100, end: true}}, p)
	if got, _ := p.result(); got != (Bounds{0, 0, 100, 100}) {
		t.Errorf("got %v", got)
	}
	p = newPen(&budget)
	drawContour([]point{{x: 0, y: 0, on: true}, {x: 50, y: 100}, {x: 100, y: 0, on: true}}, p)
	if got, _ := p.result(); got.Y1 < 49.9 || got.Y1 > 50.1 {
		t.Errorf("got %v, want a height of 50", got)
	}
}
