// Package canary is a writer that remembers forbidden values and objects when
// one of them passes through: for tests that logs and reports hold no personal
// data.
package canary

import (
	"bytes"
	"sync"
)

// Writer collects what is written and counts planted values in it. It is safe
// for concurrent use.
type Writer struct {
	Planted []string

	mu  sync.Mutex
	buf bytes.Buffer
}

// Write implements io.Writer.
func (w *Writer) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.buf.Write(p)
}

// Len is the number of bytes seen.
func (w *Writer) Len() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.buf.Len()
}

// Seen returns the positions in Planted of the values that passed.
func (w *Writer) Seen() []int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return Find(w.buf.Bytes(), w.Planted)
}

// Find returns the positions of the values that occur in data.
func Find(data []byte, planted []string) []int {
	var seen []int
	for i, v := range planted {
		if bytes.Contains(data, []byte(v)) {
			seen = append(seen, i)
		}
	}
	return seen
}
