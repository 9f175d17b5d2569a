package pdf

import "math"

// subpath is a piece of a painted path that may belong to text: an underline, a
// highlight, a rule between cells.
type subpath struct {
	inst     *instance
	from, to int // operators that draw it
	box      [4]float64
	stroked  bool // its outline is drawn
	bent     int  // curves and slanted lines in it
	last     [2]float64
}

const (
	// maxSubpaths bounds what is remembered of a page's drawings; a map has
	// 100,000. A page with more of them is parked if text is removed from it.
	maxSubpaths = 500_000
	// largeMark is the size in points from which a shape is no mark of text.
	largeMark = 3000.0
)

// pathState gathers the path under construction.
type pathState struct {
	open []subpath
	clip bool // the next painting operator makes the path the clip
}

// pathStep follows the operators that construct and paint paths.
func (r *runner) pathStep(o *op) {
	num := func(i int) float64 { v, _ := r.s.number(o.args[i]); return v }
	p := &r.path
	switch o.name {
	case "m":
		p.begin(r, num(0), num(1))
	case "re":
		p.begin(r, num(0), num(1))
		p.point(r, num(0)+num(2), num(1)+num(3))
		p.point(r, num(0), num(1)+num(3))
		p.point(r, num(0)+num(2), num(1))
	case "l", "v", "y", "c":
		p.bend(r, o.name, num(len(o.args)-2), num(len(o.args)-1))
		for i := 0; i+1 < len(o.args); i += 2 {
			p.point(r, num(i), num(i+1))
		}
	case "W", "W*":
		p.clip = true
	case "h":
		p.extend(r.i)
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*":
		r.canvas.paths++
		for _, s := range p.open {
			s.stroked = o.name[0] != 'f' && o.name[0] != 'F'
			if len(r.canvas.subpaths) >= maxSubpaths {
				r.canvas.lost = true
			} else if s.box[2]-s.box[0] < largeMark && s.box[3]-s.box[1] < largeMark {
				r.canvas.subpaths = append(r.canvas.subpaths, s)
			}
		}
	}
	if endsPath[o.name] {
		p.end(r.canvas, &r.g)
	}
}

func (p *pathState) begin(r *runner, x, y float64) {
	if len(p.open) >= maxSubpaths {
		r.canvas.lost = true
		return
	}
	x, y = r.g.ctm.apply(x, y)
	p.open = append(p.open, subpath{inst: r.inst, from: r.i, to: r.i, box: [4]float64{x, y, x, y}, last: [2]float64{x, y}})
}

func (p *pathState) point(r *runner, x, y float64) {
	if len(p.open) == 0 {
		return
	}
	s := &p.open[len(p.open)-1]
	x, y = r.g.ctm.apply(x, y)
	s.box = [4]float64{math.Min(s.box[0], x), math.Min(s.box[1], y), math.Max(s.box[2], x), math.Max(s.box[3], y)}
	s.to = r.i
}

// bend counts what is no straight line along the page.
func (p *pathState) bend(r *runner, name operator, x, y float64) {
	if len(p.open) == 0 {
		return
	}
	const straight = 0.02 // points
	s := &p.open[len(p.open)-1]
	x, y = r.g.ctm.apply(x, y)
	if name != "l" || math.Abs(x-s.last[0]) > straight && math.Abs(y-s.last[1]) > straight {
		s.bent++
	}
	s.last = [2]float64{x, y}
}

func (p *pathState) extend(i int) {
	if n := len(p.open); n > 0 {
		p.open[n-1].to = i
	}
}

// ruleWidth is the thickness in points up to which a shape is a line.
const ruleWidth = 2.5

// ruleHeight is the least length in points of a line between cells.
const ruleHeight = 4.8

// rulesIn gives the lines across the writing direction that a shape shows: the
// shape itself if it is thin, else the two sides of a frame. Filled areas are no
// lines: a highlight divides no words. Box is in the coordinates of the writing
// direction.
func (p *subpath) rulesIn(b [4]float64) [][4]float64 {
	switch width, height := b[2]-b[0], b[3]-b[1]; {
	case height < ruleHeight:
		return nil
	case width <= ruleWidth:
		return [][4]float64{b}
	case p.stroked:
		return [][4]float64{{b[0], b[1], b[0], b[3]}, {b[2], b[1], b[2], b[3]}}
	}
	return nil
}

// turned gives a box in the coordinates of a writing direction: along, across.
func turned(b [4]float64, angle int) [4]float64 {
	sin, cos := math.Sincos(float64(angle) * math.Pi / 180)
	return matrix{a: cos, b: -sin, c: sin, d: cos}.bounds(b[0], b[1], b[2], b[3])
}

const (
	// underlineDepth and strikeHeight are between which heights, in em from the
	// baseline, a thin line is an underline or a strike-out. Beyond lie the lines
	// between the rows of a table.
	underlineDepth = -0.35
	strikeHeight   = 0.6
)

// marksOf lists the underlines, strike-outs and highlights of a touched strip:
// their length and place tell of the words that were there. What has curves or
// slanted lines is no highlight: skipDrawings looks at it.
func (st *setting) marksOf(s *strip) (out []subpath) {
	for _, p := range st.m.l.c.subpaths {
		b := turned(p.box, s.angle)
		if b[0] < s.x0-0.5*s.em || b[2] > s.x1+0.5*s.em || b[1] < s.base-0.6*s.em || b[3] > s.base+1.3*s.em {
			continue
		}
		if b[3]-b[1] <= 0.2*s.em {
			if b[2]-b[0] > 0.3*s.em && b[1] > s.base+underlineDepth*s.em && b[3] < s.base+strikeHeight*s.em {
				out = append(out, p)
			}
		} else if p.bent == 0 && b[3]-b[1] > 0.5*s.em && st.holdsLetter(s, b) {
			out = append(out, p)
		}
	}
	return out
}

func (st *setting) holdsLetter(s *strip, b [4]float64) bool {
	for _, i := range s.glyphs {
		g := &st.m.l.c.glyphs[i]
		if mid := g.along() + g.adv/2; mid > b[0] && mid < b[2] && !isBlank(g.text) {
			return true
		}
	}
	return false
}
