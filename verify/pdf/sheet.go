package pdf

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"inkoust/verify"
)

// sheet is what the reader saw of one page.
type sheet struct {
	text   *verify.Text
	glyphs []shownGlyph
	places grid // to find letters struck twice
	copies bool
	dark   int // codes without letters
	boxes  []fill
	after  *verify.Text // text shown after the first box
	over   int          // other things painted after the first box
	images []drawing
	labels map[string]bool // folded texts that may stand on a box
	trace  trace
	// faceless: something was shown in a font whose shapes cannot be told.
	faceless bool
}

// fill is a filled path.
type fill struct {
	corners []point
	state   state
	simple  bool // four corners
}

// drawing is a picture as it was drawn; stream is nil for inline ones.
type drawing struct {
	stream  *stream
	corners []point
	clipped bool
}

// maxGlyphs bounds what is remembered of one page; more is not a page of text.
const maxGlyphs = 2_000_000

func newSheet(size int) *sheet {
	s := &sheet{text: &verify.Text{}, after: &verify.Text{}}
	s.text.Grow(size)
	s.glyphs = make([]shownGlyph, 0, size)
	return s
}

// strike looks for the same character at the same place: programs without bold
// letters, or with shadows, show text twice.
func (s *sheet) strike(g *shownGlyph) {
	g.copyOf = -1
	if g.em <= 0 || g.name == 0 {
		return
	}
	s.copies = s.places.strike(s.glyphs, g) || s.copies
}

// dropCopies takes the second strikes out of the text: letters that follow one
// another as the first ones did, or each behind its first. What is dropped is
// read in the same order elsewhere on the page, so nothing can hide in it.
func (s *sheet) dropCopies() {
	var gone [][2]int
	for i := 0; i < len(s.glyphs); {
		n := 1
		for g := s.glyphs[i]; g.copyOf >= 0 && i+n < len(s.glyphs) && s.glyphs[i+n].copyOf == g.copyOf+int32(n); {
			n++
		}
		if g := s.glyphs[i]; g.copyOf >= 0 && (n >= minCopies || g.copyOf == int32(i)-1) {
			gone = append(gone, [2]int{g.from, s.glyphs[i+n-1].to})
		}
		i += n
	}
	s.cut(gone)
}

// minCopies is the length of a second strike; fewer letters meet by chance.
const minCopies = 3

// cut removes ranges of the text, and moves the glyphs behind them.
func (s *sheet) cut(gone [][2]int) {
	if len(gone) == 0 {
		return
	}
	s.text = s.text.Without(gone)
	lost, k := 0, 0
	for i := range s.glyphs {
		g := &s.glyphs[i]
		for k < len(gone) && gone[k][1] <= g.from && gone[k][0] < g.from {
			lost += gone[k][1] - gone[k][0]
			k++
		}
		if k < len(gone) && g.from >= gone[k][0] && g.to <= gone[k][1] {
			g.from, g.to = gone[k][0]-lost, gone[k][0]-lost
			continue
		}
		g.from, g.to = g.from-lost, g.to-lost
	}
}

// settle decides what the text behind the first box is: labels may stand there,
// all else is text of the page and an overlay.
func (s *sheet) settle() {
	if s.copies {
		s.dropCopies()
	}
	rest := s.after.String()
	for _, l := range slices.SortedFunc(maps.Keys(s.labels), longest) {
		rest = strings.ReplaceAll(rest, l, "")
	}
	if rest != "" {
		s.over++
		s.text.Append(s.after)
	}
}

func longest(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) }
