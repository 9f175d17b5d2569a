package xlsx

import (
	"math"
	"strconv"
	"strings"
)

// identifierDigits is how many digits before the decimal point may be somebody's
// number: a format that does not print them all is not followed.
const identifierDigits = 6

// number gives the text of a number: as its format shows it, or with all its
// digits where the format loses some of what may be an identifier. The decimal
// mark is a comma, thousands are divided by a space, as Czech programs do.
func (f *format) number(raw string, date1904 bool) string {
	raw = strings.TrimSpace(raw)
	if f.general && isPlain(raw) {
		return raw
	}
	v, err := strconv.ParseFloat(raw, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return raw
	}
	plain := expand(v)
	if f.general || f.text || f.hides {
		return plain
	}
	s, shown := f.pick(v)
	text := strings.TrimSpace(s.show(shown, date1904))
	if text == "" || !s.date && loses(plain, text) { // what shows nothing is there all the same
		return plain
	}
	return text
}

// isPlain reports whether a number is written with digits alone.
func isPlain(s string) bool {
	if s == "" || len(s) > 15 {
		return false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s[0] != '0' || s == "0"
}

// expand writes a number with all its digits and no exponent, within the fifteen
// digits that spreadsheets keep.
func expand(v float64) string {
	if a := math.Abs(v); a >= 1e21 || a != 0 && a < 1e-12 {
		return strings.Replace(strconv.FormatFloat(v, 'g', 15, 64), ".", ",", 1)
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'e', 14, 64), 64)
	if err != nil {
		rounded = v
	}
	return strings.Replace(strconv.FormatFloat(rounded, 'f', -1, 64), ".", ",", 1)
}

// loses reports whether a shown number lacks digits of an identifier.
func loses(plain, shown string) bool {
	whole, _, _ := strings.Cut(strings.TrimLeft(plain, "-"), ",")
	whole = strings.TrimLeft(whole, "0")
	return len(whole) >= identifierDigits && !strings.Contains(digits(shown), whole)
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// pick chooses the section of a value and gives the number that it shows.
func (f *format) pick(v float64) (*section, float64) {
	for i := range f.sections {
		if s := &f.sections[i]; s.condition != "" {
			if meets(s.condition, v) {
				return s, v
			}
			if i+1 < len(f.sections) {
				continue
			}
		}
	}
	if f.sections[0].condition != "" {
		return &f.sections[len(f.sections)-1], v
	}
	switch {
	case v < 0 && len(f.sections) > 1:
		return &f.sections[1], -v
	case v == 0 && len(f.sections) > 2:
		return &f.sections[2], v
	}
	return &f.sections[0], v
}

func meets(condition string, v float64) bool {
	sign := strings.TrimRight(condition, "0123456789.-")
	limit, err := strconv.ParseFloat(condition[len(sign):], 64)
	if err != nil {
		return false
	}
	switch sign {
	case "<":
		return v < limit
	case "<=":
		return v <= limit
	case ">":
		return v > limit
	case ">=":
		return v >= limit
	case "=":
		return v == limit
	case "<>":
		return v != limit
	}
	return false
}

func (s *section) show(v float64, date1904 bool) string {
	switch {
	case s.date:
		return s.showDate(v, date1904)
	case s.scientific || s.fraction || s.integers+s.decimals == 0 && s.isGeneral():
		return expand(v)
	}
	return s.showDecimal(v)
}

func (s *section) isGeneral() bool {
	for _, t := range s.tokens {
		if t.kind == generalToken || t.kind == textToken {
			return true
		}
	}
	return false
}

// maxDecimals bounds what a format may ask for.
const maxDecimals = 30

// showDecimal prints digits into the places of the format, from the right. The
// first place takes all that is left.
func (s *section) showDecimal(v float64) string {
	for range s.percent {
		v *= 100
	}
	for range s.scale {
		v /= 1000
	}
	fixed := strconv.FormatFloat(math.Abs(v), 'f', min(s.decimals, maxDecimals), 64)
	whole, part, _ := strings.Cut(fixed, ".")
	whole = strings.TrimLeft(whole, "0")
	for len(part) > s.minimum && strings.HasSuffix(part, "0") {
		part = part[:len(part)-1]
	}
	whole = strings.Repeat("0", max(0, s.zeros-len(whole))) + whole
	out := s.place(whole, part)
	if v < 0 && strings.Trim(digits(out), "0") != "" {
		out = "-" + out
	}
	return out
}

func (s *section) place(whole, part string) string {
	var b strings.Builder
	left, seen, behind := s.integers, 0, false
	for _, t := range s.tokens {
		switch {
		case t.kind == literalToken:
			b.WriteString(t.text)
		case t.kind == percentToken:
			b.WriteByte('%')
		case t.kind == slashToken:
			b.WriteByte('/')
		case t.kind == digitToken && !behind:
			left--
			n := max(0, len(whole)-left)
			for seen < n {
				b.WriteByte(whole[seen])
				seen++
				if rest := len(whole) - seen; s.thousands && rest > 0 && rest%3 == 0 {
					b.WriteByte(' ')
				}
			}
		case t.kind == pointToken:
			behind = true
			if part != "" {
				b.WriteString("," + part)
			}
		}
	}
	return b.String()
}
