package fontfile

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strings"
)

// privateEntries are the entries of the Private dictionary that shape hints.
var privateEntries = []string{"BlueValues", "OtherBlues", "FamilyBlues", "FamilyOtherBlues", "BlueScale", "BlueShift", "BlueFuzz",
	"StdHW", "StdVW", "StemSnapH", "StemSnapV", "ForceBold", "LanguageGroup", "ExpansionFactor", "RndStemUp"}

// subsetType1 makes a Type 1 program with the names and codes of the selection.
func (p *Program) subsetType1(sel Selection) (*Subset, error) {
	f := p.type1
	nothing, ok := p.GIDByName(notdef)
	if sel.Codes == nil || len(sel.Names) != len(sel.Glyphs) || bytes.Contains(f.clear, []byte("/WeightVector")) {
		return nil, ErrSubset
	}
	s := &type1Subset{p: p, f: f, sel: sel}
	if ok {
		s.order, s.names = append(s.order, nothing), append(s.names, notdef)
	}
	s.order, s.names = append(s.order, sel.Glyphs...), append(s.names, sel.Names...)
	if err := s.charstrings(); err != nil {
		return nil, err
	}
	box, err := p.box(s.order)
	if err != nil {
		return nil, err
	}
	if !ok {
		s.names, s.chars = append(s.names, notdef), append(s.chars, []byte{139, 139, 13, 14})
	}
	out := &Subset{Box: box, Glyphs: len(s.names)}
	out.Names = slices.DeleteFunc(slices.Clone(s.names), func(n string) bool { return n == notdef })
	clear, secret := s.clear(box), encrypt(s.private(), programKey)
	end := bytes.Repeat([]byte(strings.Repeat("0", 64)+"\n"), 8)
	end = append(end, "cleartomark\n"...)
	out.Parts = [3]int{len(clear), len(secret), len(end)}
	out.Data = slices.Concat(clear, secret, end)
	return out, nil
}

// type1Subset gathers the parts of the new program.
type type1Subset struct {
	p     *Program
	f     *type1
	sel   Selection
	order []int
	names []string
	chars [][]byte
	work  int
}

// charstrings writes out the glyphs, then the parts of accented letters.
func (s *type1Subset) charstrings() error {
	for i := 0; i < len(s.order); i++ {
		w := &flatType1{f: s.f, work: &s.work}
		code, err := w.flatten(s.f.code(s.f.chars[s.order[i]]))
		if err != nil {
			return err
		}
		s.chars = append(s.chars, code)
		for _, c := range w.letters {
			n := standardName(c)
			gid, ok := s.p.GIDByName(n)
			if !ok {
				return ErrSubset
			}
			if !slices.Contains(s.names, n) {
				s.names, s.order = append(s.names, n), append(s.order, gid)
			}
		}
	}
	return nil
}

// clear is the part before eexec.
func (s *type1Subset) clear(box [4]int) []byte {
	var b bytes.Buffer
	m := s.f.matrix
	for i := range m {
		m[i] /= 1000
	}
	fmt.Fprintf(&b, "%%!PS-AdobeFont-1.0: %s\n11 dict begin\n/FontName /%[1]s def\n/PaintType 0 def\n/FontType 1 def\n", s.sel.Name)
	fmt.Fprintf(&b, "/FontMatrix [%g %g %g %g %g %g] readonly def\n", m[0], m[1], m[2], m[3], m[4], m[5])
	b.WriteString("/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n")
	for i, c := range s.sel.Codes {
		fmt.Fprintf(&b, "dup %d /%s put\n", c, s.sel.Names[i])
	}
	scale := 1.0
	if s.f.matrix[0] != 0 {
		scale = 1 / s.f.matrix[0]
	}
	at := func(i int) int { return int(math.Round(float64(box[i]) * scale)) }
	fmt.Fprintf(&b, "readonly def\n/FontBBox {%d %d %d %d} readonly def\ncurrentdict end\ncurrentfile eexec\n", at(0), at(1), at(2), at(3))
	return b.Bytes()
}

