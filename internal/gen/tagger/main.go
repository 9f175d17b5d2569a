// Command tagger makes the texts from which internal/tagger learns, learns from
// them and writes the weights. It needs nothing but this repository, takes about
// a minute and gives the same bytes every time:
//
//	go run ./internal/gen/tagger
//
// The texts are built of the words and rules in data, of names of the embedded
// lexicon and of names that do not exist, and joined with samples/annotated. Run
// it again when the lexicon or package words change. The weights carry the
// licence of the repository.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"inkoust/internal/lexicon"
	"inkoust/internal/tagger"
)

func main() {
	log.SetFlags(0)
	texts := flag.Int("texts", fullTexts, "texts to make in each round")
	rounds := flag.Int("rounds", fullRounds, "how often new texts are made")
	own := flag.String("own", ownSets, "annotated texts to learn from")
	extra := flag.String("extra", "", "more annotated texts, for experiments; file names divided by commas")
	measure := flag.String("measure", "", "annotated texts to count on afterwards; file names divided by commas")
	wrong := flag.Bool("wrong", false, "print the words that are decided wrongly there; not for texts that are only to be counted")
	show := flag.Int("show", 0, "print so many texts of each language instead")
	out := flag.String("out", "internal/tagger/weights.bin", "file to write")
	flag.Parse()
	lex := lexicon.Default()
	if *show > 0 {
		if err := print(lex, *show); err != nil {
			log.Fatal(err)
		}
		return
	}
	table, err := run(lex, *texts, *rounds, sources(*own, *extra))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, table, 0o644); err != nil {
		log.Fatal(err)
	}
	if err := seal(lex, *own, *out); err != nil {
		log.Fatal(err)
	}
	if err := count(lex, tagger.New(table), *measure, *wrong); err != nil {
		log.Fatal(err)
	}
}

// seal writes the digest of what the weights were learnt from beside them.
func seal(lex *lexicon.Lexicon, own, out string) error {
	sum, err := digest(lex, sources(own, ""))
	if err != nil {
		return err
	}
	return os.WriteFile(strings.TrimSuffix(out, filepath.Ext(out))+".sum", []byte(sum+"\n"), 0o644)
}

// source is a set of annotated texts and how often a round goes over it.
type source struct {
	path  string
	times int
}

// ownTimes weighs the annotated texts of our own, which are few, against the
// made ones.
const ownTimes = 15

func sources(own, extra string) []source {
	var out []source
	paths, _ := filepath.Glob(own)
	for _, p := range paths {
		out = append(out, source{p, ownTimes})
	}
	if extra != "" {
		for _, p := range strings.Split(extra, ",") {
			out = append(out, source{p, 1})
		}
	}
	return out
}

// run makes the texts, learns and returns the table of weights.
func run(lex *lexicon.Lexicon, texts, rounds int, more []source) ([]byte, error) {
	r := newReader(lex)
	var writers []*writer
	for _, lang := range languages {
		w, err := newWriter(lang, lex)
		if err != nil {
			return nil, err
		}
		writers = append(writers, w)
	}
	var marked []sample
	for _, m := range more {
		list, err := annotated(r, m.path)
		if err != nil {
			return nil, err
		}
		for range m.times {
			marked = append(marked, list...)
		}
	}
	return learn(r, writers, marked, texts, rounds), nil
}

// forgotten is the share of names, in percent, whose lists are forgotten.
const forgotten = 30

func learn(r *reader, writers []*writer, marked []sample, texts, rounds int) []byte {
	t := new(trainer)
	for round := range rounds {
		wrong, n, at := 0, 0, 0
		for i := range texts {
			seed := uint64(round*texts + i)
			d := dice(seed ^ 0x5eed)
			s := r.sample(split(writers[i%len(writers)].text(seed)))
			s.forget(&d, forgotten)
			wrong += t.learn(&s)
			n += len(s.toks)
			for ; at < len(marked)*(i+1)/texts; at++ {
				m := marked[(at*7919)%len(marked)]
				m.marks = append([]tagger.Mark(nil), m.marks...)
				m.forget(&d, forgotten)
				wrong += t.learn(&m)
			}
		}
		fmt.Fprintf(os.Stderr, "round %d: %d tokens, %d words wrong\n", round+1, n, wrong)
	}
	return t.table()
}

// print shows made texts, names in brackets.
func print(lex *lexicon.Lexicon, n int) error {
	for _, lang := range languages {
		w, err := newWriter(lang, lex)
		if err != nil {
			return err
		}
		for seed := range n {
			text := w.text(uint64(seed))
			fmt.Println(strings.NewReplacer(nameOpen, "[", nameClose, "]").Replace(text) + "\n--")
		}
	}
	return nil
}
