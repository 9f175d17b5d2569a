package pdf

import "math"

// matrix is a PDF transformation: x' = a·x + c·y + e, y' = b·x + d·y + f.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

func matrixOf(v []float64) matrix { return matrix{v[0], v[1], v[2], v[3], v[4], v[5]} }

// mul applies m first, then n.
func (m matrix) mul(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// shift moves the origin of m by x, y in its own space.
func (m matrix) shift(x, y float64) matrix {
	m.e, m.f = m.apply(x, y)
	return m
}

func (m matrix) det() float64 { return m.a*m.d - m.b*m.c }

// inverse returns false for a matrix that flattens the plane.
func (m matrix) inverse() (matrix, bool) {
	d := m.det()
	if math.Abs(d) < 1e-12 || math.IsNaN(d) || math.IsInf(d, 0) {
		return identity, false
	}
	n := matrix{a: m.d / d, b: -m.b / d, c: -m.c / d, d: m.a / d}
	n.e = -(m.e*n.a + m.f*n.c)
	n.f = -(m.e*n.b + m.f*n.d)
	return n, true
}

// usable reports whether all of m is within what positions may be.
func (m matrix) usable() bool {
	for _, v := range [...]float64{m.a, m.b, m.c, m.d, m.e, m.f} {
		if math.IsNaN(v) || math.Abs(v) > maxCoordinate {
			return false
		}
	}
	return true
}

// bounds is the box around the image of a rectangle under m.
func (m matrix) bounds(x0, y0, x1, y1 float64) (r [4]float64) {
	r = [4]float64{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range [...][2]float64{{x0, y0}, {x1, y0}, {x0, y1}, {x1, y1}} {
		x, y := m.apply(p[0], p[1])
		r[0], r[1] = math.Min(r[0], x), math.Min(r[1], y)
		r[2], r[3] = math.Max(r[2], x), math.Max(r[3], y)
	}
	return r
}
