package pdf

import (
	"fmt"

	"inkoust/document"
)

// fileFinder walks the objects for embedded files, each taken once.
type fileFinder struct {
	d      *doc
	s      *store
	page   int
	loose  bool
	nodes  map[ref]bool // of the name tree
	walked map[ref]bool
	taken  map[*stream]*embedded
}

// any reports whether an object looks like an embedded file at all, as collect
// saw: most files have none, and the walks below are spared.
func (f *fileFinder) any() bool {
	if f.s.trailer["AdditionalStreams"] != nil {
		return true
	}
	return f.d.mentions
}

func mentionsFile(o any, depth int) bool {
	if depth > maxDepth {
		return false
	}
	switch v := o.(type) {
	case *stream:
		return v.dict["Type"] == name("EmbeddedFile") || mentionsFile(v.dict, depth)
	case dict:
		if v["EF"] != nil || v["RF"] != nil {
			return true
		}
		for _, e := range v {
			if mentionsFile(e, depth+1) {
				return true
			}
		}
	case array:
		for _, e := range v {
			if mentionsFile(e, depth+1) {
				return true
			}
		}
	}
	return false
}

// tree takes the specifications of a name tree in its order (ISO 32000-1, 7.9.6).
func (f *fileFinder) tree(o any, depth int) {
	if r, ok := o.(ref); ok {
		if f.nodes[r] {
			return
		}
		f.nodes[r] = true
	}
	node := f.s.dict(o)
	if node == nil || depth > maxTree {
		return
	}
	pairs := f.s.array(node["Names"])
	for i := 1; i < len(pairs); i += 2 {
		f.spec(f.s.dict(pairs[i]))
	}
	for _, k := range f.s.array(node["Kids"]) {
		f.tree(k, depth+1)
	}
}

// additional takes the streams that the trailer names beside the document:
// office programs leave the source there.
func (f *fileFinder) additional() {
	for _, o := range f.s.array(f.s.trailer["AdditionalStreams"]) {
		if st := f.s.stream(o); st != nil {
			f.take(st, "", dict{"AFRelationship": name("Source")})
		}
		f.reach(o, 0)
	}
}

// reach takes everything that hangs on an object.
func (f *fileFinder) reach(o any, depth int) {
	if depth > maxReach {
		return
	}
	switch v := o.(type) {
	case ref:
		if !f.walked[v] {
			f.walked[v] = true
			f.reach(f.s.object(v), depth+1)
		}
	case *stream:
		if f.s.name(v.dict["Type"]) == "EmbeddedFile" {
			f.take(v, "", dict{})
		}
		f.reach(v.dict, depth)
	case dict:
		f.spec(v)
		if structural[f.s.name(v["Type"])] && v["AF"] != nil {
			f.sayTheSame(v["AF"])
		}
		for _, k := range v.sortedKeys() {
			f.reach(v[k], depth+1)
		}
	case array:
		for _, e := range v {
			f.reach(e, depth+1)
		}
	}
}

// skipForms leaves out the packets of XFA forms: some programs call them embedded
// files, and their text is read elsewhere.
func (f *fileFinder) skipForms(catalog dict) {
	xfa := f.s.dict(catalog["AcroForm"])["XFA"]
	list := f.s.array(xfa)
	if list == nil {
		list = array{xfa}
	}
	for _, o := range list {
		if st := f.s.stream(o); st != nil {
			f.taken[st] = nil
		}
	}
}

// structural are the types of objects of the structure tree. What is associated
// with them says in another way what stands on the page: a formula as MathML, a
// style of lists.
var structural = map[name]bool{"StructElem": true, "StructTreeRoot": true, "Namespace": true}

// sayTheSame marks associated files as copies, those of the document's own list
// too.
func (f *fileFinder) sayTheSame(af any) {
	specs := f.s.array(af)
	if specs == nil {
		specs = array{af}
	}
	for _, o := range specs {
		spec := f.s.dict(o)
		f.spec(spec)
		for _, st := range f.s.dict(spec["EF"]) {
			if e := f.taken[f.s.stream(st)]; e != nil {
				e.Copy = true
			}
		}
	}
}

// maxReach bounds the recursion of reach: lists of pages or outlines may be
// chained one object behind the other. What lies deeper counts as a leftover,
// and is found by its number.
const maxReach = 50_000

// leftovers takes what nothing refers to, by the number of the objects.
func (f *fileFinder) leftovers() {
	f.loose = true
	for _, r := range f.s.numbersInOrder() {
		if !f.walked[r] {
			f.reach(r, 0)
		}
	}
}

// fileKeys are the entries of EF and RF, the one that readers take first.
var fileKeys = []name{"UF", "F", "Unix", "Mac", "DOS"}

// spec takes the files of a file specification, its related files too.
func (f *fileFinder) spec(spec dict) {
	files, related := f.s.dict(spec["EF"]), f.s.dict(spec["RF"])
	for _, k := range fileKeys {
		if st := f.s.stream(files[k]); st != nil {
			f.take(st, f.fileName(spec), spec)
		}
	}
	for _, k := range fileKeys {
		pairs := f.s.array(related[k])
		for i := 1; i < len(pairs); i += 2 {
			if st := f.s.stream(pairs[i]); st != nil {
				t, _ := f.s.text(pairs[i-1])
				f.take(st, baseName(textString(t)), spec)
			}
		}
	}
}

// copies are the relationships of what says the same as the pages, for programs
// (ISO 32000-2, 7.11.3).
var copies = map[name]bool{"Source": true, "Data": true, "Alternative": true, "Schema": true, "FormData": true}

// isCopy adds formulas and style sheets to them. Other supplements may be annexes,
// of which programs that make invoices say so.
func isCopy(relation name, kind document.ContentKind) bool {
	return copies[relation] || relation == "Supplement" && kind == document.ContentXML
}

func (f *fileFinder) take(st *stream, fileName string, spec dict) {
	if _, ok := f.taken[st]; ok {
		return
	}
	size := int64(len(st.raw))
	if n, ok := f.s.number(f.s.dict(st.dict["Params"])["Size"]); ok && n >= 0 && n <= maxDecoded {
		size = int64(n)
	}
	kind := document.KindOfContent(f.s.head(st))
	e := &embedded{stream: st, Embedded: document.Embedded{
		ID: fmt.Sprintf("a%d", len(f.d.embedded)+1), Name: fileName, Page: f.page, Size: size, Loose: f.loose,
		Kind: kind, Copy: isCopy(f.s.name(spec["AFRelationship"]), kind),
	}}
	f.taken[st] = e
	f.d.embedded = append(f.d.embedded, e)
}
