// Package inflect declines names in Czech, Slovak, Polish and Russian: Stems and
// Forms lead from a base form to the others, Lemmas back. It works
// on folded words (see words.Fold), so "ř", "ě" or "ł" need no rules of their
// own, and it prefers one form too many to one too few: forms are only ever
// compared with capitalised words of one document.
package inflect

import (
	"strings"
	"unicode/utf8"
)

// maxEnding is the longest ending of the table, in runes.
const maxEnding = 5

// Lemmas calls yield with every base form that the folded word may be a form of.
// The word itself is not yielded; some candidates are no words at all.
func Lemmas(word string, yield func(lemma string)) {
	Bases(word, func(cut int, middle, tail string) { yield(word[:cut] + middle + tail) })
}

// minStem is the shortest stem in bytes: "Ota" is a name, "Oa" is none.
const minStem = 2

// latinEndings maps an ending to what the base form may have in its place.
var latinEndings = lemmaTable(`
a ,o,~,=,@,e
u ,a,o,~,=,e
y a,,o
e a,,~,=,ie,o
i ,a,e,~,y,o,ia
o a
ou a,
em ,o,~,=,@,e,y
om ,o,~,a,y
im i,
ym y,
ovi ,a,o,e,~
owi ,a,o,~,=,@
ia ,~,=,@
iowi ,~,=,@
iem ,~,=,@,o
ii ia,ie
ie a,,ia,@
iu ia,ie,,~,=
io ia
iou ia,ie
ce ka,ko
ze ha,ga,ho
se cha
sze cha
ete e
eti e
etem e
dze ga,go
rze ra,r
cie ta,t
dzie da,d
sci st,sta
szcie st
scy ski
ccy cki
ho ,
mu ,
m ,
eho y,e
emu y,e,
ego y,
iego i
iemu i
ej a
iej a
aci a
ych y,a
ymi y
ich i,
imi i
mi ,
ova ,~,a,o,ek
ove ova,,~,a
ovou ova
ovej ova
ovu ova
ovych ova,,~,a
ovym ova,,~,a
ov ,~,a
ovci ,~,a
ovcov ,~,a
ovcom ,~,a
owie ,~,a
ow ,~,a
ami ,a
uv ,~,a,o
ovo ,~,a
in a
ina a
iny a
`)

var cyrillicEndings = lemmaTable(`
а ,~
у ,а,~
ю ь,й,я
я ь,й
ы а,
и а,я,ь,
е ,а,я,ь,й,~
ом ,~,ий,ый,ой
ем ь,й,
ым ,ый,ой
ой а,,ая
ою а,ая
ей я,ь,а,й
ью ь,ей
ья ей
ье ей
ьем ей
ьва ев
ьву ев
ьве ев
ьвом ев
йца ец
йцу ец
йцем ец
йце ец
ии ия,ий
ию ия,ий
ией ия
ием ий
его ий
ему ий
ого ий,ый,ой
ому ий,ый,ой
им ий
ая ий,ый
ую ая
ых ,ый
их ий
ыми ,ый
ими ий
ову ов,ова
ове ов
`)

// lemmaTable reads lines "ending base,base"; an empty base is the bare stem.
func lemmaTable(text string) map[string][]string {
	table := map[string][]string{}
	for line := range strings.Lines(text) {
		if end, bases, ok := strings.Cut(strings.Trim(line, "\n"), " "); ok {
			table[end] = strings.Split(bases, ",")
		}
	}
	return table
}

func isCyrillic(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r >= 0x400 && r < 0x530
}

// insertE puts e between the last two consonants of a stem.
func insertE(stem string) (string, bool) {
	at, ok := lastConsonant(stem)
	if !ok {
		return "", false
	}
	if isCyrillic(stem) {
		return stem[:at] + "е" + stem[at:], true
	}
	return stem[:at] + "e" + stem[at:], true
}

// dropVowel takes the fleeting vowel out of a word: "marek" → "mark", "павел" →
// "павл", Slovak "orol" → "orl", Polish "koziol" → "kozl", "kupiec" → "kupc",
// Russian "коломиец" → "коломийц".
func dropVowel(word string) []string {
	last, n := utf8.DecodeLastRuneInString(word)
	v, m := utf8.DecodeLastRuneInString(word[:len(word)-n])
	head, tail := word[:len(word)-n-m], word[len(word)-n:]
	if isVowel(last) || len(head) < 2 || !flees(v, last) {
		return nil
	}
	before, k := utf8.DecodeLastRuneInString(head)
	switch {
	case before == 'i' && len(head) > 2:
		return []string{head[:len(head)-1] + tail}
	case isVowel(before) && tail == "ц":
		return []string{head + "й" + tail}
	case isVowel(before), len(head) == k:
		return nil
	case len(head) > 2 && head[len(head)-2:] == "rz": // Polish "Orzeł" → "Orła"
		return []string{head + tail, head[:len(head)-1] + tail}
	}
	return []string{head + tail}
}

// flees reports whether a vowel may vanish before the last consonant: e before
// any, o before l, k, r alone.
func flees(vowel, last rune) bool {
	switch vowel {
	case 'e', 'е':
		return true
	case 'o', 'о':
		return strings.ContainsRune("lkrлк", last)
	}
	return false
}

func isVowel(r rune) bool { return strings.ContainsRune("aeiouyаеиоуыэюя", r) }
