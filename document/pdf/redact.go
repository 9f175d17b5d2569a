package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"

	"inkoust/document"
)

// Redact writes the file anew without the redactions of the plan. It parks the
// file when a box lies on a picture whose samples cannot be overwritten.
func (d *doc) Redact(ctx context.Context, w io.Writer, plan *document.Plan) (res *document.Result, err error) {
	defer func() {
		if recover() != nil {
			res, err = nil, document.Park(document.ReasonDamaged, "", errors.New("internal inconsistency"))
		}
	}()
	d.ahead = nil
	byPage, err := d.sortPlan(plan)
	if err != nil {
		return nil, err
	}
	for _, f := range d.fonts.list {
		f.forgetKept()
		f.touched, f.num, f.fresh, f.alias = false, nil, nil, ""
	}
	if f := d.fonts.none; f != nil {
		f.alias = ""
	}
	x := newExporter(d)
	defer x.packing.running.Wait()
	x.renumber(func(p *sheet) bool { return p.off || len(byPage[p.n]) > 0 })
	x.removing = d.removes(plan)
	res = &document.Result{Signatures: len(d.signings), Surfaces: d.surfaces()}
	pagesRoot := x.out.add(nil)
	var kids array
	at := map[ref]ref{}
	for _, p := range d.sheets {
		r := x.out.add(nil)
		page, err := d.redactPage(ctx, x, p, r, byPage[p.n], plan, res)
		if err != nil {
			return nil, err
		}
		page["Parent"] = pagesRoot
		x.out.objects[r] = page
		kids = append(kids, r)
		at[p.object] = r
	}
	if x.finishFonts() {
		res.ShapeLeaks = append(res.ShapeLeaks, document.ShapeLeak{Why: "font"})
	}
	x.out.objects[pagesRoot] = dict{"Type": name("Pages"), "Kids": kids, "Count": int64(len(kids))}
	x.nameFonts(d.removedWords(plan))
	x.finishLinks(at)
	x.catalog(pagesRoot, at)
	x.packing.running.Wait()
	return res, x.out.writeFile(w)
}

// sortPlan checks the spans of a plan and sorts them by page. Spans of parts
// that are dropped whole need nothing.
func (d *doc) sortPlan(plan *document.Plan) (map[int][]document.Redaction, error) {
	out := map[int][]document.Redaction{}
	for _, r := range plan.Redactions {
		n := d.pageOf(r.Part)
		if n == 0 {
			if !d.isExtra(r.Part) {
				return nil, fmt.Errorf("%s: no such part", r.Part)
			}
			continue
		}
		if r.Start < 0 || r.End < r.Start || r.End > len(d.texts[n-1]) {
			return nil, fmt.Errorf("%s: span out of range", r.Part)
		}
		out[n] = append(out[n], r)
	}
	return out, nil
}

func (d *doc) isExtra(id string) bool {
	for _, p := range d.extra {
		if p.ID == id {
			return true
		}
	}
	return false
}

// redactPage rewrites one page, to stand at r in the new store.
func (d *doc) redactPage(ctx context.Context, x *exporter, p *sheet, r ref, list []document.Redaction, plan *document.Plan, res *document.Result) (dict, error) {
	if err := d.load(ctx, p.n); err != nil {
		return nil, err
	}
	d.readAhead(ctx, p.n+1)
	w := &rewriter{x: x, c: d.lastCanvas}
	if len(list) > 0 {
		m := markPage(d.lastLayout, d.lastText, list)
		if plan.Labels {
			m.wide = labelWidths(m.labels, plan.Lang)
		}
		w.set = setPage(m, p)
	}
	w.touchFonts()
	if err := d.judgePictures(w, p, plan); err != nil {
		return nil, err
	}
	root := d.lastCanvas.instances[0]
	b := w.write(root)
	if w.set != nil && len(w.set.boxes) > 0 {
		b.data = x.paint(b, w.set.boxes, plan)
	}
	res.Blackened = append(res.Blackened, w.blackened(p))
	res.ShapeLeaks = append(res.ShapeLeaks, w.leaks(p.n)...)
	page := dict{"Type": name("Page"), "MediaBox": rectArray(p.media), "Contents": x.addStream(dict{}, b.data)}
	page["Resources"] = x.resources(root, b)
	if p.box != p.media {
		page["CropBox"] = rectArray(p.box)
	}
	if p.rotate != 0 {
		page["Rotate"] = int64(p.rotate)
	}
	if u, ok := d.s.number(p.dict["UserUnit"]); ok && u > 0 && u != 1 {
		page["UserUnit"] = u
	}
	if g := d.s.dict(p.dict["Group"]); g != nil {
		page["Group"] = x.pick(g, "Type", "S", "CS", "I", "K")
	}
	if w.hasStructure(root) {
		page["Tabs"] = name("S")
	}
	if links := x.linksOf(p, r, w); links != nil {
		page["Annots"] = links
	}
	return page, nil
}

func rectArray(r [4]float64) array { return array{r[0], r[1], r[2], r[3]} }

func (w *rewriter) hasStructure(inst *instance) bool {
	for i := range inst.ops {
		if inst.ops[i].name == "BDC" {
			return true
		}
	}
	return false
}

// paint wraps the content and paints the boxes over it.
func (x *exporter) paint(b *body, boxes []box, plan *document.Plan) []byte {
	out := append([]byte("q\n"), b.data...)
	for range b.open {
		out = append(out, "Q\n"...)
	}
	out = append(out, "Q\n0 g\n"...)
	font := b.free(x, "Font")
	for i := range boxes {
		label, printed := "", ""
		if plan.Labels {
			label = boxes[i].label
			printed = boxes[i].print(x, font, plan.Lang)
		}
		if printed != "" {
			b.set("Font", font, done{x.font(x.d.fonts.house())})
		}
		text := operand(utf16String(document.Literal(plan.Lang, label)))
		out = append(out, fmt.Sprintf("/Span <</ActualText %s>> BDC\n%sf\n%sEMC\n", text, polygon(boxes[i].corners), printed)...)
	}
	return out
}

func polygon(c [4][2]float64) string {
	s := num(c[0][0]) + " " + num(c[0][1]) + " m "
	for _, p := range c[1:] {
		s += num(p[0]) + " " + num(p[1]) + " l "
	}
	return s + "h "
}

// blackened is the share of the page that the boxes cover, in percent.
func (w *rewriter) blackened(p *sheet) float64 {
	if w.set == nil {
		return 0
	}
	sum := 0.0
	for _, b := range w.set.boxes {
		c := b.corners
		sum += math.Hypot(c[1][0]-c[0][0], c[1][1]-c[0][1]) * math.Hypot(c[3][0]-c[0][0], c[3][1]-c[0][1])
	}
	return math.Round(min(100, 100*sum/area(p.box))*100) / 100
}

func (w *rewriter) leaks(n int) (out []document.ShapeLeak) {
	if w.set == nil {
		return nil
	}
	if w.set.exact > 0 || w.fitted() {
		out = append(out, document.ShapeLeak{Page: n, Why: "narrow-cell"})
	}
	if w.set.broken {
		out = append(out, document.ShapeLeak{Page: n, Why: "line-break"})
	}
	return out
}
