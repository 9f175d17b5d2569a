package pdf

import "inkoust/document/pdf/fontfile"

// maker reads the program of a font that is to be made anew.
func (x *exporter) maker(f *font) programMaker {
	st := x.programOf(f)
	if st == nil {
		return nil
	}
	data, err := x.in.decode(st)
	if err != nil {
		return nil
	}
	if t := parseTrueType(data); t != nil && t.tables["glyf"] != nil && (f.composite || f.subtype == "TrueType") {
		return newTrueTypeMaker(x, t)
	}
	return nil
}

// trueTypeMaker makes TrueType programs anew.
type trueTypeMaker struct {
	x     *exporter
	t     *trueType
	roman map[int]int // codes of the cmap (1, 0)
	sign  map[int]int // of the cmap (3, 0), less the prefix
	text  map[int]int // of a Unicode cmap
}

func newTrueTypeMaker(x *exporter, t *trueType) *trueTypeMaker {
	m := &trueTypeMaker{x: x, t: t, roman: t.table(1, 0), sign: map[int]int{}}
	for code, gid := range t.table(3, 0) {
		if code < 256 || code >= 0xF000 && code < 0xF100 {
			m.sign[code&0xFF] = gid
		}
	}
	for _, id := range [][2]int{{3, 10}, {3, 1}, {0, 4}, {0, 3}, {0, 1}, {0, 0}} {
		if m.text = t.table(id[0], id[1]); m.text != nil {
			break
		}
	}
	return m
}

// table is a cmap subtable as a map, nil if there is none.
func (t *trueType) table(platform, encoding int) map[int]int {
	c := t.subtable(platform, encoding)
	if c == nil {
		return nil
	}
	out := map[int]int{}
	eachMapping(c, func(code, gid int) {
		if gid != 0 {
			out[code] = gid
		}
	})
	return out
}

// glyph follows ISO 32000-1, 9.7.4.2 for composite fonts and 9.6.6.4 for simple
// ones. Readers differ where a simple font has several ways to a glyph; where
// these do not agree, the answer is uncertain.
func (m *trueTypeMaker) glyph(f *font, code uint32) (int, bool) {
	if f.composite {
		cid := f.cid(code)
		if cid == unknownCID {
			return 0, false
		}
		if f.toGID != nil {
			cid = uint32(u16(f.toGID, 2*int(cid)))
		}
		if int(cid) >= m.t.glyphs {
			cid = 0
		}
		return int(cid), true
	}
	return m.simple(f, int(code))
}

func (m *trueTypeMaker) simple(f *font, code int) (int, bool) {
	var found []int
	try := func(table map[int]int, code int) {
		if g, ok := table[code]; ok {
			found = append(found, g)
		}
	}
	if f.dict["Encoding"] != nil {
		if r := []rune(f.own[uint32(code)]); len(r) == 1 {
			try(m.text, int(r[0]))
		}
		if !m.x.isSymbolic(f) {
			return first(found)
		}
	}
	try(m.sign, code)
	try(m.roman, code)
	for _, g := range found {
		if g != found[0] {
			return 0, false
		}
	}
	if found == nil && m.text == nil && len(m.sign)+len(m.roman) > 0 {
		return 0, true // not in the font
	}
	return first(found)
}

func first(gids []int) (int, bool) {
	if len(gids) == 0 {
		return 0, false
	}
	return gids[0], true
}

func (x *exporter) isSymbolic(f *font) bool {
	return x.in.int(x.in.dict(f.dict["FontDescriptor"])["Flags"], 0)&symbolic != 0
}

func (m *trueTypeMaker) make(n *numbering, _ string) (*newProgram, error) {
	gids := make([]int, len(n.slots))
	for i, k := range n.slots {
		gids[i] = k.glyph
	}
	codes := n.codes
	if !n.composite && codes == nil {
		codes = []byte{}
	}
	s, err := fontfile.SubsetTrueType(m.t.tables, gids, codes)
	if err != nil {
		return nil, err
	}
	return &newProgram{key: "FontFile2", dict: dict{}, data: s.Data, box: s.Box, glyphs: s.Glyphs}, nil
}
