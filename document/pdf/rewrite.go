package pdf

import (
	"bytes"
	"math"
)

// rewriter writes the content streams of one page anew.
type rewriter struct {
	x     *exporter
	c     *canvas
	set   *setting
	fates map[*picture]*pictureFate
}

// pictureFate is what happens to one use of a picture.
type pictureFate struct {
	removed bool
	redrawn ref // the samples with boxes overwritten, 0 if there are none
}

// body is a rewritten content stream with the resources it needs.
type body struct {
	data      []byte
	resources dict // to be copied by the exporter
	changed   map[name]map[name]any
	open      int // q without Q
}

// retext reports whether an instance shows glyphs that go or move.
func (w *rewriter) retext(inst *instance) bool {
	for i, sh := range inst.shows {
		if inst.off[i] || w.affects(sh) {
			return true
		}
	}
	return false
}

func (w *rewriter) affects(sh *show) bool {
	if w.set == nil {
		return false
	}
	for g := sh.first; g < sh.first+sh.n; g++ {
		if w.set.m.gone[g] != 0 || w.set.drop[g] {
			return true
		}
		if _, moved := w.set.pos[g]; moved {
			return true
		}
	}
	return false
}

// write writes one instance.
func (w *rewriter) write(inst *instance) *body {
	b := &bytes.Buffer{}
	e := &emitter{w: w, inst: inst, b: b, retext: w.retext(inst), state: written{space: inst.space}, res: map[name]map[name]any{}}
	for i := range inst.ops {
		e.op(i)
	}
	if e.inText {
		b.WriteString("ET\n") // the input left its last text open
	}
	return &body{data: b.Bytes(), resources: inst.resources, changed: e.res, open: len(e.saved)}
}

// emitter writes the operators of one instance.
type emitter struct {
	w      *rewriter
	inst   *instance
	b      *bytes.Buffer
	retext bool
	begun  bool // BT was met and not yet written
	inText bool // BT was written
	pen    bool // the pen stands where the original's would
	state  written
	saved  []written
	res    map[name]map[name]any
}

func (e *emitter) op(i int) {
	o := &e.inst.ops[i]
	if n := operandCount[o.name]; n > len(o.args) || e.w.set != nil && e.w.set.skip[e.inst][i] {
		return
	}
	if e.w.set != nil && e.w.set.empty[e.inst][i] {
		e.b.WriteString("0 0 0 0 re\n")
		return
	}
	if e.inst.off[i] && e.unseen(o) {
		return
	}
	switch o.name {
	case "Do":
		e.do(i, o)
	case "BI":
		e.inlineImage(i)
	case "gs", "scn", "SCN":
		e.forgetFont(o)
		e.viaResource(i, o)
	case "BDC", "BMC", "DP", "MP":
		e.openText()
		e.marked(o)
	case "Td", "TD", "T*", "Tm":
		if !e.retext {
			e.plain(o)
		}
		e.pen = false
	case "Tj", "TJ", "'", "\"":
		e.show(i, o)
	case "BX", "EX":
	case "q", "Q":
		e.save(o)
	case "Tc", "Tw", "TL":
		if !e.retext {
			e.plain(o)
		}
	case "Tf":
		e.font(o)
	case "cs", "CS":
		e.viaName(o, "ColorSpace")
	case "sh":
		e.viaName(o, "Shading")
	case "BT", "ET":
		e.text(o)
	default:
		e.plain(o)
	}
}

// unseen leaves out what a layer that is off would paint: without its layer it
// would come to light. Operators that only set the state are still copied.
func (e *emitter) unseen(o *op) bool {
	switch o.name {
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*":
		e.b.WriteString("n\n")
		return true
	case "Tj", "TJ", "'", "\"", "Do", "BI", "sh":
		e.pen = false
		return true
	}
	return false
}

// plain copies an operator as it is.
func (e *emitter) plain(o *op) {
	if o.plain {
		e.b.Write(e.inst.data[o.start:o.end])
		e.b.WriteByte('\n')
		return
	}
	for _, a := range o.args {
		writeObject(e.b, a)
		e.b.WriteByte(' ')
	}
	e.b.WriteString(string(o.name))
	e.b.WriteByte('\n')
}

// viaResource copies gs and scn; where a soft mask's group or a pattern cell has
// changed, the copy gets a name of its own.
func (e *emitter) viaResource(i int, o *op) {
	category := name("Pattern")
	if o.name == "gs" {
		category = "ExtGState"
	}
	child := e.inst.children[i]
	if child == nil {
		e.note(o, category)
		e.viaName(o, category)
		return
	}
	last := len(o.args) - 1
	n, _ := o.args[last].(name)
	st := e.w.form(child)
	var value any = st
	if o.name == "gs" {
		value = e.w.x.maskedState(e.inst.resources, n, st)
	}
	e.bind(o, category, value)
}

// note keeps the resource an operator names.
func (e *emitter) note(o *op, category name) {
	if len(o.args) == 0 {
		return
	}
	n, ok := o.args[len(o.args)-1].(name)
	if !ok {
		return
	}
	if v, ok := e.w.x.in.dict(e.inst.resources[category])[n]; ok {
		e.setResource(category, e.inst.alias(category, n), v)
	}
}

func (e *emitter) setResource(category, n name, v any) {
	if e.res[category] == nil {
		e.res[category] = map[name]any{}
	}
	e.res[category][n] = v
}

// bind writes an operator with a fresh resource name for an exported object.
func (e *emitter) bind(o *op, category name, exported any) {
	n := name("Ink" + num(float64(len(e.res[category]))))
	for e.taken(category, n) {
		n += "x"
	}
	e.setResource(category, n, done{exported})
	for _, a := range o.args[:len(o.args)-1] {
		writeObject(e.b, a)
		e.b.WriteByte(' ')
	}
	e.b.WriteString("/" + string(n) + " " + string(o.name) + "\n")
}

