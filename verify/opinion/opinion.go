// Package opinion asks an independent PDF reader what it sees. It stands apart
// from the proof: that reader does not follow form XObjects and gives up on much,
// so what it sees counts and what it does not see means nothing.
package opinion

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"time"

	"github.com/ledongthuc/pdf"
)

const (
	// timeout is what a second opinion may cost; some damaged files keep that
	// reader busy for minutes.
	timeout = 20 * time.Second
	// maxText stops a reader that repeats itself.
	maxText = 64 << 20
	// maxNodes and maxDepth bound the page tree, which may lead back to itself.
	maxNodes = 200_000
	maxDepth = 64
	// maxPages is how many pages are read, spread over the file: that reader is
	// slow, and it is not the proof.
	maxPages = 64
)

var (
	errCrashed = errors.New("reader crashed")
	errText    = errors.New("too much text")
	errTree    = errors.New("page tree has no end")
)

// Text returns the text of up to maxPages pages as the other reader sees it. After an
// error or the end of ctx its goroutine may run on for one page at most.
func Text(ctx context.Context, data []byte) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	type answer struct {
		text string
		err  error
	}
	done := make(chan answer, 1)
	go func() {
		s, err := pages(ctx, data)
		done <- answer{s, err}
	}()
	select {
	case a := <-done:
		return a.text, a.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

func pages(ctx context.Context, data []byte) (_ string, err error) {
	defer func() {
		if recover() != nil {
			err = errCrashed
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", err
	}
	w := &walk{ctx: ctx, pages: r.NumPage()}
	w.node(r.Trailer().Key("Root").Key("Pages"), 0)
	return w.text.String(), w.err
}

// walk goes through the page tree once. Asking the reader for one page after
// the other makes it begin at the root each time.
type walk struct {
	ctx   context.Context
	text  strings.Builder
	nodes int
	pages int // of the file
	seen  int // so far
	err   error
}

func (w *walk) node(v pdf.Value, depth int) {
	if w.nodes++; w.nodes > maxNodes || depth > maxDepth {
		w.err = errTree
	}
	if w.err == nil {
		w.err = w.ctx.Err()
	}
	if w.err != nil {
		return
	}
	if v.Key("Type").Name() == "Page" {
		if w.seen++; chosen(w.seen, w.pages) {
			w.page(pdf.Page{V: v})
		}
		return
	}
	kids := v.Key("Kids")
	for i := range kids.Len() {
		w.node(kids.Index(i), depth+1)
	}
}

// chosen spreads maxPages over the pages of a file; page counts from one.
func chosen(page, pages int) bool {
	return pages <= maxPages || page*maxPages/pages != (page-1)*maxPages/pages
}

func (w *walk) page(p pdf.Page) {
	s, err := p.GetPlainText(nil)
	if err != nil {
		w.err = err
		return
	}
	w.text.WriteString(s)
	w.text.WriteString("\f")
	if w.text.Len() > maxText {
		w.err = errText
	}
}
