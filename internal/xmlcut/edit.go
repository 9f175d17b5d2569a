package xmlcut

import (
	"bytes"
	"cmp"
	"io"
	"slices"
)

// Edit replaces bytes of a source. Text stands there as it is: the caller
// escapes it.
type Edit struct {
	Span
	Text string
}

// Apply carries out edits, which it sorts; all other bytes stay. One that begins
// within an earlier, larger one is void.
func Apply(src []byte, edits []Edit) []byte {
	var b bytes.Buffer
	b.Grow(len(src))
	_ = Write(&b, src, edits) // memory takes everything
	return b.Bytes()
}

// Write is Apply into a writer.
func Write(w io.Writer, src []byte, edits []Edit) error {
	slices.SortStableFunc(edits, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	at := 0
	for _, e := range edits {
		if e.Start < at {
			continue
		}
		if _, err := w.Write(src[at:e.Start]); err != nil {
			return err
		}
		if _, err := io.WriteString(w, e.Text); err != nil {
			return err
		}
		at = e.End
	}
	_, err := w.Write(src[at:])
	return err
}
