package contacts

import "strings"

// longest is the most bytes a phone takes.
const longest = 24

// The most groups of a phone: a number written digit by digit is told by others.
const maxGroups = 6

// groups is a number in groups of digits.
type groups struct {
	digits [16]byte
	total  int
	sizes  [maxGroups]int
	ends   [maxGroups]int  // bytes behind the groups
	seps   [maxGroups]byte // before the groups, 0 before the first
	n      int
	plus   bool
}

// phone reads the phone that begins at a byte, and where it ends. It takes any
// grouping of as many digits as the phones of the language have: the person
// beside it speaks for it, not the form.
func phone(text string, at, limit int, lang string) (end int, ok bool) {
	g := read(text, at, limit)
	for ; g.n > 0; g.drop() {
		end = g.ends[g.n-1]
		if end < len(text) && wordEdge(text[:end]) && tied(text, end) {
			continue
		}
		if text[at] == '(' && !strings.Contains(text[at:end], ")") {
			return 0, false
		}
		if g.fits(lang) {
			return end, true
		}
	}
	return 0, false
}

// tied reports whether a mark ties further digits or letters to a number that
// ends at a byte.
func tied(text string, end int) bool {
	if wordEnd(text, end) > end {
		return true
	}
	return end+1 < len(text) && strings.IndexByte("/-.", text[end]) >= 0 && wordEnd(text, end+1) > end+1
}

// read reads the groups that begin at a byte.
func read(text string, at, limit int) (g groups) {
	i := at
	if i < limit && text[i] == '(' {
		i++
	}
	if i < limit && text[i] == '+' {
		g.plus = true
		i++
	}
	var sep byte
	for i < limit && i-at < longest && g.n < maxGroups {
		from := i
		for i < limit && isDigit(text[i]) && g.total < len(g.digits) {
			g.digits[g.total] = text[i]
			g.total++
			i++
		}
		if i == from {
			break
		}
		g.sizes[g.n], g.ends[g.n], g.seps[g.n] = i-from, i, sep
		g.n++
		if sep, i = between(text, i, limit); sep == 0 {
			break
		}
	}
	return g
}

// between reads what divides two groups, at most a mark with blanks around; 0 if
// it is anything else.
func between(text string, i, limit int) (sep byte, next int) {
	from := i
	for sep = ' '; i < limit && i-from < 3; {
		switch c := text[i]; {
		case isDigit(c):
			if i == from {
				return 0, i
			}
			return sep, i
		case c == ' ':
			i++
		case strings.HasPrefix(text[i:], "\u00a0"):
			i += 2
		case strings.IndexByte("-./)(,", c) >= 0 && sep == ' ':
			if sep = c; c == ',' && (i+1 == limit || !isDigit(text[i+1])) {
				return 0, i
			}
			i++
		case c == '(' && sep != ' ' || c == ')' && sep == '(':
			i++
		default:
			return 0, i
		}
	}
	if i < limit && isDigit(text[i]) && i > from {
		return sep, i
	}
	return 0, i
}

// drop takes the last group back.
func (g *groups) drop() {
	g.n--
	g.total -= g.sizes[g.n]
}

// fits reports whether the groups make a phone of a language.
func (g *groups) fits(lang string) bool {
	d := string(g.digits[:g.total])
	switch {
	case g.date() || strings.HasSuffix(d, "000000") || g.n == 2 && g.seps[1] == '/' && g.sizes[0] == 6:
		return false // a birth number of nine digits
	case g.plus:
		return g.total >= 9 && g.total <= 15 && d[0] != '0'
	case lang == "ru":
		return g.russian(d)
	case g.total == 9:
		return d[0] > '1' && g.n != 2 || d[0] > '1' && g.sizes[0] <= 3 || lang == "pl" && d[0] == '1' && g.sizes[0] == 2
	case g.total == 10:
		return d[0] == '0' && d[1] != '0' && (lang == "sk" || lang == "pl" || g.n > 1 && g.sizes[0] > 1 && g.sizes[0] < 5) && g.sizes[0] != 6
	case g.total == 12:
		return strings.HasPrefix(d, "420") || strings.HasPrefix(d, "421") || lang == "pl" && strings.HasPrefix(d, "48")
	case g.total == 14:
		return strings.HasPrefix(d, "00420") || strings.HasPrefix(d, "00421")
	case g.total == 13:
		return strings.HasPrefix(d, "0048") || strings.HasPrefix(d, "0420") || strings.HasPrefix(d, "0421") || strings.HasPrefix(d, "0049")
	}
	return false
}

// russian knows city numbers in groups of two and three, and long ones.
func (g *groups) russian(d string) bool {
	switch g.total {
	case 5, 6, 7:
		for i := 1; i < g.n; i++ {
			if g.seps[i] != '-' && g.seps[i] != ' ' || g.sizes[i] != 2 {
				return false
			}
		}
		return g.n > 1 && (g.n > 2 || g.total < 6) && g.sizes[0] <= 3 && g.seps[1] == '-'
	case 10:
		return g.n > 2 && d[0] != '0'
	case 11:
		return (d[0] == '8' || d[0] == '7') && d[1] > '2'
	}
	return false
}

// date reports whether the groups begin with a day, a month and a year.
func (g *groups) date() bool {
	if g.n < 3 || g.sizes[1] > 2 {
		return false
	}
	return g.sizes[0] <= 2 && g.sizes[2] == 4 || g.sizes[0] == 4 && g.sizes[2] <= 2
}

// card reads the identity card that begins at a byte: the series of two or three
// capitals and six digits of Slovakia and Poland.
func card(text string, at, limit int, lang string) (end int, ok bool) {
	i := at
	for i < limit && isUpper(text[i]) {
		i++
	}
	letters := i - at
	if lang == "sk" && letters != 2 || lang == "pl" && letters != 3 || lang != "sk" && lang != "pl" {
		return 0, false
	}
	if i < limit && text[i] == ' ' {
		i++
	}
	from := i
	for i < limit && isDigit(text[i]) {
		i++
	}
	if i-from != 6 || i < len(text) && (tied(text, i) || wordEnd(text, i) > i) {
		return 0, false
	}
	return i, true
}
