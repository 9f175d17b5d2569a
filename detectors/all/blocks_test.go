package all

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/document"
)

// longTable is a sheet of people whose text is longer than what is looked at as a
// whole. The headings stand at its top alone.
func longTable(size int) string {
	given, surnames := []string{"Jan", "Petr", "Eva", "Marie", "Tomáš"}, []string{"Novák", "Dvořák", "Svobodová", "Kučera"}
	var b strings.Builder
	b.WriteString("Pořadí\tJméno a příjmení\tRodné číslo\tČíslo průkazu\tČástka\n")
	for n := 0; b.Len() < size; n++ {
		birth := 8001010000 + n%12*1000000 + n%28*10000 + n%9000
		birth -= birth % 11
		fmt.Fprintf(&b, "%d\t%s %s\t%010d\t%09d\t%d,50\n", n+1, given[n%5], surnames[n%4], birth, 200000000+n*7, 1000+n)
	}
	return b.String()
}

func TestLongSheetsAreFoundAsWholeOnes(t *testing.T) {
	text := longTable(1_300_000)
	registry, err := Registry(Options{})
	if err != nil {
		t.Fatal(err)
	}
	want, err := registry.Detect(t.Context(), &document.Part{ID: "sheet1", Kind: document.Body, Text: text, Lang: "cs"})
	if err != nil {
		t.Fatal(err)
	}
	got, err := detectors.DetectAll(t.Context(), registry, []*document.Part{{ID: "sheet1", Kind: document.Body, Text: text, Lang: "cs"}})
	if err != nil {
		t.Fatal(err)
	}
	if rows := strings.Count(text, "\n"); len(want) < 2*rows-2 {
		t.Fatalf("got %d findings in %d rows, want the text to hold two in each", len(want), rows)
	}
	if len(got) != len(want) {
		t.Errorf("got %d findings, want %d", len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		if !reflect.DeepEqual(got[i], want[i]) {
			t.Fatalf("finding %d: %s", i, cmp.Diff(want[i], got[i]))
		}
	}
}
