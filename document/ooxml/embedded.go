package ooxml

import (
	"context"
	"fmt"
	"io"
	"path"
	"strings"

	"inkoust/document"
)

// embedded is a file that the document carries, by its member.
type embedded struct {
	document.Embedded
	name string
}

// carrying are the kinds of relationships that lead to files: office documents,
// objects of other programs, and text of another format that Word would take in.
var carrying = map[string]bool{"package": true, "oleObject": true, "aFChunk": true}

var _ document.Carrier = (*doc)(nil)

// readEmbedded lists the files in the order in which the text shows them, those
// that nothing shows last.
func (d *doc) readEmbedded() error {
	listed := map[string]bool{}
	for _, m := range d.members {
		for _, ref := range m.tree.Refs {
			r, ok := m.rel(ref.ID)
			if !ok || !carrying[r.kind] || r.external || !d.zip.Has(r.target) || listed[r.target] {
				continue
			}
			listed[r.target] = true
			d.carry(r.target, m.role.leaf, m.tree.Within(ref.Node, "w:del", "w:moveFrom"))
		}
	}
	for _, name := range d.zip.Names() {
		if strings.HasPrefix(name, "word/embeddings/") && !listed[name] {
			d.carry(name, false, true)
		}
	}
	if len(d.embedded) > document.MaxEmbedded {
		return document.Park(document.ReasonTooLarge, "embedded files", nil)
	}
	return nil
}

// carry lists one file. The table of a chart is a copy of what the chart shows.
func (d *doc) carry(name string, table, loose bool) {
	e := document.Embedded{
		ID: fmt.Sprintf("a%d", len(d.embedded)+1), Name: path.Base(name), Kind: document.ContentOther,
		Size: d.zip.Size(name), Copy: table, Loose: loose,
	}
	if r, err := d.zip.Open(name); err == nil {
		head := make([]byte, document.HeadSize)
		n, _ := io.ReadFull(r, head) // a shorter file is told by what it has
		r.Close()
		e.Kind = document.KindOfContent(head[:n])
	}
	d.embedded = append(d.embedded, embedded{e, name})
}

// Embedded lists the files that the document carries.
func (d *doc) Embedded() []document.Embedded {
	var out []document.Embedded
	for _, e := range d.embedded {
		out = append(out, e.Embedded)
	}
	return out
}

// Extract writes the content of an embedded file.
func (d *doc) Extract(ctx context.Context, id string, w io.Writer) error {
	for _, e := range d.embedded {
		if e.ID != id {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		r, err := d.zip.Open(e.name)
		if err != nil {
			return document.Refused(err, place)
		}
		defer r.Close()
		_, err = io.Copy(w, r)
		return document.Refused(err, place)
	}
	return fmt.Errorf("%s: no such embedded file", id)
}
