package pdf

import (
	"math"
	"reflect"

	"inkoust/verify"
)

func (c *content) show(o any) {
	s, ok := o.(text)
	if !ok {
		return
	}
	if c.state.font == nil { // a viewer shows nothing, or guesses: the bytes count as text
		c.shown += len(s)
		c.out().Add(docText(s))
		c.sheet.trace.addText(s)
		return
	}
	c.state.font.decode(s, c.letter)
}

// out is where text goes: what follows the first box may be a label on it.
func (c *content) out() *verify.Text {
	if len(c.sheet.boxes) > 0 {
		return c.sheet.after
	}
	return c.sheet.text
}

func (c *content) letter(e *glyphCode) {
	c.shown++
	if e.guess {
		c.dark++
	}
	g := c.place(e.width, e.space, c.state.font.vertical)
	out := c.out()
	g.name, g.unsure = e.first, e.unsure
	c.sheet.trace.addGlyph(c.state.font.face, e, &g)
	c.sheet.faceless = c.sheet.faceless || c.state.font.face == 0
	g.from = int32(out.Len())
	out.Add(e.text)
	g.to = int32(out.Len())
	if out == c.sheet.text && len(c.sheet.glyphs) < maxGlyphs && out.Len() <= math.MaxInt32 {
		c.sheet.rows.add(&g)
		c.sheet.glyphs = append(c.sheet.glyphs, g)
	}
}

func (c *content) showArray(o any) {
	a, ok := o.(array)
	if !ok {
		c.strayObject(o)
		return
	}
	for _, e := range a {
		if s, ok := e.(text); ok {
			c.show(s)
			continue
		}
		n := number(e)
		if n < -wordGap {
			c.out().Space()
		}
		c.kern(clamp(n))
	}
}

func (c *content) named(kind name, n any) *font {
	key, ok := n.(name)
	if !ok {
		return nil
	}
	return c.loadFont(c.file.dict(c.resources[kind])[key])
}

func (r *reader) loadFont(o any) *font {
	d := r.file.dict(o)
	if d == nil {
		return nil
	}
	key := o
	if _, ok := o.(ref); !ok {
		key = reflect.ValueOf(d).Pointer()
	}
	if t, ok := r.fonts[key]; ok {
		return t
	}
	t := r.file.font(d)
	r.fonts[key] = t
	if d["Subtype"] == name("Type3") {
		r.glyphs(d)
	}
	return t
}

// glyphs reads the procedures of a Type 3 font, which are content too.
func (r *reader) glyphs(d dict) {
	procs := r.file.dict(d["CharProcs"])
	for _, k := range sorted(procs) {
		if s, ok := r.file.get(procs[k]).(*stream); ok {
			r.aside(s, r.file.dict(d["Resources"]))
		}
	}
}
