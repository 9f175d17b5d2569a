package pdf

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"unicode"

	"inkoust/document"
)

// marks says which glyphs of a page go.
type marks struct {
	l      *layout
	gone   []int32  // by glyph: 0 stays, else the number of the redaction it falls to
	keep   []bool   // by glyph: a surviving part of a redaction
	strips []*strip // by glyph, nil for shadows
	labels []string
	wide   []float64 // by redaction: the width of a box with its label, nil without labels
}

// markPage finds the glyphs of the redactions of a page.
func markPage(l *layout, t *pageText, list []document.Redaction) *marks {
	m := &marks{l: l, gone: make([]int32, len(l.c.glyphs)), keep: make([]bool, len(l.c.glyphs)), labels: []string{""}}
	m.strips = make([]*strip, len(l.c.glyphs))
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
	rows := m.byHeight()
	for g := range m.gone {
		if no := m.gone[g]; no > 0 {
			m.takeUnder(g, no, rows)
		}
	}
	for g, no := range m.gone {
		if no < 0 {
			m.gone[g] = -no
		}
	}
}

// middlePoint is the middle of a glyph.
type middlePoint struct {
	x, y float64
	g    int32
}

// byHeight sorts the middles of the glyphs by their height on the page.
func (m *marks) byHeight() []middlePoint {
	out := make([]middlePoint, len(m.gone))
	for i := range out {
		x, y := m.l.c.glyphs[i].middle()
		out[i] = middlePoint{x, y, int32(i)}
	}
	slices.SortFunc(out, func(a, b middlePoint) int { return cmp.Or(cmp.Compare(a.y, b.y), cmp.Compare(a.g, b.g)) })
	return out
}

// middle is the middle of a glyph's box.
func (g *glyph) middle() (x, y float64) {
	c := g.corners(g.along(), g.along()+g.adv)
	return (c[0][0] + c[2][0]) / 2, (c[0][1] + c[2][1]) / 2
}

func (m *marks) takeUnder(g int, no int32, rows []middlePoint) {
	a := &m.l.c.glyphs[g]
	r := a.rect()
	pad := 0.15 * (r.Y1 - r.Y0)
	from := sort.Search(len(rows), func(i int) bool { return rows[i].y >= r.Y0+pad })
	for _, p := range rows[from:] {
		if p.y > r.Y1-pad {
			return
		}
		if k := p.g; p.x > r.X0 && p.x < r.X1 && m.gone[k] == 0 && !m.keep[k] && (m.strips[k] == nil || m.strips[k] != m.strips[g]) &&
			math.Abs(m.l.c.glyphs[k].em-a.em) < 4*a.em {
			m.gone[k] = -no
		}
	}
}
