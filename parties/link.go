package parties

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// known is one person of a record with a role that is settled somewhere.
type known struct {
	name    string
	tokens  person.Name
	who     int32 // see item
	role    Role
	subkind string
	party   *party
	file    int
	self    bool // is the party
}

// private reports whether somebody asks for information or is a private party.
func (k *known) private() bool {
	return k.role == Requester || k.self && k.role == NaturalPerson
}

// record is what the files of a record share: the people whose role is settled,
// in the order in which they were met, found by number and by beginnings of words.
type record struct {
	people  []known
	numbers map[string]int32 // of persons, by the id that propagation set
	byWho   [][]int32        // places in people, by number
	byText  map[string][]int32
	byStem  map[uint64][]int32
	last    []int32 // see mentions
	signs   *signs  // room for those of a name

	weighings []weighing // room for those of a file
}

// records are those decided on before, empty.
var records = sync.Pool{New: func() any {
	return &record{numbers: map[string]int32{}, byText: map[string][]int32{}, byStem: map[uint64][]int32{}, signs: &signs{}}
}}

// keptPeople is for how many people the room of a record is used again.
const keptPeople = 1 << 12

func newRecord() *record {
	r := records.Get().(*record)
	r.byWho = append(r.byWho, nil) // nobody's
	return r
}

// leave gives the room back.
func (r *record) leave() {
	if cap(r.people) > keptPeople || cap(r.byWho) > keptPeople {
		return
	}
	clear(r.people)
	clear(r.weighings[:cap(r.weighings)])
	clear(r.byWho)
	clear(r.numbers)
	clear(r.byText)
	clear(r.byStem)
	r.people, r.byWho = r.people[:0], r.byWho[:0]
	records.Put(r)
}

// who is the number of a person.
func (r *record) who(id string) int32 {
	if id == "" {
		return 0
	}
	n, ok := r.numbers[id]
	if !ok {
		n = int32(len(r.byWho))
		r.numbers[id], r.byWho = n, append(r.byWho, nil)
	}
	return n
}

// mentions is room for a number for each person, all 0; the caller leaves it so.
func (r *record) mentions() []int32 {
	if n := len(r.byWho) - len(r.last); n > 0 {
		r.last = append(r.last, make([]int32, n)...)
	}
	return r.last
}

// add keeps a person once for each file, role and form of the name.
func (r *record) add(k *known) {
	same := r.byText[k.name]
	for _, n := range same {
		o := &r.people[n]
		if o.who == k.who && o.role == k.role && o.subkind == k.subkind && o.file == k.file && o.party == k.party {
			return
		}
	}
	n := int32(len(r.people))
	r.people = append(r.people, *k)
	r.byText[k.name] = append(same, n)
	if k.who > 0 {
		r.byWho[k.who] = append(r.byWho[k.who], n)
	}
	for _, t := range k.tokens {
		s := stem2(t)
		if s == 0 {
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
		if s := stem2(t); s != 0 {
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

// stem2 is the first two letters of a full word of a name, 0 for an initial: no
// case ending of a name reaches further to the front.
func stem2(t string) uint64 {
	r, a := utf8.DecodeRuneInString(t)
	q, b := utf8.DecodeRuneInString(t[a:])
	if b == 0 || q == '.' {
		return 0
	}
	return uint64(r)<<32 | uint64(q)
}

// link gives names without a role of their own the role of the same person
// elsewhere: by the id that propagation set, by the full name, last by a short
// form of it. Signatures take the role of the same person before their own.
func (w *walker) link() {
	for _, i := range w.order {
		it := &w.items[i]
		if !isName(it) {
			continue
		}
		it.who = w.record.who(it.finding.Person)
		if it.typ != detectors.SignatureName && it.role != "" && it.subkind != "maiden" {
			w.record.add(&known{it.text, it.name(), it.who, it.role, it.subkind, it.party, w.nr, it.rel == relSelf})
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
	f := strings.TrimRightFunc(w.folded(max(0, it.start-12), it.start), unicode.IsSpace)
	f = f[strings.LastIndexFunc(f, unicode.IsSpace)+1:]
	switch strings.TrimRight(f, ".") {
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
		return k.private() && (name.Same(k.tokens) || name.Part(k.tokens))
	}
	if it.who > 0 {
		if k := w.first(w.record.byWho[it.who], private); k != nil {
			return k
		}
	}
	return w.first(w.like(it), private)
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
			return &known{o.text, o.name(), o.who, o.role, o.subkind, p, w.nr, true}
		}
	}
	if it.who > 0 {
		if k := w.guarded(w.record.byWho[it.who], func(k *known) bool { return name.Near(k.tokens) }); k != nil {
			return k
		}
	}
	like := w.like(it)
	if k := w.guarded(like, func(k *known) bool { return name.Same(k.tokens) }); k != nil {
		return k
	}
	return w.short(like, name)
}

// short finds of the people of this file the first of whom a name is a short form.
// It may be of several people: who must not be seen goes first.
func (w *walker) short(people []int32, name person.Name) (found *known) {
	for _, n := range people {
		k := &w.record.people[n]
		if k.file != w.nr || found != nil && k.role.visible() || !name.Part(k.tokens) {
			continue
		}
		if !k.role.visible() {
			return k
		}
		found = k
	}
	return found
}

// guarded returns the first of the people who fits, those of this file before
// others; but one who asks for information or is a private party goes before all:
// an official who buys a field of his own.
func (w *walker) guarded(people []int32, fits func(*known) bool) *known {
	var own, others, private *known
	for _, n := range people {
		k := &w.record.people[n]
		first := &others
		if k.file == w.nr {
			first = &own
		}
		if *first != nil && (!k.private() || private != nil && first == &others) || !fits(k) {
			continue
		}
		switch {
		case k.private() && first == &own:
			return k
		case k.private() && private == nil:
			private = k
		}
		if *first == nil {
			*first = k
		}
	}
	return cmp.Or(private, own, others)
}

// visible reports whether tables tend to keep the names of a role.
func (r Role) visible() bool {
	return r == Official || r == Representative || r == Entrepreneur || r == Recipient
}

// first returns the first of the people who fits, those of this file before others.
func (w *walker) first(people []int32, fits func(*known) bool) (other *known) {
	for _, n := range people {
		switch k := &w.record.people[n]; {
		case k.file != w.nr && other != nil || !fits(k):
		case k.file == w.nr:
			return k
		default:
			other = k
		}
	}
	return other
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
