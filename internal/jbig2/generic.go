package jbig2

import (
	"inkoust/internal/ccitt"
	"inkoust/internal/mq"
)

// template says which pixels around one make its context (T.88, 6.2.5.3): those
// to the left, and windows of the two rows above that reach some pixels ahead.
// The adaptive pixels are counted in at their usual places.
type template struct {
	left           int
	above, ahead   int
	above2, ahead2 int
	reused         int // the context of typical prediction
	adaptive       []adaptive
}

// adaptive is a pixel whose place the file may choose.
type adaptive struct{ bit, x, y int }

var templates = [4]template{
	{4, 7, 3, 5, 2, 0x9B25, []adaptive{{4, 3, -1}, {10, -3, -1}, {11, 2, -2}, {15, -2, -2}}},
	{3, 6, 3, 4, 2, 0x0795, []adaptive{{3, 3, -1}}},
	{2, 5, 2, 3, 1, 0x00E5, []adaptive{{2, 2, -1}}},
	{4, 6, 2, 0, 0, 0x0195, []adaptive{{4, 2, -1}}},
}

// contexts is the number of contexts of the largest template.
const contexts = 1 << 16

// generic are the parameters of a generic region.
type generic struct {
	w, h     int
	template int
	typical  bool
	adaptive []adaptive // as the file places them
	skip     *bitmap    // pixels that are not coded
}

// places reads where the adaptive pixels of a template are.
func places(r *reader, n int) []adaptive {
	out := make([]adaptive, len(templates[n].adaptive))
	for i := range out {
		out[i] = adaptive{templates[n].adaptive[i].bit, r.signed8(), r.signed8()}
	}
	return out
}

// moved lists the adaptive pixels that are not at their usual places.
func (g *generic) moved() (out []adaptive, ok bool) {
	for i, a := range g.adaptive {
		if a.y > 0 || a.y == 0 && a.x >= 0 {
			return nil, false // not yet decoded
		}
		if a != templates[g.template].adaptive[i] {
			out = append(out, a)
		}
	}
	return out, true
}

func (d *decoder) generic(g *generic, in *mq.Decoder, cx []mq.Context) (*bitmap, error) {
	b, err := d.bitmap(g.w, g.h)
	moved, ok := g.moved()
	if err != nil || !ok {
		return nil, ErrData
	}
	t := &templates[g.template]
	same := 0
	for y := range g.h {
		if g.typical {
			if same ^= in.Bit(&cx[t.reused]); same == 1 {
				copy(b.row(y), b.row(y-1))
				continue
			}
		}
		g.row(b, y, t, moved, in, cx)
	}
	return b, nil
}

// row decodes one row; the windows slide along with the pixel.
func (g *generic) row(b *bitmap, y int, t *template, moved []adaptive, in *mq.Decoder, cx []mq.Context) {
	out, up, up2 := b.row(y), b.row(y-1), b.row(y-2)
	left, above, above2 := 0, 0, 0
	next := func(row []byte, x int) int {
		if x < len(row) {
			return int(row[x])
		}
		return 0
	}
	for x := range t.ahead {
		above = above<<1 | next(up, x)
	}
	for x := range t.ahead2 {
		above2 = above2<<1 | next(up2, x)
	}
	for x := range out {
		above = (above<<1 | next(up, x+t.ahead)) & (1<<t.above - 1)
		above2 = (above2<<1 | next(up2, x+t.ahead2)) & (1<<t.above2 - 1)
		v := 0
		if g.skip == nil || g.skip.pix[y*b.w+x] == 0 {
			c := left | above<<t.left | above2<<(t.left+t.above)
			for _, a := range moved {
				c = c&^(1<<a.bit) | b.at(x+a.x, y+a.y)<<a.bit
			}
			v = in.Bit(&cx[c])
		}
		out[x] = byte(v)
		left = (left<<1 | v) & (1<<t.left - 1)
	}
}

// fax decodes a bitmap in facsimile coding and tells how many bytes it took.
func (d *decoder) fax(data []byte, w, h int) (*bitmap, int, error) {
	b, err := d.bitmap(w, h)
	if err != nil || w == 0 || h == 0 {
		return b, 0, err
	}
	rows, used, err := ccitt.Decode(data, ccitt.Params{K: -1, Columns: w, Rows: h})
	if err != nil || len(rows) < h {
		return nil, 0, ErrData
	}
	b.unpacked(rows)
	return b, used, nil
}

func (d *decoder) genericSegment(s *segment, r *reader, i info) (*bitmap, error) {
	flags := r.uint8()
	if flags&1 != 0 {
		b, _, err := d.fax(r.rest(), i.w, i.h)
		return b, err
	}
	if flags&0x10 != 0 {
		return nil, ErrData // twelve adaptive pixels, which no writer uses
	}
	g := &generic{w: i.w, h: i.h, template: int(flags >> 1 & 3), typical: flags&8 != 0}
	g.adaptive = places(r, g.template)
	if r.failed {
		return nil, ErrData
	}
	return d.generic(g, mq.New(r.rest()), make([]mq.Context, contexts))
}
