package detectors

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestHeadingsOfDeepRows(t *testing.T) {
	for _, tt := range []struct{ name, head, row string }{
		{"tabs", "Jméno\tTelefon\n", "Malá\t950412340\n"},
		{"gaps", "Jméno     Telefon\n", "Malá      950412340\n"},
	} {
		text := "Seznam\n" + tt.head + strings.Repeat(tt.row, 5000)
		at := strings.LastIndex(text, "950412340")
		if got := Headings(text, at); !slices.Equal(got, []string{"telefon"}) {
			t.Errorf("%s: got %q, want telefon", tt.name, got)
		}
		if Headed(text, strings.LastIndex(text, "Malá"), "telefon") {
			t.Errorf("%s: the first column has the heading of the second", tt.name)
		}
	}
}

func TestHeadingsEndWithTheTable(t *testing.T) {
	text := "Jméno\tTelefon\n\nČíslo\tNázev\n950412340\tkrytina\nMalá\t950412340\n"
	if got := Headings(text, strings.LastIndex(text, "950412340")); slices.Contains(got, "telefon") {
		t.Errorf("got %q from another table", got)
	}
}

// BenchmarkTableOfPeople looks a heading up for each cell of a long table.
func BenchmarkTableOfPeople(b *testing.B) {
	text := "Jméno\tTelefon\n" + strings.Repeat("Malá\t950412340\n", 20000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for i := 0; i < len(text); i += 15 {
			Headed(text, i, "telefon")
		}
	}
}

// TestSlashesAndGaps holds the quick looks at a line against those of the library.
func TestSlashesAndGaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.StringMatching(`[ /a]{0,12}`).Draw(t, "line")
		if got, want := slashes(line), strings.Count(line, " / "); got != want {
			t.Errorf("%q: got %d slashes, want %d", line, got, want)
		}
		if got, want := gapIn(line), strings.Contains(line, "  "); got != want {
			t.Errorf("%q: gap: got %v, want %v", line, got, want)
		}
	})
}
