// Package ccitt reads and writes pictures of one bit a pixel in the facsimile
// codings of ITU-T T.4 and T.6, as PDF has them (ISO 32000-1, 7.4.6), and as
// JBIG2 has them within its segments. Decode is the start for reading, Encode
// writes T.6 alone. The package knows neither files nor colours: a set bit is
// black.
package ccitt

import "errors"

// Params say how a picture is coded; they are the entries of a PDF filter.
type Params struct {
	K         int // below 0: T.6; 0: T.4 in one dimension; above: mixed
	Columns   int // pixels of a row
	Rows      int // 0 if only the end of the data tells
	ByteAlign bool
	// NoEndOfBlock says that patterns that end the data do not count.
	NoEndOfBlock bool
}

const (
	// maxColumns and maxSize bound a picture: A0 at 1,200 dpi has 40,000 columns.
	maxColumns = 1 << 17
	maxRows    = 1 << 18
	maxSize    = 256 << 20
)

// ErrData says that nothing of a picture could be read.
var ErrData = errors.New("ccitt: data cannot be decoded")

// Decode gives the rows of a picture, each from a byte border, and how many
// bytes of the data they took. Damage ends the picture early, as it does in
// readers: what could be decoded comes back, the rows after it are missing. It
// is an error if there is no row at all, or more than memory should hold.
func Decode(data []byte, p Params) (rows [][]byte, used int, err error) {
	if p.Columns <= 0 || p.Columns > maxColumns || p.Rows < 0 {
		return nil, 0, ErrData
	}
	d := &decoder{in: bitReader{b: data}, p: p, ref: []int{p.Columns, p.Columns}}
	limit := min(maxRows, maxSize/((p.Columns+7)/8))
	for p.Rows == 0 || len(rows) < p.Rows {
		if len(rows) >= limit {
			return nil, 0, ErrData
		}
		if !d.row() {
			break
		}
		rows = append(rows, d.packed())
	}
	if len(rows) == 0 {
		return nil, 0, ErrData
	}
	d.closing()
	return rows, min((d.in.pos+7)/8, len(data)), nil
}

// decoder holds the last row as the columns in which its colour changes, from
// white; two columns past the end close it.
type decoder struct {
	in       bitReader
	p        Params
	ref, cur []int
	next     int // the first change of ref right of the place reached
}

// row reads one row; false at the end of the picture or at damage.
func (d *decoder) row() bool {
	if d.p.ByteAlign {
		d.in.align()
	}
	twoDimensional := d.p.K < 0
	ends := d.endOfLines()
	if d.p.K >= 0 {
		if ends > 1 && !d.p.NoEndOfBlock {
			return false
		}
		if d.p.K > 0 {
			twoDimensional = d.in.take(1) == 0
		}
	} else if ends > 0 {
		return false
	}
	if d.in.pos >= 8*len(d.in.b) {
		return false
	}
	d.cur = d.cur[:0]
	ok := false
	if twoDimensional {
		ok = d.twoDimensional()
	} else {
		ok = d.oneDimensional()
	}
	d.cur = append(d.cur, d.p.Columns, d.p.Columns)
	d.ref, d.cur = d.cur, d.ref
	return ok
}

// endOfLines passes over end-of-line codes with their fill bits and counts them.
// In the mixed coding the bit after each one tells of the next row; it is left
// to be read, except between the codes that end the picture.
func (d *decoder) endOfLines() (n int) {
	for {
		at := d.in.pos
		if n > 0 && d.p.K > 0 {
			d.in.take(1)
		}
		zeros := 0
		for d.in.pos < 8*len(d.in.b) && d.in.peek(1) == 0 {
			d.in.pos++
			zeros++
		}
		if zeros < 11 || d.in.pos >= 8*len(d.in.b) {
			d.in.pos = at
			return n
		}
		d.in.pos++
		n++
	}
}

// closing passes over the pattern that ends the data, if it is there.
func (d *decoder) closing() {
	if d.p.K < 0 && d.in.peek(24) == 0x001001 {
		d.in.pos += 24
	}
}

func (d *decoder) oneDimensional() bool {
	at, black := 0, false
	for at < d.p.Columns {
		n, ok := d.run(black)
		if !ok || at+n > d.p.Columns {
			return false
		}
		at += n
		d.cur = append(d.cur, at)
		black = !black
	}
	return true
}

