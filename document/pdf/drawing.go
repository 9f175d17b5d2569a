package pdf

import (
	"bytes"
	"math"
	"strings"
)

// drawing is an appearance under construction: what a viewer would draw for an
// annotation that brings none of its own.
type drawing struct {
	d      *doc
	b      bytes.Buffer
	fonts  dict
	state  dict // a graphics state for the whole, or nil
	fitted bool // the letters are as large as the text allows
}

func (w *drawing) op(operator string, operands ...float64) {
	for _, v := range operands {
		w.b.WriteString(num(v))
		w.b.WriteByte(' ')
	}
	w.b.WriteString(operator)
	w.b.WriteByte('\n')
}

// form makes a form of what was drawn within bbox; nil if nothing was.
func (w *drawing) form(bbox [4]float64, m matrix) *stream {
	if w.b.Len() == 0 {
		return nil
	}
	data, res := w.b.Bytes(), dict{}
	if w.fonts != nil {
		res["Font"] = w.fonts
	}
	if w.state != nil {
		res["ExtGState"] = dict{"G": w.state}
		data = append([]byte("/G gs\n"), data...)
	}
	d := dict{"Type": name("XObject"), "Subtype": name("Form"), "BBox": rectArray(bbox), "Resources": res}
	if m != identity {
		d["Matrix"] = array{m.a, m.b, m.c, m.d, m.e, m.f}
	}
	return &stream{dict: d, raw: data}
}

// colour writes the operator that sets a colour given as in C, BG, IC and BC:
// no number is no colour (ISO 32000-1, 12.5.2). It reports whether there is one.
func (w *drawing) colour(o any, stroke bool) bool {
	a := w.d.s.array(o)
	v, ok := w.d.s.numbers(a, len(a))
	operators := map[int]string{1: "g", 3: "rg", 4: "k"}
	operator := operators[len(a)]
	if !ok || operator == "" {
		return false
	}
	if stroke {
		operator = strings.ToUpper(operator)
	}
	w.op(operator, v...)
	return true
}

// fill paints a rectangle. It is drawn as a large shape behind a clip, so that
// it is never taken for a mark that belongs to the text on it.
func (w *drawing) fill(r [4]float64) {
	const far = 2 * largeMark
	w.op("q")
	w.op("re", r[0], r[1], r[2]-r[0], r[3]-r[1])
	w.op("W")
	w.op("n")
	w.op("re", r[0]-far, r[1]-far, 2*far, 2*far)
	w.op("f")
	w.op("Q")
}

// frame strokes a rectangle side by side: its sides are limits for the text.
func (w *drawing) frame(r [4]float64) {
	for _, l := range [][4]float64{{r[0], r[1], r[2], r[1]}, {r[2], r[1], r[2], r[3]}, {r[2], r[3], r[0], r[3]}, {r[0], r[3], r[0], r[1]}} {
		w.op("m", l[0], l[1])
		w.op("l", l[2], l[3])
		w.op("S")
	}
}

// round is how far the handles of a Bézier quarter of a circle reach.
const round = 0.5523

// oval makes a path of the ellipse in a rectangle.
func (w *drawing) oval(r [4]float64) {
	x, y, a, b := (r[0]+r[2])/2, (r[1]+r[3])/2, (r[2]-r[0])/2, (r[3]-r[1])/2
	w.op("m", x+a, y)
	w.op("c", x+a, y+round*b, x+round*a, y+b, x, y+b)
	w.op("c", x-round*a, y+b, x-a, y+round*b, x-a, y)
	w.op("c", x-a, y-round*b, x-round*a, y-b, x, y-b)
	w.op("c", x+round*a, y-b, x+a, y-round*b, x+a, y)
	w.op("h")
}

// inset moves the sides of a rectangle inwards, at most to its middle.
func inset(r [4]float64, by float64) [4]float64 {
	dx, dy := math.Min(by, (r[2]-r[0])/2), math.Min(by, (r[3]-r[1])/2)
	return [4]float64{r[0] + dx, r[1] + dy, r[2] - dx, r[3] - dy}
}

// maxBorder is a border no annotation of an office has.
const maxBorder = 100

// border is the width and the dashes of an annotation's border (ISO 32000-1,
// 12.5.4): BS before Border, 1 if neither says.
func (d *doc) border(a dict) (width float64, style name, dash []float64) {
	width, style = 1, "S"
	if b := d.s.array(a["Border"]); len(b) >= 3 {
		width, _ = d.s.number(b[2])
		if len(b) > 3 {
			dash = d.dashes(b[3])
		}
	}
	if bs := d.s.dict(a["BS"]); bs != nil {
		width = 1
		if v, ok := d.s.number(bs["W"]); ok {
			width = v
		}
		if n := d.s.name(bs["S"]); n != "" {
			style = n
		}
		if style == "D" {
			if dash = d.dashes(bs["D"]); dash == nil {
				dash = []float64{3}
			}
		}
	}
	if !finite(width) || width < 0 || width > maxBorder {
		width = 1
	}
	return width, style, dash
}

// maxDashes bounds the pattern of a dashed line.
const maxDashes = 16

func (d *doc) dashes(o any) []float64 {
	a := d.s.array(o)
	v, ok := d.s.numbers(a, len(a))
	sum := 0.0
	for _, f := range v {
		sum += f
		ok = ok && f >= 0
	}
	if !ok || len(v) > maxDashes || sum <= 0 {
		return nil
	}
	return v
}

// line sets the width and dashes of lines.
func (w *drawing) line(width float64, dash []float64) {
	w.op("w", width)
	if dash != nil {
		w.b.WriteString(operand(numberArray(dash)) + " 0 d\n")
	}
}
