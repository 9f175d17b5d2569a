package pdf

import "math"

// What is known of a form field beside what it shows is noted in the dictionary
// of the form it is drawn as. Such keys are ours and are never written.
const (
	// keyQuadding is the side at which the lines of a field stand.
	keyQuadding = name("InkQuadding")
	// keyFitted marks a field whose letters are the smaller the more there are.
	keyFitted = name("InkFitted")
)

// annotate notes on a form what its annotation says of its lines.
func (d *doc) annotate(form *stream, a dict, fitted bool) {
	switch kind, _ := d.attribute(a, "FT").(name); {
	case d.s.name(a["Subtype"]) == "FreeText", kind == "Tx", kind == "Ch":
		form.dict[keyQuadding] = int64(d.s.int(d.attribute(a, "Q"), 0))
	}
	form.dict[keyFitted] = fitted
}

// fieldOf is the form of the field that a strip stands in, as it was drawn.
func (s *strip) fieldOf(c *canvas) (inst *instance, quadding int64) {
	for inst := c.glyphs[s.glyphs[0]].show.inst; inst != nil; inst = inst.parent {
		if inst.source == nil {
			continue
		}
		if q, ok := inst.source.dict[keyQuadding].(int64); ok {
			return inst, q
		}
	}
	return nil, 0
}

// fieldAlignment is the alignment of a strip in a form field, which the field
// states: nothing has to be guessed.
func (st *setting) fieldAlignment(s *strip) (alignment, bool) {
	inst, q := s.fieldOf(st.m.l.c)
	if inst == nil {
		return alignment{}, false
	}
	box, ok := (&store{}).numbers(inst.source.dict["BBox"], 4)
	if !ok {
		return alignment{}, false
	}
	r := turned(inst.base.bounds(box[0], box[1], box[2], box[3]), s.angle)
	switch middle := (r[0] + r[2]) / 2; {
	case q == 1 && math.Abs((s.x0+s.ink)/2-middle) < 2*sameMiddle:
		return alignment{fromMiddle, middle}, true
	case q == 2:
		// To half a point: the end of a line is a sum of rounded widths.
		return alignment{fromEnd, r[2] - math.Round(2*(r[2]-s.ink))/2}, true
	}
	return alignment{fromStart, s.x0}, true
}

// fitted reports whether something was removed from a field whose letters are
// as large as its text allows.
func (w *rewriter) fitted() bool {
	for g, no := range w.set.m.gone {
		if no == 0 {
			continue
		}
		for inst := w.c.glyphs[g].show.inst; inst != nil; inst = inst.parent {
			if inst.source != nil && inst.source.dict[keyFitted] == true {
				return true
			}
		}
	}
	return false
}
