package inflect

import "strings"

// Stem is what some forms of a name have in common, with the endings they take:
// "janeck" of "janecek" with the endings of masculine nouns. A name has a few
// stems and dozens of forms, so a record with many people keeps stems alone.
type Stem struct {
	Text string
	Ends Ends
}

// Has reports whether a folded word is one of the forms.
func (s Stem) Has(word string) bool {
	return strings.HasPrefix(word, s.Text) && s.Ends.Has(word[len(s.Text):])
}

// Slovak reports whether the forms are read so in Slovak alone: "Benešov" is a
// possessive there and a town in Czech.
func (e Ends) Slovak() bool { return e == slovakFather }

// Given reports whether only given names have such forms: "Janin", "Lenčin".
func (e Ends) Given() bool { return e == mother }

// Ends names a set of endings. The zero value holds the empty one alone: Stem{Text:
// word} is the word as it stands.
type Ends uint8

// Has reports whether a folded ending, which may be empty, is in the set.
func (e Ends) Has(ending string) bool { return With(ending).Has(e) }

// Sets are some of the sets of endings, a bit each.
type Sets uint32

// More sets than bits do not compile.
const _ = uint(32 - len(endSets))

// With returns the sets that hold a folded ending: one look for callers who ask
// for many.
func With(ending string) Sets {
	if len(ending) > longest {
		return 0
	}
	return setsWith[ending]
}

// Has reports whether a set is among them.
func (s Sets) Has(e Ends) bool { return s>>e&1 == 1 }

// And adds a set.
func (s Sets) And(e Ends) Sets { return s | 1<<e }

// Slovak reports whether forms of these sets alone are read so in Slovak alone.
func (s Sets) Slovak() bool { return s == 1<<slovakFather }

var setsWith = func() map[string]Sets {
	m := map[string]Sets{}
	for e, set := range endSets {
		for ending := range set {
			m[ending] |= 1 << e
		}
	}
	return m
}()

// MaxEnding is the longest ending of all sets, in runes: "ovcami", "ovymi".
const MaxEnding = 6

// longest is the same in bytes; Cyrillic endings are shorter in runes.
const longest = 8

// The sets. Those of the Latin script hold the endings of Czech, Slovak and
// Polish together, as the same name stands in documents of each; "in" and what
// follows it are possessives of women's names, "uv" and "ov" of men's.
const (
	whole          Ends = iota // the word itself
	consonant                  // Novák, Kovář, Nowak, Dagmar
	vowel                      // Svoboda, Jana, Janko, Moniuszko
	vowelO                     // Janko, Jagiełło
	ova                        // Novák|ová
	ofHusband                  // behind the stem of a surname in -ová
	adjective                  // Černý, Malá, Cichy
	foreignY                   // Nagy, Harry, behind the whole word
	ski                        // Kowalsk|i, Dobrovsk|ý
	soft                       // Purkyn|ě, Marie, Alice
	mother                     // Jan|in, Lenč|in: of given names of women
	slovakFather               // Jozef|ov: in Czech the end of a village
	undeclinedE                // Purkyně|ho
	longI                      // Jiří|ho, Antoni|ego
	onlyE                      // after k → c, r → rz
	onlyIE                     // after t → ci
	softened                   // after k → c, g → z, ch → s in Czech and Slovak
	masculineTi                // Dobrov|ští
	polishSoft                 // Gołęb|ia, Stępn|ia, Dęb|a
	ruConsonant                // Иванов, Мельник
	ruHard                     // Глинк|а
	ruSoft                     // Гогол|ь, Гайда|й, Бери|я
	ruAdjective                // Маяковск|ий, Толст|ой, Бел|ая
	ruFleetingSoft             // Соловь|я, Льв|а
)

const (
	ofMother = " in ina ino ine inu inou iny inych inym inymi"
	ofFather = " uv ova ovo ovou ove ovu ovy ovi ovej ovym ovych ovymi"
	ofFamily = " ovci ovcov ovcom ovcoch ovcami ovia ovie owie ow iow iowie"
)

var endSets = [...]map[string]bool{
	whole:          {"": true},
	consonant:      endings("a e i o u y em om iem ie ou owi ia iu iowi um ich ech ach och ami iami owa owej owna owny" + ofFather + ofFamily),
	vowel:          endings("a e i o u y em om ie ou owi um ich ech ach och ami ej" + ofFather + ofFamily),
	vowelO:         endings("a e o u y em om ie ou owi um ech ach och ami" + ofFather + ofFamily),
	ova:            endings("ova ove ovou ovej ovu ovych ovym ovymi ovy"),
	ofHusband:      endings("a o e i y u em om ou eho emu iho imu im"),
	adjective:      endings("y a e i u ou ej om eho emu em ym ych ymi ego"),
	foreignY:       endings("ho mu m a om em ovi ova ove ovou ovej ovu ovci"),
	ski:            endings("i y a e u ou ie ego iego eho emu iemu em im ym om iej ej ich ych imi ymi"),
	soft:           endings("e i u ou a o em ovi ich ach mi " + ofFather),
	slovakFather:   endings("ov"),
	undeclinedE:    endings("ho mu m te ti tem tova tove tovou ova ove ovou"),
	longI:          endings("ho mu m ch mi ego emu a e u ovi em ova ove ovou ovej ovu"),
	onlyE:          endings("e y"),
	onlyIE:         endings("e"),
	softened:       endings("e i ich"),
	mother:         endings(ofMother),
	masculineTi:    endings("i"),
	polishSoft:     endings("a owi em ie u ia iowi iem iu iowie iow ami iami ach iach"),
	ruConsonant:    endings("а у ом ым ем е ой ы и ых ыми ам ами ах ою"),
	ruHard:         endings("а ы и е у ой ою ей ею ам ами ах"),
	ruSoft:         endings("я и е ю ей ею ь й ем ью ям ями ях"),
	ruAdjective:    endings("ий ый ой ого его ому ему им ым ом ем ая яя ую юю ей ою ее ие ые их ых ими ыми"),
	ruFleetingSoft: endings("я ю ем е и а у ом ы"),
}

func endings(list string) map[string]bool {
	m := map[string]bool{}
	for e := range strings.FieldsSeq(list) {
		m[e] = true
	}
	return m
}

// MaxStems bounds the stems of one base form; MaxForms its forms. The longest
// sets of the table stay under both.
const (
	MaxStems = 24
	MaxForms = 400
)

// Stems returns the stems of a folded base form: all cases, possessives, the
// plural of a family and the surname of the other gender. The word itself comes
// first.
func Stems(base string) []Stem { return AppendStems(nil, base) }

// AppendStems is Stems for callers who collect those of several base forms.
func AppendStems(dst []Stem, base string) []Stem {
	l := stemList{dst: dst, from: len(dst)}
	l.add(base, whole)
	if isCyrillic(base) {
		l.russian(base)
	} else {
		l.latin(base)
	}
	return l.dst
}

// stemList collects the stems of one base form.
type stemList struct {
	dst  []Stem
	from int
}

func (l *stemList) add(stem string, ends ...Ends) {
	for _, e := range ends {
		s := Stem{stem, e}
		if stem == "" && e != whole || len(l.dst)-l.from == MaxStems {
			return
		}
		known := false
		for _, old := range l.dst[l.from:] {
			known = known || old == s
		}
		if !known {
			l.dst = append(l.dst, s)
		}
	}
}
