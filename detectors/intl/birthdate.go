package intl

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
)

// BirthDate finds dates of birth, in numbers and in words. Keep of a finding is
// the year, which stays when the date is generalised. Other dates stay: a date
// needs a word that speaks of birth, or a person's name right before it.
var BirthDate detectors.Detector = birthDate{}

type birthDate struct{}

// Info describes the detector.
func (birthDate) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.birth-date", Types: []detectors.Type{detectors.BirthDate},
		Summary: "Date or year of birth", Source: "guide to the act on the register of contracts, table of data",
	}
}

// Examples returns the texts for the conformance suite.
func (birthDate) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"nar. [[4. května 1962]], trvale", "nar. [[17. 9. 1971]] (bývalý", "datum nar. [[9.11.1958]] ---", "narozen/a: [[14.06.1996]] stav", "datum narození [[23.10.1994]] obec",
			"ur. [[26.02.2001]], zamieszkałym", "ur. [[7.3.1974]] r. w", "Дата рождения: [[1981-04-17]]\n", "nar. [[28.09.1984]], trv.", "(nar. [[13.5.2019]]);", "narozená dne [[5. 3. 1985]] v Brně",
			"urodzona w Warszawie dnia [[3 maja 1961]]", "родился [[12 марта 1985]] г.", "[[12.03.1985]] г.р.", "Образцов И.П., [[1985]] г.р., Казань", "[[1985]] г. рожд.", "([[1985]]г.р.)", "г.р. [[1985]]", "[[1985]] года рождения", "narodený [[1. januára 1970]]", "nar. [[5.3.85]]", "data urodzenia: [[12/05/1970]]", "rok narození [[1985]]",
			"Jan Novák, [[24.4.1959]], Vzorov", "Vzorný Karel [[24.4.1959]]; Malý Jan [[5.6.1974]]; Nová Eva [[1. 2. 1980]], všichni", "narozenému [[13. 4. 1972]]", "Паспорт получателя: 61 13 № 973749; [[18.10.1986]]\nАдрес", "+ 2 děti (Vítek [[2011]], Nela [[2015]])", "date of birth: [[12 May 1980]]", "nar. [[17.\n9. 1971]]", "narozen v Praze [[12. 3. 1961]]", "ur. [[12 III 1985]] r.",
			"dítě Ema (nar. [[4/2015]])", "narozen [[04.2015]],", "děti: Ema, [[2011]]; Vít, [[2014]]\n",
			"manželka Eva Malá a syn Jan Malý ([[17.5.2013]]).", "dzieci: Lena (ur. [[2011]]) i Kacper Wzorek ([[09.03.2014]]). Czynsz", "v pořadí: 1. Jan Malý, 2. Eva Malá ml., 3. Vzorná Dana ([[1971]]).", "po svém otci Karlu Malému ([[1909]]–1981), sklářském", "Jan Malý ([[4.5.1961]]), Vzorov",
		}, []detectors.Trap{
			{Name: "signing", Text: "V Horní Vzorové, 16.8.2021"},
			{Name: "signing with dne", Text: "V Brně dne 24.4.1999"},
			{Name: "resolution", Text: "usnesení ze dne 11. 2. 2020"},
			{Name: "term", Text: "od 1.2.2024 do 30.6.2024"},
			{Name: "birth without a date", Text: "nar. ………, smlouva ze dne 8. 4. 2022"},
			{Name: "Polish contract", Text: "zawarta w Lublinie w dniu 17.06.2016 r."},
			{Name: "Russian contract", Text: "договор от 21.09.2021 г."},
			{Name: "column of signatures", Text: "Jméno\tDatum podpisu\nJan Malý\t13.4.2012"},
			{Name: "month of a contract", Text: "smlouva 4/2015"},
			{Name: "signature in brackets", Text: "schválil Jan Malý (17.5.2021)"},
			{Name: "edition", Text: "v knize Babička Boženy Němcové (1971)"},
			{Name: "years of a building", Text: "Most Svatopluka Čecha (1905–1908)"},
			{Name: "years of an office", Text: "starosta Jan Malý (1998–2006)"},
			{Name: "date of death", Text: "uložen: Vzorný Karel † 1996"},
			{Name: "bullet", Text: "dost:\n* 2024 rok oprav"},
			{Name: "two signatures", Text: "Karel Vzorný 24.4.1999\nJan Malý 24.4.1999\n"},
			{Name: "year of make", Text: "rok prod. 1991"},
			{Name: "year of building", Text: "дом 1985 г. постройки, автомобиль 1985 г.в."},
			{Name: "contract of a year", Text: "договор 1985 г. расторгнут"},
		}
}

