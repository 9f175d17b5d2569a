package detectors

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/fold"
)

// reach is how many characters of context count on either side, white space
// counted once; reachBytes bounds the search in wide tables.
const (
	reach      = 40
	reachBytes = 400
)

// wordBuilder collects folded letters and digits; all else becomes one space.
type wordBuilder struct {
	strings.Builder
	last rune // 'a' letter, '0' digit, ' ' nothing yet
}

func (b *wordBuilder) add(r rune) {
	class := class(r)
	if r == 0 {
		return
	}
	if class != b.last && b.Len() > 0 && b.last != ' ' {
		b.WriteByte(' ')
	}
	if b.last = class; class != ' ' {
		b.WriteRune(r)
	}
}

func class(r rune) rune {
	switch {
	case r >= '0' && r <= '9':
		return '0'
	case r >= 'a' && r <= 'z' || r >= 'а' && r <= 'я':
		return 'a'
	case r < utf8.RuneSelf:
		return ' '
	case unicode.IsLetter(r):
		return 'a'
	case unicode.IsDigit(r):
		return '0'
	}
	return ' '
}

// wordsBefore returns the folded words that end at byte i of the text.
func wordsBefore(text string, i int) string {
	start, count, space := i, 0, false
	for start > 0 && i-start < reachBytes && count < reach {
		r, n := utf8.DecodeLastRuneInString(text[:start])
		start -= n
		if blank := class(fold.Rune(r)) == ' '; !blank || !space {
			count++
			space = blank
		}
	}
	var b wordBuilder
	for _, r := range text[start:i] {
		b.add(fold.Rune(r))
	}
	return strings.TrimSpace(b.String())
}

// wordsAfter returns the folded words that begin at byte i of the text.
func wordsAfter(text string, i int) string {
	var b wordBuilder
	for j, r := range text[i:] {
		if j > reachBytes || b.Len() > reach {
			break
		}
		b.add(fold.Rune(r))
	}
	return strings.TrimSpace(b.String())
}

// fillers may stand between a label and its number.
var fillers = map[string]bool{
	"c": true, "cislo": true, "cislem": true, "cisla": true, "cis": true, "nr": true, "numer": true,
	"no": true, "je": true, "seria": true, "serie": true, "i": true, "ev": true, "номер": true, "н": true,
}

// maxFillers is how many fillers may follow one another ("seria i nr").
const maxFillers = 3

// endsWith reports whether the words end with one of the labels, fillers aside.
func endsWith(before string, labels []string) bool {
	for range maxFillers + 1 {
		for _, l := range labels {
			if strings.HasSuffix(before, l) && (len(before) == len(l) || before[len(before)-len(l)-1] == ' ') {
				return true
			}
		}
		cut := strings.LastIndexByte(before, ' ')
		if cut < 0 || !fillers[before[cut+1:]] {
			return false
		}
		before = before[:cut]
	}
	return false
}

// contains reports whether one of the labels stands among the words.
func contains(words string, labels []string) bool {
	for _, l := range labels {
		for from := 0; ; {
			i := strings.Index(words[from:], l)
			if i < 0 {
				break
			}
			i += from
			end := i + len(l)
			if (i == 0 || words[i-1] == ' ') && (end == len(words) || words[end] == ' ') {
				return true
			}
			from = i + 1
		}
	}
	return false
}

// lastWord is the word before the number, "" if there is none.
func lastWord(before string) string {
	return before[strings.LastIndexByte(before, ' ')+1:]
}

// firstWord is the word after the number.
func firstWord(after string) string {
	if i := strings.IndexByte(after, ' '); i >= 0 {
		return after[:i]
	}
	return after
}

// Announced reports whether one of the labels (folded words) stands right before
// byte i of a text. It serves detectors that do not look for digits.
func Announced(text string, i int, labels []string) bool {
	return endsWith(wordsBefore(text, i), labels)
}

// Near reports whether one of the words (folded) stands within 40 characters
// before byte i of a text.
func Near(text string, i int, words []string) bool {
	return contains(wordsBefore(text, i), words)
}

// WordsBefore returns the folded words, divided by single spaces, that end at
// byte i of a text, at most 40 characters.
func WordsBefore(text string, i int) string { return wordsBefore(text, i) }

// WordsAfter returns the folded words that begin at byte i of a text.
func WordsAfter(text string, i int) string { return wordsAfter(text, i) }

// EndsWith reports whether folded words end with one of the labels, with "č.",
// "nr" and the like allowed between.
func EndsWith(words string, labels []string) bool { return endsWith(words, labels) }

// Contains reports whether one of the labels stands among folded words.
func Contains(words string, labels []string) bool { return contains(words, labels) }
