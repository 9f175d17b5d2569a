package xlsx

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"inkoust/document"
	"inkoust/internal/refusal"
	"inkoust/internal/xmlcut"
)

// Limits on shared strings. A sheet of 200,000 rows has ten megabytes of them.
const (
	maxStrings      = 8 << 20   // entries
	maxStringsBytes = 160 << 20 // of their XML
)

// stringTable holds the shared strings as raw XML, each without the tags of si.
type stringTable struct {
	data    []byte
	ends    []uint32 // of each entry in data
	odd     bool     // the member holds what the output may not
	head    []byte   // the start tag of the root
	tail    []byte   // its end tag
	prefix  string
	foreign bool // elements have a prefix: runs cannot move to a sheet as they are
}

func (t *stringTable) len() int { return len(t.ends) }

// raw is the XML of an entry.
func (t *stringTable) raw(i int) []byte {
	if i < 0 || i >= len(t.ends) {
		return nil
	}
	from := uint32(0)
	if i > 0 {
		from = t.ends[i-1]
	}
	return t.data[from:t.ends[i]]
}

// readStrings reads the shared strings.
func (d *doc) readStrings() error {
	d.strings = &stringTable{}
	if d.stringsIn == nil {
		return nil
	}
	if d.zip.Size(d.real(d.stringsIn.name)) > maxStringsBytes {
		return document.Park(document.ReasonTooLarge, "shared strings", nil)
	}
	r, err := d.zip.Open(d.real(d.stringsIn.name))
	if err != nil {
		return err
	}
	defer r.Close()
	sc := xmlcut.NewScanner(r, prefixes)
	for depth, n := 0, 0; ; n++ {
		if n%100_000 == 0 {
			if err := d.ctx(); err != nil {
				return err
			}
		}
		t, err := sc.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			depth, err = d.strings.token(t, depth)
		}
		if err != nil {
			return refusal.In(d.stringsIn.name, err)
		}
	}
}

func (t *stringTable) token(k xmlcut.Token, depth int) (int, error) {
	switch k.Kind {
	case xmlcut.StartTag:
		depth++
	case xmlcut.Markup:
		t.odd = t.odd || depth > 0 || !bytes.HasPrefix(k.Raw, []byte("<?xml "))
		return depth, nil
	}
	switch {
	case depth == 0:
	case depth == 1 && k.Kind == xmlcut.StartTag:
		t.head = bytes.Clone(k.Raw)
		if i := bytes.IndexByte(k.Raw, ':'); i > 0 && bytes.HasPrefix(k.Raw[i:], []byte(":sst")) {
			t.prefix, t.foreign = string(k.Raw[1:i+1]), true
		}
	case depth == 1 && k.Kind == xmlcut.EndTag:
		t.tail = bytes.Clone(k.Raw)
	case depth == 1 && k.Kind == xmlcut.EmptyTag && k.Name == "s:si", depth == 2 && k.Kind == xmlcut.EndTag && k.Name == "s:si":
		t.ends = append(t.ends, uint32(len(t.data)))
	case depth >= 2 && !(depth == 2 && k.Kind == xmlcut.StartTag):
		t.data = append(t.data, k.Raw...)
	}
	if opens := k.Kind == xmlcut.StartTag || k.Kind == xmlcut.EmptyTag; opens && depth > 1 && !stringElements[k.Name] {
		t.odd = true
	}
	if k.Kind == xmlcut.EndTag {
		if depth == 2 && k.Name != "s:si" { // what was read belongs to no entry
			t.data = t.data[:t.lastEnd()]
		}
		depth--
	}
	if len(t.ends) > maxStrings || len(t.data) > maxStringsBytes {
		return depth, &refusal.Error{Reason: refusal.TooLarge, What: "shared strings"}
	}
	return depth, nil
}

// stringElements are those of rich text. Others, such as the readings of Japanese
// names, go.
var stringElements = set(`s:si s:t s:r s:rPr s:b s:i s:strike s:condense s:extend s:outline s:shadow s:u s:vertAlign s:sz s:color s:rFont
	s:family s:charset s:scheme`)

func (t *stringTable) lastEnd() int {
	if len(t.ends) == 0 {
		return 0
	}
	return int(t.ends[len(t.ends)-1])
}

// run is a piece of rich text.
type run struct {
	props []byte // the element rPr, nil for none
	text  string
}

