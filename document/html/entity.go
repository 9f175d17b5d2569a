package html

import (
	"html"
	"strings"
	"unicode/utf8"
)

// maxEntity is the longest name of a character reference with its marks; the
// table of HTML has none of more than 33.
const maxEntity = 40

// longestOld is the longest name that needs no semicolon.
const longestOld = 6

// entity reads a character reference at the start of s and tells how long it is;
// 0 where there is none. In attributes a name without its semicolon is none
// where more of a word follows (HTML Standard, 13.2.5.73).
func entity(s string, inAttr bool) (string, int) {
	if len(s) < 3 || s[0] != '&' {
		return "", 0
	}
	if s[1] == '#' {
		return numeric(s)
	}
	n := 1
	for n < len(s) && n < maxEntity && isAlnum(s[n]) {
		n++
	}
	if n < len(s) && s[n] == ';' {
		if u := html.UnescapeString(s[:n+1]); u != s[:n+1] && !strings.HasSuffix(u, ";") {
			return u, n + 1
		}
	}
	for k := min(n, longestOld+1); k > 2; k-- {
		u := html.UnescapeString(s[:k])
		if u == s[:k] || utf8.RuneCountInString(u) != 1 {
			continue
		}
		if inAttr && k < len(s) && (isAlnum(s[k]) || s[k] == '=') {
			return "", 0
		}
		return u, k
	}
	return "", 0
}

func isAlnum(c byte) bool { return isLetter(c) || c >= '0' && c <= '9' }

func numeric(s string) (string, int) {
	at, digit := 2, func(c byte) bool { return c >= '0' && c <= '9' }
	if s[2]|0x20 == 'x' {
		at, digit = 3, func(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f' }
	}
	end := at
	for end < len(s) && end < maxEntity && digit(s[end]) {
		end++
	}
	if end == at {
		return "", 0
	}
	u := html.UnescapeString(s[:end] + ";")
	for end < len(s) && digit(s[end]) { // more digits than a character has
		u = string(utf8.RuneError)
		end++
	}
	if end < len(s) && s[end] == ';' {
		end++
	}
	return u, end
}
