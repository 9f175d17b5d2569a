package parties

import (
	"strings"
	"unicode"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// context is what stands around a name.
type context struct {
	before  []token // cue words before it, the nearest first
	after   []token // cue words behind it on its line, the nearest first
	ref     *party  // the party whose defined term stands before it
	join    bool    // a connecting word stands right before it
	line    bool    // that word opens a line
	list    bool    // right behind another name: A, B and C
	number  bool    // a number opens its line
	behalf  bool    // that term stands behind "za", "ze strany"
	private bool    // birth date, home or identity card follow
	firm    bool    // a company number follows
	end     int     // of the name
}

// How far around a name cues count, in bytes.
const (
	reachBefore = 130
	reachAfter  = 60
	reachLoose  = 70
)

// context looks around a name.
func (w *walker) context(i int) context {
	it := &w.items[i]
	c := context{end: it.end}
	from := max(w.last, it.start-reachBefore)
	for k := w.tok - 1; k >= 0 && w.tokens[k].start >= from; k-- {
		t := w.tokens[k]
		between := w.text[t.end:it.start]
		if t.cue == cueJoin && onlyTitles(between) {
			c.join, c.line = true, ownLine(w.text, t.start)
			break // what stands before the connecting word speaks of others
		}
		if strings.Contains(between, "\n\n") && !w.foi || strings.Contains(between, ";") || sentenceEnds(between) {
			break
		}
		if w.cur != nil && w.cur.empty() && t.end <= w.cur.at {
			break // belongs to the party before
		}
		if t.cue == cueLabel {
			if c.ref == nil {
				c.ref, c.behalf = w.byLabel(t.label), onBehalf(w.text[max(0, t.start-24):t.start])
			}
			continue
		}
		if t.cue == cueJoin {
			continue
		}
		if w.cur == nil && !w.await && it.start-t.end > reachLoose && t.cue.acts() {
			continue // in the running text a function stands beside its name
		}
		c.before = append(c.before, t)
	}
	c.list = len(c.before) == 0 && c.ref == nil && w.person >= 0 && it.start > w.last && (it.start-w.last < 16 && !c.line && !sentenceEnds(w.text[w.last:it.start]) || c.join && !c.line && it.start-w.items[w.person].end < 60)
	if p := w.alias(from, it.start); p != nil && c.ref == nil {
		c.ref = p
	}
	c.number = numbered(w.text[max(0, it.start-40):it.start])
	w.lookBehind(i, &c)
	return c
}

// lookBehind fills what follows the name.
func (w *walker) lookBehind(i int, c *context) {
	it := &w.items[i]
	end, next := len(w.text), w.next(it.end)
	if next >= 0 {
		end = w.items[next].start
	}
	for k := w.tok; k < len(w.tokens) && w.tokens[k].start < min(end, it.end+reachAfter); k++ {
		t := w.tokens[k]
		if t.start < it.end {
			continue
		}
		gap := w.text[it.end:t.start]
		if (t.start-it.end < 50 && (t.cue == cueBorn || t.cue == cueHome) || t.start-it.end < 6 && t.cue == cueMaiden) && !strings.Contains(gap, "\n\n") {
			c.private = true
		}
		if lines := strings.Count(gap, "\n"); lines > 0 && (it.typ != detectors.SignatureName || lines > 2) && !w.below(it, t, lines) || strings.ContainsAny(gap, ";.") && !onlyTitles(gap) {
			break
		}
		if rest := strings.TrimLeft(w.text[t.end:min(len(w.text), t.end+30)], " "); strings.HasPrefix(rest, ":") {
			break // speaks of what follows
		}
		c.after = append(c.after, t)
	}
	w.valuesBehind(it, next, c)
}

// below reports whether a word opens the line under a name that has a line of
// its own, as functions stand under signatures.
func (w *walker) below(it *item, t token, lines int) bool {
	if lines != 1 || !ownLine(w.text, t.start) {
		return false
	}
	line := w.text[strings.LastIndexByte(w.text[:it.start], '\n')+1 : it.start]
	return onlyTitles(line)
}

// valuesBehind looks at the findings behind a name, up to the next name.
func (w *walker) valuesBehind(it *item, next int, c *context) {
	for range 4 {
		if next < 0 {
			return
		}
		n := &w.items[next]
		gap := n.start - it.end
		switch n.typ {
		case detectors.Person, detectors.SignatureName, detectors.Org:
			return
		case detectors.BirthDate, detectors.BirthNumber, detectors.IDDocument:
			c.private = c.private || gap < 100
		case detectors.CompanyID:
			c.firm = gap < 40 || gap < 200 && !strings.Contains(w.text[it.end:n.start], "\n\n")
			return
		}
		next = w.next(max(n.end, n.start+1))
	}
}

// numbered reports whether the text before a name is the number that opens a line.
func numbered(s string) bool {
	if j := strings.LastIndexByte(s, '\n'); j >= 0 {
		s = s[j+1:]
	}
	s = strings.TrimSpace(s)
	n, digit := 0, false
	for _, r := range s {
		if unicode.IsDigit(r) {
			digit = true
		}
		n++
	}
	return digit && n <= 3 && strings.ContainsAny(s, ".)") && onlyTitles(s)
}

// companies reports whether an organisation that is no public body takes part,
// as far as the walk has come.
func (w *walker) companies() bool {
	for _, p := range w.parties {
		if p.orgText != "" && !p.local && w.orgKind(p) != KindBody {
			return true
		}
	}
	return false
}

// byLabel finds the party with a defined term, the last that took it.
func (w *walker) byLabel(label string) *party {
	for k := len(w.parties) - 1; k >= 0; k-- {
		if w.parties[k].hasLabel(label) {
			return w.parties[k]
		}
	}
	return nil
}

// acts reports whether a cue says that somebody acts for an organisation.
func (c cue) acts() bool {
	switch c {
	case cueRep, cueHead, cueMayor, cueStaff, cueContact, cueOfficer:
		return true
	}
	return false
}

// has reports whether a cue stands before the name.
func (c *context) has(cues ...cue) bool { return among(c.before, cues) }

// follows reports whether a cue stands behind the name.
func (c *context) follows(cues ...cue) bool { return among(c.after, cues) }

func among(tokens []token, cues []cue) bool {
	for _, t := range tokens {
		for _, q := range cues {
			if t.cue == q {
				return true
			}
		}
	}
	return false
}

// nearest returns the cue nearest before the name among those that tell how a
// person stands to a party.
func (c *context) nearest() cue {
	for _, t := range c.before {
		switch t.cue {
		case cueRep, cueHead, cueMayor, cueStaff, cueContact, cueSupplier, cueOfficer, cueThird, cueSpouse, cueMaiden, cuePerformer, cueJury:
			return t.cue
		}
	}
	return cueNone
}

// function returns the function that stands behind the name: jednatel, starosta.
func (c *context) function(w *walker) cue {
	for _, t := range c.after {
		if !beside(w.text[c.end:t.start]) {
			return cueNone
		}
		switch t.cue {
		case cueHead, cueMayor, cueStaff, cueSupplier:
			return t.cue
		case cueRep:
			word := person.Fold(w.text[t.start:t.end])
			if strings.HasPrefix(word, "zastupc") || strings.HasPrefix(word, "zastupk") {
				return cueStaff // obchodní zástupce
			}
			if strings.HasPrefix(word, "zast") || strings.HasPrefix(word, "jednaj") || strings.HasPrefix(word, "reprez") || strings.HasPrefix(word, "лиц") {
				return cueNone
			}
			return cueRep
		case cueThird, cueSpouse:
			if t.start-1 >= 0 && w.text[t.start-1] == '(' {
				return t.cue
			}
		}
	}
	return cueNone
}

// name places a person.
func (w *walker) name(i int) {
	it := &w.items[i]
	c := w.context(i)
	switch {
	case w.stamped(it, &c):
		it.subkind = "stamp"
		return
	case c.nearest() == cueMaiden && it.start-c.before[0].end < 12 || maidenBefore(w.text[max(0, it.start-30):it.start]):
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
	w.person, w.broken = i, false
}

// stamped reports whether a name stands in the stamp of an electronic
// signature: "Elektronicky podepsal: …", "сертификат … владелец …".
func (w *walker) stamped(it *item, c *context) bool {
	for _, t := range c.before {
		if t.cue != cueStamp || it.start-t.end > 90 {
			continue
		}
		word := person.Fold(w.text[t.start:t.end])
		if !strings.HasPrefix(word, "pod") {
			return true
		}
		near := person.Fold(w.text[max(0, t.start-25):min(len(w.text), t.end+25)])
		if strings.Contains(near, "lektronick") || strings.Contains(near, "igitaln") || strings.Contains(near, "lektroniczn") {
			return true
		}
	}
	return false
}

// maidenBefore reports whether words of two announce a maiden name.
func maidenBefore(s string) bool {
	f := strings.TrimRight(person.Fold(s), " :…._\n")
	for _, words := range []string{"rodne prijmeni", "rodne priezvisko", "rodena", "z domu", "nazwisko rodowe", "rodem", "rozena"} {
		if strings.HasSuffix(f, words) {
			return true
		}
	}
	return false
}

// signature places a typed name in a signature block by what stands with it;
// the same person elsewhere goes before it (see link).
func (w *walker) signature(it *item, c *context) {
	f := c.function(w)
	if f == cueNone {
		f = c.nearest()
	}
	switch {
	case f == cueHead || f == cueMayor || f == cueStaff || f == cueRep:
		it.rel = relOfficer
		if f == cueRep {
			it.rel = relRep
		}
	case w.foi || c.follows(cueDept):
		it.rel = relOfficer
	}
}

// contractName places a person in a contract.
func (w *walker) contractName(i int, c *context) {
	it := &w.items[i]
	near, fn := c.nearest(), c.function(w)
	if c.has(cueMinor) && near != cueNone {
		w.minor()
	}
	switch {
	case fn == cueThird || fn == cueSpouse:
		w.place(it, w.pick(c), relThird)
	case near == cueSpouse && w.partner() != nil:
		w.place(it, w.partner(), relSelf)
	case near == cueThird || near == cueSpouse || w.parentBefore(it):
		w.place(it, w.pick(c), relThird)
	case near == cueJury || c.has(cueJury):
		it.subkind = "unclear"
		w.place(it, nil, relThird)
	case c.list && near == cueNone && !c.private && !c.firm && w.listed(it):
	case w.opens(i, c, near, fn):
		w.begin(i, c)
	case w.council && (near == cueOfficer || near == cueHead || near == cueMayor || near == cueStaff || fn == cueHead || fn == cueMayor || fn == cueStaff):
		w.place(it, nil, relOfficer)
	case (fn == cueMayor || near == cueMayor) && w.privateSide(w.pick(c)):
		w.place(it, nil, relRep) // a mayor signs for no private person
	case near == cueSupplier || fn == cueSupplier:
		w.place(it, w.supplier(c), relContact)
	case near == cueContact && fn != cueRep && c.has(cueDept) && c.ref == nil && !w.companies():
		w.place(it, nil, relOfficer)
	case near == cueContact && fn != cueRep:
		w.place(it, w.pick(c), relContact)
	case fn == cueRep || fn == cueHead || fn == cueMayor || near == cueRep || near == cueHead || near == cueMayor:
		w.place(it, w.pick(c), relRep)
	case fn == cueStaff || near == cueStaff || near == cueOfficer || c.has(cueDept):
		w.place(it, w.pick(c), relOfficer)
	case near == cuePerformer:
		w.place(it, nil, relPerformer)
	case c.follows(cueDept) && beside(w.text[it.end:c.after[0].start]):
		w.place(it, nil, relOfficer)
	case c.has(cueAccept):
		w.place(it, w.payer(), relOfficer)
	case w.cur != nil && w.cur.person >= 0 && w.cur.orgText == "" && w.head && c.ref == nil && (c.private || onlyTitles(w.text[w.last:it.start])):
		w.place(it, w.cur, relSelf) // one of several people on one side
	case c.ref != nil && c.behalf:
		w.place(it, c.ref, relMember)
	case w.cur != nil && w.cur.local || w.cur != nil && w.head && onlyTitles(w.text[w.last:it.start]):
		w.place(it, w.cur, relMember)
	}
}

// parentBefore recognises the names of parents: "Jan Bednarz s. Józefa".
func (w *walker) parentBefore(it *item) bool {
	if w.person < 0 || it.start-w.items[w.person].end > 6 {
		return false
	}
	switch strings.TrimSpace(w.text[w.items[w.person].end:it.start]) {
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
	}
	return w.cur
}

// opens reports whether a person is a party whose block begins here.
func (w *walker) opens(i int, c *context, near, fn cue) bool {
	if len(c.before) > 0 && (c.before[0].cue == cueBusiness || c.before[0].cue == cueSelf) {
		return w.head && (w.cur == nil || w.cur.empty() || c.join || near != cueContact)
	}
	if near == cueRep || near == cueContact || near == cueSupplier || near == cueOfficer || near == cueHead || near == cueMayor || near == cueStaff {
		return false
	}
	if fn == cueRep || fn == cueHead || fn == cueMayor || fn == cueSupplier {
		return false
	}
	cur := w.cur
	if c.ref != nil && c.ref != cur && !c.ref.empty() && !c.private && !c.firm {
		return false
	}
	switch {
	case cur != nil && cur.empty():
		return w.items[i].start-cur.at < 160 || c.private || c.firm
	case !w.head:
		return false
	case cur == nil && w.await:
		return len(w.parties) < 2 || w.parties[len(w.parties)-1].empty() || c.join || c.number
	case c.firm && cur != nil && cur.ico != "":
		return true // one company number a party
	case c.private || c.firm:
		return cur == nil && len(w.parties) < 2 || (cur == nil || cur.person < 0 || c.firm) && (c.join || c.number)
	case c.number:
		return cur == nil || cur.labels == nil
	case c.join:
		return cur != nil && cur.person < 0 && w.joinOnLine(i) || cur == nil && len(w.parties) > 0
	}
	return false
}

// joinOnLine reports whether the connecting word before a name has a line of its own.
func (w *walker) joinOnLine(i int) bool {
	t := strings.TrimRight(w.text[:w.items[i].start], " \t")
	if !strings.HasSuffix(t, "\n") {
		// titles may stand between
		j := strings.LastIndexByte(t, '\n')
		if j < 0 || !onlyTitles(t[j:]) {
			return false
		}
		t = t[:j]
	}
	t = strings.TrimRight(t, " \t\r\n")
	j := strings.LastIndexByte(t, '\n')
	return j >= 0 && len(strings.TrimSpace(t[j:])) <= 4
}

// begin makes a person the party of the open block or of a new one.
func (w *walker) begin(i int, c *context) {
	it := &w.items[i]
	if n := len(w.parties); w.cur == nil && n > 0 && w.parties[n-1].empty() {
		w.cur = w.parties[n-1] // its labels stood in another column
	}
	if w.cur == nil || !w.cur.empty() {
		p := w.newParty()
		p.at = it.start
		w.cur = p
	}
	w.cur.person, w.await = i, false
	w.cur.business = w.cur.business || c.has(cueBusiness, cueSelf)
	w.cur.private = w.cur.private || c.has(cueNoBusiness)
	w.cur.unregistered = w.cur.unregistered || c.has(cueSelf)
	w.place(it, w.cur, relSelf)
}

// listed places a name right behind another like that one: A, B and C.
func (w *walker) listed(it *item) bool {
	prev := &w.items[w.person]
	switch prev.rel {
	case relThird, relContact, relRep, relOfficer:
		w.place(it, prev.party, prev.rel)
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
