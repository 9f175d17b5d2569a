package docx

import (
	"regexp"
	"strings"

	"inkoust/internal/xmlaudit"
	"inkoust/verify"
)

// story is what one XML member says: the text it shows, everything else that
// carries words, and signs of history.
type story struct {
	leaf       bool // charts and diagrams: every text is shown
	literal    []string
	shown      verify.Text // the letters a reader sees, without the replacement text
	line       strings.Builder
	rest       verify.Text // attributes, field codes, comments, other text
	named      verify.Text // names of styles
	soft       verify.Text // names of fonts
	history    int         // tracked changes, comments, authors
	hidden     int         // texts marked as hidden
	properties int         // that say more than what the file is
	veiled     bool        // within a run marked so
	before     bool        // deleted text is shown: what may have been put back
	refs       []string    // relationships used, in order
}

func readStory(m member, literals []string) (*story, error) {
	return (&story{literal: literals}).of(m)
}

// readBefore reads a member of a source, with what tracked changes have deleted:
// they may have been rejected.
func readBefore(m member, literals []string) (*story, error) {
	return (&story{literal: literals, before: true}).of(m)
}

func (s *story) of(m member) (*story, error) {
	s.leaf = leafMember.MatchString(m.name)
	err := xmlaudit.Scan(m.data, s)
	s.flush()
	return s, err
}

var leafMember = regexp.MustCompile(`^word/(charts|diagrams)/`)

// historic are the elements of tracked changes and comments.
var historic = map[string]bool{
	"ins": true, "del": true, "moveFrom": true, "moveTo": true, "delText": true, "delInstrText": true,
	"cellIns": true, "cellDel": true, "cellMerge": true, "rPrChange": true, "pPrChange": true, "sectPrChange": true,
	"tblPrChange": true, "tblPrExChange": true, "tcPrChange": true, "trPrChange": true, "tblGridChange": true, "numberingChange": true,
	"comment": true, "commentReference": true, "commentRangeStart": true, "commentRangeEnd": true, "annotationRef": true,
	"moveFromRangeStart": true, "moveToRangeStart": true, "customXmlInsRangeStart": true, "customXmlDelRangeStart": true,
	"altChunk": true, "subDoc": true, "dataBinding": true, "docVar": true, "mailMerge": true, "attachedTemplate": true,
}

// fontAttrs name fonts: "Times New Roman" is no person.
var fontAttrs = map[string]bool{
	"ascii": true, "hAnsi": true, "cs": true, "eastAsia": true, "typeface": true, "panose1": true, "panose": true,
}

// styleNames are the elements that name styles: "Heading" is no person.
var styleNames = map[string]bool{
	"pStyle": true, "rStyle": true, "tblStyle": true, "basedOn": true, "next": true, "link": true, "name": true,
	"lsdException": true, "styleLink": true, "numStyleLink": true,
}

// freeAttrs hold what somebody wrote: "White letter" there is no value of the
// format.
var freeAttrs = map[string]bool{
	"descr": true, "title": true, "alt": true, "tooltip": true, "name": true, "author": true, "initials": true, "instr": true,
	"string": true, "userId": true, "providerId": true,
}

func (s *story) Open(parents []string, local string, attrs []xmlaudit.Attr) {
	if historic[local] && !drawn(parents) {
		s.history++
	}
	if local == "vanish" && len(parents) > 1 && parents[len(parents)-1] == "rPr" && parents[len(parents)-2] == "r" && !off(attrs) {
		s.veiled = true
	}
	switch local {
	case "p", "tab", "br", "cr", "tc", "ptab":
		s.line.WriteByte('\n')
	case "noBreakHyphen":
		s.line.WriteByte('-')
	case "sym":
		s.line.WriteString(symbol(attrs))
	}
	for _, a := range attrs {
		s.attribute(local, a)
	}
}

// off reports whether a property says no.
func off(attrs []xmlaudit.Attr) bool {
	for _, a := range attrs {
		if a.Local == "val" {
			return a.Value == "0" || a.Value == "false" || a.Value == "off"
		}
	}
	return false
}

// drawn reports whether an element is a step of a drawn path, where moveTo is no
// tracked change.
func drawn(parents []string) bool {
	return len(parents) > 0 && parents[len(parents)-1] == "path"
}

func (s *story) attribute(local string, a xmlaudit.Attr) {
	if a.Prefix == "xmlns" || a.Local == "xmlns" {
		s.namespace(a.Value)
		return
	}
	if a.Local == "author" || a.Local == "initials" || a.Local == "userId" && a.Prefix != "" {
		s.history++
	}
	if a.Prefix == "r" {
		s.refs = append(s.refs, a.Value)
	}
	to := &s.rest
	if a.Local == "styleId" || styleNames[local] {
		to = &s.named
	}
	if fontAttrs[a.Local] || local == "font" || local == "altName" {
		to = &s.soft
	}
	if to == &s.rest && !freeAttrs[a.Local] && consistsOf(a.Value, vocabulary) || to == &s.named && consistsOf(a.Value, styleWords) {
		return
	}
	to.Gap()
	to.Add(a.Value)
	to.Gap()
}

// families are the beginnings of the namespaces of the format and of the web.
var families = []string{"http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/", "http://purl.", "urn:schemas-microsoft-com:", "http://www.w3.org/"}

// namespace searches the declarations that somebody made up.
func (s *story) namespace(uri string) {
	for _, f := range families {
		if strings.HasPrefix(uri, f) {
			return
		}
	}
	s.rest.Gap()
	s.rest.Add(uri)
	s.rest.Gap()
}

// symbol reads the letter of a symbol font, which may lie 0xF000 above it.
func symbol(attrs []xmlaudit.Attr) string {
	for _, a := range attrs {
		if a.Local != "char" {
			continue
		}
		var r rune
		for _, c := range []byte(strings.ToLower(a.Value)) {
			r = r<<4 | rune(strings.IndexByte("0123456789abcdef", c))
		}
		if r >= 0xF000 && r < 0xF100 {
			r -= 0xF000
		}
		if r >= 0x20 {
			return string(r)
		}
	}
	return ""
}

func (s *story) Text(parents []string, t string) {
	inText := len(parents) > 0 && (parents[len(parents)-1] == "t" || s.before && parents[len(parents)-1] == "delText")
	if inText || s.leaf {
		s.line.WriteString(t)
		if s.veiled && strings.TrimSpace(t) != "" {
			s.hidden++
		}
		if !inText {
			s.line.WriteByte('\n')
		}
		return
	}
	s.rest.Gap()
	s.rest.Add(t)
	s.rest.Gap()
}

func (s *story) Close(local string) {
	switch local {
	case "p":
		s.flush()
	case "r":
		s.veiled = false
	}
}

func (s *story) Other(b []byte) {
	s.rest.Gap()
	s.rest.Add(string(b))
	s.rest.Gap()
}

// flush adds a paragraph to what is shown.
func (s *story) flush() {
	s.shown.Add(verify.Without(s.line.String(), s.literal))
	s.shown.Gap()
	s.line.Reset()
}
