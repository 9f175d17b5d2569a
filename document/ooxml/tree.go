package ooxml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"

	"inkoust/document"
)

// Limits on hostile XML.
const (
	maxDepth = 400     // Word itself stops at nested tables far below
	maxNodes = 3 << 20 // of one document: about 300 MB of nodes
)

// node is an element or a piece of text, at byte offsets of its member. The
// nodes of a tree stand in document order.
type node struct {
	name        string // "w:p" with the usual prefix, "" for text
	start, end  int    // the whole element, or the text
	open, close int    // end of the start tag, start of the end tag
	parent      int32  // -1 for the root
	last        int32  // index after the last node inside
}

// tree is the XML of one member.
type tree struct {
	src   []byte
	nodes []node
	drops []span // comments and processing instructions
	refs  []ref
}

type span struct{ start, end int }

// ref is an attribute that names a relationship.
type ref struct {
	node  int32
	local string
	id    string
}

// prefixes are the usual names of the namespaces, transitional and strict.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           "w",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                       "w",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":             "wp",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  "a",
	"http://purl.oclc.org/ooxml/drawingml/main":                              "a",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":                 "c",
	"http://purl.oclc.org/ooxml/drawingml/chart":                             "c",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":             "m",
	"http://purl.oclc.org/ooxml/officeDocument/math":                         "m",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    "r",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                "r",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            "mc",
	"urn:schemas-microsoft-com:vml":                                          "v",
	"urn:schemas-microsoft-com:office:office":                                "o",
}

// parser builds a tree and counts the nodes of a whole document.
type parser struct {
	names map[xml.Name]string
	nodes int
}

// parse reads the XML of a member. Damaged XML, a document type (the door of
// entity bombs) and too much of anything park the document.
func (p *parser) parse(member string, src []byte) (*tree, error) {
	member = place(member)
	src = flatten(src)
	t := &tree{src: src}
	d := xml.NewDecoder(bytes.NewReader(src))
	stack := []int32{-1}
	for {
		start := int(d.InputOffset())
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, document.Park(document.ReasonDamaged, member, nil)
		}
		at := int(d.InputOffset())
		top := stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			if len(stack) > maxDepth {
				return nil, document.Park(document.ReasonBomb, member, nil)
			}
			i := p.add(t, node{name: p.name(token.Name), start: start, open: at, parent: top})
			t.note(i, token.Attr)
			stack = append(stack, i)
		case xml.EndElement:
			n := &t.nodes[top]
			n.close, n.end, n.last = start, at, int32(len(t.nodes))
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if top < 0 { // white space around the root
				break
			}
			i := p.add(t, node{start: start, end: at, parent: top})
			t.nodes[i].last = i + 1
		case xml.Directive:
			return nil, document.Park(document.ReasonBomb, member, nil)
		case xml.Comment:
			t.drops = append(t.drops, span{start, at})
		case xml.ProcInst:
			if token.Target != "xml" {
				t.drops = append(t.drops, span{start, at})
			}
		}
		if p.nodes > maxNodes {
			return nil, document.Park(document.ReasonTooLarge, member, nil)
		}
	}
	if len(stack) != 1 || len(t.nodes) == 0 {
		return nil, document.Park(document.ReasonDamaged, member, nil)
	}
	return t, nil
}

func (p *parser) add(t *tree, n node) int32 {
	t.nodes = append(t.nodes, n)
	p.nodes++
	return int32(len(t.nodes) - 1)
}

func (p *parser) name(n xml.Name) string {
	if p.names == nil {
		p.names = map[xml.Name]string{}
	}
	s, ok := p.names[n]
	if !ok {
		prefix, known := prefixes[n.Space]
		if !known {
			prefix = "x"
		}
		s = prefix + ":" + n.Local
		p.names[n] = s
	}
	return s
}

func (t *tree) note(i int32, attrs []xml.Attr) {
	for _, a := range attrs {
		if prefixes[a.Name.Space] == "r" {
			t.refs = append(t.refs, ref{i, a.Name.Local, a.Value})
		}
	}
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
		out = append(out, escape(string(src[i+len(cdataOpen):i+j]))...)
		src = src[i+j+len(cdataClose):]
	}
	if out == nil {
		return src
	}
	return append(out, src...)
}

// child gives the first child of that name, or -1.
func (t *tree) child(i int32, name string) int32 {
	for c := range t.children(i) {
		if t.nodes[c].name == name {
			return c
		}
	}
	return -1
}

// children yields the nodes directly inside a node.
func (t *tree) children(i int32) func(func(int32) bool) {
	return func(yield func(int32) bool) {
		for c := i + 1; c < t.nodes[i].last; c = t.nodes[c].last {
			if !yield(c) {
				return
			}
		}
	}
}

// parentName is the name of the element around a node, "" for the root.
func (t *tree) parentName(i int32) string {
	if p := t.nodes[i].parent; p >= 0 {
		return t.nodes[p].name
	}
	return ""
}

// text is the decoded text directly inside an element.
func (t *tree) text(i int32) string {
	s := ""
	for c := range t.children(i) {
		if n := t.nodes[c]; n.name == "" {
			s += unescape(t.src[n.start:n.end])
		}
	}
	return s
}
