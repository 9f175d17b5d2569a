package cz

import (
	"strings"

	"inkoust/detectors"
)

// PlateChosen finds plates of the owner's own choice, "VZOROV01".
var PlateChosen = &detectors.Labelled{
	ID:      "cz.registracni-znacka-na-prani",
	Type:    detectors.VehiclePlate,
	Summary: "Czech registration plate of the owner's choice, after its label",
	Source:  "act 56/2001, section 7b",
	Labels:  plateLabels,
	Min:     5, Max: 8, Score: 0.8,
	Accept: func(token string) bool {
		return strings.Trim(token, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == "" && strings.ContainsAny(token, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	},
	Yes: []string{"RZ: [[VZOROV01]],", "registrační značka [[0VZOR123]]"},
	No:  []detectors.Trap{{Name: "no label", Text: "soubor VZOROV01"}, {Name: "word", Text: "RZ: PŘIDĚLÍ ÚŘAD 1"}, {Name: "year", Text: "RZ 2023"}},
}

// PlateSpecial finds plates of tractors and other slow vehicles, "M01 4477", near
// a word for a vehicle, and those of electric cars, "EL 118 AK".
var PlateSpecial = &detectors.Pattern{
	ID:      "cz.registracni-znacka-zvlastni",
	Type:    detectors.VehiclePlate,
	Summary: "Czech plate of a tractor or an electric car",
	Source:  "decree 343/2014",
	Digits:  []int{3, 6},
	Labels:  plateLabels,
	Prefix:  true,
	Suffix:  true,
	Needs:   detectors.ACapital,
	Check:   checkSpecial,
	Yes:     []string{"harvestor, SPZ [[M01 4477]], obsluha", "vozidla 5Z7 1180; [[Z12 0447]] (maringotka)", "| VW T6.1 | [[EL 118 AK]] |", "elektromobil [[EL118AK]],"},
	No: []detectors.Trap{
		{Name: "tractor alone", Text: "traktor M01 nebo 4477"}, {Name: "road", Text: "silnice A12 0447"}, {Name: "three letters", Text: "vozidlo EL 118 AKU"}, {Name: "type", Text: "vozidlo XM01 4477"},
	},
}

// slowStems begin the words for vehicles near which such a plate is one; folded.
var slowStems = []string{"traktor", "harvest", "vozid", "vozy", "vuz", "spz ", "rz ", "prives", "vleck", "stroj", "maringot", "kombajn", "registracni", "znack", "auto"}

func checkSpecial(m *detectors.Match) float64 {
	text := m.Part.Text
	switch {
	case m.Is("2 4"):
		i := m.Start - 1
		if i < 0 || strings.IndexByte(regions, text[i]) < 0 || i > 0 && (isLetter(text[i-1]) || isDigit(text[i-1]) || text[i-1] >= 0x80 && text[i-1] != 0xa0) {
			return 0
		}
		if m.Start = i; m.NearLabel() || detectors.HasStem(m.Before(), slowStems) {
			return 0.75
		}
	case m.Is("3"):
		head := strings.TrimSuffix(text[:m.Start], " ")
		tail := strings.TrimPrefix(text[m.End:], " ")
		if !strings.HasSuffix(head, "EL") || len(head) > 2 && (isLetter(head[len(head)-3]) || isDigit(head[len(head)-3]) || head[len(head)-3] >= 0x80 && head[len(head)-3] != 0xa0) || len(tail) < 2 || !isUpper(tail[0]) || !isUpper(tail[1]) ||
			len(tail) > 2 && (isLetter(tail[2]) || isDigit(tail[2]) || tail[2] >= 0x80 && tail[2] != 0xc2) {
			return 0
		}
		m.Start, m.End = len(head)-2, len(text)-len(tail)+2
		return 0.75
	}
	return 0
}

func isLetter(c byte) bool { return isUpper(c) || c >= 'a' && c <= 'z' }
