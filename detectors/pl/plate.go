package pl

import "inkoust/detectors"

// PlateTorn finds plates with a space, "WWL 7916K", after their label.
var PlateTorn = &detectors.Pattern{
	ID:      "pl.nr-rejestracyjny-spacja",
	Type:    detectors.VehiclePlate,
	Summary: "Polish registration plate with a space, after its label",
	Source:  "act of 20 June 1997, article 71",
	Digits:  []int{2, 3, 4, 5},
	Labels:  plateLabels,
	Prefix:  true,
	Suffix:  true,
	Check: func(m *detectors.Match) float64 {
		letters, start := m.Letters(3)
		if len(letters) < 2 || m.Groups() > 1 || m.Start == start+len(letters) {
			return 0
		}
		if m.Start = start; !m.NearLabel() {
			return 0
		}
		m.End = tail(m.Part.Text, m.End)
		return labelled
	},
	Yes: []string{"nr rej. pojazdu [[WWL 7916K]]. Środki", "nr rejestracyjny [[PIA 533A]], nr VIN", "nr rej. [[WA 12345]]"},
	No:  []detectors.Trap{{Name: "vehicle", Text: "pojazd marki STAR 244, rok prod. 1986"}, {Name: "register", Text: "do rejestru instytucji kultury pod nr RIK 41/95"}},
}

// tail takes at most two capitals behind the digits.
func tail(text string, end int) int {
	i := end
	for i < len(text) && i-end < 3 && capital(text[i]) {
		i++
	}
	if i-end > 2 {
		return end
	}
	return i
}
