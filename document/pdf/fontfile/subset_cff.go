package fontfile

import (
	"math"
	"slices"
)

// Operators of dictionaries that are carried over as they are: what they say is of
// the typeface. Version, names, notices and identifiers are left out.
var (
	topKept     = []int{opMatrix, 1201, 1202, 1205, 1208}                                         // FontMatrix, pitch, angle, paint, stroke
	privateKept = []int{6, 7, 8, 9, 10, 11, 1209, 1210, 1211, 1212, 1213, 1214, 1217, 1218, 1219} // zones and stems
)

const (
	opFontBBox     = 5
	opCharstring   = 1206
	opCIDCount     = 1234
	firstOwnString = 391 // those before are standard (5176, appendix A)
)

// subsetCFF makes a bare CFF program: with names and codes for a simple font, else
// CID-keyed with the glyph numbers for CIDs.
func (p *Program) subsetCFF(sel Selection) (*Subset, error) {
	s := &cffSubset{p: p, f: p.cff, sel: sel, order: append([]int{0}, sel.Glyphs...)}
	s.fds = make([]int, len(s.f.fonts))
	if s.f.top.number(opCharstring) == 1 || sel.Codes != nil && (s.f.cid || len(sel.Names) != len(sel.Glyphs)) {
		return nil, ErrSubset
	}
	if err := s.charstrings(); err != nil {
		return nil, err
	}
	box, err := p.box(s.order)
	if err != nil {
		return nil, err
	}
	out := &Subset{Box: box, Glyphs: len(s.order)}
	if sel.Codes != nil {
		out.Names = slices.Concat(sel.Names, s.parts)
	}
	out.Data = s.assemble(box)
	return out, nil
}

// cffSubset gathers the parts of the new program.
type cffSubset struct {
	p     *Program
	f     *cff
	sel   Selection
	order []int // old glyphs by new number
	chars [][]byte
	fds   []int // of the old font dictionaries: new number plus one
	used  []int // old font dictionaries by new number
	fdOf  []byte
	parts []string // names of the glyphs after the selected ones
	work  int
}

// charstrings writes out the glyphs, then the parts of accented letters.
func (s *cffSubset) charstrings() error {
	for i := 0; i < len(s.order); i++ {
		font, fd, ok := s.f.fontOf(s.order[i])
		if !ok {
			return ErrSubset
		}
		if s.fds[fd] == 0 {
			s.used = append(s.used, fd)
			s.fds[fd] = len(s.used)
		}
		s.fdOf = append(s.fdOf, byte(s.fds[fd]-1))
		w := &flatType2{f: s.f, font: font, work: &s.work}
		code, err := w.flatten(s.f.chars.get(s.order[i]))
		if err != nil {
			return err
		}
		s.chars = append(s.chars, code)
		for _, c := range w.letters {
			if err := s.part(c); err != nil {
				return err
			}
		}
	}
	return nil
}

// part adds a letter of the Standard encoding that an accented one is made of.
func (s *cffSubset) part(code int) error {
	n := standardName(code)
	gid, ok := s.p.GIDByName(n)
	if !ok || s.sel.Codes == nil || s.f.cid {
		return ErrSubset
	}
	if !slices.Contains(s.parts, n) {
		s.parts, s.order = append(s.parts, n), append(s.order, gid)
	}
	return nil
}

// assemble lays out the program. Offsets take five bytes, so that the size of the
// dictionaries is known before they are.
func (s *cffSubset) assemble(box [4]int) []byte {
	head := append([]byte{1, 0, 4, 4}, putIndex([][]byte{[]byte(s.sel.Name)})...)
	strings := append(putIndex(s.strings()), 0, 0) // no global subroutines
	charset, chars := s.charset(), putIndex(s.chars)
	second := s.encoding()
	if s.sel.Codes == nil {
		second = s.selector()
	}
	var privates [][]byte
	for _, fd := range s.used {
		privates = append(privates, keepOps(s.f.fonts[fd].private.in(s.f.data), privateKept))
	}
	build := func(at int) (top, tail []byte) {
		top = s.top(box)
		top = append(putInt(top, at), opCharset)
		at += len(charset)
		if s.sel.Codes != nil {
			top = append(putInt(top, at), opEncoding)
		} else {
			top = append(putInt(top, at), 12, opFDSelect-1200)
		}
		at += len(second)
		top = append(putInt(top, at), opCharStrings)
		at += len(chars)
		if s.sel.Codes != nil {
			return append(putInt(putInt(top, len(privates[0])), at), opPrivate), privates[0]
		}
		var list [][]byte
		for i, p := range privates {
			d := s.fontDict(s.used[i])
			list = append(list, append(putInt(putInt(d, len(p)), at), opPrivate))
			tail, at = append(tail, p...), at+len(p)
		}
		return append(putInt(top, at), 12, opFDArray-1200), append(tail, putIndex(list)...)
	}
	top, _ := build(0)
	size := len(head) + len(putIndex([][]byte{top})) + len(strings)
	top, tail := build(size)
	out := append(head, putIndex([][]byte{top})...)
	for _, part := range [][]byte{strings, charset, second, chars, tail} {
		out = append(out, part...)
	}
	return out
}

