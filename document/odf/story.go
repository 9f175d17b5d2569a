package odf

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// spot is a place in the text.
type spot struct {
	part   string
	offset int
}

// story walks the text of one member.
type story struct {
	d        *doc
	m        *member
	t        *xmlcut.Tree
	kind     document.PartKind // of text boxes
	inText   bool              // within a paragraph
	inCell   bool              // within a cell of a spreadsheet
	boxes    int
	links    int
	more     []*builder // text boxes, in order
	notes    map[string]*builder
	controls *builder   // what form controls show
	hidden   *concealed // hidden text
	veil     *concealed // set within hidden text
	faint    bool       // text directly here is hidden: its paragraph says so
	stored   *builder   // values of cells that say more than their text
	comments *builder
	deleted  *builder // text of tracked deletions
	names    *builder // alternative texts, names: what no reader sees
	err      error
}

func (d *doc) story(m *member) *story {
	s := &story{d: d, m: m, t: m.tree, kind: document.Body, notes: map[string]*builder{}}
	s.comments = droppedBuilder(m.short+":comments", document.Comment, m)
	s.deleted = droppedBuilder(m.short+":deleted", document.Hidden, m)
	s.names = droppedBuilder(m.short+":names", document.Hidden, m)
	s.stored = newBuilder(m.short+":values", document.Hidden, m)
	for _, class := range noteClasses {
		s.notes[class] = newBuilder(m.short+":"+class+"s", document.Note, m)
	}
	return s
}

var noteClasses = []string{"footnote", "endnote"}

// finish adds all parts besides the running text.
func (s *story) finish() error {
	if s.err != nil {
		return s.err
	}
	list := []*builder{}
	for _, class := range noteClasses {
		list = append(list, s.notes[class])
	}
	list = append(append(list, s.more...), s.stored, s.comments, s.deleted, s.names)
	for _, b := range list {
		if err := s.d.finish(b); err != nil {
			return err
		}
	}
	return nil
}

