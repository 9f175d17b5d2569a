package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// hybrid is a file whose page stands in an object stream that only readers of
// cross-reference streams see (ISO 32000-1, 7.5.8.4); for the others the page
// tree leads to nothing.
func hybrid() []byte {
	var b bytes.Buffer
	at := map[int]int{}
	object := func(n int, body string) {
		at[n] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, body)
	}
	stream := func(n int, entries, data string) {
		object(n, fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", entries, len(data), data))
	}
	b.WriteString("%PDF-1.5\n")
	object(1, "<</Type /Catalog /Pages 2 0 R>>")
	object(2, "<</Type /Pages /Kids [3 0 R] /Count 1>>")
	object(4, helvetica)
	stream(5, "", "BT /F1 12 Tf 72 700 Td (N\xe1jemce Anna Zku\x9aebn\xed plat\xed n\xe1jem) Tj ET")
	entries, data := objectStream(3, "<</Type /Page /Parent 2 0 R /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
	stream(6, entries, data)
	var table []byte
	for _, n := range []int{3, 6} {
		kind, place := byte(1), at[n]
		if n == 3 {
			kind, place = 2, 6
		}
		table = append(table, kind, byte(place>>8), byte(place), 0)
	}
	stream(7, "/Type /XRef /Size 8 /W [1 2 1] /Index [3 1 6 1]", string(table))
	start := b.Len()
	b.WriteString("xref\n0 6\n0000000003 65535 f \n")
	for n := 1; n < 6; n++ {
		if n == 3 {
			b.WriteString("0000000000 00001 f \n")
			continue
		}
		fmt.Fprintf(&b, "%010d 00000 n \n", at[n])
	}
	fmt.Fprintf(&b, "trailer\n<</Size 8 /Root 1 0 R /XRefStm %d>>\nstartxref\n%d\n%%%%EOF\n", at[7], start)
	return b.Bytes()
}

func TestHybridFilesAreReadWhole(t *testing.T) {
	for name, data := range map[string][]byte{
		"sound":         hybrid(),
		"table damaged": replaced(hybrid(), "startxref\n", "startxref\n9"),
		"table gone":    append(before(hybrid(), "xref\n0 6"), "trailer <</Root 1 0 R>> %%EOF"...),
	} {
		if got := strings.TrimSpace(open(t, data).texts[0]); got != shown {
			t.Errorf("%s: got %q, want %q", name, got, shown)
		}
	}
}
