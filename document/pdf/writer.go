package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"runtime"
	"sync"
	"unicode/utf16"

	"github.com/klauspost/compress/zlib"
)

func utf16Bytes(text string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(text)) {
		out = append(out, byte(u>>8), byte(u))
	}
	return out
}

// deflaters are compressors to be used again: a new one costs more than most
// streams of a page.
var deflaters = sync.Pool{New: func() any {
	w, _ := zlib.NewWriterLevel(nil, zlib.DefaultCompression)
	return w
}}

// deflate compresses in one fixed way, so that equal data gives equal bytes.
func deflate(b []byte) []byte {
	var out bytes.Buffer
	w := deflaters.Get().(*zlib.Writer)
	w.Reset(&out)
	_, _ = w.Write(b) // a buffer takes everything
	_ = w.Close()
	deflaters.Put(w)
	return bytes.Clone(out.Bytes())
}

// packing compresses streams beside the work that makes them. Who starts it
// waits for it before the streams are written.
type packing struct {
	running sync.WaitGroup
	slots   chan struct{}
}

func newPacking() *packing { return &packing{slots: make(chan struct{}, runtime.GOMAXPROCS(0))} }

// pack fills a stream with compressed data. The data must not change any more.
func (p *packing) pack(st *stream, data []byte) {
	p.slots <- struct{}{} // so that no more than a few streams wait in memory
	p.running.Go(func() {
		defer func() { <-p.slots }()
		st.raw = deflate(data)
	})
}

// writer writes the objects that are reachable from the catalog, numbered in
// the order in which they are met: one revision, no dates, no producer, an
// identifier made of the content.
type writer struct {
	s       *store
	numbers []ref // by number in the store; 0 for what is not reached
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
	w := &writer{s: s, numbers: make([]ref, s.last+1)}
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
			if r <= 0 || r > w.s.last || w.numbers[r] != 0 || w.s.objects[r] == nil {
				continue
			}
			w.order = append(w.order, r)
			w.numbers[r] = ref(len(w.order))
			o = w.s.objects[r]
		}
		stack = pushChildren(stack, o)
	}
}

// pushChildren puts what an object holds on a stack, the first on top.
func pushChildren(stack []any, o any) []any {
	switch v := o.(type) {
	case array:
		for i := len(v) - 1; i >= 0; i-- {
			stack = push(stack, v[i])
		}
	case dict:
		keys := v.sortedKeys()
		for i := len(keys) - 1; i >= 0; i-- {
			stack = push(stack, v[keys[i]])
		}
	case fields:
		for i := len(v) - 1; i >= 0; i-- {
			stack = push(stack, v[i].value)
		}
	case *stream:
		return pushChildren(stack, v.dict)
	}
	return stack
}

// push leaves out what cannot hold a reference.
func push(stack []any, o any) []any {
	switch o.(type) {
	case ref, array, dict, fields, *stream:
		return append(stack, o)
	}
	return stack
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
		f.write(&f.b, st.dict)
		f.b.WriteString("\nstream\n")
		f.b.Write(st.raw)
		f.b.WriteString("\nendstream\nendobj\n")
		return
	}
	f.write(&f.b, o)
	f.b.WriteString("\nendobj\n")
}

// write writes an object with the new numbers.
func (f *fileWriter) write(b *bytes.Buffer, o any) {
	(&serialiser{b: b, numbers: f.w.numbers}).object(o)
}

// streams writes the objects that cannot stand in object streams.
func (f *fileWriter) streams() {
	for i, r := range f.w.order {
		if st, ok := f.w.s.objects[r].(*stream); ok {
			f.object(i+1, &stream{dict: st.dict.clone(), raw: st.raw})
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
		f.write(&body, f.w.s.objects[f.w.order[n-1]])
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
		"Root": f.w.s.trailer["Root"], "ID": array{str(id[:16]), str(id[:16])}, "Filter": name("FlateDecode"),
	}
	f.object(len(f.offsets)-1, &stream{dict: d, raw: deflate(table.Bytes())})
	fmt.Fprintf(&f.b, "startxref\n%d\n%%%%EOF\n", start)
}
