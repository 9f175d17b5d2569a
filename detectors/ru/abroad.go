package ru

import (
	"strings"
	"unicode"

	"inkoust/detectors"
)

// KPPLetters finds the registration reason code with capitals in the middle.
var KPPLetters = &detectors.Labelled{
	ID:      "ru.kpp-letters",
	Type:    detectors.CompanyID,
	Summary: "Russian registration reason code (КПП) with letters, after its label",
	Source:  "order of the tax service MMV-7-6/435",
	Labels:  []string{"КПП", "ИНН/КПП"},
	Min:     9, Max: 9, Score: labelled,
	Accept: func(token string) bool {
		return strings.Trim(token[:4]+token[6:], "0123456789") == "" && strings.Trim(token[4:6], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
	},
	Yes: []string{"КПП [[7712AB001]],"},
	No:  []detectors.Trap{{Name: "no label", Text: "код 7712AB001"}},
}

// Abroad finds passports for travel abroad with the number sign, "71 № 2048173".
var Abroad = &detectors.Pattern{
	ID:      "ru.passport-abroad",
	Type:    detectors.IDDocument,
	Summary: "Russian passport for travel abroad, after its label",
	Source:  "act 114-ФЗ of 15 August 1996, article 10",
	Digits:  []int{7},
	Labels:  []string{"загранпаспорт", "загранпаспорта", "загранпаспортом", "заграничный паспорт", "заграничного паспорта", "заграничным паспортом", "паспорт"},
	Check: func(m *detectors.Match) float64 {
		start := signed(m.Part.Text, m.Start, 2)
		if start < 0 || m.Groups() > 1 {
			return 0
		}
		if m.Start = start; !m.NearLabel() {
			return 0
		}
		return labelled
	},
	Yes: []string{"загранпаспорт [[71 № 2048173]]", "заграничный паспорт серия [[71 № 2048173]]"},
	No:  []detectors.Trap{{Name: "no label", Text: "заказ 71 № 2048173"}},
}

// LicenceSign finds driving licences with the number sign, "99 21 № 480615".
var LicenceSign = &detectors.Pattern{
	ID:      "ru.driving-licence-sign",
	Type:    detectors.IDDocument,
	Summary: "Russian driving licence with the number sign, after its label",
	Source:  "act 196-ФЗ of 10 December 1995, article 25",
	Digits:  []int{6},
	Labels:  Licence.Labels,
	Check: func(m *detectors.Match) float64 {
		start := series(m.Part.Text, m.Start)
		if start < 0 || m.Groups() > 1 {
			return 0
		}
		if m.Start = start; !m.NearLabel() {
			return 0
		}
		return 0.95
	},
	Yes: []string{"водительское удостоверение серия [[99 21 № 480615]]", "в/у [[9921 № 480615]]"},
	No:  []detectors.Trap{{Name: "no label", Text: "ведомость 99 21 № 480615"}},
}

// Residence finds residence permits of foreigners.
var Residence = &detectors.Pattern{
	ID:      "ru.residence-permit",
	Type:    detectors.IDDocument,
	Summary: "Russian residence permit of a foreigner, after its label",
	Source:  "act 115-ФЗ of 25 July 2002, articles 6 and 8",
	Digits:  []int{7, 9},
	Labels:  []string{"вид на жительство", "вида на жительство", "видом на жительство", "ВНЖ", "РВП", "разрешение на временное проживание"},
	Check: func(m *detectors.Match) float64 {
		if len(m.Digits) == 7 {
			start := signed(m.Part.Text, m.Start, 2)
			if start < 0 || m.Groups() > 1 {
				return 0
			}
			m.Start = start
		}
		if !m.NearLabel() || !m.Is("7", "9", "2 7") {
			return 0
		}
		return labelled
	},
	Yes: []string{"вид на жительство [[82 № 0412337]]", "ВНЖ [[82 0412337]]"},
	No:  []detectors.Trap{{Name: "no label", Text: "бланк 82 0412337"}, {Name: "date", Text: "вид на жительство до 12.03.2025"}},
}

// Military finds military identity cards, "АН № 2048173".
var Military = &detectors.Pattern{
	ID:      "ru.military-card",
	Type:    detectors.IDDocument,
	Summary: "Russian military identity card, after its label",
	Source:  "act 53-ФЗ of 28 March 1998",
	Digits:  []int{7},
	Labels:  []string{"военный билет", "военного билета", "военным билетом", "в/б"},
	Check: func(m *detectors.Match) float64 {
		if m.Groups() > 1 {
			return 0
		}
		m.Start = cardSeries(m.Part.Text, m.Start)
		if !m.NearLabel() {
			return 0
		}
		return labelled
	},
	Yes: []string{"военный билет [[АН № 2048173]]", "военный билет серии [[АК 2048173]]", "военного билета № [[2048173]]"},
	No:  []detectors.Trap{{Name: "ticket", Text: "билет № 2048173"}},
}

// signed finds the digits of a series before the number sign, or -1.
func signed(text string, i, want int) int {
	head := strings.TrimRightFunc(text[:i], unicode.IsSpace)
	cut := strings.TrimSuffix(head, "№")
	if cut == head {
		return -1
	}
	cut = strings.TrimRightFunc(cut, unicode.IsSpace)
	at := len(cut)
	for at > 0 && digit(cut[at-1]) {
		at--
	}
	if len(cut)-at != want {
		return -1
	}
	return at
}

// cardSeries finds where two Cyrillic capitals before the number, and perhaps the
// number sign, begin; the number itself if there are none.
func cardSeries(text string, i int) int {
	head := strings.TrimRightFunc(text[:i], func(r rune) bool { return r == '№' || unicode.IsSpace(r) })
	letters := []rune(head[max(0, len(head)-4):])
	if len(letters) != 2 || letters[0] < 'А' || letters[0] > 'Я' || letters[1] < 'А' || letters[1] > 'Я' {
		return i
	}
	return len(head) - 4
}
