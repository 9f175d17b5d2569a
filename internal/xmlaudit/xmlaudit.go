// Package xmlaudit reads XML for proofs, from the first byte to the last. It
// shares no code with what locates and cuts XML.
package xmlaudit

import (
	"bytes"
	"errors"
	"html"
	"strings"
	"unicode/utf8"
)

// ErrXML is returned for what cannot be read whole.
var ErrXML = errors.New("XML cannot be read")

// maxDepth bounds nested elements; Word itself gives up long before.
const maxDepth = 1024

// Handler receives what a scan finds. Names are local names: prefixes are the
// producer's choice.
type Handler interface {
	Open(parents []string, local string, attrs []Attr)
	Text(parents []string, s string)
	Close(local string)
	Other(b []byte) // comments, processing instructions, declarations
}

// Attr is an attribute with its value decoded.
type Attr struct{ Prefix, Local, Value string }

// Scan reads an XML member from its first byte to its last. It knows no
// namespaces and no entities but the predefined ones; document types are
// refused, for they define more.
func Scan(b []byte, h Handler) error {
	if bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")) {
		b = b[3:]
	}
	if !utf8.Valid(b) {
		return ErrXML
	}
	var parents []string
	for len(b) > 0 {
		if b[0] != '<' {
			n := bytes.IndexByte(b, '<')
			if n < 0 {
				n = len(b)
			}
			h.Text(parents, unescape(string(b[:n])))
			b = b[n:]
			continue
		}
		n, err := markup(b, &parents, h)
		if err != nil {
			return err
		}
		b = b[n:]
	}
	if len(parents) > 0 {
		return ErrXML
	}
	return nil
}

// markup reads one tag, comment, section or instruction and returns its length.
func markup(b []byte, parents *[]string, h Handler) (int, error) {
	until := func(stop string, from int) (int, error) {
		n := bytes.Index(b[from:], []byte(stop))
		if n < 0 {
			return 0, ErrXML
		}
		return from + n + len(stop), nil
	}
	switch {
	case bytes.HasPrefix(b, []byte("<!--")):
		n, err := until("-->", 4)
		h.Other(b[:n])
		return n, err
	case bytes.HasPrefix(b, []byte("<![CDATA[")):
		n, err := until("]]>", 9)
		if err == nil {
			h.Text(*parents, string(b[9:n-3]))
		}
		return n, err
	case bytes.HasPrefix(b, []byte("<?")):
		n, err := until("?>", 2)
		h.Other(b[:n])
		return n, err
	case bytes.HasPrefix(b, []byte("<!")):
		return 0, ErrXML
	}
	n := tagEnd(b)
	if n < 0 {
		return 0, ErrXML
	}
	return n, tag(string(b[1:n-1]), parents, h)
}

// tagEnd finds the > that ends a tag, which quotes may hold too.
func tagEnd(b []byte) int {
	var quote byte
	for i, c := range b {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	return -1
}

func tag(s string, parents *[]string, h Handler) error {
	if name, ok := strings.CutPrefix(s, "/"); ok {
		_, name = split(strings.TrimSpace(name))
		n := len(*parents) - 1
		if n < 0 || (*parents)[n] != name {
			return ErrXML
		}
		*parents = (*parents)[:n]
		h.Close(name)
		return nil
	}
	s, empty := strings.CutSuffix(s, "/")
	full, rest := s, ""
	if i := strings.IndexAny(s, " \t\r\n"); i >= 0 {
		full, rest = s[:i], s[i:]
	}
	_, local := split(full)
	attrs, err := attributes(rest)
	if err != nil || local == "" || len(*parents) > maxDepth {
		return ErrXML
	}
	h.Open(*parents, local, attrs)
	if empty {
		h.Close(local)
	} else {
		*parents = append(*parents, local)
	}
	return nil
}

func split(name string) (prefix, local string) {
	if p, l, ok := strings.Cut(name, ":"); ok {
		return p, l
	}
	return "", name
}

func attributes(s string) (out []Attr, err error) {
	for {
		s = strings.TrimLeft(s, " \t\r\n")
		if s == "" {
			return out, nil
		}
		name, rest, ok := strings.Cut(s, "=")
		rest = strings.TrimLeft(rest, " \t\r\n")
		if !ok || rest == "" || rest[0] != '"' && rest[0] != '\'' {
			return nil, ErrXML
		}
		stop := strings.IndexByte(rest[1:], rest[0])
		if stop < 0 {
			return nil, ErrXML
		}
		a := Attr{Value: unescape(rest[1 : 1+stop])}
		a.Prefix, a.Local = split(strings.TrimSpace(name))
		out = append(out, a)
		s = rest[stop+2:]
	}
}

func unescape(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	return html.UnescapeString(s)
}
