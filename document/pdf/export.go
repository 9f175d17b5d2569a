package pdf

import (
	"maps"
	"slices"
)

// exporter copies what may be published into a new store. It is an allow-list:
// of each kind of object only the keys that show something are taken. What is
// not copied here does not exist in the output.
type exporter struct {
	in       *store
	d        *doc
	out      *store
	memo     map[ref]ref
	streams  map[*stream]ref
	fontOf   map[*font]ref
	programs map[*stream]int // fonts that share a program
	removing bool            // the plan removes anything at all
	inline   map[string]ref  // pictures of the content, by what they are
	redrawn  map[string]redrawn
	pixels   int64 // of all pictures decoded to be overwritten
	links    []*link
	linkOf   map[ref]*link // by the annotation of the input
	inks     map[name]name // of the input: of the output
	aliases  int           // fonts named in the output
	tags     int           // subset fonts made anew
	packing  *packing
}

// done wraps an object that is already in the new store.
type done struct{ o any }

func newExporter(d *doc) *exporter {
	return &exporter{
		in: d.s, d: d, out: &store{objects: map[ref]any{}, trailer: dict{}},
		memo: map[ref]ref{}, streams: map[*stream]ref{}, fontOf: map[*font]ref{},
		inline: map[string]ref{}, redrawn: map[string]redrawn{},
		linkOf: map[ref]*link{}, inks: map[name]name{}, packing: newPacking(),
	}
}

// deepKeys are the keys of what is copied deeply: functions, shadings, colour
// spaces, and the streams that fonts and pictures refer to. Words have no place
// among them.
var deepKeys = tagSet("FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N Functions Bounds " +
	"ShadingType ColorSpace Background BBox AntiAlias Coords Function Extend Matrix BitsPerCoordinate BitsPerComponent " +
	"BitsPerFlag VerticesPerRow WhitePoint BlackPoint Gamma")

// maxCopy bounds the nesting of what is copied deeply.
const maxCopy = 200

// deep copies an object with all it refers to, streams re-encoded.
func (x *exporter) deep(o any) any { return x.deepAt(o, 0) }

func (x *exporter) deepAt(o any, depth int) any {
	if depth > maxCopy {
		return nil
	}
	switch v := o.(type) {
	case ref:
		if r, ok := x.memo[v]; ok {
			return r
		}
		r := x.out.add(nil)
		x.memo[v] = r
		x.out.objects[r] = x.deepAt(x.in.resolve(v), depth+1)
		if st, ok := x.out.objects[r].(ref); ok {
			x.memo[v] = st
			return st
		}
		return r
	case array:
		if space, ok := x.colourSpace(v, depth); ok {
			return space
		}
		out := make(array, len(v))
		for i, e := range v {
			out[i] = x.deepAt(e, depth+1)
		}
		return out
	case dict:
		return x.deepDict(v, depth)
	case *stream:
		return x.deepStream(v, depth)
	}
	return o
}

func (x *exporter) deepDict(d dict, depth int) dict {
	out := dict{}
	_, function := d["FunctionType"]
	for _, k := range d.sortedKeys() {
		if deepKeys[k] && !(function && k == "Type") {
			out[k] = x.deepAt(d[k], depth+1)
		}
	}
	return out
}

// deepStream re-encodes the data, so that nothing rides along behind its end.
func (x *exporter) deepStream(st *stream, depth int) any {
	if r, ok := x.streams[st]; ok {
		return r
	}
	data, err := x.in.decode(st)
	if err != nil {
		return nil
	}
	switch x.in.int(st.dict["FunctionType"], -1) {
	case 0:
		data = x.sampled(st.dict, data)
	case 4:
		if data = calculator(data); data == nil {
			return nil
		}
	}
	d := x.deepDict(without(st.dict, "Filter", "DecodeParms", "F", "FFilter", "FDecodeParms", "Length", "DL"), depth)
	r := x.addStream(d, data)
	x.streams[st] = r
	return r
}

func without(d dict, keys ...name) dict {
	c := d.clone()
	for _, k := range keys {
		delete(c, k)
	}
	return c
}

// addStream stores data compressed.
func (x *exporter) addStream(d dict, data []byte) ref {
	d["Filter"] = name("FlateDecode")
	st := &stream{dict: d}
	x.packing.pack(st, data)
	return x.out.add(st)
}

