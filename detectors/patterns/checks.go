package patterns

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"inkoust/internal/checksum"
)

// checks are the checks a pattern may name. All look at the digits alone except
// those of identifiers that begin with letters.
var checks = map[string]func(string) bool{
	"luhn":           onDigits(checksum.Luhn),
	"iban":           onCharacters(checksum.IBAN),
	"cz.rodne-cislo": onDigits(checksum.RodneCislo),
	"cz.ico":         onDigits(checksum.ICO),
	"cz.account":     onDigits(checksum.AccountNumber),
	"sk.vat":         onDigits(checksum.SlovakVAT),
	"pl.pesel":       onDigits(checksum.PESEL),
	"pl.nip":         onDigits(checksum.NIP),
	"pl.regon":       onDigits(checksum.REGON),
	"pl.nrb":         onDigits(checksum.NRB),
	"pl.id-card":     onCharacters(checksum.DowodOsobisty),
	"pl.passport":    onCharacters(checksum.Paszport),
	"ru.inn":         onDigits(checksum.INN),
	"ru.ogrn":        onDigits(checksum.OGRN),
	"ru.snils":       onDigits(checksum.SNILS),
}

// Checks lists the names of the checks in order.
func Checks() []string { return slices.Sorted(maps.Keys(checks)) }

func onDigits(valid func(string) bool) func(string) bool {
	return func(s string) bool { return valid(only(s, isDigit)) }
}

func onCharacters(valid func(string) bool) func(string) bool {
	return func(s string) bool {
		return valid(strings.ToUpper(only(s, func(r rune) bool { return isDigit(r) || unicode.IsLetter(r) })))
	}
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// only drops what is not wanted: the marks and spaces that divide a number.
func only(s string, wanted func(rune) bool) string {
	return strings.Map(func(r rune) rune {
		if wanted(r) {
			return r
		}
		return -1
	}, s)
}
