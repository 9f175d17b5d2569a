package pdf

import (
	"strconv"
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// glyph returns the text of a glyph name by the rules of the Adobe Glyph List:
// uniXXXX, uXXXXX, single letters, letters with the name of an accent, and the
// names below.
func glyph(n name) string {
	s, _, _ := strings.Cut(string(n), ".")
	if t, ok := glyphNames[s]; ok {
		return t
	}
	if len(s) == 1 {
		return s
	}
	if t, ok := numbered(s); ok {
		return t
	}
	for i := 1; i <= 2 && i < len(s); i++ { // "zcaron", "dotlessi" is in the list
		if a, ok := accents[s[i:]]; ok {
			return norm.NFC.String(s[:i] + a)
		}
	}
	if strings.Contains(s, "_") { // ligatures: "f_i"
		var b strings.Builder
		for part := range strings.SplitSeq(s, "_") {
			b.WriteString(glyph(name(part)))
		}
		return b.String()
	}
	return ""
}

func numbered(s string) (string, bool) {
	for _, p := range []string{"uni", "u"} {
		digits, ok := strings.CutPrefix(s, p)
		if !ok || len(digits) < 4 || len(digits) > 6 {
			continue
		}
		if n, err := strconv.ParseUint(digits, 16, 32); err == nil {
			return string(rune(n)), true
		}
	}
	if digits, ok := strings.CutPrefix(s, "afii"); ok {
		n, err := strconv.Atoi(digits)
		if err != nil {
			return "", false
		}
		return cyrillic(n)
	}
	return "", false
}

// cyrillic knows the afii names of the Russian letters.
func cyrillic(n int) (string, bool) {
	base := rune('А')
	if n >= 10065 {
		n, base = n-48, 'а'
	}
	switch {
	case n == 10023 && base == 'А':
		return "Ё", true
	case n == 10023:
		return "ё", true
	case n >= 10017 && n < 10023:
		return string(base + rune(n-10017)), true
	case n > 10023 && n <= 10049:
		return string(base + rune(n-10018)), true
	}
	return "", false
}

var accents = map[string]string{
	"acute": "\u0301", "grave": "\u0300", "circumflex": "\u0302", "tilde": "\u0303", "dieresis": "\u0308",
	"ring": "\u030A", "caron": "\u030C", "cedilla": "\u0327", "commaaccent": "\u0327", "ogonek": "\u0328",
	"breve": "\u0306", "macron": "\u0304", "dotaccent": "\u0307", "hungarumlaut": "\u030B",
}

var glyphNames = map[string]string{
	"zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
	"space": " ", "period": ".", "comma": ",", "colon": ":", "semicolon": ";", "slash": "/", "hyphen": "-", "minus": "-",
	"endash": "–", "emdash": "—", "at": "@", "underscore": "_", "plus": "+", "parenleft": "(", "parenright": ")",
	"dotlessi": "ı", "lslash": "ł", "Lslash": "Ł", "dcroat": "đ", "Dcroat": "Đ", "oslash": "ø", "Oslash": "Ø",
	"ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "germandbls": "ß", "eth": "ð", "Eth": "Ð", "thorn": "þ", "Thorn": "Þ",
	"fi": "fi", "fl": "fl", "ff": "ff", "ffi": "ffi", "ffl": "ffl", "IJ": "IJ", "ij": "ij",
	"quoteright": "’", "quotesingle": "'", "section": "§", "degree": "°", "percent": "%", "ampersand": "&",
	"dquoteright": "ď", "tquoteright": "ť", "lquoteright": "ľ",
}

// standard holds the letters of StandardEncoding that are not ASCII.
var standard = map[int]string{
	0xAE: "fi", 0xAF: "fl", 0xE1: "Æ", 0xE8: "Ł", 0xE9: "Ø", 0xEA: "Œ", 0xF1: "æ", 0xF5: "ı", 0xF8: "ł", 0xF9: "ø", 0xFA: "œ", 0xFB: "ß",
}

// encoding returns a base encoding by its name; StandardEncoding for others.
func encoding(n name) (table [256]string) {
	var m *charmap.Charmap
	switch n {
	case "WinAnsiEncoding":
		m = charmap.Windows1252
	case "MacRomanEncoding":
		m = charmap.Macintosh
	}
	for i := range table {
		switch {
		case m != nil:
			table[i] = string(m.DecodeByte(byte(i)))
		case i >= 0x20 && i < 0x7F:
			table[i] = string(rune(i))
		default:
			table[i] = standard[i]
		}
	}
	return table
}

// docEncoding holds the letters of PDFDocEncoding that Latin-1 does not have.
var docEncoding = map[byte]rune{
	0x93: 'ﬁ', 0x94: 'ﬂ', 0x95: 'Ł', 0x96: 'Œ', 0x97: 'Š', 0x98: 'Ÿ', 0x99: 'Ž', 0x9A: 'ı', 0x9B: 'ł', 0x9C: 'œ', 0x9D: 'š', 0x9E: 'ž',
}
