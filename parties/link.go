package parties

import (
	"inkoust/detectors"
	"inkoust/internal/person"
)

// known is one person of a record with a role that is settled somewhere.
type known struct {
	name    string
	id      string
	role    Role
	subkind string
	party   *party
	file    int
}

// record is what the files of a record share.
type record struct {
	people []known
}

// link gives names without a role of their own the role of the same person
// elsewhere: by the id that propagation set, by the full name, last by a short
// form of it. Signatures take the role of the same person before their own.
func (w *walker) link() {
	for _, i := range w.order {
		it := &w.items[i]
		if isName(it) && it.typ != detectors.SignatureName && it.role != "" && it.subkind != "maiden" {
			w.record.people = append(w.record.people, known{it.text, it.finding.Person, it.role, it.subkind, it.party, w.nr})
		}
	}
}

// adopt gives what link left open, after all files of the record are known.
func (w *walker) adopt() {
	for _, i := range w.order {
		it := &w.items[i]
		if !isName(it) || it.subkind == "stamp" || it.subkind == "maiden" {
			continue
		}
		if it.role == "" || it.typ == detectors.SignatureName {
			if k, ok := w.elsewhere(it); ok {
				it.role, it.party = k.role, k.party
				if it.subkind == "" && k.subkind == "minor" {
					it.subkind = "minor"
				}
				it.because("same person elsewhere")
			}
		}
		if it.role == "" && it.rel == relMember {
			it.role = w.staffRole(it)
		}
		w.promote(it)
		if it.role == "" {
			it.role = Unknown
		}
	}
}

// samePerson compares two names by id, else by full name.
func samePerson(a, b item) bool {
	if a.finding.Person != "" && a.finding.Person == b.finding.Person {
		return true
	}
	return person.Same(a.text, b.text)
}

// elsewhere finds the same person with a settled role, in this file first.
func (w *walker) elsewhere(it *item) (known, bool) {
	tests := []func(k known) bool{
		func(k known) bool { return it.finding.Person != "" && k.id == it.finding.Person },
		func(k known) bool { return person.Same(it.text, k.name) },
		func(k known) bool { return person.Part(it.text, k.name) },
	}
	for n, same := range tests {
		for _, here := range []bool{true, false} {
			if n == 2 && !here {
				continue // a surname alone proves nothing in another file
			}
			for _, k := range w.record.people {
				if (k.file == w.nr) == here && same(k) {
					return k, true
				}
			}
		}
	}
	return known{}, false
}

// promote makes a listed official of ours an official, unless the place shows
// a private person: the mayor who sells a field of his own.
func (w *walker) promote(it *item) {
	if it.role == Official || it.rel == relSelf || it.rel == relThird || it.role == Recipient || it.role == Entrepreneur || it.role == Requester {
		return
	}
	if it.party != nil && !it.party.ours && it.party.kind != KindBody {
		return
	}
	if w.opts.Office.IsOfficial(it.text, w.opts.At) {
		it.role = Official
		it.because("listed official of the office")
	}
}
