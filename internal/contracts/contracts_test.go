package contracts

import (
	"math"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// shares are what tells how hard a text is to read for detectors.
type shares struct {
	capitals float64 // of the words
	digits   float64 // of the bytes
	line     float64 // mean characters of a line that is not blank
}

// target was counted in the 54 evaluation texts with real layouts.
var target = shares{capitals: 0.351, digits: 0.099, line: 79}

func sharesOf(texts []Text) (s shares) {
	words, size, lines := 0.0, 0.0, 0.0
	for _, t := range texts {
		size += float64(len(t.Body))
		for w := range strings.FieldsFuncSeq(t.Body, func(r rune) bool { return !unicode.IsLetter(r) }) {
			words++
			if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
				s.capitals++
			}
		}
		for _, c := range []byte(t.Body) {
			if c >= '0' && c <= '9' {
				s.digits++
			}
		}
		for l := range strings.Lines(t.Body) {
			if strings.TrimSpace(l) != "" {
				lines++
				s.line += float64(utf8.RuneCountInString(strings.TrimSuffix(l, "\n")))
			}
		}
	}
	return shares{s.capitals / words, s.digits / size, s.line / lines}
}

func TestSharesAreThoseOfEvaluationTexts(t *testing.T) {
	got := sharesOf(Texts(8 << 20))
	for _, c := range []struct {
		name      string
		got, want float64
	}{{"capitals", got.capitals, target.capitals}, {"digits", got.digits, target.digits}, {"line", got.line, target.line}} {
		if math.Abs(c.got/c.want-1) > 0.1 {
			t.Errorf("%s: got %.3f, want %.3f within a tenth", c.name, c.got, c.want)
		}
	}
}

func TestLanguagesAreDealtByTheirShares(t *testing.T) {
	count := map[string]int{}
	for i := range 100 {
		count[language(i)]++
	}
	for _, m := range mix {
		if count[m.lang] != m.share {
			t.Errorf("%s: got %d of 100, want %d", m.lang, count[m.lang], m.share)
		}
	}
}

func TestTheSameNumberGivesTheSameText(t *testing.T) {
	a, b, other := New("pl", 5000, 7), New("pl", 5000, 7), New("pl", 5000, 8)
	if a != b {
		t.Error("two texts of one number differ")
	}
	if a == other {
		t.Error("two numbers give one text")
	}
	if n := len(a.Body); n < 5000 || n > 12000 {
		t.Errorf("got %d bytes, want about 5000", n)
	}
	if strings.ContainsAny(a.Body, "{}") {
		t.Error("a slot was not filled")
	}
}
