// Package jpegfile changes parts of a JPEG file (ITU-T T.81) and leaves all
// others as they are: it works on the quantised coefficients, so that a block
// that is not touched decodes to the very same samples as before. It reads
// sequential and progressive files with Huffman codes and 8 bits a sample, and
// writes sequential ones. Parse is the start. Of a file it keeps the picture
// alone: no comment, no application data but the two short marks that tell what
// the components mean.
package jpegfile

import (
	"errors"
	"math"
)

var (
	// ErrFormat says that data is no JPEG file this package can rewrite.
	ErrFormat = errors.New("jpegfile: not a file that can be rewritten")
	// ErrSize says that a picture is larger than memory should hold.
	ErrSize = errors.New("jpegfile: picture too large")
)

const (
	// maxCoefficients bounds what is held, at two bytes each: A4 in colour at
	// 600 dpi has 105 million.
	maxCoefficients = 128 << 20
	// maxScans bounds progressive files; encoders write about ten scans.
	maxScans      = 100
	maxComponents = 4
)

// File is a picture as coefficients.
type File struct {
	Width, Height int
	// Transform is what Adobe's mark says of the components: 0 as they are, 1
	// luminance and colour difference, 2 the same with black; -1 without mark.
	Transform  int
	jfif       bool
	components []*component
	perX, perY int // blocks of the most finely sampled component in a unit
}

// component is one component in blocks, row by row, padded to whole units. The
// coefficients of a block are in zigzag order.
type component struct {
	id     byte
	h, v   int
	table  byte
	quant  *[64]uint16
	bw, bh int // blocks, padded
	uw, uh int // blocks that hold samples of the picture
	coef   []int16
}

// Components is the number of components.
func (f *File) Components() int { return len(f.components) }

// ByName reports whether the names of the components say that they are red,
// green and blue, as they do in files without any mark.
func (f *File) ByName() bool {
	return len(f.components) == 3 && f.components[0].id == 'R' && f.components[1].id == 'G' && f.components[2].id == 'B'
}

// Marked reports whether the file says that it follows JFIF.
func (f *File) Marked() bool { return f.jfif }

// Spans lists, for a row of the picture, the ranges of columns that are meant,
// sorted and without overlap.
type Spans func(y int) [][2]int

// Paint gives all samples within the spans the value of their component. Where
// a component is sampled more coarsely, a sample counts if it lies partly within.
func (f *File) Paint(within Spans, value []byte) {
	for k, c := range f.components {
		rows := f.rowsOf(c, within)
		for by := range c.bh {
			for bx := range c.bw {
				paintBlock(c, rows, bx, by, float64(value[k])-128)
			}
		}
	}
}

// Range gives the least and the largest sample of each component within spans;
// without any sample the least is above the largest.
func (f *File) Range(within Spans) (lo, hi []int) {
	for _, c := range f.components {
		rows := f.rowsOf(c, within)
		least, most := 255, 0
		for by := range c.bh {
			for bx := range c.bw {
				mask, n := maskOf(rows, bx, by)
				if n == 0 {
					continue
				}
				px := c.samples(bx, by)
				for i, in := range mask {
					if in {
						v := min(max(int(math.Round(px[i]))+128, 0), 255)
						least, most = min(least, v), max(most, v)
					}
				}
			}
		}
		lo, hi = append(lo, least), append(hi, most)
	}
	return lo, hi
}

// rowsOf brings spans to the sampling of a component, up to its padding: what
// is beyond the borders repeats them.
func (f *File) rowsOf(c *component, within Spans) [][][2]int {
	rows := make([][][2]int, c.bh*8)
	for y := range rows {
		first, last := y*f.perY/c.v, ((y+1)*f.perY+c.v-1)/c.v
		for full := min(first, f.Height-1); full < max(min(last, f.Height), min(first, f.Height-1)+1); full++ {
			for _, s := range within(full) {
				a, b := s[0]*c.h/f.perX, (s[1]*c.h+f.perX-1)/f.perX
				if s[1] >= f.Width {
					b = c.bw * 8
				}
				if a < b {
					rows[y] = append(rows[y], [2]int{a, b})
				}
			}
		}
	}
	return rows
}

func maskOf(rows [][][2]int, bx, by int) (mask [64]bool, n int) {
	for y := range 8 {
		for _, s := range rows[by*8+y] {
			for x := max(s[0], bx*8); x < min(s[1], bx*8+8); x++ {
				if !mask[y*8+x-bx*8] {
					mask[y*8+x-bx*8] = true
					n++
				}
			}
		}
	}
	return mask, n
}

func paintBlock(c *component, rows [][][2]int, bx, by int, value float64) {
	mask, n := maskOf(rows, bx, by)
	if n == 0 {
		return
	}
	var px [64]float64
	if n < 64 {
		px = c.samples(bx, by)
	}
	for i, in := range mask {
		if in {
			px[i] = value
		}
	}
	c.put(bx, by, &px)
}

func (c *component) block(bx, by int) []int16 {
	i := (by*c.bw + bx) * 64
	return c.coef[i : i+64]
}

// samples decodes a block; values are around 0.
func (c *component) samples(bx, by int) (px [64]float64) {
	var in [64]float64
	for i, v := range c.block(bx, by) {
		in[natural[i]] = float64(v) * float64(c.quant[i])
	}
	for y := range 8 {
		for x := range 8 {
			sum := 0.0
			for u := range 8 {
				sum += in[y*8+u] * cosines[u][x]
			}
			px[y*8+x] = sum
		}
	}
	for x := range 8 {
		var col [8]float64
		for y := range 8 {
			for v := range 8 {
				col[y] += px[v*8+x] * cosines[v][y]
			}
		}
		for y := range 8 {
			px[y*8+x] = min(max(math.Round(col[y]), -128), 127)
		}
	}
	return px
}

// put encodes a block.
func (c *component) put(bx, by int, px *[64]float64) {
	var half, full [64]float64
	for y := range 8 {
		for u := range 8 {
			for x := range 8 {
				half[y*8+u] += px[y*8+x] * cosines[u][x]
			}
		}
	}
	for u := range 8 {
		for v := range 8 {
			for y := range 8 {
				full[v*8+u] += half[y*8+u] * cosines[v][y]
			}
		}
	}
	out := c.block(bx, by)
	for i := range out {
		out[i] = int16(math.Round(full[natural[i]] / float64(max(c.quant[i], 1))))
	}
}

// cosines is the basis of the transform, with its factors: [frequency][place].
var cosines = func() (t [8][8]float64) {
	for u := range t {
		for x := range t[u] {
			t[u][x] = math.Cos(float64(2*x+1)*float64(u)*math.Pi/16) / 2
			if u == 0 {
				t[u][x] /= math.Sqrt2
			}
		}
	}
	return t
}()

// natural is the place in rows of each coefficient in zigzag order.
var natural = func() (t [64]int) {
	x, y := 0, 0
	for i := range t {
		t[i] = y*8 + x
		switch up := (x+y)%2 == 0; {
		case up && x == 7, !up && y < 7 && x == 0:
			y++
		case up && y == 0, !up && y == 7:
			x++
		case up:
			x, y = x+1, y-1
		default:
			x, y = x-1, y+1
		}
	}
	return t
}()