// run reads the codes of one run of a colour.
func (d *decoder) run(black bool) (int, bool) {
	table := whiteTable
	if black {
		table = blackTable
	}
	for sum := 0; sum <= d.p.Columns; {
		r := table[d.in.peek(maxCode)]
		if r.bits == 0 {
			return 0, false
		}
		d.in.pos += int(r.bits)
		sum += int(r.pixels)
		if r.pixels < 64 {
			return sum, true
		}
	}
	return 0, false
}

// twoDimensional reads a row by its differences to the one before (T.6, 2.2).
func (d *decoder) twoDimensional() bool {
	a0, black := 0, false
	first := true
	for a0 < d.p.Columns {
		b1, b2 := d.changes(a0, first, black)
		m, n := d.mode()
		switch m {
		case modePass:
			a0 = b2
		case modeHorizontal:
			r1, ok1 := d.run(black)
			r2, ok2 := d.run(!black)
			if !ok1 || !ok2 || a0+r1+r2 > d.p.Columns {
				return false
			}
			d.cur = append(d.cur, a0+r1, a0+r1+r2)
			a0 += r1 + r2
		case modeVertical:
			a1 := b1 + n
			if a1 < a0 || a1 > d.p.Columns || a1 == a0 && !first && n <= 0 && a1 != b1 {
				return false
			}
			d.cur = append(d.cur, a1)
			a0, black = a1, !black
		default:
			return false
		}
		first = false
	}
	return true
}

// changes finds the first change of the row before that lies to the right of a0
// and to the colour opposite to the one now coded, and the change after it.
func (d *decoder) changes(a0 int, first, black bool) (b1, b2 int) {
	if first {
		a0, d.next = -1, 0 // the row begins before its first pixel
	}
	for d.next < len(d.ref) && d.ref[d.next] <= a0 {
		d.next++
	}
	lo := d.next
	if black != (lo%2 == 1) {
		lo++
	}
	at := func(k int) int {
		if k < len(d.ref) {
			return d.ref[k]
		}
		return d.p.Columns
	}
	return at(lo), at(lo + 1)
}

type mode int

const (
	modeNone mode = iota
	modePass
	modeHorizontal
	modeVertical
)

// mode reads the code of how the next change is told (T.6, table 1).
func (d *decoder) mode() (mode, int) {
	v := d.in.peek(7)
	for _, m := range modes {
		if v>>(7-m.bits) == m.code {
			d.in.pos += m.bits
			return m.mode, m.shift
		}
	}
	return modeNone, 0
}

var modes = []struct {
	code, bits int
	mode       mode
	shift      int
}{
	{1, 1, modeVertical, 0}, {3, 3, modeVertical, 1}, {2, 3, modeVertical, -1}, {1, 3, modeHorizontal, 0}, {1, 4, modePass, 0},
	{3, 6, modeVertical, 2}, {2, 6, modeVertical, -2}, {3, 7, modeVertical, 3}, {2, 7, modeVertical, -3},
}

// packed paints the changes of the row just read.
func (d *decoder) packed() []byte {
	row := make([]byte, (d.p.Columns+7)/8)
	for i := 0; i+1 < len(d.ref); i += 2 {
		for x := d.ref[i]; x < d.ref[i+1]; {
			if x%8 == 0 && x+8 <= d.ref[i+1] {
				row[x/8] = 0xFF
				x += 8
				continue
			}
			row[x/8] |= 0x80 >> (x % 8)
			x++
		}
	}
	return row
}

// bitReader reads bits, the highest of a byte first; past the end there are
// zeros.
type bitReader struct {
	b   []byte
	pos int
}

func (r *bitReader) peek(n int) (v int) {
	at := r.pos / 8
	var word uint64
	for k := range 5 {
		word <<= 8
		if at+k < len(r.b) {
			word |= uint64(r.b[at+k])
		}
	}
	return int(word >> (40 - r.pos%8 - n) & (1<<n - 1))
}

func (r *bitReader) take(n int) int {
	v := r.peek(n)
	r.pos += n
	return v
}

func (r *bitReader) align() { r.pos = (r.pos + 7) &^ 7 }
