package metadata

import (
	"strconv"
	"time"
)

// months in the cases in which a date has them.
var months = map[string]time.Month{
	"ledna": 1, "unora": 2, "brezna": 3, "dubna": 4, "kvetna": 5, "cervna": 6, "cervence": 7, "srpna": 8, "zari": 9, "rijna": 10, "listopadu": 11, "prosince": 12,
	"januara": 1, "februara": 2, "marca": 3, "aprila": 4, "maja": 5, "juna": 6, "jula": 7, "augusta": 8, "septembra": 9, "oktobra": 10, "novembra": 11, "decembra": 12,
	"stycznia": 1, "lutego": 2, "kwietnia": 4, "czerwca": 6, "lipca": 7, "sierpnia": 8, "wrzesnia": 9, "pazdziernika": 10, "listopada": 11, "grudnia": 12,
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}

// day is a day in a folded line.
type day struct {
	from, to int
	time     time.Time
}

// days are the days in a folded text: "20. 4. 2026", "20.4.2026", "3. května
// 2026", "3 May 2026", "20/4/2026", "20/4/26", "20 -4- 2026" as a stamp has it,
// "2026-04-20", "2026.04.20".
func days(s string) (out []day) {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			continue
		}
		if d, ok := dayAt(s, i); ok {
			out = append(out, d)
			i = d.to - 1
			continue
		}
		for i+1 < len(s) && isDigit(s[i+1]) {
			i++
		}
	}
	return out
}

// dayAt reads a day that begins at a digit.
func dayAt(s string, i int) (day, bool) {
	if i > 0 && (s[i-1] == '/' || s[i-1] == '-' || s[i-1] == '.' && i > 1 && isDigit(s[i-2])) {
		return day{}, false // the middle of a number
	}
	first, p := number(s, i, 4)
	if p-i == 4 {
		return isoDay(s, i, first, p)
	}
	if p-i > 2 {
		return day{}, false
	}
	q := blanks(s, skip(s, p, '.'))
	if m, end := word(s, q); end > q {
		y, to := number(s, blanks(s, end), 4)
		return settled(s, i, to, first, int(months[m]), y)
	}
	q, mark := separator(s, p)
	month, r := number(s, q, 2)
	if mark == 0 || r == q {
		return day{}, false
	}
	from, second := separator(s, r)
	if second == 0 {
		if from = blanks(s, r); mark != '/' || from == r {
			return day{}, false // "15/4 2024" alone may do without the second
		}
	} else if second != mark {
		return day{}, false
	}
	y, to := number(s, from, 4)
	if to-from == 2 && mark == '/' {
		y += 2000
	} else if to-from != 4 {
		return day{}, false
	}
	return settled(s, i, to, first, month, y)
}

func isoDay(s string, i, y, p int) (day, bool) {
	mark := at(s, p)
	if mark != '-' && mark != '.' {
		return day{}, false
	}
	month, q := number(s, p+1, 2)
	if at(s, q) != mark {
		return day{}, false
	}
	d, to := number(s, q+1, 2)
	return settled(s, i, to, d, month, y)
}

// settled makes a day where the calendar has it and no digit follows.
func settled(s string, from, to, d, m, y int) (day, bool) {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	ok := m > 0 && t.Day() == d && int(t.Month()) == m && y >= 1990 && y < 2100 && !isDigit(at(s, to))
	return day{from, to, t}, ok
}

// separator is the mark between the numbers of a day, with a blank on either
// side, and the place behind it; 0 for none.
func separator(s string, i int) (int, byte) {
	p := skip(s, i, ' ')
	switch c := at(s, p); c {
	case '.', '/', '-':
		return blanks(s, p+1), c
	}
	return i, 0
}

func skip(s string, i int, c byte) int {
	if at(s, i) == c {
		return i + 1
	}
	return i
}

// blanks skips at most two: what is further apart does not belong together.
func blanks(s string, i int) int { return skip(s, skip(s, i, ' '), ' ') }

func number(s string, i, most int) (int, int) {
	p := i
	for p < len(s) && p-i < most && isDigit(s[p]) {
		p++
	}
	n, _ := strconv.Atoi(s[i:p])
	return n, p
}

// word is the letters at a place, as long as a month may be.
func word(s string, i int) (string, int) {
	p := i
	for p < len(s) && p-i < 13 && 'a' <= s[p] && s[p] <= 'z' {
		p++
	}
	return s[i:p], p
}

func czech(t time.Time) string { return t.Format("2. 1. 2006") }
