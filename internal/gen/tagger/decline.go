package main

import (
	"strings"
	"unicode/utf8"
)

// cases are the letters for the cases in the rules: nominative, genitive, dative,
// accusative, locative, instrumental. X is any of them, Z a genitive that is not
// a person's name, V the vocative.
const cases = "NGDALI"

// paradigm is the ending of a base form and what replaces it in the other cases.
type paradigm struct {
	end   string
	cut   int // letters
	forms [5]string
}

func row(end string, cut int, forms string) paradigm {
	p := paradigm{end: end, cut: cut}
	for i, f := range strings.Fields(forms) {
		p.forms[i] = strings.Trim(f, "-")
	}
	return p
}

// The folded paradigms by language and gender; the first that fits counts. "-"
// is no ending.
var (
	czechMale = []paradigm{row("y", 1, "eho emu eho em ym"), row("i", 0, "ho mu ho m m"), row("ek", 2, "ka kovi ka kovi kem"),
		row("ec", 2, "ce covi ce covi cem"), row("el", 2, "la lovi la lovi lem"), row("a", 1, "y ovi u ovi ou"), row("o", 1, "a ovi a ovi em"),
		row("e", 0, "ho mu ho m m"), row("u", 0, "- - - - -"), row("c", 0, "e ovi e ovi em"), row("s", 0, "e ovi e ovi em"), row("j", 0, "e ovi e ovi em"), row("", 0, "a ovi a ovi em")}
	czechFemale = []paradigm{row("ova", 1, "e e ou e ou"), row("ska", 1, "e e ou e ou"), row("cka", 1, "e e ou e ou"), row("ka", 2, "ky ce ku ce kou"), row("ra", 2, "ry re ru re rou"),
		row("ga", 2, "gy ze gu ze gou"), row("ha", 2, "hy ze hu ze hou"), row("ia", 1, "e i i i i"), row("na", 1, "y e u e ou"), row("a", 1, "y e u e ou"), row("ie", 1, "e i i i i"), row("e", 1, "e i i i i"), row("", 0, "- - - - -")}
	slovakMale = []paradigm{row("y", 1, "eho emu eho om ym"), row("i", 0, "ho mu ho m m"), row("ek", 2, "ka kovi ka kovi kom"), row("ec", 2, "ca covi ca covi com"),
		row("el", 2, "la lovi la lovi lom"), row("a", 1, "u ovi u ovi om"), row("o", 1, "a ovi a ovi om"), row("e", 0, "ho mu ho m m"), row("u", 0, "- - - - -"), row("", 0, "a ovi a ovi om")}
	slovakFemale = []paradigm{row("ova", 1, "ej ej u ej ou"), row("ska", 1, "ej ej u ej ou"), row("ia", 1, "e i u i ou"), row("a", 1, "y e u e ou"), row("ie", 1, "e i i i i"), row("", 0, "- - - - -")}
	polishMale   = []paradigm{row("ski", 1, "iego iemu iego im im"), row("cki", 1, "iego iemu iego im im"), row("dzki", 1, "iego iemu iego im im"), row("y", 1, "ego emu ego ym ym"),
		row("i", 1, "iego iemu iego im im"), row("ek", 2, "ka kowi ka ku kiem"), row("ec", 2, "ca cowi ca cu cem"), row("el", 2, "la lowi la lu lem"), row("ka", 2, "ki ce ke ce ka"), row("a", 1, "y ie e ie a"),
		row("o", 1, "y ie e ie a"), row("e", 0, "go mu go m m"), row("u", 0, "- - - - -"), row("k", 0, "a owi a u iem"), row("g", 0, "a owi a u iem"), row("sz", 0, "a owi a u em"), row("cz", 0, "a owi a u em"), row("n", 0, "a owi a ie em"), row("", 0, "a owi a ie em")}
	polishFemale = []paradigm{row("ska", 1, "iej iej a iej a"), row("cka", 1, "iej iej a iej a"), row("ia", 1, "i i e i a"), row("ja", 1, "i i e i a"), row("ka", 2, "ki ce ke ce ka"), row("ga", 2, "gi dze ge dze ga"),
		row("a", 1, "y ie e ie a"), row("", 0, "- - - - -")}
	russianMale = []paradigm{row("ов", 0, "а у а е ым"), row("ев", 0, "а у а е ым"), row("ин", 0, "а у а е ым"), row("ич", 0, "а у а е ем"), row("ский", 2, "ого ому ого ом им"), row("цкий", 2, "ого ому ого ом им"), row("ой", 2, "ого ому ого ом ым"),
		row("ый", 2, "ого ому ого ом ым"), row("ий", 1, "я ю я и ем"), row("й", 1, "я ю я е ем"), row("ь", 1, "я ю я е ем"), row("авел", 2, "ла лу ла ле лом"), row("петр", 0, "а у а е ом"), row("ко", 0, "- - - - -"), row("а", 1, "ы е у е ой"), row("я", 1, "и е ю е ей"),
		row("о", 0, "- - - - -"), row("е", 0, "- - - - -"), row("и", 0, "- - - - -"), row("у", 0, "- - - - -"), row("ы", 0, "- - - - -"), row("х", 0, "- - - - -"), row("", 0, "а у а е ом")}
	russianFemale = []paradigm{row("ова", 1, "ой ой у ой ой"), row("ева", 1, "ой ой у ой ой"), row("ина", 1, "ой ой у ой ой"), row("ская", 2, "ой ой ую ой ой"), row("цкая", 2, "ой ой ую ой ой"), row("ия", 1, "и и ю и ей"), row("я", 1, "и е ю е ей"),
		row("ка", 1, "и е у е ой"), row("га", 1, "и е у е ой"), row("а", 1, "ы е у е ой"), row("ь", 1, "и и ь и ью"), row("", 0, "- - - - -")}
)

