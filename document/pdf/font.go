package pdf

import (
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/document/pdf/fontfile"
)

// font is one font dictionary as the interpreter needs it.
type font struct {
	dict         dict
	subtype      name
	base         string // BaseFont
	composite    bool
	vertical     bool
	encoding     *cmap             // how strings are cut, composite fonts only
	identity     bool              // code = CID
	unicode      *cmap             // ToUnicode, nil if there is none
	own          map[uint32]string // what its encoding says of its codes
	widths       map[uint32]float64
	missing      float64
	scale        float64 // glyph space to text space
	uneven       bool    // widths by CIDs that the encoding does not tell
	unsure       bool    // such a width was needed
	japan        bool    // CIDs are of Adobe-Japan1
	unicodeCodes bool    // ToUnicode is a name: the codes are UTF-16
	symbol       bool    // a font of bullets and arrows
	symbolic     bool    // flagged so: the codes are the program's own
	embedded     bool
	toGID        []byte              // CIDToGIDMap
	down         map[uint32]vertical // metrics for vertical writing by CID, where they are not the font's
	downAll      vertical
	texts        map[uint32]string

	program *fontfile.Program // nil if not embedded or not readable
	names   [256]string       // glyph names by code, where an encoding gives names
	encoded [256]string       // characters by code, where an encoding gives those
	drawing map[uint32]string // what the program says, as far as asked

	codes    codeTable
	bbox     [4]float64            // the font's own box, for glyphs that are not known
	drawings map[string][4]float64 // boxes of the characters of a Type 3 font, by name

	shown, kept map[uint32]int // codes in the input and in the output, with their length in bytes

	touched bool       // something shown with it is removed
	num     *numbering // its characters get new numbers
	fresh   []uint32   // new codes by old ones, plus one
	alias   name       // in the resources of the output
}

// fonts caches fonts by the identity of their dictionaries.
type fonts struct {
	s    *store
	byID map[uintptr]*font
	list []*font
	none *font
	own  *font // the house font, once it is used
}

func (f *fonts) get(o any) (*font, error) {
	d := f.s.dict(o)
	if d == nil {
		return nil, errFont
	}
	id := reflect.ValueOf(d).Pointer()
	if ft, ok := f.byID[id]; ok {
		return ft, nil
	}
	ft, err := f.s.readFont(d)
	if err != nil {
		return nil, err
	}
	f.byID[id] = ft
	f.list = append(f.list, ft)
	return ft, nil
}

func (s *store) readFont(d dict) (*font, error) {
	f := &font{
		dict: d, subtype: s.name(d["Subtype"]), base: string(s.name(d["BaseFont"])), scale: 0.001,
		widths: map[uint32]float64{}, own: map[uint32]string{}, texts: map[uint32]string{}, drawing: map[uint32]string{},
		shown: map[uint32]int{}, kept: map[uint32]int{},
	}
	f.symbol = isSymbolFont(f.base)
	if st := s.stream(d["ToUnicode"]); st != nil {
		b, err := s.decode(st)
		if err != nil {
			return nil, err
		}
		if f.unicode, err = parseCMap(b); err != nil {
			return nil, err
		}
	}
	if n := s.name(d["ToUnicode"]); strings.HasPrefix(string(n), "Identity-") {
		f.unicodeCodes = true
	}
	if f.subtype == "Type0" {
		return f, s.readComposite(f)
	}
	return f, s.readSimple(f)
}

func isSymbolFont(base string) bool {
	base = strings.ToLower(base)
	for _, w := range []string{"symbol", "wingding", "dingbat", "webding", "marlett", "fontawesome", "opens___"} {
		if strings.Contains(base, w) {
			return true
		}
	}
	return false
}

// next cuts the next code off b.
func (f *font) next(b []byte) (code uint32, n int) {
	n = 1
	if f.composite {
		n = f.encoding.width(b)
	}
	return codeOf(str(b[:n])), n
}

// width is the advance of a code in text space at size 1.
func (f *font) width(code uint32) float64 {
	if f.composite {
		code = f.cid(code)
	}
	if w, ok := f.widths[code]; ok {
		return w * f.scale
	}
	return f.missing * f.scale
}

// isUneven reports a code of a predefined encoding whose width is not certain: a
// narrow character in a font that has widths of its own for such.
func (f *font) isUneven(code uint32) bool {
	if !f.uneven || f.cid(code) != unknownCID {
		return false
	}
	r, _ := utf8.DecodeRuneInString(f.encoding.legacy.text(code))
	return r < 0x2E80 || r > 0xFF60
}

// cid is the character identifier of a code of a composite font, unknownCID if it
// cannot be told.
func (f *font) cid(code uint32) uint32 {
	if f.identity {
		return code
	}
	return f.encoding.cid(code)
}

// isSpace says whether word spacing applies: single-byte code 32 only.
func (f *font) isSpace(code uint32, n int) bool { return n == 1 && code == 32 }

// text is what a code says; U+FFFD if nothing is known.
func (f *font) text(code uint32) string {
	if t, ok := f.texts[code]; ok {
		return t
	}
	t := f.rawText(code)
	switch {
	case f.symbol && isPrivate(t):
		t = "\u2022"
	case t == "" && f.blank(code):
		t = " "
	case t == "":
		t = "\uFFFD"
	default:
		t = plainText(t)
	}
	f.texts[code] = t
	return t
}

// rawText is the text before ligatures are expanded, "" if unknown.
func (f *font) rawText(code uint32) string {
	if f.unicode != nil {
		if t, ok := f.unicode.chars[code]; ok && t != "" && t != "\x00" {
			return t
		}
	}
	if f.unicodeCodes && f.composite {
		return utf16Text(codeBytes(code, true))
	}
	return f.says(code)
}

// isPrivate reports a text that has no meaning outside its font.
func isPrivate(t string) bool {
	for _, r := range t {
		if !unicode.Is(unicode.Co, r) {
			return false
		}
	}
	return true
}

func (s *store) readWidths(f *font, first int, list array) {
	for i, o := range list {
		if w, ok := s.number(o); ok && first+i >= 0 {
			f.widths[uint32(first+i)] = w
		}
	}
}
