package parties

import (
	"strings"
	"unicode"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// name places a person.
func (w *walker) name(i int) {
	it := &w.items[i]
	c := w.context(i)
	w.lastName = i
	switch {
	case w.stamped(it, &c):
		it.subkind = "stamp"
		return
	case c.nearest(w) == cueMaiden && it.start-c.before[0].end < 12 || maidenBefore(w.text[max(0, it.start-30):it.start]):
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
	f := c.function(w)
	if f == cueNone {
		f = c.nearest(w)
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
	near, fn := c.nearest(w), c.function(w)
	it.function = gives(near) && w.adjacent(c) || gives(fn) || fn == cueRep
	it.public = w.publicSide(c, near)
	w.evidence(it, c)
	if c.has(cueMinor) && near != cueNone {
		w.minor()
	}
	switch {
	case w.stageName(it):
	case w.forBothSides(it):
		it.subkind = "unclear" // row 9 of the ministry's table: yes or no, by side
		w.place(it, nil, relThird)
	case w.closes(it) && !w.quoted(it) && w.officeLetter() && !c.private && !c.firm && c.ref == nil:
		w.place(it, nil, relOfficer)
	case (w.minutes || w.council) && w.voted(it):
		it.public = true
		w.place(it, nil, relOfficer)
	case (w.minutes || w.council) && w.granted(it) && !w.ownValues(i) && fn == cueNone && (near == cueNone || near == cueMember):
		w.place(it, nil, relPerformer)
	case w.minutes && (near == cueMember && !c.private || gives(near) && w.adjacent(c) && c.ref == nil && !c.stranger || gives(fn) && c.ref == nil && !c.stranger):
		it.public = true
		w.place(it, nil, relOfficer)
	case near == cueContact && w.alsoSigns(it):
	case !it.kin && w.lawyer(it) && !c.firm && !w.rightBehindLabel(i):
		it.agent = true
		w.place(it, w.pick(c), relRep)
	case near != cueContact && !it.kin && w.empowered(it):
		it.agent = true
		w.place(it, w.pick(c), relRep)
	case fn == cueMayor && !c.private && !c.firm && w.cur == nil:
		w.place(it, nil, relRep)
	case w.ofOthers(it) && fn != cueRep && near != cueRep:
		it.supplier = true
		w.place(it, nil, relContact)
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
	case c.list && near == cueNone && w.items[w.person].rel == relThird && !c.firm && w.listed(it):
	case c.list && near == cueNone && !c.private && !c.firm && w.listed(it):
	case w.opens(i, c, near, fn):
		w.begin(i, c)
	case near != cueRep && !gives(near) && fn != cueRep && !gives(fn) && w.traderHere(i, c):
	case it.public, it.whose == whoseState:
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
	case fn == cueStaff || near == cueStaff || near == cueOfficer || c.has(cueDept):
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
	case w.cur != nil && w.cur.person >= 0 && w.cur.orgText == "" && w.head && c.ref == nil && (c.private || w.besideParty(it) || w.nextRow(i)):
		w.place(it, w.cur, relSelf) // one of several people on one side
	case c.ref != nil && c.behalf:
		w.place(it, c.ref, relMember)
	case !c.private && !c.has(cueMinor, cueThird, cueSpouse, cueSupplier, cueRequester) && w.insideBlock(it) && !w.ownValues(i):
		w.place(it, w.cur, relMember)
		w.cur.members++
	case w.minutes || w.council:
	case w.cur != nil && w.cur.local || w.cur != nil && w.head && onlyTitles(w.text[w.last:it.start]):
		w.place(it, w.cur, relMember)
	}
}

// besideParty reports whether nothing but marks and a connecting word stands
// between a name and the one before, which is a party.
func (w *walker) besideParty(it *item) bool {
	if w.person < 0 || w.items[w.person].rel != relSelf || w.last != w.items[w.person].end {
		return false
	}
	for _, f := range strings.FieldsFunc(w.text[w.last:it.start], func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch strings.ToLower(f) {
		case "a", "i", "oraz", "и", "manželka", "manželkou", "manžel", "manželem", "żona", "mąż", "żoną", "jeho", "její", "jej", "s":
			continue
		}
		if !onlyTitles(f) {
			return false
		}
	}
	return true
}

// nextRow reports whether a name opens a line of the same kind as the party
// before it: several people on one side, each with values of their own.
func (w *walker) nextRow(i int) bool {
	gap := w.text[w.last:w.items[i].start]
	if !strings.Contains(gap, "\n") || !onlyTitles(gap) {
		return false
	}
	if n := w.next(w.items[i].end); n >= 0 && w.items[n].typ == detectors.Person && strings.TrimSpace(w.between(w.items[i].end, w.items[n].start)) == "a" {
		i = n
	}
	return w.ownValues(i)
}

// alsoSigns places a second representative: "předsedou A a hospodářkou B".
func (w *walker) alsoSigns(it *item) bool {
	if w.person < 0 || w.items[w.person].rel != relRep || it.start-w.items[w.person].end > 40 {
		return false
	}
	f := strings.Fields(strings.ToLower(w.between(w.items[w.person].end, it.start)))
	if len(f) < 2 || len(f) > 3 || f[0] != "a" && f[0] != "i" && f[0] != "oraz" && f[0] != "и" {
		return false
	}
	w.place(it, w.items[w.person].party, relRep)
	return true
}

// lawyers are words for those who act for others by profession, folded.
var lawyers = []string{"adw.", "adwokat", "adwokata", "adwokatem", "r. pr.", "r.pr.", "radca prawny", "radce prawnego", "radca prawna", "advokat", "advokata", "advokatem", "advokatom", "advokatka", "advokatkou", "advokatku", "адвокат", "адвоката", "адвокатом", "insolvencni spravce", "insolvencnim spravcem", "likvidator spolecnosti", "zmocnenec", "zmocnencem", "zmocnenkyne", "splnomocnenec", "splnomocnencem", "splnomocnenkyna", "pelnomocnik", "pelnomocnika", "pelnomocnikiem"}

// lawyer reports whether such a word stands right before a name.
func (w *walker) lawyer(it *item) bool {
	from := max(w.last, it.start-48)
	s := w.text[from:it.start]
	s = s[strings.LastIndexAny(s, "\n;,")+1:]
	f := strings.TrimRight(person.Fold(strings.ToValidUTF8(s, " ")), " :")
	for {
		for _, l := range lawyers {
			if strings.HasSuffix(f, l) && (len(f) == len(l) || strings.ContainsAny(f[len(f)-len(l)-1:len(f)-len(l)], " (/")) {
				return true
			}
		}
		j := strings.LastIndexByte(f, ' ')
		if j < 0 || !onlyTitles(f[j:]) && !strings.HasSuffix(f, ".") {
			return false
		}
		f = strings.TrimRight(f[:j], " :")
	}
}

// empowered reports whether a power of attorney is named right before a name.
func (w *walker) empowered(it *item) bool {
	f := person.Fold(w.text[max(w.last, it.start-80):it.start])
	f = f[strings.LastIndexAny(f, ";\n")+1:]
	if containsAny(f, "zastupuje", "zastepuje") && containsAny(f, "judr", "advok", "adw.") {
		return true
	}
	for _, s := range []string{"доверенност", "plne moci", "plnou moc", "plna moc", "pravne zastoup", "plnej moci", "plnomocenstv", "pelnomocnictw", "substituc", "upowazni", "zmocnuj", "splnomocnuj", "уполномочив"} {
		if strings.Contains(f, s) {
			return true
		}
	}
	return false
}

// adjacent reports whether the nearest cue stands within three words before the name.
func (w *walker) adjacent(c *context) bool {
	for _, t := range c.before {
		switch t.cue {
		case cueHead, cueMayor, cueStaff, cueOfficer:
			return len(strings.Fields(w.between(t.end, c.start))) <= 4
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
		f := person.Fold(w.text[t.start:min(len(w.text), t.end+16)])
		for _, s := range []string{"zaps", "zapis", "overov", "legalizac", "inspektor nadzor", "kontrasygn", "stanowisk", "spravnost"} {
			if strings.HasPrefix(f, s) {
				return true
			}
		}
	}
	return false
}

// insideBlock reports whether a name stands in the open block of a public body
// with no sentence between, or in a table below the term of an organisation:
// everyone there is one of its people.
func (w *walker) insideBlock(it *item) bool {
	if w.cur == nil || w.cur.orgText == "" || w.cur.members >= maxMembers {
		return false
	}
	if w.inRow(it) && len(w.cur.labels) > 0 {
		return true
	}
	return w.orgKind(w.cur) == KindBody && w.head && it.start-w.last < 60 &&
		fieldLike(w.text[w.last:it.start]) && !w.sentenceEnds(w.last, it.start)
}

// maxMembers is how many people without a word for what they do can stand in
// the block of a party; more are a list of others: pupils, applicants.
const maxMembers = 3

// fieldLike reports whether a name behind a gap stands like the value of a
// field, not in a sentence: on a new line or behind a colon, few words before.
func fieldLike(gap string) bool {
	if strings.Contains(gap, "\n\n") {
		return false
	}
	if tail := gap[strings.LastIndexByte(gap, '\n')+1:]; len(tail) < len(gap) && len(strings.Fields(tail)) <= 2 && !strings.ContainsAny(tail, "§,;:.()0123456789") {
		return true
	}
	field, tail, ok := strings.Cut(gap[strings.LastIndexByte(strings.TrimRight(gap, " \n"), '\n')+1:], ":")
	return ok && len(strings.Fields(field)) <= 4 && !strings.ContainsAny(field, ",;(") && onlyTitles(tail)
}

// stageName places the name under which an artist is known with the artist.
func (w *walker) stageName(it *item) bool {
	if w.person < 0 || it.start-w.items[w.person].end > 50 || it.start <= w.items[w.person].start {
		return false
	}
	f := person.Fold(w.between(w.items[w.person].end, it.start))
	for _, s := range []string{"umeleck", "pseudonym", "псевдоним", "vystupuj"} {
		if strings.Contains(f, s) {
			o := &w.items[w.person]
			w.place(it, o.party, o.rel)
			return true
		}
	}
	return false
}

// parentBefore recognises the names of parents: "Piotr Kołodziej s. Antoniego".
func (w *walker) parentBefore(it *item) bool {
	if w.person < 0 || it.start-w.items[w.person].end > 6 {
		return false
	}
	switch strings.TrimSpace(w.between(w.items[w.person].end, it.start)) {
	case "s.", "c.", ", s.", ", c.", "syn", ", syn", "córka", ", córka":
		return true
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

// enumerated reports whether a name goes on a list of people of one party on
// its line: "za objednatele: A – místostarosta, B – účetní".
func (w *walker) enumerated(c *context) bool {
	if w.person < 0 {
		return false
	}
	p := &w.items[w.person]
	if p.party == nil || p.rel == relSelf || p.rel == relThird || c.start-p.end > 60 || w.last > p.end {
		return false
	}
	between := w.between(p.end, c.start)
	return strings.Contains(between, ",") && !strings.ContainsAny(between, "\n;:") && !w.sentenceEnds(p.end, c.start)
}

// listed places a name right behind another like that one: A, B and C.
func (w *walker) listed(it *item) bool {
	prev := &w.items[w.person]
	switch prev.rel {
	case relThird, relContact, relRep, relOfficer:
		w.place(it, prev.party, prev.rel)
		it.public, it.agent, it.supplier = prev.public, prev.agent, prev.supplier
		return true
	}
	return false
}

// minor marks the party: it is represented by its legal guardian.
func (w *walker) minor() {
	if w.cur != nil && w.cur.person >= 0 {
		w.cur.minor = true
	}
}
