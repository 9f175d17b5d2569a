package pdf

import (
	"bytes"
	"slices"
	"sort"
)

// A subset font holds the letters that its document shows, mostly in the order
// in which they were met. A gap in it, or the order of the others, would tell of
// the letters that went. So every subset font of a page from which something
// goes is made anew: its characters get numbers in the order in which the output
// shows them, and the program is rebuilt with these and no others.

// slotKey is what makes two codes of fonts with one program the same character
// in the output.
type slotKey struct {
	glyph int
	text  string
	width float64
	down  vertical
	space bool // the one code to which word spacing applies
}

// numbering is shared by the fonts that share a font program.
type numbering struct {
	x         *exporter
	maker     programMaker
	composite bool
	fonts     []*font
	slots     []slotKey // in the order of the output; slots[i] has number i+1
	numbers   map[slotKey]uint32
	codes     []byte // of simple fonts, by slot
	tag       string // of the subset, by the order of the fonts in the output
	made      *newProgram
	program   ref // once it is written
}

// programMaker is a font program that can be made anew.
type programMaker interface {
	// glyph finds the glyph that a code of f selects; false if that is uncertain.
	glyph(f *font, code uint32) (int, bool)
	// make writes a program with the glyphs of the slots.
	make(n *numbering, name string) (*newProgram, error)
}

// newProgram is a rebuilt font program with the entries it needs.
type newProgram struct {
	key    name // of the descriptor: FontFile2 …
	dict   dict
	data   []byte
	box    [4]int
	extent func([4]float64) bool // tells a box of the old subset
	glyphs int
	names  []string // of its glyphs, where they have names
	procs  dict     // of a Type3 font, instead of data
}

// renumber prepares the fonts of pages from which something goes.
func (x *exporter) renumber(changes func(p *sheet) bool) {
	used := map[*font]bool{}
	for _, p := range x.d.sheets {
		if changes(p) {
			for _, f := range p.fonts {
				used[f] = true
			}
		}
	}
	for _, group := range x.sharing(used) {
		if n := x.newNumbering(group); n != nil {
			n.take()
			continue
		}
		for _, f := range group {
			if n := x.newNumbering([]*font{f}); n != nil && len(group) > 1 {
				n.take()
			}
		}
	}
}

func (n *numbering) take() {
	for _, f := range n.fonts {
		f.num = n
	}
}

// sharing groups the fonts to be made anew by their programs. What a font that is
// no subset shares stays as it is.
func (x *exporter) sharing(used map[*font]bool) (out [][]*font) {
	at, stays := map[any]int{}, map[int]bool{}
	var groups [][]*font
	for _, f := range x.d.fonts.list {
		var id any = f
		if st := x.programOf(f); st != nil {
			id = st
		} else if f.subtype != "Type3" {
			continue
		}
		if _, ok := at[id]; !ok {
			at[id] = len(groups)
			groups = append(groups, nil)
		}
		i := at[id]
		groups[i] = append(groups[i], f)
		stays[i] = stays[i] || !f.isSubset() && f.subtype != "Type3"
	}
	for i, g := range groups {
		if !stays[i] && slices.ContainsFunc(g, func(f *font) bool { return used[f] }) {
			out = append(out, g)
		}
	}
	return out
}

// programOf is the embedded program of a font, nil if there is none.
func (x *exporter) programOf(f *font) *stream {
	desc := x.in.dict(x.descendant(f)["FontDescriptor"])
	for _, k := range []name{"FontFile2", "FontFile3", "FontFile"} {
		if st := x.in.stream(desc[k]); st != nil {
			return st
		}
	}
	return nil
}

// descendant is the dictionary with the descriptor: that of the CIDFont of a
// composite font.
func (x *exporter) descendant(f *font) dict {
	if !f.composite {
		return f.dict
	}
	if list := x.in.array(f.dict["DescendantFonts"]); len(list) > 0 {
		return x.in.dict(list[0])
	}
	return nil
}

// newNumbering tries a group of fonts with all that the input shows: what is
// shown afterwards is never more. It is nil if they have to stay as they are.
func (x *exporter) newNumbering(group []*font) *numbering {
	n := &numbering{x: x, maker: x.maker(group[0]), composite: group[0].composite, fonts: group, numbers: map[slotKey]uint32{}}
	if n.maker == nil {
		return nil
	}
	for _, f := range group {
		if f.composite != n.composite || f.subtype != group[0].subtype {
			return nil
		}
		for _, c := range f.shownCodes() {
			if f.composite && f.shown[c] == 1 && c == ' ' {
				return nil // word spacing would no longer apply
			}
			k, ok := n.key(f, c)
			if !ok || c > maxOldCode || !n.add(k) {
				return nil
			}
		}
	}
	if p, err := n.maker.make(n, "Ink"); err != nil || p == nil {
		return nil
	}
	n.slots, n.codes, n.numbers = nil, nil, map[slotKey]uint32{}
	return n
}

