package parties

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// startsLine reports whether nothing but numbers and marks stands before a
// place on its line, or the place follows the end of a sentence or a bracket.
func startsLine(s string, at int) bool {
	for at > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:at])
		switch {
		case r == '\n':
			return true
		case unicode.IsLetter(r):
			return false
		case r == ')' || r == ';' || r == '"' || r == '“' || r == '”':
			return true
		}
		at -= size
	}
	return true
}

// beside reports whether what stands between a name and a word leaves the word
// to the name: ", vedoucí", "– obchodní ředitel", "(matka". A verb between does not.
func beside(gap string) bool {
	gap = strings.TrimSpace(gap)
	if len(gap) > 45 || strings.Contains(gap, "\n\n") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(gap); strings.ContainsRune(",–-(|/", r) {
		return !prepositions(gap)
	}
	return wordsBetween(gap) <= 1
}

// prepositions reports whether words of a sentence stand in a gap, which take
// the function behind them away from the name before.
func prepositions(gap string) bool {
	for f := range strings.FieldsSeq(gap) {
		if len(f) > 2*len("která") {
			continue // longer than any of them, however it is written
		}
		switch strings.ToLower(f) {
		case "za", "pro", "dla", "для", "po", "s", "se", "so", "dle", "podle", "podľa", "do", "od", "с", "со", "по", "от", "který", "která", "ktorý", "ktorá":
			return true
		}
	}
	return false
}

// ownLine reports whether only blanks stand before a place on its line.
func ownLine(s string, at int) bool {
	before := strings.TrimRight(s[:at], " \t")
	return before == "" || strings.HasSuffix(before, "\n")
}

// trails reports whether a label is a defined term behind its party: dále jen
// „objednatel“, (pronajímatel), zwany dalej Wykonawcą, jako ,,zhotovitel".
func (w *walker) trails(i int) bool {
	t := w.tokens[i]
	before := strings.TrimRight(w.text[max(0, t.start-12):t.start], " ")
	bracketed := strings.HasSuffix(before, "(") || opensQuote(before)
	after := strings.TrimLeft(w.text[t.end:min(len(w.text), t.end+6)], " ")
	for k := i - 1; k >= 0 && t.start-w.tokens[k].end < 45; k-- {
		if strings.ContainsAny(w.between(w.tokens[k].end, t.start), ")“”\n") {
			break
		}
		if w.tokens[k].cue == cueTerm && !strings.ContainsAny(w.between(w.tokens[k].end, t.start), ".\n:;") || w.tokens[k].cue == cueTerm && t.start-w.tokens[k].end < 22 {
			return true
		}
	}
	if bracketed && closesQuote(after) {
		return true
	}
	// "(dosavadní nájemce)": the label closes a bracket that opened near it.
	if strings.HasPrefix(after, ")") {
		open := strings.LastIndexByte(w.text[max(0, t.start-30):t.start], '(')
		return open >= 0 && !strings.ContainsAny(w.text[max(0, t.start-30)+open:t.start], ",.:\n")
	}
	return false
}

func opensQuote(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("„“\"«,", r) && r != utf8.RuneError
}

func closesQuote(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("“”\"»)", r) && r != utf8.RuneError
}

// leads reports whether a label opens the block of its party.
func (w *walker) leads(i int) bool {
	t := w.tokens[i]
	if w.onSide(t) {
		return true
	}
	if w.contactBefore(i) || onBehalf(w.folded(max(0, t.start-24), t.start)) {
		return false
	}
	if w.nameFollows(t.end) && (t.upper || startsLine(w.text, t.start) || w.afterJoin(i) || strings.HasPrefix(strings.TrimLeft(w.text[t.end:], " "), ":")) {
		return true
	}
	rest := w.text[t.end:min(len(w.text), t.end+80)]
	rest = strings.TrimLeft(rest, " \t")
	if strings.HasPrefix(rest, "(") {
		if j := strings.IndexByte(rest, ')'); j > 0 {
			if w.nameFollows(t.end + strings.IndexByte(w.text[t.end:], ')') + 1) {
				return t.upper && startsLine(w.text, t.start)
			}
			rest = strings.TrimLeft(rest[j+1:], " \t")
		}
	}
	if t.upper && (startsLine(w.text, t.start) || w.afterJoin(i)) && widened(rest) {
		return true
	}
	if !t.upper && startsLine(w.text, t.start) && w.head && widened(rest) {
		return true
	}
	if t.upper && startsLine(w.text, t.start) && bilingual(rest) {
		return true
	}
	if t.upper && w.head && startsLine(w.text, t.start) && w.headsList(t.end) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	switch r {
	case ':':
		return t.upper || startsLine(w.text, t.start) || w.afterJoin(i)
	case '–', '-', '|':
		return startsLine(w.text, t.start) && len(rest) > 1
	case '\n':
		return w.head && (t.upper && startsLine(w.text, t.start) || w.loneLabel(i))
	}
	return false
}

// headsList reports whether a line that begins with a label and says who that is
// goes on with a list: "Prodávající jsou dědici po …, a to".
func (w *walker) headsList(at int) bool {
	rest, next, ok := strings.Cut(w.text[at:min(len(w.text), at+200)], "\n")
	if !ok || !letterMark(strings.TrimLeft(next, " \t")) {
		return false
	}
	verb, _, _ := strings.Cut(strings.TrimLeft(rest, " "), " ")
	switch verb {
	case "jsou", "je", "sú", "są", "jest", "являются", "является":
		return true
	}
	return false
}

