package names

import (
	"strings"

	"inkoust/detectors"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// oneWord limits the score of a single word, which needs more than a vague
// context: a title, "pan", a label with a colon, a birth number behind it, or
// for a surname in -ová a telephone.
func (r *reader) oneWord(it item, l leftContext, after int, says bool, score int) int {
	next := r.at(it.j)
	if r.inverted(name{i: it.i, j: it.j}, it.j) > it.j && !it.low && !it.place {
		return max(score, 60)
	}
	if r.bareSignature(it) || r.slashed(it) || r.signedLine(it) {
		return max(score, 60)
	}
	if r.announcedSurname(it) {
		return max(score, 50)
	}
	switch {
	case it.unknown && r.at(it.i-1).In(countrymen) && !it.form.In(surnameEnds):
		return min(score, 40) // "obywatelka Ukrainy"
	case r.framed(it):
		return max(score, 50)
	case r.closing(it), r.voters(it), !it.low && !it.upper && !it.place && r.ofPerson(it):
		return max(score, 50)
	case l.titled, l.direct, l.children, after >= 40, says && it.surname, r.enumerated([]item{it}):
		return score
	case it.given && !it.low && r.type_(it.i-2) == detectors.Phone && r.at(it.i-1).Is('(') && next.Is(')'):
		return max(score, 55) // "8-917-844-01-18 (Руслан)"
	case r.russianAlone(it, l):
		return max(score, 45) // a capital within a Russian sentence
	case l.labelled && !(it.unknown && next.Kind == words.Word && next.Shape == words.Lower && next.Gap == words.Space):
		return score
	case says && r.inSentence(it.i):
		return min(score, 45) // asked, and not looked for elsewhere
	case l.noun != nil && !it.low && (!it.place || cyrillic(it.fold)) && !it.upper && !it.given && !next.Cap() && agrees(l.noun, it.form):
		return max(score, 50)
	case l.noun != nil && r.exact(it.form)&lexicon.Surname != 0 && !r.low[it.id] && !it.place && !next.Cap():
		return max(score, 50)
	case l.beside && r.exact(it.form)&lexicon.Surname != 0 && !it.low && !it.place:
		return max(score, 50)
	case l.beside && it.class&lexicon.Surname != 0 && !it.low && !it.word && !it.place && !it.upper && r.inSentence(it.i):
		return max(score, 45) // "ředitelem Tomkou"
	case it.class&lexicon.Surname != 0 && !it.low && !it.place && it.fold != "klapka" && it.fold != "linka" && r.type_(it.j) == detectors.Phone && next.Gap == words.Space:
		return max(score, 50) // "volat Vlkovi 605 112 334"
	case strings.HasSuffix(it.fold, "ova") && r.type_(it.j) != "" || strings.HasSuffix(it.fold, "ova") && r.type_(it.j+1) == detectors.Phone:
		return max(score, 50)
	}
	return min(score, 40)
}
