package pdf

import (
	"bytes"
	"errors"
	"strings"

	"inkoust/document"

	corefont "github.com/pdfcpu/pdfcpu/pkg/font"
)

var errFont = errors.New("font")

// readSimple reads Type1, TrueType, MMType1 and Type3 fonts.
func (s *store) readSimple(f *font) error {
	d := f.dict
	descriptor := s.dict(d["FontDescriptor"])
	f.embedded = firstOf(descriptor, "FontFile", "FontFile2", "FontFile3") != nil || f.subtype == "Type3"
	f.missing, _ = s.number(descriptor["MissingWidth"])
	if f.subtype == "Type3" {
		m, ok := s.numbers(d["FontMatrix"], 6)
		if !ok {
			return errFont
		}
		f.scale = m[0]
		if err := s.judgeProcedures(d); err != nil {
			return err
		}
	}
	s.simpleEncoding(f, descriptor)
	if widths := s.array(d["Widths"]); widths != nil {
		s.readWidths(f, s.int(d["FirstChar"], 0), widths)
	} else {
		f.standardWidths()
	}
	return nil
}

// judgeProcedures refuses Type3 fonts whose characters show text or pictures of
// their own: what they say is not what their codes say.
func (s *store) judgeProcedures(d dict) error {
	for _, o := range s.dict(d["CharProcs"]) {
		st := s.stream(o)
		if st == nil {
			continue
		}
		b, err := s.decode(st)
		if err != nil {
			return err
		}
		ops, err := s.parseContent(b)
		if err != nil {
			return err
		}
		for _, o := range ops {
			switch o.name {
			case "Tj", "TJ", "'", "\"", "Do":
				return document.Park(document.ReasonFeature, "font", errors.New("type 3 character shows text"))
			}
		}
	}
	return nil
}

// simpleEncoding fills what the font says of its codes: base encoding, then the
// program's own tables, then Differences.
func (s *store) simpleEncoding(f *font, descriptor dict) {
	symbolic := s.int(descriptor["Flags"], 0)&4 != 0
	base := s.name(f.dict["Encoding"])
	enc, _ := s.resolve(f.dict["Encoding"]).(dict)
	if enc != nil {
		base = s.name(enc["BaseEncoding"])
	}
	table := encodingByName(base)
	if table == nil && !(symbolic && f.embedded) && f.subtype != "Type3" && !f.symbol {
		table = &standardEncoding
	}
	if table != nil {
		for c, r := range table {
			if r != 0 {
				f.own[uint32(c)] = string(r)
			}
		}
	}
	if table == nil || f.subtype == "Type1" && base == "" {
		s.programEncoding(f, descriptor)
	}
	s.differences(f, s.array(enc["Differences"]))
}

func encodingByName(n name) *[256]rune {
	switch n {
	case "WinAnsiEncoding":
		return &winAnsiEncoding
	case "MacRomanEncoding":
		return &macRomanEncoding
	case "StandardEncoding":
		return &standardEncoding
	}
	return nil
}

func (s *store) differences(f *font, list array) {
	code := 0
	for _, o := range list {
		switch v := s.resolve(o).(type) {
		case int64:
			code = int(v)
		case name:
			if code >= 0 && code < 256 {
				f.own[uint32(code)] = glyphText(string(v))
			}
			code++
		}
	}
}

// programEncoding reads the encoding built into an embedded font program.
func (s *store) programEncoding(f *font, descriptor dict) {
	if st := s.stream(descriptor["FontFile2"]); st != nil {
		if b, err := s.decode(st); err == nil {
			f.trueTypeEncoding(parseTrueType(b))
		}
	}
	if st := s.stream(descriptor["FontFile"]); st != nil {
		if b, err := s.decode(st); err == nil {
			f.type1Encoding(b)
		}
	}
}

func (f *font) trueTypeEncoding(t *trueType) {
	if t == nil {
		return
	}
	text := t.unicode()
	for code, gid := range t.codes() {
		if u := text[gid]; u != "" && code < 256 {
			f.own[uint32(code)] = u
		}
	}
}

// type1Encoding scans the clear part of a Type 1 program: "dup 65 /A put".
func (f *font) type1Encoding(b []byte) {
	if i := bytes.Index(b, []byte("eexec")); i >= 0 {
		b = b[:i]
	}
	i := bytes.Index(b, []byte("/Encoding"))
	if i < 0 {
		return
	}
	l := &lexer{b: b[i:]}
	var last [2]any
	for {
		o, err := l.next()
		if err != nil || o == operator("readonly") || o == operator("def") {
			return
		}
		if code, ok := last[1].(int64); ok && last[0] == operator("dup") && code >= 0 && code < 256 {
			if n, ok := o.(name); ok {
				if t := glyphText(string(n)); t != "" {
					f.own[uint32(code)] = t
				}
			}
		}
		last[0], last[1] = last[1], o
	}
}

// standardWidths fills the widths of one of the 14 standard fonts.
func (f *font) standardWidths() {
	core := coreFontName(f.base)
	for code := range 256 {
		r := []rune(f.rawText(uint32(code)))
		if len(r) == 0 {
			continue
		}
		c := r[0]
		if b, ok := baseLetter()[c]; ok {
			c = b
		}
		if w, err := corefont.CharWidth(core, c); err == nil {
			f.widths[uint32(code)] = float64(w)
		}
	}
	f.missing = 500
}

// coreFontName finds the standard font nearest to a name, as readers do when a
// font is not embedded.
func coreFontName(base string) string {
	if corefont.IsCoreFont(base) {
		return base
	}
	low := strings.ToLower(base)
	bold, italic := strings.Contains(low, "bold"), strings.Contains(low, "italic") || strings.Contains(low, "oblique")
	style := func(plain, b, i, bi string) string {
		switch {
		case bold && italic:
			return bi
		case bold:
			return b
		case italic:
			return i
		}
		return plain
	}
	switch {
	case strings.Contains(low, "courier") || strings.Contains(low, "mono"):
		return style("Courier", "Courier-Bold", "Courier-Oblique", "Courier-BoldOblique")
	case strings.Contains(low, "times") || strings.Contains(low, "serif"):
		return style("Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic")
	}
	return style("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique")
}
