package pdf

import (
	"bytes"
	"context"
)

const (
	maxForms     = 24  // nested form XObjects; real files have two or three
	maxOperands  = 64  // of one operator, arrays count once
	maxSaved     = 512 // nested q
	wordGap      = 180 // thousandths of an em in TJ that part words
	maxOperators = 50_000_000
)

// reader interprets content streams: it collects the text that they show, where
// it stands, and hands everything else that could carry text to stray.
type reader struct {
	ctx       context.Context
	file      *file
	sheet     *sheet
	literal   map[string]bool // see sheet
	labels    map[string]bool
	stray     *found
	fonts     map[any]*font    // by reference, or by the address of a direct dictionary
	read      map[*stream]bool // content streams that were interpreted
	forms     map[*stream]bool // those being interpreted now
	ops       int
	size      int // glyphs of the page before
	dark      int // codes shown whose letters cannot be told
	shown     int // codes shown
	darkPages map[int]int
	mapped    []*stream  // ToUnicode of the objects of the file
	kept      []keptPage // pages with pictures that stay
	err       error
}

func newReader(ctx context.Context, f *file) *reader {
	return &reader{
		ctx: ctx, file: f, sheet: newSheet(0), stray: &found{},
		fonts: map[any]*font{}, darkPages: map[int]int{}, read: map[*stream]bool{}, forms: map[*stream]bool{},
	}
}

// content is one run over content bytes.
type content struct {
	*reader
	resources dict
	state     state
	text      textState
	saved     []state
	path      []point
	curved    bool
	marks     []string // ActualText of the marked content that is open
	boxed     int      // marks that make what is filled a box
	slant     slant
}

