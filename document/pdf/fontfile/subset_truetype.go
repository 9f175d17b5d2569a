package fontfile

import (
	"math"
	"sort"
)

const (
	// maxParts bounds the parts of one composite glyph, maxPartDepth their nesting:
	// accented letters have two or three, and are made of simple ones.
	maxParts     = 64
	maxPartDepth = 8
	// maxWork bounds the parts looked at in all: every glyph of a large font with
	// a dozen parts.
	maxWork = 1 << 20
)

// subsetTrueType makes a program with the tables that PDF readers need (ISO
// 32000-1, 9.9): for a simple font with a cmap for symbolic fonts, for a composite
// one without any.
func (p *Program) subsetTrueType(sel Selection) (*Subset, error) {
	s := &glyfSubset{in: p.sfnt, number: map[int]int{}, order: append([]int{0}, sel.Glyphs...)}
	if err := s.open(); err != nil {
		return nil, err
	}
	for i := len(sel.Glyphs) - 1; i >= 0; i-- {
		s.number[sel.Glyphs[i]] = i + 1
	}
	for i := 0; i < len(s.order); i++ {
		if err := s.add(s.order[i]); err != nil {
			return nil, err
		}
	}
	box, err := p.box(s.order)
	if err != nil {
		return nil, err
	}
	out := map[string][]byte{"glyf": s.glyf, "loca": s.loca(), "hmtx": s.hmtx, "head": s.head(box), "maxp": s.maxp(), "hhea": s.hhea()}
	for _, n := range []string{"cvt ", "fpgm", "prep"} {
		if t := p.sfnt.table(n); len(t) > 0 {
			out[n] = t
		}
	}
	if sel.Codes != nil {
		out["cmap"] = symbolMap(sel.Codes)
	}
	return &Subset{Data: Assemble(out), Glyphs: len(s.order), Box: box}, nil
}

// glyfSubset gathers the glyphs of the new program.
type glyfSubset struct {
	in      *sfnt
	order   []int       // old glyphs by new number
	number  map[int]int // new numbers of parts that no code shows
	glyf    []byte
	hmtx    []byte
	offsets []int
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
	if len(s.in.table("head")) < 54 || len(s.in.table("maxp")) < 32 || len(s.in.table("hhea")) < 36 || s.in.glyphs == 0 ||
		u16(s.in.table("hhea"), 34) == 0 || s.in.table("glyf") == nil {
		return ErrSubset
	}
	return nil
}

// outline is the data of an old glyph, nil if it paints nothing.
func (s *glyfSubset) outline(g int) ([]byte, error) {
	if g < 0 || g >= s.in.glyphs {
		return nil, ErrSubset
	}
	loca := s.in.table("loca")
	from, to := 2*u16(loca, 2*g), 2*u16(loca, 2*g+2)
	if s.in.longLoca {
		from, to = u32(loca, 4*g), u32(loca, 4*g+4)
	}
	b := Range{from, to}.in(s.in.table("glyf"))
	if b == nil && from != to {
		return nil, ErrSubset // some readers find it elsewhere
	}
	if len(b) == 0 {
		return nil, nil
	}
	if len(b) < 10 {
		return nil, ErrSubset
	}
	return b, nil
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
	}
	s.metrics(g, b)
	s.glyf = append(s.glyf, b...)
	for len(s.glyf)%4 != 0 {
		s.glyf = append(s.glyf, 0)
	}
	return nil
}

// metrics writes advance and side bearing of old glyph g, whose outline is b.
func (s *glyfSubset) metrics(g int, b []byte) {
	n, hmtx := u16(s.in.table("hhea"), 34), s.in.table("hmtx")
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

func (s *glyfSubset) head(box [4]int) []byte {
	h := append([]byte(nil), s.in.table("head")[:54]...)
	for i := 20; i < 36; i++ {
		h[i] = 0 // when the font was made and changed
	}
	for i, v := range box {
		units := math.Floor(float64(v) * s.in.em / 1000)
		if i >= 2 {
			units = math.Ceil(float64(v) * s.in.em / 1000)
		}
		put16(h, 36+2*i, int(units))
	}
	put16(h, 50, 1) // long offsets
	put16(h, 52, 0)
	return h
}

func (s *glyfSubset) maxp() []byte {
	m, f := append([]byte(nil), s.in.table("maxp")[:32]...), s.figures
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
	h, f := append([]byte(nil), s.in.table("hhea")[:36]...), s.figures
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
