package pl

import (
	"strings"

	"inkoust/detectors"
	"inkoust/internal/checksum"
)

// DowodTorn finds identity cards whose series and number a word or a dash
// divides: "seria ARK nr 204128".
var DowodTorn = &detectors.Pattern{
	ID:      "pl.dowod-osobisty-seria",
	Type:    detectors.IDDocument,
	Summary: "Polish identity card, its series and number divided, after its label",
	Source:  "act of 6 August 2010, article 12",
	Digits:  []int{6},
	Labels:  Dowod.Labels,
	Prefix:  true,
	Check: func(m *detectors.Match) float64 {
		start := seriesBefore(m.Part.Text, m.Start)
		if start < 0 || m.Groups() > 2 || !m.Only(" ") {
			return 0
		}
		letters := m.Part.Text[start : start+3]
		if m.Start = start; !m.NearLabel() {
			return 0
		}
		if checksum.DowodOsobisty(letters + m.Digits) {
			m.Because("check digit")
			return certain
		}
		return labelled
	},
	Yes: []string{"dowód osobisty seria [[ARK nr 204128]]", "dowodem osobistym [[ARK - 204128]],", "dowód osobisty: seria [[ARK, numer 204128]]"},
	No:  []detectors.Trap{{Name: "no label", Text: "symbol ARK nr 204128"}, {Name: "longer word", Text: "dowód osobisty, PARK nr 204128"}},
}

// dividers stand between the series and the number.
var dividers = []string{"nr", "numer", "-", "–", "/"}

// seriesBefore finds the three capitals before a divider, or -1.
func seriesBefore(text string, i int) int {
	head := strings.TrimRight(text[:i], ". ")
	cut := head
	for _, d := range dividers {
		if rest, ok := strings.CutSuffix(head, d); ok {
			cut = strings.TrimRight(rest, ", ")
			break
		}
	}
	at := len(cut) - 3
	if cut == head || at < 0 || !capital(cut[at]) || !capital(cut[at+1]) || !capital(cut[at+2]) {
		return -1
	}
	if at > 0 && (capital(cut[at-1]) || cut[at-1] >= 0x80) {
		return -1
	}
	return at
}

// PrawoJazdy finds driving licences: "02204/12/1465".
var PrawoJazdy = &detectors.Labelled{
	ID:      "pl.prawo-jazdy",
	Type:    detectors.IDDocument,
	Summary: "Polish driving licence, after its label",
	Source:  "act of 5 January 2011 on drivers, article 10",
	Labels:  []string{"prawo jazdy", "prawa jazdy", "prawem jazdy", "prawo jazdy kat. B", "prawo jazdy kategorii B", "prawa jazdy kat. B", "prawo jazdy kat. C", "prawo jazdy kat. A"},
	Min:     7, Max: 15, Score: 0.95,
	Accept: func(token string) bool { return strings.Trim(token, "0123456789/") == "" },
	Yes:    []string{"prawo jazdy nr [[02204/12/1465]]", "prawem jazdy nr [[02204/12/1465]],", "prawo jazdy kat. B nr [[02204/12/1465]]"},
	No:     []detectors.Trap{{Name: "date", Text: "prawo jazdy od 12.3.2019"}, {Name: "no label", Text: "protokół nr 02204/12/1465"}},
}

// KartaPobytu finds residence cards of foreigners.
var KartaPobytu = &detectors.Labelled{
	ID:      "pl.karta-pobytu",
	Type:    detectors.IDDocument,
	Summary: "Polish residence card or visa, after its label",
	Source:  "act of 12 December 2013 on foreigners, article 240",
	Labels:  []string{"karta pobytu", "karty pobytu", "kartą pobytu", "wiza", "wizy", "zezwolenie na pobyt", "zezwolenia na pobyt"},
	Min:     7, Max: 11, Score: 0.95,
	Accept: permitShape,
	Yes:    []string{"karta pobytu nr [[RP1182047]]", "kartą pobytu nr [[ZZ2048173]],", "nr wizy [[PL0204817]]"},
	No:     []detectors.Trap{{Name: "decision", Text: "zezwolenie na pobyt nr 12/2020"}, {Name: "building permit", Text: "pozwolenie na budowę nr 1182047"}},
}

// permitShape accepts up to three capitals and six to nine digits.
func permitShape(token string) bool {
	digits := strings.TrimLeft(token, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	return len(token)-len(digits) <= 3 && len(digits) >= 6 && len(digits) <= 9 && strings.Trim(digits, "0123456789") == ""
}
