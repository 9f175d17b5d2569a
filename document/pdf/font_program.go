package pdf

import (
	"unicode"
	"unicode/utf8"

	"inkoust/document/pdf/fontfile"
)

// fontProgram parses the program that a font descriptor embeds, once for all fonts
// that share it; nil if there is none or it cannot be read. Readers then take
// another font, so what the program would say is lost and nothing else.
func (s *store) fontProgram(descriptor dict) *fontfile.Program {
	for _, k := range []name{"FontFile3", "FontFile2", "FontFile"} {
		st := s.stream(descriptor[k])
		if st == nil {
			continue
		}
		if p, ok := s.programs[st]; ok {
			return p
		}
		var p *fontfile.Program
		if b, err := s.decode(st); err == nil {
			p, _ = fontfile.Parse(b)
		}
		if s.programs == nil {
			s.programs = map[*stream]*fontfile.Program{}
		}
		s.programs[st] = p
		return p
	}
	return nil
}

// glyphMeaning is what a font program says of one of its glyphs: by a Unicode
// cmap, else by the glyph's name; "" if it says nothing.
func glyphMeaning(p *fontfile.Program, gid int) string {
	if r, ok := p.Unicode()[gid]; ok && !unicode.Is(unicode.Co, r) && r > ' ' {
		return string(r)
	}
	return glyphText(p.GlyphName(gid))
}

// gid is the glyph of the embedded program that readers select for a code
// (ISO 32000-1, 9.6.6 and 9.7.4). False means that there is no program, or that
// it is not certain which glyph they take.
func (f *font) gid(code uint32) (int, bool) {
	switch {
	case f.program == nil:
		return 0, false
	case f.composite:
		return f.cidGlyph(f.cid(code))
	case code > 0xFF:
		return 0, false
	case f.program.Kind() == fontfile.TrueType:
		return f.trueTypeGlyph(byte(code))
	}
	return f.namedGlyph(byte(code))
}

// cidGlyph goes from CID to glyph.
func (f *font) cidGlyph(cid uint32) (int, bool) {
	switch {
	case cid == unknownCID:
		return 0, false
	case f.toGID != nil:
		return u16(f.toGID, 2*int(cid)), 2*int(cid)+1 < len(f.toGID)
	}
	return f.program.CIDToGID(int(cid))
}

// namedGlyph goes from code to name to glyph, as in Type 1 fonts.
func (f *font) namedGlyph(code byte) (int, bool) {
	if n := f.names[code]; n != "" {
		return f.program.GIDByName(n)
	}
	if t := f.encoded[code]; t != "" {
		return f.glyphByNamesOf(t)
	}
	return f.program.BuiltIn(code)
}

// trueTypeGlyph goes from code to glyph by the cmaps: by the character that an
// encoding gives, or straight by the code in symbolic fonts.
func (f *font) trueTypeGlyph(code byte) (int, bool) {
	if f.symbolic {
		if gid, ok := f.program.BuiltIn(code); ok {
			return gid, true
		}
	}
	if n := f.names[code]; n != "" {
		if gid, ok := f.glyphByText(glyphText(n)); ok {
			return gid, true
		}
		if gid, ok := f.program.GIDByName(n); ok {
			return gid, true
		}
	}
	if gid, ok := f.glyphByText(f.encoded[code]); ok {
		return gid, true
	}
	return f.program.BuiltIn(code)
}

// glyphByText finds the glyph of a character by the Unicode cmap, the Macintosh
// one, or its names.
func (f *font) glyphByText(text string) (int, bool) {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 || n < len(text) {
		return 0, false
	}
	for _, id := range [][2]int{{3, 1}, {3, 10}, {0, 3}} {
		if gid, ok := f.program.Cmap(id[0], id[1])[int(r)]; ok {
			return gid, true
		}
	}
	if mac := f.program.Cmap(1, 0); mac != nil {
		for c, m := range macRomanEncoding {
			if m == r {
				if gid, ok := mac[c]; ok {
					return gid, true
				}
			}
		}
	}
	return f.glyphByNamesOf(text)
}

// glyphByNamesOf finds the glyph of a character by one of its names.
func (f *font) glyphByNamesOf(text string) (int, bool) {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 || n < len(text) {
		return 0, false
	}
	for _, name := range namesOf(r) {
		if gid, ok := f.program.GIDByName(name); ok {
			return gid, true
		}
	}
	return 0, false
}

// drawn is what the program says of the glyph that a code selects, "" if it says
// nothing.
func (f *font) drawn(code uint32) string {
	if t, ok := f.drawing[code]; ok {
		return t
	}
	t := ""
	if gid, ok := f.gid(code); ok && gid != 0 {
		t = glyphMeaning(f.program, gid)
	}
	f.drawing[code] = t
	return t
}

// says is what the font itself says of a code, ToUnicode aside: its encoding, else
// its program, else the order of glyphs that its name stands for.
func (f *font) says(code uint32) string {
	if t := f.own[code]; t != "" {
		return t
	}
	if f.composite && f.encoding.legacy != nil {
		return f.encoding.legacy.text(code)
	}
	if t := f.drawn(code); t != "" {
		return t
	}
	if f.composite && f.japan {
		return japanText(f.cid(code))
	}
	if f.composite && f.identity && !f.embedded && f.toGID == nil {
		return windowsGlyph(f.base, int(code))
	}
	return ""
}

// blank reports a code whose glyph in the embedded program is empty.
func (f *font) blank(code uint32) bool {
	gid, ok := f.gid(code)
	if !ok {
		return false
	}
	b, ok := f.program.Bounds(gid)
	return ok && b.Empty()
}
