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
