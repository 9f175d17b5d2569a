package parties

import (
	"strings"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// org opens a block, continues one or speaks of an organisation in the text.
func (w *walker) org(i int) {
	it := &w.items[i]
	it.rel, w.third, w.named = relSelf, -1, it.end
	if w.ofFunction(it) {
		it.party, w.skip = w.cur, true
		return
	}
	if w.cur != nil && !w.cur.empty() && w.inPassing(it) {
		return
	}
	if w.trade(i) || w.formOnly(i) {
		return
	}
	w.person, w.broken = -1, false
	if p := w.known(it.text, it.name()); p == nil && len(w.parties) >= maxParties {
		return
	} else if p != nil && (w.cur == nil || w.cur == p || !w.cur.empty() || w.renames(p)) {
		w.cur, it.party, w.await = p, p, false
		return
	}
	switch {
	case w.cur != nil && w.cur.empty():
		w.cur.takeName(it.text, it.name())
		w.cur.owned = w.firmOfPerson(it)
	default:
		p := w.newParty()
		p.takeName(it.text, it.name())
		p.at = it.start
		p.local = !w.head && !w.await
		p.owned = w.firmOfPerson(it)
		if w.cur != nil && w.head {
			p.inherit(w.cur)
		}
		w.cur = p
	}
	it.party, w.await = w.cur, false
}

// renames gives a party that was named without a term, as in the head of a letter,
// the term whose block is open and has no name yet, and takes that block away: it
// is the same party.
func (w *walker) renames(p *party) bool {
	n := len(w.parties)
	if len(p.labels) > 0 || p.alias != "" || p.local || n == 0 || w.parties[n-1] != w.cur || w.all[len(w.all)-1] != w.cur {
		return false
	}
	p.labels, p.side = w.cur.labels, w.cur.side
	w.parties, w.all = w.parties[:n-1], w.all[:len(w.all)-1]
	return true
}

// inPassing reports whether an organisation is named only as the keeper of a
// register or the issuer of a document: "zapsán v rejstříku vedeném …".
func (w *walker) inPassing(it *item) bool {
	if !w.may(it, ofPassing) {
		return false
	}
	before := w.text[max(w.last, it.start-60):it.start]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	return containsAny(person.Fold(before), passingWords...)
}

// passingWords are words for a register or for issuing something, folded.
var passingWords = []string{"veden", "rejstrik", "registr", "registra", "zapsan", "zapisan", "vydan", "wydan", "wpisan", "реестр", "выдан", "prowadzon"}

// formOnly reports whether a finding is only the legal form of the party named
// on the line before, and gives it to that party.
func (w *walker) formOnly(i int) bool {
	it, prev := &w.items[i], w.previous(i)
	if w.cur == nil || w.cur.orgText == "" || prev == nil || prev.typ != detectors.Org || !onlyTitles(w.between(prev.end, it.start)) {
		return false
	}
	f := person.Fold(strings.Join(strings.Fields(it.text), " "))
	for _, s := range []string{"prispevkova organizac", "akciova spolecnost", "spolecnost s rucenim", "obecne prospesna", "zapsany spolek", "zapsany ustav", "statni podnik", "statny podnik", "rozpoctova organizac"} {
		if strings.HasPrefix(f, s) {
			name := w.cur.orgText + ", " + it.text
			w.cur.takeName(name, person.Parse(name))
			it.party = w.cur
			return true
		}
	}
	return false
}

// ofFunction reports whether an organisation only says where somebody has a
// function: "wójta Gminy Borek – pana …". It opens no block.
func (w *walker) ofFunction(it *item) bool {
	if w.cur == nil || w.cur.empty() || w.tok == 0 {
		return false
	}
	t := w.tokens[w.tok-1]
	gap := it.start - t.end
	return (t.cue == cueHead || t.cue == cueMayor) && t.start >= w.last && gap >= 0 && gap < 16 && !strings.ContainsAny(w.between(t.end, it.start), ",;:.\n")
}

// known finds the party of this file with the same name, which is given cut as well.
func (w *walker) known(name string, cut person.Name) *party {
	if p, ok := w.orgs[name]; ok {
		return p
	}
	mark := markOf(cut)
	if mark == 0 {
		return nil
	}
	for _, p := range w.parties {
		if p.mark == mark && sameOrgName(p.compared(), cut) {
			w.orgs[name] = p
			return p
		}
	}
	return nil
}
