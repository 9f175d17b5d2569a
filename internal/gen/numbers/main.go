// Command numbers makes the texts from which internal/numbers learns, learns from
// them and from the annotated texts, and writes the weights. It needs nothing but
// this repository and gives the same bytes every time:
//
//	go run ./internal/gen/numbers          write internal/numbers/weights.bin
//	go run ./internal/gen/numbers -cross   count, for each set left out of the learning
//	go run ./internal/gen/numbers -print 5 show made texts
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

func main() {
	out := flag.String("out", "internal/numbers/weights.bin", "file to write")
	cross := flag.Bool("cross", false, "count for each set left out")
	show := flag.Int("print", 0, "show so many made texts of each language")
	dump := flag.String("dump", "", "with -cross: folder for the scores of each set")
	flag.Parse()
	err := do(*out, *cross, *show, *dump)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func do(out string, cross bool, show int, dump string) error {
	if show > 0 {
		return print(show)
	}
	own, err := sets(ownSets)
	if err != nil {
		return err
	}
	if cross {
		return crossed(own, dump)
	}
	made, err := compose(fullTexts)
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, learn(made, own, fullRounds), 0o644); err != nil {
		return err
	}
	sum, err := digest(own)
	if err != nil {
		return err
	}
	return os.WriteFile(strings.TrimSuffix(out, ".bin")+".sum", []byte(sum+"\n"), 0o644)
}

// set is a file of annotated texts.
type set struct {
	name  string
	texts []source
}

// sets reads the annotated texts.
func sets(pattern string) ([]set, error) {
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("%s: no texts", pattern)
	}
	var out []set
	for _, p := range paths {
		texts, err := annotated(p)
		if err != nil {
			return nil, err
		}
		out = append(out, set{strings.TrimSuffix(filepath.Base(p), ".jsonl"), texts})
	}
	return out, nil
}

// compose makes texts, the languages in turn.
func compose(n int) ([]source, error) {
	out := make([]source, 0, n)
	var list []*writer
	for _, lang := range languages {
		w, err := newWriter(lang)
		if err != nil {
			return nil, err
		}
		list = append(list, w)
	}
	for i := range n {
		out = append(out, list[i%len(list)].text(uint64(i)))
	}
	return out, nil
}

// learn trains on made and annotated texts in turn, several times in other orders, and
// returns the mean, as one training leans on what it met last.
func learn(made []source, own []set, rounds int) []byte {
	var marked []*source
	for _, s := range own {
		for i := range s.texts {
			marked = append(marked, &s.texts[i])
		}
	}
	tables := make([][]byte, trainings)
	var all sync.WaitGroup
	for k := range tables {
		all.Go(func() { tables[k] = train(uint64(k), made, marked, rounds) })
	}
	all.Wait()
	return mean(tables)
}

// train is one training; seed tells what it leaves out and where it begins.
func train(seed uint64, made []source, marked []*source, rounds int) []byte {
	t := &trainer{dice: dice(seed)}
	begin := len(made) / trainings * int(seed)
	for range rounds {
		at := 0
		for i := range made {
			t.learn(&made[(begin+i)%len(made)])
			for ; at < len(marked)*ownTimes*(i+1)/len(made); at++ {
				t.learn(marked[(at*7919+int(seed))%len(marked)])
			}
		}
	}
	return t.table()
}

// mean joins tables of weights.
func mean(tables [][]byte) []byte {
	out := make([]byte, len(tables[0]))
	for i := range out {
		sum := 0
		for _, t := range tables {
			sum += int(int8(t[i]))
		}
		out[i] = byte(int8(sum / len(tables)))
	}
	return out
}

func print(n int) error {
	for _, lang := range languages {
		w, err := newWriter(lang)
		if err != nil {
			return err
		}
		for seed := range n {
			s := w.text(uint64(seed))
			fmt.Println(s.text)
			for _, x := range s.numbers() {
				fmt.Printf("  %d %q\n", x.class, s.text[x.c.Start:x.c.End])
			}
		}
	}
	return nil
}
