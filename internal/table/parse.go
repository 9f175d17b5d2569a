package table

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Want is the error of the Parse functions: the expected form, never the value.
type Want string

func (w Want) Error() string { return "expected " + string(w) }

// The forms that the Parse functions expect.
const (
	wantDate   Want = "a date such as 12. 3. 2026 or 2026-03-12"
	wantAmount Want = "an amount such as 1 250 000,50"
	wantICO    Want = "an IČO: up to eight digits with a valid check digit"
	wantBool   Want = "ano or ne"
)

// ParseDate reads "12. 3. 2026", "12.3.2026" or "2026-03-12" (a time of day
// behind it is dropped), and the long forms of Czech Windows, "12. března 2026"
// with or without a weekday. The time is midnight UTC.
func ParseDate(s string) (time.Time, error) {
	s = squeeze(s)
	if t, ok := longDate(s); ok {
		return t, nil
	}
	if i := strings.IndexAny(s, "T"); i > 0 {
		s = s[:i]
	}
	for _, layout := range []string{"2.1.2006", "2006-01-02", "2/1/2006"} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= 1800 && t.Year() < 2200 {
			return t, nil
		}
	}
	if day, _, ok := strings.Cut(strings.TrimSpace(s), "."); ok && len(day) <= 2 && len(s) > 10 {
		return dateBeforeTime(s)
	}
	return time.Time{}, wantDate
}

// monthNames are the Czech months in the case in which a date has them.
var monthNames = []string{"ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října", "listopadu", "prosince"}

var weekdays = []string{"pondělí", "úterý", "středa", "čtvrtek", "pátek", "sobota", "neděle"}

// longDate reads "čtvrtek12.března2026", the blanks taken out.
func longDate(s string) (time.Time, bool) {
	s = strings.ToLower(s)
	for _, w := range weekdays {
		if rest, ok := strings.CutPrefix(s, w); ok {
			s = strings.TrimPrefix(rest, ",")
			break
		}
	}
	day, rest, ok := strings.Cut(s, ".")
	if !ok || len(rest) < 5 || len(day) > 2 {
		return time.Time{}, false
	}
	name, year := rest[:len(rest)-4], rest[len(rest)-4:]
	month := slices.Index(monthNames, name) + 1
	if month == 0 || !digits(day) || !digits(year) {
		return time.Time{}, false
	}
	t, err := time.Parse("2.1.2006", day+"."+strconv.Itoa(month)+"."+year)
	return t, err == nil && t.Year() >= 1800 && t.Year() < 2200
}

// dateBeforeTime reads "12.3.20260:00", what Excel's "12.3.2026 0:00" becomes
// without its blanks.
func dateBeforeTime(s string) (time.Time, error) {
	last := strings.LastIndexByte(s, '.')
	if last < 0 || len(s) < last+5 || !strings.Contains(s[last+5:], ":") {
		return time.Time{}, wantDate
	}
	t, err := time.Parse("2.1.2006", s[:last+5])
	if err != nil {
		return time.Time{}, wantDate
	}
	return t, nil
}

// Amount is a sum of money in hundredths of its currency (haléře).
type Amount int64

// String prints an amount as the register's XML wants it, "1250000.50".
func (a Amount) String() string {
	sign, v := "", int64(a)
	if v < 0 {
		sign, v = "-", -v
	}
	return fmt.Sprintf("%s%d.%02d", sign, v/100, v%100)
}

// Czech prints an amount as the tables have it, "1 250 000,50".
func (a Amount) Czech() string {
	whole, cents, _ := strings.Cut(a.String(), ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + " " + whole[i:]
	}
	return sign + whole + "," + cents
}

// ParseAmount reads "1 250 000,50 Kč", "60000", "1250000.5" and "1.250.000,-".
// A lone dot before three digits could mean thousands or thousandths and is
// refused, as is any other doubt.
func ParseAmount(s string) (Amount, error) {
	s = strings.ToLower(squeeze(s))
	for _, unit := range []string{"kč", "czk", "eur", "€", "zł", "pln", "руб.", "rub", "usd"} {
		s = strings.TrimSuffix(s, unit)
	}
	s = strings.TrimSuffix(strings.TrimSuffix(s, ",-"), ",--")
	negative := strings.HasPrefix(s, "-")
	whole, cents, err := amountParts(strings.TrimPrefix(s, "-"))
	if err != nil {
		return 0, err
	}
	n, convErr := strconv.ParseInt(whole+(cents + "00")[:2], 10, 64)
	if convErr != nil || n > math.MaxInt64/2 {
		return 0, wantAmount
	}
	if negative {
		n = -n
	}
	return Amount(n), nil
}

// amountParts divides an unsigned amount into digits before and after the
// decimal sign.
func amountParts(s string) (whole, cents string, err error) {
	comma, dots := strings.Count(s, ","), strings.Count(s, ".")
	switch {
	case comma == 1 && dots > 0, dots > 1:
		whole, cents, _ = strings.Cut(s, ",")
		groups := strings.Split(whole, ".")
		for i, g := range groups {
			if i > 0 && len(g) != 3 || i == 0 && (len(g) == 0 || len(g) > 3) {
				return "", "", wantAmount
			}
		}
		whole = strings.Join(groups, "")
	case comma == 1:
		whole, cents, _ = strings.Cut(s, ",")
	default:
		whole, cents, _ = strings.Cut(s, ".")
	}
	if len(cents) > 2 || !digits(whole) || cents != "" && !digits(cents) {
		return "", "", wantAmount
	}
	return whole, cents, nil
}

// ParseICO reads an identification number, puts back the leading zeros that a
// spreadsheet took, and checks its check digit (weights 8 to 2, modulus 11).
func ParseICO(s string) (string, error) {
	s = squeeze(s)
	if !digits(s) || len(s) > 8 {
		return "", wantICO
	}
	s = strings.Repeat("0", 8-len(s)) + s
	if !ValidICO(s) {
		return "", wantICO
	}
	return s, nil
}

// ValidICO reports whether eight digits are an IČO with its check digit.
func ValidICO(s string) bool {
	if len(s) != 8 || !digits(s) || s == "00000000" {
		return false
	}
	sum := 0
	for i := range 7 {
		sum += int(s[i]-'0') * (8 - i)
	}
	return int(s[7]-'0') == (11-sum%11)%10
}

// ParseBool reads ano or ne, and PRAVDA or NEPRAVDA as Excel writes them.
func ParseBool(s string) (bool, error) {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "ano", "pravda":
		return true, nil
	case "ne", "nepravda":
		return false, nil
	}
	return false, wantBool
}

// squeeze takes away every kind of blank.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\t', '\u00a0', '\u202f', '\u2009':
			return -1
		}
		return r
	}, s)
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
