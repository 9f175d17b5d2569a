// Package ole recognises the compound files of older Office programs, so that a
// person learns why they are parked: encrypted Office Open XML, which travels in
// such a container, or a format from before 2007. It reads no text.
package ole

import (
	"bytes"
	"context"
	"io"

	"inkoust/document"
)

// Format is the compound file, of which no content is read.
type Format struct{}

var _ document.Format = Format{}

var magic = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}

// maxSearched is how much of a file is searched for the name of its streams.
// The directory of an encrypted document stands within the first sectors or at
// the very end; both ends are searched.
const maxSearched = 4 << 20

// Name is "ole".
func (Format) Name() string { return "ole" }

// Match reports whether the file is a compound file.
func (Format) Match(head []byte) bool { return bytes.HasPrefix(head, magic) }

// Open always parks: encrypted if the container holds an encrypted package,
// otherwise as an unsupported format.
func (Format) Open(ctx context.Context, r io.ReaderAt, size int64) (document.Document, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	for _, from := range []int64{0, max(0, size-maxSearched)} {
		b := make([]byte, min(size-from, maxSearched))
		if _, err := r.ReadAt(b, from); err != nil && err != io.EOF {
			return nil, document.Park(document.ReasonUnreadable, "", nil)
		}
		if bytes.Contains(b, wide("EncryptedPackage")) {
			return nil, document.Park(document.ReasonEncrypted, "", nil)
		}
	}
	return nil, document.Park(document.ReasonUnsupported, "", nil)
}

// wide is a name as the directory of a compound file writes it.
func wide(s string) []byte {
	var out []byte
	for i := range len(s) {
		out = append(out, s[i], 0)
	}
	return out
}
