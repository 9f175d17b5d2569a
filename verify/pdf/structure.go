package pdf

import (
	"fmt"

	"inkoust/verify"
)

// structure checks that the file holds one revision of nothing but what pages
// need: whatever a reader does not show is a place where text may hide.
func (f *file) structure(report *verify.Report) {
	if len(f.starts) != 1 || f.eofs != 1 || f.trailers != 1 || f.trailer["Prev"] != nil || f.trailer["XRefStm"] != nil {
		report.Add(verify.CheckRevisions, "file", 1)
	}
	report.Add(verify.CheckRevisions, "objects defined twice", f.twice)
	report.Add(verify.CheckJunk, "between objects", f.junk)
	report.Add(verify.CheckXref, "cross-reference table", f.misplaced())
	report.Add(verify.CheckInfo, "document information", f.information())
	ways := map[ref][]ref{}
	for _, num := range f.order {
		o := f.peek(num)
		ways[num] = references(o, nil)
		if n := f.metadata(o); n > 0 {
			report.Add(verify.CheckXMP, fmt.Sprintf("object %d", num), n)
		}
		if n := f.annotation(o); n > 0 {
			report.Add(verify.CheckAnnotation, fmt.Sprintf("object %d", num), n)
		}
	}
	report.Add(verify.CheckUnused, "objects", f.unreferenced(ways))
	f.graph(report)
}

// references adds what an object refers to; what no key leads to is left out.
func references(o any, to []ref) []ref {
	switch v := o.(type) {
	case ref:
		to = append(to, v)
	case array:
		for _, e := range v {
			to = references(e, to)
		}
	case dict:
		for k, e := range v {
			if k != repeated {
				to = references(e, to)
			}
		}
	case *stream:
		to = references(v.dict, to)
	}
	return to
}

// unreferenced counts the objects that nothing reaches from the trailer.
func (f *file) unreferenced(ways map[ref][]ref) int {
	seen := map[ref]bool{}
	todo := references(array{f.trailer["Root"], f.trailer["Info"], f.trailer["ID"]}, nil)
	for len(todo) > 0 {
		r := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if !seen[r] {
			seen[r] = true
			todo = append(todo, ways[r]...)
		}
	}
	n := 0
	for _, num := range f.order {
		if !seen[num] && !f.service(num) {
			n++
		}
	}
	return n
}

// service reports whether an object serves the file and not a page: object
// and cross-reference streams, and lengths that Length refers to.
func (f *file) service(num ref) bool {
	s, ok := f.objects[num].(*stream)
	return ok && (s.dict["Type"] == name("ObjStm") || s.dict["Type"] == name("XRef"))
}

// misplaced counts the objects that the cross-reference table puts elsewhere
// than where they are, or does not know: another reader would see other objects.
func (f *file) misplaced() int {
	entries := f.tables
	if len(entries) == 0 {
		entries = f.xrefStream()
	}
	known := map[ref]bool{}
	n := 0
	for _, e := range entries {
		if !e.used {
			continue
		}
		known[ref(e.num)] = true
		if at, ok := f.offsets[ref(e.num)]; !ok || at != e.offset {
			if _, ok := f.packed[ref(e.num)]; !ok || e.offset >= 0 {
				n++
			}
		}
	}
	for _, num := range f.order {
		if !known[num] {
			n++
		}
	}
	return n
}

// xrefStream reads the entries of the cross-reference stream. Packed objects
// get the offset -1.
func (f *file) xrefStream() (entries []entry) {
	for _, num := range f.order {
		s, ok := f.objects[num].(*stream)
		if !ok || s.dict["Type"] != name("XRef") {
			continue
		}
		d, err := f.decode(s)
		if err != nil {
			continue
		}
		entries = append(entries, f.rows(s, d.data)...)
	}
	return entries
}

func (f *file) rows(s *stream, data []byte) (entries []entry) {
	w, _ := f.get(s.dict["W"]).(array)
	index, ok := f.get(s.dict["Index"]).(array)
	if !ok {
		index = array{int64(0), s.dict["Size"]}
	}
	var widths [3]int
	for i := range widths {
		if i < len(w) {
			widths[i], _ = integer(w[i])
		}
		if widths[i] < 0 || widths[i] > 8 {
			return nil
		}
	}
	row := widths[0] + widths[1] + widths[2]
	for i := 0; i+1 < len(index); i += 2 {
		first, _ := integer(index[i])
		count, _ := integer(index[i+1])
		for n := 0; n < count && row > 0 && len(data) >= row; n++ {
			entries = append(entries, entryOf(first+n, data[:row], widths))
			data = data[row:]
		}
	}
	return entries
}

func entryOf(num int, row []byte, widths [3]int) entry {
	field := func(n int) (v int) {
		for _, c := range row[:n] {
			v = v<<8 | int(c)
		}
		row = row[n:]
		return v
	}
	kind := 1
	if widths[0] > 0 {
		kind = field(widths[0])
	}
	e := entry{num: num, offset: field(widths[1]), used: kind != 0}
	if kind == 2 {
		e.offset = -1
	}
	return e
}

// information counts the entries of the information dictionary.
func (f *file) information() int { return len(f.dict(f.trailer["Info"])) }

// annotation counts the annotations of a page or of a list of them that are not
// links to a place in the file, and annotations that stand alone.
func (f *file) annotation(o any) (n int) {
	switch v := o.(type) {
	case array:
		for _, e := range v {
			if d, ok := e.(dict); ok {
				n += f.annotation(d)
			}
		}
	case dict:
		if a, ok := v["Annots"].(array); ok {
			return f.annotation(a)
		}
		if v["Rect"] == nil || v["Subtype"] == nil || v["Type"] != nil && v["Type"] != name("Annot") {
			return 0
		}
		if v["Subtype"] != name("Link") {
			return 1
		}
		for k := range v {
			if !linkKeys[k] {
				n++
			}
		}
	}
	return n
}

var linkKeys = map[name]bool{"Type": true, "Subtype": true, "Rect": true, "Border": true, "BS": true, "F": true, "H": true, "C": true,
	"QuadPoints": true, "StructParent": true, "P": true, "Dest": true}
