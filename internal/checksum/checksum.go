// Package checksum verifies the check digits of the identifiers the detectors
// look for. Functions take ASCII digits without separators and answer false for
// a wrong length; a true answer says that the number is well formed, not that it
// was ever issued.
package checksum

// digits reports whether s is made of n ASCII digits.
func digits(s string, n int) bool {
	if len(s) != n {
		return false
	}
	for i := 0; i < n; i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// weigh sums digit times weight from the left.
func weigh(s string, w ...int) int {
	sum := 0
	for i, x := range w {
		sum += int(s[i]-'0') * x
	}
	return sum
}

// at is the value of the digit at i.
func at(s string, i int) int { return int(s[i] - '0') }

// number is the value of a short run of digits.
func number(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*10 + at(s, i)
	}
	return n
}

// mod is the remainder of a run of digits of any length.
func mod(s string, m int) int {
	r := 0
	for i := 0; i < len(s); i++ {
		r = (r*10 + at(s, i)) % m
	}
	return r
}

// zeros reports whether every digit is zero: blank forms pass most checks.
func zeros(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] != '0' {
			return false
		}
	}
	return true
}

// Date reports whether year, month and day name a day of the calendar.
func Date(year, month, day int) bool {
	if month < 1 || month > 12 || day < 1 {
		return false
	}
	last := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
	if month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0) {
		last = 29
	}
	return day <= last
}

// Luhn checks a payment card number (ISO/IEC 7812-1), 13 to 19 digits.
func Luhn(s string) bool {
	if len(s) < 13 || len(s) > 19 || !digits(s, len(s)) || zeros(s) {
		return false
	}
	sum := 0
	for i := range len(s) {
		d := at(s, len(s)-1-i)
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}
