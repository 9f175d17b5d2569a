package pdf

import (
	"context"

	"inkoust/document"
	"inkoust/verify"
)

// original reads the pages of the source beside those of the output: one page
// ahead, in a goroutine of its own.
type original struct {
	sheets chan *sheet
	cancel context.CancelFunc
	ended  bool
}

// originals begins to read the source; nil gives no pages.
func originals(ctx context.Context, source *file) *original {
	ctx, cancel := context.WithCancel(ctx)
	o := &original{sheets: make(chan *sheet), cancel: cancel}
	if source == nil {
		close(o.sheets)
		return o
	}
	go func() {
		defer close(o.sheets)
		r := newReader(ctx, source)
		_ = r.eachPage(func(int, *verify.Text) { // what cannot be read is not handed on
			select {
			case o.sheets <- r.sheet:
			case <-ctx.Done():
			}
		})
	}()
	return o
}

// page returns the next page, nil when there is none. Pages are asked for in
// order, from the first.
func (o *original) page(int) *sheet {
	s, ok := <-o.sheets
	o.ended = o.ended || !ok
	return s
}

// broken reports whether the source ended before its pages were asked for.
func (o *original) broken() bool { return o.ended }

// stop ends the reading and waits for it.
func (o *original) stop() {
	o.cancel()
	for range o.sheets {
	}
}

// literals are the alternative texts that mark a box, and the folded texts that
// may stand on one.
func literals(j *verify.Job) (actual, shown map[string]bool) {
	actual, shown = map[string]bool{j.Literal: true}, map[string]bool{}
	if !j.Plan.Labels {
		return actual, shown
	}
	put := func(s string) {
		if f := verify.Fold(s).String(); f != "" {
			shown[f] = true
		}
	}
	put(j.Literal)
	for _, r := range j.Plan.Redactions {
		full := document.Literal(j.Plan.Lang, r.Label)
		actual[full] = true
		put(full)
		put(r.Label)
	}
	return actual, shown
}
