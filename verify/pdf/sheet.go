package pdf

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"

	"inkoust/verify"
)

// sheet is what the reader saw of one page.
type sheet struct {
	text   *verify.Text
	glyphs []shownGlyph
	rows   rows // to see at a glance that no letter was struck twice
	dark   int  // codes without letters
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
	if spare, ok := spareGlyphs.Get().(*[]shownGlyph); ok {
		s.glyphs = (*spare)[:0]
	} else {
		s.glyphs = make([]shownGlyph, 0, size)
	}
	return s
}

// spareGlyphs are those of pages that were judged: they are most of the memory
// that a page takes.
var spareGlyphs sync.Pool

// release ends the use of the glyphs.
func (s *sheet) release() {
	if cap(s.glyphs) <= maxSpare {
		spareGlyphs.Put(&s.glyphs)
	}
	s.glyphs = nil
}

// maxSpare keeps the glyphs of a page that is not one of text from being held.
const maxSpare = 1 << 16

// dropCopies takes the second strikes out of the text: letters that follow one
// another as the first ones did, or each behind its first. What is dropped is
// read in the same order elsewhere on the page, so nothing can hide in it.
func (s *sheet) dropCopies() {
	copyOf := copies(s.glyphs)
	var gone [][2]int
	for i := 0; i < len(copyOf); {
		n := 1
		for of := copyOf[i]; of >= 0 && i+n < len(copyOf) && copyOf[i+n] == of+int32(n); {
			n++
		}
		if of := copyOf[i]; of >= 0 && (n >= minCopies || of == int32(i)-1) {
			gone = append(gone, [2]int{int(s.glyphs[i].from), int(s.glyphs[i+n-1].to)})
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
	var lost int32
	k := 0
	for i := range s.glyphs {
		g := &s.glyphs[i]
		for k < len(gone) && gone[k][1] <= int(g.from) && gone[k][0] < int(g.from) {
			lost += int32(gone[k][1] - gone[k][0])
			k++
		}
		if k < len(gone) && int(g.from) >= gone[k][0] && int(g.to) <= gone[k][1] {
			g.from, g.to = int32(gone[k][0])-lost, int32(gone[k][0])-lost
			continue
		}
		g.from, g.to = g.from-lost, g.to-lost
	}
}

// settle decides what the text behind the first box is: labels may stand there,
// all else is text of the page and an overlay.
func (s *sheet) settle() {
	if s.rows.meet() {
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
