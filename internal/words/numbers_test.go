package words

import (
	"strings"
	"testing"
)

var someNumbers = NewSet("5 2024 123456789")

func TestNumbersAreTheirDigitsAndInNoList(t *testing.T) {
	long := strings.Repeat("7", 1000)
	for _, digits := range []string{"5", "05", "005", "0005", "00005", "0", "0000", "2024", "123456789", long} {
		for range 2 { // the first one makes the form of a short number, the second finds it
			toks := Tokens("č. " + digits + ".")
			n := toks[2]
			if n.Kind != Number || n.Fold != digits || n.ID() != 0 || n.Sign() != 0 || n.In(someNumbers) {
				t.Fatalf("%s: got %q of kind %v, number %d, sign %q, in the list %v", digits, n.Fold, n.Kind, n.ID(), n.Sign(), n.In(someNumbers))
			}
		}
	}
}

func TestMarksHaveTheirSignsAndNoWord(t *testing.T) {
	for _, sign := range []rune{'.', '„', '…', '§', '😀', 0xfffd} {
		n := Tokens("a" + string(sign) + " b")[1]
		if n.Kind != Mark || !n.Is(sign) || n.Sign() != sign || n.ID() != 0 || n.Fold != "" {
			t.Errorf("%q: got sign %q, number %d, word %q", sign, n.Sign(), n.ID(), n.Fold)
		}
	}
}
