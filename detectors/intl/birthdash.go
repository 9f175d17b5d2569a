package intl

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/internal/checksum"
)

// labelsBehind begin the words for a birth that an arrow or a bracket divides
// from the date before; folded.
var labelsBehind = []string{"data ur", "rok ur", "datum nar", "dat nar", "rok nar", "nar ", "naroz", "narod", "urodz", "дата рожд", "год рожд", "д р "}

// labelBehind reports whether a label of births follows a date behind an arrow or
// in brackets: "1971/06/20 <- data ur.", "4. 5. 1971 (datum narození)".
func labelBehind(text string, d date) bool {
	tail := strings.TrimLeft(text[d.end:], " \u00a0")
	for _, mark := range []string{"<-", "←", "("} {
		if rest, ok := strings.CutPrefix(tail, mark); ok {
			line, _, _ := strings.Cut(rest[:min(len(rest), maxLabelBehind)], "\n")
			return startsWith(detectors.Folded(line)+" ", labelsBehind)
		}
	}
	return false
}

// pointed reports whether the last words of a text speak of what stands before
// them, which an arrow shows.
func pointed(head string) bool {
	head = strings.TrimRight(head, " \n\r\t")
	line := head[strings.LastIndexByte(head[max(0, len(head)-maxLabelBehind):], '\n')+1+max(0, len(head)-maxLabelBehind):]
	return strings.Contains(line, "<-") || strings.Contains(line, "←")
}

// maxLabelBehind is how many bytes a label behind a date takes.
const maxLabelBehind = 40

// papers begin the words for what follows a birth in a list of people who are let
// in: their documents; folded.
var papers = []string{"pas ", "pasp", "op ", "cop ", "c op ", "obcan", "dowod", "d o ", "paszp", "паспорт", "пасп", "загран", "патент", "внж", "в у "}

// dashed reports whether a date stands between dashes behind a name, as in lists
// of people: "Jan Malý – 4. 1. 1988 – pas". A year alone needs a document behind.
func dashed(text string, start int, d date) bool {
	head, ok := dashBefore(text[:start])
	tail := strings.TrimLeft(text[d.end:], " \u00a0")
	rest := strings.TrimLeft(tail, "–-— ")
	if !ok || rest == tail || number(d, text) > youngestAdult && d.yearEnd-d.year == 4 {
		return false
	}
	at, letters := behindInitials(head, len(head))
	for range 2 - min(letters, 1) {
		begin, capital := wordBefore(text, at)
		if !capital || strings.Contains(text[begin:at], "\n") {
			return false
		}
		at = begin
	}
	return !d.onlyYear || startsWith(detectors.WordsAfter(text, len(text)-len(rest))+" ", papers)
}

// dashBefore cuts a dash between blanks from the end of a text.
func dashBefore(head string) (string, bool) {
	head = strings.TrimRight(head, " \u00a0")
	for _, dash := range []string{" –", " -", " —"} {
		if cut, ok := strings.CutSuffix(head, dash); ok {
			return strings.TrimRight(cut, " "), true
		}
	}
	return head, false
}

// behindInitials steps back over initials that end a text at byte i, "Ф. И.", and
// counts them. Their last point may lie behind i.
func behindInitials(text string, i int) (at, n int) {
	for at = i; n < 3; n++ {
		head := strings.TrimRight(text[:at], ". ")
		r, size := utf8.DecodeLastRuneInString(head)
		before, _ := utf8.DecodeLastRuneInString(head[:len(head)-size])
		if !unicode.IsUpper(r) || unicode.IsLetter(before) || n == 0 && !strings.HasPrefix(text[len(head):], ".") {
			return at, n
		}
		at = len(head) - size
	}
	return at, n
}

// readBoxed reads a date whose every digit stands apart, as in the boxes of a form:
// "2 3. 1 1. 1 9 8 4".
func readBoxed(text string, i int) (date, bool) {
	var at [8]int
	n, last := 0, -1
	for ; i < len(text) && n < len(at); i++ {
		switch c := text[i]; {
		case isDigit(c) && last >= 0 && i == last+1:
			return date{}, false
		case isDigit(c):
			at[n], last, n = i, i, n+1
		case c != ' ' && c != '.' && c != '|' && c != '\t' || i-last > 3:
			return date{}, false
		}
	}
	if n < len(at) || last+1 < len(text) && isDigit(text[last+1]) {
		return date{}, false
	}
	digit := func(k int) int { return int(text[at[k]] - '0') }
	day, month, year := digit(0)*10+digit(1), digit(2)*10+digit(3), digit(4)*1000+digit(5)*100+digit(6)*10+digit(7)
	return date{end: last + 1, year: at[4], yearEnd: last + 1}, plausibleYear(year) && checksum.Date(year, month, day)
}