// private is the part after eexec, in clear, with its four random bytes, which are
// zero.
func (s *type1Subset) private() []byte {
	b := bytes.NewBuffer(make([]byte, 4))
	b.WriteString("dup /Private 32 dict dup begin\n/RD {string currentfile exch readstring pop} executeonly def\n" +
		"/ND {noaccess def} executeonly def\n/NP {noaccess put} executeonly def\n/-| {string currentfile exch readstring pop} executeonly def\n" +
		"/|- {noaccess def} executeonly def\n/| {noaccess put} executeonly def\n/MinFeature {16 16} def\n/password 5839 def\n/lenIV 4 def\n")
	for _, key := range privateEntries {
		if v := s.entry(key); v != "" {
			fmt.Fprintf(b, "/%s %s def\n", key, v)
		}
	}
	b.WriteString("/OtherSubrs " + s.otherSubrs() + " def\n")
	fmt.Fprintf(b, "/Subrs %d array\n", len(flexSubrs))
	for i, code := range flexSubrs {
		fmt.Fprintf(b, "dup %d %d RD %s NP\n", i, len(code)+4, encryptCode(code))
	}
	fmt.Fprintf(b, "ND\n2 index /CharStrings %d dict dup begin\n", len(s.names))
	for i, n := range s.names {
		fmt.Fprintf(b, "/%s %d RD %s ND\n", n, len(s.chars[i])+4, encryptCode(s.chars[i]))
	}
	b.WriteString("end\nend\nreadonly put\nnoaccess put\ndup /FontName get exch definefont pop\nmark currentfile closefile\n")
	return b.Bytes()
}

// entry is the value of a simple entry of the Private dictionary: a number, a
// truth value or an array of numbers.
func (s *type1Subset) entry(key string) string {
	i := bytes.Index(s.f.private, []byte("/"+key))
	if i < 0 {
		return ""
	}
	l := &psLexer{b: s.f.private, i: i + 1}
	if l.next() != key {
		return ""
	}
	var out []string
	for range 32 {
		t := l.next()
		switch {
		case t == "{":
			t = "["
		case t == "}":
			t = "]"
		}
		if t == "" || !isPlainValue(t) {
			return ""
		}
		if out = append(out, t); t == "]" || out[0] != "[" {
			return strings.Join(out, " ")
		}
	}
	return ""
}

func isPlainValue(t string) bool {
	return t == "[" || t == "]" || t == "true" || t == "false" || strings.Trim(t, "+-.0123456789eE") == ""
}

// maxOther bounds the copied procedures: Adobe's take 2 KB.
const maxOther = 16 << 10

// otherSubrs copies the procedures for flex and hint replacement, which are the
// same in all fonts of a maker; readers of PDF have their own.
func (s *type1Subset) otherSubrs() string {
	const none = "[{} {} {} {pop 3}]"
	_, rest, ok := bytes.Cut(s.f.private, []byte("/OtherSubrs"))
	l := &psLexer{b: rest}
	if !ok || l.next() != "[" {
		return none
	}
	for depth := 1; depth > 0; {
		switch t := l.next(); {
		case t == "" || l.i > maxOther:
			return none
		case t == "[" || t == "{":
			depth++
		case t == "]" || t == "}":
			depth--
		}
	}
	text := bytes.TrimSpace(rest[:l.i])
	for _, c := range text {
		if c >= 0x7F || c < ' ' && !isBlank(c) {
			return none
		}
	}
	return string(text)
}

// flexSubrs are the subroutines that Adobe Type 1 Font Format, 8.3 and 8.4, fixes:
// the parts of a flex, and none.
var flexSubrs = [4][]byte{
	{142, 139, 12, 16, 12, 17, 12, 17, 12, 33, 11}, // 3 0 callothersubr pop pop setcurrentpoint return
	{139, 140, 12, 16, 11},                         // 0 1 callothersubr return
	{139, 141, 12, 16, 11},                         // 0 2 callothersubr return
	{11},
}

// encrypt encrypts b, which begins with the random bytes.
func encrypt(b []byte, key uint16) []byte {
	out := make([]byte, len(b))
	for i, c := range b {
		out[i] = c ^ byte(key>>8)
		key = (uint16(out[i])+key)*52845 + 22719
	}
	return out
}

// encryptCode encrypts a charstring behind four zero bytes.
func encryptCode(code []byte) []byte {
	return encrypt(append(make([]byte, 4), code...), charstringKey)
}
