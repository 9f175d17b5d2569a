package document

import (
	"context"
	"io"
)

// HeadSize is how many leading bytes Match may rely on, file size permitting.
const HeadSize = 4096

// Registry is an ordered list of formats. The first that matches opens.
type Registry []Format

// Find returns the format whose Match accepts the head of a file, or nil.
func (r Registry) Find(head []byte) Format {
	for _, f := range r {
		if f.Match(head) {
			return f
		}
	}
	return nil
}

// Open finds the format of a file by its content and opens it. An empty file
// and one that no format knows are parked.
func (r Registry) Open(ctx context.Context, src io.ReaderAt, size int64) (Document, error) {
	if size == 0 {
		return nil, Park(ReasonEmpty, "", nil)
	}
	head := make([]byte, min(size, HeadSize))
	if _, err := src.ReadAt(head, 0); err != nil && err != io.EOF {
		return nil, Park(ReasonUnreadable, "", nil)
	}
	f := r.Find(head)
	if f == nil {
		return nil, Park(ReasonUnsupported, "", nil)
	}
	return f.Open(ctx, src, size)
}
