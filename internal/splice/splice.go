// Package splice keeps the way from a text back to the bytes that it was read
// from, and writes those bytes without some of them. Formats whose text stands
// in markup use it.
package splice

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// Hole is a range of the source that goes; Put stands in its place.
type Hole struct {
	Start, End int
	Put        string
}

// Without is the source less its holes. They may overlap and need no order.
func Without(src string, holes []Hole) string {
	slices.SortStableFunc(holes, func(a, b Hole) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	var b strings.Builder
	at := 0
	for _, h := range holes {
		if h.Start > at {
			b.WriteString(src[at:h.Start])
		}
		b.WriteString(h.Put)
		at = max(at, h.End)
	}
	b.WriteString(src[at:])
	return b.String()
}

// Text is a text with its way back. The zero value is empty and ready.
type Text struct {
	b      strings.Builder
	pieces []piece
}

// piece is a stretch of the text and what it stands for in the source: the same
// bytes, or one thing written otherwise, or nothing. It ends where the next one
// begins.
type piece struct {
	text, src, n int
	same         bool
}

// Same adds bytes of the source as they are.
func (t *Text) Same(src string, start, end int) {
	if start == end {
		return
	}
	if k := len(t.pieces) - 1; k >= 0 && t.pieces[k].same && t.pieces[k].src+t.pieces[k].n == start {
		t.pieces[k].n += end - start
	} else {
		t.pieces = append(t.pieces, piece{t.b.Len(), start, end - start, true})
	}
	t.b.WriteString(src[start:end])
}

// Other adds text that stands for other bytes of the source. It goes as one.
func (t *Text) Other(text string, start, end int) {
	t.pieces = append(t.pieces, piece{t.b.Len(), start, end - start, false})
	t.b.WriteString(text)
}

// String is the text so far.
func (t *Text) String() string { return t.b.String() }

// Len is its length in bytes.
func (t *Text) Len() int { return t.b.Len() }

// Last is its last byte, 0 for an empty text.
func (t *Text) Last() byte {
	s := t.b.String()
	if s == "" {
		return 0
	}
	return s[len(s)-1]
}

// Source gives the ranges of the source that a range of the text stands for, in
// the order of the text.
func (t *Text) Source(from, to int) []Hole {
	i := sort.Search(len(t.pieces), func(i int) bool { return t.pieces[i].text > from }) - 1
	var out []Hole
	for i = max(i, 0); i < len(t.pieces) && t.pieces[i].text < to; i++ {
		q := t.pieces[i]
		end := t.b.Len()
		if i+1 < len(t.pieces) {
			end = t.pieces[i+1].text
		}
		if end <= from || q.n == 0 {
			continue
		}
		h := Hole{Start: q.src, End: q.src + q.n}
		if q.same {
			h.Start, h.End = q.src+max(from, q.text)-q.text, q.src+min(to, end)-q.text
		}
		if k := len(out) - 1; k >= 0 && out[k].End == h.Start {
			out[k].End = h.End
			continue
		}
		out = append(out, h)
	}
	return out
}
