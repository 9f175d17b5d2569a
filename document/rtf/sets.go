package rtf

import (
	"unicode/utf8"

	"inkoust/internal/charset"
)

// pages are the code pages of the character sets that fonts name (\fcharset).
var pages = map[int]int{0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
	186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850}

const symbolSet = 2 // the characters of a symbol font have no letters' meaning

// sets knows in which code page each font writes.
type sets struct {
	page  int // of the document
	fonts map[int]int
	known map[int]reader
}

// reader reads the bytes of one code page.
type reader struct {
	table *[256]rune // for one byte a character
	set   charset.Charset
	ok    bool
}

func (s *sets) of(font int) reader {
	page, ok := s.fonts[font]
	if !ok || page == 0 {
		page = s.page
	}
	if r, ok := s.known[page]; ok {
		return r
	}
	var r reader
	if r.set, r.ok = charset.CodePage(page); r.ok {
		r.table, _ = r.set.SingleByte()
	}
	s.known[page] = r
	return r
}

// symbol reports a font whose bytes are no letters.
func (s *sets) symbol(font int) bool { return s.fonts[font] == symbolPage }

const symbolPage = -1

// char reads the character at the start of b: its text and how many bytes it
// takes, 0 where there is none, -1 where more bytes are needed.
func (r reader) char(b []byte) (string, int) {
	switch {
	case b[0] < 0x80:
		return string(rune(b[0])), 1
	case !r.ok:
		return "", 0
	case r.table != nil:
		if c := r.table[b[0]]; c != utf8.RuneError {
			return string(c), 1
		}
		return "", 0
	}
	for n := 1; n <= min(len(b), utf8.UTFMax); n++ {
		if s, ok := r.set.Decode(b[:n]); ok && s != "" {
			return s, n
		}
	}
	if len(b) < utf8.UTFMax {
		return "", -1
	}
	return "", 0
}
