package words

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// Tokens cuts a text. Words that extraction glued together ("jsouPronajímatel")
// are cut before the capital. Bytes that are no UTF-8 become marks.
func Tokens(text string) []Token { return cut(text).Tokens }

func cut(text string) *Text {
	c := cutters.Get().(*cutter)
	c.text, c.pieces, c.gap = text, c.room[:0], Para
	for i := 0; i < len(text); {
		i = c.step(i)
	}
	t := &Text{Forms: c.table.done()}
	t.Tokens = c.tokens(t.Forms)
	c.text = ""
	if cap(c.pieces) <= keptPieces {
		c.room = c.pieces
	}
	cutters.Put(c)
	return t.mark(len(text))
}

// cutter cuts one text: first into pieces; when all words are known their forms
// are looked up one behind the other, as the memory of words met seldom is slow.
type cutter struct {
	text   string
	pieces []piece
	gap    Gap // before the next piece
	table  table
	fold   []byte  // the folded word being read
	room   []piece // for the next text
}

// piece is a token without its form.
type piece struct {
	start, end, n int32
	kind          Kind
	shape         Shape
	gap           Gap
}

// cutters are used again: the tokens of a text are counted only when it is cut.
var cutters = sync.Pool{New: func() any { return &cutter{table: newTable()} }}

// keptPieces bounds the room that is used again, to a megabyte.
const keptPieces = 1 << 16

// step reads what stands at byte i and returns where it ends.
func (c *cutter) step(i int) int {
	l, n := letterAt(c.text, i)
	if l.class&isGap != 0 {
		return c.space(i)
	}
	t := c.next(i)
	switch {
	case l.class&isLetter != 0:
		i = c.word(i, t)
	case n == 1 && c.text[i] < utf8.RuneSelf:
		i = c.plain(i, t)
	default:
		t.n, _ = utf8.DecodeRuneInString(c.text[i:])
		i += n
	}
	t.end = int32(i)
	return i
}

// next appends the piece from byte i on. It is filled in where it stands: to copy what
// was just written in parts takes longer than all the rest. Room for a long text is
// reckoned from what is cut of it.
func (c *cutter) next(i int) *piece {
	n := len(c.pieces)
	if n == cap(c.pieces) {
		all := int(float64(n) * float64(len(c.text)) / float64(i+1))
		c.pieces = append(make([]piece, 0, n+max(leastPieces, min(n, all+all/16-n))), c.pieces...)
	}
	c.pieces = c.pieces[:n+1]
	t := &c.pieces[n]
	*t = piece{start: int32(i), gap: c.gap}
	c.gap = None
	return t
}

// leastPieces is by how many pieces room grows at least.
const leastPieces = 1 << 12

// tokens makes the tokens of the pieces.
func (c *cutter) tokens(forms []*Form) []Token {
	out := make([]Token, len(c.pieces))
	var long longNumbers
	for i := range c.pieces {
		p, t := &c.pieces[i], &out[i]
		t.start, t.end, t.n, t.Kind, t.Shape, t.Gap = p.start, p.end, p.n, p.kind, p.shape, p.gap
		switch p.kind {
		case Word:
			t.Form = forms[p.n]
		case Number:
			t.Form = long.number(c.text[p.start:p.end])
		default:
			t.Form = none
		}
	}
	return out
}

// plain reads a sign or a number of ASCII.
func (c *cutter) plain(i int, t *piece) int {
	b := c.text[i]
	if b < '0' || b > '9' {
		t.n = rune(b)
		return i + 1
	}
	if b == '0' && misreadFirst(c.text, i) {
		return c.word(i, t)
	}
	j := i + 1
	for j < len(c.text) && c.text[j] >= '0' && c.text[j] <= '9' {
		j++
	}
	t.kind = Number
	return j
}

// space reads white space; one blank is the commonest by far.
func (c *cutter) space(i int) int {
	if c.text[i] == ' ' && i+1 < len(c.text) && c.text[i+1] > ' ' && c.text[i+1] < utf8.RuneSelf {
		return c.after(Space, i+1)
	}
	j := skipSpace(c.text, i)
	return c.after(gapOf(c.text[i:j]), j)
}

// after notes a gap up to byte i; what the text begins with is a paragraph.
func (c *cutter) after(g Gap, i int) int {
	if len(c.pieces) > 0 {
		c.gap = g
	}
	return i
}

func isSpace(r rune) bool {
	return r == ' ' || (r >= '\t' && r <= '\r') || r == '\u00a0' || r == '\u202f' || r == '\u2028' || r == '\u3000' || (r >= '\u2000' && r <= '\u200a')
}

func skipSpace(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !isSpace(r) {
			break
		}
		i += n
	}
	return i
}

func gapOf(space string) Gap {
	lines, wide := 0, 0
	for _, r := range space {
		switch r {
		case '\n', '\u2028', '\f':
			lines++
		case '\t':
			wide += 2
		case '\r':
		default:
			wide++
		}
	}
	switch {
	case lines > 1:
		return Para
	case lines == 1:
		return Line
	case wide > 1:
		return Wide
	}
	return Space
}

// word reads letters, combining marks, and apostrophes and soft hyphens between
// letters.
func (c *cutter) word(i int, t *piece) int {
	t.kind = Word
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
