package detectors

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// stretch is a range of bytes, end exclusive.
type stretch struct{ start, end int }

// minBeforeBreak is how many letters a divided word has before the hyphen; one
// letter is a word of its own ("e-", "a-").
const minBeforeBreak = 2

// breaksOf finds what divides words at the ends of lines: a hyphen between small
// letters, or between capitals, with the line feed and spaces behind it. Before a
// capital a hyphen stays: it joins two surnames.
func breaksOf(text string) (out []stretch) {
	for from := 0; ; {
		k := strings.IndexByte(text[from:], '\n')
		if k < 0 {
			return out
		}
		if b, ok := breakAt(text, from+k); ok {
			out = append(out, b)
		}
		from += k + 1
	}
}

// breakAt looks at the line feed at byte i.
func breakAt(text string, i int) (stretch, bool) {
	head := strings.TrimRight(text[:i], " \r")
	hyphen, size := utf8.DecodeLastRuneInString(head)
	if !dividesWord(hyphen) {
		return stretch{}, false
	}
	head = head[:len(head)-size]
	tail := strings.TrimLeft(text[i+1:], " ")
	next, _ := utf8.DecodeRuneInString(tail)
	if !wordGoesOn(head, next) {
		return stretch{}, false
	}
	if inAddress(head) {
		return stretch{len(head) + size, len(text) - len(tail)}, true
	}
	return stretch{len(head), len(text) - len(tail)}, true
}

// inAddress reports whether what stands before a hyphen begins an e-mail or web
// address: the hyphen is part of it ("mesto-vzorov.cz"), for nobody divides one.
func inAddress(head string) bool {
	i := strings.LastIndexAny(head, " \t\n")
	return strings.ContainsAny(head[i+1:], "@/")
}

func dividesWord(r rune) bool { return r == '-' || r == 0x2010 || r == 0xad }

// wordGoesOn reports whether next may follow the letters that head ends with.
func wordGoesOn(head string, next rune) bool {
	var last rune
	for range minBeforeBreak {
		r, size := utf8.DecodeLastRuneInString(head)
		if !unicode.IsLetter(r) || last != 0 && unicode.IsUpper(last) && !unicode.IsUpper(r) {
			return false
		}
		if last == 0 {
			last = r
		}
		head = head[:len(head)-size]
	}
	return unicode.IsLower(last) && unicode.IsLower(next) || unicode.IsUpper(last) && unicode.IsUpper(next)
}
