package pdf

import (
	"bytes"
	"context"
	"testing"
	"time"

	"inkoust/document"
)

func FuzzContent(f *testing.F) {
	for _, s := range []string{"BT /F1 12 Tf (a\\(b) Tj ET", "[<00> 1 -2.5]TJ", "BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q", "<</A[(b)]>> BDC", "((((", "--5 1.2.3 +.e"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		s := &store{objects: map[ref]any{}, decoded: map[*stream][]byte{}, budget: 1 << 20}
		ops, err := s.parseContent(b)
		if err != nil {
			return
		}
		for _, o := range ops {
			if o.start < 0 || o.end > len(b) || o.start > o.end {
				t.Fatalf("operator outside the data: %d to %d of %d", o.start, o.end, len(b))
			}
		}
	})
}

func FuzzCMap(f *testing.F) {
	for _, s := range []string{
		"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <01> <0041> endbfchar",
		"1 beginbfrange <0000> <FFFF> <0000> endbfrange", "1 beginbfrange <01> <03> [<0041> <0042> /a] endbfrange",
		"1 begincidrange <00> <FF> 7 endcidrange", "/WMode 1 def",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := parseCMap(b)
		if err != nil {
			return
		}
		for data := []byte{1, 2, 3, 4, 5}; len(data) > 0; {
			n := m.width(data)
			if n < 1 || n > len(data) {
				t.Fatalf("a code of %d bytes", n)
			}
			_ = m.cid(codeOf(str(data[:n])))
			data = data[n:]
		}
	})
}

func FuzzTrueType(f *testing.F) {
	f.Add([]byte("\x00\x01\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00cmap\x00\x00\x00\x00\x00\x00\x00\x1c\x00\x00\x00\x10\x00\x00\x00\x01\x00\x03\x00\x01\x00\x00\x00\x0c\x00\x0c"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if p := parseTrueType(b); p != nil {
			p.unicode()
			p.codes()
		}
	})
}

// Whatever is opened is parked or can be written anew and opened again.
func FuzzOpen(f *testing.F) {
	f.Add(canaryFile().data)
	f.Add(onePage("BT /F1 12 Tf 72 700 Td [(abc) -20 (def)] TJ ET"))
	f.Add(twoPages().bytes())
	f.Add(packed())
	f.Add(withForm("/X Do", "BT /F1 12 Tf 72 700 Td (Anna) Tj ET /X Do"))
	f.Add(rc4Locker(4, "StdCF", "StdCF", "AESV2", "").file())
	f.Add([]byte("%PDF-1.4\n2147483647 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF"))
	f.Fuzz(func(t *testing.T, b []byte) {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		d, err := Format{}.Open(ctx, bytes.NewReader(b), int64(len(b)))
		if err != nil {
			return
		}
		defer d.Close()
		var out bytes.Buffer
		if _, err := d.Redact(ctx, &out, &document.Plan{Lang: "cs"}); err != nil {
			return
		}
		again, err := Format{}.Open(ctx, bytes.NewReader(out.Bytes()), int64(out.Len()))
		if err != nil {
			if r, _ := document.ParkedReason(err); r == document.ReasonDamaged {
				t.Fatalf("the output cannot be read: %v", err)
			}
			return
		}
		again.Close()
	})
}
