package parties

import (
	"fmt"
	"strings"
	"unicode"

	"inkoust/internal/person"
)

// Whose person somebody is who stands beside no defined term is weighed: what
// speaks for each party is added up, and the heaviest has the person. The
// weights are whole numbers, so that Why can be checked by hand.
const (
	weighOpen     = 4 // stands in the party's block in the head
	weighNear     = 2 // behind the party's name or term in the running text
	weighFunction = 6 // has a function that only such organisations give
	weighDoes     = 5 // does what only the paying, or the paid, side does
	weighNamed    = 8 // the function goes on with a word of the party's name
	weighMail     = 8 // has a mailbox in the party's domain
	weighUnit     = 2 // belongs to a unit such as public bodies have
)

// sideOf finds the party to which a person belongs whom no term places, nil if
// nothing speaks for any. Equal weights leave the person where it stands.
func (w *walker) sideOf(it *item) *party {
	best, most := (*party)(nil), 0
	for _, p := range w.parties[:min(len(w.parties), maxLabelled)] {
		if p.empty() || p.local && p != it.party || p.kind == KindNatural {
			continue
		}
		if n := w.weigh(it, p); n > most || n == most && n > 0 && p == it.party {
			best, most = p, n
		}
	}
	return best
}

// evidence notes what tells whose person a name is that no term places.
func (w *walker) evidence(it *item, c *context) {
	it.kin, it.lower = c.kin(w), c.lower(w)
	it.whose = c.whose(w)
	if w.ranked(it) {
		it.whose = whoseState
	}
	if it.public {
		it.whose = whosePublic
	}
	it.loose, it.inHead = c.ref == nil, w.head && w.cur != nil
	it.ofWhom = c.ofWhom(w)
	it.unit = c.has(cueDept) || c.follows(cueDept)
	it.pays = c.accepts(w) || c.has(cueOfficer) && w.ordered()
	it.issues = c.has(cueOfficer) && !c.has(cueAccept) && w.invoice() && !(w.head && w.cur != nil && w.cur.side == sidePayer && w.handles(c))
}

// invoice reports whether the file is one that the paid side issues.
func (w *walker) invoice() bool {
	f := w.title350()
	return containsAny(f, "faktur", "danovy doklad", "dodaci list", "rachunek nr", "rachunek do", "счет-фактур", "накладн", "счет на оплату", "акт выполнен", "cenova nabidka", "cenova ponuka", "oferta")
}

// handles reports whether the word before a name says who handles a matter: that
// is said of both sides of an invoice, unlike who issued it.
func (w *walker) handles(c *context) bool {
	for _, t := range c.before {
		if t.cue == cueOfficer {
			f := w.folded(t.start, t.end)
			return strings.HasPrefix(f, "vyriz") || strings.HasPrefix(f, "vybav") || strings.HasPrefix(f, "spraw")
		}
	}
	return false
}

// ordered reports whether the file is an order, or a term tells who pays.
func (w *walker) ordered() bool {
	for _, p := range w.parties {
		if p.side == sidePayer {
			return true
		}
	}
	return containsAny(w.title350(), "objednav", "zamowieni", "заявк", "заказ")
}

// accepts reports whether a word for taking over stands before a name: one in
// the present tense right before it.
func (c *context) accepts(w *walker) bool {
	for _, t := range c.before {
		if t.cue == cueAccept && (pastTense(w.text[t.start:t.end]) || noun(w.text[t.start:t.end]) || wordsBetween(w.text[t.end:c.start]) <= 2) {
			return true
		}
	}
	return false
}

// noun reports whether a word for taking over is the noun: "převzetí", "odbioru".
func noun(word string) bool {
	f := person.Fold(word)
	return strings.HasPrefix(f, "prevzet") || strings.HasPrefix(f, "prevzat") || strings.HasPrefix(f, "odbioru")
}

// standIn gives a person who stands with a block without a name to the only named
// party of that side; without one the side is unknown.
func (w *walker) standIn(it *item) {
	p := it.party
	if p == nil || !p.empty() || it.rel == relSelf {
		return
	}
	var found *party
	for _, o := range w.parties[:min(len(w.parties), maxLabelled)] {
		if o.empty() || o.local || o.pays() != p.pays() || p.side == sideOpen {
			continue
		}
		if found != nil {
			return
		}
		found = o
	}
	if found != nil {
		it.party = found
	}
}

// pays reports whether the term of a party is that of who pays or buys.
func (p *party) pays() bool { return p.side == sidePayer || p.hasLabel("buyer") }

// cause is one thing that speaks for a party, or against it.
type cause struct {
	weight int
	why    string
}

// weigh adds up what speaks for a party.
func (w *walker) weigh(it *item, p *party) (n int) {
	w.causes(it, p, func(c cause) { n += c.weight })
	return n
}

// causes tells all that speaks for a party and against it.
func (w *walker) causes(it *item, p *party, tell func(cause)) {
	if it.function && it.whose == whoseAny && it.rel != relContact && !it.issues {
		if p.person >= 0 {
			tell(cause{-weighOpen, "a sole trader has no such function"})
		}
		if p.public && it.party != nil && it.party.person >= 0 {
			tell(cause{1, "the public side"})
		}
	}
	switch {
	case p == it.party && it.inHead:
		tell(cause{weighOpen, "open block"})
	case p == it.party:
		tell(cause{weighNear, "named before"})
	}
	switch {
	case it.whose == whosePublic && p.public, it.whose == whoseFirm && !p.public:
		tell(cause{weighFunction, "function of such an organisation"})
	case it.whose == whosePublic, it.whose == whoseFirm:
		tell(cause{-weighFunction, "function of another kind of organisation"})
	}
	switch {
	case it.issues && p == w.payee(), it.pays && !it.issues && p == w.payer():
		tell(cause{weighDoes, "does what that side does"})
	case it.unit && p.public:
		tell(cause{weighUnit, "unit of a public body"})
	}
	if w.nameBehindFunction(it, p) {
		tell(cause{weighNamed, "name behind the function"})
	}
	if w.mailOf(it, p) {
		tell(cause{weighMail, "mailbox of that side"})
	}
}

// nameBehindFunction reports whether the function of a name goes on with a word
// of a party's name: "technik divadla" of the Divadlo Na Kopci.
func (w *walker) nameBehindFunction(it *item, p *party) bool {
	if it.ofWhom == "" {
		return false
	}
	for _, f := range strings.FieldsFunc(person.Fold(p.orgText), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if n := commonPrefix(f, it.ofWhom); n >= 3 && n >= max(len(f), len(it.ofWhom))-3 {
			return true
		}
	}
	return false
}

// settleSide gives a person whom no term places to the party for which most
// speaks.
func (w *walker) settleSide(it *item) {
	if it.rel != relContact && it.rel != relOfficer && it.rel != relRep || it.agent || it.public {
		return
	}
	p := w.sideOf(it)
	if p == nil || p == it.party {
		return
	}
	if it.party != nil && it.party.kind == KindNatural && w.weigh(it, p) < weighDoes {
		return
	}
	why := "weighed for another party than the block"
	w.causes(it, p, func(c cause) { why += fmt.Sprintf("; %s %+d", c.why, c.weight) })
	it.because(why)
	it.party = p
}
