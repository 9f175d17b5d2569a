package pdf

import (
	"encoding/binary"
	"sort"
)

// A subset font holds the outlines of the letters that the document shows, so
// the outlines that only removed text needed would tell which letters it had.
// They are taken out of TrueType programs; for others the leak is reported.

// isSubset reports the tag of a subset: "ABCDEF+Name".
func (f *font) isSubset() bool {
	if len(f.base) < 7 || f.base[6] != '+' {
		return false
	}
	for i := range 6 {
		if f.base[i] < 'A' || f.base[i] > 'Z' {
			return false
		}
	}
	return true
}

// blanked removes the outlines of lost codes from a font program, where that
// can be done without touching any other.
func (f *font) blanked(program []byte) []byte {
	if !f.isSubset() || !f.lost() {
		return program
	}
	t := parseTrueType(program)
	if t == nil || t.tables["glyf"] == nil || t.tables["loca"] == nil || t.glyphs == 0 {
		return program
	}
	lookup := f.glyphLookup(t)
	keep := map[int]bool{0: true}
	for c := range f.kept {
		gids := lookup(c)
		if len(gids) == 0 {
			return program // unknown ways to the outlines: leave all of them
		}
		for _, g := range gids {
			t.keepWith(g, keep, 0)
		}
	}
	drop := map[int]bool{}
	for c := range f.shown {
		for _, g := range lookup(c) {
			if !keep[g] {
				drop[g] = true
			}
		}
	}
	return t.without(drop)
}

// glyphLookup gives all glyphs that a code may select.
func (f *font) glyphLookup(t *trueType) func(code uint32) []int {
	if f.composite {
		return func(code uint32) []int {
			if code = f.cid(code); code == unknownCID {
				return nil
			}
			if f.toGID != nil {
				return []int{u16(f.toGID, 2*int(code))}
			}
			return []int{int(code)}
		}
	}
	codes, byText := t.codes(), map[string][]int{}
	for g, text := range t.unicode() {
		byText[text] = append(byText[text], g)
	}
	return func(code uint32) (out []int) {
		if g, ok := codes[int(code)]; ok {
			out = append(out, g)
		}
		out = append(out, byText[f.says(code)]...)
		if f.unicode != nil {
			out = append(out, byText[f.unicode.chars[code]]...)
		}
		return out
	}
}

func (t *trueType) offset(g int) int {
	if t.long {
		return u32(t.tables["loca"], 4*g)
	}
	return 2 * u16(t.tables["loca"], 2*g)
}

// outline is the data of a glyph, nil if it has none.
func (t *trueType) outline(g int) []byte {
	a, b, glyf := t.offset(g), t.offset(g+1), t.tables["glyf"]
	if g < 0 || g >= t.glyphs || a >= b || b > len(glyf) {
		return nil
	}
	return glyf[a:b]
}

// maxComponents bounds accented letters made of letters made of …
const maxComponents = 8

// keepWith keeps a glyph and those it is made of.
func (t *trueType) keepWith(g int, keep map[int]bool, depth int) {
	if depth > maxComponents || keep[g] && depth > 0 {
		return
	}
	keep[g] = true
	b := t.outline(g)
	if len(b) < 10 || b[0] < 0x80 {
		return
	}
	for at := 10; at+4 <= len(b); {
		flags := u16(b, at)
		t.keepWith(u16(b, at+2), keep, depth+1)
		at += 6
		if flags&1 != 0 {
			at += 2
		}
		switch {
		case flags&8 != 0:
			at += 2
		case flags&0x40 != 0:
			at += 4
		case flags&0x80 != 0:
			at += 8
		}
		if flags&0x20 == 0 {
			return
		}
	}
}

// without writes the font without the outlines and widths of some glyphs.
func (t *trueType) without(drop map[int]bool) []byte {
	var glyf []byte
	loca := make([]byte, 4*(t.glyphs+1))
	for g := range t.glyphs {
		binary.BigEndian.PutUint32(loca[4*g:], uint32(len(glyf)))
		if !drop[g] {
			glyf = append(glyf, t.outline(g)...)
			for len(glyf)%4 != 0 {
				glyf = append(glyf, 0)
			}
		}
	}
	binary.BigEndian.PutUint32(loca[4*t.glyphs:], uint32(len(glyf)))
	tables := map[string][]byte{}
	for n, b := range t.tables {
		tables[n] = b
	}
	tables["glyf"], tables["loca"] = glyf, loca
	head := append([]byte(nil), t.tables["head"]...)
	if len(head) < 54 {
		return nil
	}
	head[50], head[51] = 0, 1 // long offsets
	copy(head[8:12], []byte{0, 0, 0, 0})
	tables["head"] = head
	hmtx := append([]byte(nil), t.tables["hmtx"]...)
	for g := range drop {
		if n := u16(t.tables["hhea"], 34); g < n && 4*g+4 <= len(hmtx) {
			copy(hmtx[4*g:], []byte{0, 0, 0, 0})
		}
	}
	tables["hmtx"] = hmtx
	return assemble(tables)
}

// assemble writes a font file of its tables.
func assemble(tables map[string][]byte) []byte {
	tags := make([]string, 0, len(tables))
	for n := range tables {
		tags = append(tags, n)
	}
	sort.Strings(tags)
	power, log := 1, 0
	for power*2 <= len(tags) {
		power, log = power*2, log+1
	}
	out := make([]byte, 12+16*len(tags))
	binary.BigEndian.PutUint32(out, 0x10000)
	binary.BigEndian.PutUint16(out[4:], uint16(len(tags)))
	binary.BigEndian.PutUint16(out[6:], uint16(16*power))
	binary.BigEndian.PutUint16(out[8:], uint16(log))
	binary.BigEndian.PutUint16(out[10:], uint16(16*(len(tags)-power)))
	headAt := 0
	for i, n := range tags {
		e := 12 + 16*i
		if n == "head" {
			headAt = len(out)
		}
		copy(out[e:], n)
		binary.BigEndian.PutUint32(out[e+8:], uint32(len(out)))
		binary.BigEndian.PutUint32(out[e+12:], uint32(len(tables[n])))
		out = append(out, tables[n]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
		start := binary.BigEndian.Uint32(out[e+8:])
		binary.BigEndian.PutUint32(out[e+4:], sum(out[start:]))
	}
	binary.BigEndian.PutUint32(out[headAt+8:], 0xB1B0AFBA-sum(out))
	return out
}

// sum is the checksum of font tables.
func sum(b []byte) (s uint32) {
	for i := 0; i+4 <= len(b); i += 4 {
		s += binary.BigEndian.Uint32(b[i:])
	}
	return s
}
