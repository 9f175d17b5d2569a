package odf

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// bands are the headers and footers of a master page, in the order of reading.
var bands = map[string]document.PartKind{
	"style:header": document.Header, "style:header-first": document.Header, "style:header-left": document.Header,
	"style:footer": document.Footer, "style:footer-first": document.Footer, "style:footer-left": document.Footer,
}

// readStyles reads what the styles of a member show: headers and footers of all
// pages, the words of lists and numbers, and the names that people gave.
func (d *doc) readStyles(m *member) error {
	s := d.story(m)
	count := map[document.PartKind]int{}
	list := []*builder{}
	labels := newBuilder(m.short+":labels", document.Hidden, m)
	names := droppedBuilder(m.short+":style-names", document.Hidden, m)
	for c := range s.t.Children(0) {
		if !stylesElement[s.t.Nodes[c].Name] {
			continue
		}
		for i := c + 1; i < s.t.Nodes[c].Last; i++ {
			n := s.t.Nodes[i]
			if kind, ok := bands[n.Name]; ok {
				count[kind]++
				b := newBuilder(fmt.Sprintf("%s%d", kind, count[kind]), kind, m)
				s.kind = kind
				s.inside(i, b)
				list = append(list, b)
				i = n.Last - 1
				continue
			}
			if n.Name != "" && fateOf(s.t, i) == drop {
				s.unseen(i)
				i = n.Last - 1
				continue
			}
			s.style(i, n, labels, names)
		}
	}
	if s.err != nil {
		return s.err
	}
	for _, b := range append(list, labels, names) {
		if err := d.finish(b); err != nil {
			return err
		}
	}
	s.notes = map[string]*builder{noteClasses[0]: newBuilder(m.short+":notes", document.Note, m), noteClasses[1]: newBuilder("", document.Note, m)}
	return s.finishStyles()
}

// stylesElement are the children of a root that hold styles.
var stylesElement = set(`office:styles office:automatic-styles office:master-styles office:font-face-decls`)

// finishStyles adds the parts of a member whose body has been read apart.
func (s *story) finishStyles() error {
	for _, b := range []*builder{s.comments, s.deleted, s.names, s.stored} {
		b.ID += "-in-styles"
	}
	for i, b := range s.more {
		if b.Kind != document.Link {
			b.ID = fmt.Sprintf("%s:band-text%d", s.m.short, i+1)
		}
	}
	return s.finish()
}

// style reads one element of a style.
func (s *story) style(i int32, n xmlcut.Node, labels, names *builder) {
	if n.Name == "" {
		if strings.TrimSpace(string(s.t.Src[n.Start:n.End])) != "" {
			labels.Add(xmlcut.Span{Start: n.Start, End: n.End}, xmlcut.InText, i)
			labels.Break('\n')
		}
		return
	}
	if n.Name == "draw:fill-image" || n.Name == "style:background-image" || n.Name == "text:list-level-style-image" {
		s.m.spots[i] = spot{}
	}
	s.named(i)
	for a := range s.t.Attrs(i) {
		if labelAttrs[a.Local] && says(xmlcut.Unescape(s.t.Src[a.Value.Start:a.Value.End])) {
			labels.Add(a.Value, xmlcut.InAttr, i)
			labels.Break('\n')
		}
	}
	if namesStyle(n.Name) && s.t.ParentName(i) != "office:automatic-styles" {
		s.styleName(i, names)
	}
}

// says reports whether a label is more than signs and the number of a level.
func says(label string) bool { return hasLetter(label) || len(onlyDigits(label)) > levelDigits }

// levelDigits is how many digits a list prints of its levels: "%1%.%2%.%3%".
const levelDigits = 3

// labelAttrs are what lists print before and behind their numbers.
var labelAttrs = set(`num-prefix num-suffix num-list-format`)

// styleName reads what a style is called, unless a program called it so. Such
// names go: other ones stand for them.
func (s *story) styleName(i int32, b *builder) {
	shown := s.t.Attr(i, "display-name")
	name := decodeName(s.t.Attr(i, "name"))
	if shown != "" && !builtin(shown) {
		b.Line(shown)
	}
	if name != shown && !builtin(name) {
		b.Line(name)
	}
}

var escapedName = regexp.MustCompile(`_([0-9a-f]{1,6})_`)

// decodeName undoes the escapes of style:name.
func decodeName(name string) string {
	return escapedName.ReplaceAllStringFunc(name, func(m string) string {
		v, err := strconv.ParseUint(strings.Trim(m, "_"), 16, 21)
		if err != nil {
			return m
		}
		return string(rune(v))
	})
}

// builtinWords are the words of the names that word processors and spreadsheets
// give to styles themselves.
var builtinWords = set(`accent address addressee appendix author background bad bibliography block body bold bottom bulleted bullet bullets caption
	categories cell cells characters character citation closing columns comment complimentary cont contents converted convert default definition
	definitionlist description document drawing emphasis end endnote endnotes endnote entry envelope error example figure first followed font footer
	footnote formula frame good graphics hanging header heading headings hidden horizontal html hyperlink hypertext illustration indent indentation index inline
	internet intense invisible item label labels landscape left level line link list long lower mail main marginalia mark master message name
	neutral no none normal note number numbered numbering object ole outline page paragraph paragraphs placeholder portrait preformatted
	quotations quote reference registered result right rubies sender separator shape short signature simple source space spacing standard start
	status step strong style styles subtitle subtle symbol symbols table tables teletype text textbody thumbnail title toa toc top
	typewriter unresolved untitled user upper variable vertical visited warning watermark web with without www wwnum wwchar
	1 heading1 heading2 result2 accent1 accent2 accent3 alternative and bracket em emdash first-line gradient hatch bitmap arrow arrowheads dash
	dot dots dashed dotted fine line style ultrafine msarrowend msfillgradient msfillbitmap conditionalstyle excel built-in comma currency percent
	per cent hyperlinks followed explanatory check calculation input output linked total sheet report objectwitharrow objectwithshadow`)

// builtin reports whether a style's name was made by a program.
func builtin(name string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !('a' <= r && r <= 'z' || r > 0x7F) }) {
		if len(w) > 1 && !builtinWords[w] {
			return false
		}
	}
	return true
}
