package main

import "strings"

// whole reads the whole texts of our own (texts/): letters, minutes, protocols and
// the like with slots as the sentences have them, divided by lines of "=". part is
// which half of them is taken.
func whole(part int) (set, error) {
	s := set{name: "texts", fresh: true}
	names, err := lineFiles.ReadDir("texts")
	if err != nil {
		return s, err
	}
	nr := 0
	for _, n := range names {
		raw, err := lineFiles.ReadFile("texts/" + n.Name())
		if err != nil {
			return s, err
		}
		words, err := lineFiles.ReadFile("lines/" + n.Name()[:2] + ".txt")
		if err != nil {
			return s, err
		}
		l := readLanguage(string(words), both)
		d := dice(len(raw))
		for text := range strings.SplitSeq(string(raw), "\n=\n") {
			if nr++; part >= 0 && nr%2 != part {
				continue
			}
			b := l.builder(&d)
			b.write(text + "\n")
			s.texts = append(s.texts, b.finish())
		}
	}
	return s, nil
}
