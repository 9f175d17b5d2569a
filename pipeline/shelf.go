package pipeline

import (
	"context"
	"io"
	"iter"
	"slices"

	"inkoust/document"
)

// maxOpen bounds the documents of one record that are open at once: each is a
// process with memory of its own, and a record may have thousands of files.
const maxOpen = 16

// shelf holds the open documents of a record. When one too many is open, the
// one opened first is closed; it opens again when it is used. It belongs to
// one goroutine, as the record does.
type shelf struct{ open []*shelved }

// shelved is a document that may be closed while nobody uses it.
type shelved struct {
	shelf  *shelf
	reopen func() (document.Document, error)
	doc    document.Document // nil while closed
	info   document.Info
	images []document.Image
	files  []document.Embedded
	hidden []document.Concealed
}

var (
	_ document.Document  = (*shelved)(nil)
	_ document.Carrier   = (*shelved)(nil)
	_ document.Concealer = (*shelved)(nil)
	_ document.Tabular   = (*shelved)(nil)
)

// add takes an open document; reopen gives the same one anew.
func (s *shelf) add(doc document.Document, reopen func() (document.Document, error)) document.Document {
	d := &shelved{shelf: s, reopen: reopen, info: doc.Info(), images: doc.Images(), files: document.EmbeddedIn(doc), hidden: document.ConcealedIn(doc)}
	s.keep(d, doc)
	return d
}

func (s *shelf) keep(d *shelved, doc document.Document) {
	d.doc = doc
	s.open = append(s.open, d)
	if len(s.open) > maxOpen {
		s.open[0].Close()
	}
}

// use returns the document, opened again if need be. Its parts are read then,
// for a format may learn from them what its other methods need.
func (d *shelved) use(ctx context.Context) (document.Document, error) {
	if d.doc != nil {
		return d.doc, nil
	}
	doc, err := d.reopen()
	if err != nil {
		return nil, err
	}
	d.shelf.keep(d, doc)
	for _, err := range doc.Parts(ctx) {
		if err != nil {
			return nil, err
		}
	}
	return doc, nil
}

func (d *shelved) Info() document.Info      { return d.info }
func (d *shelved) Images() []document.Image { return d.images }

// Embedded is empty for documents that carry no files.
func (d *shelved) Embedded() []document.Embedded { return d.files }

// Concealed is empty for documents that hide nothing.
func (d *shelved) Concealed() []document.Concealed { return d.hidden }

// Cells is empty for documents without sheets.
func (d *shelved) Cells(ctx context.Context, sheet, ref string) ([]document.Span, error) {
	doc, err := d.use(ctx)
	if err != nil {
		return nil, err
	}
	if t, ok := doc.(document.Tabular); ok {
		return t.Cells(ctx, sheet, ref)
	}
	return nil, nil
}

func (d *shelved) Extract(ctx context.Context, id string, w io.Writer) error {
	doc, err := d.use(ctx)
	if err != nil {
		return err
	}
	carrier, ok := doc.(document.Carrier)
	if !ok {
		return document.Park(document.ReasonUnreadable, "attachment", nil)
	}
	return carrier.Extract(ctx, id, w)
}

func (d *shelved) Parts(ctx context.Context) iter.Seq2[*document.Part, error] {
	return func(yield func(*document.Part, error) bool) {
		doc, err := d.use(ctx)
		if err != nil {
			yield(nil, err)
			return
		}
		doc.Parts(ctx)(yield)
	}
}

func (d *shelved) Places(s document.Span) ([]document.Place, error) {
	doc, err := d.use(context.Background())
	if err != nil {
		return nil, err
	}
	return doc.Places(s)
}

func (d *shelved) Redact(ctx context.Context, w io.Writer, plan *document.Plan) (*document.Result, error) {
	doc, err := d.use(ctx)
	if err != nil {
		return nil, err
	}
	return doc.Redact(ctx, w, plan)
}

// Close gives up the child; the document stays usable.
func (d *shelved) Close() error {
	if d.doc == nil {
		return nil
	}
	doc := d.doc
	d.doc = nil
	d.shelf.open = slices.DeleteFunc(d.shelf.open, func(o *shelved) bool { return o == d })
	return doc.Close()
}
