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
	Sign       rune   // the sign of a Mark
	Fold       string // the folded word, or the digits
}

// Cap reports whether the token is a word that begins with a capital.
func (t Token) Cap() bool { return t.Kind == Word && t.Shape != Lower }

// Is reports whether the token is the given sign.
func (t Token) Is(sign rune) bool { return t.Kind == Mark && t.Sign == sign }

// Tokens cuts a text. Words that extraction glued together ("jsouPronajímatel")
// are cut before the capital. Bytes that are no UTF-8 become marks.
func Tokens(text string) []Token {
	c := cutter{text: text, toks: make([]Token, 0, len(text)/5+8)}
	gap := Para
	for i := 0; i < len(text); {
		if text[i] == ' ' && i+1 < len(text) && text[i+1] > ' ' && text[i+1] < utf8.RuneSelf && i > 0 {
			gap = Space // the commonest by far
			i++
		}
		l, n := letterAt(text, i)
		if l.class&isGap != 0 {
			j := skipSpace(text, i)
			if gap = Para; len(c.toks) > 0 {
				gap = gapOf(text[i:j])
			}
			i = j
			continue
		}
		t := Token{Start: i, Gap: gap}
		switch d := text[i]; {
		case l.class&isLetter != 0, d == '0' && misreadFirst(text, i):
			i = c.word(i, &t)
		case d >= '0' && d <= '9':
			i = scanNumber(text, i, &t)
		default:
			t.Sign, _ = utf8.DecodeRuneInString(text[i:])
			i += n
		}
		t.End = i
		c.toks, gap = append(c.toks, t), None
	}
	c.fill()
	return c.toks
}

// cutter cuts one text. Folded words that differ from the text lie together, so
// that they cost one piece of memory.
type cutter struct {
	text   string
	toks   []Token
	folded []byte
	places []foldPlace
}

// foldPlace says which token a folded word is of, and where the word ends.
type foldPlace struct{ tok, end int32 }

// fill gives the tokens their folded words.
func (c *cutter) fill() {
	all, from := string(c.folded), int32(0)
	for _, p := range c.places {
		t := &c.toks[p.tok]
		if t.Fold != "" {
			t.Fold = reread(all[from:p.end], t.Shape)
		} else {
			t.Fold = all[from:p.end]
		}
		from = p.end
	}
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
// letters. The folded word is what stands in the text as long as that is small
// letters without marks; else it is put aside.
func (c *cutter) word(i int, t *Token) int {
	t.Kind = Word
	text, start, letters, upper, lastLower := c.text, i, 0, 0, false
	first, digits := false, false
	aside := false
	for i < len(text) {
		if b := text[i]; b >= 'a' && b <= 'z' {
			if aside {
				c.folded = append(c.folded, b)
			}
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
		if !aside {
			aside = true
			c.folded = append(c.folded, text[start:i]...)
		}
		c.put(l, i)
		i += n
	}
	t.Shape = shapeOf(first, letters, upper)
	if !aside {
		t.Fold = text[start:i]
		return i
	}
	if digits {
		t.Fold = text[start:i] // tells fill to put the letters back
	}
	c.places = append(c.places, foldPlace{int32(len(c.toks)), int32(len(c.folded))})
	return i
}

// put appends what the rune at byte i folds to.
func (c *cutter) put(l letter, i int) {
	if l.class&isComplex == 0 {
		if l.size == 1 {
			c.folded = append(c.folded, l.fold[0])
		} else {
			c.folded = append(c.folded, l.fold[:l.size]...)
		}
		return
	}
	var b strings.Builder
	r, _ := utf8.DecodeRuneInString(c.text[i:])
	foldRune(&b, r)
	c.folded = append(c.folded, b.String()...)
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
