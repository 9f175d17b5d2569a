package parties

import (
	"strings"
	"unicode"

	"inkoust/internal/person"
)

// verbBetween reports whether a verb in the past tense stands in a text: what
// is before it acts, and the name behind it is somebody else's. Verbs by which
// somebody has a function do not count.
func verbBetween(s string) bool {
	for f := range strings.FieldsSeq(s) {
		if len(f) > 4 && unicode.IsLower(firstRune(f)) && pastTense(f) {
			return true
		}
	}
	return false
}

// nounsInL are nouns that end like verbs in the past tense, folded.
var nounsInL = map[string]bool{
	"podil": true, "kapital": true, "material": true, "personal": true, "areal": true, "festival": true, "titul": true, "modul": true, "protokol": true, "hotel": true,
	"manzel": true, "oddil": true, "detail": true, "email": true, "tunel": true, "panel": true, "kanal": true, "portal": true, "original": true, "dzial": true, "oddzial": true, "udzial": true, "lokal": true, "szpital": true, "terminal": true,
}

// pastTense reports whether a word ends like a verb in the past tense: -il,
// -oval, -ala, -ili; it leaves out "ředitel", "škola" and verbs of service.
func pastTense(word string) bool {
	f := person.Fold(strings.ToValidUTF8(word, ""))
	for _, s := range []string{"byl", "vykon", "zapis", "zaps", "vyhot", "zprac", "sporzad", "prowad", "pelni", "zastup", "проводил", "исполнял", "подготовил", "составил"} {
		if strings.HasPrefix(f, s) {
			return false
		}
	}
	if strings.HasSuffix(f, "l") {
		return !strings.HasSuffix(f, "tel") && !nounsInL[f]
	}
	if strings.HasSuffix(f, "uje") {
		return true
	}
	for _, s := range []string{"ila", "dli", "tli", "kli", "sli", "ala", "ela", "yla", "hla", "ili", "ali", "eli", "yli", "hli", "ilo", "alo", "elo", "ил", "ал", "ила", "ала", "ела", "или", "али", "ели", "ило", "ало"} {
		if strings.HasSuffix(f, s) {
			return true
		}
	}
	return false
}
