package xmlcut

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// NextChar decodes one character of XML text and tells how many bytes it takes.
// Line ends are spaces, as they are to the readers of documents. b is not empty.
func NextChar(b []byte) (rune, int) {
	switch b[0] {
	case '\r', '\n':
		return ' ', 1
	case '&':
		if r, n := entity(b); n > 0 {
			return r, n
		}
	}
	return utf8.DecodeRune(b)
}

var entities = map[string]rune{"amp": '&', "lt": '<', "gt": '>', "quot": '"', "apos": '\''}

// longestEntity bounds the search for the end of a reference; leading zeros
// beyond it are not read by any known writer.
const longestEntity = 40

func entity(b []byte) (rune, int) {
	end := bytes.IndexByte(b[:min(len(b), longestEntity)], ';')
	if end < 2 {
		return 0, 0
	}
	name := string(b[1:end])
	if r, ok := entities[name]; ok {
		return r, end + 1
	}
	if name[0] != '#' {
		return 0, 0
	}
	base, digits := 10, name[1:]
	if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
		base, digits = 16, digits[1:]
	}
	v, err := strconv.ParseUint(digits, base, 31)
	if err != nil {
		return 0, 0
	}
	return rune(v), end + 1
}

// Unescape decodes XML text or an attribute value.
func Unescape(raw []byte) string {
	if !bytes.ContainsAny(raw, "&\r\n") && utf8.Valid(raw) {
		return string(raw)
	}
	var b strings.Builder
	for len(raw) > 0 {
		r, n := NextChar(raw)
		b.WriteRune(r)
		raw = raw[n:]
	}
	return b.String()
}

// advance walks n bytes of decoded text from a byte of the source.
func advance(src []byte, at, n int) int {
	for n > 0 {
		r, width := NextChar(src[at:])
		n -= len(string(r))
		at += width
	}
	return at
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\r", "&#13;")

// Escape writes a text so that it may stand between tags or double quotes.
func Escape(s string) string { return escaper.Replace(s) }
