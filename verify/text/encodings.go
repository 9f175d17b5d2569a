package text

import (
	"bytes"
	"errors"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// decoder turns the bytes of a file into text.
type decoder struct {
	name   string
	decode func([]byte) (string, error)
}

var errEncoding = errors.New("bytes do not fit the encoding")

// encodings are tried in this order; the source's own text decides which fits.
var encodings = []decoder{
	{"utf-8", fromUTF8},
	{"utf-16", fromUTF16},
	{"windows-1250", table(charmap.Windows1250)},
	{"iso-8859-2", table(charmap.ISO8859_2)},
	{"windows-1251", table(charmap.Windows1251)},
	{"koi8-r", table(charmap.KOI8R)},
	{"windows-1252", table(charmap.Windows1252)},
	{"ibm852", table(charmap.CodePage852)},
	{"ibm866", table(charmap.CodePage866)},
	{"iso-8859-1", table(charmap.ISO8859_1)},
}

func fromUTF8(b []byte) (string, error) {
	b = bytes.TrimPrefix(b, []byte("\xEF\xBB\xBF"))
	if !utf8.Valid(b) {
		return "", errEncoding
	}
	return string(b), nil
}

// fromUTF16 follows the byte order mark; without one the order with more zero
// high bytes is taken.
func fromUTF16(b []byte) (string, error) {
	if len(b) < 2 || len(b)%2 == 1 {
		return "", errEncoding
	}
	little := b[0] == 0xFF && b[1] == 0xFE
	if big := b[0] == 0xFE && b[1] == 0xFF; big || little {
		b = b[2:]
	} else {
		even, odd := zeros(b)
		little = odd > even
	}
	u := make([]uint16, len(b)/2)
	for i := range u {
		u[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
		if little {
			u[i] = u[i]>>8 | u[i]<<8
		}
	}
	return string(utf16.Decode(u)), nil
}

func zeros(b []byte) (even, odd int) {
	for i := 0; i+1 < len(b); i += 2 {
		if b[i] == 0 {
			even++
		}
		if b[i+1] == 0 {
			odd++
		}
	}
	return even, odd
}

func table(m *charmap.Charmap) func([]byte) (string, error) {
	return func(b []byte) (string, error) {
		out := make([]rune, len(b))
		for i, c := range b {
			out[i] = m.DecodeByte(c)
		}
		return string(out), nil
	}
}
