package jpx

import "sort"

// tile is one tile with all that its packets fill.
type tile struct {
	c              *codestream
	x0, y0, x1, y1 int
	style          style
	quant          quantisation
	data           []byte
	parts          []*tilePart
}

// tilePart is a component of a tile.
type tilePart struct {
	comp           *component
	coding         coding
	x0, y0, x1, y1 int
	levels         []*resolution
}

// resolution is one step of detail (T.800, B.5).
type resolution struct {
	x0, y0, x1, y1 int
	pw, ph         int // logarithms of the size of precincts
	across, down   int // precincts
	bands          []*band
	precincts      []*precinct
}

// band holds the coefficients of one direction.
type band struct {
	kind           int // 0 LL, 1 HL, 2 LH, 3 HH
	x0, y0, x1, y1 int
	planes         int // bit planes at most
	step           float32
	coef           []float32
}

// precinct is what one packet of each layer tells of.
type precinct struct {
	x, y  int // on the reference grid
	parts []*blocks
}

// blocks are the code blocks of one band in a precinct.
type blocks struct {
	band               *band
	across             int
	list               []*block
	included, zeroBits *tagTree
}

// block is a code block.
type block struct {
	x0, y0, x1, y1 int
	included       bool
	zero           int // bit planes without any bit
	lengthBits     int
	passes         int
	segments       []*segment
}

// segment is a piece of a block's data that is decoded by itself.
type segment struct {
	passes, most int
	data         []byte
	pending      int // bytes in the packet at hand
}

func (c *codestream) newTile(n int) (*tile, error) {
	across := ceilDiv(c.x1-c.tx0, c.tw)
	if n >= across*ceilDiv(c.y1-c.ty0, c.th) {
		return nil, ErrData
	}
	p, q := n%across, n/across
	t := &tile{c: c, style: c.style, quant: c.quant}
	t.style.comp = append([]coding(nil), c.style.comp...)
	t.x0, t.y0 = max(c.tx0+p*c.tw, c.x0), max(c.ty0+q*c.th, c.y0)
	t.x1, t.y1 = min(c.tx0+(p+1)*c.tw, c.x1), min(c.ty0+(q+1)*c.th, c.y1)
	return t, nil
}

// decode reads the packets of a tile and puts its samples into the planes.
func (t *tile) decode() error {
	for k, comp := range t.c.comps {
		p := &tilePart{comp: comp, coding: t.style.comp[k]}
		p.x0, p.y0, p.x1, p.y1 = ceilDiv(t.x0, comp.dx), ceilDiv(t.y0, comp.dy), ceilDiv(t.x1, comp.dx), ceilDiv(t.y1, comp.dy)
		if err := t.divide(p, &t.quant.comp[k]); err != nil {
			return err
		}
		t.parts = append(t.parts, p)
	}
	if err := t.packets(); err != nil {
		return err
	}
	planes := make([][]float32, len(t.parts))
	for k, p := range t.parts {
		for _, r := range p.levels {
			for _, pr := range r.precincts {
				for _, b := range pr.parts {
					b.decode(p.coding)
				}
			}
		}
		planes[k] = p.combine()
		p.levels = nil
	}
	t.mix(planes)
	for k, p := range t.parts {
		w, full := p.x1-p.x0, p.comp.x1-p.comp.x0
		for y := p.y0; y < p.y1; y++ {
			copy(p.comp.plane[(y-p.comp.y0)*full+p.x0-p.comp.x0:], planes[k][(y-p.y0)*w:(y-p.y0+1)*w])
		}
	}
	return nil
}

// mix undoes the transformation of the first three components (T.800, annex G).
func (t *tile) mix(planes [][]float32) {
	if !t.style.mixed || len(planes) < 3 || len(planes[0]) != len(planes[1]) || len(planes[1]) != len(planes[2]) {
		return
	}
	a, b, c := planes[0], planes[1], planes[2]
	if t.parts[0].coding.reversible {
		for i := range a {
			g := a[i] - floor((b[i]+c[i])/4)
			a[i], b[i], c[i] = c[i]+g, g, b[i]+g
		}
		return
	}
	for i := range a {
		y, u, v := a[i], b[i], c[i]
		a[i], b[i], c[i] = y+1.402*v, y-0.344136*u-0.714136*v, y+1.772*u
	}
}

// divide lays out the resolutions, bands, precincts and blocks of a component.
func (t *tile) divide(p *tilePart, q *steps) error {
	n := p.coding.levels
	number := 0
	for r := range n + 1 {
		res := &resolution{x0: ceilShift(p.x0, n-r), y0: ceilShift(p.y0, n-r), x1: ceilShift(p.x1, n-r), y1: ceilShift(p.y1, n-r)}
		res.pw, res.ph = p.coding.precinct(r)
		if r > 0 && (res.pw == 0 || res.ph == 0) {
			return ErrData
		}
		if res.x1 > res.x0 && res.y1 > res.y0 {
			res.across = ceilShift(res.x1, res.pw) - floorShift(res.x0, res.pw)
			res.down = ceilShift(res.y1, res.ph) - floorShift(res.y0, res.ph)
		}
		kinds := []int{1, 2, 3}
		level := n - r + 1
		if r == 0 {
			kinds, level = []int{0}, n
		}
		for _, kind := range kinds {
			b, err := p.newBand(kind, level, q, number)
			if err != nil {
				return err
			}
			number++
			res.bands = append(res.bands, b)
		}
		if err := t.precincts(p, res, n-r); err != nil {
			return err
		}
		p.levels = append(p.levels, res)
	}
	return nil
}

