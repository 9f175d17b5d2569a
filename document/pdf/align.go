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
	// sameStart is how near in points starts are taken for one: producers set
	// them exactly, up to rounding.
	sameStart = 0.15
	// sameEdge is the same for ends, which sum up the widths of a line.
	sameEdge = 0.5
	// sameMiddle is the same for middles, which depend on two roundings.
	sameMiddle = 0.5
)

// neighbours is what the other strips of a page say of one: where they begin
// and end.
type neighbours struct {
	lo, hi    float64 // the outermost start and end
	sameStart bool    // one begins where the strip does
	sameEnd   float64 // the end of those that end where the strip does, NaN if none
}

// alignmentOf judges a strip by the cell it stands in, else by the others on the
// page.
func (st *setting) alignmentOf(s *strip, p *sheet) alignment {
	if how, ok := st.fieldAlignment(s); ok {
		return how
	}
	n := st.neighboursOf(s)
	if n.sameStart {
		return alignment{fromStart, s.x0}
	}
	if left, right, ok := st.cell(s); ok {
		return s.aligned(left+st.padding(s.angle), []float64{(left + right) / 2}, []float64{n.sameEnd, right - st.padding(s.angle)})
	}
	box := turned(p.box, s.angle)
	return s.aligned(n.lo, []float64{(box[0] + box[2]) / 2, (n.lo + n.hi) / 2}, []float64{n.sameEnd, box[0] + box[2] - n.lo})
}

// aligned tells which of the given places a strip keeps to.
func (s *strip) aligned(start float64, middles, ends []float64) alignment {
	if math.Abs(s.x0-start) < sameStart {
		return alignment{fromStart, s.x0}
	}
	for _, m := range middles {
		if math.Abs((s.x0+s.ink)/2-m) < sameMiddle {
			return alignment{fromMiddle, m}
		}
	}
	for _, e := range ends {
		if math.Abs(s.ink-e) < sameEdge {
			return alignment{fromEnd, e}
		}
	}
	return alignment{fromStart, s.x0}
}

// neighboursOf looks at the strips that run as s does. Starts count always: who
// begins at the margin stays there. Ends of touched strips tell nothing.
func (st *setting) neighboursOf(s *strip) neighbours {
	n := neighbours{lo: math.Inf(1), hi: math.Inf(-1), sameEnd: math.NaN()}
	for _, o := range st.m.l.strips {
		if o == s || o.angle != s.angle {
			continue
		}
		n.sameStart = n.sameStart || math.Abs(o.x0-s.x0) < sameStart
		if st.touched[o] {
			continue
		}
		n.lo, n.hi = math.Min(n.lo, o.x0), math.Max(n.hi, o.ink)
		if math.Abs(o.ink-s.ink) < sameEdge && !(o.ink < n.sameEnd) {
			n.sameEnd = o.ink
		}
	}
	return n
}

// cell finds the rules on both sides of a strip.
func (st *setting) cell(s *strip) (left, right float64, ok bool) {
	left, right = math.Inf(-1), math.Inf(1)
	for _, r := range st.m.l.rulesOf(s.angle) {
		if r[1] > s.base+0.3*s.em || r[3] < s.base+0.1*s.em {
			continue
		}
		if r[2] <= s.x0+0.1*s.em {
			left = math.Max(left, r[2])
		} else if r[0] >= s.ink-0.1*s.em {
			right = math.Min(right, r[0])
		}
	}
	return left, right, !math.IsInf(left, 0) && !math.IsInf(right, 0)
}

// padding is how near to the left line of its cell a text on the page begins, as
// texts that are set to the right keep the same distance. NaN if there is none.
func (st *setting) padding(angle int) float64 {
	if least, ok := st.paddings[angle]; ok {
		return least
	}
	least := math.NaN()
	for _, o := range st.m.l.strips {
		if o.angle != angle || st.touched[o] {
			continue
		}
		if left, _, ok := st.cell(o); ok && !(o.x0-left > least) {
			least = o.x0 - left
		}
	}
	st.paddings[angle] = least
	return least
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
