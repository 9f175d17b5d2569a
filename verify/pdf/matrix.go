package pdf

import "math"

// matrix is [a b c d e f] of ISO 32000-1, 8.3.3.
type matrix [6]float64

var unit = matrix{1, 0, 0, 1, 0, 0}

// mul is m applied first, then n.
func (m matrix) mul(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) apply(x, y float64) point {
	return point{m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]}
}

// matrixOf reads six numbers.
func matrixOf(operands []any) (matrix, bool) {
	var m matrix
	if len(operands) < len(m) {
		return unit, false
	}
	for i, o := range operands[len(operands)-len(m):] {
		m[i] = number(o)
		if math.IsNaN(m[i]) || math.Abs(m[i]) > maxCoordinate {
			return unit, false
		}
	}
	return m, true
}

// maxCoordinate keeps products of matrices finite; pages are thousands of points.
const maxCoordinate = 1e9

type point struct{ x, y float64 }

// frame turns points so that one writing direction runs along the first axis.
type frame struct{ dx, dy float64 }

func (f frame) along(p point) float64  { return p.x*f.dx + p.y*f.dy }
func (f frame) across(p point) float64 { return p.y*f.dx - p.x*f.dy }

// extent is a rectangle in a frame.
type extent struct{ x0, y0, x1, y1 float64 }

func (f frame) extent(points []point) extent {
	e := extent{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range points {
		x, y := f.along(p), f.across(p)
		e = extent{min(e.x0, x), min(e.y0, y), max(e.x1, x), max(e.y1, y)}
	}
	return e
}

func (e extent) overlaps(o extent) bool {
	return e.x0 < o.x1 && o.x0 < e.x1 && e.y0 < o.y1 && o.y0 < e.y1
}

func (e extent) empty() bool { return !(e.x1 > e.x0 && e.y1 > e.y0) }
