package pdf

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"inkoust/document"
)

// sketch builds a small PDF file from objects written by hand. Object 1 is the
// catalog; %d-style references are plain "7 0 R".
type sketch struct {
	objects []string
	trailer string
}

// add appends an object and returns its number.
func (s *sketch) add(o string) int {
	s.objects = append(s.objects, o)
	return len(s.objects)
}

// stream appends a stream with the entries of a dictionary.
func (s *sketch) stream(entries, data string) int {
	return s.add(fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", entries, len(data), data))
}

func (s *sketch) bytes() []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, o := range s.objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, o := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, s.trailer, start)
	return b.Bytes()
}

// helvetica is a font without a program, with the widths readers know.
const helvetica = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>"

// onePage is a file with one page of the given content in Helvetica (/F1).
func onePage(content string) []byte {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
	s.add(helvetica)
	s.stream("", content)
	return s.bytes()
}

func open(t testing.TB, data []byte) *doc {
	t.Helper()
	d, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	return d.(*doc)
}

// planFor redacts every occurrence of the values on the pages.
func planFor(d *doc, values ...string) *document.Plan {
	plan := &document.Plan{Lang: "cs", Images: map[string]document.Fate{}}
	for i, text := range d.texts {
		for _, v := range values {
			for from := 0; ; {
				k := strings.Index(text[from:], v)
				if k < 0 {
					break
				}
				s := document.Span{Part: pageID(i + 1), Start: from + k, End: from + k + len(v)}
				plan.Redactions = append(plan.Redactions, document.Redaction{Span: s})
				from += k + len(v)
			}
		}
	}
	return plan
}

func redact(t testing.TB, d *doc, plan *document.Plan) ([]byte, *document.Result) {
	t.Helper()
	var b bytes.Buffer
	res, err := d.Redact(context.Background(), &b, plan)
	if err != nil {
		t.Fatalf("redact: %v", err)
	}
	return b.Bytes(), res
}

// redactAll redacts all occurrences of values and returns the new file.
func redactAll(t testing.TB, data []byte, values ...string) ([]byte, *document.Result) {
	t.Helper()
	d := open(t, data)
	plan := planFor(d, values...)
	if len(plan.Redactions) == 0 {
		t.Fatalf("none of the values is in the text: %q", d.texts)
	}
	return redact(t, d, plan)
}

// everything is all a searcher finds in a file: strings, names and decoded
// streams of all objects, referenced or not.
func everything(t testing.TB, data []byte) string {
	t.Helper()
	s, err := load(context.Background(), data)
	if err != nil {
		t.Fatalf("load: %v", err)
	}
	var b strings.Builder
	for _, o := range s.objects {
		dump(t, s, &b, o)
	}
	b.Write(data)
	return b.String()
}

func dump(t testing.TB, s *store, b *strings.Builder, o any) {
	switch v := o.(type) {
	case str:
		b.WriteString(string(v) + "\n" + textString(v) + "\n")
	case name:
		b.WriteString(string(v) + "\n")
	case array:
		for _, e := range v {
			dump(t, s, b, e)
		}
	case dict:
		for k, e := range v {
			b.WriteString(string(k) + " ")
			dump(t, s, b, e)
		}
	case *stream:
		dump(t, s, b, v.dict)
		data, _, err := s.decodeUntilImage(v.dict, v.raw)
		if err != nil {
			t.Fatalf("output stream: %v", err)
		}
		b.Write(data)
		b.WriteString("\n" + strings.ReplaceAll(string(data), "\x00", "") + "\n")
	}
}

func bytesReader(b []byte) *bytes.Reader { return bytes.NewReader(b) }
