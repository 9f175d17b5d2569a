package pdf

import (
	"fmt"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/verify"
)

// TestKeptPictures keeps a scan under recognised text: samples under a box must
// be of one colour, those outside what they were.
func TestKeptPictures(t *testing.T) {
	const side = 100
	dots := func(change func(x, y int, v byte) byte) string {
		b := make([]byte, side*side)
		for i := range b {
			x, y := i%side, i/side
			b[i] = change(x, y, byte(60+(x*7+y*13)%120))
		}
		return string(b)
	}
	same := func(_, _ int, v byte) byte { return v }
	// The picture covers 50 to 150 points across and 600 to 700 up; the box 60 to
	// 100 and 638 to 648, which are the rows 52 to 62 from above.
	box := func(x, y int, v byte) byte {
		if x >= 10 && x < 50 && y >= 52 && y < 62 {
			return 0
		}
		return v
	}
	file := func(pixels string) func(content string) []byte {
		return func(content string) []byte {
			p := newPaper("q 100 0 0 100 50 600 cm /I Do Q "+content, "x")
			n := p.add(flateObject("/Type/XObject/Subtype/Image/Width 100/Height 100/ColorSpace/DeviceGray/BitsPerComponent 8", pixels))
			p.objects[pageObj] = strings.Replace(p.objects[pageObj], "/Font<<", fmt.Sprintf("/XObject<</I %d 0 R>>/Font<<", n), 1)
			return p.bytes()
		}
	}
	const name = "Novotny" // seven letters of 5.3 points
	source := file(dots(same))("BT 3 Tr /F1 10 Tf 60 640 Td (" + name + ") Tj ET")
	cover := "0 g /Span<</ActualText<FEFF005B007A005D>>>BDC 60 638 40 10 re f EMC"
	for _, tt := range []struct {
		name, pixels, check string
	}{
		{"overwritten", dots(box), ""},
		{"left under the box", dots(same), verify.CheckImage},
		{"half overwritten", dots(func(x, y int, v byte) byte {
			if x < 30 {
				return box(x, y, v)
			}
			return v
		}), verify.CheckImage},
		{"wiped", dots(func(int, int, byte) byte { return 255 }), verify.CheckImageRest},
	} {
		plan := &document.Plan{Lang: "cs", Images: map[string]document.Fate{"p1-img1": document.ImageKept},
			Redactions: []document.Redaction{{Span: document.Span{Part: "p1", End: len(name)}}}}
		out := file(tt.pixels)(cover)
		r, err := Verifier{}.Verify(t.Context(), &verify.Job{Format: "pdf", Source: input(source), Output: input(out), Plan: plan, Literal: "[z]",
			Parts: []*document.Part{{ID: "p1", Kind: document.Body, Page: 1, Text: name}}, Result: &document.Result{}})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, res := range r.Residues {
			if res.Check == verify.CheckImage || res.Check == verify.CheckImageRest {
				got = res.Check
			}
		}
		if got != tt.check {
			t.Errorf("%s: got %q %v, want %q", tt.name, got, r.Residues, tt.check)
		}
	}
}
