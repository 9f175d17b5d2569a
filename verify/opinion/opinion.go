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
)

var (
	errCrashed = errors.New("reader crashed")
	errText    = errors.New("too much text")
)

// Text returns the text of all pages as the other reader sees it. After an
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
	var b strings.Builder
	for n := 1; n <= r.NumPage(); n++ {
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		s, err := r.Page(n).GetPlainText(nil)
		if err != nil {
			return "", err
		}
		b.WriteString(s)
		b.WriteString("\f")
		if b.Len() > maxText {
			return "", errText
		}
	}
	return b.String(), nil
}
