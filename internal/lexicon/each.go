package lexicon

import (
	"maps"
	"slices"
)

// Each calls visit for every entry in alphabetical order: what makes text or
// lists of the lexicon, such as the tagger's generator, gives the same result
// every time.
func (l *Lexicon) Each(visit func(fold string, class Class)) {
	for _, w := range slices.Sorted(maps.Keys(l.table)) {
		visit(w, l.table[w])
	}
}
