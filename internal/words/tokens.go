package words

import (
	"strings"
	"unicode/utf8"
)

// Kind is the kind of a token.
type Kind uint8

// The kinds.
const (
	Mark   Kind = iota // one punctuation sign
	Word               // letters, apostrophes between letters
	Number             // digits
)

// Shape is how a word is written.
type Shape uint8

// The shapes.
const (
	Lower   Shape = iota
	Title         // Novák, Dvořák, McDonald
	Upper         // NOVÁK
	Initial       // one capital letter
)

// Gap is what stands between a token and the one before it.
type Gap uint8

// The gaps, from narrow to wide.
const (
	None  Gap = iota
	Space     // one space
	Wide      // a tab or several spaces: a column
	Line      // a line break
	Para      // an empty line, or the start of the text
)

// Token is a piece of text. Start and End are byte offsets on rune borders.
type Token struct {
	Start, End int
	Kind       Kind
	Shape      Shape
	Gap        Gap
	ID         int32  // the number of the word in Text.Forms, 0 for marks and numbers
	Sign       rune   // the sign of a Mark
	Fold       string // the folded word, or the digits
	Form       *Form  // of the folded word; that of marks and numbers is in no list
}

// Cap reports whether the token is a word that begins with a capital.
func (t Token) Cap() bool { return t.Kind == Word && t.Shape != Lower }

// Is reports whether the token is the given sign.
func (t Token) Is(sign rune) bool { return t.Kind == Mark && t.Sign == sign }

// In reports whether the token is a word of a list.
func (t Token) In(l *List) bool { return t.Form.In(l) }

// Tokens cuts a text. Words that extraction glued together ("jsouPronajímatel")
// are cut before the capital. Bytes that are no UTF-8 become marks.
func Tokens(text string) []Token { return cut(text).Tokens }

func cut(text string) *Text {
	c := cutter{text: text, toks: make([]Token, 0, len(text)/5+8), table: newTable()}
	for i := 0; i < len(text); {
		i = c.step(i)
	}
	return (&Text{Tokens: c.toks, Forms: c.table.done()}).mark(len(text))
}

// cutter cuts one text.
type cutter struct {
	text  string
	toks  []Token
	gap   Gap // before the next token
	table *table
	fold  []byte // the folded word being read
}

// step reads what stands at byte i and returns where it ends.
func (c *cutter) step(i int) int {
	l, n := letterAt(c.text, i)
	if l.class&isGap != 0 {
		return c.space(i)
	}
	t := Token{Start: i, Gap: c.gap, Form: none}
	if len(c.toks) == 0 {
		t.Gap = Para
	}
	switch d := c.text[i]; {
	case l.class&isLetter != 0, d == '0' && misreadFirst(c.text, i):
		i = c.word(i, &t)
	case d >= '0' && d <= '9':
		i = scanNumber(c.text, i, &t)
	default:
		t.Sign, _ = utf8.DecodeRuneInString(c.text[i:])
		i += n
	}
	t.End = i
	c.toks, c.gap = append(c.toks, t), None
	return i
}

// space reads white space; one blank is the commonest by far.
func (c *cutter) space(i int) int {
	if c.text[i] == ' ' && i+1 < len(c.text) && c.text[i+1] > ' ' && c.text[i+1] < utf8.RuneSelf {
		c.gap = Space
		return i + 1
	}
	j := skipSpace(c.text, i)
	c.gap = gapOf(c.text[i:j])
	return j
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

func scanNumber(text string, i int, t *Token) int {
	t.Kind = Number
	start := i
	for i < len(text) && text[i] >= '0' && text[i] <= '9' {
		i++
	}
	t.Fold = text[start:i]
	return i
}

// word reads letters, combining marks, and apostrophes and soft hyphens between
// letters.
func (c *cutter) word(i int, t *Token) int {
	t.Kind = Word
	text, start, letters, upper, lastLower := c.text, i, 0, 0, false
	first, digits := false, false
	fold := c.fold[:0]
	for i < len(text) {
		if b := text[i]; b >= 'a' && b <= 'z' {
			fold = append(fold, b)
			letters, lastLower = letters+1, true
			i++
			continue
		}
		l, n := letterAt(text, i)
		if l.class&isLetter == 0 {
			if misread(text, i, letters) {
				digits = true
			} else if i == start && text[i] == '0' {
				first, digits, letters = true, true, 1
			} else if !(l.class&isQuiet != 0 || text[i] == '\'') || !(l.class&isAccent != 0 || letterFollows(text, i+n)) {
				break
			}
		} else {
			up := l.class&isUpper != 0
			if up && lastLower && (letters >= 3 && !first || letters >= 4) && !isDoctor(text, i) {
				break // glued words
			}
			if up {
				upper++
			}
			if letters == 0 {
				first = up
			}
			letters++
			lastLower = !up
		}
		fold = c.put(fold, l, i)
		i += n
	}
	t.Shape = shapeOf(first, letters, upper)
	if digits {
		fold = append(fold[:0], reread(string(fold), t.Shape)...)
	}
	t.ID, t.Form = c.table.number(fold)
	t.Fold, c.fold = t.Form.Fold, fold
	return i
}

// put appends what the rune at byte i folds to.
func (c *cutter) put(fold []byte, l letter, i int) []byte {
	if l.class&isComplex == 0 {
		if l.size == 1 {
			return append(fold, l.fold[0])
		}
		return append(fold, l.fold[:l.size]...)
	}
	var b strings.Builder
	r, _ := utf8.DecodeRuneInString(c.text[i:])
	foldRune(&b, r)
	return append(fold, b.String()...)
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
