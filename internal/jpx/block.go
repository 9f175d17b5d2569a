package jpx

import "inkoust/internal/mq"

// coder decodes the bit planes of one block (T.800, annex D). Its fields have a
// margin of one all around.
type coder struct {
	w, h, stride int
	kind         int
	flags        int
	sig, neg     []uint8 // significant; negative
	seen, fine   []uint8 // coded in this plane; refined before
	mag          []uint32
	low          []uint8 // the last plane a coefficient was told in
	in           *mq.Decoder
	raw          *rawBits
	cx           [19]mq.Context
}

// The numbers of the contexts.
const (
	cxSign    = 9
	cxRefine  = 14
	cxRun     = 17
	cxUniform = 18
)

func (c *coder) reset() {
	c.cx = [19]mq.Context{}
	c.cx[0].Index, c.cx[cxRun].Index, c.cx[cxUniform].Index = 4, 3, 46
}

// decode decodes all blocks of a precinct in a band.
func (p *blocks) decode(g coding) {
	for _, b := range p.list {
		if b.passes > 0 {
			b.decode(p.band, g)
		}
		b.segments = nil
	}
}

func (b *block) decode(on *band, g coding) {
	w, h := b.x1-b.x0, b.y1-b.y0
	c := &coder{w: w, h: h, stride: w + 2, kind: on.kind, flags: g.flags}
	n := c.stride * (h + 2)
	c.sig, c.neg, c.seen, c.fine, c.low, c.mag = make([]uint8, n), make([]uint8, n), make([]uint8, n), make([]uint8, n), make([]uint8, n), make([]uint32, n)
	c.reset()
	c.run(b, on.planes-b.zero-1)
	for y := range h {
		out := on.coef[(b.y0-on.y0+y)*(on.x1-on.x0)+b.x0-on.x0:]
		for x := range w {
			i := (y+1)*c.stride + x + 1
			if c.mag[i] == 0 {
				continue
			}
			v := float32(c.mag[i])
			if p := c.low[i]; p > 0 {
				v += float32(uint32(1) << (p - 1)) // the middle of what is not told
			} else if !g.reversible {
				v += 0.5
			}
			if c.neg[i] != 0 {
				v = -v
			}
			out[x] = v * on.step
		}
	}
}

// run does the passes of a block from a bit plane down.
func (c *coder) run(b *block, plane int) {
	kind, pass := 2, 0 // the first plane has a cleanup alone
	for _, s := range b.segments {
		bypassed := c.flags&flagBypass != 0 && pass >= 10 && kind != 2
		if bypassed {
			c.raw = &rawBits{b: s.data}
		} else {
			c.raw, c.in = nil, mq.New(s.data)
		}
		for range s.passes {
			if plane < 0 || plane > 30 {
				return
			}
			switch kind {
			case 0:
				c.each(func(x, y, i int) { c.propagate(x, y, i, plane) })
			case 1:
				c.each(func(x, y, i int) { c.refine(x, y, i, plane) })
			default:
				c.cleanup(plane)
				clear(c.seen)
			}
			if c.flags&flagReset != 0 {
				c.reset()
			}
			pass++
			if kind++; kind == 3 {
				kind = 0
				plane--
			}
		}
	}
}

// each walks a block in stripes of four rows.
func (c *coder) each(do func(x, y, i int)) {
	for top := 0; top < c.h; top += 4 {
		for x := range c.w {
			for y := top; y < min(top+4, c.h); y++ {
				do(x, y, (y+1)*c.stride+x+1)
			}
		}
	}
}

// around counts the significant neighbours: beside, above and below, at corners.
func (c *coder) around(y, i int) (h, v, d int) {
	s, n := c.sig, c.stride
	h = int(s[i-1]) + int(s[i+1])
	v = int(s[i-n])
	d = int(s[i-n-1]) + int(s[i-n+1])
	if c.flags&flagVertical == 0 || y%4 != 3 {
		v += int(s[i+n])
		d += int(s[i+n-1]) + int(s[i+n+1])
	}
	return h, v, d
}

