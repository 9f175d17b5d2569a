package fontfile

// Flags of the parts of a composite glyph (OpenType, glyf table).
const (
	partWords        = 0x0001
	partScale        = 0x0008
	partMore         = 0x0020
	partTwoScales    = 0x0040
	partMatrix       = 0x0080
	partInstructions = 0x0100
)

// shape is what the figures of a font say of one glyph.
type shape struct {
	points, contours, instructions, parts, depth int
}

func (f *figures) take(s shape) {
	if s.parts == 0 {
		f.points, f.contours = max(f.points, s.points), max(f.contours, s.contours)
	} else {
		f.partPoints, f.partContours = max(f.partPoints, s.points), max(f.partContours, s.contours)
	}
	f.instructions = max(f.instructions, s.instructions)
	f.parts, f.depth = max(f.parts, s.parts), max(f.depth, s.depth)
}

// eachPart calls yield with the place of each part's glyph number, and returns
// where the parts end.
func eachPart(b []byte, yield func(at int)) (end int, instructions bool, err error) {
	at := 10
	for range maxParts {
		if at+4 > len(b) {
			return 0, false, ErrSubset
		}
		flags := u16(b, at)
		yield(at + 2)
		at += 6
		if flags&partWords != 0 {
			at += 2
		}
		switch {
		case flags&partScale != 0:
			at += 2
		case flags&partTwoScales != 0:
			at += 4
		case flags&partMatrix != 0:
			at += 8
		}
		if at > len(b) {
			return 0, false, ErrSubset
		}
		if flags&partMore == 0 {
			return at, flags&partInstructions != 0, nil
		}
	}
	return 0, false, ErrSubset
}

// renumbered is a copy of an outline whose parts have their new numbers.
func (s *glyfSubset) renumbered(b []byte) ([]byte, error) {
	b = append([]byte(nil), b...)
	if i16(b, 0) >= 0 {
		return b, nil
	}
	_, _, err := eachPart(b, func(at int) { put16(b, at, s.part(u16(b, at))) })
	if len(s.order) > maxGlyphs-1 {
		return nil, ErrSubset
	}
	return b, err
}

// part is the new number of a part; one that no code shows is added at the end.
func (s *glyfSubset) part(g int) int {
	n, ok := s.number[g]
	if !ok {
		n = len(s.order)
		s.number[g] = n
		s.order = append(s.order, g)
	}
	return n
}

// measure counts the points of an old glyph with all its parts.
func (s *glyfSubset) measure(g, depth int) (shape, error) {
	b, err := s.outline(g)
	if err != nil || b == nil {
		return shape{}, err
	}
	if s.work++; depth > maxPartDepth || s.work > maxWork {
		return shape{}, ErrSubset
	}
	if n := i16(b, 0); n >= 0 {
		end := 10 + 2*n
		if end+2 > len(b) || end+2+u16(b, end) > len(b) {
			return shape{}, ErrSubset
		}
		points := 0
		if n > 0 {
			points = u16(b, end-2) + 1
		}
		return shape{points: points, contours: n, instructions: u16(b, end)}, nil
	}
	return s.measureParts(b, depth)
}

func (s *glyfSubset) measureParts(b []byte, depth int) (sum shape, err error) {
	var gids []int
	end, instructions, err := eachPart(b, func(at int) { gids = append(gids, u16(b, at)) })
	if err != nil {
		return shape{}, err
	}
	if instructions {
		sum.instructions = u16(b, end)
	}
	for _, g := range gids {
		p, err := s.measure(g, depth+1)
		if err != nil {
			return shape{}, err
		}
		sum.points, sum.contours = sum.points+p.points, sum.contours+p.contours
		sum.depth = max(sum.depth, p.depth)
		if sum.points > maxGlyphs-1 {
			return shape{}, ErrSubset
		}
	}
	sum.parts, sum.depth = len(gids), sum.depth+1
	return sum, nil
}
