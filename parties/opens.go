package parties

import (
	"strings"

	"inkoust/internal/person"
)

// opens reports whether a person is a party whose block begins here.
func (w *walker) opens(i int, c *context, near, fn cue) bool {
	if w.onBehalf(i) {
		return false
	}
	if len(c.before) > 0 && (c.before[0].cue == cueBusiness || c.before[0].cue == cueSelf) && (onlyTitles(w.between(c.before[0].end, w.items[i].start)) || w.cur != nil && w.cur.empty() && !strings.ContainsAny(w.between(c.before[0].end, w.items[i].start), ",;:")) {
		return w.head && (w.cur == nil || w.cur.empty() || c.join || near != cueContact)
	}
	if fn != cueRep && fn != cueHead && fn != cueMayor && w.rightBehindLabel(i) {
		return true
	}
	if near == cueRep || near == cueContact || near == cueSupplier || near == cueOfficer || near == cueHead || near == cueMayor || near == cueStaff {
		return false
	}
	if fn == cueRep || fn == cueHead || fn == cueMayor || fn == cueSupplier {
		return false
	}
	cur := w.cur
	if (w.minutes || w.council) && (cur == nil || len(cur.labels) == 0) {
		return false // a meeting has no parties
	}
	if c.ref != nil && c.ref != cur && !c.ref.empty() && !c.private && !c.firm {
		return false
	}
	switch {
	case cur != nil && cur.empty() && !c.private && !c.firm && w.complete(cur) && !w.ownValues(i):
		return false // a function with a colon: "Správce: …"
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

// onBehalf reports whether the label before a name says for whom the person acts:
// "sestavila za zhotovitele: …". Such a person is no party.
func (w *walker) onBehalf(i int) bool {
	it := &w.items[i]
	line := w.text[it.line:it.start]
	colon := strings.LastIndexByte(line, ':')
	if colon < 0 || !onlyTitles(line[colon+1:]) {
		return false
	}
	words := strings.Fields(person.Fold(line[:colon]))
	for n := len(words) - 2; n >= 0 && n >= len(words)-4; n-- {
		if w := words[n]; len(words) > 2 && (w == "za" || w == "imieniu" || w == "имени") {
			return true
		}
	}
	return false
}

// rightBehindLabel reports whether a name stands right behind the label of a
// party that has none yet, with a company or tax number before the next name:
// whatever trade follows, "geodet", "projektant", it is the party.
func (w *walker) rightBehindLabel(i int) bool {
	it := &w.items[i]
	if w.cur == nil || !w.cur.empty() || len(w.cur.labels) == 0 || w.cur.at >= it.start {
		return false
	}
	between := w.text[w.cur.at:it.start]
	colon := strings.LastIndexByte(between, ':')
	return colon >= 0 && onlyTitles(between[colon+1:]) && w.numberBehind(it.end)
}

// complete reports whether two other parties have names already.
func (w *walker) complete(but *party) bool {
	n := 0
	for _, p := range w.parties[:min(len(w.parties), maxLabelled)] {
		if p != but && !p.empty() && !p.local {
			n++
		}
	}
	return n > 1
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

// listedParty reports whether a person with a birth date or a home stands in the
// list of those who are one side of the contract: "Prodávající jsou dědici: a)
// dcera …". How they are related to somebody takes nothing from that.
func (w *walker) listedParty(i int, c *context) bool {
	cur := w.cur
	if !w.head || cur == nil || len(cur.labels) == 0 || cur.orgText != "" || cur.side == sideOpen || !c.private || w.third >= 0 {
		return false
	}
	it := &w.items[i]
	if cur.person < 0 && it.start-cur.at > thirdReach {
		return false
	}
	mark := strings.TrimLeft(w.text[it.line:it.start], " \t")
	return letterMark(mark) && wordsBetween(mark) <= maxKinWords && !strings.Contains(mark, ":")
}

// maxKinWords is how many words at most stand before such a name on its line:
// the mark of the list, a word for a relative, titles.
const maxKinWords = 4

// letterMark reports whether a line begins with the letter or number of a list.
func letterMark(l string) bool {
	return listMark(l) || len(l) > 1 && 'a' <= l[0] && l[0] <= 'h' && (l[1] == ')' || l[1] == '.')
}

// beginBeside makes a person a party of the side whose block is open.
func (w *walker) beginBeside(i int, c *context) {
	side := w.cur
	w.begin(i, c)
	if w.cur != side {
		w.cur.inherit(side)
	}
}

// stamped reports whether a name stands in the stamp of an electronic
// signature: "Elektronicky podepsal: …", "сертификат … владелец …".
func (w *walker) stamped(it *item, c *context) bool {
	if w.electronic(it) {
		return true
	}
	for _, t := range c.before {
		if t.cue != cueStamp || it.start-t.end > 90 {
			continue
		}
		word := w.folded(t.start, t.end)
		if !strings.HasPrefix(word, "pod") && !strings.HasPrefix(word, "подпис") {
			return true
		}
		near := w.folded(max(0, t.start-25), min(len(w.text), t.end+25))
		if strings.Contains(near, "lektronick") || strings.Contains(near, "igitaln") || strings.Contains(near, "lektroniczn") || strings.Contains(near, "лектронн") {
			return true
		}
	}
	return false
}

// electronic reports whether an approval in a system of files stands before a
// name, "Elektronicky schválil(a): …", or the kind of signature behind it.
func (w *walker) electronic(it *item) bool {
	if w.may(it, ofStamps) && w.stampBefore(it) {
		return true
	}
	after := w.folded(it.end, min(len(w.text), it.end+30))
	after, _, _ = strings.Cut(after, "\n")
	if prev := w.previousOf(it); prev != nil && prev.subkind == "stamp" && dated(after) && !strings.Contains(w.between(prev.end, it.start), "\n") {
		return true
	}
	if dated(after) || strings.Contains(after, "dn:") || strings.Contains(after, "cn=") {
		return true // a day and a time of day, or a certificate
	}
	return strings.HasPrefix(strings.TrimLeft(after, " ,"), "(podpis kwalif") || strings.HasPrefix(strings.TrimLeft(after, " ,"), "(elektronick")
}

// stampWords are words of an approval in a system of files, folded; the last is
// short for a qualified electronic signature.
var stampWords = []string{"elektronicky", "digitalne", "elektronicznie", " kep"}

// stampBefore reports whether such words stand before a name on its line.
func (w *walker) stampBefore(it *item) bool {
	before := w.folded(max(w.last, it.start-48), it.start)
	before = before[strings.LastIndexAny(before, "\n;")+1:]
	for _, s := range stampWords[:3] {
		if i := strings.Index(before, s); i >= 0 && wordsBetween(before[i:]) <= 3 {
			return true
		}
	}
	return strings.HasSuffix(strings.TrimRight(before, " :"), stampWords[3])
}

// dated reports whether a text begins with a day and a time of day, as stamps do.
func dated(s string) bool {
	s = strings.TrimLeft(s, " ,(")
	if s == "" || s[0] < '0' || s[0] > '9' {
		return false
	}
	colon := strings.IndexByte(s, ':')
	return colon > 8 && colon < 20 && strings.Trim(s[:colon], "0123456789.-/ ,") == ""
}

// maidenBefore reports whether words that end a folded text announce a maiden name.
func maidenBefore(s string) bool {
	return maidenEnds.end(strings.TrimRight(s, " :…._\n"))
}

var maidenEnds = newEndings("rodne prijmeni", "rodne priezvisko", "rodena", "z domu", "nazwisko rodowe", "rodem", "rozena", " rod", ",rod", " roz", "до брака", "девичья фамилия", "девичья", "dev", "panienskie", "прежняя фамилия", "za svobodna", "slobodna")