// loneLabel reports whether a label has a line of its own, or shares it with
// the word that joins its party to the one before: "a obdarovaný".
func (w *walker) loneLabel(i int) bool {
	return ownLine(w.text, w.tokens[i].start) || w.afterJoin(i) && ownLine(w.text, w.tokens[i-1].start)
}

// bilingual reports whether a label goes on with itself in another language:
// "Zaměstnanec / Employee:".
func bilingual(rest string) bool {
	head, _, ok := strings.Cut(rest[:min(len(rest), 30)], ":")
	return ok && strings.HasPrefix(head, "/") && wordsBetween(strings.TrimLeft(head, "/ ")) == 1
}

// onSide reports whether a label ends a line that names a side of the contract:
// "na straně prodávající".
func (w *walker) onSide(t token) bool {
	rest := strings.TrimLeft(w.text[t.end:min(len(w.text), t.end+4)], " :")
	if !w.head || !strings.HasPrefix(rest, "\n") {
		return false
	}
	from := w.lineStart(t.start)
	if t.start-from > 30 {
		return false
	}
	f := person.Fold(strings.ToValidUTF8(strings.TrimSpace(w.text[from:t.start]), " "))
	return containsAny(f, "na strane", "ze strany", "zo strany", "po stronie", "на стороне")
}

// widened reports whether a label goes on for a word or two before its colon:
// "Příjemce dotace:", "Zhotovitel stavby:".
func widened(rest string) bool {
	head, _, ok := strings.Cut(rest[:min(len(rest), 36)], ":")
	if !ok || head == "" || wordsBetween(head) > 3 {
		return false
	}
	for _, r := range head {
		if !unicode.IsLower(r) && r != ' ' {
			return false
		}
	}
	return true
}

// contactBefore reports whether a word of a contact, a representative or
// another label stands closely before the token: "kontaktní osoba objednatele:".
func (w *walker) contactBefore(i int) bool {
	t := w.tokens[i]
	for k := i - 1; k >= 0 && t.start-w.tokens[k].end < 30; k-- {
		between := w.between(w.tokens[k].end, t.start)
		if strings.ContainsAny(between, "\n.;:") || w.last > w.tokens[k].end && w.last <= t.start {
			return false
		}
		switch w.tokens[k].cue {
		case cueContact, cueRep, cueHead, cueMayor, cueStaff, cueSupplier, cueThird, cuePhone, cueSpouse, cueOfficer, cueContract:
			return true
		}
	}
	return false
}

// afterJoin reports whether a connecting word stands right before a token.
func (w *walker) afterJoin(i int) bool {
	if i == 0 || w.tokens[i-1].cue != cueJoin {
		return false
	}
	return strings.Trim(w.between(w.tokens[i-1].end, w.tokens[i].start), " :\n\t") == ""
}

// nameFollows reports whether a person or organisation stands right behind a
// place, with nothing but marks and titles between.
func (w *walker) nameFollows(at int) bool {
	i := w.next(at)
	if i < 0 {
		return false
	}
	it := &w.items[i]
	if it.typ != detectors.Person && it.typ != detectors.Org || it.start-at > 40 {
		return false
	}
	return onlyTitles(w.text[at:it.start])
}

// next returns the first item at or behind a place, -1 if none.
func (w *walker) next(at int) int {
	lo, hi := 0, len(w.order)
	for lo < hi {
		m := (lo + hi) / 2
		if w.items[w.order[m]].start < at {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == len(w.order) {
		return -1
	}
	return w.order[lo]
}

// behind is next of the end of a finding.
func (w *walker) behind(it *item) int {
	switch k := it.rank + 1; {
	case it.end == it.start:
		return w.next(it.end)
	case k < len(w.order):
		return w.order[k] // findings do not overlap
	}
	return -1
}

// firstAt is the rank of the first item that begins where one does: empty ones may
// stand before it.
func (w *walker) firstAt(it *item) int {
	k := it.rank
	for k > 0 && w.items[w.order[k-1]].start == it.start {
		k--
	}
	return k
}

// onlyTitles reports whether a text holds no word but titles and forms of address.
func onlyTitles(s string) bool {
	for s != "" {
		var f string
		if f, s = titleField(s); f == "" {
			break
		}
		f = strings.TrimLeft(f, ".")
		switch strings.ToLower(strings.TrimRight(f, ".")) {
		case "", "p", "pan", "paní", "pani", "panem", "panią", "pána", "r", "př", "firmou", "firma", "společnost", "spoločnosť", "ип", "ип.", "jméno", "název", "příjmení", "a", "фио", "společností", "oraz", "и", "manželé", "manželia", "manželi", "manželů", "manželům", "małżonkowie", "małżonkami", "супруги", "гр", "гражданин", "гражданка", "гражданином", "гражданкой", "рф", "občan", "občanka", "obywatel", "obywatelka", "panią,", "panom", "slečna", "státní", "student", "studentka":
			continue
		}
		if !strings.HasSuffix(f, ".") && !titleWord(f) {
			return false
		}
	}
	return true
}

// titleField cuts the next run of letters and points from a text.
func titleField(s string) (field, rest string) {
	from := -1
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch inside := isWordRune(r) || r == '.'; {
		case inside && from < 0:
			from = i
		case !inside && from >= 0:
			return s[from:i], s[i:]
		}
		i += size
	}
	if from < 0 {
		return "", ""
	}
	return s[from:], ""
}

func titleWord(f string) bool {
	switch f {
	case "Ing", "Mgr", "Bc", "Dr", "MUDr", "JUDr", "PhDr", "RNDr", "SJM":
		return true
	}
	return false
}
