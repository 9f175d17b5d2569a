package parties

import (
	"strings"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// address gives an address to the person beside it or to the party.
func (w *walker) address(i int, before []token, ref *party) {
	it := &w.items[i]
	p := w.block(it)
	if ref != nil {
		p = ref
	}
	seat, home := has(before, cueSeat, cueBusiness), has(before, cueHome)
	if p != nil && has(before, cueSeat) {
		p.seat = true
	}
	if ref == nil && !seat && !w.seated(it, p) {
		p = nil
	}
	it.party = p
	switch {
	case p != nil && p.person >= 0 && (ref != nil || w.person < 0 || w.items[w.person].rel == relSelf):
		it.owner = p.person
		if w.person >= 0 && w.items[w.person].party == p && ref == nil {
			it.owner = w.person
		}
	case home && w.person >= 0:
		w.own(it)
	case seat && p != nil:
	case w.person >= 0 && w.items[w.person].rel >= relThird && w.near(it, 80):
		w.own(it)
	case p == nil && w.near(it, 80):
		w.own(it)
	case p != nil && w.person >= 0 && w.near(it, 40) && p.addresses > 0:
		w.own(it)
	case p != nil && p.orgText != "" && w.person >= 0 && w.near(it, 12) && w.items[w.person].rel == relContact:
		w.own(it)
	}
	switch {
	case has(before, cuePost), p != nil && p.person >= 0 && len(before) > 0 && before[0].cue == cueContact:
		it.subkind = "second"
	case home: // "bytem v domě …" is no object
	case len(before) > 0 && before[0].cue == cueObject && w.person < 0 || len(before) > 1 && before[0].cue == cueObject && before[1].cue == cueObject:
		it.subkind, it.owner, it.party = "object", -1, nil
	case p == nil && it.owner < 0 && has(before, cueObject):
		it.subkind = "object"
	}
	w.count(it)
}

// seatReach is how far behind the name of an organisation its seat stands in
// the running text, in bytes.
const seatReach = 200

// seated reports whether an address can be the seat of the organisation whose
// block is open: in the head, or right behind its name. Elsewhere it may be
// anybody's.
func (w *walker) seated(it *item, p *party) bool {
	if p == nil || p.person >= 0 {
		return true
	}
	if !w.head && strings.Contains(w.clauseBefore(it, 60), " v byt") {
		return false // "převezme v bytě dárců na adrese …"
	}
	if w.private > w.named && w.private > p.at && it.start-w.private < seatReach {
		return false // stands with somebody's birth date, whose name was not found
	}
	if w.person >= 0 && w.items[w.person].rel == relNone && (it.start-w.items[w.person].end < 15 || w.letter && it.start-w.last < 80) {
		return false // "od pana …, Lhota 12"
	}
	if w.person >= 0 && (!w.head || p.addresses > 0) && w.items[w.person].rel != relSelf && it.start-w.items[w.person].end < 5 {
		return false
	}
	if !w.head && w.sentenceEnds(min(w.named, it.start), it.start) {
		return false // another sentence speaks of somebody else
	}
	if prev := w.previousOf(it); prev != nil && prev.typ == detectors.Address && prev.party == p && prev.owner < 0 {
		return true // torn over lines
	}
	return (p.addresses == 0 || w.head && p.addresses < 2) && it.start-w.named < 2*seatReach || it.start-w.named < seatReach && !strings.Contains(w.text[w.named:it.start], "\n")
}

// count numbers the addresses of a party or person: only the first can be the
// one whose municipality stays.
func (w *walker) count(it *item) {
	if it.party == nil {
		return
	}
	if it.owner < 0 && it.party.person >= 0 && it.party.orgText == "" {
		it.owner = it.party.person
	}
	if it.owner < 0 {
		it.party.addresses++
		return
	}
	prev, seen := w.homes[it.owner]
	if seen && it.subkind == "" && it.start-prev > 4 && (!continues(w.text[prev:it.start]) || labelled(w.text[prev:it.start])) {
		it.subkind = "second"
		return
	}
	w.homes[it.owner] = it.end
}

// continues reports whether two findings may be one address torn over lines.
func continues(between string) bool {
	return strings.Contains(between, "\n") && utf8.RuneCountInString(between) < 60
}

// labelled reports whether the last line before a value names its field:
// "Prechodné bydlisko: …", "Kontaktní adresa ....".
func labelled(between string) bool {
	last := between[strings.LastIndexByte(between, '\n')+1:]
	field, rest, ok := strings.Cut(last, ":")
	if !ok {
		field, rest, ok = strings.Cut(last, "..")
	}
	if containsAny(person.Fold(strings.ToValidUTF8(last, " ")), "korespond", "dorucov", "mailing", "prechodn", "kontaktn") {
		return true
	}
	return ok && strings.Trim(rest, " .") == "" && wordsBetween(field) > 0 && wordsBetween(field) < 5
}

// previousOf returns the finding before a value, nil for the first.
func (w *walker) previousOf(it *item) *item {
	if k := w.firstAt(it); k > 0 {
		return &w.items[w.order[k-1]]
	}
	return nil
}
