package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// between matches what may stand in a file: head, objects, the end.
var between = regexp.MustCompile(`(?s)^%PDF-1\.7\n%[^\n]{4}\n(?:\d+ 0 obj\n.*?\nendobj\n)+startxref\n\d+\n%%EOF\n$`)

func TestOneRevisionAndNothingBetween(t *testing.T) {
	_, out, _ := redactCanaries(t, canaryFile())
	if !between.Match(out) {
		t.Error("there is more than head, objects and end")
	}
	for word, want := range map[string]int{"%%EOF": 1, "startxref": 1, "/Prev": 0, "XRefStm": 0, "/Encrypt": 0, "trailer": 0, "%PDF": 1} {
		if got := bytes.Count(out, []byte(word)); got != want {
			t.Errorf("%d times %s, want %d", got, word, want)
		}
	}
	s := open(t, out).s
	for _, r := range s.numbersInOrder() {
		s.object(r)
	}
	w := &writer{s: s, numbers: make([]ref, s.last+1)}
	w.visit(s.trailer["Root"])
	for r, o := range s.objects {
		if o != nil && w.numbers[r] == 0 {
			t.Errorf("nothing refers to object %d", r)
		}
	}
}

// A hybrid file shows old readers a free object and new ones its words.
func TestHybridAndFreedObjectsLeaveNothing(t *testing.T) {
	var b bytes.Buffer
	at := map[int]int{}
	add := func(n int, o string) {
		at[n] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, o)
	}
	b.WriteString("%PDF-1.7\n")
	add(1, "<</Type /Catalog /Pages 2 0 R>>")
	add(2, "<</Type /Pages /Kids [3 0 R] /Count 1>>")
	add(3, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>> /PieceInfo 6 0 R>>")
	add(4, helvetica)
	content := text + "(pan Novak tu) Tj ET"
	add(5, fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content))
	packed := "6 0 7 22 <</X (Novakfive)    >> (Novaksix)"
	add(8, fmt.Sprintf("<</Type /ObjStm /N 2 /First 9 /Length %d>>\nstream\n%s\nendstream", len(packed), packed))
	add(10, "(Novakfreed)")
	table := "\x02\x00\x08\x00\x02\x00\x08\x01"
	at[9] = b.Len()
	fmt.Fprintf(&b, "9 0 obj\n<</Type /XRef /Size 11 /Index [6 2] /W [1 2 1] /Root 1 0 R /Length %d>>\nstream\n%s\nendstream\nendobj\n", len(table), table)
	start := b.Len()
	b.WriteString("xref\n0 11\n0000000010 65535 f \n")
	for n := 1; n <= 10; n++ {
		if n == 6 || n == 7 || n == 10 {
			b.WriteString("0000000000 00001 f \n")
			continue
		}
		fmt.Fprintf(&b, "%010d 00000 n \n", at[n])
	}
	fmt.Fprintf(&b, "trailer\n<</Size 11 /Root 1 0 R /XRefStm %d>>\nstartxref\n%d\n%%%%EOF\n", at[9], start)
	out, _ := redactAll(t, b.Bytes(), "Novak")
	if strings.Contains(everything(t, out), "Nova") {
		t.Error("a word of an object that some readers do not see is in the output")
	}
}

// Pages outside the tree and what lies beyond the crop box.
func TestHiddenPagesStayOut(t *testing.T) {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R /Names <</Templates <</Names [(a) 6 0 R]>>>>>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /CropBox [0 0 300 842] /Rotate 90 /UserUnit 2 /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
	s.add(helvetica)
	s.stream("", text+"(pan Novak) Tj 400 0 Td (pan Novak stranou) Tj ET")
	s.add("<</Type /Template /MediaBox [0 0 9 9] /Contents 7 0 R>>")
	s.stream("", text+"(pan Novak) Tj ET")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 7 0 R>>")
	out, _ := redactAll(t, s.bytes(), "Novak")
	if strings.Contains(everything(t, out), "Nova") {
		t.Error("the value is still in the file")
	}
	d := open(t, out)
	page := d.sheets[0]
	if len(d.sheets) != 1 || page.rotate != 90 || page.box != [4]float64{0, 0, 300, 842} || page.dict["UserUnit"] != 2.0 && page.dict["UserUnit"] != int64(2) {
		t.Errorf("%d pages, the first %v", len(d.sheets), page.dict)
	}
}
