package main

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// The functions of this file make identifiers with valid check digits. They
// share no code with the detectors, so a sample proves a detector and not
// itself. Every one panics on a seed it cannot use: the generator is run by
// hand, and a wrong seed is a mistake in a source.

// ico completes seven digits to an IČO (weights 8 to 2, mod 11).
func ico(seven string) string {
	sum := weighted(seven, 8, 7, 6, 5, 4, 3, 2)
	check := 11 - sum%11
	switch check {
	case 11:
		check = 1
	case 10:
		check = 0
	}
	return seven + strconv.Itoa(check)
}

// rc makes a ten-digit rodné číslo: six digits of the date as it stands in the
// number (month + 50 for women) and a serial from which the first valid suffix
// is searched, so that the whole is divisible by eleven.
func rc(date string, serial int) string {
	for s := serial; s <= 9999; s++ {
		n := fmt.Sprintf("%s%04d", date, s)
		if number(n)%11 == 0 {
			return n
		}
	}
	panic("rc: no suffix for " + date)
}

// rcSlash is rc in its written form.
func rcSlash(date string, serial int) string {
	n := rc(date, serial)
	return n[:6] + "/" + n[6:]
}

// rcDash is rc as it turns up in file names.
func rcDash(date string, serial int) string {
	return strings.Replace(rcSlash(date, serial), "/", "-", 1)
}

// account returns the first Czech account number from seed upwards whose
// prefix and number both pass mod 11.
func account(prefix string, seed int, bank string) string {
	number := accountDigits(seed)
	if prefix == "" {
		return number + "/" + bank
	}
	return accountPrefix(prefix) + "-" + number + "/" + bank
}

func accountDigits(seed int) string {
	for n := seed; ; n++ {
		if weighted(fmt.Sprintf("%010d", n), 6, 3, 7, 9, 10, 5, 8, 4, 2, 1)%11 == 0 {
			return strconv.Itoa(n)
		}
	}
}

func accountPrefix(prefix string) string {
	if weighted(fmt.Sprintf("%06s", prefix), 10, 5, 8, 4, 2, 1)%11 != 0 {
		panic("account: prefix " + prefix + " fails mod 11")
	}
	return prefix
}

// ibanDomestic makes a Czech or Slovak IBAN, in groups of four, from the bank
// code and an account number searched from seed upwards.
func ibanDomestic(country, bank string, seed int) string {
	return iban(country, bank+"000000"+fmt.Sprintf("%010s", accountDigits(seed)))
}

// iban puts the check digits of ISO 7064 mod 97 before a national number and
// writes it in groups of four.
func iban(country, bban string) string {
	var digits strings.Builder
	for _, c := range bban + country + "00" {
		if c >= 'A' {
			digits.WriteString(strconv.Itoa(int(c-'A') + 10))
			continue
		}
		digits.WriteRune(c)
	}
	n, _ := new(big.Int).SetString(digits.String(), 10)
	rest := new(big.Int).Mod(n, big.NewInt(97)).Int64()
	return grouped(fmt.Sprintf("%s%02d%s", country, 98-rest, bban))
}

// nrb makes a Polish account number of 26 digits: an IBAN without the country.
func nrb(bban string) string {
	return strings.TrimPrefix(iban("PL", bban), "PL")
}

// pesel completes ten digits (weights 1, 3, 7, 9, mod 10).
func pesel(ten string) string {
	sum := weighted(ten, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
	return ten + strconv.Itoa((10-sum%10)%10)
}

// nip completes nine digits (weights 6,5,7,2,3,4,5,6,7, mod 11).
func nip(nine string) string {
	check := weighted(nine, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11
	if check == 10 {
		panic("nip: no check digit for " + nine)
	}
	return nine + strconv.Itoa(check)
}

// regon completes eight digits (weights 8,9,2,3,4,5,6,7, mod 11, ten is nought).
func regon(eight string) string {
	return eight + strconv.Itoa(weighted(eight, 8, 9, 2, 3, 4, 5, 6, 7)%11%10)
}

// inn10 completes nine digits to the ИНН of an organisation.
func inn10(nine string) string {
	return nine + strconv.Itoa(weighted(nine, 2, 4, 10, 3, 5, 9, 4, 6, 8)%11%10)
}

// inn12 completes ten digits to the ИНН of a natural person.
func inn12(ten string) string {
	eleven := ten + strconv.Itoa(weighted(ten, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)%11%10)
	return eleven + strconv.Itoa(weighted(eleven, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)%11%10)
}

// ogrn completes twelve digits, ogrnip fourteen.
func ogrn(twelve string) string { return twelve + strconv.Itoa(number(twelve)%11%10) }

func ogrnip(fourteen string) string { return fourteen + strconv.Itoa(number(fourteen)%13%10) }

// dicSK completes nine digits to a Slovak IČ DPH number divisible by eleven.
func dicSK(nine string) string {
	for c := 0; c <= 9; c++ {
		if n := nine + strconv.Itoa(c); number(n)%11 == 0 {
			return n
		}
	}
	panic("dicSK: no check digit for " + nine)
}

func weighted(digits string, weights ...int) int {
	if len(digits) != len(weights) {
		panic(fmt.Sprintf("%d digits for %d weights", len(digits), len(weights)))
	}
	sum := 0
	for i, w := range weights {
		sum += int(digits[i]-'0') * w
	}
	return sum
}

func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		panic(err)
	}
	return n
}

func grouped(s string) string {
	var b strings.Builder
	for i, c := range s {
		if i > 0 && i%4 == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(c)
	}
	return b.String()
}
