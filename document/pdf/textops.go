package pdf

import "math"

// textStep performs the text operators.
func (r *runner) textStep(o *op) error {
	num := func(i int) float64 { v, _ := r.s.number(o.args[i]); return v }
	g := &r.g
	switch o.name {
	case "BT":
		r.tm, r.tlm = identity, identity
	case "Tf":
		return r.setFont(o)
	case "Tc":
		g.tc = num(0)
	case "Tw":
		g.tw = num(0)
	case "Tz":
		g.tz = num(0) / 100
	case "TL":
		g.tl = num(0)
	case "Ts":
		g.rise = num(0)
	case "Tr":
		g.mode = int(num(0))
	case "Td":
		r.moveLine(num(0), num(1))
	case "TD":
		g.tl = -num(1)
		r.moveLine(num(0), num(1))
	case "T*":
		r.moveLine(0, -g.tl)
	case "Tm":
		if m, ok := r.matrix(o); ok {
			r.tm, r.tlm = m, m
		}
	case "Tj":
		return r.show(o.args[:1])
	case "TJ":
		return r.show(r.s.array(o.args[0]))
	case "'":
		r.moveLine(0, -g.tl)
		return r.show(o.args[:1])
	case "\"":
		g.tw, g.tc = num(0), num(1)
		r.moveLine(0, -g.tl)
		return r.show(o.args[2:3])
	}
	return nil
}

func (r *runner) moveLine(x, y float64) {
	r.tlm = r.tlm.shift(x, y)
	r.tm = r.tlm
}

func (r *runner) setFont(o *op) error {
	f, err := r.fonts.get(r.use("Font", o.args[0]))
	if err != nil {
		if r.s.resolve(r.use("Font", o.args[0])) != nil {
			return err
		}
		f = r.fonts.fallback()
	}
	r.g.font = f
	r.g.fontName, _ = o.args[0].(name)
	r.g.size, _ = r.s.number(o.args[1])
	return nil
}

// fallback is the font of a name that nothing defines: readers take a standard
// one.
func (f *fonts) fallback() *font {
	if f.none == nil {
		f.none, _ = f.s.readFont(dict{"Type": name("Font"), "Subtype": name("Type1"), "BaseFont": name("Helvetica")})
	}
	return f.none
}

// show places the glyphs of a text-showing operator.
func (r *runner) show(elems []any) error {
	g := &r.g
	if !r.tm.usable() || !r.g.ctm.usable() || !finite(g.size) || !finite(g.tc) || !finite(g.tw) || !finite(g.tz) {
		return errNumbers
	}
	if g.font == nil {
		g.font = r.fonts.fallback()
	}
	sh := &show{inst: r.inst, op: r.i, tm: r.tm, st: g.textState, ctm: g.ctm, first: len(r.canvas.glyphs), off: r.off > 0}
	r.inst.shows[r.i] = sh
	for i, e := range elems {
		switch v := e.(type) {
		case str:
			if err := r.showString(sh, i, []byte(v)); err != nil {
				return err
			}
		case int64:
			r.kern(float64(v))
		case float64:
			r.kern(v)
		}
	}
	return nil
}

func (r *runner) kern(v float64) {
	d := -v / 1000 * r.g.size
	if r.g.font.vertical {
		r.tm = r.tm.shift(0, d)
		return
	}
	r.tm = r.tm.shift(d*r.g.tz, 0)
}

func (r *runner) showString(sh *show, elem int, b []byte) error {
	f := r.g.font
	for off := 0; off < len(b); {
		code, n := f.next(b[off:])
		if len(r.canvas.glyphs) >= maxShown {
			return errBomb
		}
		r.place(sh, elem, off, n, code)
		off += n
	}
	return nil
}

// place adds one glyph and moves the pen.
func (r *runner) place(sh *show, elem, off, n int, code uint32) {
	g, f := &r.g, r.g.font
	c := f.code(code, n)
	w := c.width * g.size
	spacing := g.tc
	if c.space {
		spacing += g.tw
	}
	step, nat, mx, my := (w+spacing)*g.tz, w*g.tz, 1.0, 0.0
	full := step
	if f.vertical {
		down := f.fall(code).advance * g.size
		step, nat, mx, my = down+spacing, -down, 0, -1
		full = -step
	}
	m := r.tm.mul(g.ctm)
	x, y := m.apply(0, 0)
	dx, dy := m.a*mx+m.c*my, m.b*mx+m.d*my
	scale := math.Hypot(dx, dy)
	if scale == 0 || !finite(x) || !finite(y) {
		scale, dx, dy = 1, 1, 0
	} else {
		dx, dy = dx/scale, dy/scale
	}
	em := math.Abs(m.det()) / scale * math.Abs(g.size)
	if f.vertical {
		em = scale * math.Abs(g.size)
	}
	sign := 1.0
	if nat < 0 {
		// A negative size or scale writes towards the other side.
		sign = -1
	}
	across := m.det() / scale
	r.canvas.glyphs = append(r.canvas.glyphs, glyph{
		show: sh, font: f, code: code, elem: int32(elem), off: int32(off), n: int32(n), text: c.text,
		x: x, y: y, dx: dx * sign, dy: dy * sign, adv: math.Abs(nat) * scale, full: full * sign * scale, em: em,
		rise: g.rise * across, hidden: g.mode == 3 || g.mode == 7, soft: c.soft,
	})
	sh.n++
	if f.vertical {
		r.tm = r.tm.shift(0, step)
		return
	}
	r.tm = r.tm.shift(step, 0)
}
