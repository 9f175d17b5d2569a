package contacts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/checksum"
	"inkoust/internal/fold"
)

// BirthKind is the kind of births beside a person.
const BirthKind detectors.Kind = "contact.birth-date"

// birthReach is how many bytes behind a date what identifies the person may
// begin.
const birthReach = 90

// fewestBirths is how many persons with a date right behind make a list of births.
const fewestBirths = 2

// births finds dates right behind persons that only a birth can be: one that a
// birth number, a paper, an address or a phone of the person follows, one of a
// child or a relative, or one of a list in which most names have a date long ago.
// A time behind the date is a signature's.
func (r *reader) births() {
	var list []detectors.Finding
	sure := 0
	for i, f := range r.known {
		if f.Type != detectors.Person && f.Type != detectors.SignatureName {
			continue
		}
		d, born, ok := r.birth(f, i)
		if !ok {
			continue
		}
		found := d.finding(r.part.ID)
		if born || r.identified(i, d.end) || d.year > 1900 && detectors.HasStem(detectors.WordsBefore(r.part.Text, f.Start), kin) {
			found.Why = []string{"beside a person"}
			r.found = append(r.found, found)
			sure++
			continue
		}
		if d.year <= youngest {
			sure++
		}
		found.Why = []string{"list of persons and dates"}
		list = append(list, found)
	}
	if (sure >= fewestBirths && sure*2 >= len(list) || len(list) >= fewestBirths && underBirths(r.part.Text, list[0].Start)) && !sameDays(r.part.Text, list) {
		r.found = append(r.found, list...)
	}
}

// underBirths reports whether the line above the one of byte i is a heading that asks
// for births: "P.č. Meno a priezvisko Dátum nar. Bydlisko".
func underBirths(text string, i int) bool {
	line := strings.LastIndexByte(text[:i], '\n')
	if line < 0 {
		return false
	}
	above := text[max(0, line-birthReach):line]
	above = above[strings.LastIndexByte(above, '\n')+1:]
	return !strings.ContainsAny(above, "0123456789") && detectors.HasStem(detectors.WordsBetween(above, 0, len(above)), birthHeads)
}

// birthHeads begin the words of such a heading; folded.
var birthHeads = []string{"nar ", "naroz", "narod", "ur ", "urodz", "рожд"}

// kin begin the words before a child, a relative or a patient, whose date is a
// birth; folded.
var kin = []string{"syn ", "syna ", "synem ", "dcer", "dite ", "ditet", "dieta ", "dietat", "deti ", "nezletil", "neplnolet", "vnuk", "vnuc", "pacient", "zak ", "zaka ", "zaky", "ziak", "corka ", "corki ", "dziec", "maloletn", "wnuk", "uczen", "ucznia", "pacjent", "сын", "доч", "ребен", "внук", "внуч", "несоверш", "пациент", "ученик", "ученица"}

// youngest is the last year of birth in a list that nothing else identifies: later
// dates behind names are signatures.
const youngest = 2007

// sameDays reports whether the dates of a list are all the same: of signing.
func sameDays(text string, list []detectors.Finding) bool {
	if len(list) < 2 {
		return false
	}
	for _, f := range list[1:] {
		if text[f.Start:f.End] != text[list[0].Start:list[0].End] {
			return false
		}
	}
	return true
}

// birth reads the date right behind a person, a mark, blanks, the dots of a form or
// another surname between, and whether a letter for birth stands before it or that
// surname tells of one.
func (r *reader) birth(f *detectors.Finding, i int) (d day, born, ok bool) {
	text := r.part.Text
	maiden := behindMaiden(text, f.End)
	at := behindMarks(text, maiden)
	if rest, cut := strings.CutPrefix(text[at:], "р. "); cut && at > 0 && text[at-1] == '(' {
		born, at = true, len(text)-len(rest)
	}
	if at == f.End || at >= len(text) || !isDigit(text[at]) {
		return d, born, false
	}
	d, ok = readDay(text, at)
	if !ok || d.year < 1900 || timed(text[d.end:]) || r.between(i, maiden, d.end) {
		return d, born, false
	}
	return d, born || maiden > f.End && d.year <= youngest, true
}

// between reports whether something else was found behind byte from, where another
// surname of the person of finding i ends, and before byte end.
func (r *reader) between(i, from, end int) bool {
	for _, k := range r.known[i+1:] {
		if k.End > from {
			return k.Start < end
		}
	}
	return false
}

// behindMaiden steps over another surname behind a name: "Eva Malá rod. Vzorná".
func behindMaiden(text string, i int) int {
	at := behindMarks(text, i)
	end := wordEnd(text, at)
	if end-at > longestMaiden || !maidenWords[fold.String(text[at:end])] {
		return i
	}
	if end < len(text) && text[end] == '.' {
		end++
	}
	name := end + len(text[end:]) - len(strings.TrimLeft(text[end:], " "))
	if r, _ := utf8.DecodeRuneInString(text[name:]); !unicode.IsUpper(r) {
		return i
	}
	return wordEnd(text, name)
}

// maidenWords announce another surname, longestMaiden is their longest in bytes.
var maidenWords = map[string]bool{"roz": true, "rozena": true, "rod": true, "rodena": true, "rozenou": true, "rodenou": true, "урожд": true, "урожденная": true}

const longestMaiden = 24

