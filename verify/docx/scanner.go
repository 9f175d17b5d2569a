package docx

import (
	"bytes"
	"errors"
	"html"
	"strings"
	"unicode/utf8"
)

var errXML = errors.New("XML cannot be read")

// maxDepth bounds nested elements; Word itself gives up long before.
const maxDepth = 1024

// handler receives what a scan finds. Names are local names: prefixes are the
// producer's choice.
type handler interface {
	open(parents []string, local string, attrs []attr)
	text(parents []string, s string)
	close(local string)
	other(b []byte) // comments, processing instructions, declarations
}

type attr struct{ prefix, local, value string }

// scan reads an XML member from its first byte to its last. It knows no
// namespaces and no entities but the predefined ones; document types are
// refused, for they define more.
func scan(b []byte, h handler) error {
	if bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")) {
		b = b[3:]
	}
	if !utf8.Valid(b) {
		return errXML
	}
	var parents []string
	for len(b) > 0 {
		if b[0] != '<' {
			n := bytes.IndexByte(b, '<')
			if n < 0 {
				n = len(b)
			}
			h.text(parents, unescape(string(b[:n])))
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
		return errXML
	}
	return nil
}

// markup reads one tag, comment, section or instruction and returns its length.
func markup(b []byte, parents *[]string, h handler) (int, error) {
	until := func(stop string, from int) (int, error) {
		n := bytes.Index(b[from:], []byte(stop))
		if n < 0 {
			return 0, errXML
		}
		return from + n + len(stop), nil
	}
	switch {
	case bytes.HasPrefix(b, []byte("<!--")):
		n, err := until("-->", 4)
		h.other(b[:n])
		return n, err
	case bytes.HasPrefix(b, []byte("<![CDATA[")):
		n, err := until("]]>", 9)
		if err == nil {
			h.text(*parents, string(b[9:n-3]))
		}
		return n, err
	case bytes.HasPrefix(b, []byte("<?")):
		n, err := until("?>", 2)
		h.other(b[:n])
		return n, err
	case bytes.HasPrefix(b, []byte("<!")):
		return 0, errXML
	}
	n := tagEnd(b)
	if n < 0 {
		return 0, errXML
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

func tag(s string, parents *[]string, h handler) error {
	if name, ok := strings.CutPrefix(s, "/"); ok {
		_, name = split(strings.TrimSpace(name))
		n := len(*parents) - 1
		if n < 0 || (*parents)[n] != name {
			return errXML
		}
		*parents = (*parents)[:n]
		h.close(name)
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
		return errXML
	}
	h.open(*parents, local, attrs)
	if empty {
		h.close(local)
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

func attributes(s string) (out []attr, err error) {
	for {
		s = strings.TrimLeft(s, " \t\r\n")
		if s == "" {
			return out, nil
		}
		name, rest, ok := strings.Cut(s, "=")
		rest = strings.TrimLeft(rest, " \t\r\n")
		if !ok || rest == "" || rest[0] != '"' && rest[0] != '\'' {
			return nil, errXML
		}
		stop := strings.IndexByte(rest[1:], rest[0])
		if stop < 0 {
			return nil, errXML
		}
		a := attr{value: unescape(rest[1 : 1+stop])}
		a.prefix, a.local = split(strings.TrimSpace(name))
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
