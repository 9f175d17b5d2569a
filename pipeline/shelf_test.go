package pipeline_test

import (
	"context"
	"fmt"
	"io"
	"sync/atomic"
	"testing"

	"inkoust/document"
	"inkoust/pipeline"
)

// countingOpener counts the documents that are open at once.
type countingOpener struct {
	pipeline.Opener
	open, most atomic.Int64
}

func (o *countingOpener) Open(ctx context.Context, r io.ReaderAt, size int64) (document.Document, error) {
	d, err := o.Opener.Open(ctx, r, size)
	if err != nil {
		return nil, err
	}
	if n := o.open.Add(1); n > o.most.Load() {
		o.most.Store(n)
	}
	return &countedDocument{Document: d, opener: o}, nil
}

type countedDocument struct {
	document.Document
	opener *countingOpener
}

func (d *countedDocument) Close() error {
	d.opener.open.Add(-1)
	return d.Document.Close()
}

func TestManyFilesFewOpen(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	const files = 20
	for i := range files {
		write(t, in, fmt.Sprintf("zaznam/%02d.txt", i), fmt.Sprintf("Objednávka č. %d, rodné číslo 850101/0001", i))
	}
	p := newPipeline(t)
	o := &countingOpener{Opener: p.Open}
	p.Open = o
	outcome := runOne(t, p, in, out)
	if outcome.Parked != nil || outcome.Redacted != files {
		t.Fatalf("parked %v, redacted %d, want nil, %d", outcome.Parked, outcome.Redacted, files)
	}
	if got := o.most.Load(); got > 17 {
		t.Errorf("%d documents open at once, want at most 17", got)
	}
	if got := o.open.Load(); got != 0 {
		t.Errorf("%d documents left open, want 0", got)
	}
}
