// Package xmlcut reads the XML of documents so that it can be cut: every
// element, text and attribute is known by its bytes, and Apply replaces some of
// them while all others stay as they were. XML is never written from a tree.
//
// Parser.Parse gives a Tree, bounded in depth, nodes and attributes; document
// types, the door of entity bombs, are refused. A Text collects decoded
// characters with the way back to their bytes. A Scanner reads what is too large
// for a Tree. Every refusal is a
// *refusal.Error without a member; the caller knows which one it read.
package xmlcut

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"iter"

	"inkoust/internal/refusal"
)

// Limits on hostile XML.
const (
	MaxDepth = 400     // word processors stop at nested tables far below
	MaxNodes = 3 << 20 // of one document: about 300 MB of nodes
	MaxAttrs = 2000    // of one element; a root names some fifty namespaces
)

// Span is a range of bytes, End exclusive.
type Span struct{ Start, End int }

// Node is an element or a piece of text, at byte offsets of Tree.Src. The nodes
// of a tree stand in document order.
type Node struct {
	Name        string // "w:p" with the usual prefix, "" for text
	Start, End  int    // the whole element, or the text
	Open, Close int    // end of the start tag, start of the end tag; both End for <a/>
	Parent      int32  // -1 for the root
	Last        int32  // index after the last node inside
}

// Tree is the XML of one member.
type Tree struct {
	Src   []byte // the XML that offsets count in; not always the bytes given to Parse
	Nodes []Node
	Drops []Span // comments and processing instructions
	Refs  []Ref  // attributes of the namespace that Parser.Refs names
	scope []binding
}

// Ref is an attribute that names a relationship: its local name and value.
type Ref struct {
	Node  int32
	Local string
	ID    string
}

// Parser builds trees and counts the nodes of a whole document. The zero value
// with Prefixes is ready.
type Parser struct {
	Prefixes map[string]string // usual prefix by namespace; others are "x"
	// Other, where set, gives the prefix of a namespace that Prefixes does not
	// name: a format can tell its kin from strangers.
	Other func(namespace string) string
	Refs  string // prefix whose attributes are noted in Tree.Refs
	names map[xml.Name]string
	nodes int
}

// Parse reads one member. Damaged XML, a document type and too much of anything
// are refused.
func (p *Parser) Parse(src []byte) (*Tree, error) {
	t := &Tree{Src: flatten(src)}
	t.Nodes = make([]Node, 0, min(count(t.Src), MaxNodes))
	b := builder{p: p, t: t, d: xml.NewDecoder(bytes.NewReader(t.Src)), stack: []int32{-1}}
	for {
		start := int(b.d.InputOffset())
		token, err := b.d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, &refusal.Error{Reason: refusal.Damaged}
		}
		if err := b.token(token, start, int(b.d.InputOffset())); err != nil {
			return nil, err
		}
		if p.nodes > MaxNodes {
			return nil, &refusal.Error{Reason: refusal.TooLarge}
		}
	}
	if len(b.stack) != 1 || len(t.Nodes) == 0 {
		return nil, &refusal.Error{Reason: refusal.Damaged}
	}
	return t, nil
}

// count tells how many nodes there will be, as markup goes: one for each start
// tag, and one for each text.
func count(src []byte) (n int) {
	for i := bytes.IndexByte(src, '<'); 0 <= i && i+1 < len(src); {
		switch src[i+1] {
		case '/', '!', '?':
		default:
			n++
		}
		next := bytes.IndexByte(src[i+1:], '<')
		if next < 0 {
			break
		}
		if next += i + 1; src[next-1] != '>' {
			n++
		}
		i = next
	}
	return n
}

// Forget takes the nodes of a tree that is no longer used out of the count.
func (p *Parser) Forget(t *Tree) { p.nodes -= len(t.Nodes) }

// builder is the state of one Parse.
type builder struct {
	p     *Parser
	t     *Tree
	d     *xml.Decoder
	stack []int32
}

