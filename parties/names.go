package parties

import (
	"strings"

	"inkoust/detectors"
)

// name places a person.
func (w *walker) name(i int) {
	it := &w.items[i]
	c := w.context(i)
	w.lastName = i
	w.note(it, &c)
	switch {
	case w.stamped(it, &c):
		it.subkind = "stamp"
		return
	case c.near == cueMaiden && it.start-c.before[0].end < 12 || maidenBefore(w.folded(max(0, it.start-30), it.start)):
		it.subkind, it.party, it.rel = "maiden", w.cur, relThird
		return
	case it.aside:
	case it.typ == detectors.SignatureName && !(w.head && (c.private || c.firm || w.cur != nil && w.cur.empty())):
		w.signature(it, &c)
	case w.foi:
		w.letterName(i, &c)
	default:
		w.contractName(i, &c)
	}
	if w.person < 0 || !w.stageName(it) {
		w.person, w.broken = i, false
	}
}

// signature places a typed name in a signature block by what stands with it;
// the same person elsewhere goes before it (see link).
func (w *walker) signature(it *item, c *context) {
	f := c.fn
	if f == cueNone {
		f = c.near
	}
	switch {
	case f == cueHead || f == cueMayor || f == cueStaff || f == cueRep:
		it.function = true
		w.place(it, c.ref, relRep) // who signs with a function represents
	case c.ref != nil:
		w.place(it, c.ref, relMember)
	case w.foi || c.follows(cueDept):
		it.rel = relOfficer
	}
}

