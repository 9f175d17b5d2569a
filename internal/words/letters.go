package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// letter is what a rune is for the cutting of words, and what it folds to where
// that has at most two bytes.
type letter struct {
	fold  [2]byte
	size  uint8 // of fold
	class uint8
}

// The classes of runes; several may be set.
const (
	isLetter  = 1 << iota
	isUpper   // a capital letter
	isQuiet   // see isSilent
	isAccent  // a mark that combines with the letter before
	isGap     // white space
	isComplex // fold is longer: ask foldRune
)

// letters holds the runes of Latin, Greek and Cyrillic, the lower blocks.
var letters = func() (t [0x530]letter) {
	for r := range rune(len(t)) {
		t[r] = letterOf(r)
	}
	return t
}()

func letterOf(r rune) letter {
	var b strings.Builder
	foldRune(&b, r)
	l := letter{size: uint8(b.Len())}
	if copy(l.fold[:], b.String()) < b.Len() {
		l.class = isComplex
	}
	l.class |= classOf(r)
	return l
}

// classOf tells all classes but isComplex.
func classOf(r rune) (class uint8) {
	switch {
	case isSpace(r):
		return isGap
	case unicode.IsLetter(r):
		class = isLetter
	}
	if unicode.IsUpper(r) {
		class |= isUpper
	}
	if isSilent(r) {
		class |= isQuiet
	}
	if unicode.Is(unicode.Mn, r) {
		class |= isAccent
	}
	return class
}

// letterAt returns what stands at byte i of a text, and its length.
func letterAt(text string, i int) (letter, int) {
	c := text[i]
	if c < utf8.RuneSelf {
		return letters[c], 1
	}
	if c >= 0xc2 && c < 0xd4 && i+1 < len(text) && text[i+1]&0xc0 == 0x80 {
		return letters[rune(c&0x1f)<<6|rune(text[i+1]&0x3f)], 2
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	if int(r) < len(letters) {
		return letters[r], n
	}
	if r >= 0x2010 && r <= 0x2027 && r != '’' {
		return letter{class: isComplex}, n // dashes and quotation marks
	}
	return letter{class: classOf(r) | isComplex}, n
}
