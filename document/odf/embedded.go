package odf

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path"
	"strings"

	"inkoust/document"
	"inkoust/internal/zipfile"
)

var _ document.Carrier = (*doc)(nil)

// embedded is a document in the document: a folder of members, or one member
// that another program wrote.
type embedded struct {
	document.Embedded
	name  string // "Object 8/" or "Object 9"
	media string // of a folder
}

// readEmbedded lists the documents in the order in which the text shows them,
// those that nothing shows last. Charts and formulas are part of the document.
func (d *doc) readEmbedded() error {
	listed := map[string]bool{}
	for _, m := range d.members {
		for i, n := range m.tree.Nodes {
			if n.Name != "draw:object" && n.Name != "draw:object-ole" {
				continue
			}
			if dir := objectDir(m.tree, int32(i)); dir != "" && m.object == nil {
				d.carry(dir, listed, false)
			}
		}
	}
	for _, name := range d.zip.Names() {
		if dir, _, ok := strings.Cut(name, "/"); strings.HasPrefix(name, "Object") && !strings.HasPrefix(name, "ObjectReplacements") {
			if ok {
				dir += "/"
			}
			d.carry(dir, listed, true)
		}
	}
	if len(d.carried) > document.MaxEmbedded {
		return document.Park(document.ReasonTooLarge, "embedded files", nil)
	}
	return nil
}

// carry lists one embedded document, once.
func (d *doc) carry(name string, listed map[string]bool, loose bool) {
	e := embedded{name: name}
	single := strings.TrimSuffix(name, "/")
	switch {
	case listed[single] || d.objectAt(name) != nil:
		return
	case d.zip.Has(name + contentMember):
		e.Kind, e.media = document.ContentOffice, d.mediaIn(name)
		for _, member := range d.zip.Names() {
			if strings.HasPrefix(member, name) {
				e.Size += d.zip.Size(member)
			}
		}
	case d.zip.Has(single):
		e.name, e.Size = single, d.zip.Size(single)
		e.Kind = d.kindOf(single)
	default:
		return
	}
	listed[single] = true
	e.ID, e.Embedded.Name, e.Loose = fmt.Sprintf("a%d", len(d.carried)+1), path.Base(single), loose
	d.carried = append(d.carried, e)
}

// mediaIn is the media type of an embedded document, by what its body holds.
func (d *doc) mediaIn(dir string) string {
	t, err := d.tree(dir + contentMember)
	if err != nil {
		return mediaPrefix + "text" // it is parked when it is opened
	}
	for name, k := range kinds {
		if b := t.Child(0, "office:body"); b >= 0 && t.Child(b, k.body) >= 0 && !strings.HasSuffix(name, "template") {
			return k.media
		}
	}
	return mediaPrefix + "graphics"
}

func (d *doc) kindOf(name string) document.ContentKind {
	r, err := d.zip.Open(name)
	if err != nil {
		return document.ContentOther
	}
	defer r.Close()
	head := make([]byte, document.HeadSize)
	n, _ := io.ReadFull(r, head) // a shorter one is told by what it has
	return document.KindOfContent(head[:n])
}

// Embedded lists the documents that the document carries.
func (d *doc) Embedded() []document.Embedded {
	var out []document.Embedded
	for _, e := range d.carried {
		out = append(out, e.Embedded)
	}
	return out
}

// Extract writes an embedded document: the member as it is, or the members of a
// folder as a package of their own.
func (d *doc) Extract(ctx context.Context, id string, w io.Writer) error {
	for _, e := range d.carried {
		if e.ID != id {
			continue
		}
		if !strings.HasSuffix(e.name, "/") {
			data, err := d.zip.Read(e.name)
			if err == nil {
				_, err = io.Copy(w, bytes.NewReader(data))
			}
			return document.Refused(err, place)
		}
		return document.Refused(d.extractFolder(ctx, e, w), place)
	}
	return fmt.Errorf("%s: no such embedded file", id)
}

func (d *doc) extractFolder(ctx context.Context, e embedded, w io.Writer) error {
	p := zipfile.NewPacker(w)
	if err := p.Store(mimeMember, []byte(e.media)); err != nil {
		return err
	}
	for _, name := range d.zip.Names() {
		inner, ok := strings.CutPrefix(name, e.name)
		if !ok || inner == mimeMember {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		data, err := d.zip.Read(name)
		if err != nil {
			return err
		}
		if err := p.Add(inner, data); err != nil {
			return err
		}
	}
	return p.Close()
}
