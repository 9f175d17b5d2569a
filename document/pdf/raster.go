package pdf

import "math"

// raster holds the samples of a picture as PDF lays them out (ISO 32000-1,
// 8.9.5.2): rows begin on byte borders, the components of a pixel follow each
// other.
type raster struct {
	w, h, n, bits int
	data          []byte
}

// newRaster takes samples out of decoded data; missing rows are zeros, what
// follows the last row is left behind. It returns false for sizes that no
// picture has.
func newRaster(w, h, n, bits int, data []byte) (*raster, bool) {
	r := &raster{w: w, h: h, n: n, bits: bits}
	if w <= 0 || h <= 0 || w > maxPixels/h || n < 1 || n > maxColorants || !sampleBits[bits] {
		return nil, false
	}
	size := r.stride() * h
	if size > maxDecoded {
		return nil, false
	}
	r.data = make([]byte, size)
	copy(r.data, data)
	return r, true
}

// maxColorants bounds the components of a pixel (ISO 32000-1, annex C: 32).
const maxColorants = 32

var sampleBits = map[int]bool{1: true, 2: true, 4: true, 8: true, 16: true}

func (r *raster) stride() int { return (r.w*r.n*r.bits + 7) / 8 }

// top is the largest value of a sample.
func (r *raster) top() int { return 1<<r.bits - 1 }

// at reads sample k of row y, counted in components from the row's start.
func (r *raster) at(y, k int) int {
	row := r.data[y*r.stride():]
	switch r.bits {
	case 8:
		return int(row[k])
	case 16:
		return int(row[2*k])<<8 | int(row[2*k+1])
	}
	bit := k * r.bits
	return int(row[bit/8]) >> (8 - r.bits - bit%8) & r.top()
}

func (r *raster) set(y, k, v int) {
	row := r.data[y*r.stride():]
	switch r.bits {
	case 8:
		row[k] = byte(v)
	case 16:
		row[2*k], row[2*k+1] = byte(v>>8), byte(v)
	default:
		bit := k * r.bits
		shift := 8 - r.bits - bit%8
		row[bit/8] = row[bit/8]&^byte(r.top()<<shift) | byte(v<<shift)
	}
}

// paint gives all pixels under a cover one value.
func (r *raster) paint(c *cover, pixel []int) {
	for y := range r.h {
		for _, s := range c.spans(y, r.w, r.h) {
			for k := s[0] * r.n; k < s[1]*r.n; k++ {
				r.set(y, k, pixel[k%r.n])
			}
		}
	}
}

// plainRange is how far samples of 8 bits may differ on paper that nothing is
// written on: the noise of a JPEG file, not the edge of a letter.
const plainRange = 24

// plain reports whether nothing can be read in the part of a picture under an
// outline: all samples of a component are nearly equal.
func (r *raster) plain(o outline) bool {
	lo, hi := make([]int, r.n), make([]int, r.n)
	for k := range lo {
		lo[k] = math.MaxInt
		hi[k] = -1
	}
	for y := range r.h {
		x0, x1 := o.row(y, r.w, r.h, 0)
		for k := x0 * r.n; k < x1*r.n; k++ {
			v := r.at(y, k)
			lo[k%r.n], hi[k%r.n] = min(lo[k%r.n], v), max(hi[k%r.n], v)
		}
	}
	for k := range lo {
		if (hi[k]-lo[k])*255 > plainRange*r.top() {
			return false
		}
	}
	return true
}
