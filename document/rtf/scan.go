package rtf

// kind is what a token is.
type kind int

const (
	openToken   kind = iota // {
	closeToken              // }
	wordToken               // \word, with its number and delimiter
	symbolToken             // \ and one character
	byteToken               // \'hh
	binToken                // \bin with its bytes
	textToken               // one run of plain bytes
	blankToken              // ends of lines, which say nothing
)

// token is a stretch of the file.
type token struct {
	kind       kind
	start, end int
	word       string // of a word; the character of a symbol
	number     int
	numbered   bool
	open       bool // a word that ends without a delimiter of its own
}

const (
	maxWord   = 32 // letters of a control word (RTF 1.9.1, conventions)
	maxDigits = 10
)

// scanner divides a file into tokens.
type scanner struct {
	src string
	at  int
	bad bool // the file ends within a token
}

func (s *scanner) next() (token, bool) {
	if s.at >= len(s.src) {
		return token{}, false
	}
	start := s.at
	t := token{start: start}
	switch c := s.src[start]; c {
	case '{':
		t.kind, s.at = openToken, start+1
	case '}':
		t.kind, s.at = closeToken, start+1
	case '\r', '\n':
		for t.kind = blankToken; s.at < len(s.src) && (s.src[s.at] == '\r' || s.src[s.at] == '\n'); {
			s.at++
		}
	case '\\':
		s.control(&t)
	default:
		for t.kind = textToken; s.at < len(s.src) && !special(s.src[s.at]); {
			s.at++
		}
	}
	t.end = s.at
	return t, true
}

func special(c byte) bool { return c == '{' || c == '}' || c == '\\' || c == '\r' || c == '\n' }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func (s *scanner) control(t *token) {
	at := s.at + 1
	if at >= len(s.src) {
		s.bad, s.at, t.kind = true, at, symbolToken
		return
	}
	if !isLetter(s.src[at]) {
		t.kind, t.word, s.at = symbolToken, s.src[at:at+1], at+1
		if s.src[at] == '\'' {
			s.hex(t)
		}
		return
	}
	t.kind = wordToken
	from := at
	for at < len(s.src) && isLetter(s.src[at]) && at-from < maxWord {
		at++
	}
	t.word = s.src[from:at]
	at = s.parameter(t, at)
	t.open = true
	if at < len(s.src) && s.src[at] == ' ' {
		t.open = false
		at++
	}
	s.at = at
	if t.word == "bin" && t.numbered && t.number > 0 {
		t.kind = binToken
		if s.at += t.number; s.at > len(s.src) {
			s.bad, s.at = true, len(s.src)
		}
	}
}

func (s *scanner) parameter(t *token, at int) int {
	from, sign := at, 1
	if at+1 < len(s.src) && s.src[at] == '-' && isDigit(s.src[at+1]) {
		sign = -1
		at++
	}
	for digits := 0; at < len(s.src) && isDigit(s.src[at]) && digits < maxDigits; digits++ {
		t.number = t.number*10 + int(s.src[at]-'0')
		at++
	}
	t.number *= sign
	t.numbered = at > from
	return at
}

// hex reads \'hh.
func (s *scanner) hex(t *token) {
	if s.at+2 > len(s.src) {
		s.bad, s.at = true, len(s.src)
		return
	}
	hi, lo := unhex(s.src[s.at]), unhex(s.src[s.at+1])
	if hi < 0 || lo < 0 {
		s.bad = true
		return
	}
	t.kind, t.number = byteToken, hi<<4|lo
	s.at += 2
}

func unhex(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}
