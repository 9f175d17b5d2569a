package xmlcut

import (
	"bytes"
	"io"
	"unicode/utf8"

	"inkoust/internal/refusal"
)

// maxToken bounds one tag or one stretch of text: a cell of a spreadsheet holds
// 32,767 characters.
const maxToken = 32 << 20

// TokenKind says what a Token is.
type TokenKind uint8

// The kinds of tokens.
const (
	StartTag TokenKind = iota + 1
	EndTag
	EmptyTag // <a/>; no EndTag follows
	CharText
	Markup // a comment, a processing instruction, the declaration
)

// Token is one piece of XML. Raw is valid until the next one is read; all Raw
// joined are the source, without a byte order mark and with CDATA sections
// written as escaped text.
type Token struct {
	Kind TokenKind
	Name string // "s:row" with the usual prefix, for tags
	Raw  []byte
}

// Scanner reads XML too large for a Tree, token by token, in constant memory.
// It is as strict as Parse in what can hide text: document types, depth,
// attributes, tags that do not match, bytes that are no UTF-8.
type Scanner struct {
	r        io.Reader
	prefixes map[string]string
	buf      []byte
	at, end  int
	eof      bool
	open     []string // raw names
	spaces   []space  // declarations in scope
	names    map[string]string
	started  bool
	err      error
}

// space is a prefix that an element declares.
type space struct {
	depth         int
	prefix, usual string
}

// NewScanner reads from r; prefixes are those of Parser.
func NewScanner(r io.Reader, prefixes map[string]string) *Scanner {
	return &Scanner{r: r, prefixes: prefixes, buf: make([]byte, 64<<10), names: map[string]string{}}
}

// Next reads a token. After the last it returns io.EOF; every other error is a
// *refusal.Error or one of the reader.
func (s *Scanner) Next() (Token, error) {
	if s.err != nil {
		return Token{}, s.err
	}
	t, err := s.next()
	s.err = err
	return t, err
}

var (
	damaged = &refusal.Error{Reason: refusal.Damaged}
	bomb    = &refusal.Error{Reason: refusal.Bomb}
)

func (s *Scanner) next() (Token, error) {
	if !s.started {
		s.started = true
		if b, err := s.peek(3); err != nil && err != io.EOF {
			return Token{}, err
		} else if bytes.Equal(b, []byte{0xEF, 0xBB, 0xBF}) {
			s.at += 3
		}
	}
	b, err := s.peek(1)
	if len(b) == 0 {
		if err == io.EOF && len(s.open) > 0 {
			return Token{}, damaged
		}
		return Token{}, err
	}
	if b[0] != '<' {
		return s.text()
	}
	return s.markup()
}

// peek gives the next n bytes, or fewer with io.EOF.
func (s *Scanner) peek(n int) ([]byte, error) {
	for s.end-s.at < n {
		if err := s.fill(); err != nil {
			return s.buf[s.at:s.end], err
		}
	}
	return s.buf[s.at : s.at+n], nil
}

