package ooxml

import (
	"strings"

	"inkoust/document"
)

// part is text with the way back to its member.
type part struct {
	document.Part
	member string
	src    []byte
	segs   []seg
}

// segKind says how a segment is edited.
type segKind uint8

const (
	inText   segKind = iota // characters of a text node
	inAttr                  // characters of an attribute value
	inNumber                // a number of a chart: only a number may replace it
	element                 // a whole element that stands for text: a tab, a break
)

// seg is a stretch of a part's text that comes from one stretch of bytes.
// Separators between paragraphs and cells have none.
type seg struct {
	start, end int // of the text
	raw        span
	kind       segKind
	node       int32 // of the text node or the element
}

// cut gives the bytes that a range of the text comes from.
func (g seg) cut(src []byte, from, to int) span {
	if g.kind == element {
		return g.raw
	}
	start := advance(src, g.raw.start, from-g.start)
	return span{start, advance(src, start, to-from)}
}

// advance walks n bytes of decoded text from a byte of the source.
func advance(src []byte, at, n int) int {
	for n > 0 {
		r, width := nextChar(src[at:])
		n -= len(string(r))
		at += width
	}
	return at
}

// builder collects the text of one part. Separators wait until something
// follows, so that the end of a cell can replace the end of its last paragraph.
type builder struct {
	part
	text    strings.Builder
	pending byte
}

func newBuilder(id string, kind document.PartKind, member string, src []byte) *builder {
	return &builder{part: part{Part: document.Part{ID: id, Kind: kind}, member: member, src: src}}
}

func (b *builder) flush() {
	if b.pending != 0 {
		b.text.WriteByte(b.pending)
		b.pending = 0
	}
}

// add appends the decoded text of a range of bytes.
func (b *builder) add(raw span, kind segKind, node int32) {
	if raw.start >= raw.end {
		return
	}
	b.flush()
	start := b.text.Len()
	b.text.WriteString(unescape(b.src[raw.start:raw.end]))
	b.segs = append(b.segs, seg{start, b.text.Len(), raw, kind, node})
}

// stand appends text that a whole element stands for.
func (b *builder) stand(text string, raw span, node int32) {
	b.flush()
	start := b.text.Len()
	b.text.WriteString(text)
	b.segs = append(b.segs, seg{start, b.text.Len(), raw, element, node})
}

// line appends a line that has no way back; for parts that are removed whole.
func (b *builder) line(s string) {
	if s = strings.TrimSpace(s); s != "" {
		b.text.WriteString(s)
		b.text.WriteByte('\n')
	}
}

// finish adds the part to the document if it holds any text.
func (d *doc) finish(b *builder) error {
	b.flush()
	b.Text = b.text.String()
	if strings.TrimSpace(b.Text) == "" {
		return nil
	}
	if d.textSize += len(b.Text); d.textSize > maxText {
		return document.Park(document.ReasonTooLarge, "", nil)
	}
	d.parts = append(d.parts, &b.part)
	return nil
}
