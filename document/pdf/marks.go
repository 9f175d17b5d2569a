package pdf

import (
	"math"
	"sort"
	"unicode"

	"inkoust/document"
)

// marks says which glyphs of a page go.
type marks struct {
	l      *layout
	gone   []int32 // by glyph: 0 stays, else the number of the redaction it falls to
	keep   []bool  // by glyph: a surviving part of a redaction
	strips map[int]*strip
	labels []string
	wide   []float64 // by redaction: the width of a box with its label, nil without labels
}

// markPage finds the glyphs of the redactions of a page.
func markPage(l *layout, t *pageText, list []document.Redaction) *marks {
	m := &marks{l: l, gone: make([]int32, len(l.c.glyphs)), keep: make([]bool, len(l.c.glyphs)), labels: []string{""}}
	m.strips = map[int]*strip{}
	for _, s := range l.strips {
		for _, g := range s.glyphs {
			m.strips[g] = s
		}
	}
	for _, r := range list {
		m.labels = append(m.labels, r.Label)
		kept := map[int]bool{}
		for _, k := range r.Keep {
			for _, g := range t.glyphsOf(k.Start, k.End) {
				kept[g] = true
				m.keep[g] = true
			}
		}
		for _, g := range t.glyphsOf(r.Start, r.End) {
			if !kept[g] && m.gone[g] == 0 {
				m.gone[g] = int32(len(m.labels) - 1)
			}
		}
	}
	for g := range m.keep {
		// What one redaction keeps, another one may take.
		m.keep[g] = m.keep[g] && m.gone[g] == 0
	}
	m.closeWords()
	m.closeSilent()
	m.closeBoxes()
	return m
}

// closeWords takes whole words of invisible text: the glyphs of a text
// recognition layer lie only roughly over the ink.
func (m *marks) closeWords() {
	for _, s := range m.l.strips {
		for k := range s.glyphs {
			if g := s.glyphs[k]; m.gone[g] != 0 && m.l.c.glyphs[g].hidden {
				m.spread(s, k, 1)
				m.spread(s, k, -1)
			}
		}
	}
}

func (m *marks) spread(s *strip, k, step int) {
	no := m.gone[s.glyphs[k]]
	for i := k + step; i >= 0 && i < len(s.glyphs); i += step {
		g := s.glyphs[i]
		if m.gone[g] != 0 || m.keep[g] || isBlank(m.l.c.glyphs[g].text) || m.l.gapBefore(s, max(i, i-step)) {
			return
		}
		m.gone[g] = no
	}
}

func isBlank(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			return false
		}
	}
	return true
}

// closeSilent takes glyphs that say nothing, such as soft hyphens, together with
// the letters around them.
func (m *marks) closeSilent() {
	for _, s := range m.l.strips {
		for k := 1; k < len(s.glyphs); k++ {
			g, before := s.glyphs[k], s.glyphs[k-1]
			if m.l.c.glyphs[g].text == "" && m.gone[before] != 0 {
				m.gone[g] = m.gone[before]
			}
		}
	}
}

// closeBoxes takes what lies under the same box: letters struck twice, copies in
// white, a text layer under another one.
func (m *marks) closeBoxes() {
	for shadow, g := range m.l.shadows {
		if m.gone[g] != 0 {
			m.gone[shadow] = m.gone[g]
		}
	}
	rows, order := m.byHeight()
	for g := range m.gone {
		if no := m.gone[g]; no > 0 {
			m.takeUnder(g, no, rows, order)
		}
	}
	for g, no := range m.gone {
		if no < 0 {
			m.gone[g] = -no
		}
	}
}

// byHeight sorts the glyphs by their middle's height on the page.
func (m *marks) byHeight() (heights []float64, order []int) {
	order = make([]int, len(m.gone))
	for i := range order {
		order[i] = i
	}
	mid := func(i int) float64 { _, y := m.l.c.glyphs[i].middle(); return y }
	sort.SliceStable(order, func(a, b int) bool { return mid(order[a]) < mid(order[b]) })
	heights = make([]float64, len(order))
	for i, g := range order {
		heights[i] = mid(g)
	}
	return heights, order
}

// middle is the middle of a glyph's box.
func (g *glyph) middle() (x, y float64) {
	c := g.corners(g.along(), g.along()+g.adv)
	return (c[0][0] + c[2][0]) / 2, (c[0][1] + c[2][1]) / 2
}

func (m *marks) takeUnder(g int, no int32, heights []float64, order []int) {
	a := &m.l.c.glyphs[g]
	r := a.rect()
	pad := 0.15 * (r.Y1 - r.Y0)
	for i := sort.SearchFloat64s(heights, r.Y0+pad); i < len(order) && heights[i] <= r.Y1-pad; i++ {
		k := order[i]
		if m.gone[k] != 0 || m.keep[k] || m.strips[k] != nil && m.strips[k] == m.strips[g] {
			continue
		}
		b := &m.l.c.glyphs[k]
		if x, _ := b.middle(); x > r.X0 && x < r.X1 && math.Abs(b.em-a.em) < 4*a.em {
			m.gone[k] = -no
		}
	}
}
