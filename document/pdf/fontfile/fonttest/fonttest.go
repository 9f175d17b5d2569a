// Package fonttest builds small font programs for tests: the same glyphs as
// TrueType, CFF, OpenType or Type 1. It is for test files only.
package fonttest

import "encoding/binary"

// Glyph is one glyph, a polygon in units of 1/1000 em.
type Glyph struct {
	Name   string
	CID    int  // used when the font is CID-keyed
	Char   rune // in the Unicode cmap; 0 for none
	Width  int
	Points [][2]int
}

// Box is a rectangle.
func Box(x0, y0, x1, y1 int) [][2]int {
	return [][2]int{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}
}

// Font is what is built. Glyph 0 should be named .notdef.
type Font struct {
	Glyphs []Glyph
	Codes  map[byte]int // built-in encoding: Type 1, CFF, cmap (1,0)
	Symbol bool         // TrueType: Codes stand in cmap (3,0) at F000 instead
	Names  bool         // TrueType: a post table with names
	CID    bool         // CFF: CID-keyed
}

// Letters is a font of different boxes for the letters given, each named by
// itself, with codes from its code point.
func Letters(letters string) *Font {
	f := &Font{Glyphs: []Glyph{{Name: ".notdef", Width: 500}}, Codes: map[byte]int{}, Names: true}
	for i, r := range letters {
		f.Codes[byte(r)] = len(f.Glyphs)
		f.Glyphs = append(f.Glyphs, Glyph{Name: string(r), CID: int(r), Char: r, Width: 600, Points: Box(50, 0, 300+i, 700)})
	}
	return f
}

func be16(b []byte, v int) []byte { return binary.BigEndian.AppendUint16(b, uint16(v)) }
func be32(b []byte, v int) []byte { return binary.BigEndian.AppendUint32(b, uint32(v)) }
