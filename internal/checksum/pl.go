package checksum

// PESEL checks a Polish personal number: a real date and the check digit (act on
// the population register of 24 September 2010, article 15).
func PESEL(s string) bool {
	if !digits(s, 11) {
		return false
	}
	century, month := [...]int{1900, 2000, 2100, 2200, 1800}, number(s[2:4])
	if !Date(century[month/20]+number(s[:2]), month%20, number(s[4:6])) {
		return false
	}
	return (10-weigh(s, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3)%10)%10 == at(s, 10)
}

// NIP checks a Polish tax number.
func NIP(s string) bool {
	return digits(s, 10) && !zeros(s) && weigh(s, 6, 5, 7, 2, 3, 4, 5, 6, 7)%11 == at(s, 9)
}

// REGON checks a Polish statistical number of nine or fourteen digits.
func REGON(s string) bool {
	switch {
	case digits(s, 9):
		return !zeros(s) && weigh(s, 8, 9, 2, 3, 4, 5, 6, 7)%11%10 == at(s, 8)
	case digits(s, 14):
		return REGON(s[:9]) && weigh(s, 2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8)%11%10 == at(s, 13)
	}
	return false
}

// DowodOsobisty checks a Polish identity card: three capitals, six digits.
func DowodOsobisty(s string) bool {
	return serial(s, 3, []int{7, 3, 1, 9, 7, 3, 1, 7, 3})
}

// Paszport checks a Polish passport: two capitals, seven digits.
func Paszport(s string) bool {
	return serial(s, 2, []int{7, 3, 9, 1, 7, 3, 1, 7, 3})
}

// serial weighs letters (A is 10) and digits together, modulo ten.
func serial(s string, letters int, w []int) bool {
	if len(s) != 9 || !digits(s[letters:], 9-letters) {
		return false
	}
	sum := 0
	for i, x := range w {
		v := at(s, i)
		if i < letters {
			if s[i] < 'A' || s[i] > 'Z' {
				return false
			}
			v = int(s[i]-'A') + 10
		}
		sum += v * x
	}
	return sum%10 == 0
}

// NRB checks the 26 digits of a Polish account, an IBAN without its country.
func NRB(s string) bool { return digits(s, 26) && !zeros(s) && IBAN("PL"+s) }
