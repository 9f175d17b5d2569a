// Package ber reads ASN.1 as signing programs write it: BER (X.690), of which
// DER is a part. It finds elements and strings and judges nothing.
//
// The standard library reads DER alone; signatures of older programs have
// elements of indefinite length and strings in pieces.
package ber

import (
	"bytes"
	"encoding/asn1"
	"errors"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"
)

// maxDepth bounds nesting; a timestamp within a signature reaches 20.
const maxDepth = 40

// ErrSyntax is returned for what is no BER, or nested too deeply.
var ErrSyntax = errors.New("no valid BER")

// Element is one value with its tag.
type Element struct {
	Class       int // 0 universal, 1 application, 2 context, 3 private
	Tag         int
	Constructed bool
	Content     []byte // without the marks of an indefinite length

	depth int
}

// Universal tags that callers ask for.
const (
	Integer         = 2
	OctetString     = 4
	OID             = 6
	Sequence        = 16
	Set             = 17
	UTCTime         = 23
	GeneralizedTime = 24
)

// Read reads the first element of b and returns what follows it.
func Read(b []byte) (Element, []byte, error) { return read(b, 0) }

func read(b []byte, depth int) (e Element, rest []byte, err error) {
	if depth > maxDepth || len(b) < 2 {
		return e, nil, ErrSyntax
	}
	e = Element{Class: int(b[0] >> 6), Constructed: b[0]&0x20 != 0, Tag: int(b[0] & 0x1f), depth: depth}
	at := 1
	if e.Tag == 0x1f {
		if e.Tag, at, err = longTag(b); err != nil {
			return e, nil, err
		}
	}
	n, at, err := length(b, at)
	switch {
	case err != nil:
		return e, nil, err
	case n >= 0:
		e.Content = b[at : at+n]
		return e, b[at+n:], nil
	case !e.Constructed:
		return e, nil, ErrSyntax
	}
	body := b[at:]
	for rest = body; ; {
		if len(rest) >= 2 && rest[0] == 0 && rest[1] == 0 {
			e.Content = body[:len(body)-len(rest)]
			return e, rest[2:], nil
		}
		if _, rest, err = read(rest, depth+1); err != nil {
			return e, nil, err
		}
	}
}

// longTag reads a tag of 31 or more.
func longTag(b []byte) (tag, at int, err error) {
	for at = 1; at < len(b) && at <= 4; at++ {
		tag = tag<<7 | int(b[at]&0x7f)
		if b[at]&0x80 == 0 {
			return tag, at + 1, nil
		}
	}
	return 0, 0, ErrSyntax
}

// length reads a length at an offset; it is -1 where it is indefinite.
func length(b []byte, at int) (n, next int, err error) {
	if at >= len(b) {
		return 0, 0, ErrSyntax
	}
	first := b[at]
	at++
	switch {
	case first == 0x80:
		return -1, at, nil
	case first < 0x80:
		n = int(first)
	case first > 0x84 || at+int(first&0x7f) > len(b):
		return 0, 0, ErrSyntax
	default:
		for range first & 0x7f {
			n = n<<8 | int(b[at])
			at++
		}
	}
	if n < 0 || n > len(b)-at {
		return 0, 0, ErrSyntax
	}
	return n, at, nil
}

// Is reports whether the element has a universal tag.
func (e Element) Is(tag int) bool { return e.Class == 0 && e.Tag == tag }

// IsContext reports whether the element has a context tag.
func (e Element) IsContext(tag int) bool { return e.Class == 2 && e.Tag == tag }

// Children are the elements within. Of an element that is broken they are those
// before the break; a primitive one has none.
func (e Element) Children() []Element {
	if !e.Constructed {
		return nil
	}
	var out []Element
	for b := e.Content; len(b) > 0; {
		c, rest, err := read(b, e.depth+1)
		if err != nil {
			return out
		}
		out = append(out, c)
		b = rest
	}
	return out
}

// Octets is the content of a string, put together where it comes in pieces.
func (e Element) Octets() []byte {
	if !e.Constructed {
		return e.Content
	}
	var b bytes.Buffer
	for _, c := range e.Children() {
		b.Write(c.Octets())
	}
	return b.Bytes()
}

// OID is an object identifier in dotted form, "" if the element is none.
func (e Element) OID() string {
	var id asn1.ObjectIdentifier
	if !e.Is(OID) || len(e.Content) > 64 {
		return ""
	}
	der := append([]byte{OID, byte(len(e.Content))}, e.Content...)
	if _, err := asn1.Unmarshal(der, &id); err != nil {
		return ""
	}
	return id.String()
}

// Time is a UTCTime or GeneralizedTime in UTC; false for anything else.
func (e Element) Time() (time.Time, bool) {
	s := string(e.Octets())
	var layouts []string
	switch {
	case e.Is(UTCTime):
		layouts = []string{"060102150405Z0700", "0601021504Z0700"}
	case e.Is(GeneralizedTime):
		layouts = []string{"20060102150405.999999999Z0700", "20060102150405Z0700", "200601021504Z0700"}
	}
	for _, l := range layouts {
		if t, err := time.Parse(l, s); err == nil {
			return centuries(e, t).UTC(), true
		}
	}
	return time.Time{}, false
}

// centuries puts the two digits of a UTCTime into 1950 to 2049 (RFC 5280, 4.1.2.5.1).
func centuries(e Element, t time.Time) time.Time {
	if e.Is(UTCTime) && t.Year() >= 2050 {
		return t.AddDate(-100, 0, 0)
	}
	return t
}

// Text is the text of a string type; false for what is none.
func (e Element) Text() (string, bool) {
	if e.Class != 0 {
		return "", false
	}
	b := e.Octets()
	switch e.Tag {
	case 12, 18, 19, 22, 26: // UTF8, Numeric, Printable, IA5, Visible
		return strings.ToValidUTF8(string(b), "\uFFFD"), true
	case 20, 27: // T61 and General are used for Latin-1
		if utf8.Valid(b) {
			return string(b), true
		}
		r := make([]rune, len(b))
		for i, c := range b {
			r[i] = rune(c)
		}
		return string(r), true
	case 30: // BMP
		u := make([]uint16, len(b)/2)
		for i := range u {
			u[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
		}
		return string(utf16.Decode(u)), true
	}
	return "", false
}
