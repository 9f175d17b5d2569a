package ru

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
)

// PassportSign finds passports with the number sign, "61 13 № 973749".
var PassportSign = &detectors.Pattern{
	ID:      "ru.passport-sign",
	Type:    detectors.IDDocument,
	Summary: "Russian passport with the number sign between series and number",
	Source:  "government decree 828 of 8 July 1997",
	Digits:  []int{6},
	Labels:  Passport.Labels,
	Check: func(m *detectors.Match) float64 {
		start := series(m.Part.Text, m.Start)
		if start < 0 || !m.Is("6", "3 3") {
			return 0
		}
		if m.Start = start; !m.NearLabel() {
			return 0
		}
		return labelled
	},
	Yes: []string{"паспортные данные: [[61 13 № 973749]]; 18", "паспорт серия [[6113 № 973749]]", "паспорт [[61 13 N 973749]]", "паспорт [[61 13 № 973 749]], выдан"},
	No:  []detectors.Trap{{Name: "certificate", Text: "сертификата серия 48 № 035506804"}},
}

// series finds the four digits that stand before the sign, or -1.
func series(text string, i int) int {
	head := strings.TrimRightFunc(text[:i], unicode.IsSpace)
	cut := strings.TrimSuffix(head, "№")
	if cut == head {
		if cut = strings.TrimSuffix(head, "N"); cut == head {
			if cut = strings.TrimSuffix(strings.TrimSuffix(head, "номер"), "номером"); cut == head {
				return -1
			}
		}
	}
	cut = strings.TrimRightFunc(cut, func(r rune) bool { return r == ',' || unicode.IsSpace(r) })
	at, digits := len(cut), 0
	for at > 0 && digits < 4 {
		r, n := utf8.DecodeLastRuneInString(cut[:at])
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r != '-' && !unicode.IsSpace(r):
			return -1
		}
		at -= n
	}
	if digits < 4 || at > 0 && cut[at-1] >= '0' && cut[at-1] <= '9' {
		return -1
	}
	return at
}

// Licence finds driving licences after their label.
var Licence = &detectors.Pattern{
	ID:      "ru.driving-licence",
	Type:    detectors.IDDocument,
	Summary: "Russian driving licence, after its label",
	Source:  "act 196-ФЗ of 10 December 1995, article 25",
	Digits:  []int{10},
	Labels:  []string{"ВУ", "в/у", "водительское удостоверение", "водительского удостоверения", "вод. удостоверение", "вод. уд.", "водительским удостоверением", "водительском удостоверении", "вод. удост.", "права"},
	Check: func(m *detectors.Match) float64 {
		if !m.NearLabel() || !m.Is("2 2 6", "4 6", "10") || !m.Labelled() && m.Foreign() {
			return 0
		}
		return 0.95
	},
	Yes: []string{"стаж 12 лет, ВУ [[16 21 894575]]\n", "водительское удостоверение [[1621 894575]]"},
	No:  []detectors.Trap{{Name: "no label", Text: "ведомость 16 21 894575"}},
}

// Certificate finds birth certificates with their series, "II-МЮ № 123456".
var Certificate = &detectors.Pattern{
	ID:      "ru.birth-certificate",
	Type:    detectors.IDDocument,
	Summary: "Russian birth certificate, after its label",
	Source:  "act 143-ФЗ of 15 November 1997",
	Digits:  []int{6},
	Labels:  []string{"свидетельство о рождении", "свидетельства о рождении", "св-во о рождении", "св-во о рожд.", "свид. о рожд.", "свид. о рождении", "свидетельством о рождении", "свидетельство о браке", "свидетельства о браке"},
	Check: func(m *detectors.Match) float64 {
		if m.Groups() > 1 {
			return 0
		}
		number := m.Start
		m.Start = certificateSeries(m.Part.Text, m.Start)
		switch {
		case m.NearLabel():
			return labelled
		case m.Start < number && strings.Contains(m.Text(), "-") && !m.OtherLabel():
			return 0.7 // nothing else has a Roman number and two letters before it
		}
		return 0
	},
	Yes: []string{"Белкина Соня, св-во [[I-РЛ 641820]], тел.", "свидетельство о рождении [[II-МЮ № 123456]]", "свидетельство о рождении [[V-АГ 654321]] выдано", "свидетельства о рождении № [[123456]]"},
	No:  []detectors.Trap{{Name: "registration", Text: "на основании сертификата серия 48 № 007112"}},
}

// certificateSeries finds where "II-МЮ №" before the number begins; the number
// itself if no series stands there.
func certificateSeries(text string, i int) int {
	head := strings.TrimRightFunc(text[:i], func(r rune) bool { return r == '№' || unicode.IsSpace(r) })
	for n := range 2 {
		r, size := utf8.DecodeLastRuneInString(head)
		if r < 'А' || r > 'Я' || n > 1 {
			return i
		}
		head = head[:len(head)-size]
	}
	if head = strings.TrimRight(head, "- "); !strings.ContainsAny(head[max(0, len(head)-1):], "IVXL1УХ") {
		return i
	}
	return len(strings.TrimRight(head, "IVXL1"))
}