// pick copies the named keys of d deeply.
func (x *exporter) pick(d dict, keys ...name) dict {
	out := dict{}
	for _, k := range keys {
		if v, ok := d[k]; ok && x.in.resolve(v) != nil && x.in.fits(k, v) {
			if k == "CIDSystemInfo" {
				out[k] = x.systemInfo(v)
				continue
			}
			out[k] = x.deep(v)
		}
	}
	return out
}

// standardOrderings are the character collections that decide how a font that is not
// in the file is shown (ISO 32000-1, 9.7.3); all others are free words.
var standardOrderings = tagSet("Japan1 GB1 CNS1 Korea1 KR")

func (x *exporter) systemInfo(o any) dict {
	d := x.in.dict(o)
	ordering, _ := x.in.text(d["Ordering"])
	if registry, _ := x.in.text(d["Registry"]); registry != "Adobe" || !standardOrderings[name(ordering)] {
		return dict{"Registry": str("Adobe"), "Ordering": str("Identity"), "Supplement": int64(0)}
	}
	return dict{"Registry": str("Adobe"), "Ordering": ordering, "Supplement": int64(x.in.int(d["Supplement"], 0))}
}

// keepCodes notes that all codes of a show operator stay.
func (x *exporter) keepCodes(c *canvas, sh *show) {
	if sh == nil {
		return
	}
	for g := sh.first; g < sh.first+sh.n; g++ {
		c.glyphs[g].font.keep(c.glyphs[g].code, int(c.glyphs[g].n))
	}
}

// resources builds the resources of a rewritten stream: what its operators name
// and nothing else.
func (x *exporter) resources(inst *instance, b *body) dict {
	out := dict{}
	set := func(category, n name, v any) {
		if v == nil {
			return
		}
		if out[category] == nil {
			out[category] = dict{}
		}
		out[category].(dict)[n] = v
	}
	for _, category := range []name{"ColorSpace", "Shading"} {
		list := x.in.dict(b.resources[category])
		for _, n := range slices.Sorted(maps.Keys(inst.used[category])) { // inks are numbered as they come
			set(category, inst.alias(category, n), x.deep(list[n]))
		}
	}
	for _, n := range []name{"DefaultGray", "DefaultRGB", "DefaultCMYK"} {
		set("ColorSpace", n, x.deep(x.in.dict(b.resources["ColorSpace"])[n]))
	}
	for category, names := range b.changed {
		for n, v := range names {
			set(category, n, x.resource(category, v))
		}
	}
	return out
}

// free is a name of a category that the resources of a body do not have.
func (b *body) free(x *exporter, category name) name {
	n := name("Ink")
	for {
		_, old := x.in.dict(b.resources[category])[n]
		if _, taken := b.changed[category][n]; !old && !taken {
			return n
		}
		n += "x"
	}
}

// set adds an entry to the resources of a body.
func (b *body) set(category, n name, v any) {
	if b.changed[category] == nil {
		b.changed[category] = map[name]any{}
	}
	b.changed[category][n] = v
}

func (x *exporter) resource(category name, v any) any {
	if d, ok := v.(done); ok {
		return d.o
	}
	switch category {
	case "ExtGState":
		return x.state(x.in.dict(v))
	case "Pattern":
		if d, ok := x.in.resolve(v).(dict); ok {
			out := x.pick(d, "Type", "PatternType", "Shading", "Matrix")
			if g := x.in.dict(d["ExtGState"]); g != nil {
				out["ExtGState"] = x.state(g)
			}
			return out
		}
	}
	return nil
}

// state copies an extended graphics state; fonts and masks are set by the
// callers that have read them. What belongs to one printing press (halftones
// with their names, transfer functions) stays behind.
func (x *exporter) state(d dict) dict {
	out := x.pick(d, "Type", "LW", "LC", "LJ", "ML", "D", "RI", "OP", "op", "OPM", "FL", "SM", "SA", "BM", "CA", "ca", "AIS", "TK")
	if n, ok := x.in.resolve(d["SMask"]).(name); ok {
		out["SMask"] = n
	}
	if f := x.in.array(d["Font"]); len(f) == 2 {
		if ft, err := x.d.fonts.get(f[0]); err == nil {
			out["Font"] = array{x.font(ft), f[1]}
		}
	}
	return out
}

// maskedState copies a graphics state with the rewritten group of its mask.
func (x *exporter) maskedState(resources dict, n name, group ref) dict {
	d := x.in.dict(x.in.dict(resources["ExtGState"])[n])
	out := x.state(d)
	mask := x.in.dict(d["SMask"])
	m := x.pick(mask, "Type", "S", "BC", "TR")
	m["G"] = group
	out["SMask"] = m
	return out
}
