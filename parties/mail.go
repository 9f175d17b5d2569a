package parties

import (
	"slices"
	"strings"
	"unicode"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// headers are the names of the lines that open an e-mail, folded.
var headers = map[string]bool{"od": true, "komu": true, "kopie": true, "kopia": true, "from": true, "to": true, "cc": true, "do": true, "dw": true, "от": true, "кому": true, "копия": true, "odesilatel": true, "prijemce": true, "odosielatel": true, "prijemca": true, "adresat": true, "nadawca": true}

// inHeader reports whether a name stands in the head of an e-mail with its
// mailbox behind it: "Od: Jana Nová <nova@urad.cz>".
func (w *walker) inHeader(it *item) bool {
	from := it.line
	if it.start-from > 60 {
		return false
	}
	head, rest, ok := strings.Cut(strings.TrimLeft(w.text[from:it.start], "> "), ":")
	if !ok || !headers[person.Fold(strings.TrimSpace(head))] || !onlyTitles(rest) && !strings.Contains(rest, "@") {
		return false
	}
	return w.mailBehind(it) != ""
}

// mailBehind returns the mailbox right behind a name, "" if there is none.
func (w *walker) mailBehind(it *item) string {
	n := w.behind(it)
	if n < 0 || w.items[n].typ != detectors.Email || w.items[n].start-it.end > 6 || strings.IndexFunc(w.between(it.end, w.items[n].start), unicode.IsLetter) >= 0 {
		return ""
	}
	return w.items[n].text
}

// writesFor tells for whom the person in the head of an e-mail writes: whose
// mailbox stands behind the name. "" is nobody's, for everybody's providers and
// where nothing tells.
func (w *walker) writesFor(it *item) Kind {
	domain := mailDomain(w.mailBehind(it))
	if domain == "" {
		return ""
	}
	if containsAny(domain, "urad", "mesto", "obec", "skola", "muzeum", "knihovn", "nemocnic", "gov", "szkol", "gmina", "urzad", "szpital", "ministerstv", "univerzit") {
		return KindBody
	}
	shared := false
	for _, i := range w.order {
		o := &w.items[i]
		if o.typ == detectors.Org && spells(domain, o.text) {
			if w.firmName(o) {
				return KindLegal
			}
			return KindBody
		}
		shared = shared || o.typ == detectors.Email && genericMailbox(o.text) && mailDomain(o.text) == domain
	}
	if shared && !w.firms() {
		return KindBody
	}
	return ""
}

// firmName reports whether an organisation is a company by its name or by the
// legal form right behind it.
func (w *walker) firmName(o *item) bool {
	if o.firm == 0 {
		o.firm = -1
		if orgClass(w.text[o.start:min(len(w.text), o.end+20)]) == KindLegal {
			o.firm = 1
		}
	}
	return o.firm > 0
}

// firms reports whether the text names a company, party or not.
func (w *walker) firms() bool {
	return w.companies() || slices.ContainsFunc(w.order, func(i int) bool {
		return w.items[i].typ == detectors.Org && w.firmName(&w.items[i])
	})
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
	return p.domain != "" && p.domain == domain || w.spells(domain, p.orgText)
}

// domainBehind returns the domain of the mailbox that follows a name before
// the next one, "" if there is none or everybody can have it.
func (w *walker) domainBehind(it *item) string {
	for n := w.behind(it); n >= 0 && w.items[n].start-it.end < mailReach; n = w.next(max(w.items[n].end, w.items[n].start+1)) {
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

// spells is spells of a domain and an organisation, told once a file.
func (w *walker) spells(domain, org string) bool {
	pair := [2]string{domain, org}
	told, ok := w.spelled[pair]
	if !ok {
		if w.spelled == nil {
			w.spelled = map[[2]string]bool{}
		}
		told = spells(domain, org)
		w.spelled[pair] = told
	}
	return told
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
