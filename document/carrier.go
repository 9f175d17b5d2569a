package document

import (
	"bytes"
	"context"
	"encoding/binary"
	"io"
	"strings"
	"unicode/utf8"
)

// Carrier is a Document that can hold other files whole, as a PDF holds its
// attachments. Redact never copies them: each is a document of its own, to be
// processed by itself or left out.
type Carrier interface {
	// Embedded lists the files in the order in which a reader shows them, those
	// that no reader shows last. It is empty for most documents.
	Embedded() []Embedded
	// Extract writes the content of one of them, by its id. It returns a
	// *Parked error when the content cannot be read whole or outgrows its
	// bounds; the bytes written so far are worthless then.
	Extract(ctx context.Context, id string, w io.Writer) error
}

// Embedded is a file in a document. What it says of itself is not checked.
type Embedded struct {
	ID   string      // unique in the document: "a1"
	Name string      // base name as the document states it; may hold personal data
	Kind ContentKind // by the first bytes of the content
	Size int64       // bytes, as the document states it; its stored size if it does not
	Page int         // page of the note that shows it, 0 for the whole document
	// Copy marks what the document calls a copy of its own content for
	// programs: the XML of an invoice, the source it was printed from.
	Copy bool
	// Loose marks what nothing in the document refers to any more: the rest of
	// an attachment that somebody deleted.
	Loose bool
}

// String keeps the name out of logs.
func (e Embedded) String() string { return "embedded file " + e.ID }

// EmbeddedIn lists the files that a document carries, nil where its format
// knows none.
func EmbeddedIn(d Document) []Embedded {
	if c, ok := d.(Carrier); ok {
		return c.Embedded()
	}
	return nil
}

// MaxEmbedded bounds the files in one document: as many as an archive may have.
const MaxEmbedded = 1000

// ContentKind tells roughly what a file is, for people who decide on it without
// its name. The words stand in protocols.
type ContentKind string

// The kinds of content.
const (
	ContentPDF     ContentKind = "pdf"
	ContentOffice  ContentKind = "office"  // DOCX, XLSX, ODT and their like
	ContentOldDoc  ContentKind = "ole"     // DOC, XLS, MSG
	ContentArchive ContentKind = "archive" // ZIP and other archives
	ContentXML     ContentKind = "xml"
	ContentImage   ContentKind = "image"
	ContentText    ContentKind = "text"
	ContentOther   ContentKind = "other"
)

// magics are beginnings that tell a kind for sure.
var magics = []struct {
	prefix string
	kind   ContentKind
}{
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ContentOldDoc},
	{"\x89PNG\r\n", ContentImage}, {"\xff\xd8\xff", ContentImage}, {"GIF8", ContentImage}, {"BM", ContentImage},
	{"II*\x00", ContentImage}, {"MM\x00*", ContentImage}, {"\x00\x00\x00\x0cjP", ContentImage},
	{"Rar!", ContentArchive}, {"7z\xbc\xaf", ContentArchive}, {"\x1f\x8b", ContentArchive}, {"{\\rtf", ContentOffice},
}

// KindOfContent judges a file by its first bytes, HeadSize of them or fewer.
func KindOfContent(head []byte) ContentKind {
	if bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")) {
		return ContentPDF
	}
	if strings.HasPrefix(string(head), "PK\x03\x04") {
		return kindOfZIP(head)
	}
	for _, m := range magics {
		if strings.HasPrefix(string(head), m.prefix) {
			return m.kind
		}
	}
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	switch {
	case bytes.HasPrefix(text, []byte("<")):
		return ContentXML
	case len(text) > 0 && isText(text):
		return ContentText
	}
	return ContentOther
}

// kindOfZIP tells office documents by the name of their first member.
func kindOfZIP(head []byte) ContentKind {
	const nameAt = 30 // APPNOTE 4.3.7: the name follows 30 bytes of header
	if len(head) < nameAt {
		return ContentArchive
	}
	n := int(binary.LittleEndian.Uint16(head[26:]))
	switch string(head[nameAt:min(len(head), nameAt+n)]) {
	case "[Content_Types].xml", "mimetype", "_rels/.rels":
		return ContentOffice
	}
	return ContentArchive
}

// isText accepts what has no control characters but those of lines. The last
// character may be cut.
func isText(b []byte) bool {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r < 0x20 && r != '\n' && r != '\r' && r != '\t' && r != '\f' || r == 0x7f {
			return false
		}
		i += n
	}
	return true
}
