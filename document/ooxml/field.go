package ooxml

import (
	"fmt"
	"regexp"
	"strings"

	"inkoust/document"
)

// field is a field code: what computes a text instead of being it.
type field struct {
	code   strings.Builder
	chars  []int32 // the fldChar elements, or the one fldSimple
	hidden []int32 // elements between begin and separate
	result bool    // past the separator
	simple bool
	link   string // the part with the target, if it is a link
}

// safeFields are the codes that stay: numbering and references to places. All
// others (author, file name, mail merge, macros, included files) are replaced by
// their last result.
var safeFields = []*regexp.Regexp{
	regexp.MustCompile(`^(PAGE|NUMPAGES|SECTION|SECTIONPAGES)(\s+\\\*\s*[A-Za-z]+|\s+\\#\s*"?[0#., ]+"?)*$`),
	regexp.MustCompile(`^(PAGEREF|REF|NOTEREF|HYPERLINK\s+\\l)\s+"?_(Toc|Ref|Hlk)[0-9]+"?(\s+\\[a-z*](\s*MERGEFORMAT)?)*$`),
	regexp.MustCompile(`^TOC(\s+\\[a-z](\s+"[0-9-]+")?)*$`),
	regexp.MustCompile(`^SEQ\s+(Obrázek|Tabulka|Graf|Rovnice|Schéma|Příloha|Obrázok|Tabuľka|Rovnica|Rysunek|Tabela|Wykres|Równanie|Рисунок|Таблица|Figure|Table|Chart|Equation)(\s+\\\*\s*[A-Za-z]+)*$`),
}

var linkField = regexp.MustCompile(`(?s)^HYPERLINK\s+"([^"]*)"(.*)$`)

func (f *field) text() string { return strings.TrimSpace(f.code.String()) }

// safe reports whether the code may stay. A plan can still take a web address.
func (f *field) safe() bool {
	for _, re := range safeFields {
		if re.MatchString(f.text()) {
			return true
		}
	}
	m := linkField.FindStringSubmatch(f.text())
	return m != nil && isWeb(m[1]) && strings.TrimSpace(m[2]) == ""
}

// fieldChar follows the begin, separate and end marks of complex fields.
func (s *story) fieldChar(i int32) {
	switch s.t.Attr(i, "fldCharType") {
	case "begin":
		f := &field{chars: []int32{i}}
		s.m.fields = append(s.m.fields, f)
		s.open = append(s.open, f)
	case "separate":
		if f := s.current(); f != nil {
			f.result = true
			f.chars = append(f.chars, i)
		}
	case "end":
		if f := s.current(); f != nil {
			f.chars = append(f.chars, i)
			s.open = s.open[:len(s.open)-1]
		} else {
			s.m.fields = append(s.m.fields, &field{chars: []int32{i}})
		}
	}
}

func (s *story) current() *field {
	if len(s.open) == 0 {
		return nil
	}
	return s.open[len(s.open)-1]
}

// endFields closes fields that the text leaves open: their codes are dropped.
func (s *story) endFields() { s.open = nil }

func (s *story) instruction(i int32) {
	f := s.current()
	if f == nil { // a code outside of any field shows nowhere
		f = &field{}
		s.m.fields = append(s.m.fields, f)
	}
	f.hidden = append(f.hidden, i)
	f.code.WriteString(s.t.Text(i))
}

// visible gives the part that text at this place belongs to: text inside a
// field's code is not shown, and goes if the code goes.
func (s *story) visible(i int32, b *builder) *builder {
	for _, f := range s.open {
		if !f.result {
			f.hidden = append(f.hidden, i)
			return s.names
		}
	}
	if s.veil.hides() && b != s.deleted && b != s.names && b != s.shapes {
		return s.veiled
	}
	return b
}

func (s *story) simpleField(i int32) {
	f := &field{simple: true, chars: []int32{i}}
	f.code.WriteString(s.t.Attr(i, "instr"))
	s.m.fields = append(s.m.fields, f)
}

// fieldParts makes the codes parts: links that may stay one by one, all else
// together.
func (s *story) fieldParts() error {
	b := s.builder("fields", document.Hidden)
	b.Dropped = true
	for n, f := range s.m.fields {
		m := linkField.FindStringSubmatch(f.text())
		switch {
		case m != nil:
			f.link = fmt.Sprintf("%s:code:%d", s.m.id(), n+1)
			if err := s.d.linkPart(s.m, f.link, m[1], !f.safe()); err != nil {
				return err
			}
			b.Line(m[2])
		case !f.safe():
			b.Line(f.text())
		}
	}
	if err := s.d.finish(b); err != nil {
		return err
	}
	for _, r := range s.m.rels {
		if r.external {
			if err := s.d.linkPart(s.m, linkID(s.m, r), r.target, !s.d.stays(r)); err != nil {
				return err
			}
		}
	}
	return nil
}

func linkID(m *member, r rel) string { return fmt.Sprintf("%s:link:%d", m.id(), r.no) }

// linkPart makes the address of a link a part. Redact takes a link out whole.
func (d *doc) linkPart(m *member, id, target string, dropped bool) error {
	b := newBuilder(id, document.Link, m.name, nil)
	b.Write(target)
	b.Dropped = dropped
	return d.finish(b)
}