// birthWords stand right before the date; folded.
var birthWords = []string{
	"nar", "narozen", "narozena", "narozeny", "narozeneho", "narozene", "narozenou", "narozenym", "narozenemu", "narozenych", "narozen a", "narozeni", "narozena ý", "n",
	"datum narozeni", "dat nar", "datum nar", "d nar", "r nar", "rok nar", "rocnik", "rok narozeni", "rocznik", "roc", "rocn", "roc nar", "rocniku", "data ur", "dat ur", "rok ur", "roku ur",
	"narodeny", "narodena", "narodeneho", "narodenej", "narodenym", "narodenemu", "narodenou", "narodenia", "narod",
	"ur", "urodzony", "urodzona", "urodzonym", "urodzonego", "urodzonej", "urodzonemu", "urodzeni", "urodzenia", "urodz",
	"рождения", "г р", "рожд", "родился", "родилась", "родившиися", "родившаяся", "родившегося", "родившеися", "д р", "рожденная", "рожденныи", "рожденного", "рожденнои", "рожден", "рождена",
	"geb", "geboren", "born", "birth", "dob", "date of birth",
}

// linkWords may stand between the birth word and the date.
var linkWords = map[string]bool{"dne": true, "dna": true, "dnia": true, "w": true, "dniu": true, "v": true, "roku": true, "roce": true, "rok": true, "den": true, "on": true, "r": true, "a": true, "ý": true, "y": true, "года": true}

// otherWords say that a date is one of signing, validity, payment.
var otherWords = []string{
	"uzavrena", "uzavrene", "uzavren", "podepsana", "podepsano", "podpis", "vydan", "vydany", "vydana", "vydano", "platnost", "platny", "ze dne", "zo dna", "od", "do", "ke dni", "smlouva", "smlouvy", "zmluva", "schvaleno",
	"wydany", "wydanym", "zawarta", "umowa", "waznosci", "выдан", "договор", "от", "tel", "mob", "usneseni", "zemrel", "zemrela", "umrtia", "v r",
}

// The words made ready.
var (
	birthLabels  = detectors.NewLabels(birthWords)
	otherLabels  = detectors.NewLabels(otherWords)
	childLabels  = detectors.NewLabels(children)
	paperLabels  = detectors.NewLabels(documents)
	behindLabels = detectors.NewStems(wholeWords(behind))
)

// wholeWords makes stems of words that are whole.
func wholeWords(list []string) (out []string) {
	for _, w := range list {
		out = append(out, w+" ")
	}
	return out
}

// Detect finds the dates.
func (birthDate) Detect(_ context.Context, p *document.Part) ([]detectors.Finding, error) {
	var found, list []detectors.Finding
	runs := detectors.RunsOf(p.Text)
	for i, stop := runs.From(0); i < len(p.Text); i, stop = runs.From(i + 1) {
		d, ok := readDate(p.Text, i)
		said := runs.May(birthLabels.Words())
		if said {
			if m, found := readLoose(p.Text, i); found && (!ok || m.end > d.end) && announces(detectors.WordsBefore(p.Text, i)) {
				d, ok = m, true
			}
		}
		if !ok || !free(p.Text, i, d.end) && !(d.onlyYear && lifetime(p.Text[d.end:], number(d, p.Text))) {
			i = stop
			continue
		}
		before := ""
		if said || d.onlyYear && runs.May(childLabels.Words()) {
			before = detectors.WordsBefore(p.Text, i)
		}
		if score, why := birth(p.Text, i, d, before); score > 0 {
			found = append(found, d.finding(p, i, score, why))
		} else if !d.onlyYear && goesOn(p.Text, found, i) {
			found = append(found, d.finding(p, i, labelled, "list of births"))
		} else if inList(p.Text, i, d) {
			list = append(list, d.finding(p, i, 0.6, "list of names and dates"))
		}
		i = d.end - 1
	}
	if len(list) < shortestList {
		return found, nil
	}
	return detectors.Resolve(append(found, list...)), nil
}

