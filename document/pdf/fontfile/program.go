// Package fontfile reads the font programs that are embedded in PDF files:
// TrueType and OpenType (ISO/IEC 14496-22), CFF (Adobe Technical Notes 5176 and
// 5177) and Type 1 (Adobe Type 1 Font Format, 1990).
//
// It answers what a reader of text must know: which glyph a code selects, what
// the glyph is called, how far it extends, and whether two glyphs look the same.
// It renders nothing and knows nothing of PDF. Every program is taken for
// hostile: sizes and work are bounded, and what is broken gives an error or
// "unknown", never a guess.
//
// Start at Parse.
package fontfile

import (
	"errors"
	"sync"
)

// Kind is the format of a font program.
type Kind int

// The formats.
const (
	TrueType    Kind = iota + 1 // outlines in glyf
	OpenTypeCFF                 // an OpenType file around a CFF program
	CFF                         // bare CFF, as in FontFile3 of Type1C and CIDFontType0C
	Type1                       // with or without PFB segments
)

// Program is a parsed font program. Its methods may be called from several
// goroutines at once. It refers to the data it was parsed from, which must not be
// changed.
//
// Glyphs are numbered as in the program: by glyf and CharStrings INDEX; in Type 1,
// which has names alone, by the order of its CharStrings dictionary.
//
// For writing subsets, Outline gives the bytes of each glyph. In TrueType they may
// be removed and loca be written anew; in CFF and Type 1 a charstring can be
// replaced by an empty one (an endchar after the width) and its INDEX or
// dictionary be written anew. Subroutines that only removed glyphs called keep a
// part of their shapes: Calls tells which those are.
type Program struct {
	kind   Kind
	glyphs int
	sfnt   *sfnt  // TrueType, OpenTypeCFF
	cff    *cff   // CFF, OpenTypeCFF
	type1  *type1 // Type1

	names  func() map[string]int
	mu     sync.Mutex
	traced map[int]*trace
	budget int // steps that tracing may still take
}

// Errors of Parse: the data is of none of the formats, or breaks their rules.
var (
	ErrFormat = errors.New("no font program")
	ErrBroken = errors.New("broken font program")
)

const (
	// maxGlyphs is what the formats can number.
	maxGlyphs = 65536
	// traceBudget bounds the operators and points read of all glyphs of a
	// program together: a CJK font of 20,000 glyphs has about five million. It is a second of work.
	traceBudget = 8 << 20
)

// Parse reads a font program and finds out its format itself, as the key under
// which a PDF file has it is often wrong. It reads tables and dictionaries;
// outlines are read when they are asked for.
func Parse(data []byte) (p *Program, err error) {
	defer func() {
		if recover() != nil {
			p, err = nil, ErrBroken
		}
	}()
	p = &Program{traced: map[int]*trace{}, budget: traceBudget}
	switch {
	case isSFNT(data):
		err = p.parseSFNT(data)
	case isCFF(data):
		p.kind = CFF
		if p.cff, err = parseCFF(data); err == nil {
			p.glyphs = p.cff.chars.count
		}
	case isType1(data):
		p.kind = Type1
		if p.type1, err = parseType1(data); err == nil {
			p.glyphs = len(p.type1.order)
		}
	default:
		err = ErrFormat
	}
	if err != nil {
		return nil, err
	}
	p.names = sync.OnceValue(p.index)
	return p, nil
}

func (p *Program) parseSFNT(data []byte) (err error) {
	if p.sfnt, err = parseSFNT(data); err != nil {
		return err
	}
	p.kind, p.glyphs = TrueType, p.sfnt.glyphs
	table := p.sfnt.table("CFF ")
	if table == nil {
		return nil
	}
	p.kind = OpenTypeCFF
	if p.cff, err = parseCFF(table); err != nil {
		return err
	}
	p.glyphs = p.cff.chars.count
	return nil
}

// Kind is the format of the program.
func (p *Program) Kind() Kind { return p.kind }

// NumGlyphs is the number of glyphs; they are numbered from 0.
func (p *Program) NumGlyphs() int { return p.glyphs }

// CIDKeyed reports whether the glyphs of a CFF program are named by CID.
func (p *Program) CIDKeyed() bool { return p.cff != nil && p.cff.cid }

// GlyphName is the PostScript name of a glyph, "" if the program has none for it:
// TrueType without post names, CID-keyed CFF.
func (p *Program) GlyphName(gid int) string {
	switch {
	case gid < 0 || gid >= p.glyphs:
		return ""
	case p.cff != nil:
		return p.cff.name(gid)
	case p.type1 != nil:
		return p.type1.order[gid]
	}
	return p.sfnt.postName(gid)
}

// GIDByName finds a glyph by its name, the first of that name.
func (p *Program) GIDByName(name string) (gid int, ok bool) {
	gid, ok = p.names()[name]
	return gid, ok
}

func (p *Program) index() map[string]int {
	m := make(map[string]int, p.glyphs)
	for gid := p.glyphs - 1; gid >= 0; gid-- {
		if n := p.GlyphName(gid); n != "" {
			m[n] = gid
		}
	}
	return m
}

// BuiltIn gives the glyph that the program's own encoding has for a code: the
// Encoding of Type 1 and CFF; in TrueType the cmap subtables (3,0) and (1,0), as
// readers take them for symbolic fonts (ISO 32000-1, 9.6.6.4). False means that
// the program says nothing of the code.
func (p *Program) BuiltIn(code byte) (gid int, ok bool) {
	switch {
	case p.type1 != nil:
		n := p.type1.encoding[code]
		if n == "" || n == notdef {
			return 0, false
		}
		return p.GIDByName(n)
	case p.cff != nil && !p.cff.cid:
		gid = int(p.cff.encoding[code])
		return gid, gid != 0
	case p.sfnt != nil:
		gid, ok = p.sfnt.symbolic()[int(code)]
		return gid, ok && gid != 0
	}
	return 0, false
}

// CIDToGID gives the glyph for a character identifier by the charset of a
// CID-keyed CFF program. In all others CIDs are glyph numbers.
func (p *Program) CIDToGID(cid int) (gid int, ok bool) {
	if p.CIDKeyed() {
		gid, ok = p.cff.gidOfCID()[cid]
		return gid, ok
	}
	return cid, cid >= 0 && cid < p.glyphs
}

// HasCmap reports whether a TrueType or OpenType program has a cmap subtable that
// can be read.
func (p *Program) HasCmap(platform, encoding int) bool {
	return p.sfnt != nil && p.sfnt.subtable(platform, encoding) != nil
}

// Cmap gives a cmap subtable as a map from character codes to glyphs; nil if there
// is none. The map must not be changed.
func (p *Program) Cmap(platform, encoding int) map[int]int {
	if p.sfnt == nil {
		return nil
	}
	return p.sfnt.mapping(platform, encoding)
}

// Unicode gives the characters that the Unicode cmaps of a TrueType or OpenType
// program have for its glyphs, the lowest if there are several. The map must not
// be changed.
func (p *Program) Unicode() map[int]rune {
	if p.sfnt == nil {
		return nil
	}
	return p.sfnt.unicode()
}
