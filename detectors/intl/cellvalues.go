package intl

import (
	"strings"
	"unicode"
)

// longestValue is the longest number in a cell, an account in groups.
const longestValue = 40

// shape counts the signs of a value.
type shape struct{ digits, letters, capitals, blanks, other int }

// shapeOf counts; marks are the signs that may divide digits.
func shapeOf(value, marks string) (s shape) {
	for _, r := range value {
		switch {
		case r >= '0' && r <= '9':
			s.digits++
		case unicode.IsUpper(r):
			s.letters, s.capitals = s.letters+1, s.capitals+1
		case unicode.IsLetter(r):
			s.letters++
		case r == ' ' || r == '\u00a0':
			s.blanks++
		case !strings.ContainsRune(marks, r):
			s.other++
		}
	}
	return s
}

// cellPhone accepts digits as phones are written.
func cellPhone(value string) bool {
	s := shapeOf(value, "+-–./()")
	_, date := readDate(value, 0) // a Russian phone, "5-06-41", reads as a date
	return s.digits >= 5 && s.digits <= 15 && s.letters+s.other == 0 && (!date || s.digits > 8 || !strings.Contains(value, "."))
}

// cellExtension accepts a phone or the short number of an office's exchange.
func cellExtension(value string) bool {
	s := shapeOf(value, "-")
	return s.digits >= 2 && s.digits <= 5 && s.letters+s.other+s.blanks == 0 || cellPhone(value)
}

// cellDate accepts a date or a year, which fills the cell but for a word or mark.
func cellDate(value string) bool {
	_, ok := readAnyDate(value)
	return ok
}

// readAnyDate reads a date that fills a text; behind a heading for births, also
// a month and a year.
func readAnyDate(text string) (date, bool) {
	if text == "" || !isDigit(text[0]) {
		return date{}, false
	}
	d, ok := readDate(text, 0)
	if m, loose := readLoose(text, 0); loose && (!ok || m.end > d.end) {
		d, ok = m, true
	}
	return d, ok && strings.Trim(text[min(d.end, len(text)):], " .rг") == ""
}

// cellBirthNumber accepts nine to eleven digits that a slash, a hyphen or blanks
// divide. A number without a valid check digit is one still: the heading says so.
func cellBirthNumber(value string) bool {
	s := shapeOf(value, "/-")
	return s.digits >= 9 && s.digits <= 11 && s.letters+s.other == 0 && s.blanks <= 10
}

// cellAccount accepts a number with the code of its bank, the twenty digits of
// a Russian account, and what begins as an IBAN.
func cellAccount(value string) bool {
	s := shapeOf(value, "/-")
	slash := strings.LastIndexByte(value, '/')
	switch {
	case s.other > 0:
		return false
	case s.letters == 0 && slash > 1:
		return s.digits >= 6 && len(strings.TrimSpace(value[slash+1:])) == 4
	case s.letters == 0:
		return s.digits == 20 || s.digits == 26
	}
	return s.letters == 2 && s.capitals == 2 && s.digits > 14 && unicode.IsUpper(rune(value[0]))
}

// cellPlate accepts letters and digits as on a plate; the country or its flag may
// stand behind ("rus").
func cellPlate(value string) bool {
	s := shapeOf(strings.TrimSuffix(strings.ToLower(value), "rus"), "-/")
	return s.digits >= 2 && s.digits <= 7 && s.letters >= 1 && s.letters <= 6 && s.blanks <= 4 && s.other == 0
}

// cellPlateAlone accepts a plate where the heading asks for a vehicle, which may be
// told by its make, too: two or three capitals and four or five signs that begin
// with a digit, or a digit, a letter and five signs more.
func cellPlateAlone(value string) bool {
	s := shapeOf(value, "-")
	if s.capitals != s.letters || s.other > 0 || s.digits < 3 || s.letters+s.digits < 6 || s.letters+s.digits > 8 || s.blanks > 1 {
		return false
	}
	head := len(value) - len(strings.TrimLeftFunc(value, unicode.IsUpper))
	tail := strings.TrimLeft(value[head:], " -")
	if tail == "" || !isDigit(tail[0]) {
		return false
	}
	return (head == 2 || head == 3) && (len(tail) == 4 || len(tail) == 5) || head == 0 && len(value) >= 7 && unicode.IsUpper(rune(value[1]))
}

// cellDocument accepts what papers of identity bear: six digits and more, three
// letters at most.
func cellDocument(value string) bool {
	s := shapeOf(value, "-/№")
	return s.digits >= 6 && s.digits <= 12 && s.letters <= 3 && s.letters == s.capitals && s.other == 0
}

// cellSerial accepts a number of digits, or of capitals and digits.
func cellSerial(value string) bool {
	s := shapeOf(value, "-/.№")
	d, isDate := readDate(value, 0)
	return s.digits >= 2 && s.letters == s.capitals && s.other == 0 && s.blanks <= 5 && s.letters <= 12 && (!isDate || d.onlyYear && d.end < len(value) || d.onlyYear && s.digits > 4 || d.end < len(value))
}

// cellLogin accepts one word of small letters, digits and marks.
func cellLogin(value string) bool {
	s := shapeOf(value, "-_.")
	return s.letters+s.digits > 2 && s.letters > 0 && s.blanks+s.other == 0 && s.capitals <= 1
}
