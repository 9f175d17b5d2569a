// Package inflect declines names in Czech, Slovak, Polish and Russian. It works
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
	table := latinEndings
	if isCyrillic(word) {
		table = cyrillicEndings
	}
	cut := len(word)
	for n := 1; n <= maxEnding; n++ {
		_, size := utf8.DecodeLastRuneInString(word[:cut])
		cut -= size
		if cut < minStem {
			return
		}
		stem := word[:cut]
		for _, base := range table[word[cut:]] {
			if base != fleeting {
				yield(stem + base)
			} else if w, ok := insertE(stem); ok {
				yield(w)
			}
		}
	}
}

// minStem is the shortest stem in bytes: "Ota" is a name, "Oa" is none.
const minStem = 2

// fleeting stands for the stem with an e before its last consonant: "mark" →
// "marek", "павл" → "павел".
const fleeting = "~"

// latinEndings maps an ending to what the base form may have in its place.
var latinEndings = endings(`
a ,o,~,e
u ,a,o,~,e
y a,
e a,,~,ie,o
i ,a,e,~,y
o a
ou a
em ,o,~,e,y
om ,o,~,a
im i,
ym y,
ovi ,a,o,e,~
owi ,a,o,~
iem ,~,o
ii ia,ie
ie a,,ia
iu ia,ie,
io ia
iou ia,ie
ce ka,ko
ze ha,ga,ho
se cha
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

var cyrillicEndings = endings(`
а ,~
у ,а,~
ю ь,й,я
я ь,й
ы а,
и а,я,ь,
е ,а,я,ь,й,~
ом ,~
ем ь,й,
ым ,
ой а,
ою а
ей я,ь,а,й
ью ь
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

// endings reads lines "ending base,base"; an empty base is the bare stem.
func endings(text string) map[string][]string {
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
	last, n := utf8.DecodeLastRuneInString(stem)
	prev, _ := utf8.DecodeLastRuneInString(stem[:len(stem)-n])
	if len(stem) < 3 || isVowel(last) || isVowel(prev) {
		return "", false
	}
	e := "e"
	if isCyrillic(stem) {
		e = "е"
	}
	return stem[:len(stem)-n] + e + stem[len(stem)-n:], true
}

// dropE takes out the fleeting e of "marek", "nemec", "павел".
func dropE(word string) (string, bool) {
	last, n := utf8.DecodeLastRuneInString(word)
	e, m := utf8.DecodeLastRuneInString(word[:len(word)-n])
	if (e != 'e' && e != 'е') || isVowel(last) || len(word)-n-m < 2 {
		return "", false
	}
	before, _ := utf8.DecodeLastRuneInString(word[:len(word)-n-m])
	if isVowel(before) && before != 'i' {
		return "", false
	}
	stem := word[:len(word)-n-m]
	if before == 'i' { // Polish "Kupiec" → "Kupca"
		stem = stem[:len(stem)-1]
	}
	return stem + word[len(word)-n:], true
}

func isVowel(r rune) bool { return strings.ContainsRune("aeiouyаеиоуыэюя", r) }
