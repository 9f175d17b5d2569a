package pdf

import (
	"strings"
	"unicode/utf8"
)

// Form fields whose appearance is missing, or is to be made anew, are drawn as a
// viewer would draw them from their values. Scripts that would format a value
// are not run.

// Flags of form fields (ISO 32000-1, tables 221, 226, 228, 230).
const (
	fieldMultiline = 1 << 12
	fieldPassword  = 1 << 13
	fieldRadio     = 1 << 15
	fieldPush      = 1 << 16
	fieldCombo     = 1 << 17
	fieldComb      = 1 << 24
)

const (
	// maxValue bounds the text of one field.
	maxValue = 1 << 20
	// maxOptions bounds the choices of one list.
	maxOptions = 10_000
	// maxComb bounds the cells of a comb.
	maxComb = 1000
)

func (d *doc) acroForm() dict { return d.s.dict(d.s.dict(d.s.trailer["Root"])["AcroForm"]) }

// dynamicForm reports a form that only a program for XFA can show: what the
// pages hold is a request to wait for it. In other files the XFA packets repeat
// what the fields say, and are dropped.
func (d *doc) dynamicForm() bool {
	form := d.acroForm()
	if form["XFA"] == nil {
		return false
	}
	rendering, _ := d.s.resolve(d.s.dict(d.s.trailer["Root"])["NeedsRendering"]).(bool)
	return rendering || len(d.s.array(form["Fields"])) == 0
}

// attribute is an attribute of a field, its own or inherited.
func (d *doc) attribute(a dict, k name) any {
	for range maxTree {
		if v := d.s.resolve(a[k]); v != nil {
			return v
		}
		if a = d.s.dict(a["Parent"]); a == nil {
			break
		}
	}
	if k == "DA" || k == "Q" {
		return d.s.resolve(d.acroForm()[k])
	}
	return nil
}

// regenerated reports a field whose appearance the form asks viewers to make
// from its value.
func (d *doc) regenerated(a dict) bool {
	if needed, _ := d.s.resolve(d.acroForm()["NeedAppearances"]).(bool); !needed || d.s.name(a["Subtype"]) != "Widget" {
		return false
	}
	kind, _ := d.attribute(a, "FT").(name)
	return kind == "Tx" || kind == "Ch"
}

// widget draws a form field on a sheet of w by h.
func (d *doc) widget(a dict, w, h float64) (*drawing, error) {
	p := &drawing{d: d}
	kind, _ := d.attribute(a, "FT").(name)
	flags := d.s.int(d.attribute(a, "Ff"), 0)
	mk, box := d.s.dict(a["MK"]), [4]float64{0, 0, w, h}
	ring := kind == "Btn" && flags&fieldRadio != 0
	if p.colour(mk["BG"], false) {
		if ring {
			p.oval(square(box))
			p.op("f")
		} else {
			p.fill(box)
		}
	}
	width, style, dash := d.border(a)
	if p.colour(mk["BC"], true) && width > 0 {
		p.line(width, dash)
		switch {
		case ring:
			p.oval(inset(square(box), width/2))
			p.op("S")
		case style == "U":
			p.op("m", 0, width/2)
			p.op("l", w, width/2)
			p.op("S")
		default:
			p.frame(inset(box, width/2))
		}
	}
	if style == "B" || style == "I" {
		width *= 2
	}
	inner := inset(box, width)
	switch kind {
	case "Tx":
		return p, d.drawText(p, a, inner, flags)
	case "Ch":
		return p, d.drawChoice(p, a, inner, flags)
	case "Btn":
		return p, d.drawButton(p, a, inner, flags)
	}
	return p, nil
}

// value is the value of a field as text.
func (d *doc) value(a dict) string {
	switch v := d.attribute(a, "V").(type) {
	case str:
		return d.bounded(textString(v))
	case name:
		return string(v)
	case *stream:
		if b, err := d.s.decode(v); err == nil {
			return d.bounded(textString(str(b)))
		}
	}
	return ""
}

