package pdf

// painting runs the operators that build and paint paths, and draw pictures,
// forms and shadings.
func (c *content) painting(op keyword, operands []any) bool {
	arg := func(n int) float64 { return clamp(number(last(operands, n))) }
	switch op {
	case "m", "l":
		c.point(arg(2), arg(1))
	case "c", "v", "y":
		c.curved = true
		c.point(arg(2), arg(1))
	case "re":
		x, y, w, h := arg(4), arg(3), arg(2), arg(1)
		for _, p := range [][2]float64{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}} {
			c.point(p[0], p[1])
		}
	case "h":
	case "f", "F", "f*":
		c.filled()
	case "S", "s", "B", "B*", "b", "b*", "sh":
		c.painted()
	case "n":
		c.path, c.curved = c.path[:0], false
	case "W", "W*":
		c.state.clipped = true
	case "Do":
		c.draw(c.resource("XObject", last(operands, 1)))
	default:
		return false
	}
	return true
}

// maxPath is how much of a path is remembered; a box has four corners.
const maxPath = 16

func (c *content) point(x, y float64) {
	if len(c.path) < maxPath {
		c.path = append(c.path, c.state.ctm.apply(x, y))
	}
}

// filled notes a box, or counts what else is painted.
func (c *content) filled() {
	if c.boxed == 0 {
		c.painted()
		return
	}
	if len(c.sheet.boxes) < maxBoxes {
		c.sheet.boxes = append(c.sheet.boxes, fill{append([]point(nil), c.path...), c.state, len(c.path) == 4 && !c.curved})
	}
	c.path, c.curved = c.path[:0], false
}

// maxBoxes bounds the boxes of one page.
const maxBoxes = 100_000

func (c *content) painted() {
	c.path, c.curved = c.path[:0], false
	if len(c.sheet.boxes) > 0 {
		c.sheet.over++
	}
}

// picture notes where a picture is drawn: on the unit square.
func (c *content) picture(s *stream) {
	c.painted()
	m := c.state.ctm
	if len(c.sheet.images) < maxBoxes {
		c.sheet.images = append(c.sheet.images, drawing{s, []point{m.apply(0, 0), m.apply(1, 0), m.apply(1, 1), m.apply(0, 1)}, c.state.clipped})
	}
}
