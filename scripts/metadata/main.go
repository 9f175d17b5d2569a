// Command metadata counts what is offered for the form of the register against
// what people read in the same texts:
//
//	go run ./scripts/metadata                    counts and ratios by field
//	go run ./scripts/metadata -show odd          also each wrong and each missed value
//
// The answers are in samples/annotated/metadata.jsonl, the texts in the sets
// beside it. Odd lines are for working on, even lines for counting alone, so the
// two are printed apart. Each text goes through opening, detection and decision as
// in "inkoust publish", and what is counted is what a person is shown.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"

	documentall "inkoust/document/all"
	"inkoust/document/remote"
	"inkoust/internal/isolate"
)

func main() {
	isolate.Main(map[string]isolate.Handler{remote.Service: remote.Handler(documentall.Formats())})
	log.SetFlags(0)
	answersPath := flag.String("answers", "samples/annotated/metadata.jsonl", "what people read, a line a text")
	glob := flag.String("texts", "samples/annotated/set-[a-h].jsonl", "the texts")
	show := flag.String("show", "", "print what is wrong or missed: odd, even or all")
	flag.Parse()
	answers, err := readAnswers(*answersPath)
	if err != nil {
		log.Fatal(err)
	}
	texts, err := readTexts(*glob)
	if err != nil {
		log.Fatal(err)
	}
	halves := map[string]*counts{}
	reader, err := newReader()
	if err != nil {
		log.Fatal(err)
	}
	for i, a := range answers {
		half := [2]string{"odd", "even"}[i%2]
		offered, err := reader.offers(a.ID, texts[a.ID])
		if err != nil {
			log.Fatalf("%s: %v", a.ID, err)
		}
		group := a.ID[:2] + " " + half
		if halves[group] == nil {
			halves[group] = newCounts()
		}
		for _, v := range judge(a, offered) {
			halves[group].add(v)
			if v.shown() && (*show == half || *show == "all") {
				fmt.Printf("%-7s %s\n", a.ID, v)
			}
		}
	}
	for _, group := range []string{"cs odd", "cs even", "sk odd", "sk even", "pl odd", "pl even"} {
		if c := halves[group]; c != nil {
			c.print(os.Stdout, group)
		}
	}
}
