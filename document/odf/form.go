package odf

import (
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// forms reads what form controls show: labels and the values in them.
func (s *story) forms(i int32) {
	if s.controls == nil {
		s.controls = newBuilder(s.m.short+":forms", document.Body, s.m)
		s.more = append(s.more, s.controls)
	}
	b := s.controls
	for c := i + 1; c < s.t.Nodes[i].Last; c++ {
		n := s.t.Nodes[c]
		if n.Name == "" {
			b.characters(n, c)
			continue
		}
		if fateOf(s.t, c) == drop {
			s.unseen(c)
			c = n.Last - 1
			continue
		}
		s.named(c)
		if strings.HasPrefix(n.Name, "form:") {
			s.control(c, b)
		}
	}
}

func (s *story) control(i int32, b *builder) {
	for a := range s.t.Attrs(i) {
		switch a.Local {
		case "label", "value", "current-value":
			b.Break('\n')
			b.Add(a.Value, xmlcut.InAttr, i)
		}
	}
	b.Break('\n')
}
