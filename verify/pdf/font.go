package pdf

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// font turns character codes into text.
type font struct {
	composite bool
	unicode   *cmap // ToUnicode
	codes     *cmap // code lengths of a composite font's own encoding
	direct    bool  // codes are UTF-16
	identity  bool  // codes are CIDs
	table     [256]string
	named     [256]bool // codes that Differences name
	program   *program  // asked where the dictionary does not say
	vertical  bool
	widths    widths
	single    [256]*glyphCode // codes of one byte that were shown
	shown     map[code]*glyphCode
	face      uint64 // identifies its shapes, 0 if they cannot be told
}

// glyphCode is what one code says and how far it moves the pen, in em.
type glyphCode struct {
	text   string
	first  rune
	width  float64
	space  bool // the single byte 32, to which word spacing applies
	unsure bool
	guess  bool // the file does not say what it means
	shape  uint64
}

func (f *file) font(d dict) *font {
	t := &font{shown: map[code]*glyphCode{}, face: f.face(d)}
	if s, ok := f.get(d["ToUnicode"]).(*stream); ok {
		if dec, err := f.decode(s); err == nil {
			t.unicode = parseCMap(dec.data)
		}
	}
	if n, ok := f.get(d["ToUnicode"]).(name); ok {
		t.direct = strings.HasPrefix(string(n), "Identity")
	}
	if d["Subtype"] == name("Type0") {
		t.composite = true
		f.compositeEncoding(t, d)
		f.compositeWidths(t, d)
		f.compositeProgram(t, d)
		return t
	}
	f.simpleEncoding(t, d)
	f.simpleWidths(t, d)
	return t
}

var wideName = regexp.MustCompile(`UCS2|UTF16`)

func (f *file) compositeEncoding(t *font, d dict) {
	switch e := f.get(d["Encoding"]).(type) {
	case *stream:
		if dec, err := f.decode(e); err == nil {
			t.codes = parseCMap(dec.data)
			t.vertical = f.get(e.dict["WMode"]) == int64(1) || t.codes.vertical
		}
	case name:
		t.identity = strings.HasPrefix(string(e), "Identity")
		t.vertical = strings.HasSuffix(string(e), "-V") || e == "V"
		t.direct = t.direct || wideName.MatchString(string(e))
	}
}

func (f *file) simpleEncoding(t *font, d dict) {
	descriptor := f.dict(d["FontDescriptor"])
	switch e := f.get(d["Encoding"]).(type) {
	case name:
		t.table = encoding(e)
	case dict:
		base, _ := f.get(e["BaseEncoding"]).(name)
		t.table = encoding(base)
		if base == "" {
			f.builtIn(t, descriptor)
			t.program = f.program(descriptor)
		}
		f.differences(t, e)
	default:
		t.program = f.program(descriptor)
		t.table = encoding("")
		if d["Subtype"] == name("TrueType") {
			t.table = encoding("WinAnsiEncoding")
		}
		f.builtIn(t, descriptor)
	}
}

func (f *file) differences(t *font, e dict) {
	list, _ := f.get(e["Differences"]).(array)
	at := 0
	for _, o := range list {
		switch v := f.get(o).(type) {
		case int64:
			at = int(v)
		case name:
			if at >= 0 && at < len(t.table) {
				t.table[at], t.named[at] = glyph(v), true
			}
			at++
		}
	}
}

// compositeProgram looks into the font where no map tells what its codes mean.
func (f *file) compositeProgram(t *font, d dict) {
	list, _ := f.get(d["DescendantFonts"]).(array)
	if t.unicode != nil || len(list) == 0 {
		return
	}
	cid := f.dict(list[0])
	t.program = f.program(f.dict(cid["FontDescriptor"]))
	if t.program == nil && t.identity && cid["Subtype"] == name("CIDFontType2") {
		t.program = &program{usual: true}
	}
	if t.program == nil {
		return
	}
	if s, ok := f.get(cid["CIDToGIDMap"]).(*stream); ok {
		if d, err := f.decode(s); err == nil {
			t.program.gids = d.data
		}
	}
}

var putGlyph = regexp.MustCompile(`dup\s+(\d{1,3})\s*/(\S+)\s+put`)

// builtIn reads the encoding that a Type 1 font program carries in clear.
func (f *file) builtIn(t *font, descriptor dict) {
	s, ok := f.get(descriptor["FontFile"]).(*stream)
	if !ok {
		return
	}
	d, err := f.decode(s)
	if err != nil {
		return
	}
	for _, m := range putGlyph.FindAllSubmatch(d.data[:min(len(d.data), 1<<16)], -1) {
		n := 0
		for _, c := range m[1] {
			n = n*10 + int(c-'0')
		}
		if n < len(t.table) {
			t.table[n] = glyph(name(m[2]))
		}
	}
}

// decode calls yield with each code of a string.
func (t *font) decode(s text, yield func(*glyphCode)) {
	for len(s) > 0 {
		if !t.composite {
			e := t.single[s[0]]
			if e == nil {
				e = t.entry(code{int(s[0]), 1})
				t.single[s[0]] = e
			}
			s = s[1:]
			yield(e)
			continue
		}
		c := t.next(s)
		s = s[c.size:]
		e := t.shown[c]
		if e == nil {
			e = t.entry(c)
		}
		yield(e)
	}
}

func (t *font) entry(c code) *glyphCode {
	e := &glyphCode{text: t.lookup(c), space: c == code{32, 1}}
	e.first, _ = utf8.DecodeRuneInString(e.text)
	if e.text == "" {
		e.first = 0
	}
	e.width, e.unsure = t.width(c)
	e.guess = e.text == "" || t.program != nil && t.program.usual && t.unicode == nil && !t.direct
	e.shape = t.shape(c)
	t.shown[c] = e
	return e
}

// shape tells which glyph of its font a code selects, as far as the dictionary
// says: the character of a composite font, the code and its name in a simple one.
func (t *font) shape(c code) uint64 {
	if t.composite {
		cid, _ := t.cid(c)
		return uint64(cid)
	}
	return uint64(c.n)<<32 | uint64(fold32(t.table[c.n&0xFF]))
}

func (t *font) next(s text) code {
	size := 1
	if t.composite {
		size = t.size(s)
	}
	c := code{size: min(size, len(s))}
	for i := range c.size {
		c.n = c.n<<8 | int(s[i])
	}
	return c
}

// size is the length of the code that s begins with. A map without ranges, or
// none that fits, leaves the two bytes of Identity.
func (t *font) size(s text) int {
	for _, m := range []*cmap{t.codes, t.unicode} {
		if m == nil || len(m.spaces) == 0 {
			continue
		}
		for _, c := range m.spaces {
			if c.holds(s) {
				return len(c.low)
			}
		}
		return len(m.spaces[0].low)
	}
	return 2
}

func (t *font) lookup(c code) string {
	if t.unicode != nil {
		if s, ok := t.unicode.lookup(c); ok {
			return s
		}
	}
	switch {
	case t.direct:
		return string(rune(c.n))
	case t.composite && t.program != nil:
		cid, _ := t.cid(c)
		return t.program.composite(cid)
	case !t.composite && c.n < len(t.table):
		if t.program != nil && !t.named[c.n] {
			if s := t.program.simple(c.n); s != "" {
				return s
			}
		}
		return t.table[c.n]
	}
	return ""
}
