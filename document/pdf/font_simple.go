package pdf

import (
	"errors"
	"strings"

	corefont "github.com/pdfcpu/pdfcpu/pkg/font"
)

var errFont = errors.New("font")

// readSimple reads Type1, TrueType, MMType1 and Type3 fonts.
func (s *store) readSimple(f *font) error {
	d := f.dict
	descriptor := s.dict(d["FontDescriptor"])
	f.embedded = firstOf(descriptor, "FontFile", "FontFile2", "FontFile3") != nil || f.subtype == "Type3"
	f.program = s.fontProgram(descriptor)
	f.missing, _ = s.number(descriptor["MissingWidth"])
	s.readBBox(f, descriptor)
	if f.subtype == "Type3" {
		if err := s.readType3(f); err != nil {
			return err
		}
	}
	s.simpleEncoding(f, descriptor)
	f.guessCodes()
	if widths := s.array(d["Widths"]); widths != nil {
		s.readWidths(f, s.int(d["FirstChar"], 0), widths)
	} else {
		f.standardWidths()
	}
	return nil
}

// simpleEncoding fills what the encoding says of the codes: a base encoding, then
// Differences. Where there is none, the program's own encoding holds, which is
// asked when a code is met.
func (s *store) simpleEncoding(f *font, descriptor dict) {
	f.symbolic = s.int(descriptor["Flags"], 0)&4 != 0
	base := s.name(f.dict["Encoding"])
	enc, _ := s.resolve(f.dict["Encoding"]).(dict)
	if enc != nil {
		base = s.name(enc["BaseEncoding"])
	}
	f.baseEncoding(base)
	s.differences(f, s.array(enc["Differences"]))
	for code := range f.names {
		if t := f.nameText(f.names[code]); t != "" {
			f.own[uint32(code)] = t
		} else if t := f.encoded[code]; t != "" && f.names[code] == "" {
			f.own[uint32(code)] = t
		}
	}
}

// nameText is what a glyph name says in this font.
func (f *font) nameText(n string) string {
	if t := dingbatNames()[n]; t != "" && f.isCore("zapfdingbats") {
		return t
	}
	return glyphText(n)
}

// baseEncoding takes an encoding by its name, or the one that a font without a
// program and without a name for it has: those of Symbol and ZapfDingbats, else the
// Standard encoding (ISO 32000-1, 9.6.6.1).
func (f *font) baseEncoding(n name) {
	table := encodingByName(n)
	builtIn := f.program != nil || f.subtype == "Type3" || f.symbolic && f.embedded
	switch {
	case table != nil:
	case n == "MacExpertEncoding":
		f.names = *macExpertEncoding()
		return
	case !builtIn && f.isCore("zapfdingbats"):
		f.names = *dingbatsEncoding()
		return
	case !builtIn && f.isCore("symbol"):
		f.names = *symbolEncoding()
		return
	case builtIn && (f.subtype != "TrueType" || f.symbolic), f.symbol:
		return
	default:
		table = &standardEncoding
	}
	for c, r := range table {
		if r != 0 {
			f.encoded[c] = string(r)
		}
	}
}

// isCore reports whether the font is a style of one of the standard 14.
func (f *font) isCore(family string) bool {
	base := strings.ToLower(f.base)
	if f.isSubset() {
		base = base[7:]
	}
	return strings.HasPrefix(base, family)
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
				f.names[code] = string(v)
			}
			code++
		}
	}
}

// standardWidths fills the widths of one of the 14 standard fonts, or those that an
// embedded program has.
func (f *font) standardWidths() {
	if f.program != nil {
		for code := range uint32(256) {
			if gid, ok := f.gid(code); ok {
				if w, ok := f.program.Advance(gid); ok {
					f.widths[code] = w
				}
			}
		}
		return
	}
	core := coreFontName(f.base)
	for code := range 256 {
		r := []rune(f.rawText(uint32(code)))
		if len(r) == 0 {
			continue
		}
		c := r[0]
		if core == "Symbol" || core == "ZapfDingbats" {
			c = rune(code) // its metrics go by code
		} else if b, ok := baseLetter()[c]; ok {
			c = b
		}
		switch c { // as wide as the characters they stand for (ISO 32000-1, D.2)
		case '\u00A0':
			c = ' '
		case '\u00AD':
			c = '-'
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
	case strings.HasPrefix(low, "symbol"):
		return "Symbol"
	case strings.HasPrefix(low, "zapfdingbats"):
		return "ZapfDingbats"
	case strings.Contains(low, "courier") || strings.Contains(low, "mono"):
		return style("Courier", "Courier-Bold", "Courier-Oblique", "Courier-BoldOblique")
	case strings.Contains(low, "times") || strings.Contains(low, "serif"):
		return style("Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic")
	}
	return style("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique")
}
