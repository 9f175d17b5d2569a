package names

import (
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/internal/words"
)

// mail gives e-mail addresses the person whose name is in their local part.
func (s *searcher) mail() {
	for _, pl := range s.places {
		for n := range pl.file.Findings {
			f := &pl.file.Findings[n]
			if f.Part != pl.part.ID || f.Type != detectors.Email || f.Person != "" {
				continue
			}
			local, _, _ := strings.Cut(pl.part.Text[f.Start:f.End], "@")
			if p := s.byLocal(words.Fold(local)); p != nil {
				f.Person = p.id
				f.Why = append(slices.Clone(f.Why), "name in the address")
			}
		}
	}
}

// minLocal is the shortest surname looked for inside a local part, in bytes.
const minLocal = 4

// byLocal finds the person of "jan.novak", "novakj", "jnovak", "novak85".
func (s *searcher) byLocal(local string) *person {
	pieces := strings.FieldsFunc(local, func(r rune) bool { return r < 'a' || r > 'z' })
	var best *person
	score := 0
	for _, p := range s.persons {
		n := 0
		for _, piece := range pieces {
			switch {
			case len(piece) >= 3 && p.hasSurname(piece):
				n += 3
			case p.hasGiven(piece):
				n++
			case len(piece) > minLocal && p.hasSurname(piece[1:]) && p.initials[rune(piece[0])],
				len(piece) > minLocal && p.hasSurname(piece[:len(piece)-1]) && p.initials[rune(piece[len(piece)-1])]:
				n += 4
			}
		}
		if n >= 3 && n > score {
			best, score = p, n
		}
	}
	return best
}
