package checksum

// INN checks a Russian tax number: ten digits of a legal person, twelve of a
// natural one.
func INN(s string) bool {
	switch {
	case digits(s, 10):
		return !zeros(s) && weigh(s, 2, 4, 10, 3, 5, 9, 4, 6, 8)%11%10 == at(s, 9)
	case digits(s, 12):
		return !zeros(s) && weigh(s, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)%11%10 == at(s, 10) &&
			weigh(s, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)%11%10 == at(s, 11)
	}
	return false
}

// OGRN checks a Russian registration number: thirteen digits of a legal person,
// fifteen (ОГРНИП) of a sole trader.
func OGRN(s string) bool {
	switch {
	case digits(s, 13):
		return s[0] != '0' && mod(s[:12], 11)%10 == at(s, 12)
	case digits(s, 15):
		return s[0] == '3' && mod(s[:14], 13)%10 == at(s, 14)
	}
	return false
}

// SNILS checks a Russian insurance number; numbers up to 001-001-998 carry no
// check.
func SNILS(s string) bool {
	if !digits(s, 11) || zeros(s) {
		return false
	}
	if s[:9] <= "001001998" {
		return true
	}
	return weigh(s, 9, 8, 7, 6, 5, 4, 3, 2, 1)%101%100 == number(s[9:])
}

// RussianAccount checks the twenty digits of an account against the bank's BIK
// (Bank of Russia, order 515 of 8 September 1997). Correspondent accounts are
// weighed with another part of the BIK.
func RussianAccount(bik, s string) bool {
	if !digits(bik, 9) || !digits(s, 20) {
		return false
	}
	key := bik[6:]
	if s[:3] == "301" {
		key = "0" + bik[4:6]
	}
	sum := 0
	for i, c := range []byte(key + s) {
		sum += int(c-'0') * [...]int{7, 1, 3}[i%3] % 10
	}
	return sum%10 == 0
}
