package words

import "strings"

// Stems is a set of beginnings of folded words. An entry that ends with a dot is
// a whole word: "zast" covers "zastoupen", "mesto." only "mesto".
type Stems struct {
	whole map[string]bool
	heads map[string][]string // by the first bytes
	// What the two hold, roughly: most words are in neither.
	wholes, begins sieve
}

// stemKey is how many bytes of a stem choose its bucket; shorter stems are not
// allowed unless whole.
const stemKey = 3

// NewStems reads a list divided by white space.
func NewStems(list string) *Stems {
	s := &Stems{whole: map[string]bool{}, heads: map[string][]string{}}
	for _, w := range strings.Fields(list) {
		if word, ok := strings.CutSuffix(w, "."); ok || len(w) < stemKey {
			s.whole[word] = true
			s.wholes.add(word)
			continue
		}
		s.heads[w[:stemKey]] = append(s.heads[w[:stemKey]], w)
		s.begins.add(w[:stemKey])
	}
	return s
}

// Has reports whether a folded word is in the set.
func (s *Stems) Has(fold string) bool {
	if s.wholes.may(fold) && s.whole[fold] {
		return true
	}
	if len(fold) < stemKey || !s.begins.may(fold[:stemKey]) {
		return false
	}
	for _, h := range s.heads[fold[:stemKey]] {
		if strings.HasPrefix(fold, h) {
			return true
		}
	}
	return false
}
