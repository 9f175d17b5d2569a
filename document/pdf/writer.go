package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"io"
	"unicode/utf16"
)

func utf16Bytes(text string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(text)) {
		out = append(out, byte(u>>8), byte(u))
	}
	return out
}

// deflate compresses in one fixed way, so that equal data gives equal bytes.
func deflate(b []byte) []byte {
	var out bytes.Buffer
	w, _ := zlib.NewWriterLevel(&out, zlib.DefaultCompression)
	_, _ = w.Write(b) // a buffer takes everything
	_ = w.Close()
	return out.Bytes()
}

// writer writes the objects that are reachable from the catalog, numbered in
// the order in which they are met: one revision, no dates, no producer, an
// identifier made of the content.
type writer struct {
	s       *store
	numbers map[ref]ref
	order   []ref
}

const (
	// pdfHead is the version all output has; the second line marks it as binary.
	pdfHead = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"
	// perStream is how many objects share an object stream.
	perStream = 200
)

// writeFile writes the whole file.
func (s *store) writeFile(out io.Writer) error {
	w := &writer{s: s, numbers: map[ref]ref{}}
	w.visit(s.trailer["Root"])
	f := &fileWriter{w: w, offsets: make([]entry, len(w.order)+1)}
	f.b.WriteString(pdfHead)
	f.streams()
	f.packed()
	f.crossReference()
	_, err := out.Write(f.b.Bytes())
	return err
}

// visit numbers what o refers to, in depth-first order without recursion over
// references, as structure trees can be very deep.
func (w *writer) visit(root any) {
	stack := []any{root}
	for len(stack) > 0 {
		o := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if r, ok := o.(ref); ok {
			if _, seen := w.numbers[r]; seen || w.s.objects[r] == nil {
				continue
			}
			w.order = append(w.order, r)
			w.numbers[r] = ref(len(w.order))
			o = w.s.objects[r]
		}
		kids := children(o)
		for i := len(kids) - 1; i >= 0; i-- {
			stack = append(stack, kids[i])
		}
	}
}

func children(o any) []any {
	switch v := o.(type) {
	case array:
		return v
	case dict:
		out := make([]any, 0, len(v))
		for _, k := range v.sortedKeys() {
			out = append(out, v[k])
		}
		return out
	case *stream:
		return children(v.dict)
	}
	return nil
}

// renumber copies an object with the new numbers; references to nothing become
// null.
func (w *writer) renumber(o any) any {
	switch v := o.(type) {
	case ref:
		if n, ok := w.numbers[v]; ok {
			return n
		}
		return nil
	case array:
		out := make(array, len(v))
		for i, e := range v {
			out[i] = w.renumber(e)
		}
		return out
	case dict:
		out := make(dict, len(v))
		for k, e := range v {
			out[k] = w.renumber(e)
		}
		return out
	}
	return o
}

// entry is one line of the cross-reference stream.
type entry struct{ kind, a, b int }

type fileWriter struct {
	w       *writer
	b       bytes.Buffer
	offsets []entry // by object number
}

func (f *fileWriter) object(n int, o any) {
	f.offsets[n] = entry{1, f.b.Len(), 0}
	fmt.Fprintf(&f.b, "%d 0 obj\n", n)
	if st, ok := o.(*stream); ok {
		st.dict["Length"] = int64(len(st.raw))
		writeObject(&f.b, st.dict)
		f.b.WriteString("\nstream\n")
		f.b.Write(st.raw)
		f.b.WriteString("\nendstream\nendobj\n")
		return
	}
	writeObject(&f.b, o)
	f.b.WriteString("\nendobj\n")
}

// streams writes the objects that cannot stand in object streams.
func (f *fileWriter) streams() {
	for i, r := range f.w.order {
		if st, ok := f.w.s.objects[r].(*stream); ok {
			d, _ := f.w.renumber(st.dict).(dict)
			f.object(i+1, &stream{dict: d, raw: st.raw})
		}
	}
}

// packed writes all others into object streams.
func (f *fileWriter) packed() {
	var group []int
	flush := func() {
		if len(group) > 0 {
			f.offsets = append(f.offsets, entry{})
			f.group(len(f.offsets)-1, group)
			group = group[:0]
		}
	}
	for i, r := range f.w.order {
		if _, ok := f.w.s.objects[r].(*stream); ok {
			continue
		}
		if group = append(group, i+1); len(group) == perStream {
			flush()
		}
	}
	flush()
}

func (f *fileWriter) group(number int, group []int) {
	var head, body bytes.Buffer
	for k, n := range group {
		fmt.Fprintf(&head, "%d %d ", n, body.Len())
		writeObject(&body, f.w.renumber(f.w.s.objects[f.w.order[n-1]]))
		body.WriteByte('\n')
		f.offsets[n] = entry{2, number, k}
	}
	d := dict{"Type": name("ObjStm"), "N": int64(len(group)), "First": int64(head.Len()), "Filter": name("FlateDecode")}
	f.object(number, &stream{dict: d, raw: deflate(append(head.Bytes(), body.Bytes()...))})
}

// crossReference writes the cross-reference stream, which is the trailer too.
func (f *fileWriter) crossReference() {
	id := sha256.Sum256(f.b.Bytes())
	start := f.b.Len()
	f.offsets = append(f.offsets, entry{1, start, 0})
	f.offsets[0] = entry{0, 0, 65535}
	var table bytes.Buffer
	for _, e := range f.offsets {
		table.Write([]byte{byte(e.kind), byte(e.a >> 24), byte(e.a >> 16), byte(e.a >> 8), byte(e.a), byte(e.b >> 8), byte(e.b)})
	}
	d := dict{
		"Type": name("XRef"), "Size": int64(len(f.offsets)), "W": array{int64(1), int64(4), int64(2)},
		"Root": f.w.renumber(f.w.s.trailer["Root"]), "ID": array{str(id[:16]), str(id[:16])}, "Filter": name("FlateDecode"),
	}
	f.object(len(f.offsets)-1, &stream{dict: d, raw: deflate(table.Bytes())})
	fmt.Fprintf(&f.b, "startxref\n%d\n%%%%EOF\n", start)
}
