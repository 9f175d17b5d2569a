package pdf

import (
	"bytes"
	"errors"
)

// lexer reads PDF objects and operators from a content stream or a CMap.
type lexer struct {
	b     []byte
	pos   int
	names interner // nil for a lexer of few names
}

// operator is a word that is not an object: an operator of a content stream.
type operator string

var (
	errSyntax = errors.New("syntax of content stream")
	errEnd    = errors.New("end of data")
)

// maxNesting bounds arrays and dictionaries in content streams.
const maxNesting = 64

const (
	white     = 1
	delimiter = 2
)

// class sorts bytes (ISO 32000-1, 7.2.2); regular characters are 0.
var class = func() (t [256]uint8) {
	for _, c := range []byte(" \n\r\t\f\x00") {
		t[c] = white
	}
	for _, c := range []byte("()<>[]{}/%") {
		t[c] = delimiter
	}
	return t
}()

func isSpace(c byte) bool { return class[c] == white }

func isDelimiter(c byte) bool { return class[c] == delimiter }

func (l *lexer) skipSpace() {
	for l.pos < len(l.b) {
		c := l.b[l.pos]
		if c == '%' {
			for l.pos < len(l.b) && l.b[l.pos] != '\n' && l.b[l.pos] != '\r' {
				l.pos++
			}
			continue
		}
		if !isSpace(c) {
			return
		}
		l.pos++
	}
}

// next returns the next object or operator, errEnd at the end.
func (l *lexer) next() (any, error) { return l.object(0) }

func (l *lexer) object(depth int) (any, error) {
	if depth > maxNesting {
		return nil, errSyntax
	}
	l.skipSpace()
	if l.pos >= len(l.b) {
		return nil, errEnd
	}
	c := l.b[l.pos]
	switch {
	case c == '/':
		l.pos++
		return l.name(), nil
	case c == '(':
		l.pos++
		return l.literal()
	case c == '<' && l.peek(1) == '<':
		l.pos += 2
		return l.dict(depth)
	case c == '<':
		l.pos++
		return l.hex()
	case c == '[':
		l.pos++
		return l.array(depth)
	case c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.':
		return l.number()
	case c == ']' || c == '>' || c == '{' || c == '}' || c == ')':
		l.pos++
		if c == '>' && l.peek(0) == '>' {
			l.pos++
			return operator(">>"), nil
		}
		return operator(c), nil
	}
	return l.word(), nil
}

func (l *lexer) peek(n int) byte {
	if l.pos+n < len(l.b) {
		return l.b[l.pos+n]
	}
	return 0
}

// regular reads up to the next white space or delimiter; the bytes are those of
// the data.
func (l *lexer) regular() []byte {
	start := l.pos
	for l.pos < len(l.b) && class[l.b[l.pos]] == 0 {
		l.pos++
	}
	return l.b[start:l.pos]
}

func (l *lexer) word() any {
	w := l.regular()
	switch string(w) {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	if o, ok := operators[string(w)]; ok {
		return o
	}
	return operator(w)
}

func (l *lexer) name() name {
	w := l.regular()
	if bytes.IndexByte(w, '#') < 0 {
		return l.names.get(w)
	}
	out := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		if w[i] == '#' && i+2 < len(w) && hexDigit(w[i+1]) >= 0 && hexDigit(w[i+2]) >= 0 {
			out = append(out, byte(hexDigit(w[i+1])<<4|hexDigit(w[i+2])))
			i += 2
			continue
		}
		out = append(out, w[i])
	}
	return name(out)
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// number is lenient as readers are: "--5" and "1.2.3" occur in the wild.
func (l *lexer) number() (any, error) {
	w := l.regular()
	if n, ok := plainInt(w); ok {
		return n, nil
	}
	if f, ok := plainFloat(w); ok {
		return f, nil
	}
	return operator(w), nil
}

// plainInt reads a whole number of at most 18 digits.
func plainInt(w []byte) (int64, bool) {
	digits := w
	if len(w) > 0 && (w[0] == '-' || w[0] == '+') {
		digits = w[1:]
	}
	if len(digits) == 0 || len(digits) > 18 {
		return 0, false
	}
	v := int64(0)
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, false
		}
		v = v*10 + int64(c-'0')
	}
	if w[0] == '-' {
		v = -v
	}
	return v, true
}

