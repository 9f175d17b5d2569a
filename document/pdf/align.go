package pdf

import "math"

// alignment says which side of a strip stands still whatever it holds. A name
// in the middle of a line of its own starts farther left the longer it is, so
// such lines are set from their middle, and lines at the right margin from
// their end.
type alignment struct {
	kind  int     // fromStart, fromMiddle, fromEnd
	fixed float64 // position along of the start, the middle or the end
}

const (
	fromStart = iota
	fromMiddle
	fromEnd
)

const (
	// sameEdge is how near in points edges are taken for one.
	sameEdge = 1.0
	// sameMiddle is the same for middles, which depend on two roundings.
	sameMiddle = 2.0
)

// alignmentOf judges a strip by the others on the page.
func (st *setting) alignmentOf(s *strip, p *sheet) alignment {
	start := alignment{fromStart, s.x0}
	end := s.ink
	lo, hi, sharedEnd := math.Inf(1), math.Inf(-1), math.NaN()
	for _, o := range st.m.l.strips {
		if o == s || o.angle != s.angle {
			continue
		}
		if math.Abs(o.x0-s.x0) < sameEdge {
			return start
		}
		if st.touched[o] {
			continue
		}
		e := o.ink
		lo, hi = math.Min(lo, o.x0), math.Max(hi, e)
		if math.Abs(e-end) < sameEdge && !(e < sharedEnd) {
			sharedEnd = e
		}
	}
	box := turned(p.box, s.angle)
	for _, middle := range []float64{(box[0] + box[2]) / 2, (lo + hi) / 2} {
		if math.Abs((s.x0+end)/2-middle) < sameMiddle {
			return alignment{fromMiddle, middle}
		}
	}
	if !math.IsNaN(sharedEnd) {
		return alignment{fromEnd, sharedEnd}
	}
	return start
}

// start is where a strip of a new width begins.
func (a alignment) start(width float64) float64 {
	switch a.kind {
	case fromMiddle:
		return a.fixed - width/2
	case fromEnd:
		return a.fixed - width
	}
	return a.fixed
}
