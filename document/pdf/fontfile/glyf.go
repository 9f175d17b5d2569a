package fontfile

// glyphRange is where the outline of a glyph lies in the table glyf.
func (t *sfnt) glyphRange(gid int) Range {
	loca, glyf := t.table("loca"), t.table("glyf")
	if gid < 0 || gid >= t.glyphs {
		return Range{}
	}
	r := Range{2 * u16(loca, 2*gid), 2 * u16(loca, 2*gid+2)}
	if t.longLoca {
		r = Range{u32(loca, 4*gid), u32(loca, 4*gid+4)}
	}
	if r.in(glyf) == nil {
		return Range{}
	}
	return r
}

const (
	// maxNesting bounds letters made of letters made of letters.
	maxNesting = 8
	// maxComponents bounds what one letter is made of.
	maxComponents = 256
)

// point is a point of a TrueType outline, in units.
type point struct {
	x, y    float64
	on, end bool // on the curve; last of its contour
}

// draw follows the outline of a glyph.
func (t *sfnt) draw(gid int, p *pen) bool {
	k := 1000 / t.em
	p.matrix = [6]float64{k, 0, 0, k, 0, 0}
	points, ok := t.points(gid, p, 0)
	if !ok {
		return false
	}
	for start := 0; start < len(points); {
		end := start
		for end < len(points)-1 && !points[end].end {
			end++
		}
		drawContour(points[start:end+1], p)
		start = end + 1
	}
	return true
}

// drawContour draws a closed contour of quadratic curves; between two points off
// the curve lies one on it.
func drawContour(c []point, p *pen) {
	first := 0
	for first < len(c) && !c[first].on {
		first++
	}
	start := point{}
	if first < len(c) {
		start = c[first]
	} else {
		first = 0
		start = middle(c[len(c)-1], c[0])
		first--
	}
	p.moveTo(start.x, start.y)
	var off *point
	for i := 1; i <= len(c); i++ {
		v := c[(first+i+len(c))%len(c)]
		switch {
		case v.on && off == nil:
			p.lineTo(v.x, v.y)
		case v.on:
			p.quadTo(off.x, off.y, v.x, v.y)
			off = nil
		case off == nil:
			off = &point{x: v.x, y: v.y}
		default:
			m := middle(*off, v)
			p.quadTo(off.x, off.y, m.x, m.y)
			off = &point{x: v.x, y: v.y}
		}
	}
	if off != nil {
		p.quadTo(off.x, off.y, start.x, start.y)
	}
}

func middle(a, b point) point { return point{x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true} }

// points reads the points of a glyph, those of its components included.
func (t *sfnt) points(gid int, p *pen, depth int) ([]point, bool) {
	if depth > maxNesting || gid < 0 || gid >= t.glyphs {
		return nil, false
	}
	if depth > 0 {
		p.call(Call{Kind: Component, Number: gid})
	}
	b := t.glyphRange(gid).in(t.table("glyf"))
	switch {
	case len(b) == 0:
		return nil, true
	case len(b) < 10:
		return nil, false
	case i16(b, 0) >= 0:
		return simplePoints(b, p)
	}
	return t.compositePoints(b, p, depth)
}

// Flags of points in a simple outline.
const (
	onCurve = 1 << iota
	shortX
	shortY
	repeated
	sameX // or, with shortX, positive
	sameY
)

