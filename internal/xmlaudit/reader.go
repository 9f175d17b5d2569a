package xmlaudit

import (
	"bufio"
	"bytes"
	"io"
	"unicode/utf8"
)

// maxPiece bounds one tag or one stretch of text.
const maxPiece = 64 << 20

// Piece is one tag, text or other markup of a Reader.
type Piece struct {
	Tag   []byte // inside of a tag, without the brackets and a closing slash; nil for text
	Text  []byte // raw text; decode it with Unescape
	Other []byte // a comment, an instruction
	Close bool   // an end tag
	Empty bool   // a tag that closes itself
}

// Reader reads XML too large for Scan, piece by piece. A piece is valid until
// the next one is read.
type Reader struct {
	r     *bufio.Reader
	buf   []byte
	depth int
	begun bool
}

// NewReader reads from r.
func NewReader(r io.Reader) *Reader { return &Reader{r: bufio.NewReaderSize(r, 64<<10)} }

// Next returns the next piece, and io.EOF after the last. What cannot be read is
// ErrXML or an error of the reader below.
func (r *Reader) Next() (Piece, error) {
	if !r.begun {
		r.begun = true
		if b, err := r.r.Peek(3); err == nil && bytes.Equal(b, []byte("\xEF\xBB\xBF")) {
			r.r.Discard(3)
		}
	}
	b, err := r.r.Peek(1)
	switch {
	case err == io.EOF && r.depth != 0:
		return Piece{}, ErrXML
	case err != nil:
		return Piece{}, err
	case b[0] != '<':
		return r.text()
	}
	return r.markup()
}

// until reads up to and with a byte.
func (r *Reader) until(stop byte) error {
	for {
		b, err := r.r.ReadSlice(stop)
		r.buf = append(r.buf, b...)
		switch {
		case len(r.buf) > maxPiece:
			return ErrXML
		case err == bufio.ErrBufferFull:
		case err == io.EOF:
			return ErrXML
		default:
			return err
		}
	}
}

func (r *Reader) text() (Piece, error) {
	r.buf = r.buf[:0]
	for {
		b, err := r.r.ReadSlice('<')
		r.buf = append(r.buf, b...)
		if err == nil {
			r.r.UnreadByte()
			r.buf = r.buf[:len(r.buf)-1]
			break
		}
		if err == io.EOF {
			break
		}
		if err != bufio.ErrBufferFull || len(r.buf) > maxPiece {
			return Piece{}, ErrXML
		}
	}
	if !utf8.Valid(r.buf) {
		return Piece{}, ErrXML
	}
	return Piece{Text: r.buf}, nil
}

func (r *Reader) markup() (Piece, error) {
	r.buf = r.buf[:0]
	for {
		if err := r.until('>'); err != nil {
			return Piece{}, err
		}
		b := r.buf
		switch {
		case bytes.HasPrefix(b, []byte("<!--")):
			if len(b) >= len("<!---->") && bytes.HasSuffix(b, []byte("-->")) {
				return Piece{Other: b}, nil
			}
		case bytes.HasPrefix(b, []byte("<![CDATA[")):
			if bytes.HasSuffix(b, []byte("]]>")) {
				return Piece{Text: bytes.ReplaceAll(b[len("<![CDATA["):len(b)-len("]]>")], []byte("&"), []byte("&amp;"))}, nil
			}
		case bytes.HasPrefix(b, []byte("<?")):
			if bytes.HasSuffix(b, []byte("?>")) {
				return Piece{Other: b}, nil
			}
		case bytes.HasPrefix(b, []byte("<!")):
			return Piece{}, ErrXML
		case balanced(b):
			return r.tag(b)
		}
	}
}

// balanced reports whether no quote is open.
func balanced(b []byte) bool {
	var quote byte
	for _, c := range b {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		}
	}
	return quote == 0
}

func (r *Reader) tag(b []byte) (Piece, error) {
	if !utf8.Valid(b) {
		return Piece{}, ErrXML
	}
	p := Piece{Tag: b[1 : len(b)-1]}
	switch {
	case bytes.HasPrefix(p.Tag, []byte("/")):
		p.Close, p.Tag = true, bytes.TrimRight(p.Tag[1:], " \t\r\n")
		r.depth--
	case bytes.HasSuffix(p.Tag, []byte("/")):
		p.Empty, p.Tag = true, p.Tag[:len(p.Tag)-1]
	default:
		r.depth++
	}
	if r.depth < 0 || r.depth > maxDepth || len(p.Tag) == 0 {
		return Piece{}, ErrXML
	}
	return p, nil
}

// Local is the name of a tag without a prefix. It is nil for text.
func (p Piece) Local() []byte {
	b := p.Tag
	if i := bytes.IndexAny(b, " \t\r\n"); i >= 0 {
		b = b[:i]
	}
	if i := bytes.IndexByte(b, ':'); i >= 0 {
		b = b[i+1:]
	}
	return b
}

// Attrs reads the attributes of a tag.
func (p Piece) Attrs() ([]Attr, error) {
	if i := bytes.IndexAny(p.Tag, " \t\r\n"); i >= 0 {
		return attributes(string(p.Tag[i:]))
	}
	return nil, nil
}

// Unescape decodes raw text.
func Unescape(raw []byte) string { return unescape(string(raw)) }
