// Package pdf reads and rewrites PDF files with a text layer.
//
// A file is opened whole: every content stream is decoded and interpreted, each
// character knows its place, and the text of a page is what a person reads on
// it, hidden characters included. Redact writes a new file from nothing: only
// objects of known kinds are copied, characters of the plan are taken out of
// the streams, the lines they stood in are set anew so that neither gaps nor
// boxes tell how long they were, and everything a reader does not see is left
// behind.
//
// The package refuses what it cannot read whole: files without a text layer,
// files whose text layer contradicts itself, damaged and encrypted ones. It
// never guesses what a picture says.
//
// Start with Format in format.go, then read.go (pages to text), redact.go
// (plan to marks), rewrite.go (marks to streams) and export.go (what is copied).
package pdf

import (
	"bytes"
	"context"
	"errors"
	"io"
	"iter"

	"inkoust/document"
)

// Format opens PDF files.
type Format struct{}

var _ document.Format = Format{}

// Name is "pdf".
func (Format) Name() string { return "pdf" }

// Match looks for the head of a PDF file within the first 1,024 bytes, as
// readers do: mail gateways and old scanners put lines before it.
func (Format) Match(head []byte) bool {
	return bytes.Contains(head[:min(len(head), headerWindow)], []byte("%PDF-"))
}

// maxFile bounds the file itself, which is held in memory.
const maxFile = 1 << 30

// Open reads the whole file. It parks what is encrypted with a password,
// damaged, without a text layer, or not to be trusted.
func (Format) Open(ctx context.Context, r io.ReaderAt, size int64) (out document.Document, err error) {
	defer func() {
		if recover() != nil {
			out, err = nil, document.Park(document.ReasonDamaged, "", errors.New("internal inconsistency"))
		}
	}()
	if size > maxFile {
		return nil, document.Park(document.ReasonTooLarge, "", nil)
	}
	data := make([]byte, size)
	if n, err := r.ReadAt(data, 0); err != nil && !(errors.Is(err, io.EOF) && int64(n) == size) {
		return nil, document.Park(document.ReasonUnreadable, "", nil)
	}
	if d, err := openSound(ctx, data); err != errUnsound {
		return d, err
	}
	s, err := load(ctx, data)
	if err != nil {
		return nil, err
	}
	d, err := openStore(ctx, s)
	if reason, _ := document.ParkedReason(err); reason == document.ReasonDamaged && !s.rebuilt {
		// The table held and what it led to does not: the objects may be elsewhere.
		mended, e := scanFile(ctx, data)
		if reason, _ := document.ParkedReason(e); reason == document.ReasonEncrypted {
			err = e
		} else if e == nil {
			d, err = openStore(ctx, mended)
		}
	}
	if err != nil {
		return nil, err
	}
	return d, nil
}

// openSound opens a file whose cross-reference table is in order. Once all of it
// was read the table has kept its word or not: then the error is errUnsound.
func openSound(ctx context.Context, data []byte) (document.Document, error) {
	start := bytes.Index(data[:min(len(data), headerWindow)], []byte("%PDF-"))
	if start < 0 {
		return nil, errUnsound
	}
	s, err := readTable(data[start:])
	if err != nil {
		return nil, errUnsound
	}
	d, err := openStore(ctx, s)
	reason, _ := document.ParkedReason(err)
	switch {
	case s.table.failed || reason == document.ReasonDamaged:
		return nil, errUnsound
	case err != nil:
		return nil, err
	}
	return d, nil
}

func openStore(ctx context.Context, s *store) (*doc, error) {
	d := &doc{s: s, fonts: &fonts{s: s, byID: map[uintptr]*font{}}}
	return d, d.open(ctx)
}

// doc is an open PDF file.
type doc struct {
	s         *store
	fonts     *fonts
	sheets    []*sheet
	texts     []string
	images    []document.Image
	prints    map[string]int // pages that show a picture, by its print
	printList []string
	hashes    map[*stream]string
	sharers   map[*stream]int // pictures that use the shapes of a JBIG2 stream
	extra     []*document.Part
	embedded  []*embedded
	mentions  bool // some object mentions an embedded file
	signings  []document.Signing
	lang      string
	layers    *layers
	names     map[string]any // named destinations, once one was asked for

	expected   int // characters of a page, by the one before
	lastPage   int
	lastCanvas *canvas
	lastLayout *layout
	lastText   *pageText
	ahead      *laying // a page that is wanted next
}

var _ document.Document = (*doc)(nil)

// Info tells the number of pages and signatures and the language the file states.
func (d *doc) Info() document.Info {
	return document.Info{
		Format: "pdf", Media: "application/pdf", Extension: ".pdf",
		Pages: len(d.sheets), Signatures: len(d.signings), Signings: d.signings, Language: d.lang,
	}
}

// Parts yields the text of the pages, then what Redact drops whole.
func (d *doc) Parts(ctx context.Context) iter.Seq2[*document.Part, error] {
	return func(yield func(*document.Part, error) bool) {
		for i, text := range d.texts {
			if err := ctx.Err(); err != nil {
				yield(nil, err)
				return
			}
			p := &document.Part{ID: pageID(i + 1), Kind: document.Body, Page: i + 1, Text: text, Lang: d.lang}
			if !yield(p, nil) {
				return
			}
		}
		for _, p := range d.extra {
			c := *p
			if !yield(&c, nil) {
				return
			}
		}
	}
}

// Images lists every use of a picture, page by page.
func (d *doc) Images() []document.Image { return append([]document.Image(nil), d.images...) }

// Close frees the memory of the document.
func (d *doc) Close() error {
	*d = doc{}
	return nil
}