// finding tells of the date that begins at byte i.
func (d date) finding(p *document.Part, i int, score float64, why string) detectors.Finding {
	return detectors.Finding{
		Span: document.Span{Part: p.ID, Start: i, End: d.end}, Type: detectors.BirthDate, Kind: "intl.birth-date",
		Score: score, Why: []string{why}, Keep: []document.Span{{Part: p.ID, Start: d.year, End: d.yearEnd}},
	}
}

// shortestList is how many names with a date behind make a list of people; a
// single one is a signature more often.
const shortestList = 3

// inList reports whether a date follows two words in capitals and ends an entry:
// "Vzorný Karel 24.4.1959; Malý Jan 5.6.1974".
func inList(text string, start int, d date) bool {
	if d.onlyYear || number(d, text) > youngestAdult || !strings.ContainsAny(firstByte(strings.TrimLeft(text[d.end:], " ._")), ",;)\n|\t") && !strings.HasPrefix(text[d.end:], "...") {
		return false
	}
	at := len(strings.TrimRight(text[:start], " ._\t"))
	at, letters := behindInitials(text[:start], at)
	for range 2 - min(letters, 1) {
		begin, capital := wordBefore(text, at)
		if !capital || strings.ContainsRune(text[begin:at], '\n') {
			return false
		}
		at = begin
	}
	return true
}

// free reports whether the date is not a piece of something longer.
func free(text string, start, end int) bool {
	if start > 0 && (isAlnum(text[start-1]) || strings.IndexByte("/-", text[start-1]) >= 0 || start > 1 && strings.IndexByte(".,", text[start-1]) >= 0 && isDigit(text[start-2])) {
		return false
	}
	if end == len(text) {
		return true
	}
	next := text[end]
	if next == '-' || next == '/' || next == '.' || next == ',' {
		return end+1 == len(text) || !isDigit(text[end+1])
	}
	r, _ := utf8.DecodeRuneInString(text[end:])
	return !isDigit(next) && (!unicode.IsLetter(r) || unicode.IsUpper(r) || r == 'г' || r == 'r')
}

// birth scores a date by what stands around it. The words before may be left out
// where none of them speaks of births or children.
func birth(text string, start int, d date, before string) (float64, string) {
	switch {
	case star(text, start):
		return labelled, "star"
	case announces(before) && !pointed(text[:start]):
		return certain, "label"
	case afterBirth(text, d), labelBehind(text, d):
		return certain, "label"
	}
	if score, why := bracketed(text, start, d); score > 0 {
		return score, why
	}
	switch {
	case headedBirth(text, start, d):
		return labelled, "heading"
	case dashed(text, start, d):
		return 0.6, "name before"
	case d.onlyYear:
		return childYear(text, start, before)
	case spoken(before) && !pointed(text[:start]):
		return labelled, "label"
	case number(d, text) <= youngestAdult && named(text, start, d.end):
		return 0.6, "name before"
	case number(d, text) <= youngestAdult && passport(text, start):
		return 0.6, "identity document before"
	}
	return 0, ""
}

// announces reports whether the words end with a birth word.
func announces(before string) bool {
	for range 4 {
		if birthLabels.End(before) {
			return true
		}
		cut := strings.LastIndexByte(before, ' ')
		if cut < 0 || !linkWords[before[cut+1:]] {
			return false
		}
		before = before[:cut]
	}
	return false
}

// spoken reports whether a birth word stands some words before, with a place but
// no number and no other cause for a date between.
func spoken(before string) bool {
	for n, end := 0, len(before); n < spokenReach && end > 0; n++ {
		begin := strings.LastIndexByte(before[:end], ' ') + 1
		word := before[begin:end]
		if isDigit(word[0]) {
			return false
		}
		if len(word) > 1 && birthLabels.End(word) {
			rest := strings.TrimPrefix(before[end:], " ")
			return !otherLabels.Within(rest) && !detectors.EndsWith(rest, []string{"dne", "dna", "dnia"}) || strings.HasPrefix(rest, "w ") || strings.HasPrefix(rest, "v ")
		}
		end = max(begin-1, 0)
	}
	return false
}

// spokenReach is how many words before a date its word for birth may stand.
const spokenReach = 7

// behind are the words for birth that follow a date, as Russian has them; folded.
var behind = []string{"narozeny", "narozena", "narozeneho", "narozene", "narozenemu", "narodeny", "narodena", "narodeneho", "narodenej", "urodzony", "urodzona", "г р", "г рожд", "г рождения", "года рожд", "года рождения", "год рождения", "r nar", "rok nar", "roku narozeni", "rocnik"}

