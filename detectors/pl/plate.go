package pl

import "inkoust/detectors"

// PlateTorn finds plates with a space, "LUB 4052M", after their label.
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
	Yes: []string{"nr rej. pojazdu [[LUB 4052M]], kierowca", "nr rejestracyjny [[KTA 816C]], przebieg", "nr rej. [[WA 12345]]"},
	No:  []detectors.Trap{{Name: "vehicle", Text: "ciągnik marki URSUS 360, rok prod. 1991"}, {Name: "register", Text: "do rejestru muzeów pod nr RIM 28/03"}},
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
