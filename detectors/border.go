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
	closedSide             // a piece of something longer, whatever the pattern
	lowerSide              // a letter, not a capital
	upperSide              // a capital letter
	slashDigit             // a slash or hyphen, and digits beyond
	slashWord              // a slash, and letters beyond
	dashWord               // a hyphen, and letters beyond
	fraction               // a comma and digits, as of an amount
)

// leftSide classifies what stands before byte i.
func leftSide(text string, i int) side {
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

// bounded reports whether the candidate is a number of its own and not a piece
// of a longer one, of a word or of an amount.
func (m *Match) bounded() bool {
	return m.boundedLeft() && m.boundedRight()
}

func (m *Match) boundedLeft() bool {
	switch m.left {
	case lowerSide, upperSide:
		return m.rule.Prefix || m.announced(m.rule.id)
	case fraction:
		return m.groups[0].end-m.groups[0].start > 2
	case slashDigit:
		return m.rule.Loose
	case slashWord:
		return m.rule.Loose || m.rule.Prefix || m.announced(m.rule.id)
	case dashWord:
		return m.rule.Loose || m.rule.Prefix
	}
	return true
}

func (m *Match) boundedRight() bool {
	switch m.right {
	case lowerSide:
		return m.rule.Suffix
	case upperSide:
		// Extraction glues the next heading to a value; a unit is lower case.
		return m.rule.Suffix || m.announced(m.rule.id)
	case slashDigit:
		return m.rule.Loose
	case dashWord:
		return m.rule.Loose || m.rule.Suffix || m.announced(m.rule.id)
	case slashWord:
		return m.rule.Loose || m.announced(m.rule.id)
	}
	return true
}

// decimals reports whether s begins as the fraction of an amount: "50", "-".
func decimals(s string) bool {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n == 1 || n == 2 || n == 0 && (strings.HasPrefix(s, "-") || strings.HasPrefix(s, "–"))
}
