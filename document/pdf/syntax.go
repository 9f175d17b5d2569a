package pdf

import (
	"bytes"
	"errors"
)

// fileLexer reads objects as they stand in a file, where references occur that a
// content stream does not have.
type fileLexer struct{ lexer }

var errFileObject = errors.New("object cannot be parsed")

// value reads one object (ISO 32000-1, 7.3); a stream is read as its dictionary.
func (l *fileLexer) value(depth int) (any, error) {
	if depth > maxDepth {
		return nil, errFileObject
	}
	l.skipSpace()
	if l.pos >= len(l.b) {
		return nil, errFileObject
	}
	c := l.b[l.pos]
	switch {
	case c == '<' && l.peek(1) == '<':
		l.pos += 2
		return l.entries(depth)
	case c == '[':
		l.pos++
		return l.elements(depth)
	case c >= '0' && c <= '9':
		return l.numberOrReference()
	case c == '/' || c == '(' || c == '<' || c == '+' || c == '-' || c == '.':
		return plainObject(l.next())
	case c == 't' || c == 'f' || c == 'n':
		return l.keyword()
	}
	return nil, errFileObject
}

// plainObject lets no operator pass.
func plainObject(o any, err error) (any, error) {
	if _, ok := o.(operator); ok || err != nil {
		return nil, errFileObject
	}
	return o, nil
}

func (l *fileLexer) keyword() (any, error) {
	start := l.pos
	o, err := plainObject(l.next())
	if err != nil {
		l.pos = start
	}
	return o, err
}

// numberOrReference looks ahead for "G R" after a whole number.
func (l *fileLexer) numberOrReference() (any, error) {
	o, err := plainObject(l.next())
	n, whole := o.(int64)
	if err != nil || !whole {
		return o, err
	}
	after := l.pos
	l.skipSpace()
	if c := l.peek(0); c >= '0' && c <= '9' {
		if g, err := l.next(); err == nil && isWhole(g) {
			l.skipSpace()
			if l.peek(0) == 'R' && l.endsWord(1) {
				l.pos++
				return reference(n), nil
			}
		}
	}
	l.pos = after
	return n, nil
}

// endsWord reports whether a word of n bytes ends here.
func (l *fileLexer) endsWord(n int) bool {
	return l.pos+n >= len(l.b) || isSpace(l.b[l.pos+n]) || isDelimiter(l.b[l.pos+n])
}

func isWhole(o any) bool {
	n, ok := o.(int64)
	return ok && n >= 0
}

// reference turns an object number into a reference; numbers that no file has
// lead nowhere, as number 0 does.
func reference(n int64) ref {
	if n <= 0 || n > maxNumber {
		return 0
	}
	return ref(n)
}

func (l *fileLexer) elements(depth int) (any, error) {
	out := array{}
	for {
		l.skipSpace()
		if l.peek(0) == ']' {
			l.pos++
			return out, nil
		}
		v, err := l.value(depth + 1)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
}

func (l *fileLexer) entries(depth int) (any, error) {
	out := dict{}
	for {
		l.skipSpace()
		switch {
		case l.peek(0) == '>' && l.peek(1) == '>':
			l.pos += 2
			return out, nil
		case l.peek(0) != '/':
			return nil, errFileObject
		}
		l.pos++
		key := l.name()
		l.skipSpace()
		if l.peek(0) == '>' && l.peek(1) == '>' {
			continue // a key without a value
		}
		v, err := l.value(depth + 1)
		if err != nil {
			return nil, err
		}
		out[key] = v
	}
}

// streamStart reports whether the keyword "stream" comes next and where its
// data begin. A single carriage return is against the standard and occurs.
func (l *fileLexer) streamStart() (int, bool) {
	l.skipSpace()
	if !bytes.HasPrefix(l.b[min(l.pos, len(l.b)):], []byte("stream")) {
		return 0, false
	}
	at := l.pos + len("stream")
	for at < len(l.b) && l.b[at] == ' ' {
		at++
	}
	if at < len(l.b) && l.b[at] == '\r' {
		at++
	}
	if at < len(l.b) && l.b[at] == '\n' {
		at++
	}
	return at, true
}

// headAt looks for "n G obj" at a place and returns where its object begins.
func headAt(b []byte, at int64, n int) (int, bool) {
	if at < 0 || at >= int64(len(b)) {
		return 0, false
	}
	l := fileLexer{lexer{b: b[:min(len(b), int(at)+maxHead)], pos: int(at)}}
	number, ok1 := l.mustWhole()
	_, ok2 := l.mustWhole()
	l.skipSpace()
	ok := ok1 && ok2 && number == int64(n) && bytes.HasPrefix(l.b[min(l.pos, len(l.b)):], []byte("obj"))
	return l.pos + len("obj"), ok
}

// maxHead is longer than "N G obj" with the white space that occurs in it.
const maxHead = 256

// nullAt reports whether the object there is nothing.
func nullAt(b []byte, at int) bool {
	l := fileLexer{lexer{b: b[:min(len(b), at+maxHead)], pos: at}}
	l.skipSpace()
	rest := l.b[min(l.pos, len(l.b)):]
	return bytes.HasPrefix(rest, []byte("null")) || bytes.HasPrefix(rest, []byte("endobj"))
}

// endsAt reports whether a stream ends at a place.
func endsAt(b []byte, at int64) bool {
	return at >= 0 && at <= int64(len(b)) && endsStream(b[at:])
}
