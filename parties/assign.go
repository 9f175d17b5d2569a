package parties

import (
	"strconv"
	"strings"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// Assign tells the role of every finding of a record's files. The result is
// parallel to the files and their findings. It is deterministic, keeps no state
// and changes nothing; Subkind may be refined where the place tells more than
// the value: "second" and "object" (address), "generic" (phone, e-mail),
// "correspondent" (account), "maiden", "stamp", "initials", "minor" (name).
func Assign(files []*detectors.File, o Options) [][]Mention {
	out := make([][]Mention, len(files))
	walkers := assign(files, o, true)
	for n, w := range walkers {
		out[n] = w.mentions()
	}
	for _, w := range walkers {
		w.joined.leave()
	}
	if len(walkers) > 0 {
		walkers[0].record.leave()
	}
	return out
}

// assign walks through the files of a record and settles every role; weighed
// tells whether what was learnt may overrule the rules.
func assign(files []*detectors.File, o Options, weighed bool) []*walker {
	rec := newRecord()
	walkers := make([]*walker, len(files))
	for n, f := range files {
		w := &walker{joined: join(f), opts: &o, record: rec, nr: n}
		w.scanGaps()
		w.reread()
		w.walk()
		w.settle()
		w.names()
		walkers[n] = w
	}
	rec.number(walkers)
	for _, w := range walkers {
		w.adopt()
		if weighed {
			w.weighNames()
		}
		w.values()
		w.repeats()
		w.minors()
	}
	return walkers
}

// names gives every name its role where its own place tells it.
func (w *walker) names() {
	for _, i := range w.order {
		if it := &w.items[i]; isName(it) {
			if it.loose {
				w.settleSide(it)
			}
			w.standIn(it)
			it.role = w.personRole(it)
		}
	}
	w.link()
}

// values gives every other value its role.
func (w *walker) values() {
	for _, i := range w.order {
		if it := &w.items[i]; !isName(it) {
			it.role = w.valueRole(it)
		}
	}
}

// repeats lets an address that stands with nobody be what the same address is
// elsewhere in the file; a private one goes before.
func (w *walker) repeats() {
	any := false
	for i := range w.items {
		any = any || homeless(&w.items[i])
	}
	if !any {
		return
	}
	homes := map[string]Role{}
	for _, i := range w.order {
		it := &w.items[i]
		if it.typ != detectors.Address || it.role == Unknown || it.subkind == "object" || it.role == "" {
			continue
		}
		key := w.oneLine(it)
		if old, ok := homes[key]; !ok || old == LegalPerson || old == Body {
			homes[key] = it.role
		}
	}
	for _, i := range w.order {
		it := &w.items[i]
		if !homeless(it) {
			continue
		}
		if r, ok := homes[w.oneLine(it)]; ok {
			it.role, it.subkind = r, ""
			it.because("same address elsewhere")
		}
	}
}

// oneLine is the folded text of a finding with single blanks.
func (w *walker) oneLine(it *item) string {
	f := w.folded(it.start, it.end)
	if strings.IndexByte(f, '\n') < 0 && !strings.Contains(f, "  ") && strings.TrimSpace(f) == f && strings.IndexByte(f, 0xc2) < 0 {
		return f
	}
	return strings.Join(strings.Fields(f), " ")
}

// homeless reports whether an address stands with nobody.
func homeless(it *item) bool {
	return it.typ == detectors.Address && (it.role == Unknown || it.subkind == "object")
}

// number gives the parties of a record their ids. The same organisation in two
// files is one party; a natural person is one if the full name fits.
func (r *record) number(walkers []*walker) {
	var all []counted
	last := 0
	for _, w := range walkers {
		for _, p := range w.parties {
			if p.empty() {
				continue
			}
			n := counted{w: w, p: p, ico: p.number(), name: p.compared()}
			for i := range all {
				if s := &all[i]; s.mayBe(&n) && sameParty(s.w, s.p, w, p) {
					p.id = s.p.id
					break
				}
			}
			if p.id == "" {
				last++
				p.id = "s" + strconv.Itoa(last)
			}
			all = append(all, n)
		}
	}
}

// counted is a party that has its id.
type counted struct {
	w    *walker
	p    *party
	ico  string
	name person.Name
}

// mayBe reports whether two parties can be one; false is certain.
func (n *counted) mayBe(o *counted) bool {
	if n.ico != "" && o.ico != "" {
		return n.ico == o.ico
	}
	if n.p.orgText != "" && o.p.orgText != "" {
		return len(n.name) > 0 && len(n.name) == len(o.name) && n.name[0][0] == o.name[0][0]
	}
	return n.p.person >= 0 && o.p.person >= 0
}

// sameParty compares two parties by number, else by name.
func sameParty(w *walker, p *party, v *walker, q *party) bool {
	if a, b := p.number(), q.number(); a != "" && b != "" {
		return a == b
	}
	if p.orgText != "" && q.orgText != "" {
		return sameOrgName(p.compared(), q.compared())
	}
	return p.person >= 0 && q.person >= 0 && samePerson(&w.items[p.person], &v.items[q.person])
}

// mentions turns the items into the result.
func (w *walker) mentions() []Mention {
	out := make([]Mention, len(w.items))
	doc := Contract
	if w.foi {
		doc = Letter
	}
	for i := range w.items {
		it, m := &w.items[i], &out[i]
		m.Finding, m.Role, m.Owner, m.Why, m.Doc = *it.finding, it.role, it.owner, it.why, doc
		if it.subkind != "" {
			m.Subkind = it.subkind
		}
		if p := it.party; p != nil && !p.empty() {
			m.Party, m.Ours, m.PartyKind, m.Local, m.PartyICO = p.id, p.ours, p.kind, p.local, p.number()
		}
		m.IsParty = w.ofParty(it)
		m.Borderline = it.borderline
		m.Unsure, m.Settled = it.unsure, !it.unsure && w.settled(it)
		m.PublicContact = w.publicContact(it)
	}
	return out
}

// ofParty reports whether a name or value is that of a natural person who is a
// party.
func (w *walker) ofParty(it *item) bool {
	if it.party == nil || it.party.kind != KindNatural {
		return false
	}
	if !isName(it) && it.owner >= 0 {
		it = &w.items[it.owner]
	}
	return it.rel == relSelf || !isName(it) && it.party.person >= 0
}

// settled reports whether somebody is an official beyond doubt.
func (w *walker) settled(it *item) bool {
	if it.spokenOf {
		return true // "paní Nová" where a party bears that name
	}
	if !isName(it) || it.role != Official {
		return false
	}
	return it.rel == relRep || it.rel == relOfficer || w.opts.Office.IsOfficial(it.text, w.opts.At)
}

// publicContact reports whether the office lists a value as public.
func (w *walker) publicContact(it *item) bool {
	if w.opts.Office == nil {
		return false
	}
	kind, ok := contactKinds[it.typ]
	return ok && w.opts.Office.IsPublicContact(kind, it.text)
}

var contactKinds = map[detectors.Type]string{
	detectors.Phone: "telefon", detectors.Email: "email", detectors.DataBox: "datova_schranka",
	detectors.Address: "adresa", detectors.BankAccount: "ucet",
}
