package envelope

import (
	"bytes"
	"io"
	"mime"
	"regexp"
	"strings"
	"unicode/utf8"

	"inkoust/internal/charset"
)

// header is the fields of a letter or of one of its parts, in their order,
// unfolded and not decoded.
type header []headerField

type headerField struct{ name, value string } // name in lower case

// maxFields bounds the fields of one header: long ways over mail servers leave
// some hundred.
const maxFields = 5000

// parseHeader reads the fields up to the first empty line and returns what
// follows it; false if no empty line ends the header.
func parseHeader(b []byte) (h header, body []byte, whole bool) {
	if bytes.HasPrefix(b, []byte("From ")) { // the mark of an mbox
		_, b, _ = bytes.Cut(b, []byte("\n"))
	}
	for len(b) > 0 && len(h) < maxFields {
		l, rest, _ := bytes.Cut(b, []byte("\n"))
		l = bytes.TrimRight(l, "\r")
		if len(l) == 0 {
			return h, rest, true
		}
		b = rest
		if l[0] == ' ' || l[0] == '\t' {
			if n := len(h) - 1; n >= 0 {
				h[n].value += " " + strings.TrimSpace(string(l))
			}
			continue
		}
		if name, value, ok := field(l); ok {
			h = append(h, headerField{name, value})
		}
	}
	return h, nil, len(b) == 0
}

// field divides a line "Name: value" (RFC 5322, 2.2: printable ASCII without
// colon).
func field(l []byte) (name, value string, ok bool) {
	i := bytes.IndexByte(l, ':')
	if i <= 0 || i > 76 {
		return "", "", false
	}
	for _, c := range bytes.TrimRight(l[:i], " ") {
		if c <= ' ' || c > '~' {
			return "", "", false
		}
	}
	return strings.ToLower(strings.TrimRight(string(l[:i]), " ")), strings.TrimSpace(string(l[i+1:])), true
}

func (h header) find(name string) (string, bool) {
	for _, f := range h {
		if f.name == name {
			return f.value, true
		}
	}
	return "", false
}

func (h header) get(name string) string {
	v, _ := h.find(name)
	return v
}

var words = mime.WordDecoder{CharsetReader: func(label string, r io.Reader) (io.Reader, error) {
	c, ok := charset.Lookup(label)
	if !ok {
		return nil, ErrCharset
	}
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	s, ok := c.Decode(b)
	if !ok {
		return nil, ErrCharset
	}
	return strings.NewReader(s), nil
}}

// language is the mark of a language in an encoded word (RFC 2231, 5).
var language = regexp.MustCompile(`(=\?[^?*\s]+)\*[^?\s]*\?`)

// divided is the border of two encoded words that a program cut within one
// character; RFC 2047 forbids it and many do it. Words in Base64 can be joined
// where the first has no padding.
var divided = regexp.MustCompile(`(?i)([^=?])\?=[ \t]*=\?([^?*\s]+)\?([bq])\?`)

// encodedWord finds the set and the coding of the word before a border.
var encodedWord = regexp.MustCompile(`(?i)=\?([^?*\s]+)\?([bq])\?[^?]*$`)

// decodeHeader returns the text of a field with its encoded words (RFC 2047).
// 8-bit bytes without them are read as UTF-8, else as Windows-1250, which
// programs that write so use.
func decodeHeader(raw string) (string, error) {
	if !utf8.ValidString(raw) {
		page, _ := charset.CodePage(1250)
		s, ok := page.Decode([]byte(raw))
		if !ok {
			return "", ErrCharset
		}
		raw = s
	}
	s, err := words.DecodeHeader(joinWords(language.ReplaceAllString(raw, "$1?")))
	if err != nil || strings.ContainsRune(s, utf8.RuneError) {
		return "", ErrCharset
	}
	return s, nil
}

func joinWords(s string) string {
	var b strings.Builder
	at := 0
	for _, m := range divided.FindAllStringSubmatchIndex(s, -1) {
		before := encodedWord.FindStringSubmatch(s[max(at, m[0]-maxWord) : m[0]+1])
		if before == nil || !strings.EqualFold(before[1], s[m[4]:m[5]]) || !strings.EqualFold(before[2], s[m[6]:m[7]]) {
			continue
		}
		b.WriteString(s[at : m[0]+1])
		at = m[1]
	}
	b.WriteString(s[at:])
	return b.String()
}

// maxWord is the longest encoded word that is looked back over; RFC 2047 allows
// 75 characters.
const maxWord = 1000

var (
	mediaStart = regexp.MustCompile(`^[\w!#$&^.+-]+/[\w!#$&^.+-]+`)
	parameter  = regexp.MustCompile(`(?i)[;\s](boundary|charset|name|filename|smime-type)\s*=\s*("[^"]*"|[^\s;]+)`)
)

// media reads Content-Type and Content-Disposition, broken ones too.
func media(value string) (kind string, params map[string]string) {
	kind, params, err := mime.ParseMediaType(value)
	if err == nil || params != nil && kind != "" {
		return kind, params
	}
	params = map[string]string{}
	kind = strings.ToLower(mediaStart.FindString(value))
	if kind == "" {
		kind, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(value)), ";")
	}
	for _, m := range parameter.FindAllStringSubmatch(value, -1) {
		params[strings.ToLower(m[1])] = strings.Trim(m[2], `"`)
	}
	return kind, params
}
