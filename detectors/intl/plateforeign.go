package intl

import (
	"strings"

	"inkoust/detectors"
)

// PlateForeign finds plates of neighbouring countries that stand near a word for
// a vehicle or its plate: "M-AB 1182", "W-11824A", "AA 1182 BI", "SK 118JR".
var PlateForeign = &detectors.Pattern{
	ID:      "intl.foreign-plate",
	Type:    detectors.VehiclePlate,
	Summary: "Registration plate of a neighbouring country, near a word for vehicles",
	Source:  "Convention on Road Traffic of 8 November 1968, annex 2",
	Digits:  []int{3, 4, 5},
	Prefix:  true,
	Suffix:  true,
	Needs:   detectors.ACapital,
	Check: func(m *detectors.Match) float64 {
		if m.Groups() > 1 {
			return 0
		}
		text, digits := m.Part.Text, m.Start
		if m.Start = plateHead(text, m.Start); m.Start == digits {
			return 0 // a plate begins with a capital
		}
		m.End = plateTail(text, m.End)
		if !plateForm(text[m.Start:m.End]) || !vehicleStemSet.In(m.Before()) || m.OtherLabel() {
			return 0
		}
		m.Because("vehicle before")
		return 0.6
	},
	Yes: []string{"německé auto [[M-AB 1182]], řidič", "rakouská značka [[W-11824A]]", "samochód na numerach [[AA 1182 BI]]", "vůz polské značky [[SK 118JR]], jehož", "tablice [[SK 118JR]] pojazdu"},
	No: []detectors.Trap{
		{Name: "makes", Text: "auto BMW 320, vozidlo MAN 1182, traktor URSUS 3602, auto VW 1600"}, {Name: "type", Text: "vozidlo XA-118, auto GB112-60"}, {Name: "no vehicle", Text: "díl M-AB 1182"},
	},
}

// vehicleStems begin the words for vehicles and plates; folded.
var vehicleStems = []string{"auto", "vozid", "vuz ", "vozu ", "vozem ", "znack", "spz ", "rz ", "ecv ", "samochod", "pojazd", "numerach ", "tablic", "prives", "prives", "przyczep", "kamion", "dodavk", "motocykl", "автом", "машин", "а м "}

var vehicleStemSet = detectors.NewStems(vehicleStems)

// plateHead is where the capitals before byte i begin, a dash or a blank between.
func plateHead(text string, i int) int {
	for marks := 0; i > 0; i-- {
		switch c := text[i-1]; {
		case isUpper(c):
		case (c == '-' || c == ' ') && marks < 2 && i > 1 && isUpper(text[i-2]):
			marks++
		default:
			return i
		}
	}
	return i
}

// plateTail is where the two capitals behind byte i end, perhaps after a blank.
func plateTail(text string, i int) int {
	end := i
	if end+2 < len(text) && text[end] == ' ' && isUpper(text[end+1]) && isUpper(text[end+2]) {
		end++
	}
	from := end
	for end < len(text) && end-from < 2 && isUpper(text[end]) {
		end++
	}
	if end < len(text) && isAlnum(text[end]) {
		return i
	}
	return end
}

// plateForms are the plates of Germany, Austria, Ukraine and Poland: A for a
// capital, 9 for a digit.
var plateForms = func() map[string]bool {
	m := map[string]bool{}
	for _, f := range strings.Split("A-AA 999,A-AA 9999,A-A 999,A-A 9999,AA-AA 999,AA-AA 9999,AA-A 999,AA-A 9999,AAA-AA 999,AAA-A 999,AAA-AA 9999,A-AA-999,A-AA-9999,AA-AA-999,A-99999A,A-9999AA,A-999AA,AA-999AA,AA 9999 AA,AA9999AA,AA 999AA,AA999AA,AA 9999A,AA9999A,AAA 999A,AAA 9999A,AA 99999,AAA 99999", ",") {
		m[f] = true
	}
	return m
}()

func plateForm(value string) bool {
	form := strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return 'A'
		case r >= '0' && r <= '9':
			return '9'
		}
		return r
	}, value)
	return plateForms[form]
}
