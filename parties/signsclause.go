package parties

import (
	"sort"
	"strings"

	"inkoust/detectors"
)

// How far around a name its clause is looked at, in bytes, and how many defined
// terms of it on each side.
const (
	clauseBefore = 160
	clauseBehind = 100
	clauseTerms  = 2
)

// clauseSigns tells which parties the clause of a name speaks of: those whose
// defined terms stand before and behind it, and the one whose mailbox follows.
func (w *walker) clauseSigns(it *item, s *signs) {
	w.termsBefore(it, s)
	w.termsBehind(it, s)
	w.mailSign(it, s)
}

func (w *walker) termsBefore(it *item, s *signs) {
	k := sort.Search(len(w.tokens), func(n int) bool { return w.tokens[n].start >= it.start })
	for n := 0; k > 0 && n < clauseTerms; {
		k--
		t := &w.tokens[k]
		if it.start-t.end > clauseBefore {
			return
		}
		if t.cue != cueLabel {
			continue
		}
		if w.clauseEnds(t.end, it.start) {
			return
		}
		s.add("tb", w.termSign(t))
		n++
	}
}

func (w *walker) termsBehind(it *item, s *signs) {
	k := sort.Search(len(w.tokens), func(n int) bool { return w.tokens[n].start >= it.start })
	for n := 0; k < len(w.tokens) && n < clauseTerms; k++ {
		t := &w.tokens[k]
		if t.start-it.end > clauseBehind {
			return
		}
		if t.cue != cueLabel {
			continue
		}
		if w.clauseEnds(it.end, t.start) {
			return
		}
		s.add("ta", w.termSign(t))
		n++
	}
}

// clauseEnds reports whether a sentence or a paragraph ends between two places.
func (w *walker) clauseEnds(from, to int) bool {
	return strings.Contains(w.between(from, to), "\n\n") || w.sentenceEnds(from, to)
}

// termSign is what the party of a defined term is; the side of one that nobody has
// taken.
func (w *walker) termSign(t *token) string {
	if p := w.byLabel(t.label); p != nil {
		return p.sign()
	}
	return sideNames[t.side]
}

// mailSign tells whose mailbox follows a name before the next one.
func (w *walker) mailSign(it *item, s *signs) {
	n := w.behind(it)
	for n >= 0 && w.items[n].start-it.end < mailReach && w.items[n].typ != detectors.Email {
		if isName(&w.items[n]) || w.items[n].typ == detectors.Org {
			return
		}
		n = w.next(max(w.items[n].end, w.items[n].start+1))
	}
	if n < 0 || w.items[n].start-it.end >= mailReach {
		return
	}
	domain := mailDomain(w.items[n].text)
	if domain == "" {
		s.add("mail", "anybody")
		return
	}
	for _, p := range w.parties[:min(len(w.parties), maxLabelled)] {
		if !p.empty() && (p.domain == domain || w.spells(domain, p.orgText)) {
			s.add("mail", p.sign())
			return
		}
	}
	s.add("mail", "other")
}
