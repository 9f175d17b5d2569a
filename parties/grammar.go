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

// pastTense reports whether a word ends like a verb in the past tense: -il,
// -oval, -ala, -ili; it leaves out "ředitel", "škola" and verbs of service.
func pastTense(word string) bool {
	f := person.Fold(strings.ToValidUTF8(word, ""))
	for _, s := range []string{"byl", "vykon", "zapis", "zaps", "vyhot", "zprac", "sporzad", "prowad", "pelni", "zastup", "проводил", "исполнял", "подготовил", "составил"} {
		if strings.HasPrefix(f, s) {
			return false
		}
	}
	for _, s := range []string{"il", "oval", "owal", "zal", "dal", "hl", "ila", "ala", "ela", "yla", "hla", "ili", "ali", "eli", "yli", "hli", "ilo", "alo", "elo", "ил", "ал", "ила", "ала", "ела", "или", "али", "ели", "ило", "ало"} {
		if strings.HasSuffix(f, s) {
			return true
		}
	}
	return false
}