func (r *reader) run(data []byte, resources dict, from state) {
	c := &content{reader: r, resources: resources, state: from, text: textState{unit, unit}}
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
func (r *reader) runStream(s *stream, inherited dict, from state) {
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
	if a, ok := r.file.get(s.dict["Matrix"]).(array); ok {
		if m, ok := matrixOf(a); ok {
			from.ctm = m.mul(from.ctm)
		}
	}
	r.sheet.text.Space()
	r.run(d.data, resources, from)
	r.sheet.text.Space()
	delete(r.forms, s)
}

func (c *content) operator(op keyword, operands []any) {
	if !c.showing(op, operands) && !c.painting(op, operands) {
		c.setting(op, operands)
	} else if op == "Tj" || op == "TJ" || op == "'" || op == `"` {
		return // the strings were shown
	}
	for _, o := range operands {
		c.strayObject(o)
	}
}

// last is the nth operand from the end.
func last(operands []any, n int) any {
	if len(operands) < n {
		return nil
	}
	return operands[len(operands)-n]
}

// showing runs the operators of text (ISO 32000-1, 9.3 and 9.4).
func (c *content) showing(op keyword, operands []any) bool {
	arg := func(n int) float64 { return number(last(operands, n)) }
	switch op {
	case "Tj":
		c.show(last(operands, 1))
	case "TJ":
		c.showArray(last(operands, 1))
	case "'", `"`:
		if op == `"` {
			c.state.tw, c.state.tc = arg(3), arg(2)
		}
		c.newLine(0, -c.state.tl)
		c.show(last(operands, 1))
	case "Td":
		c.newLine(arg(2), arg(1))
	case "TD":
		c.state.tl = -arg(1)
		c.newLine(arg(2), arg(1))
	case "T*":
		c.newLine(0, -c.state.tl)
	case "Tm":
		c.sheet.text.Space()
		if m, ok := matrixOf(operands); ok {
			c.text.set(m)
		}
	case "BT":
		c.sheet.text.Space()
		c.text.set(unit)
	case "ET":
		c.sheet.text.Space()
	case "Tf":
		c.state.font, c.state.size = c.named("Font", last(operands, 2)), arg(1)
	case "Tc":
		c.state.tc = arg(1)
	case "Tw":
		c.state.tw = arg(1)
	case "Tz":
		c.state.tz = arg(1) / 100
	case "TL":
		c.state.tl = arg(1)
	case "Ts":
		c.state.ts = arg(1)
	case "Tr":
		c.state.tr = int(clamp(arg(1)))
	default:
		return false
	}
	return true
}

func (c *content) newLine(x, y float64) {
	c.sheet.text.Space()
	c.text.move(clamp(x), clamp(y))
}

// setting runs the operators of the graphics state.
func (c *content) setting(op keyword, operands []any) {
	switch op {
	case "gs":
		c.extended(c.resource("ExtGState", last(operands, 1)))
	case "q":
		if len(c.saved) < maxSaved {
			c.saved = append(c.saved, c.state)
		}
	case "Q":
		if n := len(c.saved); n > 0 {
			c.state, c.saved = c.saved[n-1], c.saved[:n-1]
		}
	case "cm":
		if m, ok := matrixOf(operands); ok {
			c.state.ctm = m.mul(c.state.ctm)
		}
	case "g", "rg", "k", "sc", "cs":
		c.state.fill = color4{op: op}
		for i := 0; i < len(operands) && i < len(c.state.fill.parts); i++ {
			c.state.fill.parts[i] = number(operands[i])
		}
	case "scn", "SCN":
		if op == "scn" {
			c.state.fill = color4{op: op, parts: [4]float64{-1}}
		}
		if s, ok := c.resource("Pattern", last(operands, 1)).(*stream); ok && !c.read[s] {
			c.aside(s, c.resources)
		}
	case "BDC":
		c.mark(last(operands, 1))
	case "BMC":
		c.mark(nil)
	case "EMC":
		if n := len(c.marks); n > 0 {
			if c.literal[c.marks[n-1]] {
				c.boxed--
			}
			c.marks = c.marks[:n-1]
		}
	}
}

// aside reads a stream that is not drawn where it is named: a cell of a
// pattern, the group of a mask, the procedure of a glyph.
func (r *reader) aside(s *stream, resources dict) { r.runStream(s, resources, startState()) }

// maxMarks bounds nested marked content; real files have two or three levels.
const maxMarks = 1000

func (c *content) mark(properties any) {
	actual := ""
	if n, ok := properties.(name); ok {
		properties = c.file.get(c.file.dict(c.resources["Properties"])[n])
	}
	if d, ok := properties.(dict); ok {
		if s, ok := c.file.get(d["ActualText"]).(text); ok {
			actual = docText(s)
		}
	}
	if len(c.marks) > maxMarks {
		c.err = errStream
		return
	}
	c.marks = append(c.marks, actual)
	if c.literal[actual] {
		c.boxed++
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

// extended applies a graphics state dictionary (ISO 32000-1, 8.4.5).
func (c *content) extended(o any) {
	d, ok := o.(dict)
	if !ok {
		return
	}
	if a, ok := c.file.get(d["Font"]).(array); ok && len(a) > 0 {
		c.state.font = c.loadFont(a[0])
		if len(a) > 1 {
			c.state.size = number(c.file.get(a[1]))
		}
	}
	if v := c.file.get(d["ca"]); v != nil {
		c.state.alpha = number(v)
	}
	if v := c.file.get(d["BM"]); v != nil {
		c.state.blended = v != name("Normal") && v != name("Compatible")
	}
	if v := c.file.get(d["SMask"]); v != nil {
		c.state.masked = v != name("None")
	}
	if s, ok := c.file.get(c.file.dict(d["SMask"])["G"]).(*stream); ok && !c.read[s] {
		c.aside(s, c.resources)
	}
}

func (c *content) draw(o any) {
	s, ok := o.(*stream)
	if !ok {
		return
	}
	switch c.file.get(s.dict["Subtype"]) {
	case name("Form"):
		c.runStream(s, c.resources, c.state)
	case name("Image"):
		c.picture(s)
	}
}

// inlineImage passes over the samples between ID and EI.
func (c *content) inlineImage(l *lexer) {
	c.picture(nil)
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
