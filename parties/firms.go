package parties

import (
	"strings"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// firmReach is how far from a name the company stands whose person it is, in bytes.
const firmReach = 70

// ofFirm finds the company to which the words beside a name give the person:
// behind the name in brackets, after a comma or in the next cell, "Karel Vzor
// (Alarmy s.r.o.)", or before a function right before it, "Správa domů s.r.o.,
// údržbář Karel Vzor". It reports whether there is one; the party is nil where no
// detector marked it.
func (w *walker) ofFirm(it *item, c *context) (*party, bool) {
	if n := w.behind(it); n >= 0 && w.items[n].typ == detectors.Org && w.items[n].start-it.end < firmReach {
		if o := &w.items[n]; w.firmName(o) && w.additionOf(it.end, o.start) && !w.orgHasOthers(o) {
			return w.known(o.text, o.name()), true
		}
	}
	if prev := w.previousOf(it); prev != nil && prev.typ == detectors.Org && it.start-prev.end < firmReach && w.firmName(prev) && w.functionBetween(prev.end, it, c) {
		return prev.party, prev.party != nil && prev.party.local
	}
	return nil, false
}

// additionOf reports whether a gap behind a name begins an addition to it, with a
// function at most: " (", ", technik ", " – servis ".
func (w *walker) additionOf(from, to int) bool {
	gap := w.text[from:to]
	if strings.ContainsAny(gap, "\n;:.") || wordsBetween(gap) > 4 {
		return false
	}
	trimmed := strings.TrimLeft(gap, " \t")
	if trimmed == "" {
		return strings.Contains(gap, "\t") || len(gap) > 1
	}
	if strings.HasPrefix(trimmed, "(") || strings.HasPrefix(trimmed, "|") {
		return true
	}
	for _, f := range strings.FieldsFunc(person.Fold(trimmed), func(r rune) bool { return r == ' ' || r == ',' }) {
		switch f {
		case "z", "ze", "zo", "firmy", "firma", "spolecnosti", "spolocnosti", "spolki", "из":
			return true
		}
	}
	return false
}

// orgHasOthers reports whether a company number follows the name of an
// organisation: it is a party of a list, and the name before it is another.
func (w *walker) orgHasOthers(o *item) bool { return w.numberBehind(o.end) && w.head }

// functionBetween reports whether a comma and a function of few words stand
// between a company and a name.
func (w *walker) functionBetween(from int, it *item, c *context) bool {
	gap := w.text[from:it.start]
	if strings.ContainsAny(gap, "\n;.(") || !strings.HasPrefix(strings.TrimLeft(gap, " "), ",") && !strings.Contains(gap, " – ") || wordsBetween(gap) > 6 {
		return false
	}
	for _, t := range c.before {
		if t.start >= from && (t.cue == cueStaff || t.cue == cueSupplier || t.cue == cueContact) {
			return true
		}
	}
	return false
}

// firmsPerson places a person whom the words beside the name give to a company.
func (w *walker) firmsPerson(it *item, c *context) bool {
	p, ok := w.ofFirm(it, c)
	if !ok || p != nil && (p.public || p.kind == KindBody) {
		return false
	}
	it.supplier = true
	w.place(it, p, relContact)
	return true
}

// partnerOf reports whether a name stands right behind that of a partnership, or
// behind another partner: "Dowóz s.c. Jan Kowal, Adam Nowak". Partners are in
// business themselves.
func (w *walker) partnerOf(it *item, c *context) bool {
	if w.cur == nil || w.cur.orgText == "" || c.private || !w.cur.partnership() {
		return false
	}
	for k := w.firstAt(it) - 1; k >= 0; k-- {
		o := &w.items[w.order[k]]
		gap := w.between(o.end, it.start)
		if len(gap) > 12 || strings.Contains(gap, "\n\n") || !onlyTitles(gap) {
			return false
		}
		if o.typ == detectors.Org {
			return o.party == w.cur
		}
		if !isName(o) {
			return false
		}
		it = o
	}
	return false
}
