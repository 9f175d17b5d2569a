package intl

import (
	"strings"

	"inkoust/detectors"
)

// birthHeads begin the headings of columns that hold births; folded.
var birthHeads = []string{"nar ", "naroz", "datum nar", "dat nar", "rok nar", "narodeni", "datum narodeni", "ur ", "urodz", "рожд", "г р ", "д р ", "birth", "rocnik "}

var birthHeadSet = detectors.NewHeadStems(birthHeads)

// headedBirth reports whether a date, or a year alone in its cell, stands in a
// column of births.
func headedBirth(text string, start int, d date) bool {
	if start == 0 || text[start-1] != '\t' && text[start-1] != ' ' && text[start-1] != ';' || d.onlyYear && text[start-1] != '\t' && text[start-1] != ';' && !strings.HasSuffix(text[:start], "| ") && !strings.HasSuffix(text[:start], " / ") {
		return false
	}
	return detectors.HeadedBy(text, start, birthHeadSet)
}

// readMonth reads a month and a year, "4/2015"; nothing but a word for birth
// before makes it one.
func readMonth(text string, i int) (date, bool) {
	month, at := run(text, i)
	if len(month) == 0 || len(month) > 2 || value(month) < 1 || value(month) > 12 {
		return date{}, false
	}
	mark, at := divide(text, at)
	year, end := run(text, at)
	if mark == 0 || len(year) != 4 || !plausibleYear(value(year)) {
		return date{}, false
	}
	return date{end: end, year: at, yearEnd: end}, true
}
