package patterns

import (
	"regexp/syntax"
	"strings"
	"unicode/utf8"
)

// needsDigit reports whether every match holds an ASCII digit. Most identifiers
// do, and digits are found far faster than expressions.
func needsDigit(tree *syntax.Regexp) bool {
	some := false
	switch tree.Op {
	case syntax.OpLiteral:
		return strings.ContainsFunc(string(tree.Rune), isDigit)
	case syntax.OpCharClass:
		return len(tree.Rune) == 2 && tree.Rune[0] >= '0' && tree.Rune[1] <= '9'
	case syntax.OpRepeat:
		return tree.Min > 0 && needsDigit(tree.Sub[0])
	case syntax.OpCapture, syntax.OpConcat:
		for _, sub := range tree.Sub {
			some = some || needsDigit(sub)
		}
	case syntax.OpAlternate:
		some = true
		for _, sub := range tree.Sub {
			some = some && needsDigit(sub)
		}
	}
	return some
}

// window returns the next stretch of a text, from a byte on, in which a match can
// lie: reach characters on either side of digits that stand so near together. It
// is empty at the end of the text. A match may begin before from, where only its
// digits were not yet looked at, but not before floor, where the last one ended.
func window(text string, from, floor, reach int) (start, end int) {
	i := strings.IndexAny(text[from:], "0123456789")
	if i < 0 {
		return len(text), len(text)
	}
	i += from
	start = i
	for n := 0; n < reach && start > floor; n++ {
		_, size := utf8.DecodeLastRuneInString(text[floor:start])
		start -= size
	}
	for n := 0; n < reach && i < len(text); n++ {
		r, size := utf8.DecodeRuneInString(text[i:])
		if isDigit(r) {
			n = -1 // the count begins anew
		}
		i += size
	}
	return start, i
}
