package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// misread reports whether the digit at byte i of a text stands for a letter in
// the middle of a word, as scanned pages have it: "Pospíši1ová", "PR0TOKOL".
// Two letters before it and one behind keep codes such as "B1a" apart.
func misread(text string, i, letters int) bool {
	if letters < 2 || i+1 >= len(text) || text[i] != '0' && text[i] != '1' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[i+1:])
	return unicode.IsLetter(next)
}

// misreadFirst reports whether the zero at byte i of a text stands for the capital
// O of a word in small letters: "0ldřich". Units and codes are shorter or hold
// further digits.
func misreadFirst(text string, i int) bool {
	if before, _ := utf8.DecodeLastRuneInString(text[:i]); i > 0 && (unicode.IsLetter(before) || unicode.IsDigit(before) || before == '.' || before == ',' || before == '/' || before == '-') {
		return false
	}
	n := 0
	for _, r := range text[i+1:] {
		if !unicode.IsLower(r) {
			return n >= 4 && !unicode.IsDigit(r) && !unicode.IsLetter(r)
		}
		n++
	}
	return n >= 4
}

// reread puts the letters back into a folded word.
func reread(fold string, shape Shape) string {
	one := "l"
	if shape == Upper {
		one = "i"
	}
	return strings.ReplaceAll(strings.ReplaceAll(fold, "0", "o"), "1", one)
}

// isDoctor reports whether the capital at byte i begins the "Dr" of "PaedDr.",
// which is one word.
func isDoctor(text string, i int) bool {
	return strings.HasPrefix(text[i:], "Dr.") || strings.HasPrefix(text[i:], "Dr ")
}
