package detectors

import (
	"strings"
	"testing"
)

func TestWordsAroundFoldLabels(t *testing.T) {
	for _, c := range []struct{ before, want string }{
		{"R. Č.:", "r c"},
		{"rodné\u00a0číslo\n", "rodne cislo"},
		{"c\u030c.u\u0301.", "c u"},
		{"IČO: | ", "ico"},
		{"tel", "tel"},
		{"ИНН/КПП ", "инн кпп"},
		{"счёт:", "счет"},
		{"", ""},
		{"slovo42", "slovo 42"},
		{strings.Repeat("dlouhé ", 20) + "hotel", strings.Repeat("dlouhe ", 5) + "hotel"},
		{"r.č." + strings.Repeat(" ", 300), "r c"},
	} {
		text := c.before + "\u0000123"
		if got := newWordText(text).before(len(c.before)); got != c.want {
			t.Errorf("%q: got %q, want %q", c.before, got, c.want)
		}
		if got := WordsBefore(text, len(c.before)); got != c.want {
			t.Errorf("%q, window: got %q, want %q", c.before, got, c.want)
		}
	}
}

func TestWordsAfter(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"12 Kč, slovy", "kc slovy"},
		{"12.03.1985 г.р.", "03 1985 г р"},
		{"12", ""},
	} {
		if got := newWordText(c.text).after(2); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
		if got := WordsAfter(c.text, 2); got != c.want {
			t.Errorf("%q, window: got %q, want %q", c.text, got, c.want)
		}
	}
}

// FuzzWordText holds the fast way against folding all that stands before.
func FuzzWordText(f *testing.F) {
	for _, s := range []string{"r. č. 850101/1002", "ИНН 1234", "\xff\xfe1\x80", "0\x0000", "a\u0301\u00ad9", strings.Repeat("žluťoučký 1 ", 9)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w := newWordText(s)
		for i := range s {
			if got, want := w.words[:w.at(i)], fold32(s[:i]); got != want {
				t.Fatalf("%q at %d: got %q, want %q", s, i, got, want)
			}
		}
	})
}

func TestSeparator(t *testing.T) {
	for _, c := range []struct {
		text string
		want byte
	}{
		{" ", ' '}, {"\u00a0", ' '}, {"\u2009", ' '}, {"/", '/'}, {" / ", '/'}, {"–", '-'}, {"-", '-'}, {".", '.'}, {". ", '.'}, {"\n", '\n'}, {"\n    ", '\n'}, {"/\n", '/'}, {") ", ')'}, {" (", '('},
		{"", 0}, {"   ", 0}, {"\t", 0}, {", ", 0}, {"\n\n", 0}, {"--", 0}, {" a ", 0}, {"|", 0},
	} {
		if got := separator(c.text); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// FuzzNear holds the words found by the views of a text against those folded from
// a window of it.
func FuzzNear(f *testing.F) {
	for _, s := range []string{"r. č. 850101/1002", "a" + strings.Repeat(" ", 900) + "b c d", strings.Repeat("žluťoučký 1 ", 90), strings.Repeat("счёт № 5\t", 99), strings.Repeat("\u3042 ", 200), strings.Repeat("\u0301", 800) + "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w := newWordText(s)
		for i := range s {
			if got, ok := w.near(i); ok && got != WordsBefore(s, i) {
				t.Fatalf("%q before %d: got %q, want %q", s, i, got, WordsBefore(s, i))
			}
			if got, ok := w.behind(i, start(s, min(len(s), i+2*window))); ok && got != WordsAfter(s, i) {
				t.Fatalf("%q after %d: got %q, want %q", s, i, got, WordsAfter(s, i))
			}
		}
	})
}
