package pdf

import (
	"math"
	"sort"
)

// line is what is read as one line: strips beside each other.
type line struct {
	strips []*strip
	base   float64
	em     float64
}

// order makes lines of strips and sets them in the order of reading: the main
// writing direction first, columns of running text one after the other.
func (l *layout) order() {
	byAngle := map[int][]*strip{}
	glyphs := map[int]int{}
	for _, s := range l.strips {
		s.pairs = l.isPair(s)
		byAngle[s.angle] = append(byAngle[s.angle], s)
		glyphs[s.angle] += len(s.glyphs)
	}
	angles := make([]int, 0, len(byAngle))
	for a := range byAngle {
		angles = append(angles, a)
	}
	sort.Slice(angles, func(i, j int) bool {
		a, b := angles[i], angles[j]
		if glyphs[a] != glyphs[b] {
			return glyphs[a] > glyphs[b]
		}
		return a < b
	})
	for _, a := range angles {
		l.lines = append(l.lines, columns(rows(byAngle[a]), 0)...)
	}
}

// isPair reports whether a strip holds a label and its value: "IČO: 12345678",
// not "10:30".
func (l *layout) isPair(s *strip) bool {
	l.sortStrip(s)
	colon := false
	for k, i := range s.glyphs {
		switch text := l.c.glyphs[i].text; {
		case text == ":":
			colon = k+1 < len(s.glyphs) && (isBlank(l.c.glyphs[s.glyphs[k+1]].text) || l.gapBefore(s, k+1))
		case colon && !isBlank(text):
			return true
		}
	}
	return false
}

// rows groups strips whose baselines agree, superscripts included.
func rows(strips []*strip) []*line {
	sorted := append([]*strip(nil), strips...)
	sort.SliceStable(sorted, func(i, j int) bool {
		if sorted[i].base != sorted[j].base {
			return sorted[i].base > sorted[j].base
		}
		return sorted[i].x0 < sorted[j].x0
	})
	var out []*line
	for _, s := range sorted {
		if ln := rowFor(out, s); ln != nil {
			ln.strips = append(ln.strips, s)
			if s.em > ln.em {
				ln.em, ln.base = s.em, s.base
			}
			continue
		}
		out = append(out, &line{strips: []*strip{s}, base: s.base, em: s.em})
	}
	for _, ln := range out {
		sort.SliceStable(ln.strips, func(i, j int) bool { return ln.strips[i].x0 < ln.strips[j].x0 })
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].base > out[j].base })
	return out
}

// rowFor finds the row a strip stands in; strips that lie over each other do
// not share a row.
func rowFor(out []*line, s *strip) *line {
	for i := len(out) - 1; i >= 0 && i >= len(out)-4; i-- {
		ln := out[i]
		if math.Abs(ln.base-s.base) > 0.45*math.Max(ln.em, s.em) || math.Abs(ln.base-s.base) > 0.25*math.Max(ln.em, s.em) && !ln.touches(s) {
			continue
		}
		if !ln.covers(s) {
			return ln
		}
	}
	return nil
}

func (ln *line) touches(s *strip) bool {
	for _, t := range ln.strips {
		em := math.Max(t.em, s.em)
		if s.x0-t.x1 < 0.3*em && t.x0-s.x1 < 0.3*em {
			return true
		}
	}
	return false
}

func (ln *line) covers(s *strip) bool {
	for _, t := range ln.strips {
		if math.Min(t.x1, s.x1)-math.Max(t.x0, s.x0) > 0.4*math.Min(t.em, s.em) {
			return true
		}
	}
	return false
}

const (
	// minColumn is the least width of a column of running text in em: narrower
	// ones are cells of a table, which is read row by row.
	minColumn = 12.0
	// minColumnRows is how many lines make a column.
	minColumnRows = 4
	// maxColumnDepth bounds columns within columns.
	maxColumnDepth = 6
)

// columns finds blocks of rows with a gutter between running text and reads the
// left side before the right one.
func columns(in []*line, depth int) []*line {
	if depth > maxColumnDepth {
		return in
	}
	var out []*line
	for i := 0; i < len(in); {
		a, b, end, ok := gutter(in, i)
		if !ok {
			out = append(out, in[i])
			i++
			continue
		}
		left, right := split(in[i:end], (a+b)/2)
		out = append(out, columns(rows(left), depth+1)...)
		out = append(out, columns(rows(right), depth+1)...)
		i = end
	}
	return out
}

// gutter looks for a block of rows from i on that no strip crosses between a
// and b, with running text on both sides.
func gutter(in []*line, i int) (a, b float64, end int, ok bool) {
	for k := 0; k+1 < len(in[i].strips); k++ {
		a, b = in[i].strips[k].x1, in[i].strips[k+1].x0
		end = i
		for end < len(in) && narrow(in[end], &a, &b) {
			end++
		}
		if end-i >= minColumnRows && runningText(in[i:end], (a+b)/2) {
			return a, b, end, true
		}
	}
	return 0, 0, 0, false
}

// narrow takes from the gutter what the strips of a row cover; false if the row
// crosses it.
func narrow(ln *line, a, b *float64) bool {
	mid := (*a + *b) / 2
	na, nb := *a, *b
	for _, s := range ln.strips {
		switch {
		case s.x1 <= mid:
			na = math.Max(na, s.x1)
		case s.x0 >= mid:
			nb = math.Min(nb, s.x0)
		default:
			return false
		}
	}
	if nb-na < wideGap*ln.em*0.9 {
		return false
	}
	*a, *b = na, nb
	return true
}

// minPairs is how many lines must hold a label and its value, on each side at
// least one, to make two parties beside each other of it: a table has its labels
// in a column.
const minPairs = 3

func runningText(block []*line, mid float64) bool {
	var wide, all, pairs [2]int
	for _, ln := range block {
		var width [2]float64
		var n [2]int
		for _, s := range ln.strips {
			side := 0
			if s.x0 >= mid {
				side = 1
			}
			width[side] += s.x1 - s.x0
			n[side]++
			if s.pairs {
				pairs[side]++
			}
		}
		for side := range 2 {
			if n[side] > 0 {
				all[side]++
			}
			if n[side] == 1 && width[side] >= minColumn*ln.em {
				wide[side]++
			}
		}
	}
	if pairs[0] > 0 && pairs[1] > 0 && pairs[0]+pairs[1] >= minPairs {
		return true
	}
	for side := range 2 {
		if wide[side] < minColumnRows || 2*wide[side] < all[side] {
			return false
		}
	}
	return true
}

func split(block []*line, mid float64) (left, right []*strip) {
	for _, ln := range block {
		for _, s := range ln.strips {
			if s.x0 < mid {
				left = append(left, s)
			} else {
				right = append(right, s)
			}
		}
	}
	return left, right
}
