package odf

import (
	"strings"
	"unicode/utf8"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// part is text with the way back to its member.
type part struct {
	document.Part
	member string
	src    []byte
	segs   xmlcut.Segs
}

// builder collects the text of one part.
type builder struct {
	part
	xmlcut.Text
	space bool // white space stood last: more of it does not show
}

func newBuilder(id string, kind document.PartKind, m *member) *builder {
	b := &builder{part: part{Part: document.Part{ID: id, Kind: kind}}}
	if m != nil {
		b.member, b.src = m.name, m.tree.Src
		b.Text.Src = m.tree.Src
	}
	return b
}

// droppedBuilder collects what Redact removes whole.
func droppedBuilder(id string, kind document.PartKind, m *member) *builder {
	b := newBuilder(id, kind, m)
	b.Dropped = true
	return b
}

// characters adds the text of a node as it shows: white space in a row is one
// space, and none at the start of a paragraph (OpenDocument part 3, 6.1.2).
func (b *builder) characters(n xmlcut.Node, node int32) {
	from := n.Start
	for at := n.Start; at < n.End; {
		r, size := nextChar(b.Text.Src[at:n.End])
		white := r == ' ' || r == '\t' || r == '\n' || r == '\r'
		if white && b.space {
			b.Add(xmlcut.Span{Start: from, End: at}, xmlcut.InText, node)
			from = at + size
		}
		b.space = white
		at += size
	}
	b.Add(xmlcut.Span{Start: from, End: n.End}, xmlcut.InText, node)
}

// nextChar is xmlcut.NextChar, faster for plain letters.
func nextChar(raw []byte) (rune, int) {
	if c := raw[0]; c < utf8.RuneSelf && c != '&' {
		return rune(c), 1
	}
	return xmlcut.NextChar(raw)
}

// paragraph begins a paragraph.
func (b *builder) paragraph() {
	b.Flush()
	b.space = true
}

// finish adds the part to the document if it holds any text.
func (d *doc) finish(b *builder) error {
	b.Flush()
	b.part.Text, b.segs = b.String(), b.Segs
	if strings.TrimSpace(b.part.Text) == "" {
		return nil
	}
	return d.add(b)
}

// add adds the part, empty or not.
func (d *doc) add(b *builder) error {
	b.Flush()
	b.part.Text, b.segs = b.String(), b.Segs
	if d.textSize += len(b.part.Text); d.textSize > maxText {
		return document.Park(document.ReasonTooLarge, "", nil)
	}
	d.parts = append(d.parts, &b.part)
	return nil
}
