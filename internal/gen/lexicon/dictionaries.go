package main

import (
	"os"
	"path/filepath"
	"strings"

	"inkoust/internal/hunspell"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// spelled returns the small forms of a dictionary for spelling, and its entries
// with a capital.
func spelled(base string) (low map[string]bool, capital []string, err error) {
	d, err := hunspell.Open(base)
	if err != nil {
		return nil, nil, err
	}
	low = map[string]bool{}
	err = d.Each(func(e hunspell.Entry) error {
		switch shape(e.Word) {
		case "low":
			d.Forms(e, func(form string) { low[form] = true })
		case "title":
			capital = append(capital, e.Word)
		}
		return nil
	})
	return low, capital, err
}

// capitals takes names of a dictionary for spelling whose kind the word itself
// tells: patronymics that no list has as a surname, surnames in -ová, and the rest
// as proper words.
func capitals(capital []string, surname func(fold string) bool) func(adder) error {
	return func(add adder) error {
		for _, w := range capital {
			f := words.Fold(w)
			add(f, lexicon.Proper)
			switch {
			case endsWith(f, "ович", "евич", "овна", "евна", "ична") && !surname(f):
				add(f, lexicon.Patronymic)
			case strings.HasSuffix(w, "ová"):
				add(f, lexicon.Surname)
			}
		}
		return nil
	}
}

func endsWith(s string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) && len(s) > len(e)+2 {
			return true
		}
	}
	return false
}

// polish analyses all capitalised words of a list of Polish word forms, and the
// frequent small ones, with the dictionary of Morfeusz: it tells given names,
// surnames and places, and which small words are none.
type polish struct {
	names map[string][]string // list: lemmas
	low   map[string]bool
}

func analysed(site, list string, s seen) (polish, error) {
	data, err := os.ReadFile(list)
	if err != nil {
		return polish{}, err
	}
	var in strings.Builder
	for line := range strings.Lines(string(data)) {
		if shape(strings.TrimSpace(line)) == "title" {
			in.WriteString(line)
		}
	}
	for _, w := range sortedKeys(s.low) {
		in.WriteString(w + "\n")
	}
	p := polish{map[string][]string{}, map[string]bool{}}
	err = python(site, "morfeusz", strings.NewReader(in.String()), func(kind, value string) {
		if kind == "word" {
			p.low[value] = true
		} else {
			p.names[kind] = append(p.names[kind], value)
		}
	})
	return p, err
}

func (p polish) load(add adder) error {
	add.names(p.names["female"], lexicon.Female)
	add.names(p.names["male"], lexicon.Male)
	add.names(p.names["last"], lexicon.Surname)
	for _, place := range p.names["place"] {
		add.town(place, lexicon.Village)
	}
	return nil
}

// english takes the small words of an English list as words of no language of
// ours: foreign names that are such words ("jack") stay names beside it.
func english(list string) func(adder) error {
	return func(add adder) error {
		data, err := os.ReadFile(list)
		if err != nil {
			return err
		}
		for line := range strings.Lines(string(data)) {
			if w := strings.TrimSpace(line); shape(w) == "low" {
				add(words.Fold(w), lexicon.Word|lexicon.Foreign)
			}
		}
		return nil
	}
}

// dictionary is the path of a dictionary of an npm package, without extension.
func dictionary(modules, name string) string { return filepath.Join(modules, name, "index") }
