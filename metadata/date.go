package metadata

import (
	"regexp"
	"strconv"
	"time"

	"inkoust/document"
)

const day = `(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})`

var (
	// "Ve Vzorově dne 20. 4. 2026", "V Brně, 3. května 2026"
	signing = regexp.MustCompile(`(?:^|[\t ]{2,}|\| *)v[eo]? [a-z][^\d\n]{1,40}?(?:\bdne|\bdna|,| ) ?:? *(?:` + day + `|(\d{1,2})\. ?([a-z]+) (\d{4}))`)
	// the same place left blank for a hand
	blank    = regexp.MustCompile(`(?:^|[\t ]{2,})v[eo]? [a-z.…_ ]{1,40}?\b(?:dne|dna) ?:? *[._…]{3,}`)
	anyDay   = regexp.MustCompile(`(ze dne |zo dna |do )?` + day)
	accept   = regexp.MustCompile(`\b(?:objednavku (?:v plnem rozsahu |bez vyhrad )?(?:akceptuj|prijim|potvrzuj)\w*|(?:akceptac|prijet|potvrzen)\w* (?:teto |vasi )?objednav\w+|akceptujeme (?:vasi |tuto )?objednav\w+|(?:potvrzujeme|prijimame) (?:prijeti )?(?:vas[ie] |tuto )?objednav\w+|objednavka (?:byla )?(?:akceptovana|prijata|potvrzena)|akceptuji|akceptace dodavatelem|prijetie objednavky)`)
	deferred = regexp.MustCompile(`\b(?:zaslete|zasilejte|prosime|zadame|vyckava|po akceptaci|do \d+|musi|je povinen|bude|dorucenim|okamzikem|dnem|vznika|nabyva|neni-li)\b`)
	orders   = regexp.MustCompile(`^\W*(?:[a-z]+ )?objednavka\b`)
)

// months in the cases in which a date has them.
var months = map[string]time.Month{
	"ledna": 1, "unora": 2, "brezna": 3, "dubna": 4, "kvetna": 5, "cervna": 6, "cervence": 7, "srpna": 8, "zari": 9, "rijna": 10, "listopadu": 11, "prosince": 12,
	"januara": 1, "februara": 2, "marca": 3, "aprila": 4, "maja": 5, "juna": 6, "jula": 7, "augusta": 8, "septembra": 9, "oktobra": 10, "novembra": 11, "decembra": 12,
}

// signed is the last day beside a signature: a contract is concluded when the
// last party signs (§ 1745 of the civil code). Where another place for a day is
// left to a hand, it is only a hint.
func (t *text) signed() *Date {
	var last *Date
	n, open := 0, false
	for _, l := range t.lines {
		open = open || blank.MatchString(l.fold.S)
		for _, m := range signing.FindAllStringSubmatchIndex(l.fold.S, -1) {
			d, ok := dayOf(l.fold.S, m)
			if !ok {
				continue
			}
			n++
			if last == nil || !d.Before(last.Day) {
				last = &Date{Fact: *l.fact(m[0], m[1], Low), Day: d}
			}
		}
	}
	if last == nil {
		return nil
	}
	last.Text = czech(last.Day)
	if n > 1 && !open {
		last.Confidence = Medium
	}
	return last
}

// dayOf reads the six groups of signing; false for no day of the calendar.
func dayOf(s string, m []int) (time.Time, bool) {
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return s[m[2*i]:m[2*i+1]]
	}
	if len(m) > 8 && group(4) != "" {
		return calendar(group(4), int(months[group(5)]), group(6))
	}
	month, _ := strconv.Atoi(group(2))
	return calendar(group(1), month, group(3))
}

func calendar(day string, month int, year string) (time.Time, bool) {
	d, _ := strconv.Atoi(day)
	y, _ := strconv.Atoi(year)
	t := time.Date(y, time.Month(month), d, 0, 0, 0, 0, time.UTC)
	return t, month > 0 && t.Day() == d && int(t.Month()) == month && y >= 1990 && y < 2100
}

func czech(t time.Time) string { return t.Format("2. 1. 2006") }

// isOrder reports whether the title says so.
func (t *text) isOrder() bool {
	for _, l := range t.head(headLines) {
		if orders.MatchString(l.fold.S) {
			return true
		}
		if title.MatchString(l.fold.S) {
			return false
		}
	}
	return false
}

// accepted is where the record says that the supplier took the order, with the
// day where one stands in the same line or the two below. A sentence that asks
// for it or says what it would mean is none.
func accepted(main *text, others [][]*document.Part) *Date {
	all := []*text{main}
	for _, parts := range others {
		all = append(all, newText(parts))
	}
	for _, t := range all {
		for i, l := range t.lines {
			m := accept.FindStringIndex(l.fold.S)
			if m == nil || deferred.MatchString(l.fold.S) {
				continue
			}
			d := &Date{Fact: *l.fact(m[0], m[1], Medium)}
			if d.Day = firstDay(t.lines[i:min(i+3, len(t.lines))]); d.Day.IsZero() && t != main {
				d.Day = firstDay(t.head(letterhead)) // a letter is dated at its head
			}
			d.Text = ""
			if !d.Day.IsZero() {
				d.Text = czech(d.Day)
			}
			return d
		}
	}
	return nil
}

// letterhead is how far down the date of a letter or message stands.
const letterhead = 12

// firstDay is the first day in some lines that is nobody else's: "ze dne …" is
// the day of what is answered, "do …" a term.
func firstDay(lines []line) time.Time {
	for _, l := range lines {
		for _, m := range anyDay.FindAllStringSubmatchIndex(l.fold.S, -1) {
			if m[2] >= 0 {
				continue
			}
			if day, ok := dayOf(l.fold.S, append([]int{m[0], m[1]}, m[4:]...)); ok {
				return day
			}
		}
	}
	return time.Time{}
}
