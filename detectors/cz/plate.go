package cz

import (
	"strings"

	"inkoust/detectors"
)

var plateLabels = []string{
	"SPZ", "RZ", "reg. zn.", "reg. značka", "registrační značka", "registrační značky", "registrační značkou", "státní poznávací značka", "státní poznávací značky", "poznávací značka", "poznávací značkou", "poznávací značku", "poznávací značky", "registrační značku", "registrační značkou", "reg. značky", "evidenční značka",
}

// Plate finds registration plates of today, "1AB 2345". The shape is strict
// enough to stand without a label.
var Plate = &detectors.Pattern{
	ID:      "cz.registracni-znacka",
	Type:    detectors.VehiclePlate,
	Summary: "Czech registration plate",
	Source:  "decree 343/2014",
	Digits:  []int{4, 5},
	Labels:  plateLabels,
	Prefix:  true,
	Check: func(m *detectors.Match) float64 {
		if m.Groups() > 2 || m.Groups() == 2 && !m.Is("2-2", "1 4", "2 4", "1-4") || !plateBefore(m) {
			return 0
		}
		if m.NearLabel() {
			return certain
		}
		return 0.6
	},
	Yes: []string{"(SPZ [[6H2 8153]], [[7H4 8153]])", "vozidlo RZ [[1AB 2345]]", "RZ: [[1AB2345]]", "RZ [[4P1-6208]]", "registrační značky [[3Z1 - 7741]], č.", "vůz [[2SK 1234]] zůstal"},
	No: []detectors.Trap{
		{Name: "concrete", Text: "beton C30/37 XF2, síť KARI B500A"},
		{Name: "road", Text: "silnice III/28514d"},
		{Name: "order", Text: "X12AB 2345"},
	},
}

// regions are the letters of the regions, second on a plate.
const regions = "ABCEHJKLMPSTUZ"

// plateBefore widens the match over the head of a plate: a digit, the letter of
// the region, a letter or digit, perhaps a space.
func plateBefore(m *detectors.Match) bool {
	text, i := m.Part.Text, m.End-4
	if n := len(strings.TrimRight(text[:max(i, 0)], " -")); i-n <= 1 || i-n == 3 && m.NearLabel() {
		i = n // "3Z1 - 7740" needs a label
	}
	if i -= 3; i < 0 || i > m.Start {
		return false
	}
	head := text[i : i+3]
	if head[0] < '1' || head[0] > '9' || strings.IndexByte(regions, head[1]) < 0 || !isUpper(head[2]) && !isDigit(head[2]) {
		return false
	}
	if i > 0 && (isAlnum(text[i-1]) || text[i-1] >= 0x80 && text[i-1] != 0xa0) {
		return false
	}
	m.Start = i
	return true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// PlateOld finds plates issued until 2001, "ABC 12-34", after their label.
var PlateOld = &detectors.Pattern{
	ID:      "cz.registracni-znacka-stara",
	Type:    detectors.VehiclePlate,
	Summary: "Old Czech registration plate, after its label",
	Source:  "decree 343/2014",
	Digits:  []int{4},
	Labels:  plateLabels,
	Prefix:  true,
	Needs:   detectors.ACapital,
	Check: func(m *detectors.Match) float64 {
		letters, start := m.Letters(3)
		if letters == "" {
			letters, start = dashed(m)
		}
		if text := m.Part.Text; start > 1 && text[start-1] == '-' && isUpper(text[start-2]) {
			return 0 // a German one, "M-AB 1182"
		}
		if len(letters) < 2 || !m.Is("2-2", "4", "2 2") {
			return 0
		}
		if m.Start = start; !m.NearLabel() && !(m.Announced("znacka", "znacky", "znackou", "znacku") && detectors.HasStem(m.Before(), slowStems)) {
			return 0
		}
		return labelled
	},
	Yes: []string{"Náhradní vůz: Octavia, značka [[BVH 14-77]]", "SPZ: [[ABC 12-34]]", "SPZ [[PHA 1234]]", "SPZ [[ABC-12-34]]"},
	No:  []detectors.Trap{{Name: "norm", Text: "ČSN EN 1090"}},
}

// dashed returns the three capitals that a dash divides from the digits.
func dashed(m *detectors.Match) (string, int) {
	text, i := m.Part.Text, m.Start
	if i < 4 || text[i-1] != '-' || !isUpper(text[i-2]) || !isUpper(text[i-3]) || !isUpper(text[i-4]) || i > 4 && (isAlnum(text[i-5]) || text[i-5] >= 0x80) {
		return "", i
	}
	return text[i-4 : i-1], i - 4
}
