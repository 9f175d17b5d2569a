package pdf

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"inkoust/document/pdf/fontfile"
)

// Some fonts name nothing but keep the codes they had in the program that wrote
// the text: as the code itself in symbolic TrueType, or as a name such as G4B or
// c75 in Type 1 made of TrueType by old printer drivers. That the codes still mean
// letters is believed when the outlines agree: a subset with new numbers has
// letters that go down where none should.

// minCoded is how many letters must agree, all of them.
const minCoded = 10

// guessCodes gives a font without any meaning that of its old codes, if its
// outlines bear it out.
func (f *font) guessCodes() {
	if f.program == nil || len(f.own) > 0 {
		return
	}
	old := f.oldCodes()
	codes := make([]uint32, 0, len(old))
	for code := range uint32(256) {
		if v, ok := old[code]; ok && v > ' ' {
			if f.drawn(code) != "" {
				return // the program speaks for itself
			}
			codes = append(codes, code)
		}
	}
	judged, misfits := f.fit(codes, func(code uint32) string { return string(rune(old[code])) })
	if judged < minCoded || misfits > 0 {
		return
	}
	page := f.codePage(old)
	for code, v := range old {
		switch {
		case v < 0x7F:
			f.own[code] = string(rune(v))
		case page != nil:
			f.own[code] = string(page.DecodeByte(v))
		case charmap.Windows1250.DecodeByte(v) == charmap.Windows1252.DecodeByte(v):
			f.own[code] = string(charmap.Windows1250.DecodeByte(v))
		}
	}
}

// oldCodes are the codes that the glyphs had, by the codes they have now.
func (f *font) oldCodes() map[uint32]byte {
	old := map[uint32]byte{}
	for code := range uint32(256) {
		n := f.names[code]
		switch {
		case n != "":
			v, ok := codeInName(n)
			if !ok {
				return nil
			}
			old[code] = v
		case f.program.Kind() == fontfile.TrueType:
			if _, ok := f.program.BuiltIn(byte(code)); ok && code >= ' ' && code < 0x7F {
				old[code] = byte(code)
			}
		}
	}
	return old
}

// codeInName reads the code in names such as G4B (hexadecimal) and c75 (decimal).
func codeInName(n string) (byte, bool) {
	var v uint64
	err := strconv.ErrSyntax
	switch {
	case len(n) == 3 && n[0] == 'G':
		v, err = strconv.ParseUint(n[1:], 16, 8)
	case len(n) > 2 && len(n) < 5 && strings.ContainsRune("Cca", rune(n[0])):
		v, err = strconv.ParseUint(n[1:], 10, 8)
	}
	return byte(v), err == nil && v >= ' '
}

// codePage tells the code page of the old codes by the widths of accented letters,
// which are those of the letters without: 0xEC is as wide as e in the code page of
// Central Europe and as wide as i in that of Western Europe. Nil if they do not tell.
func (f *font) codePage(old map[uint32]byte) *charmap.Charmap {
	wide := map[byte]float64{}
	for code, v := range old {
		if gid, ok := f.gid(code); ok {
			if w, ok := f.program.Advance(gid); ok {
				wide[v] = w
			}
		}
	}
	score := func(page *charmap.Charmap) (n int) {
		for v, w := range wide {
			base, ok := baseLetter()[page.DecodeByte(v)]
			if b, known := wide[byte(base)]; v >= 0x80 && ok && known && base < utf8.RuneSelf {
				if b-w < 1 && w-b < 1 {
					n++
				} else {
					n--
				}
			}
		}
		return n
	}
	switch central, western := score(charmap.Windows1250), score(charmap.Windows1252); {
	case central > western:
		return charmap.Windows1250
	case western > central:
		return charmap.Windows1252
	}
	return nil
}
