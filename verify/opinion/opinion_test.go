package opinion

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

// file is a page that shows s, with pages of pages that share it.
func file(s, kids string) []byte {
	var b strings.Builder
	var at []int
	b.WriteString("%PDF-1.4\n")
	content := "BT /F1 12 Tf 50 700 Td (" + s + ") Tj ET"
	for i, o := range []string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[" + kids + "]>>",
		"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
		fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content),
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
	} {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, o := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return []byte(b.String())
}

func TestTextSeesThePages(t *testing.T) {
	s, err := Text(context.Background(), file("Petr Novak", "3 0 R"))
	if err != nil || !strings.Contains(s, "Petr Novak") {
		t.Errorf("got %q %v, want the name", s, err)
	}
}

func TestTextNeverPanicsOrHangs(t *testing.T) {
	good := file("Petr Novak", "3 0 R")
	for name, b := range map[string][]byte{
		"empty": nil, "no PDF": []byte("hello"), "cut": good[:len(good)/2], "loop": file("x", "2 0 R"),
		"bad operands": file("x) Tj Q Q Q Td (y", "3 0 R"),
	} {
		s, err := Text(context.Background(), b)
		if err == nil && strings.Contains(s, "Petr") {
			t.Errorf("%s: got %q, want an error or nothing", name, s)
		}
	}
}

func TestTextStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Text(ctx, file("x", "3 0 R")); err == nil {
		t.Error("got no error, want the context's")
	}
}
