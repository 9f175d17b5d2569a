package names

import (
	"inkoust/detectors"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// maiden returns the person of whom a name is another surname, or nil: the name
// right before "rozená", "roz.", "rodné příjmení", "dříve".
func (s *searcher) maiden(m *met) *person {
	if !m.otherSurname() {
		return nil
	}
	return m.before.person
}

// otherSurname reports whether a name is another surname of the one before it.
func (m *met) otherSurname() bool {
	before := m.before
	if before == nil || before.n != m.n-1 || len(m.surnames) == 0 {
		return false
	}
	for k := m.i - 1; k >= before.j && k > m.i-maidenReach; k-- {
		if m.r.at(k).In(otherSurname) {
			return true
		}
	}
	return false
}

// maidenReach is how many tokens may stand between the two surnames: ", rodné
// příjmení:".
const maidenReach = 6

// otherSurname stand between two surnames of a person.
var otherSurname = words.NewUnion(maidenWords, onceWords)

var (
	maidenWords = words.NewStems("rozen roz. rod. rodne. rodena. rodenej. domu. урожд r. nee. geb. provdan. provdana. provd. rozveden panienskie. девич")
	// onceWords say more than names: what follows must look like a surname.
	onceWords = words.NewSet("drive driv nyni dnes predtym teraz dawniej obecnie ранее прежде ныне")
)

// otherSurnames adds the surnames that a person has or had besides, behind a
// name: "Jana Nováková, roz. Malá".
func (s *searcher) otherSurnames(pl *place) (out []detectors.Finding) {
	r := s.reader(pl)
	for n := range pl.names {
		_, j := r.tokens(pl.names[n].finding().Span)
		if k := r.maidenName(j); k > 0 {
			out = append(out, s.mark(pl, name{i: k, j: k + 1, score: 85, why: whyOther}))
		}
	}
	return out
}

// maidenName returns the token of the other surname of the name that ends before
// token j, or 0.
func (r *reader) maidenName(j int) int {
	told, once := false, false
	for k := j; k < len(r.toks) && k < j+maidenReach; k++ {
		t := &r.toks[k]
		switch {
		case t.Gap == words.Para:
			return 0
		case t.Kind == words.Word && t.Shape == words.Lower && t.In(maidenWords):
			told = true
		case t.Kind == words.Word && t.Shape == words.Lower && t.In(onceWords):
			once = true
		case t.Kind == words.Mark && (t.Is(',') && k == j || t.Is('(') && k == j || t.Is('.') || t.Is(':')):
		case t.Kind == words.Word && t.Shape == words.Lower && (t.Fold == "z" || t.Fold == "prijmeni" || t.Fold == "priezvisko" || t.Fold == "nazwisko" || t.Fold == "фамилия"):
		case t.Cap() && t.Shape != words.Initial && r.taken[k] == 0 && (told || once && r.surnameLike(t.Form)):
			return k
		default:
			return 0
		}
	}
	return 0
}

func (r *reader) surnameLike(f *words.Form) bool {
	c := r.class(f)
	return (c&lexicon.Surname != 0 || f.In(surnameEnds)) && c&(lexicon.Place|lexicon.Given) == 0
}

// otherName reports whether the words that end with token k say that the word at
// token i is another name of the person before: "dříve Malá", "z domu Kurek",
// "до брака Бах", "zvaný Hony".
func (r *reader) otherName(k, i int) bool {
	t, prev := r.at(k), r.at(k-1)
	if t.Kind != words.Word || t.Shape != words.Lower || r.at(i).Gap != words.Space {
		return false
	}
	switch {
	case t.In(formerly):
		return r.at(i).In(surnameEnds) || prev.Is('(') || (prev.Is(',') && r.previous.j == k-1)
	case t.Fold == "domu":
		return prev.Fold == "z"
	case t.Fold == "брака":
		return prev.Fold == "до"
	case t.In(nicknamed):
		return r.previous.j == k || prev.Is(',') && r.previous.j == k-1
	}
	return false
}

var (
	formerly  = words.NewSet("drive drivejsi puvodne predtym povodne dawniej uprzednio poprzednio wczesniej ранее прежде прежняя")
	nicknamed = words.NewSet("zvany zvana zvaneho zvanemu zvanym zvanou prezdivany prezdivana alias vulgo receny recena zwany zwana zwanego zwanej pseudonim прозванный прозвище кличка")
)