// runs reads the inside of si or is. Phonetic runs, which no reader shows in
// place, are left out.
func runs(fragment []byte) []run {
	var out []run
	var props []byte
	skip := 0 // depth in a phonetic run
	for at := 0; at < len(fragment); {
		i := bytes.IndexByte(fragment[at:], '<')
		if i < 0 {
			break
		}
		at += i
		stop := endOfTag(fragment, at)
		name, closing, empty := tagName(fragment[at:stop])
		switch {
		case name == "rPh" && !empty:
			if closing {
				skip--
			} else {
				skip++
			}
		case skip > 0:
		case name == "r" && !closing:
			props = nil
		case name == "rPr" && !closing && !empty:
			end := closingTag(fragment, stop, "rPr")
			props = fragment[at:end]
			stop = end
		case name == "t" && !closing && !empty:
			n := bytes.IndexByte(fragment[stop:], '<')
			if n < 0 {
				n = len(fragment) - stop
			}
			out = append(out, run{props, decode(fragment[stop : stop+n])})
			stop += n
		}
		at = stop
	}
	return out
}

// endOfTag is behind the tag that begins at a byte. The fragment is well-formed:
// the scanner has read it.
func endOfTag(b []byte, at int) int {
	var quote byte
	for i := at + 1; i < len(b); i++ {
		switch c := b[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	return len(b)
}

func tagName(tag []byte) (name string, closing, empty bool) {
	b := bytes.TrimSuffix(bytes.TrimPrefix(tag, []byte("<")), []byte(">"))
	if len(b) > 0 && b[0] == '/' {
		closing, b = true, b[1:]
	}
	if len(b) > 0 && b[len(b)-1] == '/' {
		empty, b = true, b[:len(b)-1]
	}
	if i := bytes.IndexAny(b, " \t\r\n"); i >= 0 {
		b = b[:i]
	}
	if i := bytes.IndexByte(b, ':'); i >= 0 {
		b = b[i+1:]
	}
	switch string(b) { // no string for the usual ones
	case "t":
		return "t", closing, empty
	case "r":
		return "r", closing, empty
	case "rPr":
		return "rPr", closing, empty
	}
	return string(b), closing, empty
}

// closingTag is behind the end tag of a local name.
func closingTag(b []byte, at int, local string) int {
	for at < len(b) {
		i := bytes.IndexByte(b[at:], '<')
		if i < 0 {
			return len(b)
		}
		stop := endOfTag(b, at+i)
		if name, closing, _ := tagName(b[at+i : stop]); closing && name == local {
			return stop
		}
		at = stop
	}
	return len(b)
}

// isPlainString reports whether the inside of si or is holds one text and no more.
func isPlainString(raw []byte) bool {
	stop := endOfTag(raw, 0)
	if len(raw) == 0 || raw[0] != '<' {
		return len(raw) == 0
	}
	name, closing, empty := tagName(raw[:stop])
	if name != "t" || closing || len(raw[:stop]) > len(`<xxxxxxxx:t xml:space="preserve">`) {
		return false
	}
	return empty && stop == len(raw) || bytes.Count(raw, []byte("<")) == 2
}

// text joins runs.
func text(rs []run) string {
	if len(rs) == 1 {
		return rs[0].text
	}
	var b strings.Builder
	for _, r := range rs {
		b.WriteString(r.text)
	}
	return b.String()
}

// decode reads the text of a cell: references of XML, and the _x000D_ that
// stands for characters XML has not (ECMA-376 part 1, 22.9.2.19). Line ends stay.
func decode(raw []byte) string {
	if bytes.IndexByte(raw, '&') < 0 && !bytes.Contains(raw, []byte("_x")) {
		return string(raw)
	}
	var b strings.Builder
	for len(raw) > 0 {
		if r, n := escaped(raw); n > 0 {
			b.WriteRune(r)
			raw = raw[n:]
			continue
		}
		r, n := utf8.DecodeRune(raw)
		if raw[0] == '&' {
			r, n = xmlcut.NextChar(raw)
		}
		b.WriteRune(r)
		raw = raw[n:]
	}
	return b.String()
}

// escapeLength is that of _x000D_.
const escapeLength = 7

func escaped(b []byte) (rune, int) {
	if len(b) < escapeLength || b[0] != '_' || b[1] != 'x' || b[6] != '_' {
		return 0, 0
	}
	var r rune
	for _, c := range b[2:6] {
		switch {
		case '0' <= c && c <= '9':
			r = r<<4 | rune(c-'0')
		case 'A' <= c && c <= 'F', 'a' <= c && c <= 'f':
			r = r<<4 | rune(c&^0x20-'A'+10)
		default:
			return 0, 0
		}
	}
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	return r, escapeLength
}

// flat is the text of a cell as a part has it: what divides rows and columns
// stands between cells alone. It is as long as the text.
func flat(s string) string {
	if strings.IndexFunc(s, isControl) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isControl(r) {
			return ' '
		}
		return r
	}, s)
}

func isControl(r rune) bool { return r < 0x20 || r == 0x7f }

func blank(s string) bool { return strings.TrimSpace(s) == "" }