func (b *builder) token(token xml.Token, start, at int) error {
	top := b.stack[len(b.stack)-1]
	switch token := token.(type) {
	case xml.StartElement:
		if len(b.stack) > MaxDepth || len(token.Attr) > MaxAttrs {
			return &refusal.Error{Reason: refusal.Bomb}
		}
		i := b.add(Node{Name: b.p.name(token.Name), Start: start, Open: at, Parent: top})
		b.note(i, token.Attr)
		b.stack = append(b.stack, i)
		return b.bind(i, token.Attr)
	case xml.EndElement:
		n := &b.t.Nodes[top]
		n.Close, n.End, n.Last = start, at, int32(len(b.t.Nodes))
		b.stack = b.stack[:len(b.stack)-1]
	case xml.CharData:
		if top < 0 { // white space around the root
			break
		}
		i := b.add(Node{Start: start, End: at, Parent: top})
		b.t.Nodes[i].Last = i + 1
	case xml.Directive:
		return &refusal.Error{Reason: refusal.Bomb}
	case xml.Comment:
		b.t.Drops = append(b.t.Drops, Span{start, at})
	case xml.ProcInst:
		if token.Target != "xml" {
			b.t.Drops = append(b.t.Drops, Span{start, at})
		}
	}
	return nil
}

func (b *builder) add(n Node) int32 {
	b.t.Nodes = append(b.t.Nodes, n)
	b.p.nodes++
	return int32(len(b.t.Nodes) - 1)
}

func (b *builder) note(i int32, attrs []xml.Attr) {
	if b.p.Refs == "" {
		return
	}
	for _, a := range attrs {
		if b.p.Prefixes[a.Name.Space] == b.p.Refs {
			b.t.Refs = append(b.t.Refs, Ref{i, a.Name.Local, a.Value})
		}
	}
}

// name gives an element its usual prefix.
func (p *Parser) name(n xml.Name) string {
	if p.names == nil {
		p.names = map[xml.Name]string{}
	}
	s, ok := p.names[n]
	if !ok {
		s = p.prefix(n.Space) + ":" + n.Local
		p.names[n] = s
	}
	return s
}

// prefix gives the usual prefix of a namespace.
func (p *Parser) prefix(namespace string) string {
	prefix, known := p.Prefixes[namespace]
	switch {
	case known:
		return prefix
	case p.Other != nil:
		return p.Other(namespace)
	}
	return "x"
}

var cdataOpen, cdataClose = []byte("<![CDATA["), []byte("]]>")

// flatten writes CDATA sections as escaped text, so that all text is of one
// kind, and removes the byte order mark.
func flatten(src []byte) []byte {
	src = bytes.TrimPrefix(src, []byte{0xEF, 0xBB, 0xBF})
	var out []byte
	for {
		i := bytes.Index(src, cdataOpen)
		if i < 0 {
			break
		}
		j := bytes.Index(src[i:], cdataClose)
		if j < 0 {
			break
		}
		out = append(out, src[:i]...)
		out = append(out, Escape(string(src[i+len(cdataOpen):i+j]))...)
		src = src[i+j+len(cdataClose):]
	}
	if out == nil {
		return src
	}
	return append(out, src...)
}

// Child gives the first child of that name, or -1.
func (t *Tree) Child(i int32, name string) int32 {
	for c := range t.Children(i) {
		if t.Nodes[c].Name == name {
			return c
		}
	}
	return -1
}

// Children yields the nodes directly inside a node.
func (t *Tree) Children(i int32) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		for c := i + 1; c < t.Nodes[i].Last; c = t.Nodes[c].Last {
			if !yield(c) {
				return
			}
		}
	}
}

// ParentName is the name of the element around a node, "" for the root.
func (t *Tree) ParentName(i int32) string {
	if p := t.Nodes[i].Parent; p >= 0 {
		return t.Nodes[p].Name
	}
	return ""
}

// Within reports whether an element of one of these names is around a node.
func (t *Tree) Within(i int32, names ...string) bool {
	for p := t.Nodes[i].Parent; p >= 0; p = t.Nodes[p].Parent {
		for _, name := range names {
			if t.Nodes[p].Name == name {
				return true
			}
		}
	}
	return false
}

// Text is the decoded text directly inside an element.
func (t *Tree) Text(i int32) string {
	s := ""
	for c := range t.Children(i) {
		if n := t.Nodes[c]; n.Name == "" {
			s += Unescape(t.Src[n.Start:n.End])
		}
	}
	return s
}