// afterBirth looks for "г.р." and the like behind the date. "12.03.1985 гр." is
// one too; behind a bare year it may be a citizen.
func afterBirth(text string, d date) bool {
	after := detectors.WordsAfter(text, d.end)
	return behindLabels.Opens(after) || !d.onlyYear && (after == "гр" || strings.HasPrefix(after, "гр "))
}

// star reports whether an asterisk, the genealogist's birth, stands before. One
// that opens a line is a bullet.
func star(text string, start int) bool {
	head, ok := strings.CutSuffix(strings.TrimRight(text[:start], " "), "*")
	if !ok || strings.HasSuffix(head, "*") {
		return false
	}
	head = strings.TrimRight(head, " ")
	return head != "" && !strings.HasSuffix(head, "\n")
}

// childYear accepts years in a list of children: "2 děti (Vítek 2011, …)".
func childYear(text string, start int, before string) (float64, string) {
	if !childLabels.Within(before) && !childList(text, start) {
		return 0, ""
	}
	if _, capital := wordBefore(text, len(strings.TrimSuffix(strings.TrimRight(text[:start], " "), ","))); !capital {
		return 0, ""
	}
	return 0.6, "child's name before"
}

var children = []string{"deti", "dite", "deti s", "dzieci", "dziecko", "дети", "ребенок", "детеи", "detmi", "dcera", "syn", "synove", "dcery"}

// childList looks back over a list in brackets to the word that opens it.
func childList(text string, start int) bool {
	open := strings.LastIndexByte(text[max(0, start-200):start], '(')
	if open < 0 {
		return false
	}
	open += max(0, start-200)
	return !strings.Contains(text[open:start], ")") && childLabels.Within(detectors.WordsBefore(text, open))
}

// passport reports whether the number of an identity document ends right before.
func passport(text string, start int) bool {
	head := strings.TrimRightFunc(text[:start], func(r rune) bool { return r == ';' || r == ',' || unicode.IsSpace(r) })
	number := strings.TrimRightFunc(head, func(r rune) bool { return unicode.IsDigit(r) || r == '-' || r == '№' || unicode.IsSpace(r) })
	if len(head)-len(number) <= 5 {
		return false
	}
	before := detectors.WordsBefore(text, len(number))
	return paperLabels.Within(before) && !otherLabels.Within(before)
}

// documents are the words for identity documents, folded.
var documents = []string{"паспорт", "паспорта", "паспортные", "op", "obcansky prukaz", "obcanskeho prukazu", "obciansky preukaz", "obcianskeho preukazu", "dowod", "dowodu", "dowodem", "pas", "pasu"}

// youngestAdult is the last year that is read as a birth without any word: later
// dates beside names are mostly those of signing.
const youngestAdult = 2007

func number(d date, text string) int {
	n := 0
	for _, c := range []byte(text[d.year:d.yearEnd]) {
		n = n*10 + int(c-'0')
	}
	return n
}

// named reports whether the date stands between commas after a name of at least
// two words in capitals: "Karel Vzorný, 24.4.1959, Vzorov".
func named(text string, start, end int) bool {
	head := strings.TrimRightFunc(text[:start], unicode.IsSpace)
	if !strings.HasSuffix(head, ",") || !strings.ContainsAny(firstByte(text[end:]), ",;)") {
		return false
	}
	at := len(head) - 1
	for range 2 {
		begin, capital := wordBefore(text, at)
		if !capital {
			return false
		}
		at = begin
	}
	begin, _ := wordBefore(text, at)
	lead := strings.TrimSpace(text[begin:at])
	return lead != "V" && lead != "Ve" && lead != "W" && lead != "v" && lead != "ve" && lead != "w" && lead != "dne"
}

func firstByte(s string) string {
	if s == "" {
		return ","
	}
	return s[:1]
}

// wordBefore returns where the word before byte i begins, and whether it has a
// capital and at least two letters.
func wordBefore(text string, i int) (start int, capital bool) {
	end := len(strings.TrimRightFunc(text[:i], unicode.IsSpace))
	start = end
	var first rune
	letters := 0
	for start > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:start])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && r != '-' && r != '\'' && r != '’' {
			break
		}
		first, letters = r, letters+1
		start -= n
	}
	return start, letters > 1 && unicode.IsUpper(first)
}
