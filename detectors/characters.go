package detectors

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// odd reports whether a text may hold what characters, scripts or accents change.
// It looks at bytes: plain Latin or plain Cyrillic text takes no longer than that.
func odd(text string) bool {
	i := 0
	for ; i+8 <= len(text); i += 8 {
		v := eightBytes(text[i : i+8])
		for leads := v & (v << 1) & eachTop; leads != 0; leads &= leads - 1 {
			if k := i + bits.TrailingZeros64(leads)/8; oddLeads[text[k]] != oddNever && oddAt(text, k) {
				return true
			}
		}
	}
	for ; i < len(text); i++ {
		if oddLeads[text[i]] != oddNever && oddAt(text, i) {
			return true
		}
	}
	return false
}

// oddAt is odd for the rune that byte i begins, where that byte may be one of such.
func oddAt(text string, i int) bool {
	return (oddLeads[text[i]] == oddMaybe || besideOther(text, i)) && oddRune(text, i)
}

// What odd asks of the rune that a byte begins.
const (
	oddNever  = iota // ASCII, Latin letters with marks, bytes that begin none
	oddBeside        // Cyrillic letters in use: only what stands beside them
	oddMaybe
)

var oddLeads = func() (t [256]uint8) {
	for c := range t {
		switch {
		case c < leadC2 || c >= leadC3 && c <= lastLatin:
		case c >= leadD0 && c <= leadD1:
			t[c] = oddBeside
		default:
			t[c] = oddMaybe
		}
	}
	return t
}()

// besideOther reports whether a letter of another alphabet, or an accent, may
// touch the Cyrillic letter at i.
func besideOther(text string, i int) bool {
	before := i > 0 && isAsciiLetter(text[i-1]) || i > 1 && text[i-2] >= leadC3 && text[i-2] < leadD0
	return before || i+2 < len(text) && (isAsciiLetter(text[i+2]) || text[i+2] >= leadC3 && text[i+2] < leadD0)
}

func isAsciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// The leading bytes of Latin-1's signs, of Latin letters with marks (U+0080 to
// U+00BF, U+00C0 to U+024F) and of the Cyrillic letters in use (U+0400 to U+047F).
const (
	leadC2    = 0xc2
	leadC3    = 0xc3
	lastLatin = 0xc9
	leadD0    = 0xd0
	leadD1    = 0xd1
)

// oddRune reports whether the rune at i is changed, or touches a Latin letter as
// a letter of another alphabet.
func oddRune(text string, i int) bool {
	r, size := utf8.DecodeRuneInString(text[i:])
	if s := scriptOf(r); s == greek || s == cyrillic {
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+size:])
		return isMark(r) || foreignTo(s, before) || foreignTo(s, after)
	}
	_, changed := seenAs(r)
	return changed || isMark(r)
}

// characters replaces single characters by what a reader takes them for.
func characters(text string) (edits []edit) {
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if as, changed := seenAs(r); changed {
			if r == softHyphen && endsLine(text[i+size:]) {
				as = "\u2010" // there it is seen
			}
			edits = append(edits, edit{stretch{i, i + size}, as})
		}
		i += size
	}
	return edits
}

const softHyphen = 0xad

// endsLine reports whether nothing but spaces stands before the line feed.
func endsLine(s string) bool {
	return strings.HasPrefix(strings.TrimLeft(s[:min(len(s), maxSeparator)], " \r"), "\n")
}

// seenAs returns what a reader sees in a character, and whether that is
// something else: nothing, a space, ASCII for its full width, two letters for a
// ligature.
func seenAs(r rune) (string, bool) {
	if r < 0x85 {
		return "", false
	}
	switch {
	case unseen(r):
		return "", true
	case r == 0x85 || r == 0x2028 || r == 0x2029:
		return "\n", true
	case r == 0xa0 || r >= 0x2000 && r <= 0x200a || r == 0x202f || r == 0x205f || r == 0x3000:
		return " ", true
	case r >= 0xfb00 && r <= 0xfb06:
		return ligatures[r-0xfb00], true
	}
	if ascii := narrow(r); ascii != r {
		return string(ascii), true
	}
	return "", false
}

var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}

// unseen reports characters without width: soft hyphens, joiners, marks of
// direction, variants, tags.
func unseen(r rune) bool {
	switch {
	case r == softHyphen, r == 0x34f, r == 0x61c, r == 0x180e, r == 0xfeff:
		return true
	case r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
		return true
	}
	return r >= 0xfe00 && r <= 0xfe0f || r >= 0xe0000 && r <= 0xe0fff
}

// narrow returns the ASCII character of a full-width one and the digit of a
// mathematical one (Unicode blocks FF00 and 1D400).
func narrow(r rune) rune {
	switch {
	case r >= 0xff01 && r <= 0xff5e:
		return r - 0xff01 + '!'
	case r >= 0x1d7ce && r <= 0x1d7ff:
		return '0' + (r-0x1d7ce)%10
	}
	return r
}

// isMark reports accents of their own, lines struck through letters and rings
// around them.
func isMark(r rune) bool {
	switch {
	case r < 0x300 || r > 0x36f && r < 0x483 || r > 0x489 && r < 0x591:
		return false // Latin, Greek, Cyrillic, Armenian
	case r <= 0x489:
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Me)
}
