package ccitt

// Encode writes rows of a picture in T.6, with the pattern that ends it. Equal
// rows give equal bytes.
func Encode(rows [][]byte, columns int) []byte {
	e := &encoder{columns: columns, ref: []int{columns, columns}}
	for _, row := range rows {
		e.row(changesOf(row, columns))
	}
	e.out.put(0x001001, 24)
	return e.out.bytes()
}

type encoder struct {
	out     bitWriter
	columns int
	ref     []int
}

// changesOf lists the columns in which the colour of a row changes, from white,
// and the end twice.
func changesOf(row []byte, columns int) []int {
	var out []int
	last := byte(0)
	for x := 0; x < columns; x++ {
		if x%8 == 0 && x+8 <= columns && (row[x/8] == 0 && last == 0 || row[x/8] == 0xFF && last == 1) {
			x += 7
			continue
		}
		if bit := row[x/8] >> (7 - x%8) & 1; bit != last {
			out = append(out, x)
			last = bit
		}
	}
	return append(out, columns, columns)
}

func (e *encoder) row(cur []int) {
	d := &decoder{p: Params{Columns: e.columns}, ref: e.ref} // for its search of changes
	a0, black, first, i := 0, false, true, 0
	for a0 < e.columns {
		for i < len(cur)-2 && (cur[i] < a0 || cur[i] == a0 && !first) {
			i++
		}
		a1, a2 := cur[i], cur[min(i+1, len(cur)-1)]
		b1, b2 := d.changes(a0, first, black)
		switch shift := a1 - b1; {
		case b2 < a1:
			e.out.put(1, 4)
			a0 = b2
		case shift >= -3 && shift <= 3:
			e.vertical(shift)
			a0, black = a1, !black
		default:
			e.out.put(1, 3)
			e.run(a1-a0, black)
			e.run(a2-a1, !black)
			a0 = a2
		}
		first = false
	}
	e.ref = cur
}

func (e *encoder) vertical(shift int) {
	for _, m := range modes {
		if m.mode == modeVertical && m.shift == shift {
			e.out.put(m.code, m.bits)
		}
	}
}

func (e *encoder) run(n int, black bool) {
	list := whiteList
	if black {
		list = blackList
	}
	for n >= 2560+64 {
		e.code(list[63+2560/64])
		n -= 2560
	}
	if n >= 64 {
		e.code(list[63+n/64])
		n %= 64
	}
	e.code(list[n])
}

func (e *encoder) code(bits string) { e.out.put(valueOf(bits), len(bits)) }

// bitWriter gathers bits, the highest of a byte first.
type bitWriter struct {
	b    []byte
	word uint64
	n    int
}

func (w *bitWriter) put(v, n int) {
	w.word = w.word<<n | uint64(v)
	for w.n += n; w.n >= 8; w.n -= 8 {
		w.b = append(w.b, byte(w.word>>(w.n-8)))
	}
}

func (w *bitWriter) bytes() []byte {
	if w.n > 0 {
		w.put(0, 8-w.n)
	}
	return w.b
}
