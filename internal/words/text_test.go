package words

import (
	"fmt"
	"strings"
	"testing"
)

func TestEqualWordsHaveOneForm(t *testing.T) {
	var b strings.Builder
	for i := range 90_000 { // more words than places
		fmt.Fprintf(&b, "Slovo%[1]cx%[2]cy%[3]cz%[4]c SLOVO%[5]s, 5 ", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26, 'a'+i/17576%26, strings.Repeat("o", i%60))
	}
	text := Read(b.String())
	numbers := map[string]int32{"": 0}
	for _, tok := range text.Tokens {
		if tok.Kind != Word {
			if tok.ID() != 0 || tok.In(someTitles) {
				t.Fatalf("%v: got number %d", tok.Kind, tok.ID())
			}
			continue
		}
		if n, met := numbers[tok.Fold]; met && n != tok.ID() || !met && int(tok.ID()) != len(numbers) {
			t.Fatalf("%s: got number %d, want %d", tok.Fold, tok.ID(), n)
		}
		numbers[tok.Fold] = tok.ID()
		if f := text.Forms[tok.ID()]; f != tok.Form || f.Fold != tok.Fold {
			t.Fatalf("%s: got the form of %s", tok.Fold, f.Fold)
		}
	}
	if len(text.Forms) != len(numbers) {
		t.Errorf("got %d words, want %d", len(text.Forms), len(numbers))
	}
}

func TestNextFindsTheCues(t *testing.T) {
	text := Read("Mgr. Jan Novák, Ing. 5 mgr")
	var got []int
	for i := text.Next(0, someTitles); i < len(text.Tokens); i = text.Next(i+1, someTitles) {
		got = append(got, i)
	}
	if fmt.Sprint(got) != "[0 5 8]" {
		t.Errorf("got tokens %v, want 0, 5 and 8", got)
	}
}

func TestAtFindsTheToken(t *testing.T) {
	for _, s := range []string{"", "Jan Novák, 5", strings.Repeat(" ", 100) + "ž, ě" + strings.Repeat("x", 99) + "  y", "a\n"} {
		text := Read(s)
		for i := -1; i <= len(s)+40; i++ {
			want := 0
			for want < len(text.Tokens) && text.Tokens[want].End() <= i {
				want++
			}
			if got := text.At(i); got != want {
				t.Fatalf("%q: byte %d: got token %d, want %d", s, i, got, want)
			}
		}
	}
}
