package detectors

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// Words set with spaces between their letters are told from single letters (list
// marks, initials, answers in a table) by their length: one word of four letters
// or two of three in a line.
const (
	longWord  = 4
	shortWord = 3
	// longestWord is more than any word has; what is longer is no word.
	longestWord = 40
)

// maxWordGap is how many spaces may divide two words set wide; more divide
// columns.
const maxWordGap = 3

// letterSpaced puts words together whose letters stand apart: "N o v á k o v á",
// "J A N   N O V Á K". Where one space divides words too, a capital begins one.
func letterSpaced(text string) (edits []edit) {
	for i := 0; i+longWord < len(text); i++ {
		i = nextWide(text, i)
		if i+longWord >= len(text) {
			break
		}
		if text[i] != ' ' || text[i+2] != ' ' && text[i+3] != ' ' {
			continue
		}
		r, size := utf8.DecodeLastRuneInString(text[:i])
		if !unicode.IsLetter(r) || lone(text, i-size) == 0 {
			continue
		}
		c := wideChain{text: text, end: i - size}
		c.read()
		if !c.endless && (c.long > 0 || c.short > 1) {
			edits = append(edits, c.edits...)
		}
		i = max(i, c.end-1)
	}
	return edits
}

// nextWide is the first byte from i on that may be a space with another one two or
// three bytes behind it, or one of the last few.
func nextWide(text string, i int) int {
	for ; i+wideLook <= len(text); i += 8 {
		if maybe := wideBlanks(text, i); maybe != 0 {
			return i + bits.TrailingZeros64(maybe)/8
		}
	}
	return i
}

// wideLook is how many bytes wideBlanks reads.
const wideLook = 11

// wideBlanks has the high bit set of those of the eight bytes from i on that are a
// space with another one two or three bytes behind it, and perhaps of others.
func wideBlanks(text string, i int) uint64 {
	return has(eightBytes(text[i:i+8]), ' ') & (has(eightBytes(text[i+2:i+10]), ' ') | has(eightBytes(text[i+3:i+11]), ' '))
}

// lone returns the length of the letter at i if it stands alone, else 0.
func lone(text string, i int) int {
	if i >= len(text) {
		return 0
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+size:])
	if !unicode.IsLetter(r) || isWord(before) || isWord(after) {
		return 0
	}
	return size
}

// wideChain reads letters that stand apart, from end on.
type wideChain struct {
	text        string
	end         int
	letters     int // of the word being read
	long, short int // words so far
	endless     bool
	edits       []edit
}

func (c *wideChain) read() {
	for {
		last, size := utf8.DecodeRuneInString(c.text[c.end:])
		c.end += size
		c.letters++
		gap := spaces(c.text[c.end:])
		if gap == 0 || gap > maxWordGap || lone(c.text, c.end+gap) == 0 {
			c.word()
			return
		}
		next, _ := utf8.DecodeRuneInString(c.text[c.end+gap:])
		c.join(gap, gap > 1 || c.turns(last, next))
	}
}

// join ends the word at the gap or goes on with it.
func (c *wideChain) join(gap int, ends bool) {
	switch {
	case !ends:
		c.edits = append(c.edits, edit{stretch{c.end, c.end + 1}, ""})
	case gap > 1:
		c.edits = append(c.edits, edit{stretch{c.end, c.end + gap}, " "})
	}
	if ends {
		c.word()
	}
	c.end += gap
}

// turns reports whether the case says that a new word begins.
func (c *wideChain) turns(last, next rune) bool {
	return unicode.IsLower(last) && unicode.IsUpper(next) || c.letters > 1 && unicode.IsUpper(last) && unicode.IsLower(next)
}

func (c *wideChain) word() {
	c.endless = c.endless || c.letters > longestWord
	switch {
	case c.letters >= longWord:
		c.long++
	case c.letters >= shortWord:
		c.short++
	}
	c.letters = 0
}

// spaces counts the spaces at the start of a text, up to one more than a gap has.
func spaces(s string) (n int) {
	for n < len(s) && n <= maxWordGap && s[n] == ' ' {
		n++
	}
	return n
}
