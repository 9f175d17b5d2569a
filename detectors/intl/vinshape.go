package intl

import (
	"strings"

	"inkoust/detectors"
)

// vinLength is the length of a vehicle identification number (ISO 3779).
const vinLength = 17

// VINShape finds vehicle identification numbers that stand without a label:
// seventeen capitals and digits without I, O and Q, the last four digits.
var VINShape = &detectors.Pattern{
	ID:      "intl.vin-shape",
	Type:    detectors.OtherID,
	Summary: "Vehicle identification number, by its shape",
	Source:  "ISO 3779",
	Digits:  []int{4, 5, 6, 7, 8, 9, 10, 11},
	Prefix:  true,
	Needs:   detectors.ACapital,
	Check: func(m *detectors.Match) float64 {
		text := m.Part.Text
		if m.Groups() > 1 || m.Start == 0 || !isUpper(text[m.Start-1]) || m.End < vinLength {
			return 0
		}
		start := m.End - vinLength
		if !vinShape(text[start:m.End]) || start > 0 && (isAlnum(text[start-1]) || text[start-1] >= 0x80 && !strings.HasSuffix(text[:start], "\u00a0")) {
			return 0
		}
		if m.Start = start; m.Foreign() {
			return 0
		}
		m.Because("shape")
		return 0.7
	},
	Yes: []string{"vozidlo [[TMBEA61Z752114808]] v majetku", "[[VF1LZBR0A47123456]]"},
	No: []detectors.Trap{
		{Name: "hex", Text: "otisk 0ABCDEF0ABCDEF123"}, {Name: "serial number", Text: "sériové číslo TMBEA61Z752114808"},
		{Name: "file", Text: "soubor XTMBEA61Z752114808"}, {Name: "few letters", Text: "kód 0000000000CZ12345"},
	},
}

// vinShape reports whether a token has the letters, digits and their mixture of a
// vehicle identification number.
func vinShape(token string) bool {
	letters, beyondHex := 0, false
	for i := range len(token) {
		switch c := token[i]; {
		case c == 'I' || c == 'O' || c == 'Q' || !isUpper(c) && !isDigit(c):
			return false
		case isUpper(c):
			letters++
			beyondHex = beyondHex || c > 'F'
		}
	}
	return letters > 3 && beyondHex
}
