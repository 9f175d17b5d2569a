package metadata

import (
	"strings"

	"inkoust/internal/table"
)

// moneyAt is a sum in a folded text.
type moneyAt struct {
	from, to int // with the currency
	sum      table.Amount
	currency string // "CZK"
}

// currencies are the folded words for a currency, longer ones first.
var currencies = []struct{ word, code string }{
	{"czk", "CZK"}, {"kcs", "CZK"}, {"kc", "CZK"}, {"korun", "CZK"}, {"euro", "EUR"}, {"eur", "EUR"}, {"€", "EUR"}, {"pln", "PLN"}, {"zl", "PLN"},
}

// money is every sum with its currency behind or before it: "1 250 000,50 Kč",
// "1.250,- Kč", "EUR 300", "5 mil. Kč" not among them.
func money(s string) (out []moneyAt) {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			continue
		}
		n, end, ok := amountAt(s, i)
		if !ok {
			i = max(i, end-1)
			continue
		}
		m := moneyAt{from: i, to: end, sum: n}
		if code, to := currencyAt(s, blanks(s, end)); code != "" {
			m.to, m.currency = to, code
		} else if code, from := currencyBefore(s, i); code != "" {
			m.from, m.currency = from, code
		}
		if m.currency != "" && n > 0 && (i == 0 || !glued(s, i)) {
			out = append(out, m)
		}
		i = m.to - 1
	}
	return out
}

// glued reports whether a number hangs on what stands before it: "S-2026", "17/5".
func glued(s string, i int) bool {
	c := s[i-1]
	return c == '/' || c == '_' || c == ',' || c == '.' && i > 1 && isDigit(s[i-2]) || 'a' <= c && c <= 'z' && c != 'c' && c != 'k'
}

// amountAt reads "1 250 000,50", "1.250", "72550", "12,-": thousands in groups of
// three behind one to three digits, or no groups.
func amountAt(s string, i int) (table.Amount, int, bool) {
	p := i
	for p < len(s) && isDigit(s[p]) {
		p++
	}
	whole := s[i:p]
	if len(whole) <= 3 {
		for group := at(s, p); (group == ' ' || group == '.') && threeDigits(s, p+1) && at(s, p) == group; p += 4 {
			whole += s[p+1 : p+4]
		}
	}
	cents, end := "", p
	if at(s, p) == ',' {
		switch {
		case isDigit(at(s, p+1)) && isDigit(at(s, p+2)) && !isDigit(at(s, p+3)):
			cents, end = s[p:p+3], p+3
		case isDigit(at(s, p+1)) && !isDigit(at(s, p+2)):
			cents, end = s[p:p+2], p+2
		case at(s, p+1) == '-' || at(s, p+1) == '=':
			for end = p + 2; at(s, end) == '-' || at(s, end) == '='; end++ {
			}
		}
	}
	a, err := table.ParseAmount(whole + cents)
	return a, end, err == nil && len(whole) < 14
}

// threeDigits reports whether exactly three digits stand at a place.
func threeDigits(s string, i int) bool {
	return isDigit(at(s, i)) && isDigit(at(s, i+1)) && isDigit(at(s, i+2)) && !isDigit(at(s, i+3))
}

func currencyAt(s string, i int) (string, int) {
	for _, c := range currencies {
		if strings.HasPrefix(s[i:], c.word) {
			if end := i + len(c.word); c.word == "€" || c.word == "korun" || at(s, end) < 'a' || at(s, end) > 'z' {
				return c.code, end
			}
		}
	}
	if strings.HasPrefix(s[i:], "zlot") {
		return "PLN", i + 6
	}
	return "", i
}

// currencyBefore is a currency that stands before a number: "Kč 12 000", "CZK 3".
func currencyBefore(s string, i int) (string, int) {
	end := len(strings.TrimRight(s[max(0, i-2):i], " ")) + max(0, i-2)
	for _, c := range currencies {
		if from := end - len(c.word); from >= 0 && s[from:end] == c.word && (from == 0 || s[from-1] < 'a' || s[from-1] > 'z') {
			if from > 0 && (isDigit(s[from-1]) || from > 1 && isDigit(s[from-2]) || s[from-1] == '-') {
				return "", i // it belongs to the sum before
			}
			return c.code, from
		}
	}
	return "", i
}

// lastNumber is the last amount of a line behind a place, without a currency.
func lastNumber(s string, from int) (moneyAt, bool) {
	var last moneyAt
	for i := from; i < len(s) && i < from+near; i++ {
		if !isDigit(s[i]) {
			continue
		}
		n, end, ok := amountAt(s, i)
		if ok && n > 0 && !strings.HasPrefix(strings.TrimLeft(s[end:], " "), "%") {
			last = moneyAt{from: i, to: end, sum: n}
		}
		i = max(i, end-1)
	}
	return last, last.to > 0
}

func (l *line) amount(m moneyAt, currency string) Amount {
	a := Amount{Fact: *l.fact(m.from, m.to, Low), Sum: m.sum, Currency: currency}
	a.Text = m.sum.Czech()
	return a
}
