package parties

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// reread looks again at words that mean one thing in a text and another at the
// beginning of a line with a colon: there they are the name of a party. It also
// takes up names of parties that the table does not know.
func (w *walker) reread() {
	for i := range w.tokens {
		w.widen(&w.tokens[i])
		w.homonym(&w.tokens[i])
		w.pair(&w.tokens[i])
		w.otherwise(&w.tokens[i])
	}
	defer w.hiddenOrgs()
	if found := w.unknownLabels(); len(found) > 0 {
		w.tokens = append(w.tokens, found...)
		slices.SortStableFunc(w.tokens, func(a, b token) int { return cmp.Compare(a.start, b.start) })
	}
}

// before words are part of the name of a party: "budoucí kupující".
var attributes = map[string]bool{
	"budouci": true, "buduci": true, "przyszly": true, "przyszla": true, "hlavni": true, "generalni": true, "druhy": true, "prvni": true, "strana": true, "strona": true,
	"будущии": true, "будущий": true, "первоначальный": true, "puvodni": true, "dosavadni": true, "novy": true, "dotychczasowy": true, "nowy": true, "primarni": true,
}

// former reports whether a word says that somebody was a party before.
func former(word string) bool {
	f := person.Fold(word)
	for _, s := range []string{"puvodni", "povodn", "byval", "predchozi", "predchoz", "predchadzajuc", "predosl", "drivejsi", "poprzedn", "bylego", "byly", "byla", "прежн", "бывш", "предыдущ"} {
		if strings.HasPrefix(f, s) {
			return true
		}
	}
	return false
}

// widen lets a label begin with the attribute that opens its line.
func (w *walker) widen(t *token) {
	if t.cue != cueLabel {
		return
	}
	from := w.lineStart(t.start)
	if t.start-from > 30 {
		return
	}
	if from == t.start {
		return
	}
	words := strings.FieldsFunc(w.text[from:t.start], func(r rune) bool { return !unicode.IsLetter(r) })
	if n := len(words); n > 0 && !t.upper && former(words[n-1]) && !strings.HasPrefix(strings.TrimLeft(w.text[t.end:], " "), ":") && !strings.Contains(w.text[from:t.start], ":") {
		t.entry = entry{cue: cueThird} // "původní pronajímatel, pan …" is no party any more
		return
	}
	if len(words) != 1 || !attributes[person.Fold(words[0])] {
		return
	}
	t.start = from + strings.Index(w.text[from:t.start], words[0])
	t.upper = unicode.IsUpper(firstRune(words[0]))
}

// partyBehind reports whether an organisation, or a person with a birth date, a
// home or a company number, stands right behind a place.
func (w *walker) partyBehind(at int) bool {
	i := w.next(at)
	if i < 0 {
		return false
	}
	it := &w.items[i]
	if it.start-at > 60 || strings.Contains(w.text[at:it.start], "\n\n") || !namedBy(w.text[at:it.start]) {
		return false
	}
	switch it.typ {
	case detectors.Org:
		return true
	case detectors.Person:
		return w.ownValues(i)
	}
	return false
}

// namedBy reports whether only titles and the name of the field stand before a name.
func namedBy(s string) bool {
	if j := strings.LastIndexByte(s, ':'); j >= 0 {
		return wordsBetween(s[:j]) <= 5 && onlyTitles(s[j:])
	}
	return onlyTitles(s)
}

// ownValues reports whether a birth date, an identity card, a company number or
// an address follows a name before the next one.
func (w *walker) ownValues(i int) bool {
	end := w.items[i].end
	for k := w.items[i].rank + 1; k < len(w.order); k++ {
		n := &w.items[w.order[k]]
		if n.start-end > 160 || strings.Contains(w.text[end:n.start], "\n\n") {
			return false
		}
		switch n.typ {
		case detectors.BirthDate, detectors.BirthNumber, detectors.IDDocument, detectors.CompanyID, detectors.Address:
			return true
		case detectors.Person, detectors.SignatureName, detectors.Org:
			return false
		}
	}
	return false
}

// maxLabelLine is how long the unknown name of a party can be, in bytes.
const maxLabelLine = 48

// labelZone is how far into a text unknown names of parties are looked for.
const labelZone = 6000

// unknownLabels finds names of parties that the table does not know: a line
// that opens with few words and a colon, and a party behind it.
func (w *walker) unknownLabels() (out []token) {
	k, lead := 0, 0
	for _, i := range w.order {
		it := &w.items[i]
		if it.start > labelZone {
			break
		}
		if it.typ != detectors.Org && it.typ != detectors.Person {
			continue
		}
		lead = w.leadLine(it.start)
		for k < len(w.tokens) && w.tokens[k].start < lead {
			k++
		}
		if t, ok := w.unknownLabel(lead, it.start, k); ok {
			out = append(out, t)
		}
	}
	return out
}

// leadLine returns where the line of a name begins, or the line before where
// the name has one of its own.
func (w *walker) leadLine(at int) int {
	from := w.lineStart(at)
	if from > 1 && onlyTitles(w.text[from:at]) {
		if prev := w.lineStart(from - 1); strings.HasSuffix(strings.TrimRight(w.text[prev:from], " \n"), ":") {
			return prev
		}
	}
	return from
}

// unknownLabel reads one such line; k is the first cue word in it.
func (w *walker) unknownLabel(from, to, k int) (token, bool) {
	head, rest, ok := strings.Cut(w.text[from:to], ":")
	if !ok || len(head) > maxLabelLine || !onlyTitles(rest) || k < len(w.tokens) && w.tokens[k].start < to {
		return token{}, false
	}
	start := strings.IndexFunc(head, unicode.IsLetter)
	words := strings.FieldsFunc(head, func(r rune) bool { return !unicode.IsLetter(r) })
	if start < 0 || len(words) == 0 || len(words) > 4 || !unicode.IsUpper(firstRune(words[0])) || utf8.RuneCountInString(words[0]) < 4 {
		return token{}, false
	}
	stem := person.Fold(words[0])
	if fieldName(stem) || strings.ContainsAny(head, ".,;/") || !w.partyBehind(from+len(head)+1) {
		return token{}, false
	}
	e := entry{cue: cueLabel, label: "?" + stem}
	return token{start: from + start, end: from + len(head), entry: e, upper: true}, true
}

// fieldName knows names of fields inside the block of a party.
func fieldName(word string) bool {
	for _, f := range []string{"jmen", "meno", "imie", "nazev", "nazov", "nazwa", "prijmen", "priezvisk", "nazwisk", "obchodn", "firma", "titul", "adres", "udaje", "bank", "datum", "komu", "pan",
		"vec", "predm", "mist", "schval", "zpracov", "vyhotov", "kopie", "doklad", "prilo", "smluv", "zmluv", "stron", "strany", "ucast", "zapis", "organiz", "фамил", "наимен", "назван", "адрес", "банк", "сторон", "орган",
		"фио", "кому", "имя", "pokoj", "prac", "ctenar", "resitel", "garant", "hlas", "pritom", "obecn", "obsadil", "umist"} {
		if strings.HasPrefix(word, f) {
			return true
		}
	}
	return false
}
