package checksum

// RodneCislo checks a Czech or Slovak birth number of nine or ten digits: a real
// date, and for ten digits the check digit with the exception of numbers issued
// until 1985 (act 133/2000, section 13; act 301/1995 in Slovakia). Nine digits
// were given to people born before 1954 and carry no check digit.
func RodneCislo(s string) bool {
	switch {
	case digits(s, 9):
		return s[6:] != "000" && birthDate(s, 1900+number(s[:2]), number(s[:2]) < 54)
	case digits(s, 10):
		return birthCheck(s) && birthTen(s)
	}
	return false
}

// birthTen tells the century: ten digits were first given in 1954.
func birthTen(s string) bool {
	year := 1900 + number(s[:2])
	if year < 1954 {
		year += 100
	}
	return birthDate(s, year, true)
}

// birthDate checks month and day. Women have 50 added to the month; 20 more may
// be added since 2004, when the numbers of a day run out.
func birthDate(s string, year int, plausible bool) bool {
	month, day := number(s[2:4]), number(s[4:6])
	offset := 0
	switch {
	case month > 70 && year >= 2004:
		offset = 70
	case month > 50 && month <= 62:
		offset = 50
	case month > 20 && month <= 32 && year >= 2004:
		offset = 20
	}
	return plausible && Date(year, month-offset, day)
}

func birthCheck(s string) bool {
	if mod(s, 11) == 0 {
		return true
	}
	return mod(s[:9], 11) == 10 && s[9] == '0'
}

// BirthShape reports whether nine or ten digits begin with a date as a birth
// number does, whatever the check digit says: a damaged number still tells who.
func BirthShape(s string) bool {
	if digits(s, 9) {
		return RodneCislo(s)
	}
	return digits(s, 10) && birthTen(s)
}

// BirthYear is the year a birth number of nine or ten digits tells.
func BirthYear(s string) int {
	year := 1900 + number(s[:2])
	if len(s) == 10 && year < 1954 {
		year += 100
	}
	return year
}

// ICO checks the eight digits of a Czech or Slovak company number.
func ICO(s string) bool {
	if !digits(s, 8) || zeros(s) {
		return false
	}
	c := 11 - weigh(s, 8, 7, 6, 5, 4, 3, 2)%11
	return c%10 == at(s, 7)
}

// AccountNumber checks the number, or the prefix, of a Czech or Slovak bank
// account by mod 11 (ČNB decree 169/2011, section 4). At least two digits of a
// number must differ from zero.
func AccountNumber(s string) bool {
	if len(s) > 10 || !digits(s, len(s)) || zeros(s) {
		return false
	}
	w := [...]int{6, 3, 7, 9, 10, 5, 8, 4, 2, 1}
	return weigh(s, w[10-len(s):]...)%11 == 0
}

// SlovakVAT checks the ten digits of a Slovak VAT number (IČ DPH) and of the tax
// number (DIČ) of those registered for VAT.
func SlovakVAT(s string) bool {
	return digits(s, 10) && s[0] != '0' && mod(s, 11) == 0
}
