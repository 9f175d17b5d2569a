package fontfile

import (
	"errors"
	"sort"
)

// Subset is a font program made anew for some glyphs of another one. Nothing in
// it depends on the other glyphs of that program.
type Subset struct {
	Data []byte
	// Box is the union of the glyphs' boxes in thousandths of an em: left, bottom,
	// right, top.
	Box [4]int
	// Glyphs is how many glyphs the program has, .notdef and parts included.
	Glyphs int
}

var errSubset = errors.New("font program that cannot be made anew")

const (
	// maxParts bounds the parts of one composite glyph, maxPartDepth their nesting:
	// accented letters have two or three, and are made of simple ones.
	maxParts     = 64
	maxPartDepth = 8
	// maxWork bounds the parts looked at in all: every glyph of a large font with
	// a dozen parts.
	maxWork = 1 << 20
)

// SubsetTrueType makes a program in which keep[i] is glyph i+1; glyph 0 is the
// .notdef of the old one, and parts of composites follow. A glyph may be asked
// for twice and then is there twice. For a simple font codes lists the character
// codes by glyph, codes[i] for keep[i], and the program gets a cmap for symbolic
// fonts; otherwise it has none. Tables that show nothing in a PDF file are left
// out, and all figures that describe the glyphs are computed anew.
func SubsetTrueType(tables map[string][]byte, keep []int, codes []byte) (*Subset, error) {
	s := &glyfSubset{in: tables, number: map[int]int{}}
	if err := s.open(); err != nil {
		return nil, err
	}
	s.order = append([]int{0}, keep...)
	for i := len(keep) - 1; i >= 0; i-- {
		s.number[keep[i]] = i + 1
	}
	for i := 0; i < len(s.order); i++ {
		if err := s.add(s.order[i]); err != nil {
			return nil, err
		}
	}
	out := map[string][]byte{"glyf": s.glyf, "loca": s.loca(), "hmtx": s.hmtx, "head": s.head(), "maxp": s.maxp(), "hhea": s.hhea()}
	for _, n := range []string{"cvt ", "fpgm", "prep"} {
		if len(tables[n]) > 0 {
			out[n] = tables[n]
		}
	}
	if codes != nil {
		out["cmap"] = symbolMap(codes)
	}
	res := &Subset{Data: Assemble(out), Glyphs: len(s.order)}
	for i, v := range s.box {
		res.Box[i] = v * 1000 / s.perEm
	}
	return res, nil
}

// glyfSubset gathers the glyphs of the new program.
type glyfSubset struct {
	in     map[string][]byte
	glyphs int // of the old program
	long   bool
	perEm  int

	order   []int       // old glyphs by new number
	number  map[int]int // new numbers of parts that no code shows
	glyf    []byte
	hmtx    []byte
	offsets []int
	box     [4]int
	boxed   bool
	figures figures
	work    int
}

// figures are the maxima that maxp and hhea tell.
type figures struct {
	points, contours, partPoints, partContours, instructions, parts, depth int
	advance, left, right, extent                                           int
	measured                                                               bool
}

func (s *glyfSubset) open() error {
	head, maxp := s.in["head"], s.in["maxp"]
	if len(head) < 54 || len(maxp) < 32 || len(s.in["hhea"]) < 36 || s.in["glyf"] == nil || s.in["loca"] == nil {
		return errSubset
	}
	s.glyphs, s.long, s.perEm = u16(maxp, 4), u16(head, 50) != 0, u16(head, 18)
	if s.perEm < 16 || s.glyphs == 0 || u16(s.in["hhea"], 34) == 0 {
		return errSubset
	}
	return nil
}

// outline is the data of an old glyph, nil if it paints nothing.
func (s *glyfSubset) outline(g int) ([]byte, error) {
	if g < 0 || g >= s.glyphs {
		return nil, errSubset
	}
	loca, glyf := s.in["loca"], s.in["glyf"]
	a, b := 2*u16(loca, 2*g), 2*u16(loca, 2*g+2)
	if s.long {
		a, b = u32(loca, 4*g), u32(loca, 4*g+4)
	}
	if a == b {
		return nil, nil
	}
	if a > b || b > len(glyf) || b-a < 10 {
		return nil, errSubset
	}
	return glyf[a:b], nil
}

// add writes the next glyph.
func (s *glyfSubset) add(g int) error {
	b, err := s.outline(g)
	if err != nil {
		return err
	}
	s.offsets = append(s.offsets, len(s.glyf))
	if b != nil {
		if b, err = s.renumbered(b); err != nil {
			return err
		}
		shape, err := s.measure(g, 0)
		if err != nil {
			return err
		}
		s.figures.take(shape)
		s.grow(b)
	}
	s.metrics(g, b)
	s.glyf = append(s.glyf, b...)
	for len(s.glyf)%4 != 0 {
		s.glyf = append(s.glyf, 0)
	}
	return nil
}

