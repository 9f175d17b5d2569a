package isrs

import (
	"encoding/base64"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"
)

// lexical is a simple type: it returns what the text should be, in Czech, and
// "" where the text is right.
type lexical func(text string) string

// text is a string of least to most characters, counted as the schema counts:
// one a code point, before any normalisation.
func text(least, most int) lexical {
	return func(s string) string {
		switch n := utf8.RuneCountInString(s); {
		case n < least:
			return "povinný údaj chybí"
		case n > most:
			return tooLong(most, n)
		}
		return ""
	}
}

// anything is a string without bounds (xs:string).
func anything(string) string { return "" }

// pattern is a string that matches whole.
func pattern(re *regexp.Regexp, want string) lexical {
	return func(s string) string {
		if !re.MatchString(s) {
			return want
		}
		return ""
	}
}

// both wants two things of one text.
func both(a, b lexical) lexical {
	return func(s string) string {
		if want := a(s); want != "" {
			return want
		}
		return b(s)
	}
}

// collapsed leaves white space at both ends out, as the schema does with
// everything but strings.
func collapsed(of lexical) lexical {
	return func(s string) string { return of(trim(s)) }
}

// trim cuts the four characters that are white space in XML.
func trim(s string) string { return strings.Trim(s, " \t\r\n") }

// Forms of XML Schema part 2: integer 3.3.13, decimal 3.2.3, date 3.2.9,
// dateTime 3.2.7.
var (
	integerForm = regexp.MustCompile(`^[-+]?[0-9]{1,24}$`)
	decimalForm = regexp.MustCompile(`^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)$`)
	zone        = `(Z|[-+](0[0-9]|1[0-3]):[0-5][0-9]|[-+]14:00)?`
	dateForm    = regexp.MustCompile(`^(-?[0-9]{4,})-([0-9]{2})-([0-9]{2})` + zone + `$`)
	timeForm    = regexp.MustCompile(`^(-?[0-9]{4,}-[0-9]{2}-[0-9]{2})T(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?|24:00:00(\.0+)?)` + zone + `$`)
)

// isDate reports a day of the calendar; the year 0000 is none.
func isDate(s string) bool {
	m := dateForm.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	year := strings.TrimPrefix(m[1], "-")
	if strings.Trim(year, "0") == "" || len(year) > 4 && year[0] == '0' {
		return false
	}
	// Leap years return every 400 years: the last four digits tell them but
	// for whole centuries, where two more digits count.
	_, err := time.Parse(time.DateOnly, calendarYear(year)+"-"+m[2]+"-"+m[3])
	return err == nil
}

// calendarYear is a year of four digits with the calendar of a longer one.
func calendarYear(year string) string {
	n := 0
	for _, r := range year {
		n = (n*10 + int(r-'0')) % 400
	}
	return time.Date(2000+n, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006")
}

func dateText(s string) string {
	if !isDate(s) {
		return "den ve tvaru 2026-03-12"
	}
	return ""
}

func timeText(s string) string {
	if m := timeForm.FindStringSubmatch(s); m == nil || !isDate(m[1]) {
		return "čas ve tvaru 2026-03-12T08:30:00+01:00"
	}
	return ""
}

func booleanText(s string) string {
	switch s {
	case "0", "1", "true", "false":
		return ""
	}
	return "1 (ano) nebo 0 (ne)"
}

// base64Text leaves out what is no character of the alphabet, as RFC 2045, which
// the schema language of the register refers to, tells readers to.
func base64Text(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(base64Alphabet, r) {
			return r
		}
		return -1
	}, s)
	if _, err := base64.StdEncoding.Strict().DecodeString(s); err != nil {
		return "data v kódování Base64"
	}
	return ""
}

const base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="

// schemeForm is what stands before the first colon of a URI (RFC 3986, 3.1).
var schemeForm = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*$`)

// uriText lets pass nearly everything: what is no URI is escaped to one, but a
// colon in its first segment makes a scheme of what stands before.
func uriText(s string) string {
	first := s
	if i := strings.IndexAny(s, "/?#"); i >= 0 {
		first = s[:i]
	}
	if scheme, _, found := strings.Cut(first, ":"); found && !schemeForm.MatchString(scheme) {
		return "odkaz (URI)"
	}
	return ""
}
