package detectors

import (
	"testing"

	"inkoust/document"
)

func TestDividedWordsAreReadInOnePiece(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"hyphen", "Božena Nez-\nvalová, tel.", "Božena Nezvalová, tel."},
		{"hyphen of its own kind", "Nez\u2010\nvalová", "Nezvalová"},
		{"soft hyphen", "Nez\u00ad\nvalová", "Nezvalová"},
		{"indented", "Nez- \r\n   valová", "Nezvalová"},
		{"capitals", "NEZ-\nVALOVÁ", "NEZVALOVÁ"},
		{"Cyrillic", "Ива-\nнова", "Иванова"},
		{"two surnames stay two", "Nezvalová-\nVzorná", "Nezvalová-\nVzorná"},
		{"one letter stays", "e-\nmail", "e-\nmail"},
		{"a dash stays", "cena -\nbez daně", "cena -\nbez daně"},
		{"a list stays", "ceny:\n- první\n- druhá", "ceny:\n- první\n- druhá"},
		{"numbers stay", "850403-\n0007", "850403-\n0007"},
		{"hyphens of addresses stay", "(podatelna@mesto-\nvzorov.cz)", "(podatelna@mesto-vzorov.cz)"},
		{"cells stay", "Nez-\n\tvalová", "Nez-\n\tvalová"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _ := plain(&document.Part{Text: c.text})
			if got.Text != c.want {
				t.Errorf("got %q, want %q", got.Text, c.want)
			}
		})
	}
}

// Every span of the plain text goes to the part and back to itself.
func FuzzPlainWay(f *testing.F) {
	for _, s := range []string{"Božena Nez-\nvalová", "\u00ad\n", "a\u00ad\nb\u200bc", "ＡＢ-\ncd", "\xff-\n\xff", "N o v a\u0301 k  J a n", "Nova\u0301\u00adkоvá", "ﬁ 850101\t/\n2. 1002", "６O4 112 2l8\u0338", "\u0301\u0301 x"} {
		f.Add(s, 0, 5)
	}
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		p, way := plain(&document.Part{Text: text})
		if way == nil || start < 0 || end > len(p.Text) || start >= end {
			return
		}
		s := way.span(document.Span{Start: start, End: end})
		if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
			t.Fatalf("span %d to %d of %d bytes becomes %d to %d of %d", start, end, len(p.Text), s.Start, s.End, len(text))
		}
		if back := (document.Span{Start: way.at(s.Start), End: way.at(s.End)}); back.Start > start || back.End < end {
			t.Fatalf("span %d to %d comes back as %d to %d", start, end, back.Start, back.End)
		}
	})
}