func simplePoints(b []byte, p *pen) ([]point, bool) {
	contours := i16(b, 0)
	at := 10 + 2*contours
	if at+2 > len(b) || contours == 0 {
		return nil, contours == 0
	}
	n := u16(b, at-2) + 1
	if !p.spend(n) {
		return nil, false
	}
	at += 2 + u16(b, at)
	flags := make([]byte, 0, min(n, len(b)))
	for len(flags) < n {
		if at >= len(b) {
			return nil, false
		}
		f, again := b[at], 0
		if at++; f&repeated != 0 {
			again = u8(b, at)
			at++
		}
		for ; again >= 0 && len(flags) < n; again-- {
			flags = append(flags, f)
		}
	}
	points := make([]point, n)
	at, ok := coordinates(b, at, flags, shortX, sameX, func(i int, v float64) { points[i].x = v })
	if !ok {
		return nil, false
	}
	_, ok = coordinates(b, at, flags, shortY, sameY, func(i int, v float64) { points[i].y = v })
	for i, f := range flags {
		points[i].on = f&onCurve != 0
	}
	for c := range contours {
		if e := u16(b, 10+2*c); e < n {
			points[e].end = true
		}
	}
	return points, ok
}

func coordinates(b []byte, at int, flags []byte, short, same byte, set func(int, float64)) (int, bool) {
	v := 0
	for i, f := range flags {
		switch {
		case f&short != 0 && f&same != 0:
			v += u8(b, at)
			at++
		case f&short != 0:
			v -= u8(b, at)
			at++
		case f&same == 0:
			v += i16(b, at)
			at += 2
		}
		set(i, float64(v))
	}
	return at, at <= len(b)
}

// Flags of components.
const (
	wordArgs   = 1 << 0
	argsAreXY  = 1 << 1
	oneScale   = 1 << 3
	moreFollow = 1 << 5
	twoScales  = 1 << 6
	twoByTwo   = 1 << 7
)

func (t *sfnt) compositePoints(b []byte, p *pen, depth int) ([]point, bool) {
	var all []point
	for at, n := 10, 0; ; n++ {
		if at+6 > len(b) || n > maxComponents || !p.spend(1) {
			return nil, false
		}
		flags, gid := u16(b, at), u16(b, at+2)
		part, ok := t.points(gid, p, depth+1)
		if !ok || len(all)+len(part) > maxGlyphs {
			return nil, false
		}
		arg1, arg2, m, next := component(b, at+4, flags)
		at = next
		moved := make([]point, len(part))
		for i, q := range part {
			moved[i] = point{q.x*m[0] + q.y*m[2], q.x*m[1] + q.y*m[3], q.on, q.end}
		}
		dx, dy := float64(arg1), float64(arg2)
		if flags&argsAreXY == 0 {
			if arg1 < 0 || arg2 < 0 || arg1 >= len(all) || arg2 >= len(moved) {
				return nil, false
			}
			dx, dy = all[arg1].x-moved[arg2].x, all[arg1].y-moved[arg2].y
		}
		for _, q := range moved {
			all = append(all, point{q.x + dx, q.y + dy, q.on, q.end})
		}
		if flags&moreFollow == 0 {
			return all, true
		}
	}
}

// component reads the arguments and the matrix of a component.
func component(b []byte, at, flags int) (arg1, arg2 int, m [4]float64, next int) {
	switch {
	case flags&wordArgs != 0 && flags&argsAreXY != 0:
		arg1, arg2, at = i16(b, at), i16(b, at+2), at+4
	case flags&wordArgs != 0:
		arg1, arg2, at = u16(b, at), u16(b, at+2), at+4
	case flags&argsAreXY != 0:
		arg1, arg2, at = int(int8(u8(b, at))), int(int8(u8(b, at+1))), at+2
	default:
		arg1, arg2, at = u8(b, at), u8(b, at+1), at+2
	}
	f := func(i int) float64 { return float64(i16(b, i)) / 16384 }
	m = [4]float64{1, 0, 0, 1}
	switch {
	case flags&oneScale != 0:
		m, at = [4]float64{f(at), 0, 0, f(at)}, at+2
	case flags&twoScales != 0:
		m, at = [4]float64{f(at), 0, 0, f(at + 2)}, at+4
	case flags&twoByTwo != 0:
		m, at = [4]float64{f(at), f(at + 2), f(at + 4), f(at + 6)}, at+8
	}
	return arg1, arg2, m, at
}
