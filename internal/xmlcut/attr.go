package xmlcut

import (
	"iter"
	"strings"
)

// Attr is an attribute of a start tag, at byte offsets of Tree.Src.
type Attr struct {
	Prefix, Local string // as written: "r", "id"
	Span                 // with the white space before the name
	Value         Span   // between the quotes
}

// Attrs yields the attributes of an element, none for a text. The tag is
// well-formed: the parser has read it.
func (t *Tree) Attrs(i int32) iter.Seq[Attr] {
	return func(yield func(Attr) bool) {
		n := t.Nodes[i]
		if n.Name == "" {
			return
		}
		at := n.Start + 1
		for at < n.Open && !isSpace(t.Src[at]) && t.Src[at] != '>' && t.Src[at] != '/' {
			at++
		}
		for {
			a, ok := t.nextAttr(at, n.Open)
			if !ok || !yield(a) {
				return
			}
			at = a.End
		}
	}
}

func (t *Tree) nextAttr(at, end int) (Attr, bool) {
	a := Attr{Span: Span{Start: at}}
	for at < end && isSpace(t.Src[at]) {
		at++
	}
	name := at
	for at < end && t.Src[at] != '=' && !isSpace(t.Src[at]) {
		at++
	}
	full := string(t.Src[name:at])
	for at < end && t.Src[at] != '"' && t.Src[at] != '\'' {
		at++
	}
	if at >= end {
		return a, false
	}
	quote := t.Src[at]
	a.Value.Start = at + 1
	for at++; at < end && t.Src[at] != quote; at++ {
	}
	a.Value.End, a.End = at, at+1
	prefix, local, ok := strings.Cut(full, ":")
	if !ok {
		prefix, local = "", full
	}
	a.Prefix, a.Local = prefix, local
	return a, true
}

// Attr gives the decoded value of the first attribute of that local name, or
// "", whatever its namespace.
func (t *Tree) Attr(i int32, local string) string {
	for a := range t.Attrs(i) {
		if a.Local == local && a.Prefix != "xmlns" {
			return Unescape(t.Src[a.Value.Start:a.Value.End])
		}
	}
	return ""
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
