package pdf

import (
	"fmt"
	"math"
	"sort"
	"strings"
)

// renumberedFont writes a font that is made anew: nothing in it depends on what
// the input showed with it besides.
func (x *exporter) renumberedFont(f *font) dict {
	n := f.num
	n.name()
	d := x.pick(f.dict, "Type", "Subtype")
	d["BaseFont"] = name(n.tag + "+" + plainBase(f.base))
	if m := f.freshUnicode(); m != nil {
		d["ToUnicode"] = x.addStream(dict{}, m)
	}
	x.makeProgram(n, string(d["BaseFont"].(name)))
	if f.composite {
		x.renumberedComposite(f, d)
		return d
	}
	x.freshWidths(f, d)
	if n.made.names != nil {
		d["Encoding"] = f.freshEncoding()
	}
	if n.made.procs != nil {
		x.renumberedType3(f, d)
		return d
	}
	if desc := x.in.dict(f.dict["FontDescriptor"]); desc != nil {
		d["FontDescriptor"] = x.out.add(x.freshDescriptor(f, desc, d["BaseFont"]))
	}
	return d
}

// plainBase is the name of a font without the tag of its subset.
func plainBase(base string) string {
	if len(base) > 7 && base[6] == '+' {
		return base[7:]
	}
	return base
}

// subsetTag makes the tag of the i-th font of the output.
func subsetTag(i int) string {
	b := []byte("AAAAAA")
	for k := len(b) - 1; i > 0; k-- {
		b[k] = byte('A' + i%26)
		i /= 26
	}
	return string(b)
}

// makeProgram writes the program of a numbering once.
func (x *exporter) makeProgram(n *numbering, base string) {
	if n.made != nil {
		return
	}
	p, err := n.maker.make(n, base)
	if err != nil {
		panic(err) // newNumbering has tried more than this
	}
	n.made = p
	if p.data != nil {
		n.program = x.addStream(p.dict, p.data)
	}
}

// freshCodes lists the characters of a font by their new codes.
func (f *font) freshCodes() (list []freshCode) {
	for _, old := range f.keptCodes() {
		list = append(list, freshCode{f.num.code(f, old), old})
	}
	sort.Slice(list, func(i, j int) bool { return list[i].code < list[j].code })
	return list
}

type freshCode struct{ code, old uint32 }

// freshUnicode is the ToUnicode map for the new codes.
func (f *font) freshUnicode() []byte {
	var lines []string
	last := -1
	for _, c := range f.freshCodes() {
		if t := f.freshText(c.old); t != "" && int(c.code) != last {
			lines = append(lines, fmt.Sprintf("<%0*X> <%X>", f.digits(), c.code, utf16Bytes(t)))
			last = int(c.code)
		}
	}
	if lines == nil {
		return nil
	}
	space := codespace{1, 0, 0xFF}
	if f.composite {
		space = identitySpaces[0]
	}
	return mapFile([]codespace{space}, f.vertical, "bfchar", lines)
}

// freshText is what the new map says of an old code: what the old one said, or,
// where it said nothing, what readers know of the glyph's name: ligatures by their
// letters.
func (f *font) freshText(old uint32) string {
	t := f.rawText(old)
	if f.unicode != nil && f.unicode.chars[old] != "" {
		return t
	}
	if p := plainText(t); p != "" {
		return p
	}
	return t
}

func (f *font) digits() int {
	if f.composite {
		return 4
	}
	return 2
}

// freshWidths writes the widths by the new codes.
func (x *exporter) freshWidths(f *font, d dict) {
	list := f.freshCodes()
	if len(list) == 0 {
		return
	}
	first, last := list[0].code, list[len(list)-1].code
	widths := make(array, last-first+1)
	for i := range widths {
		widths[i] = int64(0)
	}
	for _, c := range list {
		widths[c.code-first] = f.plainWidth(c.old)
	}
	d["FirstChar"], d["LastChar"], d["Widths"] = int64(first), int64(last), widths
}

// freshEncoding names the glyphs of the codes.
func (f *font) freshEncoding() dict {
	names, list, next := f.num.names(), array(nil), -1
	for i, c := range f.num.codes {
		if int(c) != next {
			list = append(list, int64(c))
		}
		list, next = append(list, name(names[i])), int(c)+1
	}
	return dict{"Type": name("Encoding"), "Differences": list}
}

