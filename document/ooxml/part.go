package ooxml

import (
	"strings"

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
}

func newBuilder(id string, kind document.PartKind, member string, src []byte) *builder {
	return &builder{part: part{Part: document.Part{ID: id, Kind: kind}, member: member, src: src}, Text: xmlcut.Text{Src: src}}
}

// finish adds the part to the document if it holds any text.
func (d *doc) finish(b *builder) error {
	b.Flush()
	b.part.Text, b.segs = b.String(), b.Segs
	if strings.TrimSpace(b.part.Text) == "" {
		return nil
	}
	if d.textSize += len(b.part.Text); d.textSize > maxText {
		return document.Park(document.ReasonTooLarge, "", nil)
	}
	p := b.part // the builder holds the whole source
	d.parts = append(d.parts, &p)
	return nil
}
