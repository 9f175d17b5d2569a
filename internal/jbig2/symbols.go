package jbig2

import "inkoust/internal/mq"

// dictionary decodes a symbol dictionary (T.88, 6.5).
type dictionary struct {
	d              *decoder
	r              *reader
	in             *mq.Decoder
	huffman        bool
	aggregated     bool
	template       int
	adaptive       []adaptive
	refineTemplate int
	refineAdaptive [2][2]int
	symbols        []*bitmap // those it is given, then its own
	given, fresh   int
	exported       int

	heights, widths, sizes, instances table // Huffman codes
	height, width, instance, export   integer
	generic                           []mq.Context
	text                              *textState
}

// kept are the contexts that a dictionary hands on to the next one.
type kept struct{ generic, refine []mq.Context }

func (d *decoder) symbolSegment(s *segment, r *reader) error {
	flags := r.uint16()
	y := &dictionary{d: d, r: r, huffman: flags&1 != 0, aggregated: flags&2 != 0, template: flags >> 10 & 3, refineTemplate: flags >> 12 & 1}
	if !y.huffman {
		y.adaptive = places(r, y.template)
	}
	y.refineAdaptive = usualRefinement
	if y.aggregated {
		y.refineAdaptive = readRefinementPlaces(r, y.refineTemplate)
	}
	y.exported, y.fresh = r.int32(), r.int32()
	for _, list := range refers[[]*bitmap](d, s) {
		y.symbols = append(y.symbols, list...)
	}
	y.given = len(y.symbols)
	if r.failed || y.fresh > maxSymbols || y.given > maxSymbols-y.fresh {
		return ErrData
	}
	if err := y.prepare(s, flags); err != nil {
		return err
	}
	if err := y.classes(); err != nil {
		return err
	}
	out, err := y.exports()
	if err != nil {
		return err
	}
	if d.found[s.number] = out; flags&0x200 != 0 {
		d.keptContexts()[s.number] = kept{y.generic, y.text.refine}
	}
	return nil
}

// keptContexts are stored beside the segments, under a number none can have.
func (d *decoder) keptContexts() map[uint32]kept {
	m, ok := d.found[unknownSize].(map[uint32]kept)
	if !ok {
		m = map[uint32]kept{}
		d.found[unknownSize] = m
	}
	return m
}

// prepare sets up codes and contexts.
func (y *dictionary) prepare(s *segment, flags int) error {
	y.generic = make([]mq.Context, contexts)
	y.text = newTextState(y.idBits())
	if flags&0x100 != 0 && len(s.refers) > 0 {
		k, ok := kept{}, false
		for _, n := range s.refers {
			if v, is := y.d.keptContexts()[n]; is {
				k, ok = v, true
			}
		}
		if !ok {
			return ErrData
		}
		copy(y.generic, k.generic)
		copy(y.text.refine, k.refine)
	}
	if !y.huffman {
		y.in = mq.New(y.r.rest())
		y.text.in = y.in
		return nil
	}
	c := &chooser{own: refers[table](y.d, s)}
	y.heights = c.pick(flags>>2&3, 4, 5)
	y.widths = c.pick(flags>>4&3, 2, 3)
	y.sizes = c.pick(flags>>6&1, 1)
	y.instances = c.pick(flags>>7&1, 1)
	y.text.r = y.r
	if c.failed {
		return ErrData
	}
	return nil
}

func (y *dictionary) idBits() int {
	n := log2(y.given + y.fresh)
	if y.huffman {
		n = max(n, 1)
	}
	return n
}

func (y *dictionary) number(n *integer, codes table) (int, bool) {
	if y.huffman {
		return codes.next(y.r)
	}
	return n.next(y.in)
}

// classes decodes the symbols, those of one height after those of another.
func (y *dictionary) classes() error {
	height := 0
	for len(y.symbols) < y.given+y.fresh {
		dh, ok := y.number(&y.height, y.heights)
		if height += dh; !ok || height < 0 || height > maxPixels {
			return ErrData
		}
		if err := y.class(height); err != nil {
			return err
		}
	}
	return nil
}

