package jbig2

import "inkoust/internal/mq"

// refinement are the parameters of a refinement region (T.88, 6.3).
type refinement struct {
	w, h     int
	template int
	from     *bitmap
	dx, dy   int // where the reference lies
	typical  bool
	adaptive [2][2]int // in the new bitmap and in the reference, template 0 alone
}

// usualRefinement is where the adaptive pixels are if the file says nothing.
var usualRefinement = [2][2]int{{-1, -1}, {-1, -1}}

func readRefinementPlaces(r *reader, template int) [2][2]int {
	if template != 0 {
		return usualRefinement
	}
	return [2][2]int{{r.signed8(), r.signed8()}, {r.signed8(), r.signed8()}}
}

// refinementContexts is the number of contexts of the larger template.
const refinementContexts = 1 << 13

func (d *decoder) refine(f *refinement, in *mq.Decoder, cx []mq.Context) (*bitmap, error) {
	b, err := d.bitmap(f.w, f.h)
	if a := f.adaptive[0]; err != nil || a[1] > 0 || a[1] == 0 && a[0] >= 0 {
		return nil, ErrData
	}
	reused := 0x100
	if f.template == 1 {
		reused = 0x080
	}
	same := 0
	for y := range f.h {
		if f.typical {
			same ^= in.Bit(&cx[reused])
		}
		for x := range f.w {
			v, known := 0, false
			if same == 1 {
				v, known = f.uniform(x, y)
			}
			if !known {
				v = in.Bit(&cx[f.context(b, x, y)])
			}
			b.pix[y*b.w+x] = byte(v)
		}
	}
	return b, nil
}

// uniform reports the value that the reference has all around a pixel.
func (f *refinement) uniform(x, y int) (int, bool) {
	v := f.from.at(x-f.dx, y-f.dy)
	for j := -1; j <= 1; j++ {
		for i := -1; i <= 1; i++ {
			if f.from.at(x-f.dx+i, y-f.dy+j) != v {
				return 0, false
			}
		}
	}
	return v, true
}

func (f *refinement) context(b *bitmap, x, y int) int {
	rx, ry, ref := x-f.dx, y-f.dy, f.from
	c := b.at(x-1, y) | b.at(x+1, y-1)<<1 | b.at(x, y-1)<<2
	if f.template == 1 {
		return c | b.at(x-1, y-1)<<3 | ref.at(rx+1, ry+1)<<4 | ref.at(rx, ry+1)<<5 | ref.at(rx+1, ry)<<6 | ref.at(rx, ry)<<7 |
			ref.at(rx-1, ry)<<8 | ref.at(rx, ry-1)<<9
	}
	a := f.adaptive
	return c | b.at(x+a[0][0], y+a[0][1])<<3 | ref.at(rx+1, ry+1)<<4 | ref.at(rx, ry+1)<<5 | ref.at(rx-1, ry+1)<<6 |
		ref.at(rx+1, ry)<<7 | ref.at(rx, ry)<<8 | ref.at(rx-1, ry)<<9 | ref.at(rx+1, ry-1)<<10 | ref.at(rx, ry-1)<<11 |
		ref.at(rx+a[1][0], ry+a[1][1])<<12
}

func (d *decoder) refinementSegment(s *segment, r *reader, i info) (*bitmap, error) {
	flags := r.uint8()
	f := &refinement{w: i.w, h: i.h, template: int(flags & 1), typical: flags&2 != 0}
	f.adaptive = readRefinementPlaces(r, f.template)
	if r.failed {
		return nil, ErrData
	}
	if from := refers[*bitmap](d, s); len(from) > 0 {
		f.from = from[0]
	} else if d.page != nil && i.w >= 0 && i.h >= 0 && (i.h == 0 || i.w <= maxPixels/i.h) {
		f.from = d.page.cut(i.x, i.y, i.w, i.h)
	} else {
		return nil, ErrData
	}
	return d.refine(f, mq.New(r.rest()), make([]mq.Context, refinementContexts))
}
