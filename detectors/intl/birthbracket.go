package intl

import (
	"strings"
	"unicode"

	"inkoust/detectors"
)

// kin begin the words that make a date in brackets behind a name a birth; folded.
var kin = []string{"syn ", "syna ", "synem ", "synom ", "dcer", "deti ", "detmi ", "dite ", "ditet", "dieta ", "dietat", "nezletil", "neplnolet", "vnuk", "vnuc", "bratr", "sestra ", "manzel", "corka ", "corki ", "corke ", "synowie ", "dziec", "maloletn", "wnuk", "zak ", "zaci ", "zaky", "ziak", "ucen", "uczen", "uczn", "дети ", "детеи ", "сын", "доч", "ребен", "несоверш", "внук", "внуч"}

var kinSet = detectors.NewStems(kin)

// bracketed accepts a date or year that is alone in brackets behind a name:
// of a child or a relative, in an enumeration of people, or with the year of
// death: "syn Jan Malý (17. 5. 2014)", "1. Eva Malá (1971), 2. …",
// "Karel Malý (1909–1981)".
func bracketed(text string, start int, d date) (float64, string) {
	head, ok := strings.CutSuffix(text[:start], "(")
	if !ok {
		return 0, ""
	}
	head = strings.TrimRight(head, " \u00a0")
	last, begin := nameWord(head)
	if !last {
		return 0, ""
	}
	related := kinSet.In(detectors.WordsBefore(text, start)) || d.onlyYear && kinBefore(text, start)
	switch closed := strings.HasPrefix(text[d.end:], ")"); {
	case closed && related:
		return likely, "relative before"
	case !nameEnds(head):
		return 0, ""
	case closed && number(d, text) <= youngestAdult && (!d.onlyYear || enumerated(head, begin)):
		return 0.6, "name before"
	case d.onlyYear && lifetime(text[d.end:], number(d, text)):
		return 0.6, "life of a person"
	}
	return 0, ""
}

// kinBefore reports whether a word for children or relatives stands before one of
// the brackets of the list that a year goes on: "deti: Ján Malý ml. (2012), Eva
// Malá (2015) a Rebeka (2019)".
func kinBefore(text string, start int) bool {
	from := max(0, start-maxKinList, strings.LastIndexByte(text[:start], '\n')+1)
	for at := start - 1; ; {
		i := strings.LastIndexByte(text[from:at], '(')
		if i < 0 {
			return false
		}
		if at = from + i; kinSet.In(detectors.WordsBefore(text, at)) {
			return true
		}
	}
}

// maxKinList is how many bytes a list of children may take before a year.
const maxKinList = 240

// enumerated reports whether the two words that end head stand at the beginning
// of an entry: after a number, a comma, a semicolon or in a line of their own.
func enumerated(head string, begin int) bool {
	before := strings.TrimRight(head[:begin], " \u00a0")
	_, begin = nameWord(before)
	before = strings.TrimRight(head[:begin], " \u00a0")
	if before == "" || strings.IndexByte(",;:\n\t", before[len(before)-1]) >= 0 {
		return true
	}
	number := strings.TrimRight(before, ".)")
	return number != before && number != "" && isDigit(number[len(number)-1])
}

// lifetime reports whether a year of death and a bracket follow a year of birth.
func lifetime(tail string, born int) bool {
	tail = strings.TrimLeftFunc(tail, unicode.IsSpace)
	for _, dash := range []string{"–", "-", "—"} {
		rest, ok := strings.CutPrefix(tail, dash)
		if !ok {
			continue
		}
		rest = strings.TrimLeftFunc(strings.TrimLeft(rest, " †"), unicode.IsSpace)
		d, ok := readDate(rest, 0)
		if !ok || !d.onlyYear || !strings.HasPrefix(rest[d.end:], ")") {
			return false
		}
		age := number(d, rest) - born
		return age >= shortestLife && age <= longestLife
	}
	return false
}

// The years between two dates that are a life: a building, an office or a war
// lasts less, a town more.
const (
	shortestLife = 25
	longestLife  = 105
)
