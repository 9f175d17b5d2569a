package pdf

import (
	"math"
	"unicode"
)

// Forms ask for numbers and names with one character a cell. Such a row of cells
// is one word: read apart, no number in it would be found.

const (
	// minComb is the least number of cells; fewer letters at equal distances are
	// met by chance.
	minComb = 4
	// maxPitch is the widest distance of characters in em: columns of tables
	// with a number each are wider.
	maxPitch = 2.2
	// pitchSlack is how far distances may differ, as a share of them.
	pitchSlack = 0.08
)

// combs joins the strips of one row that are the cells of a comb.
func (l *layout) combs(row []*strip) (out []*strip) {
	for i := 0; i < len(row); {
		n := l.combCells(row[i:])
		if n < minComb {
			row[i].comb = row[i].comb || l.isComb(row[i])
			out = append(out, row[i])
			i++
			continue
		}
		s := row[i]
		for _, o := range row[i+1 : i+n] {
			s.glyphs = append(s.glyphs, o.glyphs...)
			s.seq = min(s.seq, o.seq)
		}
		l.measure(s)
		s.comb = true
		out = append(out, s)
		i += n
	}
	return out
}

// combCells counts the strips of a row that are single characters at one distance.
func (l *layout) combCells(row []*strip) int {
	pitch := 0.0
	for i, s := range row {
		if len(s.glyphs) != 1 || !l.isCharacter(s.glyphs[0]) {
			return i
		}
		if i == 0 {
			continue
		}
		d := l.centre(s.glyphs[0]) - l.centre(row[i-1].glyphs[0])
		if i == 1 {
			pitch = d
		}
		if d <= 0 || d > maxPitch*s.em || math.Abs(d-pitch) > pitchSlack*pitch || math.Abs(s.em-row[0].em) > 0.1*s.em {
			return i
		}
	}
	return len(row)
}

// isComb reports a strip whose characters all stand apart, at one distance.
func (l *layout) isComb(s *strip) bool {
	if len(s.glyphs) < minComb {
		return false
	}
	pitch := l.centre(s.glyphs[1]) - l.centre(s.glyphs[0])
	for k, g := range s.glyphs {
		if !l.isCharacter(g) {
			return false
		}
		if k == 0 {
			continue
		}
		d := l.centre(g) - l.centre(s.glyphs[k-1])
		if !l.gapBefore(s, k) || math.Abs(d-pitch) > pitchSlack*pitch {
			return false
		}
	}
	return true
}

func (l *layout) centre(g int) float64 { return l.c.glyphs[g].along() + l.c.glyphs[g].adv/2 }

func (l *layout) isCharacter(g int) bool {
	n := 0
	for _, r := range l.c.glyphs[g].text {
		if n++; n > 1 || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return n == 1
}