func paradigms(lang string, female bool) []paradigm {
	switch {
	case lang == "ru" && female:
		return russianFemale
	case lang == "ru":
		return russianMale
	case lang == "pl" && female:
		return polishFemale
	case lang == "pl":
		return polishMale
	case lang == "sk" && female:
		return slovakFemale
	case lang == "sk":
		return slovakMale
	case female:
		return czechFemale
	}
	return czechMale
}

// decline puts a folded base form into a case.
func decline(lang, word string, female bool, which byte) string {
	n := strings.IndexByte(cases, which)
	if n <= 0 {
		return word
	}
	for _, p := range paradigms(lang, female) {
		if strings.HasSuffix(word, p.end) && utf8.RuneCountInString(word) > utf8.RuneCountInString(p.end)+1 {
			return cut(word, p.cut) + p.forms[n-1]
		}
	}
	return word
}

// cut drops letters at the end.
func cut(word string, n int) string {
	for range n {
		_, size := utf8.DecodeLastRuneInString(word)
		word = word[:len(word)-size]
	}
	return word
}

// wife makes the surname of a woman.
func wife(lang, surname string) string {
	ends := func(list ...string) bool {
		for _, e := range list {
			if strings.HasSuffix(surname, e) {
				return true
			}
		}
		return false
	}
	switch {
	case lang == "ru" && ends("ов", "ев", "ин", "ын"):
		return surname + "а"
	case lang == "ru" && ends("ский", "цкий", "ой", "ый"):
		return cut(surname, 2) + "ая"
	case lang == "pl" && ends("ski", "cki", "dzki"):
		return cut(surname, 1) + "a"
	case lang == "ru", lang == "pl", ends("ova", "i", "u"):
		return surname
	case ends("y"):
		return cut(surname, 1) + "a"
	case ends("ek", "ec", "el"):
		return cut(surname, 2) + string(surname[len(surname)-1]) + "ova"
	case ends("a", "o", "e"):
		return cut(surname, 1) + "ova"
	}
	return surname + "ova"
}

// stem is what possessives and families are made of.
func stem(lang, name string) string {
	g := decline(lang, name, false, 'G')
	if g == name {
		return name
	}
	return strings.TrimSuffix(strings.TrimSuffix(cut(g, 1), "eh"), "ieg")
}

var (
	czechPossessive  = strings.Fields("uv ova ovo ovy ove ovu ovych ovym ovymi ovou ova ove")
	slovakPossessive = strings.Fields("ov ova ovo ovej ovu ovho ovych ovym ovou ovom ove ovmu")
	femalePossessive = strings.Fields("in ina ino iny inu inych inou ine")
)