func (e *emitter) taken(category, n name) bool {
	_, a := e.res[category][n]
	_, b := e.w.x.in.dict(e.inst.resources[category])[n]
	return a || b
}

// show writes a text-showing operator: as it is, or glyph by glyph.
func (e *emitter) show(i int, o *op) {
	sh := e.inst.shows[i]
	if sh == nil || !e.retext {
		e.shown(sh, o, o.name)
		return
	}
	if !e.w.affects(sh) {
		e.unchanged(sh, o)
		return
	}
	e.pieces(sh, o)
	e.pen = false
}

// unchanged shows the same string at its absolute place, so that nothing before
// it decides where it stands.
func (e *emitter) unchanged(sh *show, o *op) {
	e.ready(spacing{sh.st.tc, sh.st.tw})
	if !e.pen || o.name == "'" || o.name == "\"" {
		e.b.WriteString(sh.tm.String() + " Tm\n")
	}
	e.pen = true
	switch o.name {
	case "'", "\"":
		last := *o
		last.args, last.plain = o.args[len(o.args)-1:], false
		e.shown(sh, &last, "Tj")
	default:
		e.shown(sh, o, o.name)
	}
}

// shown copies a text-showing operator, with the new codes of its font.
func (e *emitter) shown(sh *show, o *op, as operator) {
	if sh == nil || sh.st.font.num == nil {
		e.w.x.keepCodes(e.w.c, sh)
		c := *o
		c.name = as
		e.plain(&c)
		return
	}
	for _, a := range o.args[:len(o.args)-1] {
		writeObject(e.b, a)
		e.b.WriteByte(' ')
	}
	switch v := e.w.x.in.resolve(o.args[len(o.args)-1]).(type) {
	case str:
		writeString(e.b, str(sh.st.font.recode(nil, v)))
	case array:
		writeObject(e.b, sh.st.font.recodeAll(v))
	}
	e.b.WriteString(" " + string(as) + "\n")
}

// pieces shows what stays of a run: natural advances, explicit places.
func (e *emitter) pieces(sh *show, o *op) {
	p := &pieceWriter{e: e, sh: sh, o: o}
	for g := sh.first; g < sh.first+sh.n; g++ {
		if e.w.set.m.gone[g] != 0 || e.w.set.drop[g] {
			continue
		}
		p.glyph(g)
	}
	p.flush()
}

// pieceWriter gathers glyphs that follow each other.
type pieceWriter struct {
	e    *emitter
	sh   *show
	o    *op
	tm   matrix
	next float64 // where the pen stands after the last glyph, along
	base float64
	list []any // strings and kerns
	run  []byte
}

// maxKern is the widest gap in em that is written as a kern within a piece.
const maxKern = 1.0

func (p *pieceWriter) glyph(i int) {
	g := &p.e.w.c.glyphs[i]
	along, moved := p.e.w.set.pos[i]
	if !moved {
		along = g.along()
	}
	base := g.across()
	unit := p.unit(g)
	switch gap := along - p.next; {
	case p.list == nil && p.run == nil:
		p.begin(g, along, base)
	case math.Abs(base-p.base) > 1e-4*g.em || math.Abs(gap) > maxKern*g.em || unit == 0:
		p.flush()
		p.begin(g, along, base)
	case math.Abs(gap) > 5e-4*g.em:
		kern := math.Round(-gap/unit*10) / 10
		p.list = append(p.list, str(p.run), kern)
		p.run = nil
		p.next += -kern * unit
	}
	if g.font.num != nil {
		p.run = g.font.appendCode(p.run, g.code)
	} else {
		p.run = append(p.run, p.bytes(g)...)
	}
	p.next += g.adv
	g.font.keep(g.code, int(g.n))
}

// unit is the length of one unit of a kern on the page, along the direction.
func (p *pieceWriter) unit(g *glyph) float64 {
	m := p.sh.tm.mul(p.sh.ctm)
	if g.font.vertical {
		return -math.Hypot(m.c, m.d) * p.sh.st.size / 1000
	}
	u := math.Hypot(m.a, m.b) * p.sh.st.size * p.sh.st.tz / 1000
	return math.Abs(u)
}

func (p *pieceWriter) bytes(g *glyph) []byte {
	var s str
	switch p.o.name {
	case "TJ":
		s, _ = p.e.w.x.in.array(p.o.args[0])[g.elem].(str)
	default:
		s, _ = p.o.args[len(p.o.args)-1].(str)
	}
	return []byte(s[g.off : g.off+g.n])
}

func (p *pieceWriter) begin(g *glyph, along, base float64) {
	x, y := along*g.dx-base*g.dy, along*g.dy+base*g.dx
	inv, _ := p.sh.ctm.inverse()
	p.tm = p.sh.tm
	p.tm.e, p.tm.f = inv.apply(x, y)
	p.next, p.base = along, base
}

func (p *pieceWriter) flush() {
	if p.run == nil {
		return
	}
	p.e.ready(spacing{})
	b := p.e.b
	b.WriteString(p.tm.String() + " Tm\n")
	if p.list == nil {
		writeObject(b, str(p.run))
		b.WriteString(" Tj\n")
	} else {
		writeObject(b, append(array(p.list), str(p.run)))
		b.WriteString(" TJ\n")
	}
	p.list, p.run = nil, nil
}

func operand(o any) string {
	var b bytes.Buffer
	writeObject(&b, o)
	return b.String()
}
