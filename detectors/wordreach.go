package detectors

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// reach is how many characters of context count on either side, all that is no
// letter or digit counted as one space.
const reach = 40

// lastWords cuts a text of words to the last 40 characters, on a word border.
func lastWords(s string) string {
	if len(s) <= reach {
		return strings.TrimSpace(s)
	}
	i := reachBack(s)
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	if i > 0 && s[i-1] != ' ' {
		next := strings.IndexByte(s[i:], ' ')
		if next < 0 {
			return ""
		}
		i += next
	}
	return strings.Trim(s[i:], " ")
}

// reachBack is where the last 40 characters of a text begin, or a little before.
func reachBack(s string) int {
	i := max(0, len(s)-reach)
	for extra := continuations(s[i:]); extra > 0 && i > 0; {
		j := max(0, i-extra)
		extra, i = continuations(s[j:i]), j
	}
	return i
}

// continuations counts the bytes that begin no rune, eight at once.
func continuations(s string) (n int) {
	const tops = 0x8080808080808080
	for ; len(s) >= 8; s = s[8:] {
		v := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		if v &= tops &^ (v << 1); v != 0 {
			n += bits.OnesCount64(v)
		}
	}
	for i := range len(s) {
		if s[i]&0xc0 == 0x80 {
			n++
		}
	}
	return n
}

func firstWords(s string) string { return strings.TrimSpace(firstReach(s)) }

// firstReach cuts a text of words to its first 40 characters.
func firstReach(s string) string {
	i := 0
	for n := 0; n < reach && i < len(s); n++ {
		for i++; i < len(s) && !utf8.RuneStart(s[i]); i++ {
		}
	}
	return s[:i]
}

// window is how many bytes are folded at first to get at 40 characters of
// context; blanks in wide tables may ask for maxWindow.
const (
	window    = 96
	maxWindow = 768
)

// WordsBefore returns the folded words, divided by single spaces, that end at
// byte i of a text, at most 40 characters.
func WordsBefore(text string, i int) string {
	if len(text) > window {
		if v := viewsOf(text); v != nil {
			if words, ok := v.words().near(i); ok {
				return words
			}
		}
	}
	for size := window; ; size *= 2 {
		from := start(text, max(0, i-size))
		words := fold32(text[min(from, i):i])
		if from == 0 || size >= maxWindow || len(words) > 2*reach {
			return lastWords(words)
		}
	}
}

// near is before, unless so much blank space stands before byte i that nothing
// in reach is near any more.
func (w *wordText) near(i int) (string, bool) {
	n := w.at(i)
	if w.sparse(i, n) {
		return "", false
	}
	return lastWords(w.words[:n]), true
}

// sparse reports whether so much blank space stands before byte i, and n bytes of
// words, that nothing in reach is near any more.
func (w *wordText) sparse(i, n int) bool {
	return i > maxWindow && n-w.marks[(i-maxWindow)/block+1].size() <= 2*reach
}

// WordsBetween returns the folded words of a stretch of a text that neither begins
// nor ends within a word.
func WordsBetween(text string, start, end int) string {
	if v := viewsOf(text); v != nil {
		return v.words().between(start, end)
	}
	return fold32(text[start:end])
}

// WordsAfter returns the folded words that begin at byte i of a text.
func WordsAfter(text string, i int) string {
	end := start(text, min(len(text), i+2*window))
	if v := viewsOf(text); v != nil && len(text) > window {
		if words, ok := v.words().behind(i, end); ok {
			return words
		}
	}
	return firstWords(fold32(text[i:end]))
}

// behind is after, unless the words up to byte end are too few to tell.
func (w *wordText) behind(i, end int) (string, bool) {
	n := w.at(i)
	words := firstReach(strings.TrimPrefix(w.words[n:], " "))
	if end < len(w.text) && n+len(words) >= w.marks[end/block].size() {
		return "", false
	}
	return strings.TrimSpace(words), true
}
