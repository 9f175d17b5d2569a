// Package html reads and redacts HTML: what a browser shows, and what it does
// not. Only known elements and attributes stay; scripts, style sheets, comments,
// hidden elements, drawings and everything that a program put there for itself
// go. Every byte that stays is the byte that was there.
//
// It reads the text of a file, not the page that a script would make of it.
package html

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"inkoust/document"
	"inkoust/internal/charset"
	"inkoust/internal/splice"
)

// Format is HTML and XHTML.
type Format struct{}

var _ document.Format = Format{}

// maxSource bounds a file in bytes: pictures within may make it larger than its
// text.
const (
	maxSource = 128 << 20
	maxText   = 64 << 20
)

// Name is "html".
func (Format) Name() string { return "html" }

// begins finds the first element of a page behind declarations and comments.
var begins = regexp.MustCompile(`(?is)^\s*(<\?xml[^>]*>\s*|<!--.*?-->\s*)*(<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<title>|<table[\s>]|<div[\s>]|<p[\s>])`)

// Match accepts what begins as a page does.
func (Format) Match(head []byte) bool {
	if order := wideOrder(head); order != nil {
		head = []byte(decodeWide(head[2:len(head)/2*2], order))
	}
	return begins.Match(bytes.TrimPrefix(head[:min(len(head), document.HeadSize)], []byte("\xEF\xBB\xBF")))
}

// Open reads the whole page.
func (f Format) Open(ctx context.Context, r io.ReaderAt, size int64) (document.Document, error) {
	switch {
	case size == 0:
		return nil, document.Park(document.ReasonEmpty, "", nil)
	case size > maxSource:
		return nil, document.Park(document.ReasonTooLarge, "", nil)
	}
	raw := make([]byte, size)
	if n, err := r.ReadAt(raw, 0); n < len(raw) {
		return nil, document.Park(document.ReasonUnreadable, fmt.Sprintf("byte %d", n), err)
	}
	if !f.Match(raw[:min(len(raw), document.HeadSize)]) {
		return nil, document.Park(document.ReasonUnsupported, "", nil)
	}
	d := &doc{}
	if err := d.decode(raw); err != nil {
		return nil, err
	}
	if err := d.read(ctx); err != nil {
		return nil, err
	}
	return d, nil
}

// doc is an opened page. All offsets are those of src.
type doc struct {
	src   string          // the page as UTF-8, without its mark
	set   charset.Charset // what it is written in
	mark  bool            // a byte order mark stands before it, or shall
	moved bool            // the set was changed to UTF-8
	cuts  []splice.Hole   // what goes whatever the plan says
	parts []*part
	byID  map[string]*part
	shown []*picture
	gone  map[string]bool // kinds of what goes
}

func (d *doc) Info() document.Info {
	return document.Info{Format: "html", Media: "text/html", Extension: ".html", Encoding: d.set.Name()}
}

func (d *doc) Parts(context.Context) iter.Seq2[*document.Part, error] {
	return func(yield func(*document.Part, error) bool) {
		for _, p := range d.parts {
			out := p.Part
			if !yield(&out, nil) {
				return
			}
		}
	}
}

func (d *doc) Close() error { return nil }

// Images lists the pictures that the page itself holds.
func (d *doc) Images() []document.Image {
	var out []document.Image
	for _, p := range d.shown {
		out = append(out, p.Image)
	}
	return out
}

// Places gives the bytes of the file that a span stands for: its tags and
// spaces, too, where they lie within.
func (d *doc) Places(s document.Span) ([]document.Place, error) {
	p := d.byID[s.Part]
	if p == nil || !s.Valid(p.Text) {
		return nil, fmt.Errorf("part %q, bytes %d to %d: no such span", s.Part, s.Start, s.End)
	}
	var out []document.Place
	for _, h := range p.way.Source(s.Start, s.End) {
		out = append(out, document.Place{Start: d.offset(h.Start), End: d.offset(h.End)})
	}
	if out == nil {
		out = append(out, document.Place{})
	}
	return out, nil
}

// offset is the byte of the file at an offset of src.
func (d *doc) offset(at int) int64 {
	if _, single := d.set.SingleByte(); single && !d.moved {
		return int64(utf8.RuneCountInString(d.src[:at]))
	}
	if d.mark && !d.moved {
		at += len(bom)
	}
	return int64(at)
}

const bom = "\uFEFF"

// label finds the character set that a page states: XML declaration, meta.
var label = regexp.MustCompile(`(?is)<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"'>]+)|<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([^"'\s/>;]+)`)

// maxLabel is how far into a page the set may be stated; browsers look at 1,024
// bytes, programs write more before it.
const maxLabel = 16 << 10

// decode reads the page as UTF-8. Sets of one byte a character are written back
// as they were; the others are written as UTF-8 with a mark, which every browser
// obeys before anything else.
func (d *doc) decode(raw []byte) error {
	order := wideOrder(raw)
	switch {
	case order != nil:
		d.set, d.mark, d.moved = charset.UTF8, true, true
		if len(raw)%2 != 0 {
			return document.Park(document.ReasonDamaged, "end of file", nil)
		}
		d.src = decodeWide(raw[2:], order)
		if strings.ContainsRune(d.src, utf8.RuneError) {
			return document.Park(document.ReasonDamaged, "charset", nil)
		}
		return d.clean()
	case bytes.HasPrefix(raw, []byte(bom)):
		d.set, d.mark, raw = charset.UTF8, true, raw[len(bom):]
	default:
		var err error
		if d.set, err = stated(raw); err != nil {
			return err
		}
	}
	var ok bool
	if d.src, ok = d.set.Decode(raw); !ok {
		return document.Park(document.ReasonDamaged, "charset", nil)
	}
	if _, single := d.set.SingleByte(); !single && d.set.Name() != charset.UTF8.Name() {
		d.set, d.mark, d.moved = charset.UTF8, true, true
	}
	return d.clean()
}

// clean refuses what no text has and browsers disagree on.
func (d *doc) clean() error {
	if i := strings.IndexByte(d.src, 0); i >= 0 {
		return document.Park(document.ReasonDamaged, fmt.Sprintf("byte %d", d.offset(i)), nil)
	}
	return nil
}

// stated is the set that the page states. One that states none is UTF-8 if it
// can be.
func stated(raw []byte) (charset.Charset, error) {
	m := label.FindSubmatch(raw[:min(len(raw), maxLabel)])
	if m == nil {
		if utf8.Valid(raw) {
			return charset.UTF8, nil
		}
		return charset.Charset{}, document.Park(document.ReasonCodec, "charset", nil)
	}
	name := string(m[1]) + string(m[2])
	if strings.HasPrefix(strings.ToLower(name), "utf-16") {
		return charset.UTF8, nil // read as bytes, it is none (HTML Standard, 13.2.3.3)
	}
	set, ok := charset.Lookup(name)
	if !ok {
		return set, document.Park(document.ReasonCodec, "charset", nil)
	}
	return set, nil
}

type byteOrder func(a, b byte) uint16

func wideOrder(raw []byte) byteOrder {
	switch {
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}):
		return func(a, b byte) uint16 { return uint16(b)<<8 | uint16(a) }
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		return func(a, b byte) uint16 { return uint16(a)<<8 | uint16(b) }
	}
	return nil
}

func decodeWide(b []byte, order byteOrder) string {
	u := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		u = append(u, order(b[i], b[i+1]))
	}
	return string(utf16.Decode(u))
}
