package words

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

// Token is a piece of text. It is small, as a text has one for every five or six
// bytes. Fold is the folded word or the digits, nothing for a mark; In tells
// whether the word is in a list, which marks and numbers never are.
type Token struct {
	*Form
	start, end int32
	n          int32 // the number of a word, the sign of a mark
	Kind       Kind
	Shape      Shape
	Gap        Gap
}

// Outside stands for what lies before and behind a text. Nobody writes to it.
var Outside = Token{Form: none, Gap: Para}

// WordOf returns a token of a word of the text that stands at no place.
func (t *Text) WordOf(id int32) Token { return Token{Form: t.Forms[id], n: id, Kind: Word} }

// Start is the first byte of the token, on a rune border.
func (t *Token) Start() int { return int(t.start) }

// End is the byte behind the token, on a rune border.
func (t *Token) End() int { return int(t.end) }

// Size is how many bytes the token has in the text: of a number, how many digits.
func (t *Token) Size() int { return int(t.end - t.start) }

// ID is the number of a word in Text.Forms, 0 for marks and numbers.
func (t *Token) ID() int32 {
	if t.Kind != Word {
		return 0
	}
	return t.n
}

// Sign is the sign of a mark, 0 for words and numbers.
func (t *Token) Sign() rune {
	if t.Kind != Mark {
		return 0
	}
	return t.n
}

// Cap reports whether the token is a word that begins with a capital.
func (t *Token) Cap() bool { return t.Kind == Word && t.Shape != Lower }

// Is reports whether the token is the given sign.
func (t *Token) Is(sign rune) bool { return t.n == sign && t.Kind == Mark }
