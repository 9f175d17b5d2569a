package isrs

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// Bounds of a message that somebody else made.
const (
	maxSource = 64 << 20 // bytes; a record of the web export holds its files
	maxNodes  = 200_000
	maxDepth  = 32 // the schema needs nine
)

// errNotXML and the others say why bytes are no message at all.
var (
	errNotXML  = errors.New("the message is not well-formed XML")
	errBounds  = errors.New("the message is larger than a message can be")
	errDoctype = errors.New("the message has a DOCTYPE, which no message of the register needs")
)

// instance is the namespace whose attributes stand on any element.
const instance = "http://www.w3.org/2001/XMLSchema-instance"

// node is an element with the text directly in it.
type node struct {
	name, space string
	attrs       []xml.Attr // without declarations of namespaces
	text        string
	kids        []*node
	from, to    int // bytes of the content between its tags, in the source
}

// child is the first element of that name inside, nil if there is none.
func (n *node) child(name string) *node {
	if n == nil {
		return nil
	}
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
	}
	return nil
}

// all are the elements of that name inside.
func (n *node) all(name string) []*node {
	var out []*node
	if n == nil {
		return nil
	}
	for _, k := range n.kids {
		if k.name == name {
			out = append(out, k)
		}
	}
	return out
}

// value is the text of the first element of that name inside, "" without one.
func (n *node) value(name string) string {
	if k := n.child(name); k != nil {
		return k.text
	}
	return ""
}

// parse reads a message into nodes. The register sends and takes UTF-8 alone.
func parse(data []byte) (*node, error) {
	if len(data) > maxSource {
		return nil, errBounds
	}
	body := bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	p := &parser{d: xml.NewDecoder(bytes.NewReader(body)), skew: len(data) - len(body)}
	for {
		p.before = p.offset()
		t, err := p.d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, errNotXML
		}
		if err := p.token(t); err != nil {
			return nil, err
		}
	}
	if p.root == nil || len(p.open) > 0 {
		return nil, errNotXML
	}
	return p.root, nil
}

type parser struct {
	d      *xml.Decoder
	root   *node
	open   []*node
	texts  []*strings.Builder // of the open nodes
	count  int
	skew   int // bytes of the mark before the first tag
	before int // where the token at hand begins
}

// offset is where the decoder stands, in bytes of the source.
func (p *parser) offset() int { return int(p.d.InputOffset()) + p.skew }

func (p *parser) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		return p.start(t)
	case xml.EndElement:
		last := len(p.open) - 1
		p.open[last].text = p.texts[last].String()
		p.open[last].to = p.before
		p.open, p.texts = p.open[:last], p.texts[:last]
	case xml.CharData:
		if len(p.open) > 0 {
			p.texts[len(p.texts)-1].Write(t)
		} else if len(bytes.TrimSpace(t)) > 0 {
			return errNotXML
		}
	case xml.Directive:
		return errDoctype
	}
	return nil
}

func (p *parser) start(t xml.StartElement) error {
	n := &node{name: t.Name.Local, space: t.Name.Space, from: p.offset()}
	seen := map[xml.Name]bool{}
	for _, a := range t.Attr {
		if seen[a.Name] {
			return errNotXML
		}
		seen[a.Name] = true
		if a.Name.Space != "xmlns" && (a.Name.Space != "" || a.Name.Local != "xmlns") {
			n.attrs = append(n.attrs, a)
		}
	}
	if p.count++; p.count > maxNodes || len(p.open) >= maxDepth {
		return errBounds
	}
	switch {
	case len(p.open) > 0:
		up := p.open[len(p.open)-1]
		up.kids = append(up.kids, n)
	case p.root != nil:
		return errNotXML
	default:
		p.root = n
	}
	p.open, p.texts = append(p.open, n), append(p.texts, &strings.Builder{})
	return nil
}
