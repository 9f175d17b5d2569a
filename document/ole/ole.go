// Package ole recognises the compound files of older Office programs, so that a
// person, or the program that converts them, learns what they are: encrypted
// Office Open XML, which travels in such a container, or a format from before
// 2007. It reads no text.
package ole

import (
	"bytes"
	"context"
	"encoding/binary"
	"io"
	"strings"

	"inkoust/document"
	"inkoust/internal/cfb"
)

// Format is the compound file, of which no text is read.
type Format struct{}

var _ document.Format = Format{}

// maxSize is the largest file that is looked at.
const maxSize = 512 << 20

// Name is "ole".
func (Format) Name() string { return "ole" }

// Match reports whether the file is a compound file.
func (Format) Match(head []byte) bool { return bytes.HasPrefix(head, []byte(cfb.Magic)) }

// Open always parks: encrypted if the content is, otherwise as an unsupported
// format. Where is what it is: "doc", "xls", "ppt", "message", or "old format".
func (Format) Open(ctx context.Context, r io.ReaderAt, size int64) (document.Document, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if size > maxSize {
		return nil, document.Park(document.ReasonTooLarge, "", nil)
	}
	b := make([]byte, size)
	if n, err := r.ReadAt(b, 0); n < len(b) {
		return nil, document.Park(document.ReasonUnreadable, "", err)
	}
	root, err := cfb.Open(b)
	if err != nil {
		return nil, document.Park(document.ReasonDamaged, "", nil)
	}
	kind, encrypted := tell(root)
	if encrypted {
		return nil, document.Park(document.ReasonEncrypted, "", nil)
	}
	return nil, document.Park(document.ReasonUnsupported, kind, nil)
}

// tell says what a compound file is and whether it is encrypted.
func tell(root *cfb.Storage) (kind string, encrypted bool) {
	for _, name := range root.Names() {
		switch low := strings.ToLower(name); low {
		case "encryptedpackage":
			return "", true
		case "worddocument":
			b, err := root.Stream(name)
			return "doc", err == nil && lockedWord(b)
		case "workbook", "book":
			b, err := root.Stream(name)
			return "xls", err == nil && lockedWorkbook(b)
		case "powerpoint document":
			return "ppt", false
		case "__properties_version1.0":
			return "message", false
		}
	}
	return "old format", false
}

// lockedWord reads the flag fEncrypted of a Word document (MS-DOC, 2.5.2).
func lockedWord(b []byte) bool { return len(b) > 11 && b[11]&1 != 0 }

// filePass is the record that begins the encrypted part of a workbook (MS-XLS,
// 2.4.117); it stands among the first ones.
const (
	filePass  = 0x2F
	maxRecord = 32
)

func lockedWorkbook(b []byte) bool {
	for range maxRecord {
		if len(b) < 4 {
			return false
		}
		if binary.LittleEndian.Uint16(b) == filePass {
			return true
		}
		n := 4 + int(binary.LittleEndian.Uint16(b[2:]))
		if n > len(b) {
			return false
		}
		b = b[n:]
	}
	return false
}
