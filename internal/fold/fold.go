// Package fold makes text comparable: lower case, no diacritics, no invisible
// characters. It keeps the way back to the original bytes. Matching happens on
// folded text only; whatever is found is told in bytes of the original.
package fold

import (
	"unicode"
	"unicode/utf8"
)

// Rune folds one rune. It returns 0 for a rune that carries nothing: combining
// marks, soft hyphens, zero-width characters. Every kind of space becomes ' '
// except the line feed, which stays.
func Rune(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		if r == '\t' || r == '\r' || r == '\v' || r == '\f' {
			return ' '
		}
		return r
	case r < rune(len(latin)):
		return latin[r]
	}
	return wide(r)
}

// wide folds what lies beyond Latin Extended-A.
func wide(r rune) rune {
	switch {
	case r == 'Ё' || r == 'ё':
		return 'е'
	case r == 'Й' || r == 'й': // as decomposed text has it
		return 'и'
	case r >= 'А' && r <= 'Я':
		return r + 'а' - 'А'
	case r >= 'а' && r <= 'я':
		return r
	case r >= 0x300 && r <= 0x36f, r >= 0x200b && r <= 0x200f, r == 0xfeff, r == 0x2060:
		return 0
	case r >= 0xff10 && r <= 0xff19: // full-width digits
		return r - 0xff10 + '0'
	case r >= 0x2010 && r <= 0x2015, r == 0x2212:
		return '-'
	case r == 0x2019 || r == 0x02bc:
		return '\''
	case unicode.IsSpace(r), r == 0x202f, r >= 0x2000 && r <= 0x200a:
		return ' '
	}
	return unicode.ToLower(r)
}

// latin folds U+0000 to U+017F by table, as text is mostly made of them.
var latin = func() (t [0x180]rune) {
	for r := range rune(len(t)) {
		t[r] = unicode.ToLower(r)
	}
	t[0xa0], t[0xad] = ' ', 0
	for base, marked := range map[rune]string{
		'a': "àáâãäåāăąÀÁÂÃÄÅĀĂĄ", 'c': "çćĉċčÇĆĈĊČ", 'd': "ďđĎĐ", 'e': "èéêëēĕėęěÈÉÊËĒĔĖĘĚ",
		'g': "ĝğġģĜĞĠĢ", 'h': "ĥħĤĦ", 'i': "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", 'j': "ĵĴ", 'k': "ķĶ", 'l': "ĺļľŀłĹĻĽĿŁ",
		'n': "ñńņňŉÑŃŅŇ", 'o': "òóôõöøōŏőÒÓÔÕÖØŌŎŐ", 'r': "ŕŗřŔŖŘ", 's': "śŝşšŚŜŞŠſ", 't': "ţťŧŢŤŦ",
		'u': "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ", 'w': "ŵŴ", 'y': "ýÿŷÝŶŸ", 'z': "źżžŹŻŽ",
	} {
		for _, r := range marked {
			t[r] = base
		}
	}
	return t
}()

// Text is folded text with the way back.
type Text struct {
	S    string
	back []int32 // for each byte of S, and its end, the byte of the original
}

// New folds a whole text. Use it where the text is searched many times; a window
// is better folded by hand with Rune. Texts are bounded at 64 MB by the pipeline,
// so an int32 holds every offset.
func New(s string) Text {
	out, back := make([]byte, 0, len(s)), make([]int32, 0, len(s)+1)
	for i, r := range s {
		f := Rune(r)
		if f == 0 {
			continue
		}
		n := len(out)
		out = utf8.AppendRune(out, f)
		for ; n < len(out); n++ {
			back = append(back, int32(i))
		}
	}
	return Text{S: string(out), back: append(back, int32(len(s)))}
}

// Original is the byte of the original text where the folded byte i begins.
func (t Text) Original(i int) int { return int(t.back[i]) }

// String folds a short text and forgets the way back.
func String(s string) string { return string(Append(make([]byte, 0, len(s)), s)) }

// Append is String written behind what is there already.
func Append(out []byte, s string) []byte {
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch f := Rune(r); {
		case f == 0:
		case f < utf8.RuneSelf:
			out = append(out, byte(f))
		default:
			out = utf8.AppendRune(out, f)
		}
		i += size
	}
	return out
}
