package ooxml

import (
	"fmt"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// story walks the running text of one member.
type story struct {
	d       *doc
	m       *member
	t       *tree
	hidden  bool // within a compatibility copy
	boxes   int
	copies  int
	more    []*builder // parts besides the running text, in order
	deleted *builder   // text of tracked deletions
	shapes  *builder   // text drawn without a text box
	names   *builder   // alternative texts, bookmark names
	veiled  *builder   // text marked as hidden
	veil    veil       // whether what is read is marked so
	open    []*field
	err     error
}

var kinds = map[string]document.PartKind{
	mainRole: document.Body, "header": document.Header, "footer": document.Footer,
	"footnotes": document.Note, "endnotes": document.Note,
}

// readText reads the text of all kept members.
func (d *doc) readText() error {
	for _, m := range d.members {
		if err := d.ctx(); err != nil {
			return err
		}
		var err error
		switch {
		case m.role.story:
			err = d.readStory(m)
		case m.role.leaf:
			err = d.readLeaves(m)
		case m.kind == "styles" || m.kind == "numbering":
			err = d.readNames(m)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (d *doc) readStory(m *member) error {
	s := &story{d: d, m: m, t: m.tree}
	m.spots = map[int32]spot{}
	s.deleted = s.builder("deleted", document.Hidden)
	s.shapes = s.builder("shapes", document.Body)
	s.names = s.builder("names", document.Hidden)
	s.veiled = s.builder("hidden", document.Hidden)
	s.deleted.Dropped, s.names.Dropped = true, true
	main := newBuilder(m.id(), kinds[m.kind], m.name, m.tree.Src)
	s.walk(0, main)
	s.endFields()
	if s.err != nil {
		return s.err
	}
	main.Flush()
	if m.kind == mainRole && strings.TrimSpace(main.String()) == "" {
		p := main.part // the body is there, even if empty
		d.parts = append(d.parts, &p)
	}
	for _, b := range append([]*builder{main, s.shapes}, append(s.more, s.veiled, s.deleted, s.names)...) {
		if err := d.finish(b); err != nil {
			return err
		}
	}
	d.conceal(m, s.veiled)
	return s.fieldParts()
}

func (s *story) builder(name string, kind document.PartKind) *builder {
	return newBuilder(s.m.id()+":"+name, kind, s.m.name, s.t.Src)
}

// walk reads a node into b.
func (s *story) walk(i int32, b *builder) {
	if n := s.t.Nodes[i]; n.Name == "" || s.err != nil || s.special(i, n, b) {
		return
	}
	s.inside(i, b)
}

func (s *story) inside(i int32, b *builder) {
	for c := range s.t.Children(i) {
		s.walk(c, b)
	}
}

// special handles the elements that mean something here and reports whether it
// did so. The rest is walked through.
func (s *story) special(i int32, n xmlcut.Node, b *builder) bool {
	switch n.Name {
	case "w:t", "m:t", "a:t":
		s.characters(i, s.visible(i, s.drawn(i, n, b)))
	case "w:delText", "w:delInstrText":
		s.characters(i, s.deleted)
	case "w:p":
		b.Flush()
		s.paragraph(i, b)
	case "w:r":
		s.run(i, b)
	case "mc:Choice":
		s.choice(i, b)
	case "a:p":
		s.inside(i, b)
		if s.shapes.Len() > 0 {
			s.shapes.Break('\n')
		}
	case "w:tc":
		s.cell(i, b)
	case "w:tr":
		s.row(i, b)
	case "w:del", "w:moveFrom":
		s.deletion(i, n)
	case "w:txbxContent":
		s.box(i)
	case "mc:Fallback":
		s.fallback(i, b)
	case "a:blip", "v:imagedata":
		s.m.spots[i] = spot{b.ID, b.Len()}
		return s.named(i, n)
	case "w:instrText":
		s.instruction(i)
	case "w:fldChar":
		s.fieldChar(i)
	case "w:fldSimple":
		s.simpleField(i)
		s.inside(i, b)
	case "w:subDoc":
		s.err = document.Park(document.ReasonFeature, place(s.m.name), nil)
	case "w:sdtPr", "w:smartTagPr", "w:customXmlPr", "w:pPr", "w:tblPr", "w:sectPr":
		s.properties(i)
	default:
		return s.named(i, n) || s.sign(i, n, b)
	}
	return true
}

// characters reads the text directly inside an element.
func (s *story) characters(i int32, b *builder) {
	if b == s.veiled {
		s.m.veiled = append(s.m.veiled, i)
	}
	for c := range s.t.Children(i) {
		if n := s.t.Nodes[c]; n.Name == "" {
			b.Add(xmlcut.Span{Start: n.Start, End: n.End}, xmlcut.InText, c)
		}
	}
}

// drawn sends text of drawings that stands in no text box to a part of its own.
func (s *story) drawn(_ int32, n xmlcut.Node, b *builder) *builder {
	if n.Name == "a:t" {
		return s.shapes
	}
	return b
}

// sign reads the elements that stand for a character.
func (s *story) sign(i int32, n xmlcut.Node, b *builder) bool {
	text := ""
	switch n.Name {
	case "w:tab", "w:ptab":
		text = "\t"
	case "w:br", "w:cr":
		text = "\n"
	case "w:noBreakHyphen":
		text = "\u2011"
	case "w:softHyphen":
		text = "\u00ad"
	case "w:sym":
		text = symbol(s.t.Attr(i, "char"))
	}
	if text == "" || s.t.ParentName(i) != "w:r" {
		return false
	}
	to := s.visible(i, b)
	to.Stand(text, xmlcut.Span{Start: n.Start, End: n.End}, i)
	if to == s.veiled {
		s.m.veiled = append(s.m.veiled, i)
	}
	return true
}

// symbol decodes the character of w:sym. Symbol fonts stand 0xF000 above the
// character that shows the same sign.
func symbol(hex string) string {
	v, err := strconv.ParseUint(hex, 16, 20)
	if err != nil || v < 0x20 {
		return "\uFFFD"
	}
	if 0xF000 <= v && v <= 0xF0FF {
		v -= 0xF000
	}
	if v < 0x20 || 0xD800 <= v && v < 0xE000 {
		return "\uFFFD"
	}
	return string(rune(v))
}

// paragraph reads a paragraph. One whose end is tracked as deleted runs on into
// the next.
func (s *story) paragraph(i int32, b *builder) {
	veil := s.veil
	s.veil.paragraph = s.d.veils(s.t, i, "w:pPr", "w:pStyle")
	s.inside(i, b)
	s.veil = veil
	if s.veiled.Len() > 0 {
		s.veiled.Break('\n')
	}
	if s.t.next(i) < 0 {
		b.Break('\n')
	}
}

// run reads a run, with whether it is hidden.
func (s *story) run(i int32, b *builder) {
	was := s.veil.run
	s.veil.run = s.d.veils(s.t, i, "w:rPr", "w:rStyle")
	s.inside(i, b)
	s.veil.run = was
}

// choice reads what modern programs show, if it stays.
func (s *story) choice(i int32, b *builder) {
	if s.m.plain[s.t.Nodes[i].Parent] {
		for at := i; at < s.t.Nodes[i].Last; at++ {
			if n := s.t.Nodes[at]; n.Name == "" {
				s.names.Line(xmlcut.Unescape(s.t.Src[n.Start:n.End]))
			}
		}
		return
	}
	s.inside(i, b)
}

// box reads a text box as a part of its own.
func (s *story) box(i int32) {
	s.boxes++
	kind := document.Body
	if s.m.kind != mainRole {
		kind = kinds[s.m.kind]
	}
	if s.hidden {
		kind = document.Hidden
	}
	b := s.builder(fmt.Sprintf("textbox%d", s.boxes), kind)
	s.more = append(s.more, b)
	s.apart(i, b)
}

// fallback reads the copy that old programs show. It says the same again, so it
// is no part of the running text.
func (s *story) fallback(i int32, b *builder) {
	if s.m.plain[s.t.Nodes[i].Parent] { // nothing else will be shown
		s.inside(i, b)
		return
	}
	s.copies++
	b = s.builder(fmt.Sprintf("copy%d", s.copies), document.Hidden)
	s.more = append(s.more, b)
	hidden, shapes := s.hidden, s.shapes
	s.hidden, s.shapes = true, b
	s.apart(i, b)
	s.hidden, s.shapes = hidden, shapes
}

// apart reads nested text whose fields are not those of the text around it.
func (s *story) apart(i int32, b *builder) {
	open := s.open
	s.open = nil
	s.inside(i, b)
	s.endFields()
	s.open = open
}
