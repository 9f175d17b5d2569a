package jpx

import "math"

func floor(v float32) float32 { return float32(math.Floor(float64(v))) }

// combine undoes the transform of a component, resolution by resolution
// (T.800, annex F).
func (p *tilePart) combine() []float32 {
	plane := p.levels[0].bands[0].coef
	for _, r := range p.levels[1:] {
		plane = r.combine(plane, p.coding.reversible)
	}
	return plane
}

// combine interleaves the bands of a resolution with the one below, and filters
// rows and columns.
func (r *resolution) combine(ll []float32, reversible bool) []float32 {
	w, h := r.x1-r.x0, r.y1-r.y0
	out := make([]float32, w*h)
	low := &band{x0: (r.x0 + 1) / 2, y0: (r.y0 + 1) / 2, x1: (r.x1 + 1) / 2, y1: (r.y1 + 1) / 2, coef: ll}
	for k, b := range append([]*band{low}, r.bands...) {
		for y := b.y0; y < b.y1; y++ {
			for x := b.x0; x < b.x1; x++ {
				out[(2*y+k>>1-r.y0)*w+2*x+k&1-r.x0] = b.coef[(y-b.y0)*(b.x1-b.x0)+x-b.x0]
			}
		}
	}
	filter := smooth
	if reversible {
		filter = whole
	}
	row := make([]float32, max(w, h)+2*margin)
	for y := range h {
		line(row, out[y*w:], 1, w, r.x0, filter)
	}
	for x := range w {
		line(row, out[min(x, len(out)):], w, h, r.y0, filter)
	}
	return out
}

// margin is how far a filter looks beyond the ends, where samples are mirrored.
const margin = 6

// line filters one row or column of n samples; at is the place of its first one.
func line(row, data []float32, stride, n, at int, filter func(row []float32, n, at int)) {
	if n == 0 {
		return
	}
	if n == 1 {
		if at%2 == 1 {
			data[0] /= 2
		}
		return
	}
	for i := range n {
		row[margin+i] = data[i*stride]
	}
	for i := 1; i <= margin; i++ {
		row[margin-i] = row[margin+mirror(-i, n)]
		row[margin+n-1+i] = row[margin+mirror(n-1+i, n)]
	}
	filter(row, n, at)
	for i := range n {
		data[i*stride] = row[margin+i]
	}
}

func mirror(i, n int) int {
	period := 2 * (n - 1)
	i = ((i % period) + period) % period
	return min(i, period-i)
}

// lift adds to every second sample what its neighbours give; odd says which.
func lift(row []float32, from, to, odd, at int, add func(a, b float32) float32) {
	for i := from; i < to; i++ {
		if (i-margin+at)&1 == odd {
			row[i] += add(row[i-1], row[i+1])
		}
	}
}

// whole is the filter on whole numbers, 5/3.
func whole(row []float32, n, at int) {
	lift(row, margin-1, margin+n+1, 0, at, func(a, b float32) float32 { return -floor((a + b + 2) / 4) })
	lift(row, margin, margin+n, 1, at, func(a, b float32) float32 { return floor((a + b) / 2) })
}

// smooth is the filter 9/7 (T.800, table F.4).
func smooth(row []float32, n, at int) {
	const (
		alpha, beta, gamma, delta = -1.586134342059924, -0.052980118572961, 0.882911075530934, 0.443506852043971
		k                         = 1.230174104914001
	)
	for i := 1; i < n+2*margin-1; i++ {
		if (i-margin+at)&1 == 0 {
			row[i] *= k
		} else {
			row[i] /= k
		}
	}
	by := func(f float32) func(a, b float32) float32 { return func(a, b float32) float32 { return -f * (a + b) } }
	lift(row, margin-3, margin+n+3, 0, at, by(delta))
	lift(row, margin-2, margin+n+2, 1, at, by(gamma))
	lift(row, margin-1, margin+n+1, 0, at, by(beta))
	lift(row, margin, margin+n, 1, at, by(alpha))
}
