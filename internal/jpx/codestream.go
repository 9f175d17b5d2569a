package jpx

// codestream reads the segments of a code stream (T.800, annex A).
type codestream struct {
	b              []byte
	x0, y0, x1, y1 int // the picture on the reference grid
	tx0, ty0       int // where tiles begin
	tw, th         int // and their size
	comps          []*component
	style          style
	quant          quantisation
	tiles          map[int]*tile
	blocks         int
}

// component is one plane of the picture.
type component struct {
	bits           int
	signed         bool
	dx, dy         int
	x0, y0, x1, y1 int
	plane          []float32
}

// style is how tiles are coded (COD), per component from levels on (COC).
type style struct {
	sop, eph bool
	order    int
	layers   int
	mixed    bool // components are transformed together
	comp     []coding
}

type coding struct {
	levels     int
	cw, ch     int // logarithms of the size of blocks
	flags      int
	reversible bool
	precincts  []byte // logarithms of the size of precincts, by resolution; nil: the largest
}

// quantisation has the steps of each component (QCD, QCC).
type quantisation struct{ comp []steps }

type steps struct {
	kind, guard int
	exp, mant   []int
}

func (c *codestream) read() error {
	if len(c.b) < 4 || u16(c.b, 0) != 0xFF4F {
		return ErrData
	}
	c.tiles = map[int]*tile{}
	var order []*tile
	for i := 2; i+4 <= len(c.b) && u16(c.b, i) != 0xFFD9; {
		m, size := u16(c.b, i), u16(c.b, i+2)
		if size < 2 || i+2+size > len(c.b) {
			break
		}
		body := c.b[i+4 : i+2+size]
		if m != 0xFF90 {
			if err := c.segment(m, body, &c.style, &c.quant); err != nil {
				return err
			}
			i += 2 + size
			continue
		}
		t, next, err := c.part(i, body)
		if err != nil {
			return err
		}
		if len(order) == 0 || order[len(order)-1] != t {
			order = append(order, t)
		}
		i = next
	}
	if len(c.tiles) == 0 {
		return ErrData
	}
	done := map[*tile]bool{}
	for _, t := range order {
		if done[t] {
			continue
		}
		done[t] = true
		if err := t.decode(); err != nil {
			return err
		}
	}
	return nil
}

// part reads the head of a tile-part and keeps its data.
func (c *codestream) part(at int, b []byte) (*tile, int, error) {
	if len(b) < 8 || len(c.comps) == 0 || c.style.comp == nil || c.quant.comp == nil {
		return nil, 0, ErrData
	}
	n, size := u16(b, 0), u32(b, 2)
	end := at + size
	if size == 0 || end > len(c.b) {
		end = len(c.b)
	}
	t := c.tiles[n]
	if t == nil {
		var err error
		if t, err = c.newTile(n); err != nil {
			return nil, 0, err
		}
		c.tiles[n] = t
	}
	for i := at + 12; i+4 <= end; {
		m := u16(c.b, i)
		if m == 0xFF93 {
			t.data = append(t.data, c.b[i+2:end]...)
			return t, end, nil
		}
		size := u16(c.b, i+2)
		if size < 2 || i+2+size > end {
			return nil, 0, ErrData
		}
		if err := c.segment(m, c.b[i+4:i+2+size], &t.style, &t.quant); err != nil {
			return nil, 0, err
		}
		i += 2 + size
	}
	return t, end, nil
}

func (c *codestream) segment(m int, b []byte, s *style, q *quantisation) error {
	switch m {
	case 0xFF51:
		return c.size(b)
	case 0xFF52:
		return c.codingDefault(b, s)
	case 0xFF53:
		k, rest, ok := c.componentOf(b)
		if !ok || s.comp == nil || len(rest) < 1 {
			return ErrData
		}
		return s.comp[k].read(rest[1:], rest[0]&1 != 0)
	case 0xFF5C:
		if len(c.comps) == 0 {
			return ErrData
		}
		q.comp = make([]steps, len(c.comps))
		for k := range q.comp {
			if err := q.comp[k].read(b); err != nil {
				return err
			}
		}
	case 0xFF5D:
		k, rest, ok := c.componentOf(b)
		if !ok || q.comp == nil {
			return ErrData
		}
		q.comp = append([]steps(nil), q.comp...)
		return q.comp[k].read(rest)
	case 0xFF5E, 0xFF5F, 0xFF60, 0xFF61, 0xFF50:
		return ErrData // regions of interest, changes of order, packed heads, part 15
	}
	return nil
}

func (c *codestream) componentOf(b []byte) (int, []byte, bool) {
	if len(b) < 2 {
		return 0, nil, false
	}
	k := int(b[0])
	return k, b[1:], k < len(c.comps)
}

