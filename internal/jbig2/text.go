package jbig2

import "inkoust/internal/mq"

// text are the parameters of a text region (T.88, 6.4).
type text struct {
	huffman, refined bool
	w, h, instances  int
	logStrips        int
	corner           int
	transposed       bool
	op               int
	fill             byte
	offset           int
	template         int
	adaptive         [2][2]int
	symbols          []*bitmap
	idBits           int
	tables           textTables
}

// textTables are the codes of a region with Huffman codes.
type textTables struct {
	id, first, next, strip, width, height, x, y, size table
}

// The corner of a symbol that its place means.
const (
	bottomLeft = iota
	topLeft
	bottomRight
	topRight
)

// textState is what decoding changes. A dictionary keeps it from one symbol to
// the next.
type textState struct {
	in                                                       *mq.Decoder
	r                                                        *reader
	strip, first, next, within, refined, width, height, x, y integer
	id                                                       []mq.Context
	refine                                                   []mq.Context
}

func newTextState(idBits int) *textState {
	return &textState{id: make([]mq.Context, 1<<(idBits+1)), refine: make([]mq.Context, refinementContexts)}
}

// number reads a number in the coding of the region.
func (s *textState) number(t *text, n *integer, codes table) (int, bool) {
	if t.huffman {
		return codes.next(s.r)
	}
	return n.next(s.in)
}

// must reads a number that cannot be missing.
func (s *textState) must(t *text, n *integer, codes table) (int, error) {
	v, ok := s.number(t, n, codes)
	if !ok || v > maxPlace || v < -maxPlace {
		return 0, ErrData
	}
	return v, nil
}

// maxPlace is beyond any place on a page.
const maxPlace = 1 << 28

func (d *decoder) text(t *text, s *textState) (*bitmap, error) {
	b, err := d.bitmap(t.w, t.h)
	if err != nil {
		return nil, err
	}
	b.fill(t.fill)
	strips := 1 << t.logStrips
	at, err := s.must(t, &s.strip, t.tables.strip)
	if err != nil {
		return nil, err
	}
	at *= -strips
	first := 0
	for done := 0; done < t.instances; {
		dt, err := s.must(t, &s.strip, t.tables.strip)
		if err != nil {
			return nil, err
		}
		at += dt * strips
		n, err := d.strip(t, s, b, at, &first, t.instances-done)
		if err != nil {
			return nil, err
		}
		done += n
		if at > maxPlace || at < -maxPlace || first > maxPlace || first < -maxPlace || d.spend(1) != nil {
			return nil, ErrData
		}
	}
	return b, nil
}

// strip draws the symbols of one strip and tells how many there were.
func (d *decoder) strip(t *text, s *textState, b *bitmap, at int, first *int, left int) (n int, err error) {
	dfs, err := s.must(t, &s.first, t.tables.first)
	if err != nil {
		return 0, err
	}
	*first += dfs
	place := *first
	for ; ; n++ {
		if n > 0 {
			ds, ok := s.number(t, &s.next, t.tables.next)
			if !ok {
				if s.r != nil && s.r.failed {
					return 0, ErrData
				}
				return n, nil
			}
			place += ds + t.offset
		}
		if n >= left || place > maxPlace || place < -maxPlace {
			return 0, ErrData
		}
		if place, err = d.instance(t, s, b, at, place); err != nil {
			return 0, err
		}
	}
}

// instance draws one symbol and returns where the next one is counted from.
func (d *decoder) instance(t *text, s *textState, b *bitmap, at, place int) (int, error) {
	if t.logStrips > 0 {
		v := 0
		if t.huffman {
			v = s.r.bits(t.logStrips)
		} else {
			v, _ = s.within.next(s.in)
		}
		at += v
	}
	symbol, err := d.symbol(t, s)
	if err != nil {
		return 0, err
	}
	advance := symbol.w - 1
	if t.transposed {
		advance = symbol.h - 1
	}
	after := t.corner == topLeft || !t.transposed && t.corner == bottomLeft || t.transposed && t.corner == topRight
	if !after {
		place += advance
	}
	x, y := place, at
	if t.transposed {
		x, y = at, place
	}
	if t.corner == topRight || t.corner == bottomRight {
		x -= symbol.w - 1
	}
	if t.corner == bottomLeft || t.corner == bottomRight {
		y -= symbol.h - 1
	}
	if after {
		place += advance
	}
	return place, d.draw(b, symbol, x, y, t.op)
}

