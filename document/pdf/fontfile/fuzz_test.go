package fontfile_test

import (
	"testing"

	"inkoust/document/pdf/fontfile"
)

// exercise asks a program everything, within bounds.
func exercise(t *testing.T, b []byte) {
	p, err := fontfile.Parse(b)
	if err != nil {
		return
	}
	for c := range 256 {
		if gid, ok := p.BuiltIn(byte(c)); ok && (gid < 0 || gid >= p.NumGlyphs()) && p.Kind() != fontfile.TrueType {
			t.Fatalf("code %d selects glyph %d of %d", c, gid, p.NumGlyphs())
		}
	}
	for gid := range min(p.NumGlyphs(), 64) {
		if n := p.GlyphName(gid); n != "" {
			if _, ok := p.GIDByName(n); !ok {
				t.Fatalf("glyph %d has a name that nothing has", gid)
			}
		}
		if b, ok := p.Bounds(gid); ok && (b.X1 < b.X0 || b.Y1 < b.Y0) {
			t.Fatalf("glyph %d: box %v is inside out", gid, b)
		}
		p.Advance(gid)
		p.Shape(gid)
		p.Calls(gid)
		if r, ok := p.Outline(gid); ok && (r.Start < 0 || r.Len() < 0) {
			t.Fatalf("glyph %d lies at %v", gid, r)
		}
	}
	p.CIDToGID(7)
	p.Unicode()
}

func FuzzTrueType(f *testing.F) {
	s := sample()
	f.Add(s.TrueType())
	s.Symbol, s.Names = true, false
	f.Add(s.TrueType())
	f.Fuzz(exercise)
}

func FuzzCFF(f *testing.F) {
	s := sample()
	f.Add(s.CFF())
	f.Add(s.OpenType())
	s.CID = true
	f.Add(s.CFF())
	f.Fuzz(exercise)
}

func FuzzType1(f *testing.F) {
	s := sample()
	f.Add(s.PFB())
	f.Add(s.Type1Hex())
	clear, private := s.Type1Parts()
	f.Add(append(clear[:len(clear)-len("currentfile eexec\n")], private...))
	f.Fuzz(exercise)
}
