package cz

import (
	"inkoust/detectors"
	"inkoust/internal/checksum"
)

// DICOld finds tax numbers of the form used until 2004, which old contracts
// carry: the number of the tax office, a hyphen, the number of today.
var DICOld = &detectors.Pattern{
	ID:      "cz.dic-stare",
	Type:    detectors.TaxID,
	Summary: "Czech tax number (DIČ) with the number of the tax office, after its label",
	Source:  "act 337/1992, section 33",
	Digits:  []int{11, 12, 13},
	Labels:  DIC.Labels,
	Check: func(m *detectors.Match) float64 {
		if !m.Is("3-8", "3-9", "3-10") || !m.Labelled() {
			return 0
		}
		number := m.Group(1)
		if m.Subkind = "legal"; len(number) > 8 {
			m.Subkind = "natural"
		}
		if checksum.ICO(number) || checksum.RodneCislo(number) {
			m.Because("check digit")
			return certain
		}
		return labelled
	},
	Yes: []string{"DIČ: [[234-62123459]],", "DIČ [[005-7204133002]]"},
	No:  []detectors.Trap{{Name: "no label", Text: "číslo 234-62123459"}, {Name: "phone", Text: "DIČ: --- tel. 234-621 234 59"}},
}
