// Package text reads and redacts plain text in the encodings that offices use:
// UTF-8, UTF-16, UTF-32, Windows-1250, ISO-8859-2, Windows-1251, KOI8-R,
// Windows-1252 and the code pages 852 and 866. Without a byte order mark the
// encoding is told by letter statistics. Text that an earlier program misread is
// repaired for those who look for names. The output keeps the encoding, the byte
// order mark, the line ends and every byte outside the redactions.
//
// What looks like text but is read by other rules (HTML, XML, RTF, encoded mail)
// is refused: its values may be written in escapes that plain reading misses.
package text

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"

	"inkoust/document"
)

// Limits on hostile input.
const (
	maxText   = 64 << 20       // bytes of decoded text of one document
	maxSource = 4*maxText + 16 // UTF-32 takes four bytes where UTF-8 takes one
)

// partID names the only part of a text.
const partID = "body"

// Format is the plain text format.
type Format struct{}

var _ document.Format = Format{}

// Name is "text".
func (Format) Name() string { return "text" }

// Match reports whether head is text and not markup of another format.
func (Format) Match(head []byte) bool { return len(head) > 0 && looksLikeText(head) && !isMarkup(head) }

// Open reads the whole text. Text of an unknown or mixed encoding is parked.
func (f Format) Open(ctx context.Context, r io.ReaderAt, size int64) (document.Document, error) {
	src, err := readAll(ctx, r, size)
	if err != nil {
		return nil, err
	}
	if !f.Match(src[:min(len(src), document.HeadSize)]) {
		return nil, document.Park(document.ReasonUnsupported, "", nil)
	}
	enc, err := recognise(src)
	if err != nil {
		return nil, err
	}
	d := &doc{src: src, enc: enc}
	if err := d.decode(ctx); err != nil {
		return nil, err
	}
	if d.enc, d.text, err = repaired(enc, d.text, func(e *encoding) (string, error) {
		d.enc = e
		err := d.decode(ctx)
		return d.text, err
	}); err != nil {
		return nil, err
	}
	return d, nil
}

func readAll(ctx context.Context, r io.ReaderAt, size int64) ([]byte, error) {
	switch {
	case size == 0:
		return nil, document.Park(document.ReasonEmpty, "", nil)
	case size > maxSource:
		return nil, document.Park(document.ReasonTooLarge, "", nil)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	src := make([]byte, size)
	if n, err := r.ReadAt(src, 0); n < len(src) {
		return nil, document.Park(document.ReasonUnreadable, fmt.Sprintf("byte %d", n), err)
	}
	return src, nil
}

// doc is an opened text.
type doc struct {
	src   []byte
	enc   *encoding
	text  string
	marks []mark // way back from text to source
}

func (d *doc) Info() document.Info {
	return document.Info{Format: "text", Media: "text/plain", Extension: ".txt", Encoding: d.enc.name}
}

func (d *doc) Parts(context.Context) iter.Seq2[*document.Part, error] {
	return func(yield func(*document.Part, error) bool) {
		yield(&document.Part{ID: partID, Kind: document.Body, Text: d.text}, nil)
	}
}

func (d *doc) Images() []document.Image { return nil }

func (d *doc) Close() error { return nil }

// Places gives the bytes of the file that a span stands for.
func (d *doc) Places(s document.Span) ([]document.Place, error) {
	if err := d.check(s); err != nil {
		return nil, err
	}
	start := d.source(s.Start)
	return []document.Place{{Start: int64(start), End: int64(d.source(s.End))}}, nil
}

func (d *doc) check(s document.Span) error {
	if s.Part != partID || !s.Valid(d.text) {
		return fmt.Errorf("part %q, bytes %d to %d: no such span", s.Part, s.Start, s.End)
	}
	return nil
}

// Redact writes the text with a literal in place of every redacted run.
func (d *doc) Redact(ctx context.Context, w io.Writer, plan *document.Plan) (*document.Result, error) {
	for _, r := range plan.Redactions {
		if err := d.check(r.Span); err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	at := 0
	for _, c := range document.Cuts(d.text, plan.Redactions) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		start, end := d.source(c.Start), d.source(c.End)
		out.Write(d.src[at:start])
		if c.Literal {
			out.Write(d.enc.literal(plan, c.Label))
		}
		at = end
	}
	out.Write(d.src[at:])
	_, err := out.WriteTo(w)
	return &document.Result{}, err
}
