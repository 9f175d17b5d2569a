package words

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// word reads a word: it begins with a letter, or with a zero that stands for one.
func (c *cutter) word(i int, t *piece) int {
	t.kind = Word
	end := runEnd(c.text, i)
	if end-i > longestRun || end < len(c.text) && joins[c.text[end]] {
		return c.read(i, t)
	}
	s := c.runs.of(c.text[i:end])
	if s.size == 0 {
		stop := c.read(i, t)
		if !strings.Contains(c.text[i+1:end], "Dr") { // see isDoctor
			s.n, s.shape, s.size = t.n, t.shape, uint8(stop-i)
		}
		return stop
	}
	t.n, t.shape = s.n, s.shape
	return i + int(s.size)
}

// longestRun bounds the runs that are looked up, in bytes: one without end may hold
// many words.
const longestRun = 64

// joins are the signs of ASCII that may go on with the word before them: an
// apostrophe, and digits that stand for letters.
var joins = [256]bool{'\'': true, '0': true, '1': true}

// runEnd is where the run from byte i on ends: letters of ASCII and all that is not
// ASCII. Of a run longer than longestRun it tells that it is. It looks at eight bytes
// at once.
func runEnd(text string, i int) int {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	last := i + longestRun
	for ; i+8 <= len(text) && i <= last; i += 8 {
		s := text[i : i+8]
		v := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		small := v&^tops | 0x20*ones // no byte of the sums reaches the next one
		letter := (small + (0x80-'a')*ones) &^ (small + (0x7f-'z')*ones)
		if other := ^(letter | v) & tops; other != 0 {
			return i + bits.TrailingZeros64(other)/8
		}
	}
	for i < len(text) && i <= last && (text[i] >= utf8.RuneSelf || text[i]|0x20-'a' <= 'z'-'a') {
		i++
	}
	return i
}

// read reads a word letter by letter: letters, combining marks, and apostrophes and
// soft hyphens between letters.
func (c *cutter) read(i int, t *piece) int {
	text, start, count, upper, lastLower := c.text, i, 0, 0, false
	first, digits := false, false
	fold := c.fold[:0]
	for i < len(text) {
		b := text[i]
		if b-'a' <= 'z'-'a' {
			fold = append(fold, b)
			count, lastLower = count+1, true
			i++
			continue
		}
		l, n := letter{}, 2
		if k := twoBytes(text, i); k > 0 {
			l = letters[k]
		} else {
			l, n = letterAt(text, i)
		}
		if l.class&(isLetter|isUpper|isComplex) == isLetter {
			fold = append(fold, l.fold[0])
			if l.size > 1 {
				fold = append(fold, l.fold[1])
			}
			count, lastLower = count+1, true
			i += n
			continue
		}
		if l.class&isLetter == 0 {
			if misread(text, i, count) {
				digits = true
			} else if i == start && b == '0' {
				first, digits, count = true, true, 1
			} else if !(l.class&isQuiet != 0 || b == '\'') || !(l.class&isAccent != 0 || letterFollows(text, i+n)) {
				break
			}
		} else {
			up := l.class&isUpper != 0
			if up && lastLower && (count >= 3 && !first || count >= 4) && !isDoctor(text, i) {
				break // glued words
			}
			if up {
				upper++
			}
			if count == 0 {
				first = up
			}
			count++
			lastLower = !up
		}
		fold = c.put(fold, l, i)
		i += n
	}
	t.shape = shapeOf(first, count, upper)
	if digits {
		fold = append(fold[:0], reread(string(fold), t.shape)...)
	}
	t.n = c.table.number(fold)
	c.fold = fold
	return i
}

// twoBytes returns the rune of two bytes at byte i of a text if letters has it,
// 0 for others.
func twoBytes(text string, i int) int {
	c := text[i]
	if c < 0xc2 || c >= 0xd4 || i+1 >= len(text) || text[i+1]&0xc0 != 0x80 {
		return 0
	}
	return int(c&0x1f)<<6 | int(text[i+1]&0x3f)
}

// put appends what the rune at byte i folds to.
func (c *cutter) put(fold []byte, l letter, i int) []byte {
	if l.class&isComplex != 0 {
		var b strings.Builder
		r, _ := utf8.DecodeRuneInString(c.text[i:])
		foldRune(&b, r)
		return append(fold, b.String()...)
	}
	switch l.size {
	case 1:
		return append(fold, l.fold[0])
	case 2:
		return append(fold, l.fold[0], l.fold[1])
	}
	return fold
}

func letterFollows(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	l, _ := letterAt(text, i)
	return l.class&isLetter != 0
}

func shapeOf(first bool, letters, upper int) Shape {
	switch {
	case !first:
		return Lower
	case letters == 1:
		return Initial
	case upper == letters:
		return Upper
	}
	return Title
}
