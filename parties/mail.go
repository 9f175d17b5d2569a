package parties

import (
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
	from := strings.LastIndexByte(w.text[:it.start], '\n') + 1
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
	n := w.next(it.end)
	if n < 0 || w.items[n].typ != detectors.Email || w.items[n].start-it.end > 6 || strings.IndexFunc(w.between(it.end, w.items[n].start), unicode.IsLetter) >= 0 {
		return ""
	}
	return w.items[n].text
}

// writesFor reports whether the mailbox behind a name in the head of an e-mail
// belongs to an organisation, which everybody's providers do not.
func (w *walker) writesFor(it *item) bool {
	domain := mailDomain(w.mailBehind(it))
	if domain == "" {
		return false
	}
	for _, i := range w.order {
		o := &w.items[i]
		if o.typ == detectors.Org && spells(domain, o.text) {
			return true
		}
		if o.typ == detectors.Email && genericMailbox(o.text) && mailDomain(o.text) == domain {
			return true
		}
	}
	return false
}