// contractName places a person in a contract.
func (w *walker) contractName(i int, c *context) {
	it := &w.items[i]
	near, fn := c.near, c.fn
	it.function = gives(near) && w.adjacent(c) || gives(fn) || fn == cueRep
	it.public = w.publicSide(c, near)
	w.evidence(it, c)
	if c.has(cueMinor) && near != cueNone {
		w.minor()
	}
	switch {
	case w.stageName(it):
	case !c.private && near != cueSupplier && fn != cueSupplier && fn != cueThird && !c.follows(cueThird) && w.onStaffList(it):
		it.public, it.whose = true, whosePublic
		w.place(it, nil, relOfficer)
	case w.forBothSides(it):
		it.subkind = "unclear" // row 9 of the ministry's table: yes or no, by side
		w.place(it, nil, relThird)
	case w.inHeader(it) && w.writesFor(it) == KindBody && !c.private:
		it.public, it.whose = true, whosePublic
		w.place(it, nil, relOfficer)
	case w.inHeader(it) && w.writesFor(it) == KindLegal:
		it.supplier = true
		w.place(it, nil, relContact)
	case w.closes(it) && !w.quoted(it) && w.officeLetter() && !c.private && !c.firm && c.ref == nil:
		w.place(it, nil, relOfficer)
	case (w.minutes || w.council) && w.voted(it):
		it.public = true
		w.place(it, nil, relOfficer)
	case (w.minutes || w.council) && w.granted(it) && !c.firm && fn == cueNone && (near == cueNone || near == cueMember || near == cueThird && w.citizen(c)):
		w.place(it, nil, relPerformer)
	case w.minutes && (near == cueMember && !c.private || gives(near) && w.adjacent(c) && c.ref == nil && !c.stranger || gives(fn) && c.ref == nil && !c.stranger):
		it.public = true
		w.place(it, nil, relOfficer)
	case near == cueContact && w.alsoSigns(it):
	case !it.kin && w.lawyer(it) && !c.firm && !w.rightBehindLabel(i):
		it.agent = true
		w.place(it, w.pick(c), relRep)
	case !it.kin && w.proxy(it) && !c.firm && !w.rightBehindLabel(i), near != cueContact && !it.kin && w.empowered(it):
		it.agent, it.layman = true, fn == cueNone && !gives(near) && near != cueSupplier
		w.place(it, w.pick(c), relRep)
	case fn == cueMayor && !c.private && !c.firm && w.cur == nil:
		w.place(it, nil, relRep)
	case w.ofOthers(it) && fn != cueRep && near != cueRep:
		it.supplier = true
		w.place(it, nil, relContact)
	case fn != cueRep && near != cueRep && !c.private && w.firmsPerson(it, c):
	case w.partnerOf(it, c):
		w.place(it, w.cur, relRep)
		it.loose = false
	case w.listedParty(i, c):
		w.beginBeside(i, c)
	case w.underThird(it):
		w.place(it, w.cur, relThird)
	case fn == cueThird || fn == cueSpouse:
		w.place(it, w.pick(c), relThird)
	case near == cueSpouse && w.partner() != nil && (c.private || c.join || w.besideParty(it)):
		w.place(it, w.partner(), relSelf)
	case near == cueThird || near == cueSpouse || w.parentBefore(it):
		w.place(it, w.pick(c), relThird)
	case near == cueJury || c.has(cueJury):
		it.subkind = "unclear"
		w.place(it, nil, relThird)
	case !c.private && c.ref == nil && w.deputyOf(it) && w.listed(it):
	case near == cueNone && fn == cueNone && c.ref == nil && !c.firm && w.nextOfRows(it) && w.items[w.person].rel != relRep && w.listed(it):
	case c.list && near == cueNone && w.items[w.person].rel == relThird && !c.firm && w.listed(it):
	case c.list && near == cueNone && !c.private && !c.firm && w.listed(it):
	case w.opens(i, c, near, fn):
		w.begin(i, c)
	case near != cueRep && !gives(near) && fn != cueRep && !gives(fn) && w.traderHere(i, c):
	case it.public, it.whose == whoseState:
		w.place(it, nil, relOfficer)
	case c.payer && near != cueThird && near != cueSpouse:
		it.public, it.whose = true, whosePublic
		w.place(it, nil, relOfficer)
	case c.stranger && near != cueRep && fn != cueRep:
		it.supplier = true
		w.place(it, nil, relContact)
	case w.council && (near == cueOfficer || near == cueHead || near == cueMayor || near == cueStaff || fn == cueHead || fn == cueMayor || fn == cueStaff):
		w.place(it, nil, relOfficer)
	case (fn == cueMayor || near == cueMayor) && w.privateSide(w.pick(c)):
		w.place(it, nil, relRep) // a mayor signs for no private person
	case near == cueSupplier || fn == cueSupplier:
		it.supplier = true
		w.place(it, w.supplier(c), relContact)
	case near == cueContact && fn != cueRep && c.has(cueDept) && c.ref == nil && !w.companies():
		w.place(it, nil, relOfficer)
	case near == cueContact && fn != cueRep:
		w.place(it, w.pick(c), relContact)
	case fn == cueRep || fn == cueHead || fn == cueMayor || near == cueRep || near == cueHead || near == cueMayor:
		w.place(it, w.pick(c), relRep)
	case fn == cueStaff || near == cueStaff || near == cueOfficer || w.unitBefore(c):
		w.place(it, w.pick(c), relOfficer)
	case near == cuePerformer && !w.refused(it):
		w.place(it, nil, relPerformer)
	case w.ofBody(it):
		it.public = true
		w.place(it, nil, relOfficer)
	case c.follows(cueDept) && beside(w.between(it.end, c.after[0].start)):
		w.place(it, nil, relOfficer)
	case c.accepts(w):
		w.place(it, w.payer(), relOfficer)
	case w.cur != nil && w.cur.person >= 0 && w.cur.orgText == "" && !(w.cur.ico != "" && c.private) && w.head && c.ref == nil && (c.private || w.besideParty(it) || w.nextRow(i)):
		w.place(it, w.cur, relSelf) // one of several people on one side
	case c.ref != nil && c.behalf:
		w.place(it, c.ref, relMember)
	case !w.letter && !c.private && !c.has(cueMinor, cueThird, cueSpouse, cueSupplier, cueRequester) && w.insideBlock(it) && !w.ownValues(i):
		w.place(it, w.cur, relMember)
		w.cur.members++
	case w.letter && w.addressee(i):
		w.place(it, nil, relThird)
		w.close()
	case w.minutes || w.council || w.letter:
	case w.cur != nil && w.cur.local || w.cur != nil && w.head && onlyTitles(w.text[w.last:it.start]):
		w.place(it, w.cur, relMember)
	}
	w.asPlaced(it, c)
}

