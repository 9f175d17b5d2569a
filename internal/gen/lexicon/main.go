// Command lexicon writes the lists that are built in, internal/lexicon/data,
// from packages of registries with permissive licences. It is run by hand; which
// packages, and how they are fetched, stands in internal/lexicon/README.md.
//
//	go run ./internal/gen/lexicon -in DIR
//
// With -own it takes the lists that are there and adds the words of handmade.go.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"inkoust/internal/automaton"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// source is a package whose lists are taken over.
type source struct {
	name, version, licence, holds string
	load                          func(add adder) error
}

// adder takes one folded word or phrase.
type adder func(fold string, class lexicon.Class)

func main() {
	log.SetFlags(0)
	in := flag.String("in", "", "folder with the fetched packages")
	out := flag.String("out", "internal/lexicon/data", "folder to write")
	own := flag.Bool("own", false, "keep the lists that are there and add our own words")
	flag.Parse()
	all := sources(*in)
	if *own {
		all = []source{builtin()}
	}
	all = append(all, source{"inkoust", "", "Apache-2.0", "names and places that the others lack", handmade})
	if err := run(all, *out, !*own); err != nil {
		log.Fatal(err)
	}
}

func builtin() source {
	return source{name: "built in", load: func(add adder) error {
		lexicon.Default().Each(func(fold string, c lexicon.Class) { add(fold, c) })
		return nil
	}}
}

// run joins the sources in their order. The list of the sources is only written
// when all were read.
func run(all []source, out string, list bool) error {
	table := map[string]uint16{}
	var report strings.Builder
	for _, s := range all {
		var n, fresh int
		left := 0
		err := s.load(func(fold string, class lexicon.Class) {
			if !automaton.Holds(fold) {
				left++
				return
			}
			if table[fold] == 0 {
				fresh++
			}
			n++
			table[fold] |= uint16(class)
		})
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		log.Printf("%-40s %8d entries, %8d new, %d left out for their letters", s.name, n, fresh, left)
		fmt.Fprintf(&report, "%s\t%s\t%s\t%d\t%s\n", s.name, s.version, s.licence, fresh, s.holds)
	}
	data, err := automaton.Build(table)
	if err != nil {
		return err
	}
	log.Printf("%d words, %d bytes", len(table), len(data))
	if list {
		if err := os.WriteFile(filepath.Join(out, "sources.tsv"), []byte(report.String()), 0o644); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(out, "lexicon.wfa"), data, 0o644)
}

// eachWord calls use for each word of an entry, folded: "Hoàng Anh" gives two.
func eachWord(list []string, shortest int, use func(fold string)) {
	for _, s := range list {
		for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' }) {
			if f := words.Fold(w); len([]rune(f)) >= shortest {
				use(f)
			}
		}
	}
}

// names adds each word of each entry. Names of two letters are only taken for
// the languages of the texts: foreign ones are words of these languages.
func (add adder) names(list []string, c lexicon.Class) {
	shortest := 2
	if c&lexicon.Foreign != 0 {
		shortest = 3
	}
	eachWord(list, shortest, func(fold string) { add(fold, c) })
}

// phrases adds entries whole, folded, with single spaces.
func (add adder) phrases(list []string, c lexicon.Class) {
	for _, s := range list {
		f := strings.Join(strings.Fields(words.Fold(s)), " ")
		if len([]rune(f)) > 2 && !strings.ContainsAny(f, "0123456789") {
			add(f, c)
		}
	}
}

// sortedKeys is for maps whose order would reach the output.
func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