// top is the top dictionary without its offsets.
func (s *cffSubset) top(box [4]int) (d []byte) {
	if s.sel.Codes == nil {
		d = append(putInt(putInt(putInt(d, firstOwnString), firstOwnString+1), 0), 12, opROS-1200)
	}
	tops := s.f.topData()
	d = append(d, keepOps(tops, topKept)...)
	scale := 1.0
	if m := s.f.fonts[s.used[0]].matrix[0]; m != 0 {
		scale = 1 / m
	}
	for _, v := range box {
		v := math.Round(float64(v) * scale)
		d = append(d, putNumber(min(max(v, -32768), 32767))...) // FreeType misreads negative ones in five bytes
	}
	d = append(d, opFontBBox)
	if s.sel.Codes == nil {
		d = append(putInt(d, len(s.order)), 12, opCIDCount-1200)
	}
	return d
}

// fontDict is an entry of FDArray without its Private part. In a program that was
// not CID-keyed the matrix stands in the top dictionary.
func (s *cffSubset) fontDict(fd int) []byte {
	if !s.f.cid {
		return nil
	}
	list, _, _ := readIndex(s.f.data, s.f.top.int(opFDArray))
	return keepOps(list.get(fd), []int{opMatrix})
}

// strings are those that are not standard: the names of the selected glyphs, or of
// the character collection.
func (s *cffSubset) strings() (out [][]byte) {
	if s.sel.Codes == nil {
		return [][]byte{[]byte("Adobe"), []byte("Identity")}
	}
	for _, n := range s.sel.Names {
		out = append(out, []byte(n))
	}
	return out
}

func (s *cffSubset) charset() []byte {
	n := len(s.order) - 1
	if s.sel.Codes == nil && n > 0 {
		return []byte{2, 0, 1, byte((n - 1) >> 8), byte(n - 1)}
	}
	out := []byte{0}
	for i := range s.sel.Glyphs {
		sid := firstOwnString + i
		out = append(out, byte(sid>>8), byte(sid))
	}
	for _, name := range s.parts {
		sid := slices.Index(standardStrings[:], name)
		out = append(out, byte(sid>>8), byte(sid))
	}
	return out
}

func (s *cffSubset) encoding() []byte {
	return append([]byte{0, byte(len(s.sel.Codes))}, s.sel.Codes...)
}

// selector is FDSelect in format 3.
func (s *cffSubset) selector() []byte {
	out := []byte{3, 0, 0}
	for i, fd := range s.fdOf {
		if i == 0 || fd != s.fdOf[i-1] {
			out = append(out, byte(i>>8), byte(i), fd)
		}
	}
	put16(out, 1, (len(out)-3)/3)
	return append(out, byte(len(s.fdOf)>>8), byte(len(s.fdOf)))
}

// topData is the top dictionary.
func (f *cff) topData() []byte {
	_, at, _ := readIndex(f.data, u8(f.data, 2))
	tops, _, _ := readIndex(f.data, at)
	return tops.get(0)
}

// keepOps copies some operators of a dictionary with their operands.
func keepOps(b []byte, ops []int) (out []byte) {
	start := 0
	for i := 0; i < len(b); {
		if c := b[i]; c > 21 {
			_, n := dictNumber(b[i:])
			if n == 0 {
				return out
			}
			i += n
			continue
		}
		op, end := int(b[i]), i+1
		if op == 12 {
			op, end = 1200+u8(b, i+1), i+2
		}
		if slices.Contains(ops, op) && end <= len(b) {
			out = append(out, b[start:end]...)
		}
		start, i = end, end
	}
	return out
}

// putInt appends an integer of a dictionary, in five bytes.
func putInt(b []byte, v int) []byte {
	return append(b, 29, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

// putIndex writes an INDEX.
func putIndex(items [][]byte) []byte {
	if len(items) == 0 {
		return []byte{0, 0}
	}
	total := 1
	for _, d := range items {
		total += len(d)
	}
	size := 1
	for total>>(8*size) != 0 {
		size++
	}
	out := []byte{byte(len(items) >> 8), byte(len(items)), byte(size)}
	at := 1
	put := func() {
		for k := size - 1; k >= 0; k-- {
			out = append(out, byte(at>>(8*k)))
		}
	}
	put()
	for _, d := range items {
		at += len(d)
		put()
	}
	for _, d := range items {
		out = append(out, d...)
	}
	return out
}
