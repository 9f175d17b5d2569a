package main

import (
	"strings"
	"unicode/utf8"

	"inkoust/internal/inflect"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// pools are the names of a language to choose from, folded.
type pools struct {
	male, female, surname             []string // of the language
	worldMale, worldFemale, worldName []string
	patronymic                        []string
	villages                          []string
	listedMale, listedFemale, listed  []string // of the lexicon
	invented, foreign, places, latin  chain
	common                            map[string]chain // by the list
}

func newPools(lang string, r rules, lex *lexicon.Lexicon) *pools {
	world := "world."
	if lang == "ru" {
		world = "world.ru."
	}
	p := &pools{male: folded(r[lang+".male"]), female: folded(r[lang+".female"]), surname: folded(r[lang+".surname"]), patronymic: folded(r["ru.patronymic"]),
		worldMale: folded(r[world+"male"]), worldFemale: folded(r[world+"female"]), worldName: folded(r[world+"surname"])}
	lex.Each(func(w string, c lexicon.Class) { p.list(lang, lex, w, c) })
	p.invented = newChain(append(p.surname, p.listed...))
	p.foreign = newChain(append(p.worldName, p.worldMale...))
	p.latin = newChain(append(folded(r["world.surname"]), folded(r["brand"])...))
	p.places = newChain(append(folded(r["world"]), p.villages...))
	p.common = map[string]chain{}
	for _, list := range []string{"noun", "nounX", "nounG", "vpast", "vpres", "adv"} {
		p.common[list] = newChain(r[list])
	}
	return p
}

func folded(list []string) []string {
	var out []string
	for _, w := range list {
		out = append(out, words.Fold(w))
	}
	return out
}

// list files a word of the lexicon if it belongs to the language.
func (p *pools) list(lang string, lex *lexicon.Lexicon, w string, c lexicon.Class) {
	if !ofLanguage(lang, w) {
		return
	}
	if c&lexicon.Place != 0 && c&lexicon.Common == 0 {
		p.villages = append(p.villages, w)
	}
	if strings.ContainsAny(w, " .-") || utf8.RuneCountInString(w) < 3 || c&lexicon.Common != 0 {
		return
	}
	if c&lexicon.Surname != 0 && c&lexicon.Place == 0 && (lang == "ru" || lang == "pl" || hasWife(lex, w)) && !strings.HasSuffix(w, "ova") {
		p.listed = append(p.listed, w)
	}
	if c&lexicon.Female != 0 && c&lexicon.Male == 0 && c&lexicon.Surname == 0 {
		p.listedFemale = append(p.listedFemale, w)
	}
	if c&lexicon.Male != 0 && c&lexicon.Female == 0 && c&lexicon.Surname == 0 {
		p.listedMale = append(p.listedMale, w)
	}
}

// ofLanguage tells the languages apart by script and letters, as the lexicon does
// not say them.
func ofLanguage(lang, w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	if cyrillic := first >= 0x400; lang == "ru" || cyrillic {
		return cyrillic && lang == "ru"
	}
	polish := strings.Contains(w, "w") || strings.Contains(w, "sz") || strings.Contains(w, "cz") || strings.Contains(w, "rz") || strings.HasSuffix(w, "ski") || strings.HasSuffix(w, "ska")
	return lang == "pl" || !polish
}

// hasWife reports whether the lexicon has the Czech or Slovak surname in -ová
// that belongs to a man's.
func hasWife(lex *lexicon.Lexicon, w string) bool { return lex.Exact(wife("cs", w)) != 0 }

// person is someone of a text.
type person struct {
	given, second, surname string
	female                 bool
}

// someone makes a person of one of the sources: the language's usual names, the
// lexicon, other parts of the world, and names that do not exist.
func (w *writer) someone() person {
	p := person{female: w.in(35)}
	pick := func(male, female []string) string {
		if p.female {
			return w.of(female)
		}
		return w.of(male)
	}
	switch k := w.n(100); {
	case k < 20:
		p.given, p.surname = pick(w.pools.male, w.pools.female), w.of(w.pools.surname)
	case k < 35:
		p.given, p.surname = pick(w.pools.listedMale, w.pools.listedFemale), w.of(w.pools.listed)
	case k < 60:
		p.given, p.surname = pick(w.pools.male, w.pools.female), w.pools.invented.word(w.dice)
	case k < 82:
		p.given, p.surname = pick(w.pools.worldMale, w.pools.worldFemale), w.of(w.pools.worldName)
	default:
		p.given, p.surname = w.pools.foreign.word(w.dice), w.pools.foreign.word(w.dice)
		p.female = false
	}
	p.surname = w.changed(p.surname)
	if w.in(30) {
		p.given = w.changed(p.given)
	}
	if p.female {
		p.surname = wife(w.lang, p.surname)
	}
	if w.lang == "ru" && w.in(25) {
		p.second = w.of(w.pools.patronymic)
		if p.female {
			p.second = strings.TrimSuffix(p.second, "ич") + "на"
		}
	}
	if w.in(4) {
		p.surname += "-" + w.of(w.pools.surname)
	}
	return p
}

// strange is the share of surnames, in percent, of which a letter is changed, so
// that the model learns what stands around names rather than the names.
const strange = 12

// changed replaces, in some names, one of the first letters by that of another
// name, now and then two.
func (w *writer) changed(name string) string {
	letters := []rune(name)
	if !w.in(strange) || len(letters) < 4 {
		return name
	}
	for range 1 + w.n(2) {
		other := []rune(w.of(w.pools.surname))
		letters[w.n(len(letters)-2)] = other[w.n(len(other)-1)]
	}
	return string(letters)
}

// title writes a name's words with capitals.
func title(s string) string {
	parts := strings.Split(s, "-")
	for i := range parts {
		parts[i] = capital(parts[i])
	}
	return strings.Join(parts, "-")
}

// form puts a word of a name into a case; now and then into any form that
// package inflect knows.
func (w *writer) form(word string, female bool, which byte) string {
	if which == 'X' {
		which = cases[w.n(len(cases))]
		if w.in(10) && !strings.Contains(word, "-") {
			return title(w.of(inflect.Forms(word)))
		}
	}
	if which == 'Z' {
		which = 'G'
	}
	if which == 'V' {
		return title(w.vocative(word, female))
	}
	var parts []string
	for _, p := range strings.Split(word, "-") {
		parts = append(parts, decline(w.lang, p, female, which))
	}
	return title(strings.Join(parts, "-"))
}

// vocative calls somebody.
func (w *writer) vocative(word string, female bool) string {
	switch {
	case w.lang == "ru" || w.lang == "sk":
		return word
	case strings.HasSuffix(word, "a"):
		return cut(word, 1) + "o"
	case female || w.lang == "pl":
		return word
	case strings.HasSuffix(word, "k"), strings.HasSuffix(word, "h"):
		return cut(decline(w.lang, word, false, 'G'), 1) + "u"
	}
	return word + "e"
}

// initial is the first letter of a name with its dot.
func initial(name string) string {
	r, _ := utf8.DecodeRuneInString(name)
	return strings.ToUpper(string(r)) + "."
}
