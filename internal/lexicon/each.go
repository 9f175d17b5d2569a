package lexicon

import (
	"maps"
	"slices"
)

// Each calls visit for every entry in alphabetical order: what makes text or
// lists of the lexicon, such as the tagger's generator, gives the same result
// every time.
func (l *Lexicon) Each(visit func(fold string, class Class)) {
	if l.added == nil {
		l.base.Each(func(word string, number uint16) { visit(word, Class(number)) })
		return
	}
	all := map[string]Class{}
	l.base.Each(func(word string, number uint16) { all[word] = Class(number) })
	l.added.each(func(word string, class Class) { all[word] |= class })
	for _, w := range slices.Sorted(maps.Keys(all)) {
		visit(w, all[w])
	}
}
