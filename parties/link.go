package parties

import (
	"slices"
	"strings"
	"unicode/utf8"

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
	byText map[string][]int32
	byID   map[string][]int32
	byStem map[string][]int32
}

func newRecord() *record {
	return &record{byText: map[string][]int32{}, byID: map[string][]int32{}, byStem: map[string][]int32{}}
}

// add keeps a person once for each file, role and form of the name.
func (r *record) add(k *known) {
	same := r.byText[k.name]
	for _, n := range same {
		o := &r.people[n]
		if o.id == k.id && o.role == k.role && o.subkind == k.subkind && o.file == k.file && o.party == k.party {
			return
		}
	}
	n := int32(len(r.people))
	r.people = append(r.people, *k)
	r.byText[k.name] = append(same, n)
	if k.id != "" {
		r.byID[k.id] = append(r.byID[k.id], n)
	}
	for _, t := range k.tokens {
		s := stem2(t)
		if s == "" {
			continue
		}
		if l := r.byStem[s]; len(l) == 0 || l[len(l)-1] != n {
			r.byStem[s] = append(l, n)
		}
	}
}

// maxAlike bounds with how many people one name is compared; behind it the
// name stays without a role, which is the safe side.
const maxAlike = 1000

// like adds the people who share the beginning of a word with a name, in the
// order in which they were met.
func (r *record) like(name person.Name, out []int32) []int32 {
	lists := 0
	for _, t := range name {
		if s := stem2(t); s != "" {
			if l := r.byStem[s]; len(l) > 0 {
				out, lists = append(out, l...), lists+1
			}
		}
	}
	if lists > 1 {
		slices.Sort(out)
		out = slices.Compact(out)
	}
	return out[:min(len(out), maxAlike)]
}

// like is like of a name, kept while the same name is asked about.
func (w *walker) like(it *item) []int32 {
	if w.likeOf != it {
		w.likeOf, w.alike = it, w.record.like(it.name(), w.alike[:0])
	}
	return w.alike
}

// stem2 is the first two letters of a full word of a name, "" of an initial: no
// case ending of a name reaches further to the front.
func stem2(t string) string {
	_, a := utf8.DecodeRuneInString(t)
	_, b := utf8.DecodeRuneInString(t[a:])
	if b == 0 || t[a] == '.' {
		return ""
	}
	return t[:a+b]
}

// link gives names without a role of their own the role of the same person
// elsewhere: by the id that propagation set, by the full name, last by a short
// form of it. Signatures take the role of the same person before their own.
func (w *walker) link() {
	for _, i := range w.order {
		it := &w.items[i]
		if isName(it) && it.typ != detectors.SignatureName && it.role != "" && it.subkind != "maiden" {
			w.record.add(&known{it.text, it.name(), it.finding.Person, it.role, it.subkind, it.party, w.nr, it.rel == relSelf})
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
			k := w.elsewhere(it)
			if w.addressed(it) {
				if p := w.partyBefore(it); p != nil {
					k, it.spokenOf = p, true
				}
			}
			if k != nil {
				it.role, it.party, it.adopted = k.role, k.party, true
				if it.subkind == "" && k.subkind == "minor" {
					it.subkind = "minor"
				}
				it.because("same person elsewhere")
			}
		}
		if it.typ != detectors.SignatureName && (it.role == Employee || it.role == Official && !it.function) {
			if k := w.firstSeen(it); k != nil {
				it.role, it.party, it.adopted = k.role, k.party, true
				it.because("same person before")
			} else if k := w.privately(it); k != nil {
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
			if k := w.partyBefore(it); k != nil {
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
func (w *walker) firstSeen(it *item) *known {
	name := it.name()
	for _, n := range w.like(it) {
		k := &w.record.people[n]
		if k.file != w.nr || !name.Same(k.tokens) {
			continue
		}
		if k.role != it.role && (k.role == Official || k.role == Representative || k.role == Employee) {
			return k
		}
		break
	}
	return nil
}

// partyBefore finds the natural party of this file whose name this is, in full
// or short: a word for others that stands farther off speaks of somebody else.
func (w *walker) partyBefore(it *item) *known {
	name := it.name()
	for _, n := range w.like(it) {
		k := &w.record.people[n]
		if k.file == w.nr && k.self && (name.Same(k.tokens) || name.Part(k.tokens) && w.addressed(it)) {
			return k
		}
	}
	return nil
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
func (w *walker) privately(it *item) *known {
	name := it.name()
	private := func(k *known) bool {
		return (k.role == Requester || k.self && k.role == NaturalPerson) && (name.Same(k.tokens) || name.Part(k.tokens))
	}
	if id := it.finding.Person; id != "" {
		if k := w.first(w.record.byID[id], private, true); k != nil {
			return k
		}
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
func (w *walker) elsewhere(it *item) *known {
	name := it.name()
	if p := it.party; it.typ == detectors.SignatureName && p != nil && p.person >= 0 && name.Part(w.items[p.person].name()) {
		if o := &w.items[p.person]; o.role != "" { // stands under the term of that party
			return &known{o.text, o.name(), o.finding.Person, o.role, o.subkind, p, w.nr, true}
		}
	}
	if id := it.finding.Person; id != "" {
		if k := w.guarded(w.record.byID[id], func(k *known) bool { return name.Near(k.tokens) }); k != nil {
			return k
		}
	}
	like := w.like(it)
	if k := w.guarded(like, func(k *known) bool { return name.Same(k.tokens) }); k != nil {
		return k
	}
	short := func(k *known) bool { return name.Part(k.tokens) }
	// A short form may be of several people: who must not be seen goes first.
	if k := w.first(like, func(k *known) bool { return !k.role.visible() && short(k) }, false); k != nil {
		return k
	}
	return w.first(like, short, false)
}

// guarded is first, but one who asks for information or is a private party goes
// before all: an official who buys a field of his own.
func (w *walker) guarded(people []int32, fits func(*known) bool) *known {
	private := func(k *known) bool { return k.role == Requester || k.self && k.role == NaturalPerson }
	if k := w.first(people, func(k *known) bool { return private(k) && fits(k) }, true); k != nil {
		return k
	}
	return w.first(people, fits, true)
}

// visible reports whether tables tend to keep the names of a role.
func (r Role) visible() bool {
	return r == Official || r == Representative || r == Entrepreneur || r == Recipient
}

// first returns the first of the people who fits, those of this file before others.
func (w *walker) first(people []int32, fits func(*known) bool, others bool) *known {
	for _, here := range [...]bool{true, false} {
		for _, n := range people {
			if k := &w.record.people[n]; (k.file == w.nr) == here && fits(k) {
				return k
			}
		}
		if !others {
			break
		}
	}
	return nil
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
