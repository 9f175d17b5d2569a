package odf

import (
	"bytes"
	"context"
	"io"
	"testing"

	"inkoust/document"
)

// FuzzOpen reads and rewrites whatever opens: it parks, or it works; it never
// panics.
func FuzzOpen(f *testing.F) {
	f.Add(canaryText(f, &canary{name: who}))
	f.Add(canarySheets(f, &canary{name: who}))
	f.Add(textDocument(f, p("Jan Vzor")))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
		if err != nil {
			if _, ok := document.ParkedReason(err); !ok {
				t.Fatalf("not a parked error: %v", err)
			}
			return
		}
		if _, err := d.Redact(context.Background(), io.Discard, planFor(d.(*doc), "Vzor")); err != nil {
			if _, ok := document.ParkedReason(err); !ok {
				t.Fatalf("not a parked error: %v", err)
			}
		}
	})
}

// FuzzContent reads content of any kind, which archives hide from a fuzzer.
func FuzzContent(f *testing.F) {
	f.Add(`<text:p>Jan <text:span>Vzor</text:span></text:p>`, false)
	f.Add(table("A", row(cellOf("Jan Vzor"), numberOf("8001011238", "8,00E+09"))), true)
	f.Fuzz(func(t *testing.T, body string, sheet bool) {
		data := textDocument(t, body)
		if sheet {
			data = spreadsheet(t, body)
		}
		d, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		var b bytes.Buffer
		if _, err := d.Redact(context.Background(), &b, planFor(d.(*doc), "Vzor")); err != nil {
			t.Fatal(err)
		}
		if _, err := (Format{}).Open(context.Background(), bytes.NewReader(b.Bytes()), int64(b.Len())); err != nil {
			t.Fatalf("the output does not open: %v", err)
		}
	})
}
