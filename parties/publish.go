package parties

import (
	"inkoust/internal/person"
)

// weighPublic is what must speak for an organisation to take it for the public
// one: more than that no other is named.
const weighPublic = 3

// publish tells which party is the public one: whoever publishes has one. Where
// no name says it, what speaks for each organisation is added up, and one that
// stands out is taken for it as far as its own people go.
func (w *walker) publish() {
	any := false
	for _, p := range w.all {
		p.public = p.kind == KindBody
		any = any || p.public && !p.local
	}
	if any {
		return
	}
	best, most, tie := (*party)(nil), weighPublic-1, false
	for _, p := range w.parties[:min(len(w.parties), maxLabelled)] {
		if p.orgText == "" || p.local || p.owned {
			continue
		}
		switch n := w.publicWeight(p); {
		case n > most:
			best, most, tie = p, n, false
		case n == most:
			tie = true
		}
	}
	if best != nil && !tie {
		best.public = true
	}
}

// publicWeight tells how much speaks for an organisation being the public one.
func (w *walker) publicWeight(p *party) int {
	n := 0
	f := " " + person.Fold(p.orgText) + " "
	if clubNeedles.in(f) {
		n -= 6
	}
	if ownedNeedles.in(f) {
		n += 3
	}
	around := w.folded(min(p.at, len(w.text)), min(len(w.text), p.at+len(p.orgText)+200))
	if ownerNeedles.in(around) {
		n += 4
	}
	if p.side == sidePayer || p.hasLabel("buyer") {
		n += 2
	}
	if !w.anotherOrg(p) {
		n += 2
	}
	return n
}

var (
	// clubNeedles are in the names of clubs and foundations.
	clubNeedles = newNeedles(" z.s", " z. s", " z.u", " z. u", " o.p.s", " o. p. s", " o.z.", " n.o.", " n. o.", " charit", " nada", " spolek", " fundacj", " stowarzysz", " klub", " svaz ", " sdruzeni", " фонд")
	// ownedNeedles are in the names of companies that public bodies own.
	ownedNeedles = newNeedles(" sprav", " dopravni podnik", " dopravny podnik", " technick", " vodarn", " vodovod", " kanalizac", " teplarn", " kulturn", " turistick", " lesy", " nemocnic", " trznic", " komunaln", " mestsk", " miejsk", " przedsiebiorstwo", " mpk", " wodoci", " sluzby mesta", " rozvojov", " letist", " pristav", " муп", " автовокзал", " водоканал")
	// ownerNeedles say who owns or founded an organisation.
	ownerNeedles = newNeedles("vlastnik hl", "vlastnik mesto", "zriz", "zriad", "zakladatel", "jediny akcionar", "jediny spolocnik", "jediny spolecnik")
)

// anotherOrg reports whether another organisation is a party.
func (w *walker) anotherOrg(than *party) bool {
	for _, p := range w.parties[:min(len(w.parties), maxLabelled)] {
		if p != than && p.orgText != "" && !p.local && !p.owned {
			return true
		}
	}
	return false
}