// plainFloat is lenient: signs may repeat, and what follows a sign within the
// number is left out. Up to fifteen digits the value is the nearest there is.
func plainFloat(w []byte) (float64, bool) {
	sign, i := 1.0, 0
	for i < len(w) && (w[i] == '-' || w[i] == '+') {
		if w[i] == '-' {
			sign = -1
		}
		i++
	}
	v, unit, digits, point := 0.0, 1.0, 0, false
	for ; i < len(w); i++ {
		switch c := w[i]; {
		case c == '.' && !point:
			point = true
		case c >= '0' && c <= '9':
			digits++
			if point && unit >= 1e15 {
				continue // far below what a place can mean
			}
			v = v*10 + float64(c-'0')
			if point {
				unit *= 10
			}
		case c == '-' && digits > 0:
			return sign * v / unit, true
		default:
			return 0, false
		}
	}
	return sign * v / unit, digits > 0 || point
}

func (l *lexer) literal() (str, error) {
	var room [64]byte
	out := room[:0]
	depth := 1
	for l.pos < len(l.b) {
		c := l.b[l.pos]
		l.pos++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return str(out), nil
			}
		case '\\':
			out = l.escape(out)
			continue
		case '\r':
			if l.peek(0) == '\n' {
				l.pos++
			}
			c = '\n'
		}
		out = append(out, c)
	}
	return "", errSyntax
}

func (l *lexer) escape(out []byte) []byte {
	c := l.peek(0)
	l.pos++
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\r':
		if l.peek(0) == '\n' {
			l.pos++
		}
		return out
	case '\n':
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	v := int(c - '0')
	for i := 0; i < 2 && l.peek(0) >= '0' && l.peek(0) <= '7'; i++ {
		v = v<<3 | int(l.peek(0)-'0')
		l.pos++
	}
	return append(out, byte(v))
}

func (l *lexer) hex() (str, error) {
	start := l.pos
	for l.pos < len(l.b) {
		if l.b[l.pos] == '>' {
			l.pos++
			return hexString(l.b[start : l.pos-1]), nil
		}
		l.pos++
	}
	return "", errSyntax
}

// hexString decodes digits, skipping everything else; a missing last one is 0.
func hexString[T string | []byte](s T) str {
	var room [64]byte // most strings of a page are a word or less
	out := room[:0]
	half := -1
	for i := 0; i < len(s); i++ {
		d := hexDigit(s[i])
		switch {
		case d < 0:
		case half < 0:
			half = d
		default:
			out = append(out, byte(half<<4|d))
			half = -1
		}
	}
	if half >= 0 {
		out = append(out, byte(half<<4))
	}
	return str(out)
}

func (l *lexer) array(depth int) (array, error) {
	out := array{}
	for {
		o, err := l.object(depth + 1)
		if err != nil {
			return nil, errSyntax
		}
		if o == operator("]") {
			return out, nil
		}
		out = append(out, o)
	}
}

func (l *lexer) dict(depth int) (dict, error) {
	out := dict{}
	for {
		k, err := l.object(depth + 1)
		if err != nil {
			return nil, errSyntax
		}
		if k == operator(">>") {
			return out, nil
		}
		n, ok := k.(name)
		if !ok {
			return nil, errSyntax
		}
		v, err := l.object(depth + 1)
		if err != nil {
			return nil, errSyntax
		}
		if v == operator(">>") {
			return out, nil
		}
		out[n] = v
	}
}
