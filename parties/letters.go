package parties

import (
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// informationActs are words of the acts on access to information, folded only
// in case; they stand in answers, decisions and yearly reports.
var informationActs = []string{
	"106/1999", "211/2000", "svobodném přístupu k informacím", "slobodnom prístupe k informáciám", "informacji publicznej",
	"Ваше обращение", "Ваш запрос", "Вашего обращения", "odpowiadając na wniosek", "odpowiedzi na wniosek", "odpowiadając na Pana", "odpowiadając na Pani", "Vaší žádosti", "Vaši žádost", "Vašej žiadosti", "Vašu žiadosť",
	"8-ФЗ", "предоставлении информации", "žádost o poskytnutí informac", "žádosti o informac", "žiadosť o sprístupnenie",
}

// aboutInformation reports whether a text answers a request for information.
// Only its beginning counts: contracts cite the acts too.
func aboutInformation(s string) bool {
	s = s[:min(len(s), 3000)]
	for _, a := range informationActs {
		if strings.Contains(s, a) {
			return true
		}
	}
	return false
}

// letterName places a person in an answer to a request for information.
func (w *walker) letterName(i int, c *context) {
	it := &w.items[i]
	fn := c.fn
	switch first := c.letterCue(w); {
	case w.inHeader(it) && w.writesFor(it) == KindBody && !c.private:
		it.rel = relOfficer
	case w.ofOthers(it) && first != cueRep && fn != cueRep:
		it.supplier = true
		w.place(it, nil, relContact)
	case w.ofBody(it) || c.clerk(w) || w.ranked(it):
		it.rel = relOfficer
	case c.list && fn == cueNone && w.items[w.person].rel == relOfficer && !strings.Contains(w.text[w.items[w.person].end:it.start], "\n"):
		it.rel = relOfficer
	case w.publicPhrase(it) || w.closes(it) && !w.quoted(it) && !c.private:
		it.rel = relOfficer
	case w.lawyer(it), w.proxy(it):
		it.agent, it.layman = true, !w.lawyer(it)
		w.place(it, w.cur, relRep)
	case fn == cueHead || fn == cueMayor || fn == cueStaff || first == cueOfficer || first == cueHead || first == cueMayor || first == cueStaff:
		it.rel = relOfficer
	case first == cueThird || fn == cueThird:
		it.rel = relThird
	case w.traderHere(i, c):
	case w.staffPay(it):
		it.rel = relOfficer
	case first == cueRequester || first == cueGreeting || c.follows(cueAsked) || w.asksLater(it):
		w.requester(it)
	case c.has(cueContract) && (it.start-c.before[0].end < 12 || withBefore(w.text[max(0, it.start-24):it.start])):
		it.rel = relPerformer
	case first == cueRep || fn == cueRep:
		w.place(it, w.cur, relRep)
	case first == cueDept:
		it.rel = relOfficer
	case w.addressee(i):
		w.requester(it)
	case w.granted(it) || c.list && w.person >= 0 && w.items[w.person].rel == relPerformer:
		it.rel = relPerformer
	}
}

// staffPay reports whether the sentence before a name speaks of what the office
// pays its own people: "odměny zaměstnanců", "nagrody roczne".
func (w *walker) staffPay(it *item) bool {
	f := w.clauseBefore(it, 140)
	return containsAny(f, "mzdov", "odmen", "nagrod", "премия", "премии", "оклад", "wynagrodzeni", "plat ", "platov", "dodatek") &&
		containsAny(f, "zamestnan", "pracovni", "pracowni", "urad", "urzed", "stanowisk", "funkc", "vedouc", "tajemn", "reditel", "kontrolor", "сотрудник", "работник", "начальник", "управлени") ||
		containsAny(f, "stanowisko ")
}

func containsAny(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

// granted reports whether the sentence before a name speaks of a grant, a fee
// or a contract for work that the person got.
func (w *walker) granted(it *item) bool {
	if w.grantedBehind(it) {
		return true
	}
	f := w.clauseBefore(it, 140)
	if refusal(f) {
		return false
	}
	if containsAny(f, "koup", "vykup", "kupuje", "nakup") && strings.HasSuffix(strings.TrimRight(strings.TrimSuffix(f, "pana "), " "), " od") {
		return true
	}
	if w.minutes && containsAny(f, "dohodu o vykonan", "dohodu o proved", "dohodu o prac", "dohodou o proved", "dohody o proved", "dohodu o cinn") && withBefore(w.text[max(0, it.start-24):it.start]) {
		return true
	}
	if containsAny(f, "prijeti dar", "prijatie dar", "prijima dar", "przyjeci") {
		return false // the person gives
	}
	return containsAny(f, "dotac", "dar ", "daru ", "honorar", "umowy o dzielo", "umowe o dzielo", "umowy zleceni", "umowe zleceni", "субсиди", "грант", "stypendi", "stipendi") &&
		containsAny(f, "ziskal", "obdrzel", "poskytnut", "vyplacen", "zawar", "otrzym", "przyzna", "получил", "выплач", "prijemc", "uzavren", "pridelen", "poskytl", "schval", "udel")
}

// citizen reports whether the word for somebody else before a name is only that
// for a citizen: such a one can get something.
func (w *walker) citizen(c *context) bool {
	for _, t := range c.before {
		if t.cue == cueThird {
			return containsAny(w.folded(t.start, t.end), "obcan", "obciank", "obyvat", "mieszkan", "жител")
		}
	}
	return false
}

// refused reports whether the clause before a name speaks of what the person
// did not get.
func (w *walker) refused(it *item) bool { return refusal(w.clauseBefore(it, 140)) }

func refusal(f string) bool {
	return containsAny(f, "odmawia", "odmitn", "odmiet", "neposkyt", "nepridel", "neprizna", "nevyhov", "nie przyzn", "zamit", "zamiet", "отказ")
}

// grantedBehind reports whether the clause behind a name speaks of what the
// person got from public money.
func (w *walker) grantedBehind(it *item) bool {
	s := w.text[it.end:min(len(w.text), it.end+90)]
	if j := strings.IndexAny(s, "\n;"); j >= 0 {
		s = s[:j]
	}
	if j := strings.Index(s, ". "); j >= 0 {
		s = s[:j]
	}
	f := person.Fold(strings.ToValidUTF8(s, ""))
	paid := containsAny(f, "odmen", "honorar", "dotac", "dpc", "dpp", "nagrod", "wynagrodz", "stypend", "stipend", "вознагражд", "преми") ||
		strings.Contains(f, "umowy") && containsAny(w.clauseBefore(it, 80), "napis", "opracow", "przeloz", "wykona")
	return paid && containsAny(f, "vyplac", "uzavren", "schval", "priznan", "prizna", "poskyt", "obdrz", "na podstawie", "uzatvor", "wyplac", "przyzna", "выплач", "hradi")
}

// clauseBefore returns the folded text of a name's sentence before it.
func (w *walker) clauseBefore(it *item, reach int) string {
	s := w.text[max(0, it.start-reach):it.start]
	if j := strings.LastIndexByte(s, '\n'); j >= 0 {
		s = s[j+1:]
	}
	for j := strings.LastIndex(s, ". "); j > 4; j = strings.LastIndex(s[:j], ". ") {
		word := s[strings.LastIndexAny(s[:j], " \t(")+1 : j]
		if len(word) > 4 || closed(s[:j]) {
			s = s[j+1:]
			break
		}
	}
	return w.folded(it.start-len(s), it.start)
}

// clerk reports whether the line of a name says who prepared the letter.
func (c *context) clerk(w *walker) bool {
	from := c.it.line
	f := w.folded(max(from, c.start-40), c.start)
	return containsAny(f, "исполнитель", "исп.", "vyrizuje", "vybavuje", "sporzadzil", "sprawe prowadzi")
}

// requester marks who asks; what follows belongs no more to the letterhead.
func (w *walker) requester(it *item) {
	it.rel = relRequester
	w.close()
}

// withBefore reports whether a name stands behind "s", "s panem": the other
// party of a contract that is spoken of.
func withBefore(s string) bool {
	words := strings.Fields(strings.TrimRight(s, ": "))
	for k := len(words) - 1; k >= 0; k-- {
		switch strings.ToLower(words[k]) {
		case "s", "se", "so", "z", "ze", "с", "со":
			return true
		}
		if !onlyTitles(words[k]) {
			return false
		}
	}
	return false
}

// letterCue is the nearest cue that tells a person's part in a letter.
func (c *context) letterCue(w *walker) cue {
	for _, t := range c.before {
		if t.cue.noun() && wordsBetween(w.text[t.end:c.start]) > farWords {
			continue
		}
		switch t.cue {
		case cueRequester, cueGreeting, cueDept, cueOfficer, cueHead, cueMayor, cueStaff, cueThird, cueRep:
			return t.cue
		}
	}
	return cueNone
}

// asksLater reports whether the person's sentence says that he or she asked.
func (w *walker) asksLater(it *item) bool {
	for k := w.tok; k < len(w.tokens) && w.tokens[k].start < it.end+140; k++ {
		t := w.tokens[k]
		if t.start >= it.end && t.cue == cueAsked {
			between := w.between(it.end, t.start)
			return !strings.Contains(between, "\n\n") && !strings.Contains(between, ". ")
		}
	}
	return false
}

// addressee reports whether a person stands in the address block of a letter:
// before its subject, with an address on the lines below.
func (w *walker) addressee(i int) bool {
	it := &w.items[i]
	if w.begun {
		return false
	}
	n := w.behind(it)
	for range 3 {
		if n < 0 || w.items[n].start-it.end > 250 {
			return false
		}
		if w.items[n].typ == detectors.Address || w.items[n].typ == detectors.Email && w.items[n].start-it.end < 50 {
			return true
		}
		n = w.next(max(w.items[n].end, w.items[n].start+1))
	}
	return false
}
