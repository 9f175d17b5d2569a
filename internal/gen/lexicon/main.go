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
	without := flag.String("without", "", "sources to leave out, divided by commas: shows what they are worth")
	own := flag.Bool("own", false, "keep the lists that are there and add our own words")
	flag.Parse()
	t := table{words: map[string]lexicon.Class{}, foreign: map[string]lexicon.Class{}}
	all := []source{builtin()}
	if !*own {
		var err error
		all, err = sources(*in, t.known)
		if err != nil {
			log.Fatal(err)
		}
	}
	all = append(all, source{"inkoust", "", "Apache-2.0", "names and places that the others lack", handmade})
	all = slices.DeleteFunc(all, func(s source) bool { return slices.Contains(strings.Split(*without, ","), s.name) })
	if err := run(all, t, *out, !*own); err != nil {
		log.Fatal(err)
	}
}

func builtin() source {
	return source{name: "built in", load: func(add adder) error {
		lexicon.Default().Each(func(fold string, c lexicon.Class) { add(fold, c) })
		return nil
	}}
}

// neighbour stands beside Foreign, in this program alone: names of Hungarians and
// Ukrainians, many of whom live among us. They give way to words as foreign ones
// do, and are at home in the lists.
const neighbour lexicon.Class = 1 << 15

// table holds the words, and apart from them what gives way to them: foreign
// names, and places that sources add with Foreign.
type table struct{ words, foreign map[string]lexicon.Class }

func (t table) known(fold string) lexicon.Class { return t.words[fold] | t.foreign[fold] }

func (t table) add(fold string, class lexicon.Class) {
	if class&lexicon.Foreign != 0 {
		t.foreign[fold] |= class
	} else {
		t.words[fold] |= class
	}
}

// all joins the foreign names that are no words of our languages, and the places
// that bear no given name of ours: the others are too often none. A given name
// that is at home with us too is not foreign.
func (t table) all() map[string]uint16 {
	all := make(map[string]uint16, len(t.words)+len(t.foreign))
	for fold, class := range t.words {
		all[fold] = uint16(class)
	}
	for fold, class := range t.foreign {
		home := t.words[fold]
		if ourSurnames[fold] {
			class &^= lexicon.Given
		}
		if home&lexicon.Given == 0 {
			all[fold] |= uint16(class & lexicon.Settled)
		}
		if class&neighbour != 0 || home&lexicon.Given != 0 && class&lexicon.Surname == 0 {
			class &^= lexicon.Foreign
		}
		if class &^= lexicon.Settled | neighbour; class&^lexicon.Foreign != 0 && home&(lexicon.Word|lexicon.Common) == 0 {
			all[fold] |= uint16(class)
		}
	}
	for fold, class := range all {
		all[fold] = uint16(tidy(lexicon.Class(class)))
	}
	return all
}

// tidy leaves out what a stronger class makes superfluous: a set holds 255
// combinations.
func tidy(c lexicon.Class) lexicon.Class {
	if c&lexicon.Word != 0 {
		c &^= lexicon.Proper
	}
	if c&lexicon.Place != 0 {
		c &^= lexicon.Village
	}
	if c&lexicon.Given != 0 && c&lexicon.Foreign == 0 {
		c &^= lexicon.Common // lists of frequent words count "eva" too
	}
	return c
}

// run joins the sources in their order into the table. The list of the sources is
// only written when all were read.
func run(all []source, t table, out string, list bool) error {
	var report strings.Builder
	for _, s := range all {
		var n, fresh, left int
		err := s.load(func(fold string, class lexicon.Class) {
			switch {
			case !automaton.Holds(fold) || roman[fold] || strings.ContainsAny(fold, noise):
				left++
				return
			case t.known(fold) == 0:
				fresh++
			}
			n++
			t.add(fold, class)
		})
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		log.Printf("%-40s %8d entries, %8d new, %d left out", s.name, n, fresh, left)
		fmt.Fprintf(&report, "%s\t%s\t%s\t%d\t%s\n", s.name, s.version, s.licence, fresh, s.holds)
	}
	words := t.all()
	data, err := automaton.Build(words)
	if err != nil {
		return err
	}
	log.Printf("%d words, %d bytes", len(words), len(data))
	if list {
		if err := os.WriteFile(filepath.Join(out, "sources.tsv"), []byte(report.String()), 0o644); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(out, "lexicon.wfa"), data, 0o644)
}

// ourSurnames are surnames of ours that are given names elsewhere, far more seldom.
var ourSurnames = set("novak")

// noise are the marks of entries that are no names: remarks in brackets, two names
// of one place, pieces of tables.
const noise = "()/_,"

// roman are numbers that foreign lists hold behind the names of rulers.
var roman = set("ii iii iv vi vii viii ix xi xii")

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