// symbol reads which symbol comes, and how it is refined.
func (d *decoder) symbol(t *text, s *textState) (*bitmap, error) {
	id, refined := 0, 0
	if t.huffman {
		id, _ = t.tables.id.next(s.r)
	} else {
		id = identifier(s.in, s.id, t.idBits)
	}
	if id >= len(t.symbols) || t.symbols[id] == nil {
		return nil, ErrData
	}
	if t.refined {
		if t.huffman {
			refined = s.r.bits(1)
		} else {
			refined, _ = s.refined.next(s.in)
		}
	}
	if refined == 0 {
		return t.symbols[id], nil
	}
	return d.refinedSymbol(t, s, t.symbols[id])
}

func (d *decoder) refinedSymbol(t *text, s *textState, from *bitmap) (*bitmap, error) {
	var v [4]int
	for i, n := range []*integer{&s.width, &s.height, &s.x, &s.y} {
		var err error
		if v[i], err = s.must(t, n, []table{t.tables.width, t.tables.height, t.tables.x, t.tables.y}[i]); err != nil {
			return nil, err
		}
	}
	f := &refinement{w: from.w + v[0], h: from.h + v[1], template: t.template, from: from, adaptive: t.adaptive}
	f.dx, f.dy = v[0]>>1+v[2], v[1]>>1+v[3]
	if !t.huffman {
		return d.refine(f, s.in, s.refine)
	}
	size, err := s.must(t, nil, t.tables.size)
	if err != nil {
		return nil, err
	}
	return d.refineApart(f, s, size)
}

// refineApart refines with an arithmetic code that stands among Huffman codes.
func (d *decoder) refineApart(f *refinement, s *textState, size int) (*bitmap, error) {
	s.r.align()
	b, err := d.refine(f, mq.New(s.r.rest()), s.refine)
	s.r.skip(size)
	if s.r.failed {
		return nil, ErrData
	}
	return b, err
}

func (d *decoder) textSegment(s *segment, r *reader, i info) (*bitmap, error) {
	flags := r.uint16()
	t := &text{huffman: flags&1 != 0, refined: flags&2 != 0, w: i.w, h: i.h, logStrips: flags >> 2 & 3, corner: flags >> 4 & 3,
		transposed: flags&64 != 0, op: flags >> 7 & 3, fill: byte(flags >> 9 & 1), offset: flags >> 10 & 31, template: flags >> 15 & 1}
	if t.offset > 15 {
		t.offset -= 32
	}
	codes := 0
	if t.huffman {
		codes = r.uint16()
	}
	t.adaptive = usualRefinement
	if t.refined {
		t.adaptive = readRefinementPlaces(r, t.template)
	}
	t.instances = r.int32()
	for _, list := range refers[[]*bitmap](d, s) {
		t.symbols = append(t.symbols, list...)
	}
	if r.failed || len(t.symbols) > maxSymbols {
		return nil, ErrData
	}
	t.idBits = log2(len(t.symbols))
	state := newTextState(t.idBits)
	if !t.huffman {
		state.in = mq.New(r.rest())
		return d.text(t, state)
	}
	if !t.tables.choose(&chooser{own: refers[table](d, s)}, codes) {
		return nil, ErrData
	}
	if t.tables.id = readIdentifiers(r, len(t.symbols)); t.tables.id == nil {
		return nil, ErrData
	}
	state.r = r
	return d.text(t, state)
}

// choose picks the tables of a text region (T.88, 7.4.3.1.2).
func (t *textTables) choose(c *chooser, flags int) bool {
	t.first = c.pick(flags&3, 6, 7)
	t.next = c.pick(flags>>2&3, 8, 9, 10)
	t.strip = c.pick(flags>>4&3, 11, 12, 13)
	t.width = c.pick(flags>>6&3, 14, 15)
	t.height = c.pick(flags>>8&3, 14, 15)
	t.x = c.pick(flags>>10&3, 14, 15)
	t.y = c.pick(flags>>12&3, 14, 15)
	t.size = c.pick(flags>>14&1, 1)
	return !c.failed
}

// readIdentifiers reads the codes of the symbols (T.88, 7.4.3.1.7).
func readIdentifiers(r *reader, n int) table {
	runs := make(table, 35)
	for i := range runs {
		runs[i] = line{prefix: r.bits(4), low: i}
	}
	runs.assign()
	out := make(table, 0, n)
	for len(out) < n && !r.failed {
		v, _ := runs.next(r)
		prefix, times := v, 1
		switch v {
		case 32:
			if len(out) == 0 {
				return nil
			}
			prefix, times = out[len(out)-1].prefix, r.bits(2)+3
		case 33:
			prefix, times = 0, r.bits(3)+3
		case 34:
			prefix, times = 0, r.bits(7)+11
		}
		for range times {
			out = append(out, line{prefix: prefix, low: len(out)})
		}
	}
	r.align()
	if r.failed || len(out) > n {
		return nil
	}
	return out.assign()
}
