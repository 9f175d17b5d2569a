package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"unicode"

	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// seen is what a list of frequent words holds, apart by case: words that are
// written small, and words with a capital that are never written small.
type seen struct{ low, proper map[string]bool }

// frequent reads the list of frequent word forms in the data of Tesseract for a
// language, with the programs of Tesseract.
func frequent(tessdata, language string) (seen, error) {
	dir, err := os.MkdirTemp("", "lexicon")
	if err != nil {
		return seen{}, err
	}
	defer os.RemoveAll(dir)
	prefix := filepath.Join(dir, "x.")
	if out, err := exec.Command("combine_tessdata", "-u", filepath.Join(tessdata, language+".traineddata"), prefix).CombinedOutput(); err != nil {
		return seen{}, fmt.Errorf("combine_tessdata: %w: %s", err, out)
	}
	list := filepath.Join(dir, "list")
	if out, err := exec.Command("dawg2wordlist", prefix+"lstm-unicharset", prefix+"lstm-word-dawg", list).CombinedOutput(); err != nil {
		return seen{}, fmt.Errorf("dawg2wordlist: %w: %s", err, out)
	}
	data, err := os.ReadFile(list)
	if err != nil {
		return seen{}, err
	}
	return sortByCase(data), nil
}

func sortByCase(data []byte) seen {
	s := seen{map[string]bool{}, map[string]bool{}}
	sc := bufio.NewScanner(bytes.NewReader(data))
	for sc.Scan() {
		w := strings.TrimSpace(sc.Text())
		switch shape(w) {
		case "low":
			s.low[w] = true
		case "title":
			s.proper[w] = true
		}
	}
	for w := range s.proper {
		if s.low[strings.ToLower(w)] {
			delete(s.proper, w)
		}
	}
	return s
}

// shape tells words in small letters, "low", and with a first capital, "title".
func shape(w string) string {
	kind := "low"
	for i, r := range w {
		switch {
		case !unicode.IsLetter(r), i > 0 && unicode.IsUpper(r):
			return ""
		case i == 0 && unicode.IsUpper(r):
			kind = "title"
		}
	}
	if len([]rune(w)) < 2 {
		return ""
	}
	return kind
}

// corpus joins the lists of frequent words of a language with a dictionary: small
// words of the list that the dictionary knows too are words of the language.
// Texts of the web write names small as well, so where there is no dictionary
// (known is nil), the names of the tables are left out.
func corpus(s seen, known map[string]bool, names func(fold string) bool) func(adder) error {
	return func(add adder) error {
		for _, w := range sortedKeys(s.low) {
			f := words.Fold(w)
			if known != nil && known[w] || known == nil && !names(f) {
				add(f, lexicon.Word)
			}
		}
		for _, w := range sortedKeys(s.proper) {
			add(words.Fold(w), lexicon.Proper)
		}
		return nil
	}
}

// feminine takes surnames in -ová that stand with a capital only, and the
// masculine surnames behind them that stand so too. What has forms of an
// adjective in small letters ("průmyslová") is none.
func (add adder) feminine(all ...seen) {
	for _, s := range all {
		for _, w := range sortedKeys(s.proper) {
			stem, ok := strings.CutSuffix(w, "ová")
			if !ok || len([]rune(stem)) < 3 || adjective(strings.ToLower(stem), all) {
				continue
			}
			add(words.Fold(w), lexicon.Surname)
			for _, m := range masculine(stem) {
				for _, t := range all {
					if t.proper[m] {
						add(words.Fold(m), lexicon.Surname)
					}
				}
			}
		}
	}
}

func adjective(stem string, all []seen) bool {
	for _, s := range all {
		for _, end := range []string{"ový", "ového", "ové", "ových", "ovej", "ovým", "ovému"} {
			if s.low[stem+end] {
				return true
			}
		}
	}
	return false
}

// masculine lists what a surname in -ová may come from: Nováková, Svobodová,
// Márková of Marek, Janková of Janko.
func masculine(stem string) []string {
	r := []rune(stem)
	last := string(r[len(r)-1])
	head := string(r[:len(r)-1])
	return []string{stem, stem + "a", stem + "o", head + "e" + last, strings.TrimSuffix(head, "ň") + "něk"}
}

// persons takes words whose dative in -ovi stands with a capital only: these are
// names of men. Known given names stay what they are.
func (add adder) persons(s seen, given func(fold string) bool) {
	for _, w := range sortedKeys(s.proper) {
		stem, ok := strings.CutSuffix(w, "ovi")
		if !ok || len([]rune(stem)) < 3 {
			continue
		}
		for _, m := range append(masculine(stem), stem+"e") {
			if f := words.Fold(m); s.proper[m] && !given(f) {
				add(f, lexicon.Surname)
			}
		}
	}
}

// russian takes surnames in -ов, -ев, -ин whose instrumental, -ым, or feminine
// genitive, -ой, stands with a capital only too: places have -ом.
func (add adder) russian(s seen) {
	for _, w := range sortedKeys(s.proper) {
		for _, end := range []string{"ов", "ев", "ёв", "ин", "ын"} {
			if strings.HasSuffix(w, end) && (s.proper[w+"ым"] || s.proper[w+"ой"] && s.proper[w+"у"]) {
				add(words.Fold(w), lexicon.Surname)
			}
			if stem, ok := strings.CutSuffix(w, end+"ой"); ok && s.proper[stem+end+"а"] && (s.proper[stem+end+"ым"] || s.proper[stem+end]) {
				add(words.Fold(stem+end), lexicon.Surname)
			}
		}
	}
}
