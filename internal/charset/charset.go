// Package charset reads text in the character sets that mail, HTML and RTF name.
// It is strict: bytes that are no text in their set are reported, never
// replaced.
package charset

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
)

// Charset is one character set.
type Charset struct {
	name string
	enc  encoding.Encoding // nil for UTF-8
}

// UTF8 is the character set of what names none and is well-formed.
var UTF8 = Charset{name: "utf-8"}

// aliases are labels of old programs that no registry lists.
var aliases = map[string]encoding.Encoding{
	"cp852": charmap.CodePage852, "ibm852": charmap.CodePage852, "cp-852": charmap.CodePage852, "852": charmap.CodePage852,
	"cp866": charmap.CodePage866, "cp1250": charmap.Windows1250, "cp-1250": charmap.Windows1250, "win-1250": charmap.Windows1250,
	"cp1251": charmap.Windows1251, "cp-1251": charmap.Windows1251, "win-1251": charmap.Windows1251,
	"mac": charmap.Macintosh, "macintosh": charmap.Macintosh,
}

// Lookup finds a character set by its label in any case: "windows-1250",
// "ISO-8859-2", "utf-8".
func Lookup(label string) (Charset, bool) {
	label = strings.ToLower(strings.Trim(label, " \t\r\n\"'"))
	switch label {
	case "utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968":
		return UTF8, true
	}
	if e, ok := aliases[label]; ok {
		return Charset{label, e}, true
	}
	e, err := htmlindex.Get(label)
	if err != nil {
		e, err = ianaindex.MIME.Encoding(label)
	}
	if err != nil || e == nil || e == encoding.Replacement {
		return Charset{}, false
	}
	if name, err := htmlindex.Name(e); err == nil {
		label = name
	}
	if label == "utf-8" {
		return UTF8, true
	}
	return Charset{label, e}, true
}

// codePages are the code pages of Windows, DOS and the Macintosh that RTF names.
var codePages = map[int]encoding.Encoding{
	437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 855: charmap.CodePage855, 858: charmap.CodePage858,
	860: charmap.CodePage860, 862: charmap.CodePage862, 863: charmap.CodePage863, 865: charmap.CodePage865, 866: charmap.CodePage866,
	874: charmap.Windows874, 1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253,
	1254: charmap.Windows1254, 1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258,
	10000: charmap.Macintosh, 10007: charmap.MacintoshCyrillic,
	20866: charmap.KOI8R, 21866: charmap.KOI8U, 28591: charmap.ISO8859_1, 28592: charmap.ISO8859_2, 28595: charmap.ISO8859_5,
}

// asianPages are the code pages of several bytes.
var asianPages = map[int]string{932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 54936: "gb18030", 51932: "euc-jp"}

// CodePage finds a character set by the number of its code page.
func CodePage(n int) (Charset, bool) {
	if n == 65001 {
		return UTF8, true
	}
	if e, ok := codePages[n]; ok {
		return Charset{"cp" + strconv.Itoa(n), e}, true
	}
	if name, ok := asianPages[n]; ok {
		return Lookup(name)
	}
	return Charset{}, false
}

// Name is the lower-case label of the set.
func (c Charset) Name() string { return c.name }

// Decode returns the text of b, false if some of it is no text in this set.
func (c Charset) Decode(b []byte) (string, bool) {
	if c.enc == nil {
		return string(b), utf8.Valid(b)
	}
	out, err := c.enc.NewDecoder().Bytes(b)
	if err != nil || strings.ContainsRune(string(out), utf8.RuneError) {
		return "", false
	}
	return string(out), true
}

// Encode returns the bytes of s, false if the set cannot write all of it.
func (c Charset) Encode(s string) ([]byte, bool) {
	if c.enc == nil {
		return []byte(s), true
	}
	out, err := c.enc.NewEncoder().Bytes([]byte(s))
	return out, err == nil
}

// SingleByte reports whether each byte is one character, and returns the
// character of each; RuneError stands for bytes without one.
func (c Charset) SingleByte() (*[256]rune, bool) {
	m, ok := c.enc.(*charmap.Charmap)
	if !ok {
		return nil, false
	}
	var out [256]rune
	for b := range out {
		out[b] = m.DecodeByte(byte(b))
	}
	return &out, true
}