// grow adds the box of a glyph to that of the font.
func (s *glyfSubset) grow(b []byte) {
	x0, y0, x1, y1 := i16(b, 2), i16(b, 4), i16(b, 6), i16(b, 8)
	if !s.boxed {
		s.box, s.boxed = [4]int{x0, y0, x1, y1}, true
		return
	}
	s.box = [4]int{min(s.box[0], x0), min(s.box[1], y0), max(s.box[2], x1), max(s.box[3], y1)}
}

// metrics writes advance and side bearing of old glyph g, whose outline is b.
func (s *glyfSubset) metrics(g int, b []byte) {
	n, hmtx := u16(s.in["hhea"], 34), s.in["hmtx"]
	advance, left := u16(hmtx, 4*min(g, n-1)), i16(hmtx, 4*g+2)
	if g >= n {
		left = i16(hmtx, 4*n+2*(g-n))
	}
	s.hmtx = append(s.hmtx, byte(advance>>8), byte(advance), byte(left>>8), byte(left))
	f := &s.figures
	f.advance = max(f.advance, advance)
	if b == nil {
		return
	}
	width := i16(b, 6) - i16(b, 2)
	right := advance - left - width
	if !f.measured {
		f.left, f.right, f.extent, f.measured = left, right, left+width, true
	}
	f.left, f.right, f.extent = min(f.left, left), min(f.right, right), max(f.extent, left+width)
}

func (s *glyfSubset) loca() []byte {
	out := make([]byte, 4*len(s.offsets)+4)
	for i, o := range append(s.offsets, len(s.glyf)) {
		put32(out, 4*i, o)
	}
	return out
}

func (s *glyfSubset) head() []byte {
	h := append([]byte(nil), s.in["head"][:54]...)
	for i := 20; i < 36; i++ {
		h[i] = 0 // when the font was made and changed
	}
	for i, v := range s.box {
		put16(h, 36+2*i, v)
	}
	put16(h, 50, 1) // long offsets
	put16(h, 52, 0)
	return h
}

func (s *glyfSubset) maxp() []byte {
	m, f := append([]byte(nil), s.in["maxp"][:32]...), s.figures
	put32(m, 0, 0x10000)
	put16(m, 4, len(s.order))
	for i, v := range []int{f.points, f.contours, f.partPoints, f.partContours} {
		put16(m, 6+2*i, v)
	}
	put16(m, 26, f.instructions)
	put16(m, 28, f.parts)
	put16(m, 30, f.depth)
	return m
}

func (s *glyfSubset) hhea() []byte {
	h, f := append([]byte(nil), s.in["hhea"][:36]...), s.figures
	for i, v := range []int{f.advance, f.left, f.right, f.extent} {
		put16(h, 10+2*i, v)
	}
	put16(h, 34, len(s.order))
	return h
}

// symbolMap is a cmap with one subtable (3, 0), where readers look for the codes
// of a symbolic font (ISO 32000-1, 9.6.6.4).
func symbolMap(codes []byte) []byte {
	type pair struct{ code, gid int }
	pairs := make([]pair, 0, len(codes)+1)
	for i, c := range codes {
		pairs = append(pairs, pair{0xF000 + int(c), i + 1})
	}
	sort.Slice(pairs, func(i, j int) bool { return pairs[i].code < pairs[j].code })
	var segments [][3]int // start, end, delta
	for _, p := range pairs {
		if n := len(segments); n > 0 && segments[n-1][1]+1 == p.code && segments[n-1][2] == p.gid-p.code {
			segments[n-1][1] = p.code
			continue
		}
		segments = append(segments, [3]int{p.code, p.code, p.gid - p.code})
	}
	segments = append(segments, [3]int{0xFFFF, 0xFFFF, 1})
	n, power, log := len(segments), 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	out := make([]byte, 12+16+8*n)
	copy(out, []byte{0, 0, 0, 1, 0, 3, 0, 0, 0, 0, 0, 12})
	t := out[12:]
	for i, v := range []int{4, len(t), 0, 2 * n, 2 * power, log, 2 * (n - power)} {
		put16(t, 2*i, v)
	}
	for i, g := range segments {
		put16(t, 14+2*i, g[1])
		put16(t, 16+2*n+2*i, g[0])
		put16(t, 16+4*n+2*i, g[2])
	}
	return out
}
