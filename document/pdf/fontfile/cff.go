package fontfile

import (
	"strconv"
	"sync"
)

// cff is a CFF program (Adobe Technical Note 5176).
type cff struct {
	data    []byte
	strings cffIndex
	global  cffIndex // subroutines of all fonts
	chars   cffIndex // a charstring a glyph
	top     topDict
	fonts   []cffFont // font dictionaries; the only one of a program that is not CID-keyed
	cid     bool

	charset  []uint16    // by glyph: SID of its name, or its CID
	encoding [256]uint16 // by code: glyph, 0 for none
	selector []byte      // by glyph: number in fonts; nil for one font
	gidOfCID func() map[int]int
}

// cffFont is what charstrings need of a font dictionary and its Private part.
type cffFont struct {
	matrix  [6]float64 // to 1/1000 em
	local   cffIndex   // subroutines
	dflt    float64    // width of charstrings that name none
	nominal float64    // what is added to the widths they name
	private Range
}

// topDict is a dictionary by operator; those after an escape are 1200 and more.
type topDict map[int][]float64

// Operators of dictionaries.
const (
	opCharset     = 15
	opEncoding    = 16
	opCharStrings = 17
	opPrivate     = 18
	opSubrs       = 19
	opDefault     = 20
	opNominal     = 21
	opMatrix      = 1207
	opROS         = 1230
	opFDArray     = 1236
	opFDSelect    = 1237
)

// isCFF recognises the header: major version 1, its size, the size of offsets.
func isCFF(b []byte) bool {
	return len(b) > 4 && b[0] == 1 && b[2] >= 4 && b[3] >= 1 && b[3] <= 4
}

func parseCFF(b []byte) (*cff, error) {
	f := &cff{data: b}
	at := u8(b, 2)
	_, at, ok1 := readIndex(b, at)
	tops, at, ok2 := readIndex(b, at)
	if !ok1 || !ok2 || tops.count == 0 {
		return nil, ErrBroken
	}
	if f.strings, at, ok1 = readIndex(b, at); !ok1 {
		return nil, ErrBroken
	}
	f.global, _, _ = readIndex(b, at)
	f.top = parseDict(tops.get(0))
	if f.chars, _, ok1 = readIndex(b, f.top.int(opCharStrings)); !ok1 || f.chars.count == 0 {
		return nil, ErrBroken
	}
	_, f.cid = f.top[opROS]
	if err := f.readFonts(); err != nil {
		return nil, err
	}
	f.readCharset()
	if !f.cid {
		f.readEncoding()
	}
	f.gidOfCID = sync.OnceValue(f.invertCharset)
	return f, nil
}

// readFonts reads the Private dictionaries: one, or one for each entry of FDArray.
func (f *cff) readFonts() error {
	if !f.cid {
		f.fonts = []cffFont{f.font(f.top, nil)}
		return nil
	}
	list, _, ok := readIndex(f.data, f.top.int(opFDArray))
	if !ok || list.count == 0 || list.count > 256 {
		return ErrBroken
	}
	for i := range list.count {
		f.fonts = append(f.fonts, f.font(parseDict(list.get(i)), f.top[opMatrix]))
	}
	f.readSelector()
	return nil
}

func (f *cff) font(d topDict, outer []float64) cffFont {
	font := cffFont{matrix: matrixOf(d[opMatrix], outer)}
	p := d[opPrivate]
	if len(p) != 2 || p[0] < 0 || p[1] < 0 || p[1] > float64(len(f.data)) {
		return font
	}
	size, start := int(p[0]), int(p[1])
	font.private = Range{start, start + min(size, len(f.data)-start)}
	private := parseDict(font.private.in(f.data))
	if subrs := private.int(opSubrs); subrs > 0 {
		font.local, _, _ = readIndex(f.data, start+subrs)
	}
	font.dflt, font.nominal = private.number(opDefault), private.number(opNominal)
	return font
}

// matrixOf multiplies the matrix of a font dictionary with that of the program and
// scales it to 1/1000 em.
func matrixOf(inner, outer []float64) [6]float64 {
	m := [6]float64{1, 0, 0, 1, 0, 0}
	switch {
	case len(inner) == 6 && len(outer) == 6:
		a, b := inner, outer
		m = [6]float64{
			a[0]*b[0] + a[1]*b[2], a[0]*b[1] + a[1]*b[3], a[2]*b[0] + a[3]*b[2], a[2]*b[1] + a[3]*b[3],
			a[4]*b[0] + a[5]*b[2] + b[4], a[4]*b[1] + a[5]*b[3] + b[5],
		}
	case len(inner) == 6:
		copy(m[:], inner)
	case len(outer) == 6:
		copy(m[:], outer)
	default:
		return m
	}
	if m[0]*m[3] == m[1]*m[2] {
		return [6]float64{1, 0, 0, 1, 0, 0}
	}
	for i := range m {
		m[i] *= 1000
	}
	return m
}

// readSelector reads FDSelect, formats 0 and 3.
func (f *cff) readSelector() {
	b, at, n := f.data, f.top.int(opFDSelect), f.chars.count
	f.selector = make([]byte, n)
	if at <= 0 {
		return
	}
	switch u8(b, at) {
	case 0:
		if at+1 < len(b) {
			copy(f.selector, b[at+1:])
		}
	case 3:
		for i := range u16(b, at+1) {
			e := at + 3 + 3*i
			for gid := u16(b, e); gid < u16(b, e+3) && gid < n; gid++ {
				f.selector[gid] = byte(u8(b, e+2))
			}
			if e+5 > len(b) {
				return
			}
		}
	}
}

