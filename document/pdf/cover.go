package pdf

import (
	"math"
	"sort"
)

// outline is a convex shape on a picture, in its unit square with the origin at
// the top left, as rows of samples run.
type outline [][2]float64

// outlineOf brings a box of the page onto a picture.
func outlineOf(corners [4][2]float64, inv matrix) outline {
	o := make(outline, len(corners))
	for i, c := range corners {
		u, v := inv.apply(c[0], c[1])
		o[i] = [2]float64{u, 1 - v}
	}
	return o
}

// coverMargin is how many pixels around a box are overwritten too: what readers
// smooth into each other.
const coverMargin = 1

// row is the range of pixels of row y that an outline touches, in a picture of
// w times h pixels, with a margin in pixels on all sides.
func (o outline) row(y, w, h, margin int) (int, int) {
	lo, hi := math.Inf(1), math.Inf(-1)
	top, bottom := float64(y-margin), float64(y+1+margin)
	note := func(x float64) { lo, hi = math.Min(lo, x), math.Max(hi, x) }
	for i := range o {
		ax, ay := o[i][0]*float64(w), o[i][1]*float64(h)
		b := o[(i+1)%len(o)]
		bx, by := b[0]*float64(w), b[1]*float64(h)
		if ay > top && ay < bottom {
			note(ax)
		}
		for _, edge := range [...]float64{top, bottom} {
			if (ay-edge)*(by-edge) < 0 {
				note(ax + (bx-ax)*(edge-ay)/(by-ay))
			}
		}
	}
	if lo > hi {
		return 0, 0
	}
	// Coordinates come out of an inverse matrix: a border within a thousandth
	// of a pixel is on it.
	return clampTo(math.Floor(lo+1e-3)-float64(margin), w), clampTo(math.Ceil(hi-1e-3)+float64(margin), w)
}

func clampTo(v float64, n int) int { return int(math.Max(0, math.Min(float64(n), v))) }

// cover is what is to be overwritten on one picture.
type cover struct {
	boxes []outline
	// shown is the part of the picture that can be seen; nil if it is seen
	// whole. What lies outside it is overwritten.
	shown outline
}

func (c *cover) empty() bool { return len(c.boxes) == 0 && c.shown == nil }

// spans lists the ranges of row y to overwrite, sorted and without overlap.
func (c *cover) spans(y, w, h int) [][2]int {
	var list [][2]int
	add := func(a, b int) {
		if a < b {
			list = append(list, [2]int{a, b})
		}
	}
	for _, o := range c.boxes {
		add(o.row(y, w, h, coverMargin))
	}
	if c.shown != nil {
		a, b := c.shown.row(y, w, h, coverMargin)
		if a >= b {
			return [][2]int{{0, w}}
		}
		add(0, a)
		add(b, w)
	}
	sort.Slice(list, func(i, j int) bool { return list[i][0] < list[j][0] })
	out := list[:0]
	for _, s := range list {
		if n := len(out); n > 0 && s[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], s[1])
			continue
		}
		out = append(out, s)
	}
	return out
}
