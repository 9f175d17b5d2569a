package pdf

import "strings"

// option is one choice of a list: what is stored and what is shown.
type option struct{ value, shown string }

func (d *doc) options(a dict) (out []option) {
	list, _ := d.attribute(a, "Opt").(array)
	for i, o := range list {
		if i >= maxOptions {
			break
		}
		if pair := d.s.array(o); len(pair) == 2 {
			v, _ := d.s.text(pair[0])
			s, _ := d.s.text(pair[1])
			out = append(out, option{d.bounded(textString(v)), d.bounded(textString(s))})
			continue
		}
		s, _ := d.s.text(o)
		out = append(out, option{d.bounded(textString(s)), d.bounded(textString(s))})
	}
	return out
}

// chosen is the set of values of a list.
func (d *doc) chosen(a dict) map[string]bool {
	out := map[string]bool{}
	if list, ok := d.attribute(a, "V").(array); ok {
		for _, o := range list {
			if s, ok := d.s.text(o); ok {
				out[d.bounded(textString(s))] = true
			}
		}
		return out
	}
	if v := d.value(a); v != "" {
		out[v] = true
	}
	return out
}

func (d *doc) drawChoice(p *drawing, a dict, box [4]float64, flags int) error {
	options, chosen := d.options(a), d.chosen(a)
	if flags&fieldCombo != 0 {
		text := d.value(a)
		for _, o := range options {
			if o.value == text {
				text = o.shown
				break
			}
		}
		if text == "" {
			return nil
		}
		text = strings.ReplaceAll(text, "\n", " ")
		l, err := d.lettering(d.defaultAppearance(a), text)
		if err == nil {
			p.row(l, box, text, d.s.int(d.attribute(a, "Q"), 0))
		}
		return err
	}
	return d.drawList(p, a, box, options, chosen)
}

// drawList shows the options of a list box from the first visible one on.
func (d *doc) drawList(p *drawing, a dict, box [4]float64, options []option, chosen map[string]bool) error {
	var all strings.Builder
	for _, o := range options {
		all.WriteString(strings.ReplaceAll(o.shown, "\n", " "))
	}
	l, err := d.lettering(d.defaultAppearance(a), all.String())
	if err != nil {
		return err
	}
	size := l.size
	if l.auto {
		size = 12
	}
	first := max(0, min(d.s.int(d.attribute(a, "TI"), 0), len(options)))
	p.clip(box)
	y := box[3]
	for _, o := range options[first:] {
		if y <= box[1] {
			break
		}
		if chosen[o.value] {
			p.op("rg", 0.6, 0.757, 0.855)
			p.fill([4]float64{box[0], y - size*lineHeight, box[2], y})
		}
		p.write(l, size, box[0]+2, y-size, strings.ReplaceAll(o.shown, "\n", " "))
		y -= size * lineHeight
	}
	p.op("Q")
	return nil
}

// isOn reports whether a check box or radio button is on.
func (d *doc) isOn(a dict) bool {
	state := d.s.name(a["AS"])
	if state == "" {
		state, _ = d.attribute(a, "V").(name)
	}
	return state != "" && state != "Off"
}

func (d *doc) drawButton(p *drawing, a dict, box [4]float64, flags int) error {
	caption, _ := d.s.text(d.s.dict(a["MK"])["CA"])
	if flags&fieldPush != 0 {
		text := strings.ReplaceAll(d.bounded(textString(caption)), "\n", " ")
		if text == "" {
			return nil
		}
		l, err := d.lettering(d.defaultAppearance(a), text)
		if err == nil {
			p.row(l, box, text, 1)
		}
		return err
	}
	if !d.isOn(a) {
		return nil
	}
	sign := string(caption)
	if sign == "" && flags&fieldRadio != 0 {
		sign = "l"
	}
	p.tick(sign, square(box))
	return nil
}

// square is the largest square in the middle of a box.
func square(r [4]float64) [4]float64 {
	side := min(r[2]-r[0], r[3]-r[1])
	x, y := (r[0]+r[2]-side)/2, (r[1]+r[3]-side)/2
	return [4]float64{x, y, x + side, y + side}
}

// ticks are the signs of buttons as shapes in a unit square, by their codes in
// the font of signs that viewers use (ZapfDingbats).
var ticks = map[string][][2]float64{
	"8": {{.1, .2}, {.2, .1}, {.5, .4}, {.8, .1}, {.9, .2}, {.6, .5}, {.9, .8}, {.8, .9}, {.5, .6}, {.2, .9}, {.1, .8}, {.4, .5}},
	"n": {{.2, .2}, {.8, .2}, {.8, .8}, {.2, .8}},
	"u": {{.5, .1}, {.9, .5}, {.5, .9}, {.1, .5}},
	"H": {{.5, .95}, {.39, .62}, {.05, .62}, {.33, .41}, {.22, .08}, {.5, .28}, {.78, .08}, {.67, .41}, {.95, .62}, {.61, .62}},
	"4": {{.1, .5}, {.2, .6}, {.4, .35}, {.8, .9}, {.9, .82}, {.42, .12}},
}

// tick draws the sign of a button that is on; any unknown one is a tick.
func (w *drawing) tick(sign string, box [4]float64) {
	w.op("g", 0)
	if sign == "l" {
		w.oval(inset(box, 0.25*(box[2]-box[0])))
		w.op("f")
		return
	}
	points := ticks[sign]
	if points == nil {
		points = ticks["4"]
	}
	for i, p := range points {
		x, y := box[0]+p[0]*(box[2]-box[0]), box[1]+p[1]*(box[3]-box[1])
		if i == 0 {
			w.op("m", x, y)
		} else {
			w.op("l", x, y)
		}
	}
	w.op("h")
	w.op("f")
}
