package inflect

import "strings"

// Forms returns the folded forms of a base form: all cases, possessives, the
// plural of a family and the surname of the other gender. The base form itself
// comes first.
func Forms(lemma string) []string {
	f := formSet{seen: map[string]bool{}}
	f.add(lemma)
	if isCyrillic(lemma) {
		f.russian(lemma)
	} else {
		f.latin(lemma)
	}
	return f.list
}

type formSet struct {
	seen map[string]bool
	list []string
}

func (f *formSet) add(word string) {
	if !f.seen[word] {
		f.seen[word] = true
		f.list = append(f.list, word)
	}
}

func (f *formSet) join(stem string, endings []string) {
	for _, e := range endings {
		f.add(stem + e)
	}
}

// The endings of folded Czech, Slovak and Polish names, all cases of all three
// together: the same name stands in documents of each.
var (
	consonantEnds = strings.Fields("a u e i ou ovi em om iem owi ie y um ich ech ove ami ow owie ovci ovcov ovcom ovcami uv ova ovo ovou ovej ovu ovy ovym ovych ovymi")
	vowelEnds     = strings.Fields("a y e u ou o i ie ovi om em owi ami um ow owie ove ich uv ova ovou ovej ovu ovym ovych ovci ovcov ovcom in ina")
	femaleOvaEnds = strings.Fields("ova ove ovou ovej ovu ovych ovym ovymi")
	adjectiveEnds = strings.Fields("y eho emu em ym om i ych ymi ej a e ou u ego im o")
	skiEnds       = strings.Fields("i y a e u ou o ego iego emu iemu im ym em om iej ej ich ych imi ymi ie")
	softEnds      = strings.Fields("e i u ou a o m ho mu ovi em")
	iEnds         = strings.Fields("ho mu m ch mi ego emu a e u ovi em")
	undeclined    = strings.Fields("ho mu m")
)

func (f *formSet) latin(w string) {
	switch {
	case strings.HasSuffix(w, "ova") && len(w) > 4:
		f.join(w[:len(w)-3], femaleOvaEnds)
		f.husband(w[:len(w)-3])
	case endsAny(w, "sky", "cky", "ska", "cka"), endsAny(w, "ski", "cki", "dzki", "dzka"):
		f.join(w[:len(w)-1], skiEnds)
		f.add(w[:len(w)-2] + "cy") // Kowalscy
		f.vowel(w)
	case endsAny(w, "y"):
		f.join(w[:len(w)-1], adjectiveEnds)
	case endsAny(w, "a", "o"):
		f.vowel(w)
		f.join(w[:len(w)-1], adjectiveEnds)
	case endsAny(w, "e"):
		f.join(w[:len(w)-1], softEnds)
		f.join(w, undeclined)
	case endsAny(w, "i"):
		f.join(w, iEnds)
	case endsAny(w, "u"):
	default:
		f.consonant(w)
	}
}

// husband adds the masculine forms behind a surname in -ová: the stem, and the
// stem with its fleeting e ("janeckova" → "janecek") or its -a.
func (f *formSet) husband(stem string) {
	f.consonant(stem)
	if w, ok := insertE(stem); ok {
		f.add(w)
	}
	f.join(stem, []string{"a", "o", "ovi", "y", "u", "ou"})
}

func (f *formSet) consonant(w string) {
	f.add(w)
	f.join(w, consonantEnds)
	f.alternate(w)
	if stem, ok := dropE(w); ok {
		f.join(stem, consonantEnds)
		f.alternate(stem)
	}
}

func (f *formSet) vowel(w string) {
	stem := w[:len(w)-1]
	f.join(stem, vowelEnds)
	f.alternate(stem)
	if strings.HasSuffix(stem, "i") { // Maria, Marii
		f.add(stem + "i")
	}
}

// alternations are the changes of a stem's end before -e, -i, -ie.
var alternations = [...]struct{ from, to string }{
	{"ch", "se"}, {"ch", "sze"}, {"k", "ce"}, {"k", "ci"}, {"k", "cich"}, {"h", "ze"}, {"g", "ze"}, {"g", "dze"},
	{"r", "rze"}, {"t", "cie"}, {"d", "dzie"}, {"st", "scie"}, {"sk", "sti"}, {"ck", "cti"},
}

func (f *formSet) alternate(stem string) {
	for _, a := range alternations {
		if strings.HasSuffix(stem, a.from) {
			f.add(stem[:len(stem)-len(a.from)] + a.to)
		}
	}
	// Polish "Dąb" → "Dęba" folds to a change of the vowel.
	if n := len(stem); n == 3 && stem[1] == 'a' {
		f.join(stem[:1]+"e"+stem[2:], []string{"a", "owi", "em", "ie"})
	}
}

var (
	ruConsonantEnds = strings.Fields("а у ом ым ем е ой ы и ых ыми ам ами ах ою")
	ruHardEnds      = strings.Fields("а ы и е у ой ою ей ам")
	ruSoftEnds      = strings.Fields("я и е ю ей ею ь й ем ью")
	ruAdjectiveEnds = strings.Fields("ий ый ой ого его ому ему им ым ом ем ая яя ую юю ей ие ые их ых ими ыми")
)

func (f *formSet) russian(w string) {
	cut := func(n int) string { return w[:len(w)-2*n] } // Cyrillic letters have two bytes
	switch {
	case endsAny(w, "ая"), endsAny(w, "ский", "цкий", "ый", "ной"):
		f.join(cut(2), ruAdjectiveEnds)
	case endsAny(w, "ий"):
		f.join(cut(1), ruSoftEnds)
		f.join(cut(2), ruAdjectiveEnds)
	case endsAny(w, "а"):
		f.join(cut(1), ruHardEnds)
		if endsAny(w, "ова", "ева", "ина", "ына") {
			f.add(cut(1))
			f.join(cut(1), ruConsonantEnds)
		}
	case endsAny(w, "я", "ь", "й"):
		f.join(cut(1), ruSoftEnds)
	case endsAny(w, "о", "у", "ю", "и", "э", "е", "ы"), endsAny(w, "ых", "их"):
	default:
		f.join(w, ruConsonantEnds)
		if stem, ok := dropE(w); ok {
			f.join(stem, ruConsonantEnds)
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