// behindMarks steps over what divides a date from a name: a mark between blanks,
// or the dots that fill a form.
func behindMarks(text string, i int) int {
	dots := strings.HasPrefix(text[i:], "..")
	for n := 0; i < len(text); n++ {
		switch c := text[i]; {
		case strings.HasPrefix(text[i:], "–"), strings.HasPrefix(text[i:], "\u00a0"):
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		case dots && (c == '.' || c == ' ') && n < longestDots:
		case strings.IndexByte(" ,;(-/|\t*", c) < 0, n > 3:
			return i
		}
		i++
	}
	return i
}

// longestDots is how many dots and blanks of a form may stand before a date.
const longestDots = 40

// identified reports whether what identifies a person begins a little behind a
// date, before the next person.
func (r *reader) identified(i, end int) bool {
	for _, k := range r.known[i+1:] {
		if k.Start >= end+birthReach || k.Type == detectors.Person || k.Type == detectors.SignatureName {
			return false
		}
		if k.Start >= end && !strings.Contains(r.part.Text[end:k.Start], "\n") {
			switch k.Type {
			case detectors.BirthNumber, detectors.IDDocument, detectors.Address, detectors.Phone, detectors.BankAccount:
				return true
			}
		}
	}
	return false
}

// timed reports whether a time of day follows a date.
func timed(tail string) bool {
	tail = strings.TrimLeft(tail, " ,vo")
	return len(tail) > 3 && isDigit(tail[0]) && (tail[1] == ':' || isDigit(tail[1]) && tail[2] == ':') || strings.HasPrefix(tail, "T") && len(tail) > 1 && isDigit(tail[1])
}

// day is a date: its place, its year and where the year stands.
type day struct{ start, end, year, from, to int }

func (d day) finding(part string) detectors.Finding {
	return detectors.Finding{
		Span: document.Span{Part: part, Start: d.start, End: d.end}, Type: detectors.BirthDate, Kind: BirthKind, Score: 0.7,
		Keep: []document.Span{{Part: part, Start: d.from, End: d.to}},
	}
}

// readDay reads a whole date at a byte: "12.04.2013", "1.2.93", "06.IV.2014",
// "2/VI-1980", "2016-08-30", "12 августа 1985".
func readDay(text string, at int) (day, bool) {
	a, i := digits(text, at)
	if i-at == 4 {
		b, j := digits(text, i+1)
		c, k := digits(text, j+1)
		ok := k <= len(text) && j-i == 3 && k-j == 3 && (text[i] == '-' || text[i] == '.' || text[i] == '/') && text[j] == text[i]
		return day{at, k, a, at, i}, ok && whole(text, k) && checksum.Date(a, b, c)
	}
	if i == at || i-at > 2 {
		return day{}, false
	}
	from, mark := skip(text, i)
	month, j := monthAt(text, from)
	from, next := skip(text, j)
	year, k := digits(text, from)
	if month == 0 || mark == 0 || next == 0 {
		return day{}, false
	}
	switch k - from {
	case 2:
		if mark == ' ' || next == ' ' && text[j] != '.' {
			return day{}, false
		}
		if year += 1900; year < 1930 {
			year += 100
		}
	case 4:
	default:
		return day{}, false
	}
	return day{at, k, year, from, k}, whole(text, k) && checksum.Date(year, month, a)
}

// whole reports whether no more digits or letters follow a date, but for the mark
// of a year.
func whole(text string, k int) bool {
	return k == len(text) || !isDigit(text[k]) && !(strings.IndexByte("./-", text[k]) >= 0 && k+1 < len(text) && isDigit(text[k+1]))
}

func digits(text string, i int) (n, end int) {
	for end = min(i, len(text)); end < len(text) && isDigit(text[end]) && end-i < 5; end++ {
		n = n*10 + int(text[end]-'0')
	}
	return n, end
}

// skip steps over what divides the pieces of a date, a mark and a blank at most; 0
// if there is nothing.
func skip(text string, i int) (next int, mark byte) {
	next = i
	if next < len(text) && strings.IndexByte("./-", text[next]) >= 0 {
		mark = text[next]
		next++
	}
	if next < len(text) && text[next] == ' ' {
		next++
		if mark == 0 {
			mark = ' '
		}
	}
	return next, mark
}

// monthAt reads a month in digits, in Roman ones, or by its name.
func monthAt(text string, i int) (month, end int) {
	if month, end = digits(text, i); end > i {
		if end-i > 2 {
			return 0, end
		}
		return month, end
	}
	end = wordEnd(text, i)
	if end-i > longestMonth {
		return 0, end
	}
	return months[fold.String(text[i:end])], end
}

// longestMonth is the length of the longest name of a month in bytes.
const longestMonth = 24

// months holds Roman numbers and the names of months as they stand in dates.
var months = func() map[string]int {
	m := map[string]int{}
	for i, names := range [...]string{
		"i ledna januara stycznia января", "ii unora februara lutego февраля", "iii brezna marca марта", "iv dubna aprila kwietnia апреля", "v kvetna maje maja мая", "vi cervna juna czerwca июня",
		"vii cervence jula lipca июля", "viii srpna augusta sierpnia августа", "ix zari septembra wrzesnia сентября", "x rijna oktobra pazdziernika октября", "xi listopadu novembra listopada ноября", "xii prosince decembra grudnia декабря",
	} {
		for _, n := range strings.Fields(names) {
			m[n] = i + 1
		}
	}
	return m
}()