// readText reads the text of all kept members.
func (d *doc) readText() error {
	for _, m := range d.members {
		if err := d.ctx(); err != nil {
			return err
		}
		var err error
		switch {
		case m.tree.Nodes[0].Name == "math:math":
			err = d.readFormula(m)
		case m.object != nil && m.body("office:chart") >= 0:
			err = d.readBody(m, m.body("office:chart"))
		case m.name == contentMember && d.kind.sheet():
			err = d.readSheets(m)
		case m.name == contentMember:
			err = d.readBody(m, m.body("office:text"))
		}
		if err == nil {
			err = d.readStyles(m)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// readBody reads the running text below an element. The body of a text is a
// part even where it is empty.
func (d *doc) readBody(m *member, root int32) error {
	s := d.story(m)
	b := newBuilder(m.short, document.Body, m)
	s.inside(root, b)
	if s.err != nil {
		return s.err
	}
	if err := d.add(b); err != nil {
		return err
	}
	return s.finish()
}

// walk reads a node into b.
func (s *story) walk(i int32, b *builder) {
	n := s.t.Nodes[i]
	switch {
	case s.err != nil:
	case n.Name != "":
		s.element(i, n, b)
	case s.inText:
		if !s.unveilText(i, n) {
			b.characters(n, i)
		}
	default:
		s.names.Line(xmlcut.Unescape(s.t.Src[n.Start:n.End])) // text outside of paragraphs is not shown
	}
}

func (s *story) inside(i int32, b *builder) {
	for c := range s.t.Children(i) {
		s.walk(c, b)
	}
}

// element reads what an element means for the text. What goes whole is read
// into the parts that are dropped.
func (s *story) element(i int32, n xmlcut.Node, b *builder) {
	if s.unveil(i, n) {
		return
	}
	switch n.Name {
	case "text:p", "text:h", "loext:p":
		s.paragraph(i, b)
	case "text:s":
		b.Stand(strings.Repeat(" ", s.spaces(i)), xmlcut.Span{Start: n.Start, End: n.End}, i)
	case "text:tab":
		b.Stand("\t", xmlcut.Span{Start: n.Start, End: n.End}, i)
		b.space = true
	case "text:line-break":
		b.Stand(s.lineEnd(), xmlcut.Span{Start: n.Start, End: n.End}, i)
		b.space = true
	case "text:a", "draw:a":
		s.link(i, b)
	case "text:note":
		s.note(i)
	case "text:ruby-text":
		s.apart(i, s.box("ruby"))
	case "office:annotation":
		s.comment(i)
	case "text:tracked-changes", "table:tracked-changes":
		s.history(i)
	case "draw:image":
		s.m.spots[i] = spot{b.ID, b.Len()}
		s.named(i)
		if href := s.t.Attr(i, "href"); s.m.imageHref(i) == "" {
			s.names.Line(href)
		}
		if hasParagraph(s.t, i) { // text over the picture
			s.apart(i, s.box("textbox"))
		}
	case "draw:text-box":
		s.apart(i, s.box("textbox"))
	case "table:table", "loext:table":
		s.table(i, b)
	case "office:forms":
		s.forms(i)
	case "table:table-cell", "table:covered-table-cell", "loext:table-cell", "loext:covered-table-cell":
		s.cell(i, b) // outside of a row that was read as one
	default:
		s.other(i, n, b)
	}
}

// other reads the elements that have no meaning of their own here.
func (s *story) other(i int32, n xmlcut.Node, b *builder) {
	if fateOf(s.t, i) == drop {
		s.unseen(i)
		return
	}
	s.named(i)
	if n.Name == "text:span" && s.faint && s.d.look.says("text", s.t.Attr(i, "style-name")) == "false" {
		s.faint = false
		defer func() { s.faint = true }()
	}
	if drawn[n.Name] {
		s.apart(i, s.box("textbox"))
		return
	}
	s.inside(i, b)
}

// drawn are the shapes that may hold text themselves.
var drawn = map[string]bool{
	"draw:custom-shape": true, "draw:rect": true, "draw:ellipse": true, "draw:circle": true, "draw:line": true, "draw:polyline": true,
	"draw:polygon": true, "draw:path": true, "draw:regular-polygon": true, "draw:connector": true, "draw:measure": true, "draw:caption": true,
}

func (s *story) paragraph(i int32, b *builder) {
	inText, faint := s.inText, s.faint
	s.inText, s.faint = true, s.m.object == nil && s.d.look.closed("paragraph", s.t.Attr(i, "style-name"))
	b.paragraph()
	s.named(i)
	s.inside(i, b)
	s.inText, s.faint = inText, faint
	b.Break(s.lineEnd()[0])
}

// lineEnd divides paragraphs. The rows of a spreadsheet are lines, so that its
// cells have none of their own.
func (s *story) lineEnd() string {
	if s.inCell {
		return " "
	}
	return "\n"
}

// maxSpaces is how many spaces one element gives to the text; what is set with
// more is set with them as with a tab.
const maxSpaces = 16

func (s *story) spaces(i int32) int {
	n, err := strconv.Atoi(s.t.Attr(i, "c"))
	if err != nil {
		return 1
	}
	return min(max(n, 1), maxSpaces)
}

// box begins a part for text that stands beside the running text.
func (s *story) box(name string) *builder {
	if s.veil != nil {
		s.veil.b.Break('\n')
		return s.veil.b
	}
	s.boxes++
	b := newBuilder(fmt.Sprintf("%s:%s%d", s.m.short, name, s.boxes), s.kind, s.m)
	s.more = append(s.more, b)
	return b
}

// apart reads text that stands beside a paragraph rather than in it.
func (s *story) apart(i int32, b *builder) {
	inText, inCell := s.inText, s.inCell
	s.inText, s.inCell = b.ID[strings.LastIndexByte(b.ID, ':')+1:] == "ruby", false
	s.inside(i, b)
	s.inText, s.inCell = inText, inCell
}

// note reads a note with its number in front.
func (s *story) note(i int32) {
	b := s.notes[s.t.Attr(i, "note-class")]
	if b == nil {
		b = s.notes[noteClasses[0]]
	}
	if s.veil != nil { // what stands in hidden text goes with it
		b = s.veil.b
		b.Break('\n')
	}
	inText, inCell := s.inText, s.inCell
	defer func() { s.inText, s.inCell = inText, inCell }()
	s.inText, s.inCell = true, false
	b.paragraph()
	if c := s.t.Child(i, "text:note-citation"); c >= 0 {
		s.named(c)
		s.inside(c, b)
		b.Break(' ')
	}
	s.inText = false
	if c := s.t.Child(i, "text:note-body"); c >= 0 {
		b.space = false
		s.inside(c, b)
	}
	b.Break('\n')
}

// comment reads who wrote what, and when.
func (s *story) comment(i int32) { s.dump(i, s.comments) }

func (s *story) history(i int32) { s.dump(i, s.deleted) }

// unseen reads what goes and shows nowhere.
func (s *story) unseen(i int32) { s.dump(i, s.names) }

// dump writes all text inside a node, a line for each element that holds some,
// and the attributes that hold people's words.
func (s *story) dump(i int32, b *builder) {
	line := strings.Builder{}
	end := func() {
		if !cellAddress.MatchString(line.String()) {
			b.Line(line.String())
		}
		line.Reset()
	}
	for c := i; c < s.t.Nodes[i].Last; c++ {
		switch n := s.t.Nodes[c]; n.Name {
		case "":
			line.WriteString(xmlcut.Unescape(s.t.Src[n.Start:n.End]))
		case "text:span", "text:s", "text:tab", "text:a":
			line.WriteString(map[bool]string{true: " "}[n.Name != "text:span" && n.Name != "text:a"])
		default:
			end()
			if n.Name == "style:font-face" {
				continue
			}
			for a := range s.t.Attrs(c) {
				b.Line(tells(s.t, a))
			}
		}
	}
	end()
}

// cellAddress matches ranges of cells, which LibreOffice keeps as descriptions in
// the tables of charts. The names of sheets are read where they stand.
var cellAddress = regexp.MustCompile(`^\s*\$?('[^']{1,100}'|[^\s.']{1,100})\.\$?[A-Z]{1,3}\$?[0-9]{1,7}(:[^\s:]{1,120}|:'[^']{1,100}'\.[A-Z$0-9]{1,12})?\s*$`)

// named collects the words of the attributes that go from an element that stays.
func (s *story) named(i int32) {
	for a := range s.t.Attrs(i) {
		if !keepAttr(s.m, i, a) {
			s.names.Line(tells(s.t, a))
		}
	}
}

// link makes the address of a link a part and reads its text.
func (s *story) link(i int32, b *builder) {
	s.named(i)
	if href := s.t.Attr(i, "href"); href != "" {
		s.links++
		l := newBuilder(fmt.Sprintf("%s:link:%d", s.m.short, s.links), document.Link, s.m)
		l.Dropped = !linkStays(href)
		l.Write(href)
		s.m.links[i] = l.ID
		s.more = append(s.more, l)
	}
	s.inside(i, b)
}

// linkStays accepts web addresses and places that the program named itself.
func linkStays(href string) bool {
	low := strings.ToLower(href)
	return strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "https://") || strings.HasPrefix(href, "#") && bookmark.MatchString(href[1:])
}

// readFormula reads the signs of a formula: each text inside is a line. The
// notation that LibreOffice adds says the same again.
func (d *doc) readFormula(m *member) error {
	b := newBuilder(m.short, document.Body, m)
	again := newBuilder(m.short+":notation", document.Hidden, m)
	for i, n := range m.tree.Nodes {
		if n.Name != "" || strings.TrimSpace(string(m.tree.Src[n.Start:n.End])) == "" {
			continue
		}
		to := b
		if strings.HasPrefix(m.tree.ParentName(int32(i)), "math:annotation") {
			to = again
		}
		to.Add(xmlcut.Span{Start: n.Start, End: n.End}, xmlcut.InText, int32(i))
		to.Break('\n')
	}
	if err := d.finish(b); err != nil {
		return err
	}
	return d.finish(again)
}
