package ooxml

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// attr is an attribute of a start tag, at byte offsets of the member.
type attr struct {
	prefix, local string
	span               // with the white space before the name
	value         span // between the quotes
}

// attrs yields the attributes of an element. The tag is well-formed:
// encoding/xml has read it.
func (t *tree) attrs(i int32) func(func(attr) bool) {
	return func(yield func(attr) bool) {
		n := t.nodes[i]
		at := n.start + 1
		for at < n.open && !isSpace(t.src[at]) && t.src[at] != '>' && t.src[at] != '/' {
			at++
		}
		for {
			a, ok := t.nextAttr(at, n.open)
			if !ok || !yield(a) {
				return
			}
			at = a.end
		}
	}
}

func (t *tree) nextAttr(at, end int) (attr, bool) {
	a := attr{span: span{start: at}}
	for at < end && isSpace(t.src[at]) {
		at++
	}
	name := at
	for at < end && t.src[at] != '=' && !isSpace(t.src[at]) {
		at++
	}
	full := string(t.src[name:at])
	for at < end && t.src[at] != '"' && t.src[at] != '\'' {
		at++
	}
	if at >= end {
		return a, false
	}
	quote := t.src[at]
	a.value.start = at + 1
	for at++; at < end && t.src[at] != quote; at++ {
	}
	a.value.end, a.end = at, at+1
	prefix, local, ok := strings.Cut(full, ":")
	if !ok {
		prefix, local = "", full
	}
	a.prefix, a.local = prefix, local
	return a, true
}

// attr gives the decoded value of the attribute of that local name, or "".
func (t *tree) attr(i int32, local string) string {
	for a := range t.attrs(i) {
		if a.local == local && a.prefix != "xmlns" {
			return unescape(t.src[a.value.start:a.value.end])
		}
	}
	return ""
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// nextChar decodes one character of XML text. Line ends are spaces, as they
// are to the reader.
func nextChar(b []byte) (rune, int) {
	switch b[0] {
	case '\r', '\n':
		return ' ', 1
	case '&':
		if r, n := entity(b); n > 0 {
			return r, n
		}
	}
	return utf8.DecodeRune(b)
}

var entities = map[string]rune{"amp": '&', "lt": '<', "gt": '>', "quot": '"', "apos": '\''}

// longestEntity bounds the search for the end of a reference; leading zeros
// beyond it are not read by any known writer.
const longestEntity = 40

func entity(b []byte) (rune, int) {
	end := bytes.IndexByte(b[:min(len(b), longestEntity)], ';')
	if end < 2 {
		return 0, 0
	}
	name := string(b[1:end])
	if r, ok := entities[name]; ok {
		return r, end + 1
	}
	if name[0] != '#' {
		return 0, 0
	}
	base, digits := 10, name[1:]
	if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
		base, digits = 16, digits[1:]
	}
	v, err := strconv.ParseUint(digits, base, 31)
	if err != nil {
		return 0, 0
	}
	return rune(v), end + 1
}

func unescape(raw []byte) string {
	var b strings.Builder
	for len(raw) > 0 {
		r, n := nextChar(raw)
		b.WriteRune(r)
		raw = raw[n:]
	}
	return b.String()
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\r", "&#13;")

func escape(s string) string { return escaper.Replace(s) }
