// Package jbig2 decodes pictures in JBIG2 (ITU-T T.88) as PDF holds them
// (ISO 32000-1, 7.4.7): the segments of one page, and the segments that several
// pictures share. It knows generic, refinement, text and halftone regions,
// symbol and pattern dictionaries, and all codings of them. Decode is the start;
// Strip copies a picture without what is no part of it. The package refuses what
// it does not know: a region left out would be ink that nobody sees.
package jbig2

import "errors"

// ErrData says that a picture cannot be decoded whole.
var ErrData = errors.New("jbig2: data cannot be decoded")

const (
	// maxPixels bounds a bitmap: A0 at 400 dpi has 350 million, A3 at 600 dpi 70.
	maxPixels = 128 << 20
	// maxWork bounds the pixels decoded and drawn for one picture, so that a
	// small file of many regions ends in seconds. Of that a picture may use the
	// base, for shapes that many pages share, and so many times its own pixels.
	maxWork  = 1 << 30
	baseWork = 16 << 20
	workPer  = 64
	// maxSymbols bounds the symbols of one dictionary and those a region sees.
	maxSymbols = 1 << 18
	// maxSegments bounds the segments of a picture.
	maxSegments = 1 << 16
)

// Decode gives the rows of a picture, each from a byte border; a set bit is
// black. Width and height are those that PDF states; what the page lacks is
// white. Shared may be nil.
func Decode(data, shared []byte, width, height int) (rows [][]byte, err error) {
	defer func() {
		if recover() != nil {
			rows, err = nil, ErrData // an index that the checks did not foresee
		}
	}()
	if width <= 0 || height <= 0 || width > maxPixels/height {
		return nil, ErrData
	}
	d := &decoder{found: map[uint32]any{}, height: height, work: min(maxWork, baseWork+workPer*width*height)}
	for _, part := range [][]byte{shared, data} {
		list, err := segments(part)
		if err != nil {
			return nil, err
		}
		for _, s := range list {
			if err := d.segment(s); err != nil {
				return nil, err
			}
		}
	}
	if d.page == nil {
		return nil, ErrData
	}
	return d.page.packed(width, height), nil
}

// decoder holds the page and what later segments may refer to: symbols, patterns,
// tables of codes, bitmaps.
type decoder struct {
	page   *bitmap
	found  map[uint32]any
	height int
	work   int
	over   bool // the end of the page was met
}

// spend takes pixels off what may still be decoded.
func (d *decoder) spend(n int) error {
	if n < 0 || n > d.work {
		return ErrData
	}
	d.work -= n + 1
	return nil
}

// The types of segments (T.88, 7.3).
const (
	typeSymbols     = 0
	typeText        = 4
	typePatterns    = 16
	typeHalftone    = 20
	typeGeneric     = 36
	typeRefinement  = 40
	typePage        = 48
	typeEndOfPage   = 49
	typeEndOfStripe = 50
	typeEndOfFile   = 51
	typeProfiles    = 52
	typeTables      = 53
	typeExtension   = 62
)

func (d *decoder) segment(s *segment) (err error) {
	if d.over {
		return nil
	}
	r := &reader{b: s.data}
	switch s.kind {
	case typeSymbols:
		err = d.symbolSegment(s, r)
	case typeText, typeText + 2, typeText + 3:
		err = d.region(s, r, typeText, d.textSegment)
	case typePatterns:
		err = d.patternSegment(s, r)
	case typeHalftone, typeHalftone + 2, typeHalftone + 3:
		err = d.region(s, r, typeHalftone, d.halftoneSegment)
	case typeGeneric, typeGeneric + 2, typeGeneric + 3:
		err = d.region(s, r, typeGeneric, d.genericSegment)
	case typeRefinement, typeRefinement + 2, typeRefinement + 3:
		err = d.region(s, r, typeRefinement, d.refinementSegment)
	case typePage:
		err = d.pageSegment(r)
	case typeEndOfPage, typeEndOfFile:
		d.over = d.page != nil
	case typeTables:
		d.found[s.number], err = readTable(r)
	case typeEndOfStripe, typeProfiles, typeExtension:
	default:
		return ErrData
	}
	if err == nil && r.failed {
		return ErrData
	}
	return err
}

func (d *decoder) pageSegment(r *reader) error {
	w, h := r.int32(), r.int32()
	r.skip(8)
	flags := r.uint8()
	r.skip(2)
	if h == unknownSize {
		h = d.height // the stripes tell it only at the end; PDF knows it
	}
	if d.page != nil || r.failed {
		return ErrData
	}
	var err error
	if d.page, err = d.bitmap(w, h); err != nil {
		return err
	}
	if flags&4 != 0 {
		d.page.fill(1)
	}
	return nil
}

// info is the head of every region (T.88, 7.4.1).
type info struct {
	w, h, x, y int
	op         int
}

// region decodes a region and draws it on the page, or keeps it for a segment to
// come.
func (d *decoder) region(s *segment, r *reader, base byte, decode func(*segment, *reader, info) (*bitmap, error)) error {
	i := info{w: r.int32(), h: r.int32(), x: r.signed32(), y: r.signed32(), op: int(r.uint8() & 7)}
	if r.failed || i.op > opReplace {
		return ErrData
	}
	b, err := decode(s, r, i)
	if err != nil {
		return err
	}
	if s.kind == base {
		d.found[s.number] = b
		return nil
	}
	if d.page == nil {
		return ErrData
	}
	return d.draw(d.page, b, i.x, i.y, i.op)
}

// refers lists what a segment refers to.
func refers[T any](d *decoder, s *segment) (out []T) {
	for _, n := range s.refers {
		if v, ok := d.found[n].(T); ok {
			out = append(out, v)
		}
	}
	return out
}
