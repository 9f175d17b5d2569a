package text

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"inkoust/document"
)

// encoding decodes and encodes one character set.
type encoding struct {
	name string
	bom  int
	// next decodes the character at the start of b, which is not empty. A width
	// of 0 means that b does not begin with a character.
	next func(b []byte) (r rune, width int)
	// put encodes a string, or reports that it cannot.
	put func(s string) ([]byte, bool)
}

// literal is the replacement text in this encoding. What the encoding cannot
// express is written in English: ASCII is part of all of them.
func (e *encoding) literal(plan *document.Plan, label string) []byte {
	if !plan.Labels {
		label = ""
	}
	for _, s := range []string{document.Literal(plan.Lang, label), document.Literal(plan.Lang, "")} {
		if b, ok := e.put(s); ok {
			return b
		}
	}
	b, _ := e.put(document.Literal("en", ""))
	return b
}

// char decodes one character of text, in which all line ends are "\n".
func (e *encoding) char(b []byte) (rune, int) {
	r, width := e.next(b)
	if r != '\r' || width == 0 {
		return r, width
	}
	if width < len(b) {
		if r, more := e.next(b[width:]); r == '\n' {
			width += more
		}
	}
	return '\n', width
}

func utf8Encoding(bom int) *encoding {
	return &encoding{
		name: "utf-8",
		bom:  bom,
		next: func(b []byte) (rune, int) {
			r, n := utf8.DecodeRune(b)
			if r == utf8.RuneError && n < 2 {
				return r, 0
			}
			return r, n
		},
		put: func(s string) ([]byte, bool) { return []byte(s), true },
	}
}

func utf16Encoding(name string, order binary.AppendByteOrder, get binary.ByteOrder, bom int) *encoding {
	return &encoding{
		name: name,
		bom:  bom,
		next: func(b []byte) (rune, int) { return nextUTF16(get, b) },
		put: func(s string) ([]byte, bool) {
			var out []byte
			for _, u := range utf16.Encode([]rune(s)) {
				out = order.AppendUint16(out, u)
			}
			return out, true
		},
	}
}

func nextUTF16(order binary.ByteOrder, b []byte) (rune, int) {
	if len(b) < 2 {
		return 0, 0
	}
	r := rune(order.Uint16(b))
	if !utf16.IsSurrogate(r) {
		return r, 2
	}
	if len(b) < 4 {
		return 0, 0
	}
	r = utf16.DecodeRune(r, rune(order.Uint16(b[2:])))
	if r == utf8.RuneError {
		return 0, 0
	}
	return r, 4
}

func utf32Encoding(name string, order binary.AppendByteOrder, get binary.ByteOrder, bom int) *encoding {
	return &encoding{
		name: name,
		bom:  bom,
		next: func(b []byte) (rune, int) {
			if len(b) < 4 {
				return 0, 0
			}
			r := get.Uint32(b)
			if r > utf8.MaxRune || !utf8.ValidRune(rune(r)) {
				return 0, 0
			}
			return rune(r), 4
		},
		put: func(s string) ([]byte, bool) {
			var out []byte
			for _, r := range s {
				out = order.AppendUint32(out, uint32(r))
			}
			return out, true
		},
	}
}

func byteEncoding(name string, m *charmap.Charmap) *encoding {
	return &encoding{
		name: name,
		next: func(b []byte) (rune, int) {
			r := m.DecodeByte(b[0])
			if r == utf8.RuneError {
				return r, 0
			}
			return r, 1
		},
		put: func(s string) ([]byte, bool) { return encodeBytes(m, s) },
	}
}

func encodeBytes(m *charmap.Charmap, s string) ([]byte, bool) {
	var out bytes.Buffer
	for _, r := range s {
		b, ok := m.EncodeRune(r)
		if !ok {
			return nil, false
		}
		out.WriteByte(b)
	}
	return out.Bytes(), true
}
