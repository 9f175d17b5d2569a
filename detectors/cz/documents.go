package cz

import "inkoust/detectors"

// IDCard finds identity cards of today: nine digits, no check.
var IDCard = &detectors.Pattern{
	ID:      "cz.obcansky-prukaz",
	Type:    detectors.IDDocument,
	Summary: "Number of a Czech identity card, after its label",
	Source:  "act 269/2021",
	Digits:  []int{9},
	Labels:  cardLabels,
	Check: func(m *detectors.Match) float64 {
		if !m.NearLabel() || !m.Only(" \n") || m.Groups() > 3 || blank(m.Digits) {
			return 0
		}
		if m.Labelled() {
			return labelled
		}
		return nearby(m)
	},
	Yes: []string{"číslo občanského průkazu: [[178174814]]", "OP č. [[178 174 814]]", "č. OP: [[178174814]]"},
	No: []detectors.Trap{
		{Name: "operational programme", Text: "OP Zaměstnanost, výzva 2093"},
		{Name: "phone after the card's label", Text: "OP: ……… tel. 605 123 456"},
	},
}

var cardLabels = []string{
	"OP", "č. OP", "OP s číslem", "průkaz s číslem", "průkazem s číslem", "občanský průkaz", "občanského průkazu", "občanským průkazem", "obč. průkaz", "obč. průkazu", "průkaz totožnosti", "průkazu totožnosti", "průkazem totožnosti", "doklad totožnosti", "dokladu totožnosti", "dokladem totožnosti", "ČOP", "ID karta", "ID karty", "ID kartou", "občanka", "občanky", "občanku", "číslo občanky",
}

// nearby accepts a number whose label stands some words before, unless another
// label stands between.
func nearby(m *detectors.Match) float64 {
	if m.Foreign() || m.Near("tel", "telefon", "mobil", "mob", "ic", "ico", "ucet", "uctu", "psc") {
		return 0
	}
	return likely
}

// IDCardLetters finds older identity cards: six digits with two letters before
// or behind.
var IDCardLetters = &detectors.Pattern{
	ID:      "cz.obcansky-prukaz-serie",
	Type:    detectors.IDDocument,
	Summary: "Number of an older Czech identity card with a series, after its label",
	Source:  "act 328/1999",
	Digits:  []int{6},
	Labels:  cardLabels,
	Prefix:  true,
	Suffix:  true,
	NotLang: "pl",
	Check: func(m *detectors.Match) float64 {
		if !m.Is("6", "3 3") {
			return 0
		}
		if letters, start := m.Letters(2); letters != "" && len(letters) == 2 && letters != "OP" {
			m.Start = start
		} else if !behind(m) {
			return 0
		}
		if !m.NearLabel() {
			return 0
		}
		return labelled
	},
	Yes: []string{"občanský průkaz č. [[AB 123456]]", "OP [[123456 AB]]", "č. OP: [[AB123456]]"},
	No:  []detectors.Trap{{Name: "plain six digits", Text: "OP VVV, výzva 123456"}},
}

// behind takes two capitals after the digits into the match.
func behind(m *detectors.Match) bool {
	tail := m.Part.Text[m.End:]
	i := 0
	if i < len(tail) && tail[i] == ' ' {
		i++
	}
	if len(tail) < i+2 || !isUpper(tail[i]) || !isUpper(tail[i+1]) || len(tail) > i+2 && isAlnum(tail[i+2]) {
		return false
	}
	m.End += i + 2
	return true
}

// Passport finds travel documents of any country after their label.
var Passport = &detectors.Pattern{
	ID:      "cz.cestovni-pas",
	Type:    detectors.IDDocument,
	Summary: "Number of a passport, after its label",
	Source:  "act 329/1999",
	Digits:  []int{6, 7, 8, 9},
	Labels:  []string{"pas", "pasu", "pasem", "cestovní pas", "cestovního pasu", "cestovním pasem", "cestovný pas", "cestovného pasu", "cestovní doklad", "cestovního dokladu", "passport", "passport No."},
	Prefix:  true,
	Check:   serialDocument,
	Yes:     []string{"číslo pasu: SK / [[ET7230885]] (platný", "cestovní pas č. [[12345678]]", "passport No. [[AB1234567]]"},
	No:      []detectors.Trap{{Name: "no label", Text: "výrobek ET7230885"}},
}

// DrivingLicence finds driving licences: two letters, six digits.
var DrivingLicence = &detectors.Pattern{
	ID:      "cz.ridicsky-prukaz",
	Type:    detectors.IDDocument,
	Summary: "Number of a driving licence, after its label",
	Source:  "act 361/2000, section 105",
	Digits:  []int{6, 7},
	Labels:  []string{"řidičský průkaz", "řidičského průkazu", "řidičským průkazem", "řidičském průkazu", "řid. průkaz", "řid. průkazu", "řidičák", "ŘP", "č. ŘP", "vodičský preukaz", "vodičského preukazu", "vodičským preukazom", "vod. preukaz", "VP č.", "driving licence", "driver's licence"},
	Prefix:  true,
	Check:   serialDocument,
	Yes:     []string{"řidičský průkaz č. [[EA 123456]]", "ŘP: [[EK123456]]", "vodičský preukaz [[P 4182011]],"},
	No:      []detectors.Trap{{Name: "no label", Text: "typ EA 123456"}},
}

// BirthCertificate finds certificates of the register of births, in Czech,
// Slovak and Polish texts.
var BirthCertificate = &detectors.Labelled{
	ID:      "cz.rodny-list",
	Type:    detectors.IDDocument,
	Summary: "Number of a birth certificate, after its label",
	Source:  "act 301/2000, section 29",
	Labels: []string{
		"rodný list", "rodného listu", "rodný list č.", "rodným listem", "rodným listom", "sobášny list", "oddací list", "oddacího listu", "úmrtní list",
		"akt urodzenia", "aktu urodzenia", "nr aktu urodzenia", "odpis aktu urodzenia nr", "akt urodzenia nr",
	},
	Min: 4, Max: 30, Score: labelled,
	Yes: []string{"rodný list č. [[123/2010]]", "akt urodzenia nr [[123/2010]]"},
	No:  []detectors.Trap{{Name: "sheet", Text: "předávací list č. 123/2010"}},
}

// serialDocument accepts up to three capitals and the digits near a label.
func serialDocument(m *detectors.Match) float64 {
	if !m.Only(" ") || m.Groups() > 3 || blank(m.Digits) {
		return 0
	}
	letters, start := m.Letters(3)
	if start < m.Start && m.Part.Text[m.Start-1] == ' ' && len(letters) > 2 {
		letters, start = "", m.Start
	}
	if m.Start = start; !m.NearLabel() {
		return 0
	}
	if m.Labelled() {
		return labelled
	}
	if letters == "" {
		return 0
	}
	return likely
}

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }

func isAlnum(c byte) bool { return isUpper(c) || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' }
