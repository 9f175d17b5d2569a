package inflect

import (
	"slices"
	"strings"
)

// Forms returns the folded forms of a base form: all cases, possessives, the
// plural of a family and the surname of the other gender, at most MaxForms, but
// not those that are read so in Slovak alone (see Ends.Slovak). The
// base form itself comes first, the others are sorted.
func Forms(base string) []string {
	seen := map[string]bool{base: true}
	for _, s := range Stems(base) {
		if s.Ends.Slovak() {
			continue
		}
		for e := range endSets[s.Ends] {
			seen[s.Text+e] = true
		}
	}
	delete(seen, base)
	list := make([]string, 0, len(seen)+1)
	for f := range seen {
		list = append(list, f)
	}
	slices.Sort(list)
	return append([]string{base}, list[:min(len(list), MaxForms-1)]...)
}

func (l *stemList) latin(w string) {
	cut := func(n int) string { return w[:len(w)-n] }
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ova"):
		l.add(cut(3), ova)
		l.husband(cut(3))
	case endsAny(w, "sky", "cky", "ska", "cka", "ski", "cki", "zki", "zka"):
		l.skis(w)
	case endsAny(w, "y"):
		l.add(cut(1), adjective, ova)
		l.add(w, foreignY)
	case endsAny(w, "a"):
		l.vowels(cut(1))
		l.add(cut(1), adjective)
	case endsAny(w, "o"):
		l.add(cut(1), vowelO, slovakFather)
		l.add(w, foreignY) // Szabó
		l.alternate(cut(1))
		if endsAny(w, "ko", "go") {
			l.add(cut(1), masculineTi) // Moniuszki
		}
	case endsAny(w, "e"):
		l.add(cut(1), soft, mother)
		l.add(w, undeclinedE)
	case endsAny(w, "i"):
		l.add(w, longI)
		l.add(cut(1), ova)
		if endsAny(w, "ki", "gi") { // Wysoki, Wysoka, Wysokiego
			l.add(cut(1), ski)
		}
	case endsAny(w, "u"), len(w) > 5 && endsAny(w, "ych"): // Martinů, Šerých
	default:
		l.consonants(w)
	}
}

// skis declines Kowalski and Dobrovská; a name in -cka may be a noun ("Růžička").
func (l *stemList) skis(w string) {
	stem := w[:len(w)-1]
	l.add(stem, ski)
	l.add(w[:len(w)-2]+"c", onlyE) // Kowalscy
	l.add(w[:len(w)-2]+"t", masculineTi)
	if endsAny(w, "a") {
		l.vowels(stem)
	}
}

// husband adds the masculine forms behind a surname in -ová: the stem, and the
// stem with its fleeting e ("janeckova" → "janecek") or its last vowel.
func (l *stemList) husband(stem string) {
	l.add(stem, whole)
	l.consonants(stem)
	if w, ok := insertE(stem); ok {
		l.add(w, whole)
	}
	l.add(stem, ofHusband)
}

func (l *stemList) consonants(w string) {
	l.add(w, consonant, slovakFather)
	l.alternate(w)
	for _, stem := range dropVowel(w) {
		l.add(stem, consonant, slovakFather)
		l.alternate(stem)
	}
	l.nasal(w)
}

func (l *stemList) vowels(stem string) {
	l.add(stem, vowel, slovakFather, mother)
	l.alternate(stem)
	if strings.HasSuffix(stem, "i") { // Maria: Marii, Mariin; Kasia: Kasi
		l.add(stem, whole, softened)
	}
}

// alternations are the changes of a stem's end before -e, -i and -ie.
var alternations = [...]struct {
	from, to string
	ends     Ends
}{
	{"ch", "s", softened}, {"ch", "sz", onlyE}, {"k", "c", softened}, {"h", "z", softened}, {"g", "z", softened}, {"g", "dz", onlyE},
	{"r", "rz", onlyE}, {"t", "ci", onlyIE}, {"d", "dzi", onlyIE}, {"st", "sci", onlyIE},
}

func (l *stemList) alternate(stem string) {
	for _, a := range alternations {
		if strings.HasSuffix(stem, a.from) {
			l.add(stem[:len(stem)-len(a.from)]+a.to, a.ends)
			if a.ends == softened {
				l.add(stem[:len(stem)-len(a.from)]+a.to, mother)
			}
		}
	}
}

// nasal changes the vowel of Polish names: "Dąb", "Dęba"; "Gołąb", "Gołębia". Its
// letter folds to a.
func (l *stemList) nasal(w string) {
	n := len(w)
	if n < 3 || w[n-2] != 'a' || isVowel(rune(w[n-1])) || n > 3 && !endsAny(w, "ab", "az") {
		return
	}
	l.add(w[:n-2]+"e"+w[n-1:], polishSoft)
}

func (l *stemList) russian(w string) {
	cut := func(n int) string { return w[:len(w)-2*n] } // Cyrillic letters have two bytes
	switch {
	case w == "лев":
		l.add("льв", ruFleetingSoft)
		l.add(w, ruConsonant)
	case endsAny(w, "ая", "яя", "ский", "цкий", "ый", "ой"):
		l.add(cut(2), ruAdjective)
	case endsAny(w, "ий"):
		l.add(cut(1), ruSoft)
		l.add(cut(2), ruAdjective)
	case endsAny(w, "ова", "ева", "ина", "ына"):
		l.add(cut(1), whole, ruHard, ruConsonant)
	case endsAny(w, "а"):
		l.add(cut(1), ruHard)
	case endsAny(w, "ей"):
		l.add(cut(1), ruSoft)
		l.add(cut(2)+"ь", ruFleetingSoft)
	case endsAny(w, "я", "ь", "й"):
		l.add(cut(1), ruSoft)
	case endsAny(w, "о", "у", "ю", "и", "э", "е", "ы"), endsAny(w, "ых", "их"):
	default:
		l.add(w, ruConsonant)
		for _, stem := range dropVowel(w) {
			l.add(stem, ruConsonant)
		}
	}
}

func endsAny(w string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(w, e) && len(w) > len(e) {
			return true
		}
	}
	return false
}
