package pdf

import (
	"fmt"
	"math"
)

// maxAnnotations bounds the annotations of one page.
const maxAnnotations = 20_000

// Flags of an annotation that keep it off the page (ISO 32000-1, 12.5.3).
const (
	flagHidden   = 1 << 1
	flagNoRotate = 1 << 4
	flagNoView   = 1 << 5
)

// flatten draws the visible annotations of a page into its content, where they
// are read and redacted like everything else. The annotations themselves are
// never copied.
func (d *doc) flatten(p *sheet) error {
	var drawn []byte
	xobjects := d.s.dict(p.resources["XObject"]).clone()
	for i, o := range d.s.array(p.dict["Annots"]) {
		if i >= maxAnnotations {
			return errBomb
		}
		a := d.s.dict(o)
		st, m, err := d.appearance(p, a)
		if err != nil {
			return err
		}
		if st == nil {
			continue
		}
		n := name(fmt.Sprintf("InkAnnot%d", i))
		xobjects[n] = st
		drawn = append(drawn, fmt.Sprintf("q %s cm /%s Do Q\n", m, n)...)
	}
	if drawn == nil {
		return nil
	}
	res := p.resources.clone()
	res["XObject"] = xobjects
	p.resources = res
	b, err := d.s.contents(p)
	if err != nil {
		return err
	}
	ops, err := d.s.parseContent(b)
	if err != nil {
		return err
	}
	p.open, p.drawn = openStates(ops), drawn
	return nil
}

// openStates counts q without Q.
func openStates(ops []op) int {
	n := 0
	for _, o := range ops {
		switch {
		case o.name == "q" && n < maxStates:
			n++
		case o.name == "Q" && n > 0:
			n--
		}
	}
	return n
}

// String writes a matrix as operands.
func (m matrix) String() string {
	return num(m.a) + " " + num(m.b) + " " + num(m.c) + " " + num(m.d) + " " + num(m.e) + " " + num(m.f)
}

// unseen are the kinds of annotations that show a sign at most, where a note, a
// file, a sound or a link is.
var unseen = tagSet("Popup Text FileAttachment Sound Movie Redact Link Caret TrapNet")

// appearance returns the visible appearance of an annotation as a form, and the
// matrix that puts it into its rectangle (ISO 32000-1, 12.5.5).
func (d *doc) appearance(p *sheet, a dict) (*stream, matrix, error) {
	if !d.visible(a) || unseen[d.s.name(a["Subtype"])] {
		return nil, identity, nil
	}
	v, ok := d.s.numbers(a["Rect"], 4)
	if !ok {
		return nil, identity, nil
	}
	rect := [4]float64{min(v[0], v[2]), min(v[1], v[3]), max(v[0], v[2]), max(v[1], v[3])}
	st, fitted := d.normalState(a), false
	if st == nil && !d.hasStates(a) || d.regenerated(a) {
		var err error
		if st, rect, fitted, err = d.drawn(a, rect); err != nil {
			return nil, identity, err
		}
	}
	if st == nil {
		return nil, identity, nil
	}
	m, ok := d.placed(st, rect)
	if !ok {
		return nil, identity, nil
	}
	if d.s.int(a["F"], 0)&flagNoRotate != 0 && p.rotate != 0 {
		m = m.mul(uprightAt(rect[0], rect[3], p.rotate))
	}
	// A form of its own, so that the same appearance on two pages is two uses.
	c := &stream{dict: st.dict.clone(), raw: st.raw}
	c.dict["Type"], c.dict["Subtype"] = name("XObject"), name("Form")
	d.annotate(c, a, fitted)
	return c, m, nil
}

// placed is the matrix from a form's bounding box to a rectangle.
func (d *doc) placed(st *stream, r [4]float64) (matrix, bool) {
	bbox, ok := d.s.numbers(st.dict["BBox"], 4)
	if !ok {
		return identity, false
	}
	m := identity
	if v, ok := d.s.numbers(st.dict["Matrix"], 6); ok {
		m = matrixOf(v)
	}
	t := m.bounds(bbox[0], bbox[1], bbox[2], bbox[3])
	if t[2]-t[0] < 1e-6 || t[3]-t[1] < 1e-6 {
		return identity, false
	}
	sx, sy := (r[2]-r[0])/(t[2]-t[0]), (r[3]-r[1])/(t[3]-t[1])
	out := matrix{a: sx, d: sy, e: r[0] - t[0]*sx, f: r[1] - t[1]*sy}
	return out, math.Abs(out.det()) >= 1e-12 && out.usable()
}

// uprightAt turns about a point against the rotation of the page.
func uprightAt(x, y float64, rotate int) matrix {
	sin, cos := math.Sincos(float64(rotate) * math.Pi / 180)
	turn := matrix{a: math.Round(cos), b: math.Round(sin), c: -math.Round(sin), d: math.Round(cos)}
	return matrix{a: 1, d: 1, e: -x, f: -y}.mul(turn).mul(matrix{a: 1, d: 1, e: x, f: y})
}

// drawn makes the appearance of an annotation that has none.
func (d *doc) drawn(a dict, rect [4]float64) (form *stream, place [4]float64, fitted bool, err error) {
	if rect[2]-rect[0] < 1e-3 && rect[3]-rect[1] < 1e-3 {
		return nil, rect, false, nil
	}
	if d.s.name(a["Subtype"]) != "Widget" {
		p, box, err := d.mark(a, rect)
		if err != nil || box[0] >= box[2] || box[1] >= box[3] {
			return nil, rect, false, err
		}
		return p.form(box, identity), box, p.fitted, nil
	}
	w, h, m := rect[2]-rect[0], rect[3]-rect[1], identity
	switch ((d.s.int(d.s.dict(a["MK"])["R"], 0) % 360) + 360) % 360 {
	case 90:
		w, h, m = h, w, matrix{b: 1, c: -1}
	case 180:
		m = matrix{a: -1, d: -1}
	case 270:
		w, h, m = h, w, matrix{b: -1, c: 1}
	}
	p, err := d.widget(a, w, h)
	if err != nil {
		return nil, rect, false, err
	}
	return p.form([4]float64{0, 0, w, h}, m), rect, p.fitted, nil
}

// visible reports whether an annotation is shown on the screen.
func (d *doc) visible(a dict) bool {
	return a != nil && d.s.int(a["F"], 0)&(flagHidden|flagNoView) == 0 && d.layers.shows(d.s, a["OC"])
}

// normalState is the appearance in the state the annotation is in. A button
// without a state of its own has that of its field.
func (d *doc) normalState(a dict) *stream {
	n := d.s.resolve(d.s.dict(a["AP"])["N"])
	if states, ok := n.(dict); ok {
		state := d.s.name(a["AS"])
		if state == "" {
			state, _ = d.attribute(a, "V").(name)
		}
		n = d.s.resolve(states[state])
	}
	st, _ := n.(*stream)
	return st
}

// hasStates reports an appearance in states: one of them may be to show nothing.
// States that are no forms, as some producers write them, are none.
func (d *doc) hasStates(a dict) bool {
	states, _ := d.s.resolve(d.s.dict(a["AP"])["N"]).(dict)
	for _, o := range states {
		if d.s.stream(o) != nil {
			return true
		}
	}
	return false
}
