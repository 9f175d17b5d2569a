package xmlcut

import (
	"slices"
	"strings"
)

// Kind says how a segment of a text is edited.
type Kind uint8

// The kinds of segments.
const (
	InText   Kind = iota // characters of a text node
	InAttr               // characters of an attribute value
	InNumber             // a number: only a number may replace it
	Element              // a whole element that stands for text: a tab, a break
)

// Seg is a stretch of a text that comes from one stretch of bytes. Separators
// between paragraphs and cells have none.
type Seg struct {
	Start, End int  // of the decoded text
	Raw        Span // of the source
	Kind       Kind
	Node       int32 // of the text node or the element
}

// Cut gives the bytes that a range of the decoded text comes from. The range
// lies within the segment, on rune borders.
func (g Seg) Cut(src []byte, from, to int) Span {
	if g.Kind == Element {
		return g.Raw
	}
	start := advance(src, g.Raw.Start, from-g.Start)
	return Span{start, advance(src, start, to-from)}
}

// Segs are the segments of one text, in order.
type Segs []Seg

// From gives the segments from the first that ends behind a byte of the text.
func (s Segs) From(at int) Segs {
	i, _ := slices.BinarySearchFunc(s, at, func(g Seg, at int) int {
		if g.End <= at {
			return -1
		}
		return 1
	})
	return s[i:]
}

// Text collects the characters of one passage of a source. Separators wait
// until something follows, so that the end of a cell can replace the end of its
// last paragraph. The zero value with Src is ready.
type Text struct {
	Src     []byte
	Segs    Segs
	b       strings.Builder
	pending byte
}

// Len is the length of the text so far in bytes, without a waiting separator.
func (t *Text) Len() int { return t.b.Len() }

// String is the text so far.
func (t *Text) String() string { return t.b.String() }

// Break sets the separator that stands before what follows, instead of one that
// waits already.
func (t *Text) Break(separator byte) { t.pending = separator }

// Flush writes a separator that waits.
func (t *Text) Flush() {
	if t.pending != 0 {
		t.b.WriteByte(t.pending)
		t.pending = 0
	}
}

// Add appends the decoded text of a range of bytes.
func (t *Text) Add(raw Span, kind Kind, node int32) {
	if raw.Start >= raw.End {
		return
	}
	t.Flush()
	start := t.b.Len()
	t.b.WriteString(Unescape(t.Src[raw.Start:raw.End]))
	t.Segs = append(t.Segs, Seg{start, t.b.Len(), raw, kind, node})
}

// Stand appends text that a whole element stands for.
func (t *Text) Stand(text string, raw Span, node int32) {
	t.Flush()
	start := t.b.Len()
	t.b.WriteString(text)
	t.Segs = append(t.Segs, Seg{start, t.b.Len(), raw, Element, node})
}

// Write appends text that has no way back.
func (t *Text) Write(s string) { t.b.WriteString(s) }

// Line appends a line that has no way back, without the white space around it;
// nothing for an empty one.
func (t *Text) Line(s string) {
	if s = strings.TrimSpace(s); s != "" {
		t.b.WriteString(s)
		t.b.WriteByte('\n')
	}
}
