package intl

import (
	"inkoust/detectors"
	"inkoust/internal/checksum"
)

// readLoose reads what is a date behind a word for birth only: a month and a
// year, a date without marks ("01021960"), one divided by blanks ("01 02 1960").
func readLoose(text string, i int) (date, bool) {
	if d, ok := readMonth(text, i); ok {
		return d, true
	}
	if d, ok := readBoxed(text, i); ok {
		return d, true
	}
	const length = len("01021960")
	if end := i + length; end <= len(text) && allDigits(text[i:end]) && (end == len(text) || !isDigit(text[end])) {
		return loose(text, i, i+2, i+4, end)
	}
	const spaced = len("01 02 1960")
	if end := i + spaced; end <= len(text) && text[i+2] == ' ' && text[i+5] == ' ' && (end == len(text) || !isDigit(text[end])) {
		return loose(text, i, i+3, i+6, end)
	}
	return date{}, false
}

// loose is the date of a day, a month and a year that begin at these bytes.
func loose(text string, day, month, year, end int) (date, bool) {
	if !allDigits(text[day:day+2]) || !allDigits(text[month:month+2]) || !allDigits(text[year:end]) {
		return date{}, false
	}
	y := value(text[year:end])
	return date{end: end, year: year, yearEnd: end}, plausibleYear(y) && checksum.Date(y, value(text[month:month+2]), value(text[day:day+2]))
}

// joints stand between the births of two people: "narozených 1.2.1963 a 3.4.1964".
var joints = []string{" a ", " i ", " oraz ", " и "}

// goesOn reports whether a date goes on with the birth found right before it.
func goesOn(text string, found []detectors.Finding, i int) bool {
	if len(found) == 0 {
		return false
	}
	between := text[found[len(found)-1].End:i]
	for _, j := range joints {
		if between == j {
			return true
		}
	}
	return false
}
