package main

import (
	"fmt"
	"os"
	"path/filepath"

	"inkoust/internal/numbers"
)

// thresholds are the scores to count at.
var thresholds = []int{0, 50, 100, 150, 200, 300}

var names = map[numbers.Class]string{numbers.Other: "other", numbers.Plate: "plate", numbers.Paper: "paper", numbers.Phone: "phone"}

// crossed leaves each set out of the learning and counts on it what the model alone
// finds: of each class the share of numbers taken for one of a person, and the share of
// those taken that are none.
func crossed(own []set, dump string) error {
	made, err := compose(fullTexts)
	if err != nil {
		return err
	}
	for i, left := range own {
		rest := append(append([]set{}, own[:i]...), own[i+1:]...)
		w := numbers.New(learn(made, rest, fullRounds))
		if err := tally(left, w, dump); err != nil {
			return err
		}
	}
	return nil
}

func tally(left set, w numbers.Weights, dump string) error {
	found, all := map[numbers.Class][]int{}, map[numbers.Class]int{}
	for k := range names {
		found[k] = make([]int, len(thresholds))
	}
	wrong := make([]int, len(thresholds))
	var file *os.File
	if dump != "" {
		var err error
		if file, err = os.Create(filepath.Join(dump, left.name+".txt")); err != nil {
			return err
		}
		defer file.Close()
	}
	for n := range left.texts {
		s := &left.texts[n]
		p := numbers.NewPage(s.text, s.persons)
		for _, x := range s.numbers() {
			class, score := w.Score(p, x.c)
			if file != nil {
				fmt.Fprintf(file, "%d\t%d\t%d\t%d\t%d\t%d\t%d\n", n, x.c.Start, x.c.End, x.class, class, score, p.Near(x.c))
			}
			all[x.class]++
			for k, min := range thresholds {
				switch {
				case score <= min:
				case x.class == numbers.Thing:
					wrong[k]++
				case found[x.class] != nil:
					found[x.class][k]++
				}
			}
		}
	}
	fmt.Printf("%s: things %d\n", left.name, all[0])
	for k, min := range thresholds {
		fmt.Printf("  above %3d: wrong %d", min, wrong[k])
		for c := numbers.Other; c <= numbers.Phone; c++ {
			fmt.Printf("  %s %d/%d", names[c], found[c][k], all[c])
		}
		fmt.Println()
	}
	return nil
}
