package parties

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/person"
)

// A party can take any word as its defined term: dále jen „oprávněná“, zwanym
// dalej Użyczającym, (dále jen „SÚS“). Such words are learned from the text.

// aliasStem is how many letters of a defined term must return; its ending varies.
const aliasStem = 5

// define learns a defined term that is no label, and closes the block.
func (w *walker) define(i int) {
	t := w.tokens[i]
	if !w.head || w.cur == nil || w.cur.empty() || w.cur.local || t.start-w.last > 300 {
		return
	}
	word, quoted := definedWord(w.text[t.end:min(len(w.text), t.end+60)])
	if word == "" || !quoted && !unicode.IsUpper(firstRune(word)) {
		return
	}
	stem := []rune(person.Fold(word))
	if notParties(string(stem)) {
		return
	}
	if n := len(stem); n > aliasStem {
		stem = stem[:max(aliasStem, n-3)]
	}
	w.cur.alias, w.aliased = string(stem), true
	w.ended = t.end
	w.close()
	w.await = true
}

// labelBehind reports whether a known label follows a word such as "dále jen".
func (w *walker) labelBehind(i int) bool {
	for k := i + 1; k < len(w.tokens) && w.tokens[k].start-w.tokens[i].end < 45; k++ {
		if w.tokens[k].cue == cueLabel && w.trails(k) {
			return true
		}
	}
	return false
}

// definedWord returns the first word of a defined term, and whether it stands
// in quotation marks or ends a bracket.
func definedWord(s string) (string, bool) {
	quoted := false
	for range 5 {
		s = strings.TrimLeftFunc(s, func(r rune) bool {
			quoted = quoted || strings.ContainsRune("„“”\"«'", r) || r == ','
			return !unicode.IsLetter(r)
		})
		end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
		if end <= 0 {
			return "", false
		}
		switch word := s[:end]; person.Fold(word) {
		case "jen", "jako", "take", "tez", "rovnez", "len", "iba", "ako", "dalej", "w", "tresci", "umowy", "на", "в", "дальнеишем", "только", "jest", "takze":
			s = s[end:]
		default:
			r, _ := utf8.DecodeRuneInString(s[end:])
			return word, quoted || r == ')'
		}
	}
	return "", false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// notParties knows the things that contracts give a defined term to.
func notParties(word string) bool {
	for _, w := range []string{"smlouv", "zmluv", "umow", "dogovor", "договор", "dil", "diel", "predmet", "zakon", "pozem", "stavb", "projekt", "dotac", "nemovit", "nehnut", "byt", "sluzb",
		"smluvni", "zmluvn", "stron", "сторон", "zbozi", "tovar", "objednavk", "dohod", "cen", "odmen", "obcansk", "gdpr", "оферт", "контракт", "dod", "prostor", "lokal", "akc", "vozidl", "system", "licenc", "rozhodnut", "usnes"} {
		if strings.HasPrefix(word, w) {
			return true
		}
	}
	return false
}

// alias finds the party whose learned term stands in a piece of text.
func (w *walker) alias(from, to int) *party {
	if !w.aliased || from >= to {
		return nil
	}
	words := strings.FieldsFunc(w.folded(from, to), func(r rune) bool { return !unicode.IsLetter(r) })
	for k := len(words) - 1; k >= 0; k-- {
		for _, p := range w.parties {
			if p.alias != "" && strings.HasPrefix(words[k], p.alias) && len(words[k]) <= len(p.alias)+6 {
				return p
			}
		}
	}
	return nil
}

// onBehalf reports whether a defined term stands behind a word that makes the
// next name one of its people: za objednatele, ze strany zhotovitele.
func onBehalf(before string) bool {
	f := strings.TrimRight(before, " ")
	return behalfEnds.end(f) || f == "za"
}

var behalfEnds = newEndings(" za", "\nza", ".za", "strany", "strony", "stronie", "strane", "zastupce", "zastupkyne", "imieniu", "со стороны", "от", "osoba", "osoby")

// sentenceEnds reports whether a sentence or a numbered paragraph ends between
// two places: what stands before speaks of somebody else.
func (w *walker) sentenceEnds(from, to int) bool { return w.sentenceEndsIn(from, to, to) }

// sentenceEndsIn reports whether a sentence ends before one of the two places up to
// the other; what it is told by may stand up to the other.
func (w *walker) sentenceEndsIn(from, before, to int) bool {
	s := w.text[from:max(from, to)]
	for i := range max(0, min(before, to)-from) {
		switch {
		case s[i] == '\n' && paragraph(s[i+1:]):
			return true
		case s[i] == '.' && (fullWord(w.text[:from+i]) || closed(w.text[:from+i])):
			rest := strings.TrimLeft(s[i+1:], " \n-–—_*=")
			if len(rest) < len(s[i+1:]) && rest != "" && unicode.IsUpper(firstRune(rest)) {
				return true
			}
		}
	}
	return false
}

// paragraph reports whether a text begins with the number of a paragraph: "2. ".
func paragraph(s string) bool {
	n := 0
	for n < len(s) && ('0' <= s[n] && s[n] <= '9' || s[n] == '.' && n > 0) {
		n++
	}
	return n > 0 && n < len(s)-1 && (s[n-1] == '.' || s[n] == ')')
}

// closed reports whether a text ends in what only the end of a sentence
// follows: a bracket, a quotation mark, a percentage, a unit, a long number.
func closed(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(")”“\"»%²", r) {
		return true
	}
	word := s[strings.LastIndexAny(s, " \n\t")+1:]
	switch strings.ToLower(word) {
	case "kč", "eur", "czk", "zł", "руб", "m2", "м2", "dph", "€", "kg", "km", "usb", "cd":
		return true
	}
	return len(word) > 2 && strings.ContainsAny(word[len(word)-1:], "0123456789")
}

// fullWord reports whether a text ends in a word that is no abbreviation.
func fullWord(s string) bool {
	n, whole := 0, s
	for n < 5 {
		r, size := utf8.DecodeLastRuneInString(s)
		if size == 0 || !unicode.IsLower(r) {
			break
		}
		s, n = s[:len(s)-size], n+1
	}
	return n >= 5 || n == 4 && !abbreviations[person.Fold(whole[len(s):])] && !endsInLetter(s)
}

// abbreviations are those of four letters behind which no sentence ends.
var abbreviations = map[string]bool{
	"resp": true, "popr": true, "prip": true, "napr": true, "spol": true, "odst": true, "prof": true, "zast": true, "pozn": true, "evid": true, "bank": true, "kont": true, "mist": true, "rodn": true, "trva": true, "pism": true,
	"zodp": true, "bytn": true, "prac": true, "soud": true, "pod.": true, "wyst": true, "zarz": true, "жите": true, "корп": true, "стро": true, "комн": true, "секр": true, "руко": true,
}

func endsInLetter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r)
}
