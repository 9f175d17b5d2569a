package xmlcut

import (
	"bytes"
	"iter"
)

// declare notes the namespaces of a start tag.
func (s *Scanner) declare(tag []byte) error {
	n := 0
	for name, value := range TagAttrs(tag) {
		if n++; n > MaxAttrs {
			return bomb
		}
		prefix, isDefault := bytes.CutPrefix(name, []byte("xmlns:"))
		if !isDefault {
			if string(name) != "xmlns" {
				continue
			}
			prefix = nil
		}
		usual, known := s.prefixes[Unescape(value)]
		if !known {
			usual = "x"
		}
		if len(s.spaces) >= maxScope {
			return bomb
		}
		s.spaces = append(s.spaces, space{len(s.open) + 1, string(prefix), usual})
		clear(s.names)
	}
	return nil
}

// leave ends the declarations of an element at a depth.
func (s *Scanner) leave(depth int) {
	n := len(s.spaces)
	for n > 0 && s.spaces[n-1].depth >= depth {
		n--
	}
	if n < len(s.spaces) {
		s.spaces = s.spaces[:n]
		clear(s.names)
	}
}

// name gives a raw name its usual prefix.
func (s *Scanner) name(raw []byte) string {
	if known, ok := s.names[string(raw)]; ok {
		return known
	}
	prefix, local, ok := bytes.Cut(raw, []byte(":"))
	if !ok {
		prefix, local = nil, raw
	}
	usual := "x"
	for i := len(s.spaces) - 1; i >= 0; i-- {
		if s.spaces[i].prefix == string(prefix) {
			usual = s.spaces[i].usual
			break
		}
	}
	full := usual + ":" + string(local)
	s.names[string(raw)] = full
	return full
}

// TagAttrs yields the attributes of a start tag: names as they are written, and
// raw values. It ends at what is no attribute.
func TagAttrs(tag []byte) iter.Seq2[[]byte, []byte] {
	return func(yield func(name, value []byte) bool) {
		at := 1 + len(rawName(tag[1:]))
		for {
			for at < len(tag) && isSpace(tag[at]) {
				at++
			}
			eq := bytes.IndexByte(tag[at:], '=')
			if eq < 0 {
				return
			}
			name := bytes.TrimRight(tag[at:at+eq], " \t\r\n")
			at += eq + 1
			for at < len(tag) && isSpace(tag[at]) {
				at++
			}
			if at >= len(tag) || tag[at] != '"' && tag[at] != '\'' {
				return
			}
			stop := bytes.IndexByte(tag[at+1:], tag[at])
			if stop < 0 {
				return
			}
			if !yield(name, tag[at+1:at+1+stop]) {
				return
			}
			at += stop + 2
		}
	}
}

// TagAttr gives the raw value of the attribute written with that name, or nil.
func TagAttr(tag []byte, name string) []byte {
	for n, value := range TagAttrs(tag) {
		if string(n) == name {
			return value
		}
	}
	return nil
}
