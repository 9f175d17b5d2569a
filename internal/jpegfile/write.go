package jpegfile

// Bytes writes the picture as a sequential file with codes made for it. Equal
// pictures give equal bytes.
func (f *File) Bytes() []byte {
	w := &writer{f: f, out: []byte{0xFF, 0xD8}}
	w.marks()
	w.quantTables()
	w.frame()
	for _, list := range f.scanLists() {
		w.scan(list)
	}
	return append(w.out, 0xFF, 0xD9)
}

// scanLists is one scan of all components, or one each where a unit would have
// more than ten blocks (T.81, B.2.3).
func (f *File) scanLists() [][]*component {
	blocks := 0
	for _, c := range f.components {
		blocks += c.h * c.v
	}
	if blocks <= 10 {
		return [][]*component{f.components}
	}
	var out [][]*component
	for _, c := range f.components {
		out = append(out, []*component{c})
	}
	return out
}

type writer struct {
	f   *File
	out []byte
}

func (w *writer) segment(m byte, body ...byte) {
	n := len(body) + 2
	w.out = append(append(w.out, 0xFF, m, byte(n>>8), byte(n)), body...)
}

// marks writes what tells the meaning of the components, in its plainest form.
func (w *writer) marks() {
	if w.f.jfif {
		w.segment(0xE0, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0)
	}
	if w.f.Transform >= 0 {
		w.segment(0xEE, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, byte(w.f.Transform))
	}
}

// quantTables writes a table for each component, as the input may have changed
// one between scans.
func (w *writer) quantTables() {
	for i, c := range w.f.components {
		body := []byte{byte(i)}
		if c.wide() {
			body[0] |= 0x10
		}
		for _, q := range c.quant {
			if c.wide() {
				body = append(body, byte(q>>8))
			}
			body = append(body, byte(q))
		}
		w.segment(0xDB, body...)
	}
}

func (c *component) wide() bool {
	for _, q := range c.quant {
		if q > 255 {
			return true
		}
	}
	return false
}

func (w *writer) frame() {
	f := w.f
	m := byte(0xC0)
	body := []byte{8, byte(f.Height >> 8), byte(f.Height), byte(f.Width >> 8), byte(f.Width), byte(len(f.components))}
	for i, c := range f.components {
		if c.wide() {
			m = 0xC1 // the baseline has tables of 8 bits
		}
		body = append(body, c.id, byte(c.h<<4|c.v), byte(i))
	}
	w.segment(m, body...)
}

// scan writes components with codes made for them: one table for the first, one
// for all others.
func (w *writer) scan(list []*component) {
	var counts [2]tally
	w.walk(list, counts[:])
	var tables [2]codes
	for i := range min(2, len(list)) {
		for kind, count := range [][]int{counts[i].dc[:], counts[i].ac[:]} {
			lengths, symbols := optimal(count)
			w.segment(0xC4, append(append([]byte{byte(kind<<4 | i)}, lengths...), symbols...)...)
			if kind == 0 {
				tables[i].dc = assign(lengths, symbols)
			} else {
				tables[i].ac = assign(lengths, symbols)
			}
		}
	}
	head := []byte{byte(len(list))}
	for i, c := range list {
		head = append(head, c.id, byte(min(i, 1)*0x11))
	}
	w.segment(0xDA, append(head, 0, 63, 0)...)
	o := &output{b: w.out}
	w.walk(list, []tally{{out: o, codes: &tables[0]}, {out: o, codes: &tables[1]}})
	w.out = o.finish()
}

// walk hands all symbols of a scan to the tally of their component.
func (w *writer) walk(list []*component, to []tally) {
	f := w.f
	pred := make([]int, len(list))
	wide, high := ceil(f.Width, 8*f.perX), ceil(f.Height, 8*f.perY)
	if len(list) == 1 {
		for n := range list[0].uw * list[0].uh {
			to[0].block(list[0].block(n%list[0].uw, n/list[0].uw), &pred[0])
		}
		return
	}
	for n := range wide * high {
		for k, c := range list {
			for b := range c.h * c.v {
				to[min(k, 1)].block(c.block(n%wide*c.h+b%c.h, n/wide*c.v+b/c.h), &pred[k])
			}
		}
	}
}

// tally counts symbols, or writes them.
type tally struct {
	dc, ac [257]int
	out    *output
	codes  *codes
}

// limits of values in sequential files (T.81, tables F.1 and F.2).
const (
	maxDC = 1024
	maxAC = 1023
)

func (t *tally) block(b []int16, pred *int) {
	v := min(max(int(b[0]), -maxDC), maxDC-1)
	diff := v - *pred
	*pred = v
	t.symbol(false, 0, diff)
	run := 0
	last := 63
	for last > 0 && b[last] == 0 {
		last--
	}
	for i := 1; i <= last; i++ {
		if b[i] == 0 {
			run++
			continue
		}
		for ; run > 15; run -= 16 {
			t.symbol(true, 15, 0)
		}
		t.symbol(true, run, min(max(int(b[i]), -maxAC), maxAC))
		run = 0
	}
	if last < 63 {
		t.symbol(true, 0, 0)
	}
}

func (t *tally) symbol(ac bool, run, v int) {
	n := 0
	for m := max(v, -v); m > 0; m >>= 1 {
		n++
	}
	s := run<<4 | n
	switch {
	case t.out == nil && ac:
		t.ac[s]++
		return
	case t.out == nil:
		t.dc[s]++
		return
	case ac:
		t.out.put(t.codes.ac[s].value, t.codes.ac[s].length)
	default:
		t.out.put(t.codes.dc[s].value, t.codes.dc[s].length)
	}
	if v < 0 {
		v += 1<<n - 1
	}
	t.out.put(v, n)
}

// output writes bits, a zero after each byte 0xFF.
type output struct {
	b    []byte
	word uint64
	n    int
}

func (o *output) put(v, n int) {
	o.word = o.word<<n | uint64(v)
	for o.n += n; o.n >= 8; o.n -= 8 {
		c := byte(o.word >> (o.n - 8))
		if o.b = append(o.b, c); c == 0xFF {
			o.b = append(o.b, 0)
		}
	}
}

func (o *output) finish() []byte {
	if o.n > 0 {
		o.put(1<<(8-o.n)-1, 8-o.n)
	}
	return o.b
}
