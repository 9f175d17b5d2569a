package detectors

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/document"
)

// angled finds every word between two signs, "<anna>", and says of some what heads
// their columns.
type angled struct{}

func (angled) Detect(_ context.Context, p *document.Part) (out []Finding, err error) {
	defer openViews(p.Text)() // or each heading is looked for in rows made anew
	for at := 0; ; {
		i := strings.IndexByte(p.Text[at:], '<')
		if i < 0 {
			return out, nil
		}
		start := at + i
		at = start + 1
		if n := strings.IndexByte(p.Text[start:], '>'); n >= 0 {
			at = start + n + 1
			span := document.Span{Part: p.ID, Start: start, End: at}
			f := Finding{Span: span, Keep: []document.Span{{Part: p.ID, Start: start + 1, End: at - 1}}}
			if strings.HasSuffix(p.Text[start:at], "00>") {
				f.Why = Headings(p.Text, start)
			}
			out = append(out, f)
		}
	}
}

// longText is longer than what is looked at as a whole.
func longText(line func(n int) string) string {
	var b strings.Builder
	for n := 0; b.Len() < longestWhole+blockSize; n++ {
		b.WriteString(line(n))
	}
	return b.String()
}

func TestBlocksFindWhatTheWholeHolds(t *testing.T) {
	for name, text := range map[string]string{
		"one line":   longText(func(n int) string { return fmt.Sprintf("<jméno %d>", n) }),
		"no values":  longText(func(int) string { return "ž" }),
		"lines":      longText(func(n int) string { return fmt.Sprintf("Řádek číslo %d s hodnotou <ž%d> a dál.\n", n, n) }),
		"paragraphs": longText(func(n int) string { return fmt.Sprintf("Odstavec <%d>.\n\n", n) }),
		"table":      "Pořadí\tPlátce\n" + longText(func(n int) string { return fmt.Sprintf("%d\t<%d>\n", n, n) }),
		"table with parts": "Pořadí\tPlátce\n" + longText(func(n int) string {
			if n == 500 {
				return "Poř.\tPříjemce\n"
			}
			return fmt.Sprintf("%d\t<%d>\n", n, n)
		}),
		"columns of spaces": "Pořadí    Plátce\n" + longText(func(n int) string { return fmt.Sprintf("%06d    <%d>\n", n, n) }),
		"no UTF-8":          longText(func(int) string { return "\xb0\xb1<\xb2>" }),
	} {
		p := &document.Part{ID: "p", Text: text, Lang: "cs"}
		want, _ := angled{}.Detect(t.Context(), p)
		got, err := DetectAll(t.Context(), angled{}, []*document.Part{{ID: "short", Text: "<a>"}, p, {ID: "last", Text: "<b>"}})
		if err != nil || len(got) < 2 || got[0].Part != "short" || got[len(got)-1].Part != "last" {
			t.Fatalf("%s: got %d findings, %v", name, len(got), err)
		}
		// What stands above the nearest rows and the first ones is looked at by
		// nobody, so that the headings are the same, too.
		got = got[1 : len(got)-1]
		if len(got) != len(want) {
			t.Errorf("%s: got %d findings, want %d", name, len(got), len(want))
		}
		for i := range min(len(got), len(want)) {
			if !reflect.DeepEqual(got[i], want[i]) && (name != "table with parts" || got[i].Span != want[i].Span) {
				t.Errorf("%s: finding %d: %s", name, i, cmp.Diff(want[i], got[i]))
				break
			}
		}
		for _, b := range blocksOf([]*document.Part{p}) {
			if name == "table with parts" && b.from > 0 && !strings.HasPrefix(b.part.Text, "Pořadí\tPlátce\n") || len(b.part.Text) > longestWhole {
				t.Errorf("%s: got a block of %d bytes that begins with %.40q", name, len(b.part.Text), b.part.Text)
			}
			if name == "table with parts" && !strings.Contains(b.part.Text, "Poř.\tPříjemce\n") {
				t.Errorf("%s: the heading of the second part does not stand in the block at %d", name, b.from)
			}
		}
	}
}

func TestLanguageOfBlocksIsThatOfThePart(t *testing.T) {
	p := &document.Part{ID: "p", Text: longText(func(int) string { return "Smlouva o dílo se uzavírá dnešního dne, aby bylo jasno.\n" })}
	if _, err := DetectAll(t.Context(), angled{}, []*document.Part{p}); err != nil || p.Lang != "cs" {
		t.Errorf("got %q, %v, want cs", p.Lang, err)
	}
}

func TestValuesOverTheEndOfABlockAreFoundOnce(t *testing.T) {
	long := strings.Repeat("a", 3*blockTail)
	text := longText(func(int) string { return "<" + long + "> " })
	got, err := DetectAll(t.Context(), angled{}, []*document.Part{{ID: "p", Text: text, Lang: "cs"}})
	if err != nil {
		t.Fatal(err)
	}
	for i := 1; i < len(got); i++ {
		if got[i].Start < got[i-1].End {
			t.Fatalf("got findings that overlap at byte %d", got[i].Start)
		}
	}
}

// TestLeadIsReadAndNothingInItFound looks at parts with text above them.
func TestLeadIsReadAndNothingInItFound(t *testing.T) {
	long := longText(func(n int) string { return fmt.Sprintf("%d\t<%d>\n", n, n) })
	for _, text := range []string{"<a>\nb\t<c>", long} {
		plain := &document.Part{ID: "p", Text: text, Lang: "cs"}
		want, err := DetectAll(t.Context(), angled{}, []*document.Part{plain})
		if err != nil {
			t.Fatal(err)
		}
		led := &document.Part{ID: "p", Text: text, Lang: "cs", Lead: "Pořadí\tPlátce <x>\n<y>\n"}
		got, err := DetectAll(t.Context(), angled{}, []*document.Part{led})
		if err != nil || len(got) != len(want) {
			t.Fatalf("got %d findings %v, want %d", len(got), err, len(want))
		}
		for i := range got {
			if got[i].Span != want[i].Span {
				t.Fatalf("finding %d: got %v, want %v", i, got[i].Span, want[i].Span)
			}
		}
		for _, b := range blocksOf([]*document.Part{led}) {
			if !strings.HasPrefix(b.part.Text, led.Lead) {
				t.Errorf("the block at %d begins with %.40q", b.from, b.part.Text)
			}
		}
	}
}
