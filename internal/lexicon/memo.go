package lexicon

import (
	"strings"
	"sync/atomic"
)

// memo keeps what was told of words lately: a text says the same ones again and
// again, and tracing an inflected form back takes longer than to remember it. A
// word has one place, which the next of the same place takes. It holds words of
// documents as long as the program runs, in memory alone.
type memo [1 << 12]atomic.Pointer[told]

// told is what Lookup answered; a phrase or long word is not kept.
type told struct {
	fold           string
	exact, derived Class
}

// longestTold bounds the words that are kept, in bytes.
const longestTold = 32

// at is the place of a word, nil if it is too long to be kept.
func (m *memo) at(fold string) *atomic.Pointer[told] {
	if len(fold) > longestTold {
		return nil
	}
	h := uint32(2166136261) // FNV-1a
	for i := range len(fold) {
		h = (h ^ uint32(fold[i])) * 16777619
	}
	return &m[(h^h>>15)%uint32(len(m))]
}

// remember is Lookup by way of the memo.
func (l *Lexicon) remember(fold string) (exact, derived Class) {
	place := l.memo.at(fold)
	if place == nil {
		return l.lookup(fold)
	}
	if t := place.Load(); t != nil && t.fold == fold {
		return t.exact, t.derived
	}
	exact, derived = l.lookup(fold)
	place.Store(&told{strings.Clone(fold), exact, derived})
	return exact, derived
}

// exact answers for a word that is kept.
func (m *memo) exact(fold string) (Class, bool) {
	if place := m.at(fold); place != nil {
		if t := place.Load(); t != nil && t.fold == fold {
			return t.exact, true
		}
	}
	return 0, false
}
