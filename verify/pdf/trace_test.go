package pdf

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/verify"
)

// unreadable is a page in a font whose codes mean nothing to this reader.
func unreadable(content string) []byte {
	p := &paper{}
	p.add("<</Type/Catalog/Pages 2 0 R>>")
	p.add("<</Type/Pages/Kids[3 0 R]/Count 1>>")
	p.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>")
	p.add(flateObject("", content))
	p.add("<</Type/Font/Subtype/Type0/BaseFont/Vzor/Encoding/90ms-RKSJ-H/DescendantFonts[6 0 R]>>")
	p.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/Vzor/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>>>")
	return p.bytes()
}

func proveUnreadable(t *testing.T, source, output []byte, plan *document.Plan) (*verify.Report, error) {
	t.Helper()
	part := &document.Part{ID: "p1", Kind: document.Body, Page: 1, Text: "\u65e5\u672c\u8a9e\u65e5\u672c--"}
	return Verifier{}.Verify(context.Background(), &verify.Job{
		Source: verify.Input{ReaderAt: bytes.NewReader(source), Size: int64(len(source))},
		Output: verify.Input{ReaderAt: bytes.NewReader(output), Size: int64(len(output))},
		Parts:  []*document.Part{part}, Plan: plan, Literal: "[x]",
	})
}

// A page that shows the same codes of the same fonts at the same places is
// proved without reading it, as long as nothing was to be removed.
func TestUnreadablePageThatDidNotChange(t *testing.T) {
	const content = "BT /F1 12 Tf 72 700 Td <93FA967B8CEA93FA967B> Tj ET"
	removal := &document.Plan{Redactions: []document.Redaction{{Span: document.Span{Part: "p1", Start: 0, End: 9}}}}
	for _, c := range []struct {
		name, output string
		plan         *document.Plan
		want         bool
	}{
		{"unchanged", content, &document.Plan{}, true},
		{"a character less", strings.Replace(content, "967B>", ">", 1), &document.Plan{}, false},
		{"another character", strings.Replace(content, "967B>", "8CEA>", 1), &document.Plan{}, false},
		{"at another place", strings.Replace(content, "72 700", "72 600", 1), &document.Plan{}, false},
		{"something was to be removed", content, removal, false},
		{"signs without a letter were to be removed", content, &document.Plan{Redactions: []document.Redaction{{Span: document.Span{Part: "p1", Start: 15, End: 17}}}}, false},
	} {
		r, err := proveUnreadable(t, unreadable(content), unreadable(c.output), c.plan)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if r.Proved != c.want {
			t.Errorf("%s: proved %v (%v), want %v", c.name, r.Proved, r.Residues, c.want)
		}
	}
}
