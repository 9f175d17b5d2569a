package pdf

import (
	"fmt"
	"slices"
	"strings"

	"inkoust/document/pdf/fontfile"
)

// maker reads the program of a font that is to be made anew, nil if its kind is
// not what the font says.
func (x *exporter) maker(f *font) programMaker {
	if f.subtype == "Type3" {
		return x.newType3Maker(f)
	}
	p := f.program
	if p == nil {
		return nil
	}
	m := &fontMaker{x: x, p: p, outlines: x.in.name(x.descendant(f)["Subtype"]) == "CIDFontType2"}
	isTrueType := p.Kind() == fontfile.TrueType
	switch f.subtype {
	case "Type0":
		if isTrueType && !m.outlines {
			return nil
		}
	case "TrueType":
		if !isTrueType {
			return nil
		}
		m.readMaps()
	case "Type1":
		if isTrueType || p.CIDKeyed() {
			return nil
		}
	default:
		return nil
	}
	return m
}

// fontMaker makes embedded programs anew.
type fontMaker struct {
	x        *exporter
	p        *fontfile.Program
	outlines bool // CIDs select glyphs by CIDToGIDMap

	sign, roman, text map[int]int // cmaps: symbols, Macintosh, Unicode
}

func (m *fontMaker) readMaps() {
	m.roman, m.sign = m.p.Cmap(1, 0), map[int]int{}
	for code, gid := range m.p.Cmap(3, 0) {
		if gid != 0 && (code < 256 || code >= 0xF000 && code < 0xF100) {
			m.sign[code&0xFF] = gid
		}
	}
	for _, id := range [][2]int{{3, 10}, {3, 1}, {0, 4}, {0, 3}, {0, 1}, {0, 0}} {
		if m.text = m.p.Cmap(id[0], id[1]); m.text != nil {
			return
		}
	}
}

// glyph follows ISO 32000-1, 9.6.6 and 9.7.4. Readers differ where a simple font
// has several ways to a glyph; where these do not agree, the answer is uncertain.
func (m *fontMaker) glyph(f *font, code uint32) (int, bool) {
	switch f.subtype {
	case "Type0":
		return m.composite(f, code)
	case "TrueType":
		return m.trueType(f, int(code))
	}
	return m.named(f, int(code))
}

// composite finds the glyph of a character; one that is not there shows .notdef.
func (m *fontMaker) composite(f *font, code uint32) (int, bool) {
	cid, gid := f.cid(code), 0
	switch {
	case cid == unknownCID:
		return 0, false
	case f.toGID != nil && m.outlines:
		gid = u16(f.toGID, 2*int(cid))
	case m.outlines:
		gid = int(cid)
	default:
		gid, _ = m.p.CIDToGID(int(cid))
	}
	if gid < 0 || gid >= m.p.NumGlyphs() {
		return 0, true
	}
	return gid, true
}

func (m *fontMaker) trueType(f *font, code int) (int, bool) {
	var found []int
	try := func(table map[int]int, code int) {
		if g := table[code]; g > 0 && g < m.p.NumGlyphs() {
			found = append(found, g)
		}
	}
	if r := []rune(f.own[uint32(code)]); f.dict["Encoding"] != nil && len(r) == 1 {
		if try(m.text, int(r[0])); !f.symbolic {
			return m.orRoman(r[0], found)
		}
	} else if f.dict["Encoding"] != nil && !f.symbolic {
		return 0, false
	}
	try(m.sign, code)
	try(m.roman, code)
	if found == nil && m.text == nil && len(m.sign)+len(m.roman) > 0 {
		return 0, true // not in the font
	}
	return sole(found)
}

// orRoman takes the Macintosh cmap for a character that the Unicode one does not
// have, then the names of glyphs.
func (m *fontMaker) orRoman(r rune, found []int) (int, bool) {
	for c, mac := range macRomanEncoding {
		if g := m.roman[c]; found == nil && mac == r && g > 0 && g < m.p.NumGlyphs() {
			return g, true
		}
	}
	for _, n := range namesOf(r) {
		if g, ok := m.p.GIDByName(n); found == nil && ok {
			return g, true
		}
	}
	return sole(found)
}

// sole is the one glyph of a list, if it is one.
func sole(gids []int) (int, bool) {
	if len(gids) == 0 || slices.ContainsFunc(gids, func(g int) bool { return g != gids[0] }) {
		return 0, false
	}
	return gids[0], true
}

// named finds the glyph of a Type 1 or CFF program.
func (m *fontMaker) named(f *font, code int) (int, bool) {
	if g, ok := f.namedGlyph(byte(code)); ok {
		return g, true
	}
	return m.nothing()
}

// nothing is what is shown for a glyph that is not there: in CFF glyph 0, in Type 1
// the one named .notdef, wherever it stands.
func (m *fontMaker) nothing() (int, bool) {
	if m.p.Kind() == fontfile.Type1 {
		return m.p.GIDByName(".notdef")
	}
	return 0, true
}

// make writes a program with the glyphs of the slots.
func (m *fontMaker) make(n *numbering, base string) (*newProgram, error) {
	sel := fontfile.Selection{Name: base, Glyphs: make([]int, len(n.slots))}
	for i, k := range n.slots {
		sel.Glyphs[i] = k.glyph
	}
	if !n.composite {
		sel.Codes, sel.Names = append([]byte{}, n.codes...), n.names()
	}
	s, err := m.p.Subset(sel)
	if err != nil {
		return nil, err
	}
	out := &newProgram{dict: dict{}, data: s.Data, box: s.Box, extent: m.p.IsExtent, glyphs: s.Glyphs, names: s.Names}
	switch m.p.Kind() {
	case fontfile.TrueType:
		out.key = "FontFile2"
		out.dict["Length1"] = int64(len(s.Data))
	case fontfile.Type1:
		out.key = "FontFile"
		for i, v := range s.Parts {
			out.dict[name(fmt.Sprintf("Length%d", i+1))] = int64(v)
		}
	default:
		out.key = "FontFile3"
		out.dict["Subtype"] = name("Type1C")
		if n.composite {
			out.dict["Subtype"] = name("CIDFontType0C")
		}
	}
	return out, nil
}

// names gives each character of a simple font a name that says what it is.
func (n *numbering) names() []string {
	out, count := make([]string, len(n.slots)), map[string]int{}
	for i, k := range n.slots {
		s := uniName(k.text)
		if s == "" {
			s = "glyph"
		}
		if count[s]++; count[s] > 1 {
			s = fmt.Sprintf("%s.%d", s, count[s])
		}
		out[i] = s
	}
	return out
}

// uniName is the glyph name for a text by the rules of the Adobe Glyph List, ""
// if that would be too long.
func uniName(text string) string {
	units := utf16Bytes(text)
	if len(units) == 0 || len(units) > 16 {
		return ""
	}
	if r := []rune(text); len(r) == 1 && r[0] > 0xFFFF {
		return fmt.Sprintf("u%X", r[0])
	}
	if strings.ContainsFunc(text, func(r rune) bool { return r > 0xFFFF }) {
		return ""
	}
	return fmt.Sprintf("uni%X", units)
}