func (y *dictionary) class(height int) error {
	width, total := 0, 0
	var widths []int
	for {
		dw, ok := y.number(&y.width, y.widths)
		if !ok {
			break
		}
		if width += dw; width < 0 || width > maxPixels || len(y.symbols)+len(widths) >= y.given+y.fresh {
			return ErrData
		}
		if total += width; total > maxPixels {
			return ErrData
		}
		if y.huffman && !y.aggregated {
			widths = append(widths, width)
			continue
		}
		b, err := y.symbol(width, height)
		if err != nil {
			return err
		}
		y.symbols = append(y.symbols, b)
	}
	if y.r.failed || y.d.spend(1) != nil {
		return ErrData
	}
	if y.huffman && !y.aggregated {
		return y.together(widths, total, height)
	}
	return nil
}

func (y *dictionary) symbol(w, h int) (*bitmap, error) {
	if !y.aggregated {
		return y.d.generic(&generic{w: w, h: h, template: y.template, adaptive: y.adaptive}, y.in, y.generic)
	}
	n, ok := y.number(&y.instance, y.instances)
	if !ok || n < 1 {
		return nil, ErrData
	}
	t := &text{huffman: y.huffman, refined: true, w: w, h: h, instances: n, corner: topLeft, template: y.refineTemplate,
		adaptive: y.refineAdaptive, symbols: y.symbols, idBits: y.idBits()}
	if y.huffman {
		t.tables = textTables{fixed(len(y.symbols), t.idBits), standard[6], standard[8], standard[11], standard[15], standard[15],
			standard[15], standard[15], standard[1]}
	}
	if n > 1 {
		return y.d.text(t, y.text)
	}
	return y.refined(t)
}

// fixed are codes of one length for the numbers of symbols.
func fixed(n, bits int) table {
	t := make(table, n)
	for i := range t {
		t[i] = line{prefix: bits, low: i, code: i}
	}
	return t
}

// refined decodes a symbol that refines one other (T.88, 6.5.8.2.2).
func (y *dictionary) refined(t *text) (*bitmap, error) {
	s := y.text
	id := 0
	if y.huffman {
		id = y.r.bits(t.idBits)
	} else {
		id = identifier(y.in, s.id, t.idBits)
	}
	dx, err := s.must(t, &s.x, t.tables.x)
	if err != nil {
		return nil, err
	}
	dy, err := s.must(t, &s.y, t.tables.y)
	if err != nil || id >= len(y.symbols) {
		return nil, ErrData
	}
	f := &refinement{w: t.w, h: t.h, template: t.template, from: y.symbols[id], dx: dx, dy: dy, adaptive: t.adaptive}
	if !y.huffman {
		return y.d.refine(f, y.in, s.refine)
	}
	size, err := s.must(t, nil, t.tables.size)
	if err != nil {
		return nil, err
	}
	return y.d.refineApart(f, s, size)
}

// together decodes the symbols of a class as one bitmap and cuts it.
func (y *dictionary) together(widths []int, total, height int) error {
	size, ok := y.sizes.next(y.r)
	y.r.align()
	if !ok || size < 0 || size > len(y.r.rest()) {
		return ErrData
	}
	var b *bitmap
	var err error
	if size == 0 {
		b, size, err = y.plain(total, height)
	} else {
		b, _, err = y.d.fax(y.r.rest()[:size], total, height)
	}
	if err != nil {
		return err
	}
	y.r.skip(size)
	x := 0
	for _, w := range widths {
		y.symbols = append(y.symbols, b.cut(x, 0, w, height))
		x += w
	}
	return nil
}

// plain takes a bitmap that is not coded.
func (y *dictionary) plain(w, h int) (*bitmap, int, error) {
	b, err := y.d.bitmap(w, h)
	stride := (w + 7) / 8
	data := y.r.rest()
	if err != nil || len(data) < stride*h {
		return nil, 0, ErrData
	}
	rows := make([][]byte, h)
	for i := range rows {
		rows[i] = data[i*stride : (i+1)*stride]
	}
	b.unpacked(rows)
	return b, stride * h, nil
}

// exports picks the symbols that later segments see (T.88, 6.5.10).
func (y *dictionary) exports() ([]*bitmap, error) {
	out := make([]*bitmap, 0, min(y.exported, len(y.symbols)))
	zeros := 0
	for i, on := 0, false; i < len(y.symbols); on = !on {
		n, ok := y.number(&y.export, standard[1])
		if !ok || n < 0 || n > len(y.symbols)-i || y.r.failed {
			return nil, ErrData
		}
		if n == 0 {
			if zeros++; zeros > len(y.symbols)+2 {
				return nil, ErrData
			}
		}
		if on {
			out = append(out, y.symbols[i:i+n]...)
		}
		i += n
	}
	if len(out) != y.exported {
		return nil, ErrData
	}
	return out, nil
}
