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
	"slices"
)

func main() {
	log.SetFlags(0)
	glob := flag.String("texts", "samples/annotated/set-[a-jl].jsonl", "annotated texts to learn from")
	fresh := flag.String("fresh", "set-f", "the set on which the rules were not made; it counts more")
	cross := flag.Bool("cross", false, "leave each set out in turn and count on it; writes nothing")
	apart := flag.String("apart", "", "annotated texts to count on; writes nothing")
	halves := flag.Bool("halves", false, "learn from half of the lines and count on the other; writes nothing")
	show := flag.Bool("show", false, "with the others: print the names that go wrong, with what stands around them")
	curve := flag.Bool("curve", false, "count with a quarter, a half and all of the texts and lines; writes nothing")
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
		halved(sets, *show)
		return
	}
	own, err := ownTexts()
	if err != nil {
		log.Fatal(err)
	}
	switch {
	case *cross:
		crossed(sets, own, *show)
		return
	case *curve:
		curved(sets)
		return
	case *apart != "":
		kept, err := load([]string{*apart}, "")
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(header)
		count(append(sets, own...), kept[0], *show).print(kept[0].name)
		return
	}
	if err := os.WriteFile(*out, learn(append(sets, own...)).table(), 0o644); err != nil {
		log.Fatal(err)
	}
}

const header = "left out        goes, stays by rules → weighed    stays, goes by rules → weighed"

// ownTexts are the sentences and whole texts written for learning.
func ownTexts() ([]set, error) {
	lines, err := composed(both)
	if err != nil {
		return nil, err
	}
	texts, err := whole(both)
	return []set{lines, texts}, err
}

// crossed learns without each set, and without each half of the fresh one, and
// counts on what was left out. It learns from our own texts each time.
func crossed(sets, own []set, show bool) {
	fmt.Println(header)
	var all tally
	for n := range sets {
		rest := slices.Concat(own, sets[:n], sets[n+1:])
		c := count(rest, sets[n], show)
		c.print(sets[n].name)
		all.add(c)
		if !sets[n].fresh {
			continue
		}
		odd, even := sets[n].halves()
		count(append(rest, even), odd, false).print(sets[n].name + ", odd")
		count(append(rest, odd), even, false).print(sets[n].name + ", even")
	}
	all.print("all")
}

// halved learns from all sets and half of the lines, and counts on texts of the
// other half.
func halved(sets []set, show bool) {
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
		count(append(sets[:len(sets):len(sets)], rest), on, show).print(name)
	}
}

// curved counts with a part of the texts and lines to learn from, so that one
// sees what more of them would bring.
func curved(sets []set) {
	fmt.Println(header)
	lines, err := composed(both)
	if err != nil {
		log.Fatal(err)
	}
	for _, of := range [...]struct{ sets, lines int }{{0, 4}, {1, 4}, {2, 4}, {4, 4}, {4, 2}, {4, 1}, {4, 0}, {2, 2}, {1, 1}} {
		var all tally
		for n := range sets {
			var rest []set
			for k, s := range sets {
				if k != n {
					rest = append(rest, s.quarters(of.sets))
				}
			}
			all.add(count(append(rest, lines.quarters(of.lines)), sets[n], false))
		}
		all.print(fmt.Sprintf("sets %d, lines %d", of.sets, of.lines))
		all = tally{}
		for part := range 2 {
			on, err := composed(part)
			if err != nil {
				log.Fatal(err)
			}
			rest, err := composed(1 - part)
			if err != nil {
				log.Fatal(err)
			}
			some := []set{rest.quarters(of.lines)}
			for _, s := range sets {
				some = append(some, s.quarters(of.sets))
			}
			all.add(count(some, on, false))
		}
		all.print("  on lines")
	}
}

// quarters are so many quarters of the texts of a set.
func (s set) quarters(n int) set {
	part := set{name: s.name, fresh: s.fresh}
	for k, t := range s.texts {
		if k%4 < n {
			part.texts = append(part.texts, t)
		}
	}
	return part
}
