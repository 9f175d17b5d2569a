package jbig2

import (
	"strconv"
	"strings"
)

// line is one code of a table: how many bits its prefix and the number behind it
// have, and the first number it can say.
type line struct {
	prefix, bits, low int
	kind              byte // 0 upwards; 'L' downwards; 'O' no more
	code              int
}

type table []line

// next reads a number; ok is false for the code that means "no more". A code
// that no line has fails the reader.
func (t table) next(r *reader) (v int, ok bool) {
	code := 0
	for n := 1; n <= 32 && !r.failed; n++ {
		code = code<<1 | r.bits(1)
		for i := range t {
			if l := &t[i]; l.prefix == n && l.code == code {
				return l.number(r)
			}
		}
	}
	r.failed = true
	return 0, false
}

func (l *line) number(r *reader) (int, bool) {
	switch l.kind {
	case 'O':
		return 0, false
	case 'L':
		return l.low - r.bits(l.bits), true
	}
	return l.low + r.bits(l.bits), true
}

// assign gives the lines of a table their codes (T.88, B.3).
func (t table) assign() table {
	code := 0
	for n := 1; n <= 32; n++ {
		code <<= 1
		for i := range t {
			if t[i].prefix == n {
				t[i].code = code
				code++
			}
		}
	}
	return t
}

// readTable reads the table of a segment (T.88, B.2).
func readTable(r *reader) (table, error) {
	flags := r.uint8()
	low, high := r.signed32(), r.signed32()
	prefixBits, rangeBits := int(flags>>1&7)+1, int(flags>>4&7)+1
	var t table
	at := low
	for at < high && !r.failed {
		l := line{prefix: r.bits(prefixBits), bits: r.bits(rangeBits), low: at}
		if l.bits > 32 || len(t) > maxLines {
			return nil, ErrData
		}
		t = append(t, l)
		at += 1 << l.bits
	}
	t = append(t, line{prefix: r.bits(prefixBits), bits: 32, low: low - 1, kind: 'L'})
	t = append(t, line{prefix: r.bits(prefixBits), bits: 32, low: at})
	if flags&1 != 0 {
		t = append(t, line{prefix: r.bits(prefixBits), kind: 'O'})
	}
	if r.failed {
		return nil, ErrData
	}
	return t.assign(), nil
}

// maxLines bounds the tables of a file.
const maxLines = 1 << 12

// standard are the tables of T.88, B.5: prefix, bits, first number; U upwards
// without end, L downwards, O no more.
var standard = func() (out [16]table) {
	for i, text := range [...]string{
		"1,4,0 2,8,16 3,16,272 U3,65808",
		"1,0,0 2,0,1 3,0,2 4,3,3 5,6,11 U6,75 O6",
		"8,8,-256 1,0,0 2,0,1 3,0,2 4,3,3 5,6,11 L8,-257 U7,75 O6",
		"1,0,1 2,0,2 3,0,3 4,3,4 5,6,12 U5,76",
		"7,8,-255 1,0,1 2,0,2 3,0,3 4,3,4 5,6,12 L7,-256 U6,76",
		"5,10,-2048 4,9,-1024 4,8,-512 4,7,-256 5,6,-128 5,5,-64 4,5,-32 2,7,0 3,7,128 3,8,256 4,9,512 4,10,1024 L6,-2049 U6,2048",
		"4,9,-1024 3,8,-512 4,7,-256 5,6,-128 5,5,-64 4,5,-32 4,5,0 5,5,32 5,6,64 4,7,128 3,8,256 3,9,512 3,10,1024 L5,-1025 U5,2048",
		"8,3,-15 9,1,-7 8,1,-5 9,0,-3 7,0,-2 4,0,-1 2,1,0 5,0,2 6,0,3 3,4,4 6,1,20 4,4,22 4,5,38 5,6,70 5,7,134 6,7,262 7,8,390 6,10,646 L9,-16 U9,1670 O2",
		"8,4,-31 9,2,-15 8,2,-11 9,1,-7 7,1,-5 4,1,-3 3,1,-1 3,1,1 5,1,3 6,1,5 3,5,7 6,2,39 4,5,43 4,6,75 5,7,139 5,8,267 6,8,523 7,9,779 6,11,1291 L9,-32 U9,3339 O2",
		"7,4,-21 8,0,-5 7,0,-4 5,0,-3 2,2,-2 5,0,2 6,0,3 7,0,4 8,0,5 2,6,6 5,5,70 6,5,102 6,6,134 6,7,198 6,8,326 6,9,582 6,10,1094 7,11,2118 L8,-22 U8,4166 O2",
		"1,0,1 2,1,2 4,0,4 4,1,5 5,1,7 5,2,9 6,2,13 7,2,17 7,3,21 7,4,29 7,5,45 7,6,77 U7,141",
		"1,0,1 2,0,2 3,1,3 5,0,5 5,1,6 6,1,8 7,0,10 7,1,11 7,2,13 7,3,17 7,4,25 8,5,41 U8,73",
		"1,0,1 3,0,2 4,0,3 5,0,4 4,1,5 3,3,7 6,1,15 6,2,17 6,3,21 6,4,29 6,5,45 7,6,77 U7,141",
		"3,0,-2 3,0,-1 1,0,0 3,0,1 3,0,2",
		"7,4,-24 6,2,-8 5,1,-4 4,0,-2 3,0,-1 1,0,0 3,0,1 4,0,2 5,1,3 6,2,5 7,4,9 L7,-25 U7,25",
	} {
		for _, f := range strings.Fields(text) {
			out[i+1] = append(out[i+1], lineOf(f))
		}
		out[i+1].assign()
	}
	return out
}()

func lineOf(text string) line {
	var v []int
	for _, s := range strings.Split(strings.TrimLeft(text, "ULO"), ",") {
		n, _ := strconv.Atoi(s)
		v = append(v, n)
	}
	switch text[0] {
	case 'O':
		return line{prefix: v[0], kind: 'O'}
	case 'L':
		return line{prefix: v[0], bits: 32, low: v[1], kind: 'L'}
	case 'U':
		return line{prefix: v[0], bits: 32, low: v[1]}
	}
	return line{prefix: v[0], bits: v[1], low: v[2]}
}

// chooser picks the tables that flags name; those of the file are used in their
// order.
type chooser struct {
	own    []table
	failed bool
}

// pick takes the standard table of a choice, or the next own one.
func (c *chooser) pick(choice int, numbers ...int) table {
	if choice < len(numbers) && numbers[choice] > 0 {
		return standard[numbers[choice]]
	}
	if len(c.own) == 0 || choice < len(numbers) {
		c.failed = true
		return nil
	}
	t := c.own[0]
	c.own = c.own[1:]
	return t
}
