package parties

import (
	"strings"
	"unicode"

	"inkoust/detectors"
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
	it.issues = c.has(cueOfficer) && !c.has(cueAccept) && w.invoice()
}

// invoice reports whether the file is one that the paid side issues.
func (w *walker) invoice() bool {
	f := w.title350()
	return containsAny(f, "faktur", "danovy doklad", "dodaci list", "rachunek nr", "rachunek do", "счет-фактур", "накладн", "счет на оплату", "акт выполнен", "cenova nabidka", "cenova ponuka", "oferta")
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
		if t.cue == cueAccept && (pastTense(w.text[t.start:t.end]) || noun(w.text[t.start:t.end]) || len(strings.Fields(w.text[t.end:c.start])) <= 2) {
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

// weigh adds up what speaks for a party.
func (w *walker) weigh(it *item, p *party) int {
	n := 0
	if it.function && it.whose == whoseAny && it.rel != relContact && !it.issues {
		if p.person >= 0 {
			n -= weighOpen // sole traders have no directors and clerks
		}
		if p.public && it.party != nil && it.party.person >= 0 {
			n++
		}
	}
	if p == it.party {
		n += weighNear
		if it.inHead {
			n += weighOpen - weighNear
		}
	}
	switch {
	case it.whose == whosePublic && p.public, it.whose == whoseFirm && !p.public:
		n += weighFunction
	case it.whose == whosePublic, it.whose == whoseFirm:
		n -= weighFunction
	}
	switch {
	case it.issues && p == w.payee(), it.pays && !it.issues && p == w.payer():
		n += weighDoes
	case it.unit && p.public:
		n += weighUnit
	}
	if w.nameBehindFunction(it, p) {
		n += weighNamed
	}
	if w.mailOf(it, p) {
		n += weighMail
	}
	return n
}

// mailReach is how far behind a name the mailbox of the person stands, in bytes.
const mailReach = 120

// mailOf reports whether the mailbox behind a name is in the domain of a party:
// the domain of another mailbox of that party, or one that spells its name.
func (w *walker) mailOf(it *item, p *party) bool {
	domain := w.domainBehind(it)
	if domain == "" {
		return false
	}
	return p.domain != "" && p.domain == domain || spells(domain, p.orgText)
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

// domainBehind returns the domain of the mailbox that follows a name before
// the next one, "" if there is none or everybody can have it.
func (w *walker) domainBehind(it *item) string {
	for n := w.next(it.end); n >= 0 && w.items[n].start-it.end < mailReach; n = w.next(max(w.items[n].end, w.items[n].start+1)) {
		switch o := &w.items[n]; o.typ {
		case detectors.Person, detectors.SignatureName, detectors.Org:
			return ""
		case detectors.Email:
			return mailDomain(o.text)
		}
	}
	return ""
}

// mailDomain returns the domain of an e-mail address without its country, ""
// for providers of mailboxes.
func mailDomain(addr string) string {
	_, domain, ok := strings.Cut(person.Fold(strings.TrimSpace(addr)), "@")
	if !ok {
		return ""
	}
	if j := strings.LastIndexByte(domain, '.'); j > 0 {
		domain = domain[:j]
	}
	for _, s := range []string{"seznam", "post", "gmail", "email", "centrum", "volny", "atlas", "outlook", "hotmail", "yahoo", "icloud", "zoznam", "azet", "onet", "interia", "wp", "o2", "mail", "bk", "inbox", "list", "yandex", "ya", "rambler", "protonmail", "tiscali", "quick"} {
		if domain == s {
			return ""
		}
	}
	return domain
}

// spells reports whether a domain spells the name of an organisation: by a word
// of at least four letters, or by the first letters of its words.
func spells(domain, org string) bool {
	words := strings.FieldsFunc(person.Fold(org), func(r rune) bool { return !unicode.IsLetter(r) })
	first := ""
	for _, f := range words {
		if f != "v" && f != "a" && f != "i" && f != "im" {
			first += f[:1]
		}
	}
	whole := strings.Join(words, "")
	for _, part := range strings.FieldsFunc(domain, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(part) > 1 && strings.HasPrefix(first, part) || len(part) > 5 && strings.HasPrefix(whole, part) || commonPrefix(first, part) >= 3 {
			return true
		}
		for _, f := range words {
			if n := commonPrefix(f, part); n >= 4 && n >= max(len(f), len(part))-2 {
				return true
			}
		}
	}
	return false
}

// domains notes the domains of the mailboxes that are a party's own.
func (w *walker) domains() {
	for _, i := range w.order {
		if it := &w.items[i]; it.typ == detectors.Email && it.party != nil && it.party.domain == "" && it.owner < 0 {
			it.party.domain = mailDomain(it.text)
		}
	}
}

// weighPublic is what must speak for an organisation to take it for the public
// one: more than that no other is named.
const weighPublic = 3

// publish tells which party is the public one: whoever publishes has one. Where
// no name says it, what speaks for each organisation is added up, and one that
// stands out is taken for it as far as its own people go.
func (w *walker) publish() {
	any := false
	for _, p := range w.all {
		p.public = p.kind == KindBody
		any = any || p.public && !p.local
	}
	if any {
		return
	}
	best, most, tie := (*party)(nil), weighPublic-1, false
	for _, p := range w.parties[:min(len(w.parties), maxLabelled)] {
		if p.orgText == "" || p.local || p.owned {
			continue
		}
		switch n := w.publicWeight(p); {
		case n > most:
			best, most, tie = p, n, false
		case n == most:
			tie = true
		}
	}
	if best != nil && !tie {
		best.public = true
	}
}

// publicWeight tells how much speaks for an organisation being the public one.
func (w *walker) publicWeight(p *party) int {
	n := 0
	f := " " + person.Fold(p.orgText)
	if containsAny(f+" ", " z.s", " z. s", " z.u", " z. u", " o.p.s", " o. p. s", " o.z.", " n.o.", " n. o.", " charit", " nada", " spolek", " fundacj", " stowarzysz", " klub", " svaz ", " sdruzeni", " фонд") {
		n -= 6
	}
	if containsAny(f, " sprav", " dopravni podnik", " dopravny podnik", " technick", " vodarn", " vodovod", " kanalizac", " teplarn", " kulturn", " turistick", " lesy", " nemocnic", " trznic", " komunaln", " mestsk", " miejsk", " przedsiebiorstwo", " mpk", " wodoci", " sluzby mesta", " rozvojov", " letist", " pristav", " муп", " автовокзал", " водоканал") {
		n += 3
	}
	around := person.Fold(strings.ToValidUTF8(w.text[min(p.at, len(w.text)):min(len(w.text), p.at+len(p.orgText)+200)], " "))
	if containsAny(around, "vlastnik hl", "vlastnik mesto", "zriz", "zriad", "zakladatel", "jediny akcionar", "jediny spolocnik", "jediny spolecnik") {
		n += 4
	}
	if p.side == sidePayer || p.hasLabel("buyer") {
		n += 2
	}
	if !w.anotherOrg(p) {
		n += 2
	}
	return n
}

// anotherOrg reports whether another organisation is a party.
func (w *walker) anotherOrg(than *party) bool {
	for _, p := range w.parties[:min(len(w.parties), maxLabelled)] {
		if p != than && p.orgText != "" && !p.local && !p.owned {
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
	it.because("weighed: belongs to another party than the block")
	it.party = p
}
