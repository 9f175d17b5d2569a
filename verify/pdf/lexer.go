package pdf

import (
	"bytes"
	"strconv"
)

// maxDepth bounds nested arrays and dictionaries; real files stay below ten.
const maxDepth = 64

// lexer reads objects from bytes. It never fails: what is no object comes out
// as a keyword, the end as errEnd. Comments are handed to comment, if set: they
// are bytes that no reader shows and that may hold anything.
type lexer struct {
	data    []byte
	pos     int
	refs    bool // "1 0 R" is a reference (never so in content streams)
	comment func([]byte)
	tooDeep bool
	open    []any // elements of the arrays that are being read
}

// end is what object returns when nothing is left.
type end struct{}

func space(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func delimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func regular(c byte) bool { return !space(c) && !delimiter(c) }

func (l *lexer) skip() {
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		if space(c) {
			l.pos++
			continue
		}
		if c != '%' {
			return
		}
		from := l.pos
		for l.pos < len(l.data) && l.data[l.pos] != '\n' && l.data[l.pos] != '\r' {
			l.pos++
		}
		if l.comment != nil {
			l.comment(l.data[from:l.pos])
		}
	}
}

func (l *lexer) object(depth int) any {
	l.skip()
	if depth > maxDepth { // give up on the rest: nothing is proved by guessing
		l.tooDeep, l.pos = true, len(l.data)
	}
	if l.pos >= len(l.data) {
		return end{}
	}
	switch c := l.data[l.pos]; c {
	case '/':
		l.pos++
		return l.name()
	case '(':
		l.pos++
		return l.literal()
	case '[':
		l.pos++
		return l.array(depth)
	case '<':
		if bytes.HasPrefix(l.data[l.pos:], []byte("<<")) {
			l.pos += 2
			return l.dict(depth)
		}
		l.pos++
		return l.hex()
	case '>':
		if bytes.HasPrefix(l.data[l.pos:], []byte(">>")) {
			l.pos += 2
			return keyword(">>")
		}
		fallthrough
	case ']', ')', '{', '}':
		l.pos++
		return keyword(c)
	}
	return l.word()
}

func (l *lexer) array(depth int) any {
	from := len(l.open)
	l.elements(depth)
	a := append(array{}, l.open[from:]...)
	l.open = l.open[:from]
	return a
}

func (l *lexer) elements(depth int) {
	for {
		switch o := l.object(depth + 1).(type) {
		case end:
			return
		case keyword:
			if o == "]" {
				return
			}
			if o == ">>" || o == "endobj" || o == "endstream" {
				l.pos -= len(o)
				return
			}
		default:
			l.open = append(l.open, o)
		}
	}
}

func (l *lexer) dict(depth int) any {
	d := dict{}
	var hidden array // values of repeated keys, which readers skip
	for {
		switch k := l.object(depth + 1).(type) {
		case end:
			return d
		case name:
			at := l.pos
			v := l.object(depth + 1)
			if w, ok := v.(keyword); ok {
				l.pos = at
				if w != ">>" && w != "endobj" {
					l.pos += len(w)
				}
				v = nil
			}
			if old, ok := d[k]; ok {
				hidden = append(hidden, old)
				d[repeated] = hidden
			}
			d[k] = v
		case keyword:
			if k == ">>" {
				return d
			}
			if k == "endobj" || k == "stream" {
				l.pos -= len(k)
				return d
			}
		default: // a value without a key is shown by no reader
			hidden = append(hidden, k)
			d[repeated] = hidden
		}
	}
}

// repeated is the key under which dict keeps what has no place of its own. It
// cannot be written in a file.
const repeated name = "\x00"

func (l *lexer) name() any {
	from := l.pos
	escaped := false
	for l.pos < len(l.data) && regular(l.data[l.pos]) {
		escaped = escaped || l.data[l.pos] == '#'
		l.pos++
	}
	b := l.data[from:l.pos]
	if !escaped {
		if o, ok := usualNames[string(b)]; ok {
			return o
		}
		return name(b)
	}
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i++ {
		if b[i] == '#' && i+2 < len(b) && nibble(b[i+1]) >= 0 && nibble(b[i+2]) >= 0 {
			out = append(out, byte(nibble(b[i+1])<<4|nibble(b[i+2])))
			i += 2
			continue
		}
		out = append(out, b[i])
	}
	return name(out)
}

