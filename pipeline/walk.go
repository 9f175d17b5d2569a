package pipeline

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"inkoust/document"
)

// Visit is told of a file, or of one that it carries: at is where, "" for the file
// itself, "#2#1" for the first file in its second. In is its content. Parked says
// why it could not be read; doc and in are not to be used then.
type Visit func(at string, doc document.Document, in *bytes.Reader, parked *document.Parked) error

// Walk opens a file and everything that it carries, within the bounds of a
// record, leftovers of deleted files too. What could not be opened is visited,
// too: nothing is passed over in silence. An error of visit ends the walk.
func Walk(ctx context.Context, open Opener, r io.ReaderAt, size int64, visit Visit) error {
	doc, err := open.Open(ctx, r, size)
	if err != nil {
		return visitParked("", err, visit)
	}
	defer doc.Close()
	data, err := io.ReadAll(io.NewSectionReader(r, 0, size))
	if err != nil {
		return visitParked("", document.Park(document.ReasonUnreadable, "", nil), visit)
	}
	w := &walk{open: open, visit: visit}
	return w.document(ctx, "", doc, data)
}

type walk struct {
	open         Opener
	visit        Visit
	files, bytes int
}

func (w *walk) document(ctx context.Context, at string, doc document.Document, data []byte) error {
	if err := w.visit(at, doc, bytes.NewReader(data), nil); err != nil {
		return err
	}
	for i, e := range document.EmbeddedIn(doc) {
		if err := w.embedded(ctx, fmt.Sprintf("%s#%d", at, i+1), doc.(document.Carrier), e.ID); err != nil {
			return err
		}
	}
	return nil
}

func (w *walk) embedded(ctx context.Context, at string, carrier document.Carrier, id string) error {
	if w.files++; w.files > maxAttached || strings.Count(at, "#") > maxAttachedDepth {
		return visitParked(at, document.Park(document.ReasonTooLarge, "attachment", nil), w.visit)
	}
	var b bytes.Buffer
	if err := carrier.Extract(ctx, id, &b); err != nil {
		return visitParked(at, err, w.visit)
	}
	if w.bytes += b.Len(); w.bytes > maxAttachedBytes {
		return visitParked(at, document.Park(document.ReasonTooLarge, "attachment", nil), w.visit)
	}
	doc, err := w.open.Open(ctx, bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		return visitParked(at, err, w.visit)
	}
	defer doc.Close()
	return w.document(ctx, at, doc, b.Bytes())
}

// visitParked hands on why a file cannot be read; what is no such reason ends the
// walk.
func visitParked(at string, err error, visit Visit) error {
	var parked *document.Parked
	if !errors.As(err, &parked) {
		return err
	}
	return visit(at, nil, nil, parked)
}
