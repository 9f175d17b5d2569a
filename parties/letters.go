package parties

import (
	"strings"

	"inkoust/detectors"
)

// informationActs are words of the acts on access to information, folded only
// in case; they stand in answers, decisions and yearly reports.
var informationActs = []string{
	"106/1999", "211/2000", "svobodném přístupu k informacím", "slobodnom prístupe k informáciám", "informacji publicznej",
	"8-ФЗ", "предоставлении информации", "žádost o poskytnutí informac", "žádosti o informac", "žiadosť o sprístupnenie",
}

// aboutInformation reports whether a text answers a request for information.
// Only its beginning counts: contracts cite the acts too.
func aboutInformation(s string) bool {
	s = s[:min(len(s), 3000)]
	for _, a := range informationActs {
		if strings.Contains(s, a) {
			return true
		}
	}
	return false
}

// letterName places a person in an answer to a request for information.
func (w *walker) letterName(i int, c *context) {
	it := &w.items[i]
	near, fn := c.nearest(), c.function(w)
	switch {
	case near == cueOfficer || fn == cueHead || fn == cueStaff || near == cueHead || near == cueStaff:
		it.rel = relOfficer
	case near == cueThird || fn == cueThird:
		it.rel = relThird
	case c.has(cueRequester, cueGreeting) || c.follows(cueAsked) || w.asksLater(it):
		it.rel = relRequester
	case c.has(cueContract) && len(c.before) > 0 && it.start-c.before[0].end < 12:
		it.rel = relPerformer
	case near == cueRep || fn == cueRep:
		w.place(it, w.cur, relRep)
	case c.has(cueDept) && it.start-w.last < 60:
		it.rel = relOfficer
	case w.addressee(i):
		it.rel = relRequester
	default:
		it.rel = relThird
	}
}

// asksLater reports whether the person's sentence says that he or she asked.
func (w *walker) asksLater(it *item) bool {
	for k := w.tok; k < len(w.tokens) && w.tokens[k].start < it.end+140; k++ {
		t := w.tokens[k]
		if t.start >= it.end && t.cue == cueAsked {
			between := w.text[it.end:t.start]
			return !strings.Contains(between, "\n\n") && !strings.Contains(between, ". ")
		}
	}
	return false
}

// addressee reports whether a person stands in the address block of a letter:
// before its subject, with an address on the lines below.
func (w *walker) addressee(i int) bool {
	it := &w.items[i]
	for _, t := range w.tokens[:w.tok] {
		if t.cue == cueSubject {
			return false
		}
	}
	n := w.next(it.end)
	for range 3 {
		if n < 0 || w.items[n].start-it.end > 250 {
			return false
		}
		if w.items[n].typ == detectors.Address {
			return true
		}
		n = w.next(w.items[n].end)
	}
	return false
}
