// Command roles learns what the signs beside a name weigh (package parties) from
// the annotated texts of the repository and from texts that it puts together
// (lines/), and writes parties/weights.txt. It needs nothing but this repository,
// takes about half a minute and gives the same bytes every time:
//
//	go run ./scripts/roles              learn from all sets and write the weights
//	go run ./scripts/roles -cross       leave each set out in turn, and count on it
//	go run ./scripts/roles -apart FILE  learn from all, count on texts kept apart
//	go run ./scripts/roles -halves      learn from half of the lines, count on the other
//
// Run it again when the signs or the rules of package parties change.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	glob := flag.String("texts", "samples/annotated/set-[a-h].jsonl", "annotated texts to learn from")
	fresh := flag.String("fresh", "set-f", "the set on which the rules were not made; it counts more")
	cross := flag.Bool("cross", false, "leave each set out in turn and count on it; writes nothing")
	apart := flag.String("apart", "", "annotated texts to count on; writes nothing")
	halves := flag.Bool("halves", false, "learn from half of the lines and count on the other; writes nothing")
	out := flag.String("out", "parties/weights.txt", "file to write")
	flag.Parse()
	paths, err := filepath.Glob(*glob)
	if err != nil || len(paths) == 0 {
		log.Fatalf("%s: no texts", *glob)
	}
	sets, err := load(paths, *fresh)
	if err != nil {
		log.Fatal(err)
	}
	if *halves {
		halved(sets)
		return
	}
	lines, err := composed(both)
	if err != nil {
		log.Fatal(err)
	}
	switch {
	case *cross:
		crossed(sets, lines)
		return
	case *apart != "":
		kept, err := load([]string{*apart}, "")
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(header)
		count(kept[0].name, append(sets, lines), kept[0])
		return
	}
	if err := os.WriteFile(*out, learn(append(sets, lines)).table(), 0o644); err != nil {
		log.Fatal(err)
	}
}

const header = "left out        goes, stays by rules → weighed    stays, goes by rules → weighed"

// crossed learns without each set, and without each half of the fresh one, and
// counts on what was left out. It learns from the lines each time.
func crossed(sets []set, lines set) {
	fmt.Println(header)
	for n := range sets {
		rest := append(append([]set{lines}, sets[:n]...), sets[n+1:]...)
		count(sets[n].name, rest, sets[n])
		if !sets[n].fresh {
			continue
		}
		odd, even := sets[n].halves()
		count(sets[n].name+", odd", append(rest, even), odd)
		count(sets[n].name+", even", append(rest, odd), even)
	}
}

// halved learns from all sets and half of the lines, and counts on texts of the
// other half.
func halved(sets []set) {
	fmt.Println(header)
	for part, name := range [...]string{"lines, even", "lines, odd"} {
		on, err := composed(part)
		if err != nil {
			log.Fatal(err)
		}
		rest, err := composed(1 - part)
		if err != nil {
			log.Fatal(err)
		}
		count(name, append(sets[:len(sets):len(sets)], rest), on)
	}
}
