package parties

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"inkoust/internal/contracts"
)

// pieces are what texts are made of in these tests: words that are cues and words
// that are not, with all that may stand in and between them.
var pieces = []string{
	"zastoupen", "Objednatel", "a", "i", "и", "zhotovitele", "Jednatel", "tel", "Kč", "s", "о", "ОБЩЕСТВО", "žadatel", "zas", "obj",
	" ", "\n", "\t", ".", ",", "„", "“", "–", "5", "\u00a0", "\u00ad", "\u200b", "\u0301", "ß", "Ё", "É", "\xff", "\xc5", "Ⱥ", "\x00", "×", "x",
}

// TestCuesAreThoseOfTheWords holds the cues that are found while a text is folded
// against those of its words, each looked up.
func TestCuesAreThoseOfTheWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "text"), "")
		j := &joined{text: text, flat: flatten(text)}
		j.findWords()
		want := scan(text, 0, len(text), nil)
		if len(j.words) != len(want) {
			t.Fatalf("%q: got %d cues, want %d", text, len(j.words), len(want))
		}
		for k, w := range j.words {
			if int(w.start) != want[k].start || int(w.end) != want[k].end {
				t.Fatalf("%q: got a cue from %d to %d, want %d to %d", text, w.start, w.end, want[k].start, want[k].end)
			}
		}
	})
}

// TestTermsOfALineAreCounted holds the count of defined terms against the words, each
// looked up.
func TestTermsOfALineAreCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 30).Draw(t, "text"), "")
		text = strings.ReplaceAll(text, "\n", " ")
		p := page{joined: &joined{text: text, split: len(text)}}
		want := 0
		for _, c := range scan(text, 0, len(text), nil) {
			if c.cue == cueLabel {
				want++
			}
		}
		if p.splitLines(); len(text) > 0 && p.labels(0) != want {
			t.Fatalf("%q: got %d terms, want %d", text, p.labels(0), want)
		}
	})
}

// A letter that no table has begins no word of any.
func TestStrangeLettersLeadNowhere(t *testing.T) {
	for _, word := range []string{"ßjednatel", "xßjednatel", "ßßobjednatel", "jßednatel"} {
		if e, ok := cueTrie().find(word); ok {
			t.Errorf("%s: got cue %s", word, cueNames[e.cue])
		}
	}
}

// TestGapsCutWords takes the cues of a gap whose borders lie anywhere.
func TestGapsCutWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 40).Draw(t, "text"), "")
		border := func(name string, least int) int {
			at := rapid.IntRange(least, len(text)).Draw(t, name)
			for at < len(text) && !utf8.RuneStart(text[at]) {
				at++
			}
			return at
		}
		from := border("from", 0)
		to := border("to", from)
		j := &joined{text: text, flat: flatten(text)}
		j.findWords()
		j.scanGap(from, to, 0)
		want := scan(text, from, to, nil)
		if len(j.tokens) != len(want) {
			t.Fatalf("%q from %d to %d: got %v, want %v", text, from, to, j.tokens, want)
		}
		for k := range want {
			if j.tokens[k] != want[k] {
				t.Fatalf("%q from %d to %d: got %v, want %v", text, from, to, j.tokens[k], want[k])
			}
		}
	})
}

// TestFoldsAreTheSameInBothWays holds the quick way of folding against the plain one.
func TestFoldsAreTheSameInBothWays(t *testing.T) {
	for n := range uint64(8) {
		for _, lang := range []string{"cs", "pl", "sk", "ru"} {
			text := contracts.New(lang, 4000, n).Body
			quick, plain := flatten(text), flattenOdd(text)
			if quick.odd != nil || quick.text != plain.text {
				t.Fatalf("%s %d: got another text", lang, n)
			}
			for i := range text {
				if quick.at(i) != plain.at(i) {
					t.Fatalf("%s %d: byte %d: got %d, want %d", lang, n, i, quick.at(i), plain.at(i))
				}
			}
		}
	}
}

func TestPhrasesAreFoundByTheirSets(t *testing.T) {
	p := newPhrases(map[sets][]string{1: {"za urad", "obec"}, 2: {"obec", " kep"}, 4: {"обе стороны"}})
	for s, want := range map[string]sets{"": 0, "ob": 0, "obec": 3, "za uradem": 1, "xx kep": 2, "как обе стороны": 4, "obec kep": 3, "za ura": 0} {
		if got := p.in(s); got != want {
			t.Errorf("%q: got %b, want %b", s, got, want)
		}
	}
}

func TestWideGapIsTheFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"a", " ", "bcdefgh", "\t", "\n", "ž", "!"}), 0, 30).Draw(t, "text"), "")
		from := rapid.IntRange(0, len(s)).Draw(t, "from")
		want := len(s)
		for _, gap := range []string{"\t", "  "} {
			if i := strings.Index(s[from:], gap); i >= 0 {
				want = min(want, from+i)
			}
		}
		if got := wideGap(s, from); got != want {
			t.Fatalf("%q from %d: got %d, want %d", s, from, got, want)
		}
	})
}
