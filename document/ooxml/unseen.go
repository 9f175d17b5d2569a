package ooxml

import (
	"strings"

	"inkoust/internal/xmlcut"
)

// properties walks formatting only for what it can hide: names and nested
// revision marks.
func (s *story) properties(i int32) {
	for c := i + 1; c < s.t.Nodes[i].Last; c++ {
		if n := s.t.Nodes[c]; n.Name != "" {
			s.named(c, n)
		}
	}
}

// named collects the texts that no reader sees and that go with the clean-up.
func (s *story) named(i int32, n xmlcut.Node) bool {
	switch n.Name {
	case "w:bookmarkStart":
		s.names.Line(s.t.Attr(i, "name"))
	case "w:alias", "w:tag", "w:tblCaption", "w:tblDescription":
		s.names.Line(s.t.Attr(i, "val"))
	case "w:listItem":
		s.names.Line(s.t.Attr(i, "displayText"))
		s.names.Line(s.t.Attr(i, "value"))
	case "w:permStart":
		s.names.Line(s.t.Attr(i, "ed"))
	case "w:hyperlink":
		s.names.Line(s.t.Attr(i, "tooltip"))
		return false
	case "v:textpath":
		s.attribute(i, "string", s.shapes)
	default:
		if local := n.Name[strings.IndexByte(n.Name, ':')+1:]; local == "docPr" || local == "cNvPr" || strings.HasPrefix(n.Name, "v:") {
			for _, a := range []string{"descr", "title", "name", "alt", "href"} {
				s.names.Line(s.t.Attr(i, a))
			}
		}
		return false
	}
	return true
}

// attribute reads the value of an attribute that shows as text.
func (s *story) attribute(i int32, local string, b *builder) {
	for a := range s.t.Attrs(i) {
		if a.Local == local {
			b.Add(a.Value, xmlcut.InAttr, i)
			b.Break('\n')
		}
	}
}
