package pdf

import "math"

// grid finds the glyphs of a page by place and character.
type grid struct {
	slots []int32 // index of a glyph and one, 0 for none; open addressing, a power of two
	used  int
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

// strike finds the same character at the same place, or notes this one under
// the index that it is about to have.
func (t *grid) strike(glyphs []shownGlyph, g *shownGlyph) bool {
	if 2*t.used >= len(t.slots) {
		t.grow(glyphs)
	}
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
		for h := hash(at[0], at[1], g.name); ; h++ {
			i := t.slots[h&mask]
			if i == 0 {
				break
			}
			if o := &glyphs[i-1]; o.name == g.name && near(o.at, g.at, doubled*g.em) && math.Abs(o.em-g.em) < 0.1*g.em {
				g.copyOf = i - 1
				return true
			}
		}
	}
	t.put(hash(x, y, g.name), int32(len(glyphs)+1))
	return false
}

func (t *grid) put(h uint64, i int32) {
	mask := uint64(len(t.slots) - 1)
	for t.slots[h&mask] != 0 {
		h++
	}
	t.slots[h&mask] = i
	t.used++
}

func (t *grid) grow(glyphs []shownGlyph) {
	old := t.slots
	t.slots, t.used = make([]int32, max(1<<12, 2*len(old))), 0
	for _, i := range old {
		if i != 0 {
			g := &glyphs[i-1]
			t.put(hash(math.Floor(clamp(g.at.x/(cell*g.em))), math.Floor(clamp(g.at.y/(cell*g.em))), g.name), i)
		}
	}
}

func hash(x, y float64, r rune) uint64 {
	h := uint64(int64(x))*0x9E3779B97F4A7C15 ^ uint64(int64(y))*0xC2B2AE3D27D4EB4F ^ uint64(r)*0x165667B19E3779F9
	return h ^ h>>29
}
