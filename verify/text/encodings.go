package text

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
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
	{"utf-32", fromUTF32},
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

// fromUTF32 follows the byte order mark; without one the order that gives
// characters.
func fromUTF32(b []byte) (string, error) {
	if len(b) < 4 || len(b)%4 != 0 {
		return "", errEncoding
	}
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		var out strings.Builder
		for at := 0; at < len(b); at += 4 {
			u := order.Uint32(b[at:])
			if u > utf8.MaxRune || !utf8.ValidRune(rune(u)) {
				break
			}
			if u != 0xFEFF || at > 0 {
				out.WriteRune(rune(u))
			}
			if at+4 == len(b) {
				return out.String(), nil
			}
		}
	}
	return "", errEncoding
}

// mistake is text that an earlier program saved after it took one set for
// another.
type mistake struct {
	wrong *charmap.Charmap
	right *charmap.Charmap // nil is UTF-8
}

var mistakes = []mistake{
	{charmap.Windows1250, nil}, {charmap.Windows1252, nil}, {charmap.ISO8859_2, nil}, {charmap.Windows1251, nil}, {charmap.CodePage852, nil},
	{charmap.CodePage866, nil}, {charmap.Windows1252, charmap.Windows1250}, {charmap.Windows1252, charmap.Windows1251},
}

// undone reads a text with the mistake undone wherever that gives a character.
func (m mistake) undone(s string) string {
	back := map[rune]byte{}
	for b := 0x80; b < 0x100; b++ {
		r := m.wrong.DecodeByte(byte(b))
		if r == utf8.RuneError {
			r = rune(b)
		}
		back[r] = byte(b)
	}
	in := []rune(s)
	var out strings.Builder
	for at := 0; at < len(in); {
		r, n := m.at(in[at:], back)
		out.WriteRune(r)
		at += n
	}
	return out.String()
}

func (m mistake) at(in []rune, back map[rune]byte) (rune, int) {
	b, ok := back[in[0]]
	if !ok {
		return in[0], 1
	}
	if m.right != nil {
		if r := m.right.DecodeByte(b); r != utf8.RuneError {
			return r, 1
		}
		return in[0], 1
	}
	code := []byte{b}
	for n := 1; n < 3 && n < len(in); n++ {
		next, ok := back[in[n]]
		if !ok {
			break
		}
		code = append(code, next)
		if r, size := utf8.DecodeRune(code); size == n+1 && r != utf8.RuneError {
			return r, size
		}
	}
	return in[0], 1
}

// mistaken are the readings that undo one mistake or two and then give the text
// of the parts.
func mistaken(source []byte, whole string) []decoder {
	for _, e := range encodings[:3] {
		s, err := e.decode(source)
		if err != nil || newlines(s) == newlines(whole) {
			continue
		}
		for _, first := range mistakes {
			once := first.undone(s)
			if once == s {
				continue
			}
			if newlines(once) == newlines(whole) {
				return []decoder{{first.name(e), first.over(e.decode)}}
			}
			for _, second := range mistakes[:2] {
				if newlines(second.undone(once)) == newlines(whole) {
					return []decoder{{first.name(e), second.over(first.over(e.decode))}}
				}
			}
		}
	}
	return nil
}

func (m mistake) name(e decoder) string { return e.name + " repaired" }

func (m mistake) over(decode func([]byte) (string, error)) func([]byte) (string, error) {
	return func(b []byte) (string, error) {
		s, err := decode(b)
		if err != nil {
			return "", err
		}
		return m.undone(s), nil
	}
}
