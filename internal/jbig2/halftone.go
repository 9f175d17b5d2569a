package jbig2

import "inkoust/internal/mq"

// patterns are the patterns of a halftone region.
type patterns []*bitmap

func (d *decoder) patternSegment(s *segment, r *reader) error {
	flags := r.uint8()
	w, h := int(r.uint8()), int(r.uint8())
	n := r.int32() + 1
	if r.failed || w == 0 || h == 0 || n > maxSymbols {
		return ErrData
	}
	var all *bitmap
	var err error
	if flags&1 != 0 {
		all, _, err = d.fax(r.rest(), n*w, h)
	} else {
		t := int(flags >> 1 & 3)
		all, err = d.generic(&generic{w: n * w, h: h, template: t, adaptive: usual(t, -w, 0)}, mq.New(r.rest()), make([]mq.Context, contexts))
	}
	if err != nil {
		return err
	}
	list := make(patterns, n)
	for i := range list {
		list[i] = all.cut(i*w, 0, w, h)
	}
	d.found[s.number] = list
	return nil
}

// usual places the adaptive pixels of a template, the first one elsewhere.
func usual(template, x, y int) []adaptive {
	out := append([]adaptive(nil), templates[template].adaptive...)
	out[0].x, out[0].y = x, y
	return out
}

// halftone are the parameters of a halftone region (T.88, 6.6).
type halftone struct {
	info
	fax      bool
	template int
	op       int
	gw, gh   int // the grid of patterns
	gx, gy   int
	rx, ry   int
	list     patterns
}

func (d *decoder) halftoneSegment(s *segment, r *reader, i info) (*bitmap, error) {
	flags := r.uint8()
	t := &halftone{info: i, fax: flags&1 != 0, template: int(flags >> 1 & 3), op: int(flags >> 4 & 7)}
	t.gw, t.gh, t.gx, t.gy = r.int32(), r.int32(), r.signed32(), r.signed32()
	t.rx, t.ry = r.uint16(), r.uint16()
	lists := refers[patterns](d, s)
	if r.failed || len(lists) == 0 || t.op > opReplace {
		return nil, ErrData
	}
	t.list = lists[0]
	b, err := d.bitmap(i.w, i.h)
	if err != nil {
		return nil, err
	}
	b.fill(flags >> 7)
	var skip *bitmap
	if flags&8 != 0 {
		if skip, err = d.skipped(t); err != nil {
			return nil, err
		}
	}
	values, err := d.grays(t, r.rest(), skip)
	if err != nil {
		return nil, err
	}
	for k, v := range values {
		x, y := t.place(k%t.gw, k/t.gw)
		if err := d.draw(b, t.list[min(v, len(t.list)-1)], x, y, t.op); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// place is where a pattern of the grid is drawn.
func (t *halftone) place(n, m int) (x, y int) {
	return (t.gx + m*t.ry + n*t.rx) >> 8, (t.gy + m*t.rx - n*t.ry) >> 8
}

// skipped marks the places of the grid that lie outside of the region.
func (d *decoder) skipped(t *halftone) (*bitmap, error) {
	skip, err := d.bitmap(t.gw, t.gh)
	if err != nil {
		return nil, err
	}
	p := t.list[0]
	for k := range skip.pix {
		x, y := t.place(k%t.gw, k/t.gw)
		if x+p.w <= 0 || x >= t.w || y+p.h <= 0 || y >= t.h {
			skip.pix[k] = 1
		}
	}
	return skip, nil
}

// grays decodes the picture in gray that says which pattern comes where, plane
// by plane (T.88, annex C).
func (d *decoder) grays(t *halftone, data []byte, skip *bitmap) ([]int, error) {
	if t.gh > 0 && t.gw > maxPixels/t.gh {
		return nil, ErrData
	}
	if err := d.spend(8 * t.gw * t.gh); err != nil {
		return nil, err
	}
	values := make([]int, t.gw*t.gh)
	g := &generic{w: t.gw, h: t.gh, template: t.template, adaptive: templates[t.template].adaptive, skip: skip}
	in, cx := mq.New(data), make([]mq.Context, contexts)
	var before *bitmap
	for range log2(len(t.list)) {
		var plane *bitmap
		var err error
		used := 0
		if t.fax {
			plane, used, err = d.fax(data, t.gw, t.gh)
			data = data[used:]
		} else {
			plane, err = d.generic(g, in, cx)
		}
		if err != nil {
			return nil, err
		}
		for k := range values {
			if before != nil {
				plane.pix[k] ^= before.pix[k]
			}
			values[k] = values[k]<<1 | int(plane.pix[k])
		}
		before = plane
	}
	return values, nil
}
