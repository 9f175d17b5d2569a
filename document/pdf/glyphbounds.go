package pdf

import "math"

// extent is a box along the writing direction that holds all that a glyph shows:
// its cell, and its ink where the font program tells it (carons, descenders,
// letters that lean over). It depends on the glyph, so it tells what to overwrite
// and never how large a box is painted where a line is set anew.
func (g *glyph) extent() [4][2]float64 {
	cell := g.corners(g.along(), g.along()+g.adv)
	list := append(cell[:], g.ink()...)
	u0, u1, v0, v1 := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for _, c := range list {
		u, v := c[0]*g.dx+c[1]*g.dy, -c[0]*g.dy+c[1]*g.dx
		u0, u1, v0, v1 = math.Min(u0, u), math.Max(u1, u), math.Min(v0, v), math.Max(v1, v)
	}
	at := func(u, v float64) [2]float64 { return [2]float64{u*g.dx - v*g.dy, u*g.dy + v*g.dx} }
	return [4][2]float64{at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)}
}

// ink is the box around the outline of a glyph on the page, nil if it is empty or
// not known.
func (g *glyph) ink() [][2]float64 {
	if g.font == nil || g.show == nil {
		return nil
	}
	b, ok := g.font.bounds(g.code)
	if !ok || b[0] >= b[2] && b[1] >= b[3] {
		return nil
	}
	st, x, y := &g.show.st, 0.0, 0.0
	if g.font.vertical {
		v := g.font.fall(g.code)
		x, y = -v.x, -v.y
	}
	m := g.show.tm.mul(g.show.ctm)
	m = matrix{a: st.size * st.tz, d: st.size, f: st.rise}.mul(matrix{a: m.a, b: m.b, c: m.c, d: m.d, e: g.x, f: g.y})
	var out [][2]float64
	for _, c := range [4][2]float64{{b[0], b[1]}, {b[2], b[1]}, {b[2], b[3]}, {b[0], b[3]}} {
		px, py := m.apply(c[0]+x, c[1]+y)
		if !finite(px) || !finite(py) {
			return nil
		}
		out = append(out, [2]float64{px, py})
	}
	return out
}

// bounds is the box around the outline of a code in text space at size 1.
func (f *font) bounds(code uint32) ([4]float64, bool) {
	if f.subtype == "Type3" {
		b, ok := f.drawings[f.names[byte(code)]]
		return b, ok && code < 256
	}
	gid, ok := f.gid(code)
	if !ok {
		return f.bbox, f.bbox != [4]float64{}
	}
	b, ok := f.program.Bounds(gid)
	return [4]float64{b.X0 / 1000, b.Y0 / 1000, b.X1 / 1000, b.Y1 / 1000}, ok
}

// maxBBox bounds what is taken for the box of a font, in em: some programs give
// boxes of thousands.
const maxBBox = 1.3

// readBBox takes the font's own box for glyphs that are not known, as far as it is
// believable: less than that above and below the baseline, nothing beside.
func (s *store) readBBox(f *font, descriptor dict) {
	b, ok := s.numbers(descriptor["FontBBox"], 4)
	if !ok {
		return
	}
	lo, hi := math.Min(b[1], b[3])/1000, math.Max(b[1], b[3])/1000
	f.bbox = [4]float64{0, math.Max(lo, -maxBBox/2), 0, math.Min(hi, maxBBox)}
	if f.bbox[1] >= f.bbox[3] {
		f.bbox = [4]float64{}
	}
}
