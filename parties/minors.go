package parties

import (
	"strings"

	"inkoust/detectors"
)

// ageOfMajority is the age from which nobody is a minor, in years.
const ageOfMajority = 18

// minors marks the names of recipients of public money who are minors by the
// year of their birth: whether such a name stays, a person decides. The year of
// the contract is that of the day that counts, else the one that the text names
// most often.
func (w *walker) minors() {
	young := map[int]bool{}
	now := 0
	for _, i := range w.order {
		it := &w.items[i]
		if it.owner < 0 || it.role != Recipient {
			continue
		}
		born := birthYear(it)
		if born == 0 {
			continue
		}
		if now == 0 {
			if now = w.opts.At.Year(); w.opts.At.IsZero() {
				now = w.yearOfText()
			}
		}
		if now >= born && now-born < ageOfMajority {
			young[it.owner] = true
		}
	}
	if len(young) == 0 {
		return
	}
	for _, i := range w.order {
		it := &w.items[i]
		if !isName(it) || it.role != Recipient || it.subkind != "" {
			continue
		}
		for o := range young {
			if i == o || samePerson(&w.items[o], it) {
				it.subkind = "minor"
				it.because("a minor by the year of birth")
				break
			}
		}
	}
}

// birthYear returns the year of a birth date or birth number, 0 if it shows none.
func birthYear(it *item) int {
	switch it.typ {
	case detectors.BirthDate:
		return lastYear(it.text)
	case detectors.BirthNumber:
		// Ten digits are given since 1954: those below 54 are of this century.
		if d := digits(it.text); len(d) == 10 && strings.HasPrefix(string(it.finding.Kind), "cz.") {
			if yy := int(d[0]-'0')*10 + int(d[1]-'0'); yy < 54 {
				return 2000 + yy
			}
		}
	}
	return 0
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// lastYear returns the last number of four digits that can be a year, or 0.
func lastYear(s string) (year int) {
	years(s, func(y int) { year = y })
	return year
}

// yearZone is how much of a text is read for its year, in bytes.
const yearZone = 64 << 10

// yearOfText returns the year that the text names most often besides births, the
// later one of two; 0 if none.
func (w *walker) yearOfText() (best int) {
	counts := map[int]int{}
	last := 0
	gap := func(to int) {
		years(w.between(min(last, yearZone), min(to, yearZone)), func(y int) {
			if counts[y]++; counts[y] > counts[best] || counts[y] == counts[best] && y > best {
				best = y
			}
		})
	}
	for _, i := range w.order {
		it := &w.items[i]
		gap(it.start)
		last = max(last, it.end)
	}
	gap(len(w.text))
	return best
}

// anyDigit reports whether any of eight bytes is a digit.
func anyDigit(x uint64) bool {
	x ^= '0' * ones
	return ^(x|(x&^high)+(0x80-10)*ones)&high != 0
}

// years tells the numbers of four digits in a text that can be years.
func years(s string, tell func(int)) {
	for i := 0; i < len(s); {
		if i+8 <= len(s) && !anyDigit(load(s[i:])) {
			i += 8
			continue
		}
		if s[i] < '0' || s[i] > '9' {
			i++
			continue
		}
		n, y := 0, 0
		for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
			if n++; n <= 4 {
				y = 10*y + int(s[i]-'0')
			}
		}
		if n == 4 && 1900 <= y && y < 2100 {
			tell(y)
		}
	}
}
