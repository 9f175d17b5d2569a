package xlsx

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// lastSerial is 31 December 9999, beyond which programs show no date.
const lastSerial = 2_958_466

// months are what long names of months are called; the short ones are the same,
// cut off.
var months = [...]string{"leden", "únor", "březen", "duben", "květen", "červen", "červenec", "srpen", "září", "říjen", "listopad", "prosinec"}

var weekdays = [...]string{"neděle", "pondělí", "úterý", "středa", "čtvrtek", "pátek", "sobota"}

// dateOf turns a serial number into a time. In the system of 1900 there was a
// 29 February 1900 (ECMA-376 part 1, 18.17.4.1).
func dateOf(v float64, date1904 bool) time.Time {
	days := math.Floor(v)
	seconds := math.Round((v - days) * 86400)
	base := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case date1904:
		base = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case days < 61:
		base = base.AddDate(0, 0, 1)
	}
	return base.AddDate(0, 0, int(days)).Add(time.Duration(seconds) * time.Second)
}

// showDate prints a serial number as a date or time, "" for one that is none.
func (s *section) showDate(v float64, date1904 bool) string {
	if v < 0 || v >= lastSerial {
		return ""
	}
	at := dateOf(v, date1904)
	noon := false
	for _, t := range s.tokens {
		noon = noon || t.kind == dateToken && t.text == "a"
	}
	var b strings.Builder
	for i, t := range s.tokens {
		switch t.kind {
		case dateToken:
			b.WriteString(s.field(i, t.text, at, noon))
		case elapsedToken:
			b.WriteString(elapsed(t.text, v))
		case literalToken:
			b.WriteString(t.text)
		case slashToken, pointToken, commaToken:
			b.WriteString(t.text)
		}
	}
	return b.String()
}

func elapsed(unit string, v float64) string {
	switch unit[0] {
	case 'h':
		return fmt.Sprintf("%0*d", len(unit), int64(v*24))
	case 'm':
		return fmt.Sprintf("%0*d", len(unit), int64(v*24*60))
	}
	return fmt.Sprintf("%0*d", len(unit), int64(math.Round(v*86400)))
}

func (s *section) field(i int, code string, at time.Time, noon bool) string {
	n := len(code)
	switch code[0] {
	case 'y', 'e':
		if n <= 2 && code[0] == 'y' {
			return fmt.Sprintf("%02d", at.Year()%100)
		}
		return fmt.Sprintf("%04d", at.Year())
	case 'd':
		if n >= 3 {
			return weekdays[at.Weekday()]
		}
		return fmt.Sprintf("%0*d", n, at.Day())
	case 'm':
		if s.minutes(i) {
			return fmt.Sprintf("%0*d", min(n, 2), at.Minute())
		}
		if n >= 3 {
			return months[at.Month()-1]
		}
		return fmt.Sprintf("%0*d", n, int(at.Month()))
	case 'h':
		hour := at.Hour()
		if noon {
			hour = (hour+11)%12 + 1
		}
		return fmt.Sprintf("%0*d", min(n, 2), hour)
	case 's':
		return fmt.Sprintf("%0*d", min(n, 2), at.Second())
	}
	if at.Hour() < 12 {
		return "AM"
	}
	return "PM"
}

// minutes tells an m behind hours or before seconds from that of a month.
func (s *section) minutes(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if t := s.tokens[k]; t.kind == dateToken || t.kind == elapsedToken {
			if t.text[0] == 'h' {
				return true
			}
			break
		}
	}
	for _, t := range s.tokens[i+1:] {
		if t.kind == dateToken || t.kind == elapsedToken {
			return t.text[0] == 's'
		}
	}
	return false
}
