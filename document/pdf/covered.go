package pdf

import "sort"

// hideCovered marks the glyphs over which a picture is drawn: what is seen of
// them is in the picture, as under the invisible text of a recognised scan.
func (c *canvas) hideCovered() {
	var order []int
	var heights []float64
	for _, p := range c.images {
		if p.after == 0 || !p.opaque() {
			continue
		}
		if order == nil {
			order, heights = c.byHeight()
		}
		for i := sort.SearchFloat64s(heights, p.rect[1]); i < len(order) && heights[i] <= p.rect[3]; i++ {
			g := &c.glyphs[order[i]]
			if x, y := g.middle(); order[i] < p.after && p.holds(x, y) {
				g.hidden = true
			}
		}
	}
}

// byHeight sorts the glyphs by the height of their middle on the page.
func (c *canvas) byHeight() (order []int, heights []float64) {
	mid := make([]float64, len(c.glyphs))
	order = make([]int, len(c.glyphs))
	for i := range c.glyphs {
		_, mid[i] = c.glyphs[i].middle()
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return mid[order[a]] < mid[order[b]] })
	for _, i := range order {
		heights = append(heights, mid[i])
	}
	return order, heights
}

// opaque reports whether a picture lets nothing through: no stencil, no mask.
func (p *picture) opaque() bool {
	d := dict(nil)
	if p.stream != nil {
		d = p.stream.dict
	} else {
		d = p.inline.dict
	}
	mask, _ := d["ImageMask"].(bool)
	return !mask && d["SMask"] == nil && d["Mask"] == nil
}

// holds reports whether a point of the page lies on a picture and is seen there.
func (p *picture) holds(x, y float64) bool {
	if x < p.clip[0] || x > p.clip[2] || y < p.clip[1] || y > p.clip[3] {
		return false
	}
	inv, ok := p.ctm.inverse()
	if !ok {
		return false
	}
	u, v := inv.apply(x, y)
	return u >= 0 && u <= 1 && v >= 0 && v <= 1
}
