package parties

import (
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// known is one person of a record with a role that is settled somewhere.
type known struct {
	name    string
	tokens  person.Name
	id      string
	role    Role
	subkind string
	party   *party
	file    int
	self    bool // is the party
}

// record is what the files of a record share: the people whose role is settled,
// in the order in which they were met, found by id and by beginnings of words.
type record struct {
	people []known
	seen   map[seenKey]bool
	byID   map[string][]int
	byStem map[string][]int
}

type seenKey struct {
	name, id string
	role     Role
	subkind  string
	file     int
	party    *party
}

func newRecord() *record {
	return &record{seen: map[seenKey]bool{}, byID: map[string][]int{}, byStem: map[string][]int{}}
}

// add keeps a person once for each file, role and form of the name.
func (r *record) add(k known) {
	key := seenKey{k.name, k.id, k.role, k.subkind, k.file, k.party}
	if r.seen[key] {
		return
	}
	r.seen[key] = true
	n := len(r.people)
	r.people = append(r.people, k)
	if k.id != "" {
		r.byID[k.id] = append(r.byID[k.id], n)
	}
	for _, s := range stems(k.tokens) {
		if l := r.byStem[s]; len(l) == 0 || l[len(l)-1] != n {
			r.byStem[s] = append(l, n)
		}
	}
}

// maxAlike bounds with how many people one name is compared; behind it the
// name stays without a role, which is the safe side.
const maxAlike = 1000

// like returns the people who share the beginning of a word with a name.
func (r *record) like(name person.Name) []int {
	var out []int
	for _, s := range stems(name) {
		out = append(out, r.byStem[s]...)
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return out[:min(len(out), maxAlike)]
}

// like is like of a name, kept while the same name is asked about.
func (w *walker) like(it *item) []int {
	if w.likeOf != it {
		w.likeOf, w.alike = it, w.record.like(it.name())
	}
	return w.alike
}

// stems are the first two letters of the full words of a name: no case ending
// of a name reaches further to the front.
func stems(name person.Name) (out []string) {
	for _, t := range name {
		if r := []rune(t); len(r) >= 2 && r[1] != '.' {
			out = append(out, string(r[:2]))
		}
	}
	return out
}

// link gives names without a role of their own the role of the same person
// elsewhere: by the id that propagation set, by the full name, last by a short
// form of it. Signatures take the role of the same person before their own.
func (w *walker) link() {
	for _, i := range w.order {
		it := &w.items[i]
		if isName(it) && it.typ != detectors.SignatureName && it.role != "" && it.subkind != "maiden" {
			w.record.add(known{it.text, it.name(), it.finding.Person, it.role, it.subkind, it.party, w.nr, it.rel == relSelf})
		}
	}
}

// adopt gives what link left open, after all files of the record are known.
func (w *walker) adopt() {
	for _, i := range w.order {
		it := &w.items[i]
		if isName(it) && it.role == "" && it.subkind == "stamp" {
			it.role = Unknown // a stamp goes, whosever it is
		}
		if !isName(it) || it.subkind == "stamp" || it.subkind == "maiden" {
			continue
		}
		if it.role == "" || it.typ == detectors.SignatureName {
			k, ok := w.elsewhere(it)
			if w.addressed(it) {
				if p, of := w.partyBefore(it); of {
					k, ok, it.spokenOf = p, true, true
				}
			}
			if ok {
				it.role, it.party, it.adopted = k.role, k.party, true
				if it.subkind == "" && k.subkind == "minor" {
					it.subkind = "minor"
				}
				it.because("same person elsewhere")
			}
		}
		if it.typ != detectors.SignatureName && (it.role == Employee || it.role == Official && !it.function) {
			if k, ok := w.firstSeen(it); ok {
				it.role, it.party, it.adopted = k.role, k.party, true
				it.because("same person before")
			} else if k, ok := w.privately(it); ok {
				it.role, it.party, it.adopted = k.role, k.party, true
				it.because("a private party of the record")
			}
		}
		if it.role == "" && it.rel == relNone && w.foi {
			it.role = NaturalPerson
			it.because("merely mentioned")
		}
		if it.role == "" && it.rel == relMember && (it.party == nil || !it.party.local || !it.party.public || it.function) {
			it.role = w.staffRole(it)
		}
		if it.rel == relThird && it.role == NaturalPerson && it.subkind == "" && !it.kin {
			if k, ok := w.partyBefore(it); ok {
				it.role, it.party, it.adopted = k.role, k.party, true
				it.because("a party of the file")
			}
		}
		w.promote(it)
		if it.role == "" {
			it.role = Unknown
		}
	}
}

// firstSeen finds the role of a person who got another one where the name stood
// first in this file: whose block is open says less than a word of function.
func (w *walker) firstSeen(it *item) (known, bool) {
	name := it.name()
	for _, n := range w.like(it) {
		k := w.record.people[n]
		if k.file == w.nr && name.Same(k.tokens) {
			return k, k.role != it.role && (k.role == Official || k.role == Representative || k.role == Employee)
		}
	}
	return known{}, false
}

// partyBefore finds the natural party of this file whose name this is, in full
// or short: a word for others that stands farther off speaks of somebody else.
func (w *walker) partyBefore(it *item) (known, bool) {
	name := it.name()
	for _, n := range w.like(it) {
		k := w.record.people[n]
		if k.file == w.nr && k.self && (name.Same(k.tokens) || name.Part(k.tokens) && w.addressed(it)) {
			return k, true
		}
	}
	return known{}, false
}

// addressed reports whether a form of address stands right before a name, as it
// does where one of the parties is spoken of.
func (w *walker) addressed(it *item) bool {
	f := strings.Fields(w.folded(max(0, it.start-12), it.start))
	if len(f) == 0 {
		return false
	}
	switch strings.TrimRight(f[len(f)-1], ".") {
	case "pan", "pana", "panu", "panem", "pani", "p", "panom", "pania", "panstwo", "panstwa", "manzele", "manzelia", "manzelum", "manzelom", "slecna", "slecne", "гр", "гражданин", "гражданка":
		return true
	}
	return false
}

// privately finds the private party or requester whose name this is, in full or
// short. Whose block is open, or a word such as "převzal", says less than that;
// only a function of its own says more.
func (w *walker) privately(it *item) (known, bool) {
	name := it.name()
	private := func(k known) bool {
		return (k.role == Requester || k.self && k.role == NaturalPerson) && (name.Same(k.tokens) || name.Part(k.tokens))
	}
	if k, ok := w.first(w.record.byID[it.finding.Person], private, true); ok && it.finding.Person != "" {
		return k, true
	}
	return w.first(w.like(it), private, true)
}

// samePerson compares two names by id, else by full name.
func samePerson(a, b *item) bool {
	if a.finding.Person != "" && a.finding.Person == b.finding.Person {
		return true
	}
	return a.name().Same(b.name())
}

// elsewhere finds the same person with a settled role, in this file first: by
// id, by the full name, in this file also by a short form of the name.
func (w *walker) elsewhere(it *item) (known, bool) {
	name := it.name()
	if id := it.finding.Person; id != "" {
		if k, ok := w.guarded(w.record.byID[id], func(k known) bool { return name.Near(k.tokens) }); ok {
			return k, true
		}
	}
	like := w.like(it)
	if k, ok := w.guarded(like, func(k known) bool { return name.Same(k.tokens) }); ok {
		return k, true
	}
	short := func(k known) bool { return name.Part(k.tokens) }
	// A short form may be of several people: who must not be seen goes first.
	if k, ok := w.first(like, func(k known) bool { return !k.role.visible() && short(k) }, false); ok {
		return k, true
	}
	return w.first(like, short, false)
}

// guarded is first, but one who asks for information or is a private party goes
// before all: an official who buys a field of his own.
func (w *walker) guarded(people []int, fits func(known) bool) (known, bool) {
	private := func(k known) bool { return k.role == Requester || k.self && k.role == NaturalPerson }
	if k, ok := w.first(people, func(k known) bool { return private(k) && fits(k) }, true); ok {
		return k, true
	}
	return w.first(people, fits, true)
}

// visible reports whether tables tend to keep the names of a role.
func (r Role) visible() bool {
	return r == Official || r == Representative || r == Entrepreneur || r == Recipient
}

// first returns the first of the people who fits, those of this file before others.
func (w *walker) first(people []int, fits func(known) bool, others bool) (known, bool) {
	for _, here := range []bool{true, false} {
		for _, n := range people {
			if k := w.record.people[n]; (k.file == w.nr) == here && fits(k) {
				return k, true
			}
		}
		if !others {
			break
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
