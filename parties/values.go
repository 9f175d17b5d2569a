package parties

import (
	"strings"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// value tells whose a value is that is no name: of the person beside it or of
// the party in whose block it stands.
func (w *walker) value(i int) {
	it := &w.items[i]
	before := w.cuesBefore(it, 110)
	ref := w.refBefore(before)
	if ref == nil {
		ref = w.alias(max(w.last, it.start-60), it.start)
	}
	switch it.typ {
	case detectors.CompanyID, detectors.TaxID, detectors.DataBox:
		w.partyValue(i, ref)
	case detectors.BankAccount:
		if has(before, cueCorrAcc) || strings.HasPrefix(it.text, "30101") {
			it.subkind = "correspondent"
		}
		w.partyValue(i, ref)
	case detectors.BirthDate, detectors.BirthNumber, detectors.IDDocument:
		w.personal(i, ref)
	case detectors.Address:
		w.address(i, before, ref)
	case detectors.Phone, detectors.Email:
		w.contact(i, before, ref)
	default:
		w.thing(i, ref)
	}
}

// cuesBefore returns the cue words between the finding before and this one,
// the nearest first, until somebody asks again.
func (w *walker) cuesBefore(it *item, reach int) (out []token) {
	out = w.cuesInFront[:0]
	defer func() { w.cuesInFront = out[:0] }()
	from := max(w.last, it.start-reach)
	for k := w.tok - 1; k >= 0 && w.tokens[k].start >= from; k-- {
		if w.sentenceEnds(w.tokens[k].end, it.start) {
			break
		}
		out = append(out, w.tokens[k])
	}
	return out
}

func has(tokens []token, cues ...cue) bool { return among(tokens, cues) }

// refBefore finds the party whose defined term stands before a value.
func (w *walker) refBefore(tokens []token) *party {
	for _, t := range tokens {
		if t.cue == cueLabel {
			if p := w.byLabel(t.label); p == nil || !p.empty() {
				return p
			}
		}
	}
	return nil
}

// termReach is how far behind the defined term that closed a block its values can
// go on, in bytes.
const termReach = 160

// block returns the party whose block is open, or has just been closed by its
// defined term with more of its values behind: "(dále jen „dárce“), IČO …".
func (w *walker) block(it *item) *party {
	if w.cur != nil || w.closed == nil || w.ended == 0 || it.start-w.ended > termReach || w.named > w.ended || w.lastName >= 0 && w.items[w.lastName].start > w.ended {
		return w.cur
	}
	if gap := w.between(w.ended, it.start); strings.Contains(gap, "\n") || w.sentenceEnds(w.ended, it.start) || strings.Contains(gap, " a ") || strings.Contains(gap, " oraz ") || strings.Contains(gap, " и ") {
		return nil
	}
	return w.closed
}

// near reports whether the last person is near enough to own a value.
func (w *walker) near(it *item, reach int) bool {
	if w.person < 0 {
		return false
	}
	p := &w.items[w.person]
	return !w.broken && it.start-w.last < reach && !strings.Contains(w.text[w.last:it.start], "\n\n") && it.start-p.end < 4*reach
}

// own gives a value to the last person.
func (w *walker) own(it *item) {
	it.owner, it.party = w.person, w.items[w.person].party
}

// partyValue gives a value to the party. A company number right behind a
// person who is nobody's representative makes that person a party in business.
func (w *walker) partyValue(i int, ref *party) {
	it := &w.items[i]
	p := w.block(it)
	if ref != nil {
		p = ref
	}
	behind := w.person >= 0 && !w.broken && it.start-w.items[w.person].end < 60
	if p == nil && behind && it.typ == detectors.CompanyID && w.items[w.person].rel <= relSelf {
		p = w.newParty()
		p.person = w.person
		w.place(&w.items[w.person], p, relSelf)
	}
	it.party = p
	switch {
	case it.typ == detectors.DataBox && w.foi && w.addresseeBelow(it):
		it.owner, it.party = w.behind(it), nil
	case p == nil && w.person >= 0 && !w.broken && it.start-w.last < 120 && w.sameLine(it):
		w.own(it)
	case p == nil && it.typ == detectors.BankAccount && it.subkind == "":
		it.party = w.payee()
	case p == nil:
	case it.typ == detectors.CompanyID && p.ico == "":
		p.ico = it.text
	}
	if p != nil && p.person < 0 {
		w.broken = true
	}
	if p != nil && p.unregistered && it.typ == detectors.TaxID {
		it.subkind = "unregistered"
	}
}

// addresseeBelow reports whether the name of the addressee opens the line below
// a data box, as in the window of a letter.
func (w *walker) addresseeBelow(it *item) bool {
	n := w.behind(it)
	return n >= 0 && isName(&w.items[n]) && w.items[n].start-it.end < 30 && strings.Contains(w.text[it.end:w.items[n].start], "\n") && onlyTitles(w.text[it.end:w.items[n].start])
}

// payee returns the party that is paid, nil if no term tells.
func (w *walker) payee() *party {
	for _, p := range w.parties {
		if p.side == sidePaid {
			return p
		}
	}
	return nil
}

// personal gives a birth date, birth number or identity card to the last person.
func (w *walker) personal(i int, ref *party) {
	it := &w.items[i]
	w.private = it.end
	switch {
	case ref != nil && ref.person >= 0:
		it.owner, it.party = ref.person, ref
	case w.person >= 0 && it.start-w.items[w.person].end < blockReach:
		w.own(it)
	default:
		it.party = w.cur
	}
	if it.party != nil && it.party.person >= 0 && it.owner >= 0 && w.items[it.owner].rel == relSelf {
		it.party.born = true
	}
}

// contact gives a phone or e-mail to the person beside it; without one it is
// the party's: a switchboard or a general mailbox.
func (w *walker) contact(i int, before []token, ref *party) {
	it := &w.items[i]
	generic := it.finding.Subkind == "generic" || it.typ == detectors.Email && genericMailbox(it.text) || w.general(i, before)
	behind := w.nameBehind(it)
	switch {
	case generic:
		it.subkind = "generic"
		it.party = w.cur
		if ref != nil {
			it.party = ref
		}
		if it.party == nil && w.person >= 0 {
			it.party = w.items[w.person].party
		}
	case ref != nil && ref != w.cur:
		it.party, it.owner = ref, ref.person
		if w.near(it, 60) && w.items[w.person].party == ref {
			it.owner = w.person
		}
	case behind >= 0:
		it.owner = behind
	case w.near(it, 90):
		w.own(it)
	case w.cur != nil:
		it.party, it.owner = w.cur, w.cur.person
		it.staffed = w.lastName >= 0 && (it.start-w.items[w.lastName].end < staffReach || w.items[w.lastName].start > w.cur.at)
	case w.person >= 0 && it.start-w.items[w.person].end < 200:
		w.own(it)
	}
}

// staffReach is how far behind a name a number without a word for a switchboard
// is taken for the person's, though an organisation is named between.
const staffReach = 200

// general reports whether a word such as ústředna announces a contact, and no
// person stands on its line; a second number right behind such a one is general too.
func (w *walker) general(i int, before []token) bool {
	it := &w.items[i]
	if has(before, cueGeneral) {
		return !w.sameLine(it)
	}
	o := w.previous(i)
	return o != nil && o.subkind == "generic" && o.typ == it.typ && it.typ == detectors.Phone && it.start-o.end < 8
}

// nameBehind finds the name in brackets behind a value: "tel. … (p. Nováková)".
func (w *walker) nameBehind(it *item) int {
	n := w.behind(it)
	if n < 0 || w.items[n].typ != detectors.Person {
		return -1
	}
	between := w.between(it.end, w.items[n].start)
	if len(between) < 16 && strings.HasPrefix(strings.TrimSpace(between), "(") && onlyTitles(between) {
		return n
	}
	return -1
}

// mailboxes are local parts of mailboxes that no single person has, folded.
var mailboxes = []string{
	"info", "podatelna", "epodatelna", "posta", "e-posta", "mail", "kontakt", "contact", "office", "obec", "mesto", "urad", "ou", "mu", "sekretariat", "recepce", "obchod", "objednavky",
	"fakturace", "faktury", "ucetni", "uctarna", "sluzby", "podpora", "help", "helpdesk", "support", "servis", "dispecink", "reklamace", "tlumaczenia", "kadry", "ksiegowosc", "recepcja", "sklep", "biuro", "gmina",
	"urzad", "um", "ug", "poczta", "zamowienia", "obecnyurad", "podatelnia", "starosta", "admin", "pr", "skola", "skolka", "reditel", "spravce", "priem", "zakaz", "sales",
}

// genericMailbox reports whether an e-mail address is no person's own.
func genericMailbox(addr string) bool {
	local, domain, ok := strings.Cut(person.Fold(strings.TrimSpace(addr)), "@")
	if !ok {
		return false
	}
	for _, m := range mailboxes {
		if local == m {
			return true
		}
	}
	return len(local) > 3 && strings.HasPrefix(domain, local)
}

// thing gives a plate or another number to the person right beside it on the
// line, else to the party whose thing it is.
func (w *walker) thing(i int, ref *party) {
	it := &w.items[i]
	before := w.cuesBefore(it, 110)
	if prev := w.previous(i); prev != nil && (prev.typ == detectors.VehiclePlate || prev.typ == detectors.OtherID) && it.start-prev.end < 40 {
		it.party, it.owner = prev.party, prev.owner // plate and VIN of one vehicle
		return
	}
	switch {
	case it.typ == detectors.OtherID && !strings.HasSuffix(string(it.finding.Kind), "vin") && ref == nil && (w.cur == nil || w.cur.person < 0):
		if w.person >= 0 && it.start-w.items[w.person].end < blockReach {
			w.own(it)
		}
	case has(before, cueVehicle, cueBody) && w.byLabel("seller") != nil && !w.sameLine(it):
		it.party = w.byLabel("seller")
		it.owner = it.party.person
	case ref != nil:
		it.party, it.owner = ref, ref.person
	case w.near(it, 70) && w.sameLine(it):
		w.own(it)
	case w.cur != nil && !has(before, cueLabel) && !w.traders():
		it.party, it.owner = w.cur, w.cur.person
	case w.person >= 0 && it.start-w.items[w.person].end < 160 && w.sameLine(it):
		w.own(it)
	}
}

// traders reports whether a natural person, in business or not, is a party: in
// the running text a vehicle may be theirs.
func (w *walker) traders() bool {
	for _, p := range w.parties[:min(len(w.parties), maxLabelled)] {
		if p.person >= 0 {
			return true
		}
	}
	return false
}

// sameLine reports whether the last person stands on the line of a value.
func (w *walker) sameLine(it *item) bool {
	if w.person < 0 {
		return false
	}
	end := w.items[w.person].end
	return it.start >= end && it.start-end < blockReach && !strings.Contains(w.text[end:it.start], "\n")
}

// previous returns the finding before this one.
func (w *walker) previous(i int) *item {
	if k := w.items[i].rank; k > 0 {
		return &w.items[w.order[k-1]]
	}
	return nil
}
