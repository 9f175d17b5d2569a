package xmlcut

import (
	"encoding/xml"
	"slices"

	"inkoust/internal/refusal"
)

// maxScope is how many declarations may say something new: documents declare
// each prefix once or twice, and every lookup reads them all.
const maxScope = 1000

// binding is a prefix that an element declares, with the usual prefix of its
// namespace.
type binding struct {
	node          int32
	prefix, usual string
}

// bind notes the prefixes that an element declares. One that says what is known
// already is not noted again: documents repeat them on every paragraph.
func (b *builder) bind(i int32, attrs []xml.Attr) error {
	for _, a := range attrs {
		if a.Name.Space != "xmlns" {
			continue
		}
		usual := b.p.prefix(a.Value)
		if b.t.usual(i, a.Name.Local) != usual {
			b.t.scope = append(b.t.scope, binding{i, a.Name.Local, usual})
		}
	}
	if len(b.t.scope) > maxScope {
		return &refusal.Error{Reason: refusal.Bomb}
	}
	return nil
}

// usual gives the usual prefix for a prefix as it is written at a node, "" where
// it is declared nowhere.
func (t *Tree) usual(i int32, prefix string) string {
	for _, b := range slices.Backward(t.scope) {
		if b.prefix == prefix && b.node <= i && i < t.end(b.node) {
			return b.usual
		}
	}
	return ""
}

// end is the index after the last node of an element; one that is still open
// reaches as far as is read.
func (t *Tree) end(i int32) int32 {
	if last := t.Nodes[i].Last; last > 0 {
		return last
	}
	return int32(len(t.Nodes))
}

// Usual gives the name of an attribute with the usual prefix of its namespace:
// "table:name". Attributes without a prefix have none.
func (t *Tree) Usual(i int32, a Attr) string {
	if a.Prefix == "" {
		return a.Local
	}
	return t.usual(i, a.Prefix) + ":" + a.Local
}

// Named gives the decoded value of the attribute of that name, with the usual
// prefix of its namespace, or "".
func (t *Tree) Named(i int32, name string) string {
	for a := range t.Attrs(i) {
		if len(a.Local) <= len(name) && t.Usual(i, a) == name {
			return Unescape(t.Src[a.Value.Start:a.Value.End])
		}
	}
	return ""
}
