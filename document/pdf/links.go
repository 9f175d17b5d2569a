package pdf

import "math"

// Links within the document are made anew: a rectangle, its border and a page.
// Names of destinations are resolved, so no name is left. Links that lead out
// of the document are dropped, with the address they hold.

const (
	// maxNames bounds the named destinations of a file.
	maxNames = 200_000
	// printFlag shows an annotation on paper too; PDF/A asks for it.
	printFlag = 4
)

// viewOperands are the kinds of destinations and how many numbers each takes
// (ISO 32000-1, 12.3.2.2).
var viewOperands = map[name]int{"XYZ": 3, "Fit": 0, "FitH": 1, "FitV": 1, "FitR": 4, "FitB": 0, "FitBH": 1, "FitBV": 1}

// link is a link of the new file.
type link struct {
	out  ref  // the annotation
	page ref  // of the output, on which it lies
	dict dict // without its destination
	dest any  // as in the input
	tied bool // has a place in the structure
}

// linksOf notes the links of a page that lead to a page of this document.
func (x *exporter) linksOf(p *sheet, page ref, w *rewriter) array {
	var list array
	for i, o := range x.in.array(p.dict["Annots"]) {
		a := x.in.dict(o)
		if i >= maxAnnotations || x.in.name(a["Subtype"]) != "Link" || !x.d.visible(a) {
			continue
		}
		dest := x.d.destination(a)
		r, ok := x.in.numbers(a["Rect"], 4)
		if dest == nil || !ok {
			continue
		}
		l := &link{out: x.out.add(nil), page: page, dest: dest, dict: x.linkDict(a, r, w)}
		x.links = append(x.links, l)
		if r, ok := o.(ref); ok {
			x.linkOf[r] = l
		}
		list = append(list, l.out)
	}
	return list
}

// linkDict is a link without words. On a line that was set anew it covers the
// whole line, as its old extent would tell how long the removed text was.
func (x *exporter) linkDict(a dict, r []float64, w *rewriter) dict {
	d := dict{"Type": name("Annot"), "Subtype": name("Link"), "F": int64(printFlag)}
	rect := [4]float64{min(r[0], r[2]), min(r[1], r[3]), max(r[0], r[2]), max(r[1], r[3])}
	if moved, ok := w.settled(rect); ok {
		d["Rect"], d["Border"] = rectArray(moved), array{int64(0), int64(0), int64(0)}
		return d
	}
	d["Rect"] = rectArray(rect)
	if b, ok := x.in.numbers(a["Border"], 3); ok {
		d["Border"] = array{b[0], b[1], b[2]}
	}
	if bs := x.in.dict(a["BS"]); bs != nil {
		d["BS"] = x.borderStyle(bs)
	}
	if c := x.in.array(a["C"]); len(c) <= 4 {
		if v, ok := x.in.numbers(c, len(c)); ok && c != nil {
			d["C"] = numberArray(v)
		}
	}
	switch h := x.in.name(a["H"]); h {
	case "N", "I", "O", "P":
		d["H"] = h
	}
	return d
}

func (x *exporter) borderStyle(bs dict) dict {
	out := dict{}
	if w, ok := x.in.number(bs["W"]); ok {
		out["W"] = w
	}
	switch s := x.in.name(bs["S"]); s {
	case "S", "D", "B", "I", "U":
		out["S"] = s
	}
	return out
}

func numberArray(v []float64) array {
	out := make(array, len(v))
	for i, f := range v {
		out[i] = f
	}
	return out
}

// settled gives the extent of the line under r if it was set anew.
func (w *rewriter) settled(r [4]float64) (out [4]float64, ok bool) {
	if w.set == nil {
		return out, false
	}
	for _, s := range w.set.m.l.strips {
		if !w.set.touched[s] || !meets(r, w.stripBounds(s)) {
			continue
		}
		b := w.set.extent(s)
		if ok {
			b = [4]float64{min(out[0], b[0]), min(out[1], b[1]), max(out[2], b[2]), max(out[3], b[3])}
		}
		out, ok = b, true
	}
	return out, ok
}

func meets(a, b [4]float64) bool { return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3] }

