package pdf

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pageText is the text of a page with the way back to the glyphs.
type pageText struct {
	text   string
	starts []int32 // byte at which each entry begins, rising
	glyphs []int32 // its glyph, -1 for separators made by us
}

// textOf writes the glyphs of a layout in reading order.
func textOf(l *layout) *pageText {
	t := &textWriter{l: l, page: &pageText{}}
	for i, ln := range l.lines {
		if i > 0 && !l.endsSoftly(l.lines[i-1]) {
			t.separator("\n")
		}
		for k, s := range ln.strips {
			if k > 0 {
				t.between(ln.strips[k-1], s)
			}
			t.strip(s)
		}
	}
	t.page.text = t.out.String()
	return t.page
}

// endsSoftly reports a line that ends with a soft hyphen: the word goes on in
// the next line, and is found only in one piece.
func (l *layout) endsSoftly(ln *line) bool {
	s := ln.strips[len(ln.strips)-1]
	return l.c.glyphs[s.glyphs[len(s.glyphs)-1]].soft
}

type textWriter struct {
	l    *layout
	page *pageText
	out  strings.Builder
	last string
}

func (t *textWriter) add(text string, g int32) {
	if text == "" {
		return
	}
	t.page.starts = append(t.page.starts, int32(t.out.Len()))
	t.page.glyphs = append(t.page.glyphs, g)
	t.out.WriteString(text)
	t.last = text
}

func (t *textWriter) separator(s string) { t.add(s, -1) }

// between divides two strips of a line: nothing before a superscript, a space
// for a small gap, a tab for a wide one.
func (t *textWriter) between(a, b *strip) {
	gap := (b.x0 - a.x1) / math.Max(a.em, b.em)
	switch {
	case gap > wideGap || t.l.cells(a, b):
		t.separator("\t")
	case gap > wordGap && !t.endsWithSpace():
		t.separator(" ")
	}
}

func (t *textWriter) endsWithSpace() bool {
	r, _ := utf8.DecodeLastRuneInString(t.last)
	return unicode.IsSpace(r)
}

// strip writes the glyphs of a strip; a gap between letters that nothing fills
// is a space.
func (t *textWriter) strip(s *strip) {
	t.l.sortStrip(s)
	for k, i := range s.glyphs {
		g := &t.l.c.glyphs[i]
		if k > 0 && t.l.gapBefore(s, k) && !t.endsWithSpace() && !startsWithSpace(g.text) {
			t.separator(" ")
		}
		if !isBlank(g.text) || g.text == "" || !t.l.closedOver(s, k) {
			t.add(g.text, int32(i))
		}
	}
}

// closedOver reports a space that the letters around it run over, as producers
// of tables write spaces and move back.
func (l *layout) closedOver(s *strip, k int) bool {
	a, b := k-1, k+1
	for a >= 0 && isBlank(l.c.glyphs[s.glyphs[a]].text) {
		a--
	}
	for b < len(s.glyphs) && isBlank(l.c.glyphs[s.glyphs[b]].text) {
		b++
	}
	if a < 0 || b == len(s.glyphs) {
		return false
	}
	left, right := &l.c.glyphs[s.glyphs[a]], &l.c.glyphs[s.glyphs[b]]
	return right.along()-(left.along()+left.adv) < closedGap*right.em
}

// closedGap is the gap in em below which no word ends, not even in a line that
// is set tight.
const closedGap = 0.05

func startsWithSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// sortStrip orders glyphs along the line; those at one place keep the order of
// the content (an accent after its letter).
func (l *layout) sortStrip(s *strip) {
	sort.SliceStable(s.glyphs, func(i, j int) bool {
		return l.c.glyphs[s.glyphs[i]].along() < l.c.glyphs[s.glyphs[j]].along()
	})
}

// gapBefore reports whether glyph k of a strip stands apart from the one before,
// beyond the letter spacing that the text has anyway.
func (l *layout) gapBefore(s *strip, k int) bool {
	if s.comb {
		return false
	}
	a, b := &l.c.glyphs[s.glyphs[k-1]], &l.c.glyphs[s.glyphs[k]]
	gap := b.along() - (a.along() + a.adv)
	em := math.Max(a.em, b.em)
	if spacing := a.full - a.adv; spacing > 0 && a.show == b.show && gap-spacing < wordGap*em && spacing < 0.6*em {
		return false
	}
	return gap > wordGap*em
}

// glyphsOf lists the glyphs that stand in bytes start to end, each once.
func (p *pageText) glyphsOf(start, end int) []int {
	i := sort.Search(len(p.starts), func(i int) bool { return int(p.starts[i]) > start }) - 1
	var out []int
	for i = max(i, 0); i < len(p.starts) && int(p.starts[i]) < end; i++ {
		stop := len(p.text)
		if i+1 < len(p.starts) {
			stop = int(p.starts[i+1])
		}
		if p.glyphs[i] >= 0 && stop > start {
			out = append(out, int(p.glyphs[i]))
		}
	}
	return out
}

// cells reports whether two strips beside each other are cells of a table.
func (l *layout) cells(a, b *strip) bool {
	em := math.Max(a.em, b.em)
	return math.Abs(a.base-b.base) <= 0.1*em && l.divided(a.angle, a.x1, b.x0, a.base, em, l.last(a), &l.c.glyphs[b.glyphs[0]])
}
