// Package intl finds what looks the same in every country: e-mail addresses,
// phones, IBANs, payment cards, dates of birth, accounts on social networks.
package intl

import "inkoust/detectors"

// All returns the detectors of this package.
func All() []detectors.Detector {
	return []detectors.Detector{Email, EmailWords, Phone, Extension, IBAN, Card, BirthDate, BirthWords, PaymentCode, PersonalURL, Certificate, Handle, Login, LoginWords, VIN, VINShape, Credential, Document, Cells, PlateForeign}
}

// score levels: how sure a detector is, by what it relies on.
const (
	certain  = 0.99 // label and check digit, or a shape that nothing else has
	labelled = 0.9  // label and shape
	likely   = 0.75 // shape, or label, alone
	doubtful = 0.45 // asked
)

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }

func isLower(c byte) bool { return c >= 'a' && c <= 'z' }

func isAlnum(c byte) bool { return isDigit(c) || isUpper(c) || isLower(c) }

// nextDigit is where the first digit from byte i on stands, the end of the text if
// there is none.
func nextDigit(text string, i int) int {
	for i < len(text) && !isDigit(text[i]) {
		i++
	}
	return i
}

// allDigits reports whether a text holds nothing but digits.
func allDigits(s string) bool { return nextOther(s, 0) == len(s) }

// nextOther is where the first byte from byte i on stands that is no digit.
func nextOther(text string, i int) int {
	for i < len(text) && isDigit(text[i]) {
		i++
	}
	return i
}