func (p *tilePart) newBand(kind, level int, q *steps, number int) (*band, error) {
	b := &band{kind: kind}
	ox, oy := 0, 0
	if level > 0 {
		ox, oy = kind&1<<(level-1), kind>>1<<(level-1)
	}
	b.x0, b.y0 = ceilShift(p.x0-ox, level), ceilShift(p.y0-oy, level)
	b.x1, b.y1 = ceilShift(p.x1-ox, level), ceilShift(p.y1-oy, level)
	exp, mant, ok := q.of(number, level, p.coding.levels)
	if b.planes = q.guard + exp - 1; !ok || b.planes < 0 || b.planes > 31 {
		return nil, ErrData
	}
	b.step = 1
	if !p.coding.reversible {
		gain := []int{0, 1, 1, 2}[kind]
		b.step = float32(1+float64(mant)/2048) * pow2(p.comp.bits+gain-exp)
	}
	b.coef = make([]float32, max(0, b.x1-b.x0)*max(0, b.y1-b.y0))
	return b, nil
}

func pow2(n int) float32 {
	v := float32(1)
	for ; n > 0; n-- {
		v *= 2
	}
	for ; n < 0; n++ {
		v /= 2
	}
	return v
}

func (t *tile) precincts(p *tilePart, r *resolution, down int) error {
	if t.c.blocks += r.across * r.down; t.c.blocks > maxBlocks || r.across > maxBlocks || r.down > maxBlocks {
		return ErrData
	}
	for k := range r.across * r.down {
		px, py := floorShift(r.x0, r.pw)+k%r.across, floorShift(r.y0, r.ph)+k/r.across
		pr := &precinct{x: max(px<<(r.pw+down)*p.comp.dx, t.x0), y: max(py<<(r.ph+down)*p.comp.dy, t.y0)}
		for _, b := range r.bands {
			pw, ph := r.pw, r.ph
			if b.kind != 0 || len(r.bands) > 1 {
				pw, ph = pw-1, ph-1
			}
			part, err := t.blocksOf(b, px<<pw, py<<ph, pw, ph, &p.coding)
			if err != nil {
				return err
			}
			pr.parts = append(pr.parts, part)
		}
		r.precincts = append(r.precincts, pr)
	}
	return nil
}

// blocksOf cuts the part of a band that lies in a precinct into blocks.
func (t *tile) blocksOf(b *band, x, y, pw, ph int, g *coding) (*blocks, error) {
	x0, y0 := max(x, b.x0), max(y, b.y0)
	x1, y1 := min(x+1<<pw, b.x1), min(y+1<<ph, b.y1)
	part := &blocks{band: b}
	if x1 <= x0 || y1 <= y0 {
		return part, nil
	}
	cw, ch := min(g.cw, pw), min(g.ch, ph)
	bx, by := floorShift(x0, cw), floorShift(y0, ch)
	part.across = ceilShift(x1, cw) - bx
	down := ceilShift(y1, ch) - by
	if t.c.blocks += part.across * down; t.c.blocks > maxBlocks {
		return nil, ErrData
	}
	for k := range part.across * down {
		u, v := (bx+k%part.across)<<cw, (by+k/part.across)<<ch
		part.list = append(part.list, &block{x0: max(u, x0), y0: max(v, y0), x1: min(u+1<<cw, x1), y1: min(v+1<<ch, y1), lengthBits: 3})
	}
	part.included, part.zeroBits = newTagTree(part.across, down), newTagTree(part.across, down)
	return part, nil
}

// packet is the place of one packet in the order of the file.
type packet struct {
	layer, level, comp, number int
	p                          *precinct
}

// packets reads all packets of a tile; data that ends early gives less detail,
// as in readers.
func (t *tile) packets() error {
	var list []packet
	for k, p := range t.parts {
		for r, res := range p.levels {
			for n, pr := range res.precincts {
				for l := range t.style.layers {
					if len(list) >= maxPackets {
						return ErrData
					}
					list = append(list, packet{l, r, k, n, pr})
				}
			}
		}
	}
	order := orders[t.style.order]
	sort.Slice(list, func(i, j int) bool {
		a, b := order(&list[i]), order(&list[j])
		for k := range a {
			if a[k] != b[k] {
				return a[k] < b[k]
			}
		}
		return false
	})
	in := &packetReader{b: t.data, sop: t.style.sop, eph: t.style.eph}
	for i := range list {
		if len(in.b) == 0 {
			break
		}
		p := &list[i]
		if !in.packet(p.p, p.layer, t.parts[p.comp].coding.flags) {
			break
		}
	}
	return nil
}

// orders are the progressions (T.800, B.12.1): what packets are sorted by.
var orders = [5]func(p *packet) [6]int{
	func(p *packet) [6]int { return [6]int{p.layer, p.level, p.comp, p.number} },
	func(p *packet) [6]int { return [6]int{p.level, p.layer, p.comp, p.number} },
	func(p *packet) [6]int { return [6]int{p.level, p.p.y, p.p.x, p.comp, p.number, p.layer} },
	func(p *packet) [6]int { return [6]int{p.p.y, p.p.x, p.comp, p.level, p.number, p.layer} },
	func(p *packet) [6]int { return [6]int{p.comp, p.p.y, p.p.x, p.level, p.number, p.layer} },
}
