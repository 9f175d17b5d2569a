package main

import (
	"fmt"
	"strings"

	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// The signs around a person's name in made texts; they are taken out again.
const (
	nameOpen  = "\x01"
	nameClose = "\x02"
)

// writer writes texts in one language.
type writer struct {
	*dice
	lang  string
	rules rules
	pools *pools
	cast  []person // who occurs in the text
}

func newWriter(lang string, lex *lexicon.Lexicon) (*writer, error) {
	r, err := readRules("common", "names", lang)
	if err != nil {
		return nil, err
	}
	return &writer{lang: lang, rules: r, pools: newPools(lang, r, lex)}, nil
}

// text writes one text from its own seed, with marks around the names.
func (w *writer) text(seed uint64) string {
	d := dice(seed)
	w.dice = &d
	w.cast = w.cast[:0]
	for range 2 + w.n(5) {
		w.cast = append(w.cast, w.someone())
	}
	kind := strings.Trim(w.of(w.rules["doc"]), "{}")
	var lines []string
	for range 6 + w.n(10) {
		lines = append(lines, w.expand("{"+kind+"}", 0))
	}
	return w.layout(kind, lines)
}

// layout joins the sentences as paragraphs, lines, or running text with and
// without line breaks.
func (w *writer) layout(kind string, lines []string) string {
	how := w.n(4)
	if kind == "lists" || kind == "contract" {
		how = w.n(2)
	}
	switch how {
	case 0:
		return strings.Join(lines, "\n\n")
	case 1:
		return strings.Join(lines, "\n")
	case 2:
		return strings.Join(lines, " ")
	}
	return wrap(strings.Join(lines, " "), 60+w.n(40))
}

// wrap breaks a text into lines.
func wrap(text string, width int) string {
	var b strings.Builder
	at := 0
	for i, word := range strings.Split(text, " ") {
		if at > width {
			b.WriteByte('\n')
			at = 0
		} else if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(word)
		at += len(word) + 1
	}
	return b.String()
}

// one is somebody, mostly of the cast.
func (w *writer) one() person {
	if w.in(40) {
		return w.cast[w.n(len(w.cast))]
	}
	return w.someone()
}

// special expands the references that are made here.
func (w *writer) special(ref string) (string, bool) {
	name, which, _ := strings.Cut(ref, ".")
	if which == "" {
		which = "X"
	}
	if name == "place" {
		return w.place(which[0]), true
	}
	if s := w.named(name, which[0]); s != "" {
		if which == "Z" {
			return s, true
		}
		return nameOpen + s + nameClose, true
	}
	switch ref {
	case "num":
		return fmt.Sprint(1 + w.n([]int{9, 31, 100, 1000, 99999}[w.n(5)])), true
	case "year":
		return fmt.Sprint(1850 + w.n(180)), true
	case "roleX":
		return w.inflected("role"), true
	case "acr":
		return w.acronym(), true
	case "village":
		return w.village(), true
	case "adj", "natad":
		return w.adjective(ref), true
	case "noun", "nounX", "nounG", "vpast", "vpres", "adv":
		if c := w.pools.common[ref]; w.in(unlisted) && c != nil {
			return c.word(w.dice), true
		}
	case "brand":
		return w.brand(), true
	case "coined":
		if w.in(coined) {
			return title(w.pools.latin.word(w.dice)), true
		}
		return w.brand(), true
	}
	return "", false
}

// named writes a person's name in one of its shapes, or "".
func (w *writer) named(shape string, which byte) string {
	switch shape {
	case "full", "sur", "giv", "isur", "poss", "fam", "SUR", "FULL", "rev", "ini", "particle", "asian", "latin":
	default:
		return ""
	}
	p := w.one()
	if which == 'X' {
		which = cases[w.n(len(cases))]
	}
	given, surname := w.form(p.given, p.female, which), w.form(p.surname, p.female, which)
	switch shape {
	case "full":
		return w.full(p, given, surname, which)
	case "sur":
		return surname
	case "giv":
		return given
	case "isur":
		return w.initials(p, surname)
	case "rev":
		return surname + " " + given
	case "ini":
		return initial(p.given)
	case "SUR":
		return strings.ToUpper(title(p.surname))
	case "FULL":
		return strings.ToUpper(title(p.given) + " " + title(p.surname))
	case "asian":
		return w.asian()
	case "latin":
		return w.of(w.rules["world.male"]) + " " + w.of(w.rules["world.surname"])
	case "particle":
		return given + " " + w.of(w.rules["particle"])
	case "poss":
		return w.possessive(p)
	}
	return w.family(p)
}

func (w *writer) full(p person, given, surname string, which byte) string {
	second := ""
	switch {
	case p.second != "":
		second = w.form(p.second, p.female, which) + " "
		if w.in(30) {
			return surname + " " + given + " " + strings.TrimSpace(second)
		}
	case w.in(5):
		second = initial(w.of(w.pools.worldMale)) + " "
	case w.in(5) && w.lang != "ru":
		second = w.form(w.one().given, p.female, which) + " "
	case w.in(3):
		return surname + " " + given
	}
	return given + " " + second + surname
}

func (w *writer) initials(p person, surname string) string {
	ini := initial(p.given)
	if p.second != "" || w.in(8) {
		ini += []string{"", " "}[w.n(2)] + initial(w.of(w.pools.male))
	}
	if w.lang == "ru" && w.in(35) || w.in(4) {
		return surname + " " + ini
	}
	return ini + " " + surname
}

// possessive is "Novákův" or "Janin"; Polish and Russian use the genitive.
func (w *writer) possessive(p person) string {
	name := p.surname
	if w.in(40) || p.female {
		name = p.given
	}
	switch {
	case w.lang == "pl" || w.lang == "ru":
		return w.form(name, p.female, 'G')
	case p.female && strings.HasSuffix(name, "a"):
		return title(cut(name, 1) + w.of(femalePossessive))
	case w.lang == "sk":
		return title(stem(w.lang, name) + w.of(slovakPossessive))
	}
	return title(stem(w.lang, name) + w.of(czechPossessive))
}

// family is a surname in the plural.
func (w *writer) family(p person) string {
	name := p.surname
	if p.female {
		name = w.of(w.pools.surname)
	}
	ends := map[string]string{"cs": "ovi ovych ovym ovymi", "sk": "ovci ovcov ovcom ovcami", "pl": "owie ow om ami", "ru": "ы ых ым ыми"}[w.lang]
	return title(stem(w.lang, name) + w.of(strings.Fields(ends)))
}

// inflected declines the first word of an entry that means a person.
func (w *writer) inflected(list string) string {
	word, rest, _ := strings.Cut(words.Fold(w.of(w.rules[list])), " ")
	female := strings.HasSuffix(word, "ka") || strings.HasSuffix(word, "yne")
	word = decline(w.lang, word, female, cases[w.n(len(cases))])
	if rest != "" {
		word += " " + rest
	}
	return word
}

func (w *writer) acronym() string {
	letters := []rune("ABCDEFGHIJKLMNOPRSTUVZ")
	if w.lang == "ru" {
		letters = []rune("АБВГДЕИКЛМНОПРСТУФХЦЧШЭЮ")
	}
	var out []rune
	for range 2 + w.n(3) {
		out = append(out, letters[w.n(len(letters))])
	}
	return string(out)
}

// village is a town of the lexicon, or one that does not exist, in some case.
func (w *writer) village() string {
	name := w.of(w.pools.villages)
	if w.in(40) {
		name = w.pools.places.word(w.dice)
	}
	parts := strings.Fields(name)
	for i, p := range parts {
		if len(p) > 3 {
			if i == 0 {
				p = decline(w.lang, p, true, cases[w.n(len(cases))])
			}
			parts[i] = title(p)
		}
	}
	return strings.Join(parts, " ")
}

// place is a town or country of the lists in a case, or as it stands there.
func (w *writer) place(which byte) string {
	if which == 'X' && w.in(60) {
		return w.of(w.rules["place"])
	}
	if which == 'X' {
		which = cases[w.n(len(cases))]
	}
	if w.in(8) {
		return w.village()
	}
	parts := strings.Fields(words.Fold(w.of(w.rules["world"])))
	last := len(parts) - 1
	female := strings.HasSuffix(parts[last], "a") || strings.HasSuffix(parts[last], "я") || strings.HasSuffix(parts[last], "ь")
	for i, p := range parts {
		if i < last {
			p = w.agreeing(p)
		}
		parts[i] = w.form(p, female, which)
	}
	return strings.Join(parts, " ")
}

// adjective is an adjective of a list in some case, number and gender.
func (w *writer) adjective(list string) string { return w.agreeing(words.Fold(w.of(w.rules[list]))) }

// endings of adjectives, folded, by the last letters of the base form.
var adjectives = map[string]string{
	"cs": "y a e eho emu em ym ych ymi ou", "sk": "y a e eho emu om ym ych ymi ej u ou", "pl": "y a e ego emu ym ych ymi ej", "ru": "ый ая ое ые ого ому ым ом ых ыми ой ую",
}

// agreeing puts an adjective into any form; other words stay as they are.
func (w *writer) agreeing(word string) string {
	ends := strings.Fields(adjectives[w.lang])
	switch {
	case w.lang == "ru":
		for _, e := range []string{"ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"} {
			if strings.HasSuffix(word, e) {
				return cut(word, 2) + w.of(ends)
			}
		}
		return word
	case strings.HasSuffix(word, "i"):
		return cut(word, 1) + w.of([]string{"i", "iho", "imu", "im", "ich", "imi", "iego", "iej", "ie"})
	case strings.HasSuffix(word, "y"), strings.HasSuffix(word, "a"), strings.HasSuffix(word, "e"):
		return cut(word, 1) + w.of(ends)
	}
	return word
}

// asian is a name of two or three syllables, each with a capital or joined.
func (w *writer) asian() string {
	list := w.rules["syllable"]
	if w.lang == "ru" {
		list = w.rules["syllableru"]
	}
	name := capital(w.of(list)) + " " + capital(w.of(list))
	switch w.n(3) {
	case 0:
		return name + " " + capital(w.of(list))
	case 1:
		return name + "-" + w.of(list)
	}
	return name
}

// unlisted is the share of common words, in percent, that no list has.
const unlisted = 15

// coined is the share of brands, in percent, that no list has, where the word
// before them tells what they are.
const coined = 40

// brand names a thing or a company.
func (w *writer) brand() string {
	list := "brand"
	if w.lang == "ru" && w.in(70) {
		list = "brandru"
	}
	return w.of(w.rules[list])
}
