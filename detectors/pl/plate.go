package pl

import "inkoust/detectors"

// PlateTorn finds plates with a space, "LUB 4052M", after their label.
var PlateTorn = &detectors.Pattern{
	ID:      "pl.nr-rejestracyjny-spacja",
	Type:    detectors.VehiclePlate,
	Summary: "Polish registration plate with a space, after its label",
	Source:  "act of 20 June 1997, article 71",
	Digits:  []int{1, 2, 3, 4, 5},
	Labels:  plateLabels,
	Prefix:  true,
	Suffix:  true,
	Needs:   detectors.ACapital,
	Check: func(m *detectors.Match) float64 {
		letters, start := m.Letters(3)
		if len(letters) < 2 || m.Groups() > 1 || m.Start == start+len(letters) {
			return 0
		}
		if text := m.Part.Text; start > 1 && text[start-1] == '-' && capital(text[start-2]) {
			return 0 // a German one, "M-AB 1182"
		}
		m.Start, m.End = start, tail(m.Part.Text, start+len(letters)+1, m.End)
		switch {
		case m.End-m.Start < shortestPlate:
			return 0
		case m.NearLabel():
			return labelled
		case m.End-start-len(letters) > 4 && districts[letters[0]] && m.Near(vehicles...):
			return 0.7
		}
		return 0
	},
	Yes: []string{"właściciela pojazdu [[NE 4418K]], p.", "auto [[BIA 88HP]], kierowca", "podnośnik koszowy [[SZ 9F441]], nr", "nr rej. pojazdu [[LUB 4052M]], kierowca", "nr rejestracyjny [[KTA 816C]], przebieg", "nr rej. [[WA 12345]]", "nr rej. [[KR 7CL41]]", "nr rejestracyjny [[WGM 4C27]]."},
	No:  []detectors.Trap{{Name: "make", Text: "samochód BMW 320, auto VW 1600, ciągnik URSUS 3602"}, {Name: "vehicle", Text: "ciągnik marki URSUS 360, rok prod. 1991"}, {Name: "short", Text: "nr rej. AB 12"}, {Name: "register", Text: "do rejestru muzeów pod nr RIM 28/03"}},
}

// districts are the first letters of Polish plates.
var districts = map[byte]bool{'B': true, 'C': true, 'D': true, 'E': true, 'F': true, 'G': true, 'K': true, 'L': true, 'N': true, 'O': true, 'P': true, 'R': true, 'S': true, 'T': true, 'W': true, 'Z': true}

// vehicles stand before a plate without a label; folded.
var vehicles = []string{"pojazdy", "pojazdow", "przyczepki", "przyczepka", "auto", "auta", "autem", "samochod", "samochodu", "samochodem", "pojazd", "pojazdu", "pojazdem", "ciagnik", "ciagnika", "przyczepa", "przyczepy", "przyczepa", "podnosnik", "podnosnik koszowy", "bus", "busem", "motocykl", "vozidlo", "vozidla", "auto"}

// shortestPlate is the length of "LU 4052".
const shortestPlate = 7

// longestTail is how many characters stand behind the letters of the district.
const longestTail = 5

// tail takes the capitals and digits that belong to the part of a plate that
// begins at byte from.
func tail(text string, from, end int) int {
	i := end
	for i < len(text) && (capital(text[i]) || text[i] >= '0' && text[i] <= '9') {
		i++
	}
	if i-from > longestTail {
		return end
	}
	return i
}
