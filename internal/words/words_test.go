package words

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Žáčková", "zackova"}, {"ŁÓDŹ", "lodz"}, {"Пётр", "петр"}, {"Йод", "йод"},
		{"Val’ko", "valko"}, {"Nguyễn", "nguyen"}, {"Žert", "zert"}, {"No\u00advák", "novak"},
		{"Straße", "strasse"}, {"abc 12", "abc 12"},
	} {
		if got := Fold(tt.in); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestTokensTellShapeAndGap(t *testing.T) {
	toks := Tokens("Ing. JAN  Novák,\nnar. 5. a\n\njsouPronajímatel B.")
	want := []struct {
		text  string
		kind  Kind
		shape Shape
		gap   Gap
	}{
		{"ing", Word, Title, Para}, {".", Mark, 0, None}, {"jan", Word, Upper, Space}, {"novak", Word, Title, Wide},
		{",", Mark, 0, None}, {"nar", Word, Lower, Line}, {".", Mark, 0, None}, {"5", Number, 0, Space}, {".", Mark, 0, None},
		{"a", Word, Lower, Space}, {"jsou", Word, Lower, Para}, {"pronajimatel", Word, Title, None}, {"b", Word, Initial, Space}, {".", Mark, 0, None},
	}
	if len(toks) != len(want) {
		t.Fatalf("got %d tokens, want %d", len(toks), len(want))
	}
	for i, w := range want {
		text := toks[i].Fold
		if toks[i].Kind == Mark {
			text = string(toks[i].Sign())
		}
		if text != w.text || toks[i].Kind != w.kind || toks[i].Shape != w.shape || toks[i].Gap != w.gap {
			t.Errorf("token %d: got %q %v %v %v, want %v", i, text, toks[i].Kind, toks[i].Shape, toks[i].Gap, w)
		}
	}
}

func TestScannedWordsAreOneToken(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Bartoši1ová", "bartosilova"}, {"KOLÁR0VA", "kolarova"}, {"L1PA", "l 1 pa"}, {"LIP1NA", "lipina"},
		{"PaedDr. Jan", "paeddr . jan"}, {"bytDrahoš", "byt drahos"}, {"CZ0123", "cz 0123"}, {"B1a", "b 1 a"},
	} {
		var got []string
		for _, tok := range Tokens(tt.in) {
			if tok.Kind == Mark {
				got = append(got, string(tok.Sign()))
			} else {
				got = append(got, tok.Fold)
			}
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, s, tt.want)
		}
	}
}

func TestStemsAndWholeWords(t *testing.T) {
	s := NewStems("zast mesto. ul")
	for word, want := range map[string]bool{"zastoupen": true, "zast": true, "mesto": true, "mestou": false, "ul": true, "ulice": false, "za": false} {
		if got := s.Has(word); got != want {
			t.Errorf("%s: got %v, want %v", word, got, want)
		}
	}
}

func TestSharedIsTokens(t *testing.T) {
	for range 2 {
		for _, text := range []string{"a b", "c d", "e f", "g h", "i j", "a b"} {
			if got, want := len(Shared(text)), len(Tokens(text)); got != want {
				t.Errorf("got %d tokens, want %d", got, want)
			}
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"Jan Novák", "\xff\xfe", "a\u0301b", "’’", "1a2б", "\u00ad", "Кан-ооловна"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, tok := range Tokens(s) {
			if tok.Start() < end || tok.End() <= tok.Start() || tok.End() > len(s) {
				t.Fatalf("token %d..%d after %d", tok.Start(), tok.End(), end)
			}
			if utf8.ValidString(s) && (!utf8.RuneStart(s[tok.Start()]) || tok.End() < len(s) && !utf8.RuneStart(s[tok.End()])) {
				t.Fatalf("token %d..%d cuts a rune", tok.Start(), tok.End())
			}
			end = tok.End()
		}
	})
}

// TestWordsAreCutAsIfTheyWereMetFirst holds the words of a text in which all was met
// before against those of each piece alone.
func TestWordsAreCutAsIfTheyWereMetFirst(t *testing.T) {
	pieces := []string{
		"jsouPronajímatel", "PaedDr.", "PaedDr,", "bytDrahoš", "Novák’", "Novák’s", "Novák\u00ad", "d'Art", "Bartoši1ová", "Bartoši", "CZ0123",
		"„smlouva“", "smlouva–dílo", "a\u0301b", "\xff", "Žá\xc5", "Иванов", "ИвановИван", strings.Repeat("dlouhé", 30), strings.Repeat("Ab", 50), "NOVÁK", "novák",
	}
	once := strings.Join(pieces, " | ")
	whole := Tokens(once + " | " + once)
	for _, p := range slices.Concat(pieces, pieces) {
		for _, want := range Tokens(p) {
			got := whole[0]
			if got.Fold != want.Fold || got.Kind != want.Kind || got.Shape != want.Shape || got.Size() != want.Size() {
				t.Fatalf("%q: got %q %v %v, want %q %v %v", p, got.Fold, got.Kind, got.Shape, want.Fold, want.Kind, want.Shape)
			}
			whole = whole[1:]
		}
		if len(whole) > 0 {
			whole = whole[1:] // the bar
		}
	}
}