func nibble(c byte) int {
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

func (l *lexer) hex() text {
	var short [64]byte
	out := short[:0]
	high := -1
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		l.pos++
		if c == '>' {
			break
		}
		switch n := nibble(c); {
		case n < 0:
		case high < 0:
			high = n
		default:
			out = append(out, byte(high<<4|n))
			high = -1
		}
	}
	if high >= 0 {
		out = append(out, byte(high<<4))
	}
	return text(out)
}

func (l *lexer) literal() text {
	var short [64]byte
	out := short[:0]
	for open := 1; l.pos < len(l.data); {
		c := l.data[l.pos]
		l.pos++
		switch c {
		case '\\':
			out = l.escape(out)
			continue
		case '(':
			open++
		case ')':
			open--
			if open == 0 {
				return text(out)
			}
		}
		out = append(out, c)
	}
	return text(out)
}

var escapes = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}

func (l *lexer) escape(out []byte) []byte {
	if l.pos >= len(l.data) {
		return out
	}
	c := l.data[l.pos]
	l.pos++
	switch {
	case escapes[c] != 0:
		return append(out, escapes[c])
	case c == '\r':
		if l.pos < len(l.data) && l.data[l.pos] == '\n' {
			l.pos++
		}
		return out
	case c == '\n':
		return out
	case c >= '0' && c <= '7':
		n := int(c - '0')
		for i := 0; i < 2 && l.pos < len(l.data) && l.data[l.pos] >= '0' && l.data[l.pos] <= '7'; i++ {
			n = n<<3 | int(l.data[l.pos]-'0')
			l.pos++
		}
		return append(out, byte(n))
	}
	return append(out, c)
}

func (l *lexer) word() any {
	from := l.pos
	for l.pos < len(l.data) && regular(l.data[l.pos]) {
		l.pos++
	}
	w := l.data[from:l.pos]
	if c := w[0]; c == '+' || c == '-' || c == '.' || c >= '0' && c <= '9' {
		if n, ok := l.numeral(w); ok {
			return n
		}
	}
	if o, ok := usualWords[string(w)]; ok {
		return o
	}
	switch string(w) {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	return keyword(w)
}

func (l *lexer) numeral(w []byte) (any, bool) {
	if f, ok := decimal(w); ok {
		return f, true
	}
	n, err := strconv.ParseInt(string(w), 10, 64)
	if err != nil {
		f, err := strconv.ParseFloat(string(w), 64)
		return f, err == nil
	}
	if l.refs && n >= 0 && n < 1<<31 && w[0] != '+' {
		if at, ok := l.reference(); ok {
			l.pos = at
			return ref(n), true
		}
	}
	return n, true
}

// maxExact is how many digits a float64 holds exactly.
const maxExact = 15

var powers = [maxExact + 1]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// decimal reads what most numbers of content are: a few digits with a point.
// The quotient of two exact numbers is what strconv gives.
func decimal(w []byte) (float64, bool) {
	b := w
	if b[0] == '-' || b[0] == '+' {
		b = b[1:]
	}
	n, point := int64(0), -1
	for i, c := range b {
		switch {
		case c >= '0' && c <= '9':
			n = n*10 + int64(c-'0')
		case c == '.' && point < 0:
			point = i
		default:
			return 0, false
		}
	}
	if point < 0 || len(b) < 2 || len(b) > maxExact {
		return 0, false
	}
	f := float64(n) / powers[len(b)-1-point]
	if w[0] == '-' {
		f = -f
	}
	return f, true
}

// reference looks ahead for "generation R".
func (l *lexer) reference() (int, bool) {
	i := l.pos
	blanks := func() bool {
		from := i
		for i < len(l.data) && space(l.data[i]) {
			i++
		}
		return i > from
	}
	if !blanks() {
		return 0, false
	}
	from := i
	for i < len(l.data) && l.data[i] >= '0' && l.data[i] <= '9' {
		i++
	}
	if i == from || i-from > 5 || !blanks() || i >= len(l.data) || l.data[i] != 'R' {
		return 0, false
	}
	if i+1 < len(l.data) && regular(l.data[i+1]) {
		return 0, false
	}
	return i + 1, true
}
