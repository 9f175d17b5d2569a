package pdf

import (
	"bytes"
	"context"
	"reflect"

	"inkoust/verify"
)

const (
	maxForms     = 24  // nested form XObjects; real files have two or three
	maxOperands  = 64  // of one operator, arrays count once
	maxSaved     = 512 // nested q
	wordGap      = 180 // thousandths of an em in TJ that part words
	maxOperators = 50_000_000
)

// reader interprets content streams: it collects the text that they show and
// hands everything else that could carry text to stray.
type reader struct {
	ctx       context.Context
	file      *file
	out       *verify.Text
	stray     *found
	fonts     map[any]*font    // by reference, or by the address of a direct dictionary
	read      map[*stream]bool // content streams that were interpreted
	forms     map[*stream]bool // those being interpreted now
	ops       int
	dark      int // codes shown whose letters cannot be told
	shown     int // codes shown
	darkPages map[int]int
	drawn     []*stream // pictures in the order of drawing, nil for inline ones
	err       error
}

func newReader(ctx context.Context, f *file) *reader {
	return &reader{
		ctx: ctx, file: f, out: &verify.Text{}, stray: &found{},
		fonts: map[any]*font{}, darkPages: map[int]int{}, read: map[*stream]bool{}, forms: map[*stream]bool{},
	}
}

// content is one run over content bytes.
type content struct {
	*reader
	resources dict
	font      *font
	saved     []*font
}

func (r *reader) run(data []byte, resources dict) {
	c := &content{reader: r, resources: resources}
	l := &lexer{data: data, comment: r.strayBytes}
	var operands []any
	for r.err == nil {
		o := l.object(0)
		op, ok := o.(keyword)
		if _, stop := o.(end); stop {
			break
		}
		if !ok {
			if len(operands) < maxOperands {
				operands = append(operands, o)
				continue
			}
			r.strayObject(o)
			continue
		}
		if op == "BI" {
			c.inlineImage(l)
			operands = operands[:0]
			continue
		}
		c.operator(op, operands)
		operands = operands[:0]
		if r.ops++; r.ops%4096 == 0 && r.ctx.Err() != nil {
			r.err = r.ctx.Err()
		}
		if r.ops > maxOperators {
			r.err = errBomb
		}
	}
	for _, o := range operands {
		r.strayObject(o)
	}
	if l.tooDeep {
		r.err = errStream
	}
}

// runStream decodes and interprets one content stream that stands alone: a form,
// a pattern, a glyph procedure, an appearance.
func (r *reader) runStream(s *stream, inherited dict) {
	if r.forms[s] || len(r.forms) > maxForms {
		return
	}
	d, err := r.file.decode(s)
	if err != nil {
		r.err = err
		return
	}
	r.forms[s], r.read[s] = true, true
	resources := r.file.dict(s.dict["Resources"])
	if resources == nil {
		resources = inherited
	}
	r.out.Space()
	r.run(d.data, resources)
	r.out.Space()
	delete(r.forms, s)
}

func (c *content) operator(op keyword, operands []any) {
	last := func(n int) any {
		if len(operands) < n {
			return nil
		}
		return operands[len(operands)-n]
	}
	switch op {
	case "Tj":
		c.show(last(1))
		return
	case "'", `"`:
		c.out.Space()
		c.show(last(1))
		return
	case "TJ":
		c.showArray(last(1))
		return
	case "Td", "TD", "T*", "Tm", "BT", "ET":
		c.out.Space()
	case "Tf":
		c.font = c.named("Font", last(2))
	case "gs":
		c.state(c.resource("ExtGState", last(1)))
	case "q":
		if len(c.saved) < maxSaved {
			c.saved = append(c.saved, c.font)
		}
	case "Q":
		if n := len(c.saved); n > 0 {
			c.font, c.saved = c.saved[n-1], c.saved[:n-1]
		}
	case "Do":
		c.draw(c.resource("XObject", last(1)))
	case "scn", "SCN":
		if s, ok := c.resource("Pattern", last(1)).(*stream); ok && !c.read[s] {
			c.runStream(s, c.resources)
		}
	}
	for _, o := range operands {
		c.strayObject(o)
	}
}

func (c *content) show(o any) {
	s, ok := o.(text)
	if !ok {
		return
	}
	if c.font == nil { // a viewer shows nothing, or guesses: the bytes count as text
		c.shown += len(s)
		c.out.Add(docText(s))
		return
	}
	c.font.decode(s, c.letters)
}

func (c *content) letters(s string) {
	c.shown++
	if s == "" {
		c.dark++
	}
	c.out.Add(s)
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
		} else if number(e) < -wordGap {
			c.out.Space()
		}
	}
}

// resource looks a name up in the resources.
func (c *content) resource(kind name, n any) any {
	key, ok := n.(name)
	if !ok {
		return nil
	}
	return c.file.get(c.file.dict(c.resources[kind])[key])
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
			r.runStream(s, r.file.dict(d["Resources"]))
		}
	}
}

func (c *content) state(o any) {
	d, ok := o.(dict)
	if !ok {
		return
	}
	if a, ok := c.file.get(d["Font"]).(array); ok && len(a) > 0 {
		c.font = c.loadFont(a[0])
	}
	if s, ok := c.file.get(c.file.dict(d["SMask"])["G"]).(*stream); ok && !c.read[s] {
		c.runStream(s, c.resources)
	}
}

func (c *content) draw(o any) {
	s, ok := o.(*stream)
	if !ok {
		return
	}
	switch c.file.get(s.dict["Subtype"]) {
	case name("Form"):
		c.runStream(s, c.resources)
	case name("Image"):
		c.drawn = append(c.drawn, s)
	}
}

// inlineImage passes over the samples between ID and EI.
func (c *content) inlineImage(l *lexer) {
	c.drawn = append(c.drawn, nil)
	for {
		switch o := l.object(0).(type) {
		case end:
			return
		case keyword:
			if o == "ID" {
				n := inlineEnd(l.data[l.pos:])
				c.strayBytes(l.data[l.pos : l.pos+n])
				l.pos += n
				return
			}
		default:
			c.strayObject(o)
		}
	}
}

// inlineEnd finds the EI that ends the samples: one between white space, after
// which content goes on as text.
func inlineEnd(b []byte) int {
	for i := 0; ; {
		n := bytes.Index(b[i:], []byte("EI"))
		if n < 0 {
			return len(b)
		}
		i += n + 2
		if before := i - 3; before >= 0 && !space(b[before]) || i < len(b) && !space(b[i]) {
			continue
		}
		if printable(b[i:min(i+16, len(b))]) {
			return i
		}
	}
}

func printable(b []byte) bool {
	for _, c := range b {
		if c > 0x7E || c < 0x20 && (!space(c) || c == 0) {
			return false
		}
	}
	return true
}

func (r *reader) strayBytes(b []byte) {
	put(&r.stray.strict, docText(text(b)))
}

// strayObject takes the strings and names of an operand that is not shown.
func (r *reader) strayObject(o any) {
	switch o.(type) {
	case int64, float64, nil, bool:
		return
	}
	r.stray.collect(o)
}
