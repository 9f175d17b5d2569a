package pdf

import (
	"context"
	"errors"
	"math"

	"inkoust/document"
)

const (
	// maxForms bounds the nesting of Form XObjects.
	maxForms = 32
	// maxStates bounds the stack of graphics states.
	maxStates = 4096
	// maxShown bounds the glyphs of one page: a dense A0 drawing has 100,000.
	maxShown = 4 << 20
	// maxInstances bounds uses of forms on one page.
	maxInstances = 100_000
)

// instance is one use of a content stream: the page itself, or a form drawn at
// one place. Each use is read and written by itself, so what is shared in the
// input cannot be cut in the wrong place.
type instance struct {
	parent    *instance
	category  name // under which the parent's resources name it
	via       int  // operator of the parent that draws it
	source    *stream
	data      []byte
	ops       []op
	resources dict
	own       bool // has resources of its own
	base      matrix
	cell      *cell // of a pattern that is filled with it; nil outside of patterns
	depth     int
	space     spacing                // in force where it is drawn
	used      map[name]map[name]bool // category, name
	aliases   map[name]map[name]name // category, name: name in the output
	off       map[int]bool           // operators that belong to a layer that is off
	unseen    bool                   // drawn in such a layer
	shows     map[int]*show
	images    map[int]*picture
	children  map[int]*instance
}

// canvas is what one page shows.
type canvas struct {
	instances []*instance
	glyphs    []glyph
	images    []*picture
	paths     int
	subpaths  []subpath
	clips     []subpath // pieces of clips that may be letters
	lost      bool      // there are more drawings than are remembered
	spoken    []dict    // property lists with text
}

// picture is one use of an image.
type picture struct {
	inst   *instance
	op     int
	stream *stream // nil for inline images
	inline *inlineImage
	object ref
	name   name
	ctm    matrix
	rect   [4]float64
	clip   [4]float64 // what of the page is seen where it is drawn
	after  int        // glyphs drawn before it
	print  string
}

type graphics struct {
	ctm  matrix
	clip [4]float64 // around the clipping path, in page space
	textState
}

// interpreter walks the content of one page.
type interpreter struct {
	s      *store
	fonts  *fonts
	layers *layers
	canvas *canvas
	active map[*stream]bool
	ops    int
	ctx    context.Context
}

// run interprets an instance with all it draws.
func (in *interpreter) run(inst *instance, g graphics) error {
	if inst.depth > maxForms || len(in.canvas.instances) >= maxInstances {
		return document.Park(document.ReasonBomb, "", errors.New("forms nested too deeply"))
	}
	var err error
	if inst.ops, err = in.s.parseContent(inst.data); err != nil {
		return err
	}
	if in.ops += len(inst.ops); in.ops > maxOperators {
		return errBomb
	}
	in.canvas.instances = append(in.canvas.instances, inst)
	inst.used = map[name]map[name]bool{}
	inst.shows, inst.images, inst.children = map[int]*show{}, map[int]*picture{}, map[int]*instance{}
	inst.off = map[int]bool{}
	r := &runner{interpreter: in, inst: inst, g: g}
	if inst.unseen {
		r.off++
	}
	for i := range inst.ops {
		if i&0xFFFF == 0xFFFF && in.ctx.Err() != nil {
			return in.ctx.Err()
		}
		if err := r.step(i); err != nil {
			return err
		}
	}
	return nil
}

// runner is the state while one instance is walked.
type runner struct {
	*interpreter
	inst    *instance
	g       graphics
	stack   []graphics
	tm, tlm matrix
	path    pathState
	marked  []bool // open marked content: does it belong to a layer that is off
	off     int    // how many of them do
	i       int
}

func (r *runner) step(i int) error {
	r.i = i
	o := &r.inst.ops[i]
	n := operandCount[o.name]
	if n > 0 && len(o.args) < n {
		return nil // readers skip it, and so does the writer
	}
	if r.off > 0 {
		r.inst.off[i] = true
	}
	switch o.name {
	case "q":
		if len(r.stack) < maxStates {
			r.stack = append(r.stack, r.g)
		} else {
			return document.Park(document.ReasonBomb, "", errors.New("graphics states"))
		}
	case "Q":
		if k := len(r.stack); k > 0 {
			r.g, r.stack = r.stack[k-1], r.stack[:k-1]
		}
	case "cm":
		if m, ok := r.matrix(o); ok {
			r.g.ctm = m.mul(r.g.ctm)
		}
		if !r.g.ctm.usable() {
			return errNumbers
		}
	case "gs":
		return r.extGState(o)
	case "Do":
		return r.do(o)
	case "BI":
		r.use("ColorSpace", o.image.dict["ColorSpace"])
		r.addImage(&picture{inline: o.image})
	case "m", "re", "l", "c", "v", "y", "h", "n", "W", "W*", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*":
		r.pathStep(o)
	case "sh":
		r.use("Shading", o.args[0])
	case "cs", "CS":
		r.use("ColorSpace", o.args[0])
	case "scn", "SCN":
		return r.pattern(o)
	case "BDC", "DP", "BMC", "EMC":
		r.markedStep(o)
	default:
		return r.textStep(o)
	}
	return nil
}

