package names

import (
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// maiden returns the person whose maiden name is finding n, or nil: the name
// right before "rozená", "roz.", "rodné příjmení".
func (s *searcher) maiden(pl *place, n, i int) *person {
	if n == 0 || pl.file.Findings[n-1].Part != pl.part.ID {
		return nil
	}
	before := pl.file.Findings[n-1]
	_, j := pl.r.tokens(before.Span)
	for k := i - 1; k >= j && k > i-6; k-- {
		if maidenWords.Has(pl.r.at(k).Fold) && isName(before.Type) {
			for _, p := range s.persons {
				if p.id == before.Person {
					return p
				}
			}
		}
	}
	return nil
}

var maidenWords = words.NewStems("rozen roz. rod. rodne. rodena. rodenej. domu. урожд r.")

// rename adds a surname to a person.
func (s *searcher) rename(r *reader, p *person, m mention) {
	for _, surname := range m.surnames {
		if p.hasSurname(surname) {
			continue
		}
		forms := r.allForms(surname, lexicon.Surname)
		p.surnames = append(p.surnames, forms)
		for f := range forms {
			s.index[f] = append(s.index[f], p)
		}
	}
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
	case formerly[t.Fold]:
		return surnameEnding(r.at(i).Fold) || prev.Is('(') || (prev.Is(',') && r.previous.j == k-1)
	case t.Fold == "domu":
		return prev.Fold == "z"
	case t.Fold == "брака":
		return prev.Fold == "до"
	case nicknamed[t.Fold]:
		return r.previous.j == k || prev.Is(',') && r.previous.j == k-1
	}
	return false
}

var (
	formerly  = set("drive drivejsi puvodne predtym povodne dawniej uprzednio poprzednio wczesniej ранее прежде прежняя")
	nicknamed = set("zvany zvana zvaneho zvanemu zvanym zvanou prezdivany prezdivana alias vulgo receny recena zwany zwana zwanego zwanej pseudonim прозванный прозвище кличка")
)
