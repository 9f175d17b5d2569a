package intl

import (
	"strings"

	"inkoust/internal/checksum"
	"inkoust/internal/fold"
)

// date is a date read from text: where it ends and where its year stands.
type date struct {
	end, year, yearEnd int
	onlyYear           bool
}

// readDate reads the date that begins at byte i: "17. 9. 1971", "4.5.62",
// "1981-04-17", "4. května 1962", "3 maja 1961", "12/05/1970", or a bare year.
func readDate(text string, i int) (date, bool) {
	first, after := run(text, i)
	if len(first) == 4 {
		return fromYear(text, i, after)
	}
	day := value(first)
	if len(first) > 2 || day < 1 || day > 31 {
		return date{}, false
	}
	if d, ok := inNumbers(text, after, day); ok {
		return d, true
	}
	return inWords(text, after, day)
}

// fromYear reads an ISO date, or the year alone.
func fromYear(text string, i, after int) (date, bool) {
	year := value(text[i:after])
	if !plausibleYear(year) {
		return date{}, false
	}
	if after < len(text) && (text[after] == '-' || text[after] == '.' || text[after] == '/') {
		month, m := run(text, after+1)
		if len(month) == 2 && m < len(text) && text[m] == text[after] {
			if day, d := run(text, m+1); len(day) == 2 && checksum.Date(year, value(month), value(day)) {
				return date{end: d, year: i, yearEnd: after}, true
			}
		}
	}
	return date{end: after, year: i, yearEnd: after, onlyYear: true}, true
}

// inNumbers reads the rest of "d. m. yyyy" behind the day.
func inNumbers(text string, i, day int) (date, bool) {
	mark, i := divide(text, i)
	month, i := run(text, i)
	if mark == 0 || len(month) == 0 || len(month) > 2 {
		return date{}, false
	}
	next, i := divide(text, i)
	year, end := run(text, i)
	if next != mark || len(year) != 4 && (len(year) != 2 || mark == ' ') {
		return date{}, false
	}
	d := date{end: end, year: i, yearEnd: end}
	return d, plausibleYear(full(value(year))) && checksum.Date(full(value(year)), value(month), day)
}

// divide reads what stands between the numbers of a date.
func divide(text string, i int) (mark byte, next int) {
	i = blanks(text, i)
	if i < len(text) && strings.IndexByte("./-", text[i]) >= 0 {
		return text[i], blanks(text, i+1)
	}
	return 0, i
}

// blanks skips a few spaces and at most one line break.
func blanks(text string, i int) int {
	for n := 0; n < 6 && i < len(text); n++ {
		switch c := text[i]; {
		case c == ' ' || c == '\n' || c == '\r':
			i++
		case c == 0xc2 && strings.HasPrefix(text[i:], "\u00a0"):
			i += 2
		default:
			return i
		}
	}
	return i
}

// inWords reads the rest of "4. května 1962" behind the day.
func inWords(text string, i, day int) (date, bool) {
	if i < len(text) && (text[i] == '.' || text[i] == '-' || text[i] == '/') {
		i++
	}
	i = blanks(text, i)
	end := i
	for end < len(text) && end-i < 24 && (text[end] >= 0x80 || isAlnum(text[end])) && !strings.HasPrefix(text[end:], "\u00a0") {
		end++
	}
	word := text[i:end]
	if end < len(text) && strings.IndexByte("./-", text[end]) >= 0 {
		end++ // "1. II. 1960", "4-MAR-1960"
	}
	start := blanks(text, end)
	year, stop := run(text, start)
	if len(year) != 4 || !plausibleYear(value(year)) {
		return date{}, false
	}
	month := months[fold.String(word)]
	if month == 0 || !checksum.Date(value(year), month, day) {
		return date{}, false
	}
	return date{end: stop, year: start, yearEnd: stop}, true
}

// run reads digits.
func run(text string, i int) (digits string, end int) {
	end = i
	for end < len(text) && isDigit(text[end]) && end-i < 5 {
		end++
	}
	return text[min(i, len(text)):end], end
}

func value(digits string) int {
	n := 0
	for _, c := range []byte(digits) {
		n = n*10 + int(c-'0')
	}
	return n
}

// full completes a year of two digits; those up to 29 are of this century.
func full(year int) int {
	switch {
	case year >= 100:
		return year
	case year < 30:
		return 2000 + year
	}
	return 1900 + year
}

func plausibleYear(year int) bool { return year >= 1850 && year < 2050 }

// months holds the names of months as they stand in dates, folded.
var months = func() map[string]int {
	m := map[string]int{}
	for i, names := range [...]string{
		"ledna leden januara januar stycznia styczen января january jan i led",
		"unora unor februara februar lutego luty февраля february feb ii",
		"brezna brezen marca marec marzec марта march mar iii",
		"dubna duben aprila april kwietnia kwiecien апреля apr iv",
		"kvetna kveten maje maja maj мая may v",
		"cervna cerven juna jun czerwca czerwiec июня june vi",
		"cervence cervenec jula jul lipca lipiec июля july vii",
		"srpna srpen augusta august sierpnia sierpien августа aug viii",
		"zari septembra september wrzesnia wrzesien сентября sep sept ix",
		"rijna rijen oktobra oktober pazdziernika pazdziernik октября october oct x",
		"listopadu novembra november listopada ноября nov xi",
		"prosince prosinec decembra december grudnia grudzien декабря dec xii",
	} {
		for _, n := range strings.Fields(names) {
			m[n] = i + 1
		}
	}
	m["listopad"] = 11
	return m
}()