func (c *codestream) size(b []byte) error {
	if len(b) < 36 || len(c.comps) > 0 {
		return ErrData
	}
	c.x1, c.y1, c.x0, c.y0 = u32(b, 2), u32(b, 6), u32(b, 10), u32(b, 14)
	c.tw, c.th, c.tx0, c.ty0 = u32(b, 18), u32(b, 22), u32(b, 26), u32(b, 30)
	n := u16(b, 34)
	if n < 1 || n > maxComponents || len(b) < 36+3*n || c.x1 <= c.x0 || c.y1 <= c.y0 || c.tw < 1 || c.th < 1 ||
		c.tx0 > c.x0 || c.ty0 > c.y0 || c.tx0+c.tw <= c.x0 || c.ty0+c.th <= c.y0 || (c.x1-c.x0) > maxSamples/(c.y1-c.y0)/n {
		return ErrData
	}
	if ceilDiv(c.x1-c.tx0, c.tw) > maxTiles/ceilDiv(c.y1-c.ty0, c.th) {
		return ErrData
	}
	for i := range n {
		p := &component{bits: int(b[36+3*i]&127) + 1, signed: b[36+3*i] > 127, dx: int(b[37+3*i]), dy: int(b[38+3*i])}
		if p.dx == 0 || p.dy == 0 || p.bits > 16 {
			return ErrData
		}
		p.x0, p.y0, p.x1, p.y1 = ceilDiv(c.x0, p.dx), ceilDiv(c.y0, p.dy), ceilDiv(c.x1, p.dx), ceilDiv(c.y1, p.dy)
		if p.x1 <= p.x0 || p.y1 <= p.y0 {
			return ErrData
		}
		p.plane = make([]float32, (p.x1-p.x0)*(p.y1-p.y0))
		c.comps = append(c.comps, p)
	}
	return nil
}

func (c *codestream) codingDefault(b []byte, s *style) error {
	if len(b) < 10 || len(c.comps) == 0 {
		return ErrData
	}
	s.sop, s.eph = b[0]&2 != 0, b[0]&4 != 0
	s.order, s.layers, s.mixed = int(b[1]), u16(b, 2), b[4] != 0
	if s.order > 4 || s.layers == 0 {
		return ErrData
	}
	s.comp = make([]coding, len(c.comps))
	for k := range s.comp {
		if err := s.comp[k].read(b[5:], b[0]&1 != 0); err != nil {
			return err
		}
	}
	return nil
}

func (g *coding) read(b []byte, precincts bool) error {
	if len(b) < 5 || b[0] > maxLevels || b[1] > 8 || b[2] > 8 || b[1]+b[2] > 8 {
		return ErrData
	}
	*g = coding{levels: int(b[0]), cw: int(b[1]) + 2, ch: int(b[2]) + 2, flags: int(b[3]), reversible: b[4] == 1}
	if precincts {
		if len(b) < 6+g.levels {
			return ErrData
		}
		g.precincts = b[5 : 6+g.levels]
	}
	return nil
}

// precinct is the size of the precincts of a resolution, as logarithms.
func (g *coding) precinct(r int) (int, int) {
	if g.precincts == nil {
		return 15, 15
	}
	return int(g.precincts[r] & 15), int(g.precincts[r] >> 4)
}

func (s *steps) read(b []byte) error {
	if len(b) < 2 {
		return ErrData
	}
	*s = steps{kind: int(b[0] & 31), guard: int(b[0] >> 5)}
	b = b[1:]
	if s.kind == 0 {
		for _, v := range b {
			s.exp, s.mant = append(s.exp, int(v>>3)), append(s.mant, 0)
		}
		return nil
	}
	for ; len(b) >= 2; b = b[2:] {
		s.exp, s.mant = append(s.exp, int(b[0]>>3)), append(s.mant, u16(b, 0)&0x7FF)
	}
	if len(s.exp) == 0 {
		return ErrData
	}
	return nil
}

// of gives the exponent and mantissa of a band; number counts them from the
// lowest, level is its level.
func (s *steps) of(number, level, levels int) (exp, mant int, ok bool) {
	if s.kind == 1 {
		return s.exp[0] - (levels - level), s.mant[0], true
	}
	if number >= len(s.exp) {
		return 0, 0, false
	}
	return s.exp[number], s.mant[number], true
}

// picture turns the planes into samples of one size: that of the reference grid,
// or that of the components if they are all sampled alike.
func (c *codestream) picture() *Picture {
	dx, dy := 1, 1
	if c.alike() {
		dx, dy = c.comps[0].dx, c.comps[0].dy
	}
	x0, y0 := ceilDiv(c.x0, dx), ceilDiv(c.y0, dy)
	p := &Picture{Width: ceilDiv(c.x1, dx) - x0, Height: ceilDiv(c.y1, dy) - y0}
	for _, comp := range c.comps {
		shift, top := float32(int(1)<<(comp.bits-1)), float32(int(1)<<comp.bits-1) // signed samples are moved up as well
		out := make([]int32, p.Width*p.Height)
		w, h := comp.x1-comp.x0, comp.y1-comp.y0
		for y := range p.Height {
			cy := min(max((y0+y)*dy/comp.dy-comp.y0, 0), h-1)
			for x := range p.Width {
				cx := min(max((x0+x)*dx/comp.dx-comp.x0, 0), w-1)
				out[y*p.Width+x] = int32(min(max(comp.plane[cy*w+cx]+shift, 0), top) + 0.5)
			}
		}
		p.Planes, p.Bits = append(p.Planes, out), append(p.Bits, comp.bits)
	}
	return p
}

func (c *codestream) alike() bool {
	for _, comp := range c.comps {
		if comp.dx != c.comps[0].dx || comp.dy != c.comps[0].dy {
			return false
		}
	}
	return true
}
