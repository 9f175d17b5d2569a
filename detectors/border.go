package detectors

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// side is what touches a candidate on one side.
type side int8

const (
	openSide   side = iota // space, punctuation, the edge of the text
	lowerSide              // a letter, not a capital
	upperSide              // a capital letter
	slashDigit             // a slash or hyphen, and digits beyond
	slashWord              // a slash, and letters beyond
	dashWord               // a hyphen, and letters beyond
	fraction               // a comma and digits, as of an amount
	closedSide             // a piece of something longer, whatever the pattern
	sides      = closedSide
)

// plainSides are the bytes that tell nothing of a number beside them, as most do that
// stand there.
var plainSides = func() (t [256]bool) {
	for _, c := range []byte(" \t\n\r:;()|\"'*=+<>[]") {
		t[c] = true
	}
	return t
}()

// leftSide classifies what stands before byte i.
func leftSide(text string, i int) side {
	if i > 0 && plainSides[text[i-1]] {
		return openSide
	}
	r, n := utf8.DecodeLastRuneInString(text[:i])
	if n == 0 {
		return openSide
	}
	if c := letterSide(r); c != openSide {
		return c
	}
	switch r {
	case '_', '@', '#', '§':
		return closedSide
	case ',':
		if i > n && isDigit(text[i-n-1]) {
			return fraction
		}
	case '.', '-', '/', 0x2013:
		before, _ := utf8.DecodeLastRuneInString(text[:i-n])
		return beyond(r, before)
	}
	return openSide
}

// rightSide classifies what stands behind byte i.
func rightSide(text string, i int) side {
	if i < len(text) && plainSides[text[i]] {
		return openSide
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	if n == 0 {
		return openSide
	}
	if c := letterSide(r); c != openSide {
		return c
	}
	switch r {
	case '_', '@', '%', 0xb0:
		return closedSide
	case ',':
		if decimals(text[i+n:]) {
			return closedSide
		}
	case '.', '-', '/', 0x2013:
		after, _ := utf8.DecodeRuneInString(text[i+n:])
		return beyond(r, after)
	}
	return openSide
}

func letterSide(r rune) side {
	switch {
	case r < utf8.RuneSelf && !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'):
		return openSide
	case unicode.Is(unicode.Mn, r): // the accent of a decomposed letter
		return lowerSide
	case !unicode.IsLetter(r):
		return openSide
	case unicode.IsUpper(r):
		return upperSide
	}
	return lowerSide
}

// beyond classifies a mark by what stands on its other side.
func beyond(mark, r rune) side {
	switch {
	case r >= '0' && r <= '9':
		if mark == '.' {
			return closedSide
		}
		return slashDigit
	case mark == '.' || !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r):
		return openSide
	case mark == '/':
		return slashWord
	}
	return dashWord
}

// admission tells whether a candidate may be a number of its own for a pattern, and
// not a piece of a longer one, of a word or of an amount.
type admission int8

const (
	never    admission = iota
	labelled           // behind a label of the pattern
	freely
)

// leftOf tells what a side before a candidate means to a pattern.
func (p *Pattern) leftOf(s side) admission {
	switch s {
	case lowerSide, upperSide:
		return either(p.Prefix, labelled)
	case slashDigit:
		return either(p.Loose, never)
	case slashWord:
		return either(p.Loose || p.Prefix, labelled)
	case dashWord:
		return either(p.Loose || p.Prefix, never)
	}
	return freely // a fraction of more than two digits is none
}

// rightOf is leftOf for the side behind a candidate.
func (p *Pattern) rightOf(s side) admission {
	switch s {
	case lowerSide:
		return either(p.Suffix, never)
	case upperSide:
		// Extraction glues the next heading to a value; a unit is lower case.
		return either(p.Suffix, labelled)
	case slashDigit:
		return either(p.Loose, never)
	case dashWord:
		return either(p.Loose || p.Suffix, labelled)
	case slashWord:
		return either(p.Loose, labelled)
	}
	return freely
}

func either(free bool, other admission) admission {
	if free {
		return freely
	}
	return other
}

// decimals reports whether s begins as the fraction of an amount: "50", "-".
func decimals(s string) bool {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n == 1 || n == 2 || n == 0 && (strings.HasPrefix(s, "-") || strings.HasPrefix(s, "–"))
}
