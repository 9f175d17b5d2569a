package pdf

import (
	"errors"
	"fmt"
	"math"

	"inkoust/document"
)

// maxAnnotations bounds the annotations of one page.
const maxAnnotations = 20_000

// Flags of an annotation that keep it off the page (ISO 32000-1, 12.5.3).
const (
	flagHidden = 1 << 1
	flagNoView = 1 << 5
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
		st, m := d.appearance(a)
		if st == nil && d.drawnByReader(a) {
			return document.Park(document.ReasonFeature, "", errors.New("annotation without an appearance"))
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
	ops, err := d.s.parseContent(p.contents)
	if err != nil {
		return err
	}
	b := append([]byte("q\n"), p.contents...)
	b = append(b, '\n')
	for range openStates(ops) + 1 {
		b = append(b, "Q\n"...)
	}
	p.contents = append(b, drawn...)
	return nil
}

// drawnByReader reports an annotation that has words to show and leaves it to
// the reader to draw them. Dropping it would lose what people see.
func (d *doc) drawnByReader(a dict) bool {
	if d.s.int(a["F"], 0)&(flagHidden|flagNoView) != 0 || d.normalState(a) != nil {
		return false
	}
	words := a["Contents"]
	switch d.s.name(a["Subtype"]) {
	case "FreeText":
	case "Widget":
		form := d.s.dict(d.s.dict(d.s.trailer["Root"])["AcroForm"])
		if needed, _ := d.s.resolve(form["NeedAppearances"]).(bool); !needed {
			return false
		}
		if words = a["V"]; words == nil {
			words = d.s.dict(a["Parent"])["V"]
		}
	default:
		return false
	}
	t, ok := d.s.text(words)
	return ok && readable(textString(t))
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

// appearance returns the visible appearance of an annotation as a form, and the
// matrix that puts it into its rectangle (ISO 32000-1, 12.5.5).
func (d *doc) appearance(a dict) (*stream, matrix) {
	if !d.visible(a) {
		return nil, identity
	}
	switch d.s.name(a["Subtype"]) {
	case "Popup", "Text", "FileAttachment", "Sound", "Movie", "Redact", "Link":
		return nil, identity
	}
	st := d.normalState(a)
	box, ok1 := d.s.numbers(a["Rect"], 4)
	if st == nil || !ok1 {
		return nil, identity
	}
	bbox, ok2 := d.s.numbers(st.dict["BBox"], 4)
	if !ok2 {
		return nil, identity
	}
	m := identity
	if v, ok := d.s.numbers(st.dict["Matrix"], 6); ok {
		m = matrixOf(v)
	}
	t := m.bounds(bbox[0], bbox[1], bbox[2], bbox[3])
	r := [4]float64{min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])}
	if t[2]-t[0] < 1e-6 || t[3]-t[1] < 1e-6 {
		return nil, identity
	}
	sx, sy := (r[2]-r[0])/(t[2]-t[0]), (r[3]-r[1])/(t[3]-t[1])
	out := matrix{a: sx, d: sy, e: r[0] - t[0]*sx, f: r[1] - t[1]*sy}
	if math.Abs(out.det()) < 1e-12 || !out.usable() {
		return nil, identity
	}
	// A form of its own, so that the same appearance on two pages is two uses.
	c := &stream{dict: st.dict.clone(), raw: st.raw}
	c.dict["Type"], c.dict["Subtype"] = name("XObject"), name("Form")
	return c, out
}

// visible reports whether an annotation is shown on the screen.
func (d *doc) visible(a dict) bool {
	return a != nil && d.s.int(a["F"], 0)&(flagHidden|flagNoView) == 0 && d.layers.shows(d.s, a["OC"])
}

func (d *doc) normalState(a dict) *stream {
	n := d.s.resolve(d.s.dict(a["AP"])["N"])
	if states, ok := n.(dict); ok {
		n = d.s.resolve(states[d.s.name(a["AS"])])
	}
	st, _ := n.(*stream)
	return st
}