// context of significance (T.800, table D.1).
func (c *coder) context(h, v, d int) int {
	if c.kind == 3 {
		hv := h + v
		switch {
		case d >= 3:
			return 8
		case d == 2:
			return 6 + min(hv, 1)
		case d == 1:
			return 3 + min(hv, 2)
		}
		return min(hv, 2)
	}
	if c.kind == 1 {
		h, v = v, h
	}
	switch {
	case h == 2:
		return 8
	case h == 1 && v > 0:
		return 7
	case h == 1:
		return 5 + min(d, 1)
	case v > 0:
		return 2 + v
	}
	return min(d, 2)
}

func (c *coder) bit(cx int) int {
	if c.raw != nil {
		return c.raw.bit()
	}
	return c.in.Bit(&c.cx[cx])
}

func (c *coder) propagate(x, y, i, plane int) {
	if c.sig[i] != 0 {
		return
	}
	h, v, d := c.around(y, i)
	if h+v+d == 0 {
		return
	}
	c.seen[i] = 1
	if c.bit(c.context(h, v, d)) == 1 {
		c.begin(y, i, plane)
	}
}

// begin makes a coefficient significant and reads its sign (T.800, table D.3).
func (c *coder) begin(y, i, plane int) {
	var neg int
	if c.raw != nil {
		neg = c.raw.bit()
	} else {
		one := func(k int) int {
			if c.sig[k] == 0 {
				return 0
			}
			return 1 - 2*int(c.neg[k])
		}
		h, v := one(i-1)+one(i+1), one(i-c.stride)
		if c.flags&flagVertical == 0 || y%4 != 3 {
			v += one(i + c.stride)
		}
		h, v = min(max(h, -1), 1), min(max(v, -1), 1)
		turn := 0
		if h < 0 || h == 0 && v < 0 {
			turn, h, v = 1, -h, -v
		}
		neg = c.in.Bit(&c.cx[cxSign+3*h+v]) ^ turn
	}
	c.sig[i], c.neg[i] = 1, uint8(neg)
	c.mag[i], c.low[i] = 1<<plane, uint8(plane)
}

func (c *coder) refine(x, y, i, plane int) {
	if c.sig[i] == 0 || c.seen[i] != 0 {
		return
	}
	cx := cxRefine + 2
	if c.fine[i] == 0 {
		h, v, d := c.around(y, i)
		cx = cxRefine + min(h+v+d, 1)
	}
	c.fine[i] = 1
	c.mag[i] |= uint32(c.bit(cx)) << plane
	c.low[i] = uint8(plane)
}

// cleanup codes what the other passes of a plane left (T.800, D.3.4).
func (c *coder) cleanup(plane int) {
	for top := 0; top < c.h; top += 4 {
		for x := range c.w {
			y := top
			if top+4 <= c.h && c.quiet(x, top) {
				if c.in.Bit(&c.cx[cxRun]) == 0 {
					continue
				}
				y += c.in.Bit(&c.cx[cxUniform])<<1 | c.in.Bit(&c.cx[cxUniform])
				c.begin(y, (y+1)*c.stride+x+1, plane)
				y++
			}
			for ; y < min(top+4, c.h); y++ {
				i := (y+1)*c.stride + x + 1
				if c.sig[i] != 0 || c.seen[i] != 0 {
					continue
				}
				if h, v, d := c.around(y, i); c.in.Bit(&c.cx[c.context(h, v, d)]) == 1 {
					c.begin(y, i, plane)
				}
			}
		}
	}
	if c.flags&flagMarks != 0 {
		for range 4 {
			c.in.Bit(&c.cx[cxUniform])
		}
	}
}

// quiet reports whether four coefficients below each other are neither coded nor
// have a significant neighbour.
func (c *coder) quiet(x, top int) bool {
	for y := top; y < top+4; y++ {
		i := (y+1)*c.stride + x + 1
		if h, v, d := c.around(y, i); c.sig[i] != 0 || c.seen[i] != 0 || h+v+d > 0 {
			return false
		}
	}
	return true
}

// rawBits are bits that are not coded; one is left out after a byte 0xFF.
type rawBits struct {
	b    []byte
	pos  int
	last byte
	left int
}

func (r *rawBits) bit() int {
	if r.left == 0 {
		r.left = 8
		if r.last == 0xFF {
			r.left = 7
		}
		r.last = 0xFF
		if r.pos < len(r.b) {
			r.last = r.b[r.pos]
			r.pos++
		}
	}
	r.left--
	return int(r.last>>r.left) & 1
}
