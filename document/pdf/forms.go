package pdf

// form writes one use of a form, a mask's group or a pattern cell. A form that
// nothing touches is written once and shared again.
func (w *rewriter) form(inst *instance) ref {
	shared := inst.own && !w.touched(inst)
	if shared {
		if r, ok := w.x.streams[inst.source]; ok {
			w.keepAll(inst)
			return r
		}
	}
	b := w.write(inst)
	d := w.x.pick(inst.source.dict, "Type", "Subtype", "FormType", "BBox", "Matrix", "PatternType", "PaintType",
		"TilingType", "XStep", "YStep")
	if g := w.x.in.dict(inst.source.dict["Group"]); g != nil {
		d["Group"] = w.x.pick(g, "Type", "S", "CS", "I", "K")
	}
	d["Resources"] = w.x.resources(inst, b)
	r := w.x.addStream(d, b.data)
	if shared {
		w.x.streams[inst.source] = r
	}
	return r
}

// touched reports whether an instance or anything it draws is changed.
func (w *rewriter) touched(inst *instance) bool {
	if w.retext(inst) || w.set != nil && (w.set.skip[inst] != nil || w.set.empty[inst] != nil) {
		return true
	}
	if len(inst.off) > 0 {
		return true
	}
	for _, p := range inst.images {
		if f := w.fates[p]; f != nil && (f.removed || f.redrawn != 0) {
			return true
		}
	}
	for _, c := range inst.children {
		if w.touched(c) {
			return true
		}
	}
	return false
}

// keepAll notes the codes of a shared form once more, for this use of it.
func (w *rewriter) keepAll(inst *instance) {
	for _, sh := range inst.shows {
		w.x.keepCodes(w.c, sh)
	}
	for _, c := range inst.children {
		w.keepAll(c)
	}
}

// do draws a form or a picture.
func (e *emitter) do(i int, o *op) {
	if c := e.inst.children[i]; c != nil {
		if e.retext {
			e.ready(c.space)
		}
		e.bind(o, "XObject", e.w.form(c))
		return
	}
	p := e.inst.images[i]
	if p == nil {
		return // names nothing, or something that is not drawn
	}
	f := e.w.fates[p]
	switch {
	case f != nil && f.removed:
		e.gray()
	case f != nil && f.redrawn != 0:
		e.bind(o, "XObject", f.redrawn)
	default:
		if r := e.w.x.image(p.stream); r != 0 {
			e.bind(o, "XObject", r)
		} else {
			e.gray()
		}
	}
}

// gray paints what a removed picture covered.
func (e *emitter) gray() { e.b.WriteString("q 0.8 g 0 0 1 1 re f Q\n") }

// inlineImage draws a picture of the content as one of the resources.
func (e *emitter) inlineImage(i int) {
	p := e.inst.images[i]
	f := e.w.fates[p]
	r := ref(0)
	switch {
	case f != nil && f.removed:
	case f != nil && f.redrawn != 0:
		r = f.redrawn
	default:
		r = e.w.x.inlineImage(p)
	}
	if r == 0 {
		e.gray()
		return
	}
	e.bind(&op{name: "Do", args: []any{nil}}, "XObject", r)
}

// marked copies marked content without what it may say: property lists keep the
// number that ties them to the structure, layers are no more.
func (e *emitter) marked(o *op) {
	tag, _ := o.args[0].(name)
	if o.name == "DP" || o.name == "MP" {
		return
	}
	if !standardTags[tag] {
		tag = "Span"
	}
	if o.name == "BDC" {
		props, _ := o.args[1].(dict)
		if n, ok := o.args[1].(name); ok {
			props = e.w.x.in.dict(e.w.x.in.dict(e.inst.resources["Properties"])[n])
		}
		if id, ok := props["MCID"].(int64); ok && e.inst.parent == nil {
			e.b.WriteString(operand(tag) + " <</MCID " + num(float64(id)) + ">> BDC\n")
			return
		}
	}
	e.b.WriteString(operand(tag) + " BMC\n")
}

// standardTags are the structure types of ISO 32000-1, 14.8.4, and Artifact;
// other tags may be words of the author.
var standardTags = tagSet("Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 " +
	"H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB " +
	"RT RP Warichu WT WP Figure Formula Form Artifact")
