package contracts

import (
	"fmt"

	"inkoust/internal/checksum"
)

// identifier fills the slots of numbers with check digits.
func (w *writer) identifier(c byte) string {
	switch c {
	case 'I':
		return w.valid(8, checksum.ICO)
	case 'N':
		return w.personal()
	case 'B':
		return w.account()
	case 'M':
		if w.lang == "ru" {
			return w.valid(10, checksum.INN)
		}
		return w.valid(10, checksum.NIP)
	case 'G':
		return w.valid(9, func(s string) bool { return w.lang == "ru" || checksum.REGON(s) })
	case 'H':
		return w.valid(13, checksum.OGRN)
	case 'E':
		if w.lang == "ru" {
			return fmt.Sprintf("%04d %06d", 1000+w.rnd.IntN(9000), w.rnd.IntN(1e6))
		}
		return w.card()
	}
	panic("contracts: unknown slot " + string(c)) // a mistake in a file of sentences
}

// valid draws digits until they pass their check, one time in about ten.
func (w *writer) valid(n int, check func(string) bool) string {
	b := make([]byte, n)
	for {
		for i := range b {
			b[i] = byte('0' + w.rnd.IntN(10))
		}
		if check(string(b)) {
			return string(b)
		}
	}
}

// personal is the number of a person: rodné číslo, PESEL, СНИЛС.
func (w *writer) personal() string {
	n := w.rnd.IntN
	switch w.lang {
	case "pl":
		return w.dated(func(y, m, d int) string { return fmt.Sprintf("%02d%02d%02d%05d", y, m, d, n(1e5)) }, checksum.PESEL)
	case "ru":
		s := w.valid(11, checksum.SNILS)
		return fmt.Sprintf("%s-%s-%s %s", s[:3], s[3:6], s[6:9], s[9:])
	}
	s := w.dated(func(y, m, d int) string { return fmt.Sprintf("%02d%02d%02d%04d", y, m+50*n(2), d, n(1e4)) }, checksum.RodneCislo)
	return s[:6] + "/" + s[6:]
}

func (w *writer) dated(number func(y, m, d int) string, check func(string) bool) string {
	for {
		if s := number(55+w.rnd.IntN(44), 1+w.rnd.IntN(12), 1+w.rnd.IntN(28)); check(s) {
			return s
		}
	}
}

// account is a bank account in the form of the language.
func (w *writer) account() string {
	switch w.lang {
	case "pl":
		s := w.international("PL", 24)
		return fmt.Sprintf("%s %s %s %s %s %s %s", s[2:4], s[4:8], s[8:12], s[12:16], s[16:20], s[20:24], s[24:])
	case "ru":
		return "40702810" + w.valid(12, func(string) bool { return true })
	case "sk":
		return w.international("SK", 20)
	}
	return w.valid(10, checksum.AccountNumber) + [...]string{"/0100", "/0300", "/0800", "/2010"}[w.rnd.IntN(4)]
}

// international is an IBAN of a country with so many digits behind its check.
func (w *writer) international(country string, n int) string {
	number := w.valid(n, func(string) bool { return true })
	for check := 2; check < 99; check++ {
		if s := fmt.Sprintf("%s%02d%s", country, check, number); checksum.IBAN(s) {
			return s
		}
	}
	return country // no number is without one
}

// card is a Polish identity card.
func (w *writer) card() string {
	for {
		s := fmt.Sprintf("A%c%c%06d", 'A'+w.rnd.IntN(26), 'A'+w.rnd.IntN(26), w.rnd.IntN(1e6))
		if checksum.DowodOsobisty(s) {
			return s
		}
	}
}

// phone is a number as the language writes it.
func (w *writer) phone() string {
	n := func() int { return w.rnd.IntN(1000) }
	switch w.lang {
	case "ru":
		return fmt.Sprintf("+7 (%d) %03d-%02d-%02d", 900+n()/11, n(), n()/10, n()/10)
	case "sk":
		return fmt.Sprintf("09%02d %03d %03d", 1+n()/10%50, n(), n())
	case "pl":
		return fmt.Sprintf("%d-%03d-%03d", 500+n()/3, n(), n())
	}
	return fmt.Sprintf("%d %03d %03d", 601+n()%178, n(), n())
}
