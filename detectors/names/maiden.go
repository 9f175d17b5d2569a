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
