package table

import (
	"bytes"
	"encoding/binary"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// load reads all bytes and decodes them to UTF-8.
func load(name string, r io.Reader) (string, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return "", err
	}
	if len(raw) > MaxBytes {
		return "", &Error{File: name, Want: "a smaller table"}
	}
	text, ok := decode(raw)
	if !ok {
		return "", &Error{File: name, Want: "text in UTF-8 or Windows-1250"}
	}
	return text, nil
}

// decode tells the encoding from the bytes. What is not UTF-8 is Windows-1250,
// in which a handful of bytes mean nothing: they, and zero bytes, are refused.
func decode(raw []byte) (string, bool) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		raw = raw[3:]
		return string(raw), utf8.Valid(raw) && !bytes.ContainsRune(raw, 0)
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		return utf16Text(raw[2:], binary.LittleEndian)
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return utf16Text(raw[2:], binary.BigEndian)
	case bytes.IndexByte(raw, 0) >= 0:
		return "", false
	case utf8.Valid(raw):
		return string(raw), true
	}
	return win1250Text(raw)
}

// utf16Text decodes what Excel saves as "Unicode text".
func utf16Text(raw []byte, order binary.ByteOrder) (string, bool) {
	if len(raw)%2 != 0 {
		return "", false
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		if units[i] = order.Uint16(raw[2*i:]); units[i] == 0 {
			return "", false
		}
	}
	return string(utf16.Decode(units)), true
}

func win1250Text(raw []byte) (string, bool) {
	var b strings.Builder
	b.Grow(len(raw) + len(raw)/8)
	for _, c := range raw {
		r := rune(c)
		if c >= 0x80 {
			if r = win1250[c-0x80]; r == 0 {
				return "", false
			}
		}
		b.WriteRune(r)
	}
	return b.String(), true
}
