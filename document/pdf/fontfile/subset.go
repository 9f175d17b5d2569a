package fontfile

import (
	"bytes"
	"errors"
	"math"
)

// Selection says which glyphs a new program gets.
type Selection struct {
	// Name is the PostScript name of the new font.
	Name string
	// Glyphs are those of the old program that become 1, 2, …; glyph 0 is the old
	// .notdef. One may be asked for twice and then is there twice.
	Glyphs []int
	// Codes are the character codes of the glyphs of a simple font, nil for a
	// composite one.
	Codes []byte
	// Names are the names of the glyphs of a simple CFF or Type 1 font. None of them
	// may be a name of the Standard encoding, as parts of accented letters have those.
	Names []string
}

// Subset is a font program made anew for some glyphs of another one. Nothing in
// it depends on the other glyphs of that program.
type Subset struct {
	Data []byte
	// Parts are the lengths of the three parts of a Type 1 program.
	Parts [3]int
	// Box is the box of the font in thousandths of an em: left, bottom, right, top.
	Box [4]int
	// Glyphs is how many glyphs the program has, .notdef and parts included.
	Glyphs int
	// Names are the names of its glyphs but .notdef, where they have names.
	Names []string
}

// ErrSubset is the error of Subset: the program has something that cannot be
// carried over without a doubt.
var ErrSubset = errors.New("font program that cannot be made anew")

// Subset makes a new program of the same kind with the selected glyphs. One of an
// OpenType file with CFF outlines is bare CFF. Glyphs keep their outlines, hints
// and widths; subroutines are written out, tables and entries that show nothing in
// a PDF file are left out, and all figures that describe the glyphs are computed
// anew. So the result depends on the typeface and the selected glyphs alone.
func (p *Program) Subset(s Selection) (out *Subset, err error) {
	defer func() {
		if recover() != nil {
			out, err = nil, ErrSubset
		}
	}()
	for _, g := range s.Glyphs {
		if g < 0 || g >= p.glyphs {
			return nil, ErrSubset
		}
	}
	if len(s.Glyphs) >= maxGlyphs || s.Codes != nil && len(s.Codes) != len(s.Glyphs) {
		return nil, ErrSubset
	}
	switch p.kind {
	case TrueType:
		return p.subsetTrueType(s)
	case CFF, OpenTypeCFF:
		return p.subsetCFF(s)
	}
	return p.subsetType1(s)
}

// boxOf is the union of the boxes of glyphs.
func (p *Program) boxOf(gids []int) (box [4]int, err error) {
	var sum Bounds
	for _, g := range gids {
		b, ok := p.Bounds(g)
		switch {
		case !ok:
			return box, ErrSubset
		case b.Empty():
		case sum.Empty():
			sum = b
		default:
			sum = Bounds{min(sum.X0, b.X0), min(sum.Y0, b.Y0), max(sum.X1, b.X1), max(sum.Y1, b.Y1)}
		}
	}
	return [4]int{int(math.Floor(sum.X0)), int(math.Floor(sum.Y0)), int(math.Ceil(sum.X1)), int(math.Ceil(sum.Y1))}, nil
}

// IsExtent reports whether a box, in thousandths of an em, seems to be that of the
// glyphs of the program and not of a larger font, since two of its sides touch
// theirs: then it tells of them.
func (p *Program) IsExtent(box [4]float64) bool {
	e, touch := p.extent(), 0
	for i, v := range []float64{e.X0, e.Y0, e.X1, e.Y1} {
		if math.Abs(box[i]-v) <= 2 {
			touch++
		}
	}
	return touch >= 2
}

// extent is the union of the boxes of all glyphs that can be followed.
func (p *Program) extent() (sum Bounds) {
	for g := range p.glyphs {
		b, ok := p.Bounds(g)
		switch {
		case !ok || b.Empty():
		case sum.Empty():
			sum = b
		default:
			sum = Bounds{min(sum.X0, b.X0), min(sum.Y0, b.Y0), max(sum.X1, b.X1), max(sum.Y1, b.Y1)}
		}
	}
	return sum
}

// declared is the box that a CFF or Type 1 program states for the font, in
// thousandths of an em; false if it states none, or that of its glyphs. TrueType
// programs are not believed: makers of subsets compute it in ways of their own.
func (p *Program) declared() (box [4]float64, ok bool) {
	var v []float64
	scale := 1.0
	switch {
	case p.cff != nil:
		v, scale = p.cff.top[opFontBBox], p.cff.fonts[0].matrix[0]
	case p.type1 != nil:
		_, rest, _ := bytes.Cut(p.type1.clear, []byte("/FontBBox"))
		v, scale = numbersAt(rest, 4), p.type1.matrix[0]
	}
	if len(v) != 4 || v[0] >= v[2] || v[1] >= v[3] {
		return box, false
	}
	for i := range box {
		box[i] = v[i] * scale
	}
	return box, !p.IsExtent(box)
}

// box is the box of the font for a subset: as the program states it, or, where
// that is of its own glyphs, that of the kept ones.
func (p *Program) box(gids []int) ([4]int, error) {
	own, err := p.boxOf(gids)
	if d, ok := p.declared(); ok && err == nil {
		for i, v := range d {
			own[i] = int(math.Round(v))
		}
	}
	return own, err
}
