package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"inkoust/internal/lexicon"
	"inkoust/internal/tagger"
)

func TestEveryReferenceOfTheRulesHasARule(t *testing.T) {
	refs := regexp.MustCompile(`\{[\^!?]*([^{}|]+)\}`)
	for _, lang := range languages {
		w, err := newWriter(lang, lexicon.Default())
		if err != nil {
			t.Fatal(err)
		}
		w.dice = new(dice)
		w.cast = []person{{given: "jan", surname: "novak"}}
		for name, list := range w.rules {
			for _, m := range refs.FindAllStringSubmatch(strings.Join(list, "\n"), -1) {
				if _, ok := w.special(strings.TrimLeft(m[1], "^!?")); !ok && len(w.rules[m[1]]) == 0 {
					t.Errorf("%s: %s names the rule %s, which does not exist", lang, name, m[1])
				}
			}
		}
	}
}

// small is a short training.
func small(t *testing.T, texts int) []byte {
	t.Helper()
	table, err := run(lexicon.Default(), texts, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestTrainingGivesTheSameBytes(t *testing.T) {
	if a, b := small(t, 200), small(t, 200); !bytes.Equal(a, b) {
		t.Error("two trainings on the same texts differ")
	}
}

func TestTrainingLearns(t *testing.T) {
	table := small(t, 800)
	r := newReader(lexicon.Default())
	words, right := 0, 0
	for _, lang := range languages {
		w, err := newWriter(lang, lexicon.Default())
		if err != nil {
			t.Fatal(err)
		}
		for seed := range uint64(20) {
			s := r.sample(split(w.text(1<<40 + seed))) // texts it has not seen
			for _, x := range weigh(tagger.New(table), []sample{s}) {
				words++
				right += one(x.score > 0 == x.s.gold[x.i])
			}
		}
	}
	if right*100 < words*83 || words < 500 {
		t.Errorf("%d of %d words decided as they should be, want 83 in a hundred", right, words)
	}
}

func TestWeightsAreOfTodaysTextsAndWords(t *testing.T) {
	want, err := os.ReadFile("../../tagger/weights.sum")
	if err != nil {
		t.Fatal(err)
	}
	got, err := digest(lexicon.Default(), sources("../../../"+ownSets, ""))
	if err != nil {
		t.Fatal(err)
	}
	if got != strings.TrimSpace(string(want)) {
		t.Error("the weights were learnt from other texts, words or features than there are now: go run ./internal/gen/tagger")
	}
}

func TestDigestTellsOtherTexts(t *testing.T) {
	a, err := digest(lexicon.Default(), nil)
	if err != nil {
		t.Fatal(err)
	}
	b, err := digest(lexicon.Default(), sources("../../../samples/annotated/set-a.jsonl", ""))
	if err != nil {
		t.Fatal(err)
	}
	if a == b {
		t.Error("the same digest with and without annotated texts")
	}
}

func TestSplitTakesTheMarksOut(t *testing.T) {
	text, names := split("řekl " + nameOpen + "Jan Novák" + nameClose + ", že " + nameOpen + "Eva" + nameClose)
	if text != "řekl Jan Novák, že Eva" || len(names) != 2 || text[names[0].start:names[0].end] != "Jan Novák" || text[names[1].start:names[1].end] != "Eva" {
		t.Errorf("got %q with names at %v", text, names)
	}
}

func TestDeclensions(t *testing.T) {
	for _, tt := range []struct {
		lang, word string
		female     bool
		want       string // N G D A L I
	}{
		{"cs", "novak", false, "novak novaka novakovi novaka novakovi novakem"},
		{"cs", "cerny", false, "cerny cerneho cernemu cerneho cernem cernym"},
		{"cs", "novakova", true, "novakova novakove novakove novakovou novakove novakovou"},
		{"sk", "hruska", false, "hruska hrusku hruskovi hrusku hruskovi hruskom"},
		{"sk", "novakova", true, "novakova novakovej novakovej novakovu novakovej novakovou"},
		{"pl", "kowalski", false, "kowalski kowalskiego kowalskiemu kowalskiego kowalskim kowalskim"},
		{"pl", "nowak", true, "nowak nowak nowak nowak nowak nowak"},
		{"ru", "иванов", false, "иванов иванова иванову иванова иванове ивановым"},
		{"ru", "иванова", true, "иванова ивановой ивановой иванову ивановой ивановой"},
		{"ru", "шевченко", false, "шевченко шевченко шевченко шевченко шевченко шевченко"},
	} {
		var got []string
		for _, c := range []byte(cases) {
			got = append(got, decline(tt.lang, tt.word, tt.female, c))
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s %s: got %q, want %q", tt.lang, tt.word, s, tt.want)
		}
	}
}
