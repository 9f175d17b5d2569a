package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"inkoust/verify"
)

// structure checks that the file holds one revision of nothing but what pages
// need: whatever a reader does not show is a place where text may hide.
func (f *file) structure(report *verify.Report) {
	const check = "structure"
	if len(f.starts) != 1 || f.eofs != 1 || f.trailers != 1 || f.trailer["Prev"] != nil || f.trailer["XRefStm"] != nil {
		report.Add(check, "revisions", 1)
	}
	report.Add(check, "objects defined twice", f.twice)
	report.Add(check, "bytes between objects", f.junk)
	report.Add(check, "cross-reference table", f.misplaced())
	report.Add(check, "unreferenced objects", f.unreferenced())
	report.Add(check, "document information", f.information())
	for _, num := range f.order {
		place := fmt.Sprintf("object %d", num)
		for _, k := range forbidden(f.objects[num], 0) {
			report.Add(check, place+" /"+string(k), 1)
		}
		report.Add(check, place+" /Metadata", f.metadata(f.objects[num]))
		report.Add(check, place+" /Annot", f.annotation(f.objects[num]))
	}
}

// unwanted are keys and types that carry text, files, programs or pictures
// which no page shows.
var unwanted = map[name]bool{}

func init() {
	for w := range strings.FieldsSeq(`JavaScript JS EmbeddedFile EmbeddedFiles EF AF XFA AcroForm PieceInfo Thumb AA
		RichMedia DSS Perms ByteRange Alternates OPI SpiderInfo Launch SubmitForm GoToR ImportData Sound Movie
		Redact Popup FileAttachment Collection`) {
		unwanted[name(w)] = true
	}
}

// forbidden returns the unwanted keys in use.
func forbidden(o any, depth int) (found []name) {
	if depth > maxDepth {
		return nil
	}
	switch v := o.(type) {
	case array:
		for _, e := range v {
			found = append(found, forbidden(e, depth+1)...)
		}
	case *stream:
		return forbidden(v.dict, depth)
	case dict:
		for _, k := range sorted(v) {
			n, isName := v[k].(name)
			switch {
			case k == repeated:
				found = append(found, "repeated")
			case unwanted[k] && v[k] != nil:
				found = append(found, k)
			case (k == "Type" || k == "Subtype" || k == "S") && isName && unwanted[n]:
				found = append(found, n)
			}
			if k != "Font" && k != "XObject" { // keys of resources are chosen by producers
				found = append(found, forbidden(v[k], depth+1)...)
			}
		}
	}
	return found
}

// unreferenced counts the objects that nothing reaches from the trailer.
func (f *file) unreferenced() int {
	seen := map[ref]bool{}
	todo := []any{f.trailer["Root"], f.trailer["Info"], f.trailer["ID"]}
	for len(todo) > 0 {
		o := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		switch v := o.(type) {
		case ref:
			if !seen[v] {
				seen[v] = true
				todo = append(todo, f.objects[v])
			}
		case array:
			todo = append(todo, v...)
		case dict:
			for k, e := range v {
				if k != repeated {
					todo = append(todo, e)
				}
			}
		case *stream:
			todo = append(todo, v.dict)
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

// information counts the entries of the information dictionary that say more
// than what program wrote the file.
func (f *file) information() int {
	n := 0
	for k, v := range f.dict(f.trailer["Info"]) {
		s, ok := f.get(v).(text)
		if ok && len(s) > 0 && k != "Producer" || k == repeated {
			n++
		}
	}
	return n
}

var (
	xmpPrefix  = regexp.MustCompile(`([A-Za-z_][\w.-]*):[A-Za-z_]`)
	xmpAllowed = map[string]bool{"x": true, "rdf": true, "xmlns": true, "xml": true, "pdfaid": true, "pdfuaid": true, "adobe": true, "http": true}
)

// metadata counts what an XMP stream says beyond the level of PDF/A.
func (f *file) metadata(o any) int {
	s, ok := o.(*stream)
	if !ok || f.get(s.dict["Type"]) != name("Metadata") {
		return 0
	}
	d, err := f.decode(s)
	if err != nil || bytes.IndexByte(d.data, 0) >= 0 {
		return 1
	}
	n := 0
	for _, m := range xmpPrefix.FindAllSubmatch(d.data, -1) {
		if !xmpAllowed[string(m[1])] {
			n++
		}
	}
	return n
}

// annotation counts annotations other than links, and links with words.
func (f *file) annotation(o any) int {
	switch v := o.(type) {
	case array:
		n := 0
		for _, e := range v {
			if _, ok := e.(dict); ok {
				n += f.annotation(e)
			}
		}
		return n
	case dict:
		if a, ok := v["Annots"].(array); ok {
			return f.annotation(a)
		}
		if v["Rect"] == nil || v["Subtype"] == nil || v["Type"] != nil && v["Type"] != name("Annot") {
			return 0
		}
		if v["Subtype"] != name("Link") || v["Contents"] != nil || v["T"] != nil {
			return 1
		}
	}
	return 0
}
