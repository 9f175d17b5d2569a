package parties

import (
	"strings"
	"unicode"

	"inkoust/detectors"
)

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
	if n := w.behind(&w.items[i]); n >= 0 && w.items[n].typ == detectors.Person && strings.TrimSpace(w.between(w.items[i].end, w.items[n].start)) == "a" {
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
	if tail := gap[strings.LastIndexByte(gap, '\n')+1:]; len(tail) < len(gap) && wordsBetween(tail) <= 2 && !strings.ContainsAny(tail, "§,;:.()0123456789") {
		return true
	}
	field, tail, ok := strings.Cut(gap[strings.LastIndexByte(strings.TrimRight(gap, " \n"), '\n')+1:], ":")
	return ok && wordsBetween(field) <= 4 && !strings.ContainsAny(field, ",;(") && onlyTitles(tail)
}

var stageNeedles = newNeedles("umeleck", "pseudonym", "псевдоним", "vystupuj")

// stageName places the name under which an artist is known with the artist.
func (w *walker) stageName(it *item) bool {
	if w.person < 0 || it.start-w.items[w.person].end > 50 || it.start <= w.items[w.person].start {
		return false
	}
	o := &w.items[w.person]
	if o.end > it.start || !stageNeedles.in(w.folded(o.end, it.start)) {
		return false
	}
	w.place(it, o.party, o.rel)
	return true
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

// nextOfRows reports whether a name opens the row below that which another name
// opens: people of one kind, one a line.
func (w *walker) nextOfRows(it *item) bool {
	if w.person < 0 {
		return false
	}
	prev := &w.items[w.person]
	return strings.Count(w.between(prev.end, it.start), "\n") == 1 && w.opensRow(prev) && w.opensRow(it) && w.typeBehind(prev) == w.typeBehind(it)
}

// typeBehind is the type of the finding behind a name on its line, "" for none.
func (w *walker) typeBehind(it *item) detectors.Type {
	n := w.behind(it)
	if n < 0 || strings.Contains(w.between(it.end, w.items[n].start), "\n") {
		return ""
	}
	return w.items[n].typ
}

// opensRow reports whether only the mark of a list and titles stand before a name
// on its line.
func (w *walker) opensRow(it *item) bool {
	return strings.Trim(w.text[it.line:it.start], " \t-–—•·*0123456789.)") == ""
}

// carried returns the party whose term stands before the person named before on
// this line, where a semicolon goes on with the list: "Za objednatele: A, technik; B".
func (w *walker) carried(it *item) *party {
	if w.person < 0 {
		return nil
	}
	prev := &w.items[w.person]
	if prev.loose || prev.party == nil || prev.rel != relContact && prev.rel != relOfficer && prev.rel != relRep && prev.rel != relMember {
		return nil
	}
	between := w.between(prev.end, it.start)
	if len(between) > 120 || !strings.Contains(between, ";") || strings.ContainsAny(between, "\n:") || w.sentenceEnds(prev.end, it.start) {
		return nil
	}
	return prev.party
}

// deputyReach is how far behind a person the deputy stands, in bytes.
const deputyReach = 90

// deputyOf reports whether the words between a name and the one before make it the
// deputy of that person: ", jeho zástupcem je", ", v jeho nepřítomnosti".
func (w *walker) deputyOf(it *item) bool {
	if w.person < 0 || it.start-w.items[w.person].end > deputyReach || w.sentenceEnds(w.items[w.person].end, it.start) {
		return false
	}
	between := w.folded(w.items[w.person].end, it.start)
	return !strings.Contains(between, "\n") && containsAny(between, " zastupce", "zastupcem", "zastupcom", "zastupuje", "zastup ", "zastoupi", "nepritomnosti", "zastepc", "zastepuj", "nieobecnosci", "замест", "замещ", "отсутстви") &&
		!containsAny(between, "statutarn", "reditel", "riadite", "starost", "obchodn", "prodejn", "handlow", "zakonn", "obecn", "dyrektor", "wojt", "burmistrz", "директор", "глав")
}

// listed places a name right behind another like that one: A, B and C.
func (w *walker) listed(it *item) bool {
	prev := &w.items[w.person]
	switch prev.rel {
	case relThird, relContact, relRep, relOfficer, relPerformer:
		w.place(it, prev.party, prev.rel)
		it.public, it.agent, it.supplier = prev.public, prev.agent, prev.supplier
		return true
	}
	return false
}
