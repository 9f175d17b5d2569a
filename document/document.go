// Package document holds what all formats share: a file is opened once, gives
// its text in parts, and is written anew without the redacted spans.
//
// The package knows no format. A format lives in a folder of its own, registers
// in document/all, and passes document/documenttest. Nothing here keeps or logs
// text: spans point, they never quote.
package document

import (
	"context"
	"io"
	"iter"
)

// Format recognises and opens files of one kind.
type Format interface {
	// Name is the short lower-case name of the format: "pdf", "docx", "text".
	Name() string
	// Match reports whether a file is of this format, judged by its content.
	// head holds at least the first 4,096 bytes, or the whole file if shorter.
	Match(head []byte) bool
	// Open reads a file. It returns a *Parked error when the file cannot be
	// read whole; every other error is a failure of the run itself.
	Open(ctx context.Context, r io.ReaderAt, size int64) (Document, error)
}

// Document is one opened file. It is not safe for concurrent use.
type Document interface {
	// Info tells what is known without reading the text.
	Info() Info
	// Parts yields every place that holds text, in reading order, the hidden
	// ones too. The same document yields the same parts each time.
	Parts(ctx context.Context) iter.Seq2[*Part, error]
	// Images lists the pictures, which are unread content.
	Images() []Image
	// Places gives the way back from a span to the file.
	Places(s Span) ([]Place, error)
	// Redact writes a new file without the spans and images of the plan and
	// without everything a reader does not see. On error the bytes written so
	// far are worthless. A *Parked error means that the format cannot promise
	// the removal.
	Redact(ctx context.Context, w io.Writer, plan *Plan) (*Result, error)
	io.Closer
}

// Info describes a file.
type Info struct {
	Format     string
	Media      string // media type, "application/pdf"
	Extension  string // canonical extension with the dot, ".pdf"
	Pages      int    // 0 where the format has no pages
	Signatures int    // digital signatures found (removed by Redact)
	Signings   []Signing
	Encoding   string // plain text only: "utf-8", "windows-1250"
	Language   string // what the file itself states, "" if nothing
}

// PartKind says what a part is.
type PartKind string

// The kinds of parts.
const (
	Body       PartKind = "body"
	Header     PartKind = "header"
	Footer     PartKind = "footer"
	Note       PartKind = "note"
	Comment    PartKind = "comment"
	Metadata   PartKind = "metadata"
	FileName   PartKind = "filename"
	Annotation PartKind = "annotation"
	Link       PartKind = "link"
	Outline    PartKind = "outline"
	Attachment PartKind = "attachment"
	Hidden     PartKind = "hidden"
)

// Part is one place of a document that holds text.
type Part struct {
	ID   string   // unique in the document: "body", "p3", "meta:title"
	Kind PartKind //
	Page int      // from 1; 0 where there are no pages
	// Text is the decoded text as UTF-8 and otherwise unchanged: no NFC, no
	// folding. Lines end with "\n", table cells are divided by "\t".
	Text string
	// Lead is what stands above Text elsewhere in the document: the heads of the
	// columns of hidden rows. It is read before Text and no part of it; see LeadOf.
	Lead string
	// Dropped marks a part that Redact removes whole, whatever the plan says:
	// metadata, comments, history. Its findings count, its spans need no plan.
	Dropped bool
	// Lang is the language of the text ("cs", "sk", "pl", "ru", "en"), set by
	// detection when the format leaves it empty.
	Lang string
}

// String keeps the text out of logs.
func (p *Part) String() string { return "part " + p.ID }

// Span is a range of bytes of Part.Text, on rune borders, End exclusive.
type Span struct {
	Part       string
	Start, End int
}

// Overlaps reports whether two spans share a byte.
func (s Span) Overlaps(o Span) bool {
	return s.Part == o.Part && s.Start < o.End && o.Start < s.End
}

// Rect is a rectangle in points, origin at the lower left of the page.
type Rect struct{ X0, Y0, X1, Y1 float64 }

// Place is where a span lies in the file.
type Place struct {
	Start, End int64 // bytes of the file (plain text) or of the member (zip)
	Member     string
	Page       int
	Rect       Rect
}

// Image is a picture in a document: content that nobody has read.
type Image struct {
	ID     string
	Page   int
	Rect   Rect
	Share  float64 // of the page's (or text area's) surface, 0 to 1
	Band   bool    // stands in the header or footer band
	Copies int     // pages (or places) that show the same picture
	Part   string  // the part whose text surrounds it
	Offset int     // byte of Part.Text where it stands, -1 if unknown
}

// Fate is what happens to an image, or to hidden content.
type Fate string

// The fates of an image.
const (
	ImageKept    Fate = "kept"
	ImageRemoved Fate = "removed"
)

// Redaction is one span to remove. Keep lists the sub-spans of it that survive
// (a generalised value); no text is ever written in their place.
type Redaction struct {
	Span
	Keep  []Span
	Label string // name of the kind for --labels, "bydliště"; may be empty
}

// Plan is all that Redact may know of the decisions.
type Plan struct {
	Lang       string // language of the replacement text, from the profile
	Labels     bool   // print the label in the replacement
	Redactions []Redaction
	Images     map[string]Fate // by Image.ID; an image not named is removed
	Hidden     map[string]Fate // by Concealed.ID; what is not named is removed
}

// Result tells what Redact did, without any value.
type Result struct {
	Blackened  []float64 // share of each page that is boxed, in percent
	ShapeLeaks []ShapeLeak
	Surfaces   []string // what was dropped: "metadata", "comments", "attachments"
	Signatures int
	// Further are spans beyond the plan that were removed because they repeat a
	// removed value: results of formulas, points of charts.
	Further []Redaction
}

// ShapeLeak is a place where the output could tell something of the removed value.
type ShapeLeak struct {
	Page int
	Why  string // "font", "narrow-cell", "line-break"
}
