package pdf

import (
	"math"
	"math/bits"
)

// grid finds the glyphs of a page by place and character.
type grid struct {
	slots []int32 // index of a glyph and one, 0 for none; open addressing, a power of two
}

const (
	// doubled is how far apart, in em, two strikes of one letter are; the
	// narrowest letters are wider.
	doubled = 0.12
	// cell is the side of a cell of the grid, in em: a neighbour within doubled
	// lies in one of four cells.
	cell = 0.25
)

func near(a, b point, by float64) bool {
	dx, dy := a.x-b.x, a.y-b.y
	return dx*dx+dy*dy <= by*by
}

func clamp(v float64) float64 { return max(-maxCoordinate, min(maxCoordinate, v)) }

// copies looks for the same character at the same place: programs without bold
// letters, or with shadows, show text twice. It gives the glyph that each
// repeats, -1 for none.
func copies(glyphs []shownGlyph) []int32 {
	t := grid{make([]int32, tableSize(len(glyphs)))}
	out := make([]int32, len(glyphs))
	for i := range glyphs {
		out[i] = -1
		if g := &glyphs[i]; g.em > 0 && g.name != 0 {
			out[i] = t.strike(glyphs, int32(i))
		}
	}
	return out
}

// tableSize is the size of a table by hash that n entries fill by half at most.
func tableSize(n int) int { return 1 << bits.Len(uint(2*n)) }

// strike finds the glyph that glyph i repeats, or notes it.
func (t *grid) strike(glyphs []shownGlyph, i int32) int32 {
	g := &glyphs[i]
	fx, fy := clamp(g.at.x/(cell*g.em)), clamp(g.at.y/(cell*g.em))
	x, y := math.Floor(fx), math.Floor(fy)
	nx, ny := x-1, y-1
	if fx-x > 0.5 {
		nx = x + 1
	}
	if fy-y > 0.5 {
		ny = y + 1
	}
	mask := uint64(len(t.slots) - 1)
	for _, at := range [4][2]float64{{x, y}, {nx, y}, {x, ny}, {nx, ny}} {
		for h := hash(int64(at[0]), int64(at[1]), g.name); ; h++ {
			k := t.slots[h&mask]
			if k == 0 {
				break
			}
			if o := &glyphs[k-1]; o.name == g.name && near(o.at, g.at, doubled*g.em) && math.Abs(o.em-g.em) < 0.1*g.em {
				return k - 1
			}
		}
	}
	h := hash(int64(x), int64(y), g.name)
	for t.slots[h&mask] != 0 {
		h++
	}
	t.slots[h&mask] = i + 1
	return -1
}

func hash(x, y int64, r rune) uint64 {
	h := uint64(x)*0x9E3779B97F4A7C15 ^ uint64(y)*0xC2B2AE3D27D4EB4F ^ uint64(r)*0x165667B19E3779F9
	return h ^ h>>29
}

// rows are the rows of letters of a page in the order in which they were shown.
// Within one the letters go ahead, so that none is at the place of another.
type rows struct {
	list []row
	last point // of the last letter
	many bool  // more than are compared
}

// row is where the letters of a row begin.
type row struct {
	dir    frame
	em     float64
	lo, hi point
}

// maxRows bounds the comparison of each row with each other; a page of text has
// a hundred.
const maxRows = 400

func (t *rows) add(g *shownGlyph) {
	if t.many || g.em <= 0 || g.name == 0 {
		return
	}
	if n := len(t.list) - 1; n >= 0 {
		r := &t.list[n]
		if step := (point{g.at.x - t.last.x, g.at.y - t.last.y}); r.em == g.em && r.dir == g.dir && r.dir.along(step) > ahead*g.em {
			r.lo, r.hi = point{min(r.lo.x, g.at.x), min(r.lo.y, g.at.y)}, point{max(r.hi.x, g.at.x), max(r.hi.y, g.at.y)}
			t.last = g.at
			return
		}
	}
	t.many = len(t.list) >= maxRows
	t.list, t.last = append(t.list, row{g.dir, g.em, g.at, g.at}), g.at
}

// ahead is more than doubled by what rounding may lose.
const ahead = 1.05 * doubled

// meet reports whether a letter of one row may be at the place of a letter of
// another.
func (t *rows) meet() bool {
	for i := range t.list {
		a := &t.list[i]
		for k := range t.list[:i] {
			b := &t.list[k]
			by := ahead * max(a.em, b.em)
			if a.lo.x-by <= b.hi.x && b.lo.x-by <= a.hi.x && a.lo.y-by <= b.hi.y && b.lo.y-by <= a.hi.y {
				return true
			}
		}
	}
	return t.many
}

// spots are the places of the glyphs of a page, to see whether one still stands
// where it stood.
type spots struct {
	keys  []spot
	slots []int32 // index of a key and one, 0 for none
}

// spot is a place in steps of a twenty-fifth of a point, and a character.
type spot struct {
	x, y int32
	name rune
}

func (s *sheet) index() *spots {
	t := &spots{make([]spot, len(s.glyphs)), make([]int32, tableSize(len(s.glyphs)))}
	mask := uint64(len(t.slots) - 1)
	for i := range s.glyphs {
		k := s.glyphs[i].key()
		h := hash(int64(k.x), int64(k.y), k.name)
		for t.slots[h&mask] != 0 && t.keys[t.slots[h&mask]-1] != k {
			h++
		}
		t.keys[i], t.slots[h&mask] = k, int32(i+1)
	}
	return t
}

func (t *spots) has(k spot) bool {
	mask := uint64(len(t.slots) - 1)
	for h := hash(int64(k.x), int64(k.y), k.name); ; h++ {
		i := t.slots[h&mask]
		if i == 0 {
			return false
		}
		if t.keys[i-1] == k {
			return true
		}
	}
}
