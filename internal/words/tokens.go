package words

import (
	"unicode"
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
	toks := make([]Token, 0, len(text)/6+8)
	gap := Para
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		if isSpace(r) {
			j := skipSpace(text, i)
			gap = max(gap0(toks), gapOf(text[i:j]))
			i = j
			continue
		}
		t := Token{Start: i, Gap: gap}
		switch {
		case unicode.IsLetter(r), r == '0' && misreadFirst(text, i):
			i = scanWord(text, i, &t)
		case r >= '0' && r <= '9':
			i = scanNumber(text, i, &t)
		default:
			t.Sign, i = r, i+n
		}
		t.End = i
		toks, gap = append(toks, t), None
	}
	return toks
}

func gap0(toks []Token) Gap {
	if len(toks) == 0 {
		return Para
	}
	return None
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

// scanWord reads letters, combining marks, and apostrophes and soft hyphens
// between letters.
func scanWord(text string, i int, t *Token) int {
	t.Kind = Word
	start, letters, upper, lastLower := i, 0, 0, false
	first, digits := false, false
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			if misread(text, i, letters) {
				digits = true
				i++
				continue
			}
			if i == start && r == '0' {
				first, digits, letters = true, true, 1
				i++
				continue
			}
			if isSilent(r) || r == '\'' {
				if next, _ := utf8.DecodeRuneInString(text[i+n:]); unicode.IsLetter(next) || unicode.Is(unicode.Mn, r) {
					i += n
					continue
				}
			}
			break
		}
		up := unicode.IsUpper(r)
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
		i += n
	}
	t.Fold = Fold(text[start:i])
	t.Shape = shapeOf(first, letters, upper)
	if digits {
		t.Fold = reread(t.Fold, t.Shape)
	}
	return i
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
