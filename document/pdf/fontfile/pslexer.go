package fontfile

import (
	"strconv"
	"strings"
)

// psLexer cuts PostScript into tokens: names with their slash, words, numbers and
// brackets. Comments are skipped; strings are one token.
type psLexer struct {
	b []byte
	i int // behind the last token
}

// next gives the next token, "" at the end.
func (l *psLexer) next() string {
	for l.i < len(l.b) {
		c := l.b[l.i]
		switch {
		case isBlank(c):
			l.i++
		case c == '%':
			for l.i < len(l.b) && l.b[l.i] != '\n' && l.b[l.i] != '\r' {
				l.i++
			}
		case c == '(':
			return l.text()
		case isBracket(c):
			l.i++
			return string(c)
		default:
			return l.word()
		}
	}
	return ""
}

func isBracket(c byte) bool { return strings.IndexByte("[]{}<>)", c) >= 0 }

func (l *psLexer) word() string {
	start := l.i
	l.i++
	for l.i < len(l.b) {
		if c := l.b[l.i]; isBlank(c) || isBracket(c) || c == '/' || c == '(' || c == '%' {
			break
		}
		l.i++
	}
	return string(l.b[start:l.i])
}

// text skips a string with nested parentheses.
func (l *psLexer) text() string {
	depth := 0
	for ; l.i < len(l.b); l.i++ {
		switch l.b[l.i] {
		case '\\':
			l.i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.i++
				return "()"
			}
		}
	}
	return "()"
}

// psInt reads an integer, also one with a base: 8#101.
func psInt(s string) (int, bool) {
	base := 10
	if i := strings.IndexByte(s, '#'); i > 0 {
		b, err := strconv.Atoi(s[:i])
		if err != nil || b < 2 || b > 36 {
			return 0, false
		}
		base, s = b, s[i+1:]
	}
	v, err := strconv.ParseInt(s, base, 32)
	return int(v), err == nil
}