// maxOldCode is the largest code of a font that is made anew; longer ones do not
// occur with subsets.
const maxOldCode = 0xFFFF

func (f *font) shownCodes() []uint32 {
	out := make([]uint32, 0, len(f.shown))
	for c := range f.shown {
		out = append(out, c)
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}

func (n *numbering) key(f *font, code uint32) (slotKey, bool) {
	g, ok := n.maker.glyph(f, code)
	k := slotKey{glyph: g, text: f.rawText(code), width: f.width(code), space: !f.composite && code == ' '}
	if f.vertical {
		k.down = f.fall(code)
	}
	return k, ok
}

// add gives a character its number; false if there is none left.
func (n *numbering) add(k slotKey) bool {
	if _, ok := n.numbers[k]; ok {
		return true
	}
	if len(n.slots) >= maxOldCode-1 {
		return false
	}
	if !n.composite {
		c, ok := n.nextCode(k.space)
		if !ok {
			return false
		}
		n.codes = append(n.codes, c)
	}
	n.slots = append(n.slots, k)
	n.numbers[k] = uint32(len(n.slots))
	return true
}

// nextCode takes the printable codes first. Word spacing is applied to code 32
// (ISO 32000-1, 9.3.3), so that stays what it was and is given to nothing else.
func (n *numbering) nextCode(space bool) (byte, bool) {
	spaces := bytes.Count(n.codes, []byte{' '})
	if space {
		return ' ', spaces == 0
	}
	c := byte('!' + len(n.codes) - spaces)
	return c, c != ' ' && len(n.codes)-spaces < 256
}

// code is the new code of an old one, in the bytes of the output.
func (n *numbering) code(f *font, old uint32) uint32 {
	if int(old) < len(f.fresh) && f.fresh[old] != 0 {
		return f.fresh[old] - 1
	}
	k, _ := n.key(f, old)
	n.add(k)
	n.name()
	c := n.numbers[k]
	if !n.composite {
		c = uint32(n.codes[c-1])
	}
	for int(old) >= len(f.fresh) {
		f.fresh = append(f.fresh, make([]uint32, 256)...)
	}
	f.fresh[old] = c + 1
	return c
}

// name gives the subset its tag, by the order in which the output shows fonts.
func (n *numbering) name() {
	if n.tag == "" {
		n.tag = subsetTag(n.x.tags)
		n.x.tags++
	}
}

// recode appends the new codes of a string.
func (f *font) recode(out []byte, s str) []byte {
	b := []byte(s)
	for len(b) > 0 {
		code, n := f.next(b)
		f.kept[code] = n
		out = f.appendCode(out, code)
		b = b[n:]
	}
	return out
}

// recodeAll gives the strings of a TJ array their new codes.
func (f *font) recodeAll(list array) array {
	out := make(array, len(list))
	for i, e := range list {
		out[i] = e
		if s, ok := e.(str); ok {
			out[i] = str(f.recode(nil, s))
		}
	}
	return out
}

func (f *font) appendCode(out []byte, old uint32) []byte {
	c := f.num.code(f, old)
	if f.composite {
		out = append(out, byte(c>>8))
	}
	return append(out, byte(c))
}

// fonts lists the fonts that show something on a page, and says whether some of
// it is in a layer that is off.
func (c *canvas) fonts() (out []*font, off bool) {
	seen := map[*font]bool{}
	for _, inst := range c.instances {
		for i, sh := range inst.shows {
			off = off || inst.off[i]
			if f := sh.st.font; !seen[f] {
				seen[f] = true
				out = append(out, f)
			}
		}
	}
	return out, off
}

// touchFonts notes which fonts lose characters on a page.
func (w *rewriter) touchFonts() {
	for _, inst := range w.c.instances {
		for i, sh := range inst.shows {
			if inst.off[i] {
				sh.st.font.touched = true
			}
		}
	}
	if w.set == nil {
		return
	}
	for g, no := range w.set.m.gone {
		if no != 0 || w.set.drop[g] {
			w.c.glyphs[g].font.touched = true
		}
	}
}