var errNumbers = errors.New("numbers out of range")

func (r *runner) matrix(o *op) (matrix, bool) {
	v, ok := r.s.numbers(array(o.args), 6)
	if !ok {
		return identity, false
	}
	return matrixOf(v), true
}

// use notes a name of the resources and returns what it names.
func (r *runner) use(category name, o any) any {
	n, ok := o.(name)
	if !ok {
		return nil
	}
	if r.inst.used[category] == nil {
		r.inst.used[category] = map[name]bool{}
	}
	r.inst.used[category][n] = true
	return r.s.dict(r.inst.resources[category])[n]
}

func (r *runner) extGState(o *op) error {
	d := r.s.dict(r.use("ExtGState", o.args[0]))
	if f := r.s.array(d["Font"]); len(f) == 2 {
		ft, err := r.fonts.get(f[0])
		if err != nil {
			return err
		}
		r.g.font, r.g.fontName = ft, ""
		r.g.size, _ = r.s.number(f[1])
	}
	if mask := r.s.dict(d["SMask"]); mask != nil {
		if st := r.s.stream(mask["G"]); st != nil {
			return r.child("ExtGState", st, r.formMatrix(st).mul(r.g.ctm))
		}
	}
	return nil
}

// pattern walks one cell of a tiling pattern as if it were drawn once.
func (r *runner) pattern(o *op) error {
	if len(o.args) == 0 {
		return nil
	}
	st := r.s.stream(r.use("Pattern", o.args[len(o.args)-1]))
	if st == nil {
		return nil
	}
	return r.child("Pattern", st, r.formMatrix(st).mul(r.inst.base))
}

func (r *runner) do(o *op) error {
	v := r.use("XObject", o.args[0])
	st := r.s.stream(v)
	if st == nil {
		return nil
	}
	switch r.s.name(st.dict["Subtype"]) {
	case "Image":
		object, _ := v.(ref)
		n, _ := o.args[0].(name)
		r.addImage(&picture{stream: st, object: object, name: n})
	case "Form":
		return r.child("XObject", st, r.formMatrix(st).mul(r.g.ctm))
	}
	return nil
}

func (r *runner) formMatrix(st *stream) matrix {
	if v, ok := r.s.numbers(st.dict["Matrix"], 6); ok {
		return matrixOf(v)
	}
	return identity
}

// child interprets a form, a soft mask's group or a pattern cell.
func (r *runner) child(category name, st *stream, base matrix) error {
	if r.active[st] && category == "XObject" {
		return nil // no reader draws a form within itself, and neither does the output
	}
	if r.active[st] {
		return document.Park(document.ReasonDamaged, "", errors.New("form draws itself"))
	}
	if !base.usable() {
		return errNumbers
	}
	data, err := r.s.decode(st)
	if err != nil {
		return err
	}
	c := &instance{parent: r.inst, category: category, via: r.i, source: st, data: data, base: base, depth: r.inst.depth + 1}
	c.space = spacing{r.g.tc, r.g.tw}
	c.cell = r.cellOf(category, st, base)
	c.unseen = r.off > 0 || !r.layers.shows(r.s, st.dict["OC"])
	if c.unseen {
		r.inst.off[r.i] = true
	}
	c.resources, c.own = r.s.dict(st.dict["Resources"]), true
	if c.resources == nil {
		c.resources, c.own = r.inst.resources, false
	}
	g := r.g
	g.ctm = base
	g.clip = r.clipOf(category, st, base)
	r.active[st] = true
	err = r.run(c, g)
	delete(r.active, st)
	r.inst.children[r.i] = c
	return err
}

func (r *runner) addImage(p *picture) {
	if p.stream != nil && !r.layers.shows(r.s, p.stream.dict["OC"]) {
		r.inst.off[r.i] = true
	}
	p.inst, p.op, p.ctm, p.clip, p.after = r.inst, r.i, r.g.ctm, r.g.clip, len(r.canvas.glyphs)
	p.rect = p.ctm.bounds(0, 0, 1, 1)
	r.inst.images[r.i] = p
	r.canvas.images = append(r.canvas.images, p)
}

func finite(v float64) bool { return !math.IsNaN(v) && math.Abs(v) < maxCoordinate }
