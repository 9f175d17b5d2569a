package xmlcut

import (
	"cmp"
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
	slices.SortStableFunc(edits, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	out := make([]byte, 0, len(src))
	at := 0
	for _, e := range edits {
		if e.Start < at {
			continue
		}
		out = append(out, src[at:e.Start]...)
		out = append(out, e.Text...)
		at = e.End
	}
	return append(out, src[at:]...)
}