// plainWidth is the width of a code in glyph space.
func (f *font) plainWidth(old uint32) any {
	w := f.width(old) / f.scale
	if r := math.Round(w); math.Abs(w-r) < 1e-6 {
		return int64(r)
	}
	return math.Round(w*1e5) / 1e5
}

// freshDescriptor copies what a descriptor says of the typeface; what it says of
// the subset is set anew.
func (x *exporter) freshDescriptor(f *font, desc dict, base any) dict {
	out := x.pick(desc, "Type", "FontStretch", "FontWeight", "Flags", "ItalicAngle",
		"Ascent", "Descent", "Leading", "CapHeight", "XHeight", "StemV", "StemH", "MissingWidth")
	n := f.num
	out["FontName"] = base
	out["FontBBox"] = x.freshBox(n.made, desc)
	out[n.made.key] = n.program
	if desc["CharSet"] != nil && n.made.names != nil {
		out["CharSet"] = str("/" + strings.Join(n.made.names, "/"))
	}
	if flags, ok := out["Flags"].(int64); ok && n.made.key == "FontFile2" && !f.composite {
		out["Flags"] = flags&^nonsymbolic | symbolic
	}
	if f.composite && desc["CIDSet"] != nil {
		out["CIDSet"] = x.addStream(dict{}, cidSet(n.made.glyphs))
	}
	return out
}

// freshBox is the box of the font as it was, unless that is the box of what the
// old subset had.
func (x *exporter) freshBox(p *newProgram, desc dict) array {
	if v, ok := x.in.numbers(desc["FontBBox"], 4); ok && v[0] < v[2] && v[1] < v[3] && p.extent != nil && !p.extent([4]float64(v)) {
		return array{v[0], v[1], v[2], v[3]}
	}
	box := make(array, 4)
	for i, v := range p.box {
		box[i] = int64(v)
	}
	return box
}

// Flags of a font descriptor (ISO 32000-1, table 123).
const (
	symbolic    = 1 << 2
	nonsymbolic = 1 << 5
)

// cidSet names the first n characters.
func cidSet(n int) []byte {
	out := make([]byte, (n+7)/8)
	for i := range n {
		out[i/8] |= 0x80 >> (i % 8)
	}
	return out
}

func (x *exporter) renumberedComposite(f *font, d dict) {
	cid := x.descendant(f)
	enc := "Identity-H"
	if f.vertical {
		enc = "Identity-V"
	}
	d["Encoding"] = name(enc)
	out := x.pick(cid, "Type", "DW", "DW2")
	out["Subtype"], out["BaseFont"] = name("CIDFontType2"), d["BaseFont"]
	if f.num.made.key == "FontFile2" {
		out["CIDToGIDMap"] = name("Identity")
	} else {
		out["Subtype"] = name("CIDFontType0")
		d["BaseFont"] = name(string(d["BaseFont"].(name)) + "-" + enc)
	}
	out["CIDSystemInfo"] = dict{"Registry": str("Adobe"), "Ordering": str("Identity"), "Supplement": int64(0)}
	if w := x.freshCIDWidths(f); w != nil {
		out["W"] = w
	}
	if w := f.freshVertical(); w != nil {
		out["W2"] = w
	}
	if desc := x.in.dict(cid["FontDescriptor"]); desc != nil {
		out["FontDescriptor"] = x.out.add(x.freshDescriptor(f, desc, out["BaseFont"]))
	}
	d["DescendantFonts"] = array{x.out.add(out)}
}

// freshCIDWidths is W for the new numbers, without those that have the default.
func (x *exporter) freshCIDWidths(f *font) array {
	var list, run array
	next := uint32(0)
	for _, c := range f.freshCodes() {
		w := f.width(c.old)
		if w == f.missing*f.scale {
			continue
		}
		if run == nil || c.code != next {
			if run != nil {
				list = append(list, run)
			}
			list, run = append(list, int64(c.code)), array{}
		}
		run, next = append(run, f.plainWidth(c.old)), c.code+1
	}
	if run == nil {
		return nil
	}
	return append(list, run)
}

// freshVertical is W2 for the new numbers.
func (f *font) freshVertical() (list array) {
	for _, c := range f.freshCodes() {
		if v, ok := f.down[f.cid(c.old)]; ok {
			list = append(list, int64(c.code), array{v.advance, v.x, v.y})
		}
	}
	return list
}
