package verify

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"inkoust/document"
)

// Searcher looks for values in one file, without a source or a plan: none of
// them may occur on any surface. An error means that the file could not be read
// whole.
type Searcher interface {
	Search(ctx context.Context, in Input, v *Values) (*Report, error)
}

// maxInput bounds what is read into memory. The formats refuse sources of more
// text than 64 MB; images may make a file larger than that.
const maxInput = 512 << 20

// Memory is a file that is in memory. Its bytes are not copied and must not
// change.
type Memory struct {
	*bytes.Reader
	data []byte
}

// InMemory is an input of bytes.
func InMemory(b []byte) Input {
	return Input{ReaderAt: Memory{bytes.NewReader(b), b}, Size: int64(len(b))}
}

// ReadAll returns the bytes of a file that is not larger than maxInput.
func ReadAll(in Input) ([]byte, error) {
	if in.ReaderAt == nil || in.Size < 0 || in.Size > maxInput {
		return nil, document.Park(document.ReasonTooLarge, "", fmt.Errorf("%d bytes", in.Size))
	}
	if m, ok := in.ReaderAt.(Memory); ok && int64(len(m.data)) == in.Size {
		return m.data, nil
	}
	b := make([]byte, in.Size)
	if n, err := in.ReadAt(b, 0); err != nil && (err != io.EOF || n < len(b)) {
		return nil, document.Park(document.ReasonUnreadable, "", nil)
	}
	return b, nil
}