// fontOf is the font dictionary of a glyph.
func (f *cff) fontOf(gid int) (*cffFont, int, bool) {
	fd := 0
	if f.selector != nil {
		fd = int(f.selector[gid])
	}
	if fd >= len(f.fonts) {
		return nil, 0, false
	}
	return &f.fonts[fd], fd, true
}

// name is the name of a glyph, "" in CID-keyed programs.
func (f *cff) name(gid int) string {
	if f.cid || gid >= len(f.charset) {
		return ""
	}
	return f.stringOf(int(f.charset[gid]))
}

// stringOf is a string by its number: standard ones first.
func (f *cff) stringOf(sid int) string {
	if sid < len(standardStrings) {
		return standardStrings[sid]
	}
	return string(f.strings.get(sid - len(standardStrings)))
}

func (f *cff) invertCharset() map[int]int {
	m := make(map[int]int, len(f.charset))
	for gid := len(f.charset) - 1; gid >= 0; gid-- {
		m[int(f.charset[gid])] = gid
	}
	return m
}

// cffIndex is an INDEX: an array of objects of any size.
type cffIndex struct {
	data  []byte
	at    int // of the first offset
	size  int // of an offset
	count int
	base  int // what offsets count from
}

// readIndex reads an INDEX and tells where it ends.
func readIndex(b []byte, at int) (x cffIndex, end int, ok bool) {
	if at <= 0 || at+2 > len(b) {
		return x, at, false
	}
	n := u16(b, at)
	if n == 0 {
		return x, at + 2, true
	}
	x = cffIndex{data: b, at: at + 3, size: u8(b, at+2), count: n}
	x.base = x.at + (n+1)*x.size - 1
	if x.size < 1 || x.size > 4 || x.base >= len(b) {
		return cffIndex{}, at, false
	}
	end = x.base + uintN(b, x.at+n*x.size, x.size)
	if end < x.base || end > len(b) {
		return cffIndex{}, at, false
	}
	return x, end, true
}

// span is where an object lies, empty if it is broken.
func (x cffIndex) span(i int) Range {
	if i < 0 || i >= x.count {
		return Range{}
	}
	r := Range{x.base + uintN(x.data, x.at+i*x.size, x.size), x.base + uintN(x.data, x.at+(i+1)*x.size, x.size)}
	if r.Start <= x.base || r.in(x.data) == nil {
		return Range{}
	}
	return r
}

// get is an object, nil if it is empty or broken.
func (x cffIndex) get(i int) []byte {
	if r := x.span(i); r.Len() > 0 {
		return r.in(x.data)
	}
	return nil
}

// maxOperands is what a dictionary operator may have at most (5176, appendix B
// gives 48; multiple master arrays have more).
const maxOperands = 513

// parseDict reads a DICT. What cannot be read ends it.
func parseDict(b []byte) topDict {
	d, args := topDict{}, []float64(nil)
	for i := 0; i < len(b); {
		c := b[i]
		switch {
		case c <= 21:
			op := int(c)
			if c == 12 {
				i++
				op = 1200 + u8(b, i)
			}
			d[op], args = args, nil
			i++
		case len(args) >= maxOperands:
			return d
		default:
			v, n := dictNumber(b[i:])
			if n == 0 {
				return d
			}
			args, i = append(args, v), i+n
		}
	}
	return d
}

// dictNumber reads an operand and tells its length, 0 if it is none.
func dictNumber(b []byte) (float64, int) {
	switch c := int(b[0]); {
	case c == 28:
		return float64(i16(b, 1)), 3
	case c == 29:
		return float64(int32(u32(b, 1))), 5
	case c == 30:
		return realNumber(b)
	case c >= 32 && c <= 246:
		return float64(c - 139), 1
	case c >= 247 && c <= 250:
		return float64((c-247)*256 + u8(b, 1) + 108), 2
	case c >= 251 && c <= 254:
		return float64(-(c-251)*256 - u8(b, 1) - 108), 2
	}
	return 0, 0
}

// maxDigits bounds the digits of a number.
const maxDigits = 64

// realNumber reads a number of nibbles.
func realNumber(b []byte) (float64, int) {
	var s []byte
	for i := 1; i < len(b) && len(s) < maxDigits; i++ {
		for _, n := range [2]byte{b[i] >> 4, b[i] & 15} {
			switch {
			case n <= 9:
				s = append(s, '0'+n)
			case n == 10:
				s = append(s, '.')
			case n == 11:
				s = append(s, 'E')
			case n == 12:
				s = append(s, 'E', '-')
			case n == 14:
				s = append(s, '-')
			case n == 15:
				v, err := strconv.ParseFloat(string(s), 64)
				if err != nil {
					v = 0
				}
				return v, i + 1
			}
		}
	}
	return 0, 0
}

// number is the last operand of an operator, 0 if there is none.
func (d topDict) number(op int) float64 {
	if a := d[op]; len(a) > 0 {
		return a[len(a)-1]
	}
	return 0
}

// int is an operand that is an offset.
func (d topDict) int(op int) int {
	v := d.number(op)
	if !(v >= 0 && v < 1<<31) {
		return 0
	}
	return int(v)
}
