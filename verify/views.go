package verify

import (
	"bytes"
	"encoding/hex"
	"html"
	"regexp"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// FindBytes counts the values in bytes of unknown meaning: read as UTF-8, as
// the eight-bit encodings of the region, as UTF-16 of both orders, and with the
// escapes of PDF, XML, URLs and JSON undone. One view with a hit is enough.
func (v *Values) FindBytes(b []byte, how Strictness) int {
	if v.Empty() || len(b) == 0 {
		return 0
	}
	n := v.Find(eightBit(b, charmap.Windows1250), how)
	if !utf8.Valid(b) {
		for _, m := range []*charmap.Charmap{charmap.ISO8859_2, charmap.Windows1251, charmap.KOI8R} {
			n = max(n, v.Find(eightBit(b, m), how))
		}
	}
	if bytes.Count(b, []byte{0}) >= minLetters || bom(b) {
		n = max(n, v.findWide(b, how))
	}
	if how == Strict && bytes.ContainsAny(b, `\&#%<`) {
		n = max(n, v.Find(eightBit(unescape(b), charmap.Windows1250), how))
	}
	return n
}

// FindPlain counts the values in bytes that are noise but for what somebody may
// have put behind it, samples of pictures: read as UTF-8 and Windows-1250 alone.
func (v *Values) FindPlain(b []byte, how Strictness) int {
	if v.Empty() {
		return 0
	}
	return v.Find(eightBit(b, charmap.Windows1250), how)
}

func bom(b []byte) bool {
	return bytes.HasPrefix(b, []byte{0xFE, 0xFF}) || bytes.HasPrefix(b, []byte{0xFF, 0xFE})
}

// eightBit reads valid UTF-8 as such and every other byte by the map.
func eightBit(b []byte, m *charmap.Charmap) *Text {
	t := &Text{bytes: make([]byte, 0, len(b)), flags: make([]byte, 0, len(b))}
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size <= 1 {
			r, size = m.DecodeByte(b[i]), 1
		}
		t.AddRune(r)
		i += size
	}
	return t
}

// findWide tries both byte orders at both alignments.
func (v *Values) findWide(b []byte, how Strictness) int {
	n := 0
	for skip := range 2 {
		if skip >= len(b) {
			break
		}
		n = max(n, v.Find(wide(b[skip:], 0, 1), how), v.Find(wide(b[skip:], 1, 0), how))
	}
	return n
}

func wide(b []byte, high, low int) *Text {
	t := &Text{}
	for i := 0; i+1 < len(b); i += 2 {
		u := rune(b[i+high])<<8 | rune(b[i+low])
		if utf16.IsSurrogate(u) {
			u = utf8.RuneError
		}
		t.AddRune(u)
	}
	return t
}

var (
	octalEscape   = regexp.MustCompile(`\\[0-7]{1,3}`)
	nameEscape    = regexp.MustCompile(`[#%][0-9A-Fa-f]{2}`)
	unicodeEscape = regexp.MustCompile(`\\u[0-9A-Fa-f]{4}`)
	hexString     = regexp.MustCompile(`<[0-9A-Fa-f\s]{8,}>`)
)

// unescape undoes the escapes of the formats that carry text in text.
func unescape(b []byte) []byte {
	if bytes.IndexByte(b, '&') >= 0 { // first: "&#225;" holds what looks like the escape of a name
		b = []byte(html.UnescapeString(string(b)))
	}
	b = hexString.ReplaceAllFunc(b, func(m []byte) []byte { return unhex(m) })
	b = unicodeEscape.ReplaceAllFunc(b, func(m []byte) []byte { return number(m[2:], 16, 32) })
	b = octalEscape.ReplaceAllFunc(b, func(m []byte) []byte { return number(m[1:], 8, 8) })
	b = nameEscape.ReplaceAllFunc(b, func(m []byte) []byte { return number(m[1:], 16, 8) })
	return b
}

// unhex decodes a hex string and leaves a space on both sides of it.
func unhex(m []byte) []byte {
	digits := bytes.Join(bytes.Fields(m[1:len(m)-1]), nil)
	if len(digits)%2 == 1 {
		digits = append(digits, '0')
	}
	out := make([]byte, hex.DecodedLen(len(digits)))
	if _, err := hex.Decode(out, digits); err != nil {
		return m
	}
	if bytes.HasPrefix(out, []byte{0xFE, 0xFF}) {
		out = []byte(decodeUTF16(out[2:]))
	}
	return append(append([]byte{' '}, out...), ' ')
}

func decodeUTF16(b []byte) string {
	u := make([]uint16, len(b)/2)
	for i := range u {
		u[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return string(utf16.Decode(u))
}

func number(m []byte, base, bits int) []byte {
	n, err := strconv.ParseUint(string(m), base, 32)
	switch {
	case err != nil:
		return m
	case bits == 8:
		return []byte{byte(n)}
	}
	return utf8.AppendRune(nil, rune(n))
}