// asPlaced tells what follows from where a name was placed: who is said to act
// for the party right behind its name belongs to it, whatever the function; a
// name with a birth date or a home behind it is a private person's.
func (w *walker) asPlaced(it *item, c *context) {
	switch {
	case it.rel == relRep && it.inHead && it.party == w.cur && c.has(cueRep):
		it.loose = false
	case it.rel == relNone && it.subkind == "" && c.private && !it.aside && !w.paid:
		w.place(it, nil, relThird)
	}
}

// adjacent reports whether the nearest cue stands within three words before the name.
func (w *walker) adjacent(c *context) bool {
	for _, t := range c.before {
		switch t.cue {
		case cueHead, cueMayor, cueStaff, cueOfficer:
			return wordsBetween(w.between(t.end, c.start)) <= 4
		}
	}
	return false
}

// unitBefore reports whether a unit of an organisation stands before a name on its
// line: a unit in the head of a letter says nothing of the people below.
func (w *walker) unitBefore(c *context) bool {
	for _, t := range c.before {
		if t.cue == cueDept {
			return !strings.Contains(w.between(t.end, c.start), "\n")
		}
	}
	return false
}

// gives reports whether a cue is a function that organisations give.
func gives(c cue) bool { return c == cueHead || c == cueMayor || c == cueStaff || c == cueOfficer }

// publicSide reports whether words before a name tell that the person works
// for the public body whoever else takes part: who writes the record, the
// customer's supervisor.
func (w *walker) publicSide(c *context, near cue) bool {
	if w.publicPhrase(c.it) || w.colleague(c.it) {
		return true
	}
	if near != cueOfficer && near != cueStaff {
		return false
	}
	for _, t := range c.before {
		f := w.folded(t.start, min(len(w.text), t.end+16))
		for _, s := range []string{"zaps", "zapis", "overov", "legalizac", "inspektor nadzor", "kontrasygn", "stanowisk", "spravnost"} {
			if strings.HasPrefix(f, s) {
				return true
			}
		}
	}
	return false
}

// privateSide reports whether a party is a natural person or none.
func (w *walker) privateSide(p *party) bool { return p == nil || p.person >= 0 }

// partner returns the natural party in whose block, still open, a spouse is named.
func (w *walker) partner() *party {
	if w.head && w.cur != nil && w.cur.person >= 0 {
		return w.cur
	}
	return nil
}

// supplier returns the side of a driver or foreman: that of the defined term
// before him, else the open block, if it is not a public body's.
func (w *walker) supplier(c *context) *party {
	if c.ref != nil {
		return c.ref
	}
	if p := w.cur; p != nil && p.orgText != "" && w.orgKind(p) == KindBody {
		return nil
	}
	return w.cur
}

// payer returns the party that pays, nil if no term tells.
func (w *walker) payer() *party {
	for _, p := range w.parties {
		if p.side == sidePayer {
			return p
		}
	}
	for _, p := range w.parties {
		if p.public && !p.local {
			return p
		}
	}
	return nil
}

// place notes to which party a person belongs and how.
func (w *walker) place(it *item, p *party, r relation) { it.party, it.rel = p, r }

// pick prefers the party named by its defined term to the one whose block is open.
func (w *walker) pick(c *context) *party {
	switch {
	case c.ref != nil:
		return c.ref
	case w.cur == nil && w.await && w.last-w.ended < 100 && w.tok > 0 && w.tokens[w.tok-1].start-w.ended < 100:
		return w.closed // именуемое «Заказчик», в лице …
	case w.enumerated(c):
		return w.items[w.person].party
	}
	return w.cur
}

// minor marks the party: it is represented by its legal guardian.
func (w *walker) minor() {
	if w.cur != nil && w.cur.person >= 0 {
		w.cur.minor = true
	}
}
