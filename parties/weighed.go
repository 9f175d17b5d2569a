package parties

import (
	"fmt"
	"slices"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// The rules of this package read what a text says of a name in so many words;
// where they have little to go by, all signs together say more. What each sign
// weighs is learnt from annotated texts (scripts/roles), and the sum overrules a
// rule where it is clear. In hundredths; chosen with sets of texts left out.
const (
	staysOther   = 250  // from here a name stays that would go
	staysContact = 200  // the same of contact persons of the other side
	staysHardly  = 350  // the same of what may be no name
	goesClearly  = -300 // below, an official goes whose function tells whose person it is
	goesActing   = 0    // below, one goes who is said to act for a party
	goes         = 0    // below, another name that would stay goes
	surely       = 0.6  // the score from which a finding is surely a name
	nearBar      = 150  // as near below the bar, an office may want to be asked
	asksBelow    = 200  // below, a person is asked about one that stays
	mostOwn      = 600  // more says nothing more
	mostOther    = 400  // the same, of other mentions
)

// weighing is one name with what its signs say.
type weighing struct {
	*item
	stay, leave Role
	margin      int
	open        bool // what they say may overrule the rules
	first       int  // mention of the person
	next        int  // of them, -1 behind the last
	mentions    int  // how many there are, known of the first
	margins     int  // added up, as far as each counts for others
}

// weighNames lets the learnt weights overrule the weaker rules. All mentions of
// a person speak for each; one that had its role from another follows it.
func (w *walker) weighNames() {
	list := w.weighed()
	for n := range list {
		x := &list[n]
		if !x.open {
			continue
		}
		total := min(max(x.margin, -mostOwn), mostOwn)
		if all := &list[x.first]; all.mentions > 1 {
			total += (all.margins - x.forOthers()) / (all.mentions - 1) / 2
		}
		if sum, beside := w.besideMargins(list, n); beside > 0 && (sum < 0 || x.margin > 0 && x.rel != relThird) {
			total += sum / beside // a list lifts nobody against whom own words speak
		}
		switch {
		case !x.role.visible() && total > x.bar() && !(x.stay == Official && w.firmsOnly()):
			x.overrule(x.stay, total)
		case x.role.visible() && total < w.floor(x.item):
			x.overrule(x.leave, total)
		case x.role.visible() && total < asksBelow && x.rel != relRep:
			x.unsure = true
		}
		x.borderline = !x.role.visible() && total > x.bar()-nearBar
	}
	for n := range list {
		if x := &list[n]; x.adopted && x.who > 0 {
			x.follow(list)
		}
	}
}

// weighed weighs the names of a file.
func (w *walker) weighed() []weighing {
	scales := w.opts.Scales
	if scales == nil {
		scales = learnt()
	}
	list := slices.Grow(w.record.weighings[:0], w.people)
	defer func() { w.record.weighings = list[:0] }()
	last := w.record.mentions() // of each person
	s := w.record.signs
	for _, i := range w.order {
		if !isName(&w.items[i]) {
			continue
		}
		n := len(list)
		list = append(list, weighing{item: &w.items[i], first: n, next: -1})
		x := &list[n]
		if x.open = w.weak(x.item); x.open {
			w.signsOf(i, s)
			x.stay, x.leave, x.margin = heaviest(scales.weigh(s))
		} else if x.margin = -mostOther; x.role.visible() {
			x.margin = mostOther
		}
		if x.who > 0 {
			if before := last[x.who] - 1; before >= 0 {
				list[before].next, x.first = n, list[before].first
			}
			last[x.who] = int32(n + 1)
		}
		all := &list[x.first]
		all.mentions++
		all.margins += x.forOthers()
	}
	for n := range list {
		last[list[n].who] = 0
	}
	return list
}

// forOthers is how much a mention says of the others of the person.
func (x *weighing) forOthers() int { return min(max(x.margin, -mostOther), mostOther) }

// follow gives a mention that had its role from another the role to which all
// others were overruled.
func (x *weighing) follow(list []weighing) {
	r := Role("")
	for m := x.first; m >= 0; m = list[m].next {
		o := &list[m]
		switch {
		case o.adopted:
		case !o.overruled || r != "" && r != o.role:
			return
		default:
			r = o.role
		}
	}
	if r != "" {
		x.overrule(r, 0)
	}
}

func (it *item) overrule(r Role, margin int) {
	why := fmt.Sprintf("weighed: %s rather than %s", r, it.role)
	if margin != 0 {
		why += fmt.Sprintf(", by %d", max(margin, -margin))
	}
	it.because(why)
	it.role, it.overruled = r, true
}

// bar is how much must speak for leaving a name that the rules take away.
func (it *item) bar() int {
	switch {
	case it.finding.Score < surely:
		return staysHardly // mostly somebody's first name
	case it.role == Employee && it.rel == relContact:
		return staysContact
	}
	return staysOther
}

// floor is how little may speak for leaving a name that the rules leave.
func (w *walker) floor(it *item) int {
	switch {
	case it.role == Official && w.clearly(it):
		return goesClearly
	case it.rel == relRep:
		return goesActing
	}
	return goes
}

// clearly reports whether a function tells whose person an official is: one that
// public bodies alone give, or that goes on with the name of the body.
func (w *walker) clearly(it *item) bool {
	return it.public || it.whose == whosePublic || it.whose == whoseState || it.ofWhom != "" && it.party != nil && w.nameBehindFunction(it, it.party)
}

// weak reports whether the role of a name may be overruled: parties, those paid
// and those who ask are told by their block, and what an office lists holds.
func (w *walker) weak(it *item) bool {
	if it.rel == relSelf || it.subkind != "" || it.aside || it.issues || it.adopted || w.givenPerson(it) {
		return false
	}
	if p := it.party; it.role == Employee && (it.inHead || !it.loose) && p != nil && p.kind != KindBody && !p.public && (it.rel == relContact || it.rel == relRep) {
		return false // stands as such in the block of the other side, or behind its term
	}
	switch it.role {
	case Recipient, Entrepreneur, Requester:
		return false
	case Official:
		return !w.opts.Office.IsOfficial(it.text, w.opts.At)
	}
	return true
}

// givenPerson reports whether the office has given the name as that of a natural
// person who is a party.
func (w *walker) givenPerson(it *item) bool {
	return slices.ContainsFunc(w.opts.Given, func(g GivenParty) bool {
		return (g.Kind == KindNatural || g.Kind == KindForeignNatural) && it.name().Part(person.Parse(g.Name))
	})
}

// Example is a name with its signs, for learning and counting.
type Example struct {
	Finding int // in its file
	Person  string
	Role    Role
	Weak    bool // the signs may overrule the role
	Signs   []string
}

// Examples lists the names of a file with their signs as words, as they are
// before they are weighed. scripts/roles learns from them.
func Examples(f *detectors.File, o Options) (out []Example) {
	w := assign([]*detectors.File{f}, o, false)[0]
	for _, i := range w.order {
		if it := &w.items[i]; isName(it) {
			s := signs{speak: true}
			w.signsOf(i, &s)
			out = append(out, Example{Finding: i, Person: it.finding.Person, Role: it.role, Weak: w.weak(it), Signs: s.words})
		}
	}
	return out
}

// firmsOnly reports whether companies take part and no public body does.
func (w *walker) firmsOnly() bool {
	return !w.body() && slices.ContainsFunc(w.parties, func(p *party) bool { return p.kind == KindLegal && w.orgClass(p.orgText) == KindLegal }) &&
		!slices.ContainsFunc(w.parties, func(p *party) bool { return p.public && !p.empty() })
}
