package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"inkoust/internal/numbers"
)

func TestEveryReferenceOfTheTemplatesHasAList(t *testing.T) {
	refs := regexp.MustCompile(`\{(\w+)\}`)
	for _, lang := range languages {
		w, err := newWriter(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range w.lines {
			for _, m := range refs.FindAllStringSubmatch(line, -1) {
				if _, ok := slots[m[1]]; !ok && m[1] != "p" && m[1] != "y" && len(w.words[m[1]]) == 0 {
					t.Errorf("%s: %q names the list %s, which does not exist", lang, line, m[1])
				}
			}
		}
	}
}

func TestMarksOfMadeTextsAreNumbers(t *testing.T) {
	texts, err := compose(400)
	if err != nil {
		t.Fatal(err)
	}
	of := map[numbers.Class]int{}
	for _, s := range texts {
		for _, g := range s.gold {
			if !strings.ContainsAny(s.text[g.Start:g.End], "0123456789") {
				t.Errorf("%q is marked", s.text[g.Start:g.End])
			}
		}
		for _, n := range s.numbers() {
			of[n.class]++
		}
	}
	for _, class := range []numbers.Class{numbers.Thing, numbers.Other, numbers.Plate, numbers.Paper, numbers.Phone} {
		if of[class] < 20 {
			t.Errorf("class %d: %d numbers, want 20 at least", class, of[class])
		}
	}
}

func TestTrainingGivesTheSameBytes(t *testing.T) {
	texts, err := compose(200)
	if err != nil {
		t.Fatal(err)
	}
	if a, b := learn(texts, nil, 1), learn(texts, nil, 1); !bytes.Equal(a, b) {
		t.Error("two trainings on the same texts differ")
	}
}

func TestTrainingLearns(t *testing.T) {
	texts, err := compose(4400)
	if err != nil {
		t.Fatal(err)
	}
	w := numbers.New(learn(texts[:4000], nil, 1))
	all, right := 0, 0
	for i := range texts[4000:] { // texts it has not seen
		s := &texts[4000+i]
		page := numbers.NewPage(s.text, s.persons)
		for _, n := range s.numbers() {
			class, score := w.Score(page, n.c)
			all++
			if n.class == numbers.Thing && score <= 0 || n.class == class && score > 0 {
				right++
			}
		}
	}
	if all < 500 || right*100 < all*65 {
		t.Errorf("%d of %d numbers decided as they should be, want 65 in a hundred", right, all)
	}
}

func TestWeightsAreOfTodaysTextsAndLabels(t *testing.T) {
	want, err := os.ReadFile("../../numbers/weights.sum")
	if err != nil {
		t.Fatal(err)
	}
	own, err := sets("../../../" + ownSets)
	if err != nil {
		t.Fatal(err)
	}
	got, err := digest(own)
	if err != nil {
		t.Fatal(err)
	}
	if got != strings.TrimSpace(string(want)) {
		t.Error("the weights were learnt from other texts, labels or features than there are now: go run ./internal/gen/numbers")
	}
}
