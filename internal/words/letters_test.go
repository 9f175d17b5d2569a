package words

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestLettersTellWhatTheUnicodeTablesTell(t *testing.T) {
	for r := rune(0); r < 0x3000; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		l, n := letterAt(string(r), 0)
		if n != utf8.RuneLen(r) {
			t.Fatalf("%U: got %d bytes, want %d", r, n, utf8.RuneLen(r))
		}
		for _, c := range []struct {
			name  string
			class uint8
			want  bool
		}{
			{"letter", isLetter, unicode.IsLetter(r)}, {"upper", isUpper, unicode.IsUpper(r)},
			{"accent", isAccent, unicode.Is(unicode.Mn, r)}, {"space", isGap, isSpace(r)},
		} {
			if got := l.class&c.class != 0; got != c.want {
				t.Errorf("%U: %s: got %v, want %v", r, c.name, got, c.want)
			}
		}
		if got := string(l.fold[:min(l.size, 2)]); l.class&isComplex == 0 && got != Fold(string(r)) {
			t.Errorf("%U: folds to %q, want %q", r, got, Fold(string(r)))
		}
	}
}

// FuzzFoldedTokens holds the folded words against Fold of what stands in the text.
func FuzzFoldedTokens(f *testing.F) {
	for _, s := range []string{"Žáčková d'Artagnan Pospíši1ová 0ldřich", "ẞ Ⱥb ŁÓDŹ\u00ad", "a\u0301\u0323b Нгуе́н", "\xff\xc3a\xd0", "jsouPronajímatel PaedDr. x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, k := range Tokens(s) {
			if k.Start() < at || k.End() <= k.Start() || k.End() > len(s) {
				t.Fatalf("%q: token %d to %d after %d", s, k.Start(), k.End(), at)
			}
			at = k.End()
			piece := s[k.Start():k.End()]
			if want := Fold(piece); k.Kind == Word && k.Fold != want && k.Fold != reread(want, k.Shape) {
				t.Errorf("%q: got %q, want %q", piece, k.Fold, want)
			}
		}
	})
}