// stripBounds is where a strip stood in the input.
func (w *rewriter) stripBounds(s *strip) [4]float64 {
	g := &w.c.glyphs[s.glyphs[0]]
	return boundsOf(g.corners(s.x0, s.x1))
}

// extent is where a strip stands in the output, with the boxes of its line.
func (st *setting) extent(s *strip) [4]float64 {
	first := &st.m.l.c.glyphs[s.glyphs[0]]
	a, b := math.Inf(1), math.Inf(-1)
	for _, g := range s.glyphs {
		if x, ok := st.pos[g]; ok {
			a, b = min(a, x), max(b, x+st.m.l.c.glyphs[g].adv)
		}
	}
	for _, box := range st.boxes {
		c := box.corners
		if base := -c[0][0]*first.dy + c[0][1]*first.dx + descent*first.em; math.Abs(base-s.base) < 0.5*s.em {
			for _, p := range c {
				x := p[0]*first.dx + p[1]*first.dy
				a, b = min(a, x), max(b, x)
			}
		}
	}
	return boundsOf(first.corners(a, b))
}

// finishLinks gives the links their pages, once all pages have a place.
func (x *exporter) finishLinks(at map[ref]ref) {
	for _, l := range x.links {
		dest := x.destinationIn(l.dest, at)
		if dest == nil {
			dest = array{l.page, name("Fit")} // the page it led to is not shown
		}
		l.dict["Dest"] = dest
		x.out.objects[l.out] = l.dict
	}
}

// destinationIn writes an explicit destination; nil if it names no page.
func (x *exporter) destinationIn(o any, at map[ref]ref) array {
	a := x.in.array(o)
	if len(a) < 2 {
		return nil
	}
	page := x.d.pageAt(a[0])
	view := x.in.name(a[1])
	n, known := viewOperands[view]
	if at[page] == 0 || !known {
		return nil
	}
	out := array{at[page], view}
	for i := range n {
		var v any
		if 2+i < len(a) {
			if f, ok := x.in.number(a[2+i]); ok && finite(f) {
				v = f
			}
		}
		out = append(out, v)
	}
	return out
}

// pageAt is the page that a destination begins with: a reference, or the number
// of a page from 0, as some producers write.
func (d *doc) pageAt(o any) ref {
	if r, ok := o.(ref); ok {
		return r
	}
	if n, ok := o.(int64); ok && n >= 0 && n < int64(len(d.sheets)) {
		return d.sheets[n].object
	}
	return 0
}

// destination is where a link leads within this document, names resolved; nil
// if it leads elsewhere.
func (d *doc) destination(a dict) any {
	dest := a["Dest"]
	if dest == nil {
		action := d.s.dict(a["A"])
		if d.s.name(action["S"]) != "GoTo" {
			return nil
		}
		dest = action["D"]
	}
	switch v := d.s.resolve(dest).(type) {
	case name:
		dest = d.named(string(v))
	case str:
		dest = d.named(string(v))
	}
	if v, ok := d.s.resolve(dest).(dict); ok {
		dest = v["D"]
	}
	if d.s.array(dest) == nil {
		return nil
	}
	return dest
}

// named looks a name of a destination up.
func (d *doc) named(n string) any {
	if d.names == nil {
		d.names = map[string]any{}
		catalog := d.s.dict(d.s.trailer["Root"])
		for k, v := range d.s.dict(catalog["Dests"]) {
			d.names[string(k)] = v
		}
		d.readNames(d.s.dict(catalog["Names"])["Dests"], map[ref]bool{}, 0)
	}
	return d.names[n]
}

// readNames walks a name tree (ISO 32000-1, 7.9.6).
func (d *doc) readNames(o any, seen map[ref]bool, depth int) {
	if r, ok := o.(ref); ok {
		if seen[r] {
			return
		}
		seen[r] = true
	}
	if depth > maxTree {
		return
	}
	node := d.s.dict(o)
	list := d.s.array(node["Names"])
	for i := 0; i+1 < len(list) && len(d.names) < maxNames; i += 2 {
		if k, ok := d.s.text(list[i]); ok {
			d.names[string(k)] = list[i+1]
		}
	}
	for _, k := range d.s.array(node["Kids"]) {
		d.readNames(k, seen, depth+1)
	}
}