func (s *Scanner) fill() error {
	if s.eof {
		return io.EOF
	}
	if s.at > 0 {
		copy(s.buf, s.buf[s.at:s.end])
		s.at, s.end = 0, s.end-s.at
	}
	if s.end == len(s.buf) {
		if len(s.buf) >= maxToken {
			return bomb
		}
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	n, err := s.r.Read(s.buf[s.end:])
	s.end += n
	if err == io.EOF {
		s.eof = true
		if n > 0 {
			return nil
		}
	}
	return err
}

// until gives the bytes up to and with a mark, searched from an offset.
func (s *Scanner) until(mark string, from int) ([]byte, error) {
	for {
		if i := bytes.Index(s.buf[min(s.at+from, s.end):s.end], []byte(mark)); i >= 0 {
			return s.take(from + i + len(mark)), nil
		}
		from = max(from, s.end-s.at-len(mark)+1)
		if err := s.fill(); err != nil {
			return nil, atEnd(err)
		}
	}
}

// atEnd makes an end in the middle of something damage.
func atEnd(err error) error {
	if err == io.EOF {
		return damaged
	}
	return err
}

func (s *Scanner) take(n int) []byte {
	b := s.buf[s.at : s.at+n]
	s.at += n
	return b
}

func (s *Scanner) text() (Token, error) {
	from := 0
	for {
		i := bytes.IndexByte(s.buf[s.at+from:s.end], '<')
		if i >= 0 {
			from += i
			break
		}
		from = s.end - s.at
		if err := s.fill(); err == io.EOF {
			break
		} else if err != nil {
			return Token{}, err
		}
	}
	b := s.take(from)
	if !utf8.Valid(b) || !references(b) || len(s.open) == 0 && len(bytes.TrimSpace(b)) > 0 {
		return Token{}, damaged
	}
	return Token{Kind: CharText, Raw: b}, nil
}

// references reports whether every & begins a reference that is known.
func references(b []byte) bool {
	for {
		i := bytes.IndexByte(b, '&')
		if i < 0 {
			return true
		}
		_, n := entity(b[i:])
		if n == 0 {
			return false
		}
		b = b[i+n:]
	}
}

func (s *Scanner) markup() (Token, error) {
	head, err := s.peek(9)
	if err != nil && err != io.EOF {
		return Token{}, err
	}
	var b []byte
	switch {
	case bytes.HasPrefix(head, []byte("<!--")):
		b, err = s.until("-->", 4)
	case bytes.HasPrefix(head, cdataOpen):
		if b, err = s.until("]]>", len(cdataOpen)); err == nil {
			return s.section(b)
		}
	case bytes.HasPrefix(head, []byte("<?")):
		b, err = s.until("?>", 2)
	case bytes.HasPrefix(head, []byte("<!")):
		return Token{}, bomb // a document type
	default:
		return s.tag()
	}
	if err == nil && !utf8.Valid(b) {
		err = damaged
	}
	return Token{Kind: Markup, Raw: b}, err
}

// section gives a CDATA section as escaped text.
func (s *Scanner) section(b []byte) (Token, error) {
	b = b[len(cdataOpen) : len(b)-len(cdataClose)]
	if !utf8.Valid(b) || len(s.open) == 0 {
		return Token{}, damaged
	}
	return Token{Kind: CharText, Raw: []byte(Escape(string(b)))}, nil
}

// tagEnd finds the end of the tag at the reading position, which quotes may
// not hide.
func (s *Scanner) tagEnd() (int, error) {
	var quote byte
	for i := 1; ; i++ {
		if s.at+i >= s.end {
			if err := s.fill(); err != nil {
				return 0, atEnd(err)
			}
		}
		switch c := s.buf[s.at+i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1, nil
		case c == '<':
			return 0, damaged
		}
	}
}

func (s *Scanner) tag() (Token, error) {
	n, err := s.tagEnd()
	if err != nil {
		return Token{}, err
	}
	b := s.take(n)
	if b[1] == '/' {
		return s.close(b)
	}
	raw := rawName(b[1:])
	t := Token{Kind: StartTag, Raw: b}
	if b[n-2] == '/' {
		t.Kind = EmptyTag
	}
	if len(raw) == 0 || !utf8.Valid(b) || !references(b) {
		return Token{}, damaged
	}
	if len(s.open) >= MaxDepth {
		return Token{}, bomb
	}
	if bytes.Contains(b, []byte("xmlns")) {
		if err := s.declare(b); err != nil {
			return Token{}, err
		}
	}
	t.Name = s.name(raw)
	if t.Kind == StartTag {
		s.push(raw)
	} else {
		s.leave(len(s.open) + 1)
	}
	return t, nil
}

// push opens an element. Names are kept: a document has few.
func (s *Scanner) push(raw []byte) {
	if n := len(s.open); n < cap(s.open) {
		if s.open = s.open[:n+1]; s.open[n] == string(raw) {
			return // the string of an element that stood here before
		}
		s.open[n] = string(raw)
		return
	}
	s.open = append(s.open, string(raw))
}

func (s *Scanner) close(b []byte) (Token, error) {
	top := len(s.open) - 1
	raw := bytes.TrimRight(b[2:len(b)-1], " \t\r\n")
	if top < 0 || string(raw) != s.open[top] {
		return Token{}, damaged
	}
	t := Token{Kind: EndTag, Name: s.name(raw), Raw: b}
	s.leave(len(s.open))
	s.open = s.open[:top]
	return t, nil
}

// rawName is the name at the start of a tag's inside.
func rawName(b []byte) []byte {
	for i, c := range b {
		if isSpace(c) || c == '>' || c == '/' {
			return b[:i]
		}
	}
	return b
}
