package pdf

import (
	"context"
	"testing"
)

// What is no name and no collection in the input is none in the output.
func TestIrregularFontEntriesAreNotCopied(t *testing.T) {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>> /ColorSpace <</C [/Separation /Spot /DeviceGray 9 0 R]>>>>>>")
	s.add("<</Type /Font /Subtype /Type0 /BaseFont /Vzor /Encoding /Identity-H /ToUnicode 8 0 R /DescendantFonts [6 0 R]>>")
	s.stream("", "/C cs 1 scn 0 0 5 5 re f BT /F1 12 Tf 72 700 Td <0041> Tj ET")
	s.add("<</Type /Font /Subtype /CIDFontType2 /BaseFont (Anna) /FontDescriptor 7 0 R /CIDSystemInfo <</Registry (Anna <x>) /Ordering <b7c2cbce> /Supplement 3>>>>")
	s.add("<</Type /FontDescriptor /FontName (Anna) /Flags 4>>")
	s.stream("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0041> <0041> endbfchar")
	s.stream("/Type /Function /FunctionType 2 /Domain [0 1] /N 1", "")
	out, _ := redact(t, open(t, s.bytes()), planFor(open(t, s.bytes())))
	again, err := load(context.Background(), out)
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, r := range again.numbersInOrder() {
		d := again.dict(r)
		if info := again.dict(d["CIDSystemInfo"]); info != nil {
			seen++
			registry, _ := again.text(info["Registry"])
			ordering, _ := again.text(info["Ordering"])
			if registry != "Adobe" || ordering != "Identity" {
				t.Errorf("got collection %q %q", registry, ordering)
			}
		}
		for _, k := range []name{"BaseFont", "FontName"} {
			if _, isText := again.text(d[k]); isText {
				t.Errorf("%s is a string", k)
			}
		}
		if d["FunctionType"] != nil && d["Type"] != nil {
			t.Error("a function has a type")
		}
	}
	if seen == 0 {
		t.Error("no composite font in the output")
	}
}
