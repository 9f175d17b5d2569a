package pdf

import (
	"math"
	"strings"
)

// Marks that people put on a page, drawn where the file leaves that to the
// viewer (ISO 32000-1, 12.5.6).

// maxVertices bounds the points of one mark: ink has a few thousand.
const maxVertices = 200_000

// mark draws an annotation in the coordinates of the page and tells where it is.
func (d *doc) mark(a dict, rect [4]float64) (*drawing, [4]float64, error) {
	p := &drawing{d: d}
	if ca, ok := d.s.number(a["CA"]); ok && ca >= 0 && ca < 1 {
		p.state = dict{"Type": name("ExtGState"), "CA": ca, "ca": ca}
	}
	width, _, dash := d.border(a)
	box := rect
	if rd, ok := d.s.numbers(a["RD"], 4); ok {
		box = [4]float64{rect[0] + rd[0], rect[1] + rd[1], rect[2] - rd[2], rect[3] - rd[3]}
	}
	switch d.s.name(a["Subtype"]) {
	case "FreeText":
		return p, rect, d.freeText(p, a, box, width, dash)
	case "Square", "Circle":
		p.shape(a, inset(box, width/2), width, dash)
	case "Line":
		return p, d.line(p, a, width, dash), d.caption(p, a)
	case "Ink":
		return p, d.ink(p, a, width, dash), nil
	case "Polygon", "PolyLine":
		return p, d.polygon(p, a, width, dash), nil
	case "Highlight", "Underline", "StrikeOut", "Squiggly":
		return p, d.quads(p, a), nil
	case "Stamp":
		return p, rect, d.stamp(p, a, rect)
	}
	return p, rect, nil
}

// shape draws a rectangle or an ellipse.
func (w *drawing) shape(a dict, box [4]float64, width float64, dash []float64) {
	fill := w.colour(a["IC"], false)
	stroke := w.colour(a["C"], true) && width > 0
	if !fill && !stroke || box[0] >= box[2] || box[1] >= box[3] {
		return
	}
	w.line(width, dash)
	if a["Subtype"] == name("Circle") {
		w.oval(box)
		w.op(painting(fill, stroke))
		return
	}
	if fill {
		w.fill(box)
	}
	if stroke {
		w.frame(box)
	}
}

// painting is the operator that fills and strokes.
func painting(fill, stroke bool) string {
	switch {
	case fill && stroke:
		return "B"
	case fill:
		return "f"
	case stroke:
		return "S"
	}
	return "n"
}

// path makes a path of x, y pairs and returns their bounds, widened by margin.
func (w *drawing) path(v []float64, margin float64) [4]float64 {
	r := [4]float64{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for i := 0; i+1 < len(v); i += 2 {
		if i == 0 {
			w.op("m", v[0], v[1])
		} else {
			w.op("l", v[i], v[i+1])
		}
		r = [4]float64{min(r[0], v[i]), min(r[1], v[i+1]), max(r[2], v[i]), max(r[3], v[i+1])}
	}
	return [4]float64{r[0] - margin, r[1] - margin, r[2] + margin, r[3] + margin}
}

func union(a, b [4]float64) [4]float64 {
	return [4]float64{min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])}
}

// points is an array of x, y pairs; nil if it is none.
func (d *doc) points(o any) []float64 {
	a := d.s.array(o)
	if len(a) < 4 || len(a) > maxVertices {
		return nil
	}
	v, ok := d.s.numbers(a, len(a)&^1)
	if !ok {
		return nil
	}
	return v
}

// stroke sets colour and width of lines; black where no colour is given.
func (w *drawing) stroke(a dict, width float64, dash []float64) {
	if !w.colour(a["C"], true) {
		w.op("G", 0)
	}
	w.line(width, dash)
}

func (d *doc) line(p *drawing, a dict, width float64, dash []float64) [4]float64 {
	v := d.points(a["L"])
	if len(v) != 4 {
		return [4]float64{}
	}
	p.stroke(a, width, dash)
	box := p.path(v, width)
	p.op("S")
	ends := d.s.array(a["LE"])
	for i := range ends {
		if i < 2 {
			box = union(box, p.arrow(d.s.name(ends[i]), v[2*i], v[2*i+1], v[2-2*i], v[3-2*i], width))
		}
	}
	return box
}

// arrow draws the end of a line at x, y that comes from fx, fy. Ends other than
// arrows are left plain.
func (w *drawing) arrow(kind name, x, y, fx, fy, width float64) [4]float64 {
	length := math.Hypot(fx-x, fy-y)
	if length == 0 || kind != "OpenArrow" && kind != "ClosedArrow" {
		return [4]float64{x, y, x, y}
	}
	size := 6 + 3*width
	ux, uy := (fx-x)/length*size, (fy-y)/length*size
	box := w.path([]float64{x + ux - uy/2, y + uy + ux/2, x, y, x + ux + uy/2, y + uy - ux/2}, width)
	if kind == "ClosedArrow" {
		w.op("s")
	} else {
		w.op("S")
	}
	return box
}

