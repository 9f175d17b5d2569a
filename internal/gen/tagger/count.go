package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"inkoust/internal/lexicon"
	"inkoust/internal/tagger"
	"inkoust/internal/words"
)

// thresholds are the scores to count at.
var thresholds = []int{-150, -100, -50, 0, 50, 100, 150, 200, 300}

// count prints, for each threshold, precision and recall of the tagger alone in
// capitalised words of names, and their wrong ones in a thousand words.
func count(lex *lexicon.Lexicon, w tagger.Weights, files string, wrong bool) error {
	if files == "" {
		return nil
	}
	r := newReader(lex)
	for _, path := range strings.Split(files, ",") {
		list, err := annotated(r, path)
		if err != nil {
			return err
		}
		all := weigh(w, list)
		if wrong {
			explain(all)
		}
		fmt.Printf("%-22s", strings.TrimSuffix(filepath.Base(path), ".jsonl"))
		for _, min := range thresholds {
			fmt.Print(tally(list, all, min))
		}
		fmt.Println()
	}
	return nil
}

// weighed is a capitalised word of a sample with its score.
type weighed struct {
	s     *sample
	i     int
	score int
}

// weigh scores all capitalised words.
func weigh(w tagger.Weights, list []sample) []weighed {
	var out []weighed
	for n := range list {
		s := &list[n]
		labels := make([]bool, len(s.toks))
		for i := range s.toks {
			if s.toks[i].Cap() {
				score := w.Score(s.toks, s.marks, i, tagger.Before(s.toks, labels, i))
				labels[i] = score > 0
				out = append(out, weighed{s, i, score})
			}
		}
	}
	return out
}

// tally counts at one threshold.
func tally(list []sample, all []weighed, min int) string {
	tokens, gold, hit, found := 0, 0, 0, 0
	for _, s := range list {
		tokens += len(s.toks)
	}
	for _, w := range all {
		is, was := w.s.gold[w.i], w.score > min
		gold += one(is)
		found += one(was)
		hit += one(is && was)
	}
	return fmt.Sprintf(" %d:%.2f/%.2f/%.1f", min, float64(hit)/float64(max(found, 1)), float64(hit)/float64(max(gold, 1)), 1000*float64(found-hit)/float64(max(tokens, 1)))
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// explained is the score from which explain takes a word for found.
const explained = 50

// explain prints the words that are decided wrongly, with their neighbours.
func explain(all []weighed) {
	for _, w := range all {
		is, was := w.s.gold[w.i], w.score > explained
		if is == was {
			continue
		}
		kind := "missed"
		if was {
			kind = "wrong"
		}
		var line []string
		for j := max(0, w.i-5); j < min(len(w.s.toks), w.i+4); j++ {
			line = append(line, shown(w.s.toks[j], j == w.i))
		}
		fmt.Printf("%s %d %x: %s\n", kind, w.score, w.s.marks[w.i], strings.Join(line, " "))
	}
}

func shown(t words.Token, here bool) string {
	s := t.Fold
	if t.Kind == words.Mark {
		s = string(t.Sign())
	}
	if t.Cap() {
		s = capital(s)
	}
	if here {
		return "[[" + s + "]]"
	}
	return s
}
