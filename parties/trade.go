package parties

import (
	"strings"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// tradeReach is how far behind a name its trade name stands, in bytes.
const tradeReach = 90

// trade reports whether an organisation is the trade name of the person right
// before it: "Jan Novák – Elektro Novák", "prowadząca działalność pod firmą …".
// Such a person is in business.
func (w *walker) trade(i int) bool {
	it, prev := &w.items[i], w.previous(i)
	if prev == nil || prev.typ != detectors.Person || it.start-prev.end > tradeReach || w.classOf(it) != "" {
		return false
	}
	if prev.rel > relSelf && prev.rel != relPerformer || !w.tradeWords(prev.end, it.start) {
		return false
	}
	p := prev.party
	if prev.rel != relSelf || p == nil {
		p = w.trader(w.order[it.rank-1])
	}
	p.business = p.business || w.numberBehind(it.end) || it.start-prev.end > 12
	it.party, it.rel, w.person = p, relSelf, p.person
	return true
}

// tradeOwners finds the people behind trade names: a name without a legal form,
// and right behind it the person who bears it, who does not act for anybody,
// with a company or tax number: "BRUK-POL Jan Kowalski, NIP …".
func (w *walker) tradeOwners() {
	for _, p := range w.all {
		if p.orgText == "" || p.person >= 0 || w.orgClass(p.orgText) != "" {
			continue
		}
		if n := w.ownerOf(p); n >= 0 {
			p.person, p.owned, p.business = n, true, true
			w.place(&w.items[n], p, relSelf)
		}
	}
}

// ownerOf returns the item of the person behind a party's trade name, or -1.
func (w *walker) ownerOf(p *party) int {
	for _, i := range w.order {
		org := &w.items[i]
		if org.typ != detectors.Org || org.party != p || org.text != p.orgText {
			continue
		}
		n := w.behind(org)
		if n < 0 || w.items[n].typ != detectors.Person || w.items[n].start-org.end > tradeReach {
			continue
		}
		it := &w.items[n]
		acts := it.rel == relRep || it.function || it.agent
		if !acts && w.tradeWords(org.end, it.start) && (p.ico != "" || w.numberBehind(it.end)) {
			return n
		}
	}
	return -1
}

// firmOfPerson reports whether the words before a name without a legal form say
// that a person has the business: "prowadzący działalność pod firmą …".
func (w *walker) firmOfPerson(it *item) bool {
	if !w.may(it, ofTraders) || w.classOf(it) != "" {
		return false
	}
	f := w.folded(max(0, it.start-70), it.start)
	f = f[strings.LastIndexAny(f, ".;\n")+1:]
	return containsAny(f, traderWords...)
}

// traderWords say that somebody is in business, folded.
var traderWords = []string{"dzialalnosc", "pod firm", "podnikaj", "podnikatel", "zivnostni", "применяющ", "самозанят", "предпринимател", " ип "}

// trader makes a person of the running text a party.
func (w *walker) trader(i int) *party {
	p := w.cur
	if p == nil || !p.empty() {
		p = w.newParty()
		p.local = true
	}
	p.at, p.person = w.items[i].start, i
	w.place(&w.items[i], p, relSelf)
	if w.cur == nil || !w.head || w.officeLetter() {
		w.cur = p
	}
	return p
}

// tradeWords reports whether only marks and words of business stand between a
// person and a trade name.
func (w *walker) tradeWords(from, to int) bool {
	between := w.text[from:to]
	if strings.Contains(between, "\n\n") || strings.ContainsAny(between, ";:()") {
		return false
	}
	for _, f := range strings.FieldsFunc(person.Fold(between), func(r rune) bool { return strings.ContainsRune(" ,.–—-\n\"„“”«»/", r) }) {
		if !businessWord(f) {
			return false
		}
	}
	return true
}

// businessWord knows the words between a person and a trade name, folded.
func businessWord(f string) bool {
	for _, s := range []string{"firm", "nazw", "nazv", "nazov", "obchodn", "gospodarcz", "prowadz", "dzialalnosc", "podnik", "vystupuj", "jmen", "znack"} {
		if strings.HasPrefix(f, s) {
			return true
		}
	}
	return f == "pod" || f == "s" || f == "jako"
}

// numberBehind reports whether a company or tax number follows a place before
// the next name.
func (w *walker) numberBehind(at int) bool {
	for n := w.next(at); n >= 0 && w.items[n].start-at < 160; n = w.next(max(w.items[n].end, w.items[n].start+1)) {
		switch w.items[n].typ {
		case detectors.CompanyID, detectors.TaxID:
			return true
		case detectors.Person, detectors.SignatureName, detectors.Org:
			return false
		}
	}
	return false
}

// traderHere makes a person with a company number right behind the name, or
// with a word of business right before it, a party of the running text.
func (w *walker) traderHere(i int, c *context) bool {
	it := &w.items[i]
	direct := len(c.before) > 0 && (c.before[0].cue == cueBusiness || c.before[0].cue == cueSelf) && onlyTitles(w.between(c.before[0].end, it.start))
	if !direct && !w.numberRight(it) && !w.sworn(it) {
		return false
	}
	p := w.trader(i)
	p.business, p.unregistered = true, c.has(cueSelf)
	return true
}

// numberRight reports whether a company number stands right behind a name with
// hardly more than its label between: "Jan Novák, IČO 12345678".
func (w *walker) numberRight(it *item) bool {
	n := w.behind(it)
	if n < 0 || w.items[n].start-it.end > 30 {
		return false
	}
	between := w.between(it.end, w.items[n].start)
	if strings.ContainsAny(between, "\n;") || wordsBetween(between) > 4 {
		return false
	}
	if w.items[n].typ == detectors.CompanyID {
		return true
	}
	f := person.Fold(between)
	return w.items[n].typ == detectors.TaxID && strings.Contains(f, "nip")
}

// experts are words for a sworn expert and for what one writes, folded.
var experts = []string{"znalec ", "znalcem ", "znalkyne ", "znalkyni ", "znalecky posudek"}

var swornNeedles = newNeedles(experts...)

// sworn reports whether the word for a sworn expert, or for what one writes,
// stands before a name in its sentence.
func (w *walker) sworn(it *item) bool {
	if !w.may(it, ofSworn) {
		return false
	}
	f := w.folded(max(0, it.start-80), it.start)
	f = f[strings.LastIndexAny(f, ";\n")+1:]
	return swornNeedles.in(f)
}