// caption writes the words of a line over its middle, if they are to be shown.
func (d *doc) caption(p *drawing, a dict) error {
	shown, _ := d.s.resolve(a["Cap"]).(bool)
	contents, _ := d.s.text(a["Contents"])
	text := strings.ReplaceAll(d.bounded(textString(contents)), "\n", " ")
	v := d.points(a["L"])
	if !shown || text == "" || len(v) != 4 {
		return nil
	}
	const size = 9
	l, err := d.lettering("", text)
	if err == nil {
		p.write(l, size, (v[0]+v[2]-l.width(text)*size)/2, (v[1]+v[3])/2+2, text)
	}
	return err
}

func (d *doc) ink(p *drawing, a dict, width float64, dash []float64) (box [4]float64) {
	p.stroke(a, width, dash)
	first := true
	for _, o := range d.s.array(a["InkList"]) {
		v := d.points(o)
		if v == nil || p.b.Len() > maxExtra {
			continue
		}
		b := p.path(v, width)
		p.op("S")
		if !first {
			b = union(box, b)
		}
		box, first = b, false
	}
	return box
}

func (d *doc) polygon(p *drawing, a dict, width float64, dash []float64) [4]float64 {
	v := d.points(a["Vertices"])
	if v == nil {
		return [4]float64{}
	}
	fill := p.colour(a["IC"], false)
	p.stroke(a, width, dash)
	box := p.path(v, width)
	if d.s.name(a["Subtype"]) == "Polygon" {
		p.op("h")
	}
	p.op(painting(fill, true))
	return box
}

// quads draws the marks of text: each quadrilateral has its upper corners first,
// as all producers write them.
func (d *doc) quads(p *drawing, a dict) (box [4]float64) {
	v := d.points(a["QuadPoints"])
	kind := d.s.name(a["Subtype"])
	if kind == "Highlight" {
		if !p.colour(a["C"], false) {
			p.op("rg", 1, 1, 0)
		}
		p.state = with(p.state, "BM", name("Multiply"))
	} else {
		p.stroke(a, 1, nil)
	}
	for i := 0; i+8 <= len(v); i += 8 {
		q := v[i : i+8]
		var b [4]float64
		switch kind {
		case "Highlight":
			b = p.path([]float64{q[0], q[1], q[2], q[3], q[6], q[7], q[4], q[5]}, 0)
			p.op("f")
		case "StrikeOut":
			b = p.path([]float64{(q[0] + q[4]) / 2, (q[1] + q[5]) / 2, (q[2] + q[6]) / 2, (q[3] + q[7]) / 2}, 1)
			p.op("S")
		default:
			b = p.path([]float64{q[4] + (q[0]-q[4])/10, q[5] + (q[1]-q[5])/10, q[6] + (q[2]-q[6])/10, q[7] + (q[3]-q[7])/10}, 1)
			p.op("S")
		}
		if i > 0 {
			b = union(box, b)
		}
		box = b
	}
	return box
}

func with(d dict, k name, v any) dict {
	c := d.clone()
	c["Type"], c[k] = name("ExtGState"), v
	return c
}

// freeText draws text written onto the page, with its box and pointer.
func (d *doc) freeText(p *drawing, a dict, box [4]float64, width float64, dash []float64) error {
	if p.colour(a["C"], false) {
		p.fill(box)
	}
	if width > 0 && d.s.name(a["IT"]) != "FreeTextTypeWriter" {
		p.op("G", 0)
		p.line(width, dash)
		p.frame(inset(box, width/2))
		if v := d.points(a["CL"]); v != nil {
			p.path(v, 0)
			p.op("S")
		}
	}
	contents, _ := d.s.text(a["Contents"])
	text := d.bounded(textString(contents))
	if text == "" {
		return nil
	}
	da, _ := d.s.text(a["DA"])
	l, err := d.lettering(string(da), strings.ReplaceAll(text, "\n", ""))
	if err == nil {
		p.paragraphs(l, inset(box, width), text, d.s.int(a["Q"], 0))
	}
	return err
}

// stampWords are the words of the stamps every viewer knows.
var stampWords = map[name]string{
	"Approved": "APPROVED", "Experimental": "EXPERIMENTAL", "NotApproved": "NOT APPROVED", "AsIs": "AS IS", "Expired": "EXPIRED",
	"NotForPublicRelease": "NOT FOR PUBLIC RELEASE", "Confidential": "CONFIDENTIAL", "Final": "FINAL", "Sold": "SOLD",
	"Departmental": "DEPARTMENTAL", "ForComment": "FOR COMMENT", "TopSecret": "TOP SECRET", "Draft": "DRAFT",
	"ForPublicRelease": "FOR PUBLIC RELEASE",
}

func (d *doc) stamp(p *drawing, a dict, rect [4]float64) error {
	words := stampWords[d.s.name(a["Name"]).or("Draft")]
	if words == "" {
		return nil
	}
	l, err := d.lettering("0.7 0 0 rg", words)
	if err != nil {
		return err
	}
	p.op("RG", 0.7, 0, 0)
	p.line(2, nil)
	p.frame(inset(rect, 1))
	p.row(l, inset(rect, 2), words, 1)
	return nil
}
