// Package words cuts text into words, numbers and marks, and folds words so
// that case, diacritics and look-alike signs do not matter. It knows nothing of
// names, addresses or languages.
package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold returns s in lower case without diacritics: "Žáčková" → "zackova",
// "Łódź" → "lodz", "Пётр" → "петр". Combining marks, soft hyphens and
// apostrophes within words vanish, й stays й. Spaces and digits are unchanged.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		foldRune(&b, r)
	}
	return b.String()
}

func isFolded(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || (c >= 'A' && c <= 'Z') || c == '\'' {
			return false
		}
	}
	return true
}

func foldRune(b *strings.Builder, r rune) {
	switch {
	case r < utf8.RuneSelf:
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		if r != '\'' {
			b.WriteByte(byte(r))
		}
	case r < rune(len(latin)) && latin[r] != "":
		b.WriteString(latin[r])
	case isSilent(r):
	default:
		r = unicode.ToLower(r)
		if r == 'ё' {
			r = 'е'
		}
		if base, ok := vietnamese(r); ok {
			b.WriteByte(base)
			return
		}
		b.WriteRune(r)
	}
}

// isSilent reports whether a sign inside a word says nothing for comparison.
func isSilent(r rune) bool {
	return r == '\u00ad' || r == '’' || r == 'ʼ' || r == '\u200b' || r == '\u200d' || unicode.Is(unicode.Mn, r)
}

// latin maps U+00C0 to U+024F to plain letters.
var latin = func() (t [0x250]string) {
	for base, accented := range map[string]string{
		"a": "ÀÁÂÃÄÅàáâãäåĀāĂăĄą", "c": "ÇçĆćĈĉĊċČč", "d": "ĎďĐđÐð", "e": "ÈÉÊËèéêëĒēĔĕĖėĘęĚě",
		"g": "ĜĝĞğĠġĢģ", "h": "ĤĥĦħ", "i": "ÌÍÎÏìíîïĨĩĪīĬĭĮįİı", "j": "Ĵĵ", "k": "Ķķĸ",
		"l": "ĹĺĻļĽľĿŀŁł", "n": "ÑñŃńŅņŇňŉ", "o": "ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơ", "r": "ŔŕŖŗŘř",
		"s": "ŚśŜŝŞşŠšȘș", "t": "ŢţŤťŦŧȚț", "u": "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯư", "w": "Ŵŵ",
		"y": "ÝýÿŶŷŸ", "z": "ŹźŻżŽž", "ss": "ß", "ae": "Ææ", "oe": "Œœ", "th": "Þþ",
	} {
		for _, r := range accented {
			t[r] = base
		}
	}
	return t
}()

// vietnamese maps the block U+1EA0 to U+1EF9, where letters come in runs by base.
func vietnamese(r rune) (byte, bool) {
	if r < 0x1ea0 || r > 0x1ef9 {
		return 0, false
	}
	for _, run := range [...]struct {
		last rune
		base byte
	}{{0x1eb7, 'a'}, {0x1ec7, 'e'}, {0x1ecb, 'i'}, {0x1ee3, 'o'}, {0x1ef1, 'u'}, {0x1ef9, 'y'}} {
		if r <= run.last {
			return run.base, true
		}
	}
	return 0, false
}
