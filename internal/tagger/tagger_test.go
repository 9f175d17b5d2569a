package tagger_test

import (
	"strings"
	"testing"

	"inkoust/internal/lexicon"
	"inkoust/internal/tagger"
	"inkoust/internal/words"
)

// read cuts a text and marks its capitalised words as the detector of names does.
func read(text string) ([]words.Token, []tagger.Mark) {
	toks := words.Tokens(text)
	marks := make([]tagger.Mark, len(toks))
	lex := lexicon.Default()
	for i, t := range toks {
		if t.Cap() {
			marks[i] = tagger.MarkOf(lex.Classes(t.Fold), lex.Exact(t.Fold))
		}
	}
	return toks, marks
}

// scores weighs all capitalised words of a text from left to right.
func scores(text string) map[string]int {
	toks, marks := read(text)
	labels := make([]bool, len(toks))
	out := map[string]int{}
	for i, t := range toks {
		if t.Cap() {
			score := tagger.Built().Score(toks, marks, i, tagger.Before(toks, labels, i))
			labels[i] = score > 0
			out[t.Fold] = score
		}
	}
	return out
}

// The names are of no list; what stands around them tells what they are.
func TestScoreTellsNamesFromOtherCapitals(t *testing.T) {
	for _, c := range []struct{ text, name, other string }{
		{"V rozpravě vystoupil Brumpek a kritizoval návrh rozpočtu na schůzi v Kvasnově.", "brumpek", "kvasnove"},
		{"Podle anglického fyziologa Whitterse vědci z Nigérie zjistili příčinu nemoci.", "whitterse", "nigerie"},
		{"Na zasadnutí poslanec Hrebiš povedal, že Európska únia prijala zákon.", "hrebis", "europska"},
		{"Wczoraj minister Drzybora oświadczył, że rząd Francji przyjął ustawę.", "drzybora", "francji"},
		{"Вчера депутат Саркомадзе заявил, что переговоры во Франции закончились.", "саркомадзе", "франции"},
	} {
		s := scores(c.text)
		if s[c.name] <= 0 || s[c.other] >= 0 {
			t.Errorf("%q: %s %d, %s %d; want above and below zero", c.text, c.name, s[c.name], c.other, s[c.other])
		}
	}
}

func TestOnlyTheWindowOfAParagraphCounts(t *testing.T) {
	near, marks := read("potom odešel starosta Brumpek do kanceláře města\n\nJiný odstavec")
	far, farMarks := read("nikdy nepřišel starosta Brumpek do kanceláře Novák\n\nCizí slova")
	const name = 3
	a := tagger.Built().Score(near, marks, name, false)
	b := tagger.Built().Score(far, farMarks, name, false)
	if a == b {
		t.Errorf("score %d in both texts, though the second word before the name differs", a)
	}
	far, farMarks = read("potom nepřišel starosta Brumpek do kanceláře Novák\n\nCizí slova")
	far[1] = near[1]
	if b := tagger.Built().Score(far, farMarks, name, false); a != b {
		t.Errorf("score %d, and %d with other words three tokens away; want the same", a, b)
	}
}

func TestBeforeStepsOverInitialsAndHyphens(t *testing.T) {
	toks := words.Tokens("K. Malý, Anna-Marie Nová")
	labels := make([]bool, len(toks))
	for i := range labels {
		labels[i] = toks[i].Cap()
	}
	var got []bool
	for i := range toks {
		if toks[i].Cap() {
			got = append(got, tagger.Before(toks, labels, i))
		}
	}
	want := []bool{false, true, false, true, true}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("word %d: got %v, want %v", i, got[i], want[i])
		}
	}
}

func TestScoreAllocatesNothing(t *testing.T) {
	toks, marks := read("Včera vystoupil Brumpek a kritizoval návrh.")
	w := tagger.Built()
	if n := testing.AllocsPerRun(100, func() { w.Score(toks, marks, 2, false) }); n != 0 {
		t.Errorf("got %v allocations, want 0", n)
	}
}

// BenchmarkScore weighs every capitalised word of prose, and of a text that has
// nothing else; the figure that counts is tokens in a second.
func BenchmarkScore(b *testing.B) {
	for name, text := range map[string]string{
		"prose":    "V rozpravě vystoupil Brumpek a kritizoval návrh rozpočtu, který předložila rada města Kvasnov na jaře. ",
		"capitals": "Brumpek Kvasnov Drzybora Hrebis Whitters ",
	} {
		b.Run(name, func(b *testing.B) {
			toks, marks := read(strings.Repeat(text, 1000))
			w := tagger.Built()
			for b.Loop() {
				for i := range toks {
					if toks[i].Cap() {
						w.Score(toks, marks, i, false)
					}
				}
			}
			b.ReportMetric(float64(len(toks))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

// TestScorerScoresAsWeightsDo compares what is kept of the words of a text with what
// is reckoned anew.
func TestScorerScoresAsWeightsDo(t *testing.T) {
	body := "V rozpravě vystoupil Brumpek a Ox, potom Brumpek.\n\nNová: Brumpek-Malá 12 «Ёж» Й Ch. Wu\nA"
	text := words.Read(body)
	toks, marks := read(body)
	w := tagger.Built()
	s := w.Scorer(text, marks)
	for range 2 {
		for i := range toks {
			for _, before := range []bool{false, true} {
				if got, want := s.Score(i, before), w.Score(toks, marks, i, before); toks[i].Cap() && got != want {
					t.Errorf("token %d: got %d, want %d", i, got, want)
				}
			}
		}
	}
}