func (d *doc) bounded(s string) string {
	if len(s) > maxValue {
		s = strings.ToValidUTF8(s[:maxValue], "")
	}
	return fieldText(s)
}

func (d *doc) defaultAppearance(a dict) string {
	da, _ := d.attribute(a, "DA").(str)
	return string(da)
}

func (d *doc) drawText(p *drawing, a dict, box [4]float64, flags int) error {
	text := d.value(a)
	if text == "" {
		return nil
	}
	if flags&fieldPassword != 0 {
		text = strings.Repeat("*", utf8.RuneCountInString(text))
	}
	if flags&fieldMultiline == 0 {
		text = strings.ReplaceAll(text, "\n", " ")
	}
	cells := d.s.int(d.attribute(a, "MaxLen"), 0)
	l, err := d.lettering(d.defaultAppearance(a), strings.ReplaceAll(text, "\n", ""))
	if err != nil {
		return err
	}
	switch {
	case flags&fieldComb != 0 && cells > 0 && cells <= maxComb:
		p.comb(l, box, text, cells)
	case flags&fieldMultiline != 0:
		p.paragraphs(l, inset(box, 2), text, d.s.int(d.attribute(a, "Q"), 0))
	default:
		p.row(l, box, text, d.s.int(d.attribute(a, "Q"), 0))
	}
	return nil
}

// lineHeight is the distance of baselines in em.
const lineHeight = 1.15

// rowSize is the size for one line in a box: as the box is high, up to 12 points,
// in coarse steps less where the text is too long.
func (w *drawing) rowSize(l *lettering, box [4]float64, text string) float64 {
	if !l.auto {
		return l.size
	}
	size := max(4, min(12, 0.8*(box[3]-box[1])))
	for size > 4 && l.width(text)*size > box[2]-box[0]-4 {
		size *= 0.75
		w.fitted = true
	}
	return size
}

// row writes one line, in the middle of the height.
func (w *drawing) row(l *lettering, box [4]float64, text string, q int) {
	size := w.rowSize(l, box, text)
	w.clip(box)
	w.write(l, size, start(box, l.width(text)*size, q), (box[1]+box[3]-capHeight*size)/2, text)
	w.op("Q")
}

func (w *drawing) clip(r [4]float64) {
	w.op("q")
	w.op("re", r[0], r[1], r[2]-r[0], r[3]-r[1])
	w.op("W")
	w.op("n")
}

// start is where a line begins by its quadding: left, middle, right.
func start(box [4]float64, width float64, q int) float64 {
	switch q {
	case 1:
		return (box[0] + box[2] - width) / 2
	case 2:
		return box[2] - 2 - width
	}
	return box[0] + 2
}

// paragraphs writes lines from the top of a box.
func (w *drawing) paragraphs(l *lettering, box [4]float64, text string, q int) {
	size := l.size
	if l.auto {
		size = 12
	}
	lines := l.wrap(text, size, box[2]-box[0]-4)
	for l.auto && size > 4 && float64(len(lines))*size*lineHeight > box[3]-box[1] {
		size -= 2
		w.fitted = true
		lines = l.wrap(text, size, box[2]-box[0]-4)
	}
	w.clip(box)
	y := box[3] - size
	for _, line := range lines {
		w.write(l, size, start(box, l.width(line)*size, q), y, line)
		y -= size * lineHeight
	}
	w.op("Q")
}

// comb writes one character a cell.
func (w *drawing) comb(l *lettering, box [4]float64, text string, cells int) {
	size, cell := w.rowSize(l, box, "W"), (box[2]-box[0])/float64(cells)
	w.clip(box)
	i := 0
	for _, r := range text {
		if i == cells {
			break
		}
		s := string(r)
		w.write(l, size, box[0]+cell*(float64(i)+0.5)-l.width(s)*size/2, (box[1]+box[3]-capHeight*size)/2, s)
		i++
	}
	w.op("Q")
}
