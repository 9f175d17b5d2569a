package pdf

import (
	"encoding/binary"
	"sync"

	"golang.org/x/image/font/gofont/goregular"
)

// The standard 14 fonts have no Czech, Polish or Russian letters. What this
// package writes itself, labels on boxes and forms without an appearance, it
// writes in Go Regular, of which the new file holds the glyphs that are shown.

// face is the house font as tables.
type face struct {
	program *trueType
	gids    map[rune]int
	units   float64 // per em
}

var goFace = sync.OnceValue(func() *face {
	t := parseTrueType(goregular.TTF)
	f := &face{program: t, gids: map[rune]int{}, units: float64(u16(t.tables["head"], 18))}
	eachMapping(t.subtable(3, 1), func(code, gid int) {
		if gid != 0 {
			f.gids[rune(code)] = gid
		}
	})
	return f
})

// has reports whether the font can show all of s.
func (f *face) has(s string) bool {
	for _, r := range s {
		if f.gids[r] == 0 {
			return false
		}
	}
	return true
}

// advance is the width of a glyph in em.
func (f *face) advance(gid int) float64 {
	hmtx, last := f.program.tables["hmtx"], u16(f.program.tables["hhea"], 34)-1
	return float64(u16(hmtx, 4*min(gid, last))) / f.units
}

// width is the length of s in em.
func (f *face) width(s string) (w float64) {
	for _, r := range s {
		w += f.advance(f.gids[r])
	}
	return w
}

// codes is s in the font's encoding, two bytes a glyph.
func (f *face) codes(s string) str {
	var out []byte
	for _, r := range s {
		out = binary.BigEndian.AppendUint16(out, uint16(f.gids[r]))
	}
	return str(out)
}

// houseName bears the mark of a subset; that is all the new file will have.
const houseName = "INKOUS+GoRegular"

// house is the font as fonts of the file are, so that text set in it is read,
// removed and written like any other.
func (fs *fonts) house() *font {
	if fs.own != nil {
		return fs.own
	}
	g := goFace()
	scale := func(table string, at int) int64 {
		return int64(float64(int16(u16(g.program.tables[table], at))) * 1000 / g.units)
	}
	var widths array
	for gid := range g.program.glyphs {
		widths = append(widths, float64(int(g.advance(gid)*1000+0.5)))
	}
	descriptor := dict{
		"Type": name("FontDescriptor"), "FontName": name(houseName), "Flags": int64(32), "ItalicAngle": int64(0),
		"FontBBox": array{scale("head", 36), scale("head", 38), scale("head", 40), scale("head", 42)}, "StemV": int64(80),
		"Ascent": scale("hhea", 4), "Descent": scale("hhea", 6), "CapHeight": scale("OS/2", 88),
		"FontFile2": fs.s.add(&stream{dict: dict{}, raw: goregular.TTF}),
	}
	cid := dict{
		"Type": name("Font"), "Subtype": name("CIDFontType2"), "BaseFont": name(houseName), "CIDToGIDMap": name("Identity"),
		"CIDSystemInfo": dict{"Registry": str("Adobe"), "Ordering": str("Identity"), "Supplement": int64(0)},
		"W":             array{int64(0), widths}, "FontDescriptor": descriptor,
	}
	d := dict{
		"Type": name("Font"), "Subtype": name("Type0"), "BaseFont": name(houseName), "Encoding": name("Identity-H"),
		"DescendantFonts": array{cid},
	}
	fs.own, _ = fs.get(d) // our own objects are in order
	fs.own.unicode = &cmap{chars: map[uint32]string{}}
	for r, gid := range g.gids {
		if old := fs.own.unicode.chars[uint32(gid)]; old == "" || string(r) < old {
			fs.own.unicode.chars[uint32(gid)] = string(r)
		}
	}
	return fs.own
}

// houseProgram is the font with the outlines of the glyphs in use alone.
func houseProgram(f *font) []byte {
	t := *goFace().program
	keep, drop := map[int]bool{}, map[int]bool{}
	t.keepWith(0, keep, 0)
	for code := range f.kept {
		t.keepWith(int(code), keep, 0)
	}
	for gid := range t.glyphs {
		if !keep[gid] {
			drop[gid] = true
		}
	}
	tables := map[string][]byte{}
	for _, n := range []string{"head", "hhea", "hmtx", "maxp", "loca", "glyf", "cvt ", "fpgm", "prep"} {
		tables[n] = t.tables[n]
	}
	t.tables = tables
	return t.without(drop)
}

// useHouse notes a text that is shown in the house font and gives its codes.
func (x *exporter) useHouse(s string) (font ref, codes str) {
	f := x.d.fonts.house()
	codes = goFace().codes(s)
	if f.num != nil {
		return x.font(f), str(f.recode(nil, codes))
	}
	for i := 0; i+1 < len(codes); i += 2 {
		f.kept[codeOf(codes[i:i+2])] = 2
	}
	return x.font(f), codes
}
