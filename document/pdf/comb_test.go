package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// cellsOf shows the characters of s at one distance, with lines between them.
func cellsOf(s string, pitch float64, lines bool) string {
	var b strings.Builder
	for i, r := range s {
		x := 100 + pitch*float64(i)
		if lines {
			fmt.Fprintf(&b, "%g 690 m %g 715 l S\n", x, x)
		}
		fmt.Fprintf(&b, "BT /F1 12 Tf %g 700 Td (%c) Tj ET\n", x+pitch/2-3.3, r)
	}
	return b.String()
}

func TestCellsOfACombAreOneWord(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"lines between", cellsOf("8554030009", 15, true), "8554030009"},
		{"no lines", cellsOf("8554030009", 15, false), "8554030009"},
		{"wide cells", cellsOf("8554030009", 24, true), "8554030009"},
		{"columns of a table", cellsOf("12345", 40, true), "1\t2\t3\t4\t5"},
		{"three letters", cellsOf("abc", 24, true), "a\tb\tc"},
	} {
		if got := open(t, onePage(c.content)).texts[0]; strings.TrimSpace(got) != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestCombFieldIsRemovedWhole(t *testing.T) {
	data := formFile("", "/Subtype /Widget /FT /Tx /Ff 16777216 /MaxLen 10 /Rect [100 700 300 720] /MK <</BC [0]>> /V (8554030009)")
	out, _ := redactAll(t, data, "8554030009")
	if got := strings.TrimSpace(open(t, out).texts[0]); got != "" {
		t.Errorf("left %q", got)
	}
	if n := strings.Count(searchable(out), "ActualText"); n != 1 {
		t.Errorf("%d boxes, want one", n)
	}
}
