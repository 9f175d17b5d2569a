package ru

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
)

// PassportSign finds passports with the number sign, "92 48 № 908626".
var PassportSign = &detectors.Pattern{
	ID:      "ru.passport-sign",
	Type:    detectors.IDDocument,
	Summary: "Russian passport with the number sign between series and number",
	Source:  "government decree 828 of 8 July 1997",
	Digits:  []int{6},
	Labels:  Passport.Labels,
	Check: func(m *detectors.Match) float64 {
		start := series(m.Part.Text, m.Start)
		if start < 0 || m.Groups() > 1 {
			return 0
		}
		if m.Start = start; !m.NearLabel() {
			return 0
		}
		return labelled
	},
	Yes: []string{"Паспортные данные получателя: [[92 48 № 908626]]; 23", "паспорт серия [[9248 № 908626]]", "паспорт [[92 48 N 908626]]"},
	No:  []detectors.Trap{{Name: "certificate", Text: "свидетельства серия 66 № 007112233"}},
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
		case !unicode.IsSpace(r):
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
	Labels:  []string{"ВУ", "в/у", "водительское удостоверение", "водительского удостоверения", "вод. удостоверение", "вод. уд.", "права"},
	Check: func(m *detectors.Match) float64 {
		if !m.NearLabel() || !m.Is("2 2 6", "4 6", "10") {
			return 0
		}
		return 0.95
	},
	Yes: []string{"прицеп АО 9336 52, ВУ [[99 47 133991]]\n", "водительское удостоверение [[9947 133991]]"},
	No:  []detectors.Trap{{Name: "no label", Text: "ведомость 99 47 133991"}},
}

// letters are those of Russian plates, and the Latin ones that look like them.
const letters = "АВЕКМНОРСТУХABEKMHOPCTYX"

// Plate finds registration plates: "А123ВС 77", of trailers "АО 9336 52", of
// tractors "66 СР 4136".
var Plate = &detectors.Pattern{
	ID:      "ru.gosnomer",
	Type:    detectors.VehiclePlate,
	Summary: "Russian registration plate of a car, trailer or tractor",
	Source:  "GOST R 50577-2018",
	Digits:  []int{3, 4, 6, 7},
	Labels:  []string{"гос. номер", "госномер", "гос. №", "гос. знак", "г/н", "г. н.", "гос. рег. знак", "государственный номер", "государственный регистрационный знак", "регистрационный знак", "прицеп", "гос", "а/м", "номер"},
	Prefix:  true,
	Suffix:  true,
	Check:   checkPlate,
	Yes:     []string{"а/м ГАЗель [[А961МР 152]], прицеп [[АО 9336 52]], ВУ", "гос. № [[66 СР 4136]], тракторист", "госномер [[А123ВС77]]", "автомобиль [[К 456 НТ 78]]"},
	No:      []detectors.Trap{{Name: "norm", Text: "ГОСТ Р 50577 2018"}, {Name: "abbreviation", Text: "в ТУ 4854"}, {Name: "flat", Text: "кв. 152"}},
}

func checkPlate(m *detectors.Match) float64 {
	text := m.Part.Text
	switch {
	case m.Is("3"):
		start, n := plateLetters(text, m.Start, -1)
		end, k := plateLetters(text, m.End, 1)
		if n != 1 || k != 2 {
			return 0
		}
		if end = region(text, end); end < 0 {
			return 0
		}
		m.Start, m.End = start, end
		return labelled
	case m.Is("4 2", "4 3"):
		start, n := plateLetters(text, m.Start, -1)
		if n != 2 {
			return 0
		}
		if m.Start = start; m.NearLabel() {
			return labelled
		}
	case m.Is("4"):
		start, n := plateLetters(text, m.Start, -1)
		if n != 2 {
			return 0
		}
		head := strings.TrimRightFunc(text[:start], unicode.IsSpace)
		if len(head) < 2 || !digit(head[len(head)-1]) || !digit(head[len(head)-2]) || len(head) > 2 && digit(head[len(head)-3]) {
			return 0
		}
		if m.Start = len(head) - 2; m.NearLabel() {
			return labelled
		}
	}
	return 0
}

// plateLetters counts the plate letters next to byte i, before (step -1) or
// behind it, a space between allowed, and returns where they end. Other letters
// that touch them make the count wrong.
func plateLetters(text string, i, step int) (at, n int) {
	at = i
	for spaces := 0; ; {
		r, size := next(text, at, step)
		switch {
		case size > 0 && r != utf8.RuneError && strings.ContainsRune(letters, r):
			n++
			spaces = 1
		case unicode.IsSpace(r) && r != '\t' && spaces == 0:
			spaces = 1
		default:
			if size > 0 && r >= 0x400 && r < 0x500 {
				n = -1
			}
			return at, n
		}
		at += step * size
	}
}

func next(text string, i, step int) (rune, int) {
	if step < 0 {
		return utf8.DecodeLastRuneInString(text[:i])
	}
	return utf8.DecodeRuneInString(text[i:])
}

// region reads the two or three digits of the region, or -1.
func region(text string, i int) int {
	if r, n := utf8.DecodeRuneInString(text[i:]); unicode.IsSpace(r) && r != '\t' {
		i += n
	}
	end := i
	for end < len(text) && digit(text[end]) {
		end++
	}
	if end-i < 2 || end-i > 3 {
		return -1
	}
	return end
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// Registry finds numbers of advocates, appraisers and the like.
var Registry = &detectors.Labelled{
	ID:      "ru.professional",
	Type:    detectors.OtherID,
	Summary: "Number of an advocate or another professional in a register",
	Source:  "act 63-ФЗ of 31 May 2002, article 14",
	Labels:  []string{"рег. №", "рег. номер", "реестровый номер", "регистрационный номер", "удостоверение №", "удостоверение", "табельный номер", "таб. №", "номер зачётной книжки", "личный номер", "полис ОМС", "полис ОМС №", "лицензия №"},
	With:    []string{"адвокат", "нотариус", "оценщик", "адвоката", "удостоверение", "табельныи", "таб", "зачетнои", "личныи", "арбитражныи", "полис", "аудитор"},
	Min:     3, Max: 20, Score: labelled,
	Yes: []string{"(адвокат, рег. № [[50/9955]]), адрес", "табельный номер [[12345]]"},
	No:  []detectors.Trap{{Name: "request", Text: "Номер обращения 7712-0508-19"}},
}

// Researcher finds identifiers of authors.
var Researcher = &detectors.Labelled{
	ID:      "ru.researcher",
	Type:    detectors.OtherID,
	Summary: "Identifier of a researcher (ORCID, SPIN)",
	Source:  "ISO 27729",
	Labels:  []string{"ORCID", "ORCID iD", "SPIN", "SPIN-код", "ResearcherID", "Author ID", "Scopus ID"},
	Min:     6, Max: 20, Score: 0.95,
	Yes: []string{"ORCID [[0000-0002-1825-0097]]; SPIN [[4417-2290]]\n"},
	No:  []detectors.Trap{{Name: "no label", Text: "код 4417-2290"}},
}

// Certificate finds birth certificates with their series, "II-МЮ № 123456".
var Certificate = &detectors.Pattern{
	ID:      "ru.birth-certificate",
	Type:    detectors.IDDocument,
	Summary: "Russian birth certificate, after its label",
	Source:  "act 143-ФЗ of 15 November 1997",
	Digits:  []int{6},
	Labels:  []string{"свидетельство о рождении", "свидетельства о рождении", "св-во о рождении", "свидетельство о браке", "свидетельства о браке"},
	Check: func(m *detectors.Match) float64 {
		if m.Groups() > 1 {
			return 0
		}
		if m.Start = certificateSeries(m.Part.Text, m.Start); !m.NearLabel() {
			return 0
		}
		return labelled
	},
	Yes: []string{"свидетельство о рождении [[II-МЮ № 123456]]", "свидетельство о рождении [[V-АГ 654321]] выдано", "свидетельства о рождении № [[123456]]"},
	No:  []detectors.Trap{{Name: "registration", Text: "на основании свидетельства серия 66 № 007112"}},
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

// Division finds the code of the office that issued a passport.
var Division = &detectors.Pattern{
	ID:      "ru.passport-division",
	Type:    detectors.OtherID,
	Summary: "Code of the office that issued a Russian passport, after its label",
	Source:  "government decree 828 of 8 July 1997",
	Digits:  []int{6},
	Labels:  []string{"код подразделения", "к/п", "код подр.", "код"},
	Check: func(m *detectors.Match) float64 {
		if !m.Is("3-3") || !m.Labelled() {
			return 0
		}
		return labelled
	},
	Yes: []string{"код подразделения [[770-001]]", "код подразделения: [[770-001]],"},
	No:  []detectors.Trap{{Name: "room", Text: "кабинеты 101-105"}},
}

// Issuer finds the office that issued a passport: the words between "выдан" and
// the next comma or date.
var Issuer detectors.Detector = issuer{}

type issuer struct{}

// Info describes the detector.
func (issuer) Info() detectors.Info {
	return detectors.Info{
		ID: "ru.passport-issuer", Types: []detectors.Type{detectors.OtherID},
		Summary: "Office that issued a Russian passport", Source: "government decree 828 of 8 July 1997",
	}
}

// Examples returns the texts for the conformance suite.
func (issuer) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"паспорт 4510 123456, выдан [[ОВД района Ясенево г. Москвы]] 12.03.2005, к.п.", "паспорт 45 10 № 123456 выдан [[УФМС России по г. Москве]], адрес",
		}, []detectors.Trap{
			{Name: "permit", Text: "пропуск выдан охраной"},
			{Name: "nothing after", Text: "паспорт 4510 123456 выдан 12.03.2005"},
			{Name: "report", Text: "паспорт изделия выдан заводом"},
		}
}

// maxIssuer bounds the name of an office.
const maxIssuer = 160

// Detect finds the offices.
func (issuer) Detect(_ context.Context, p *document.Part) ([]detectors.Finding, error) {
	var found []detectors.Finding
	for at := 0; ; {
		i := strings.Index(p.Text[at:], "выдан")
		if i < 0 {
			return found, nil
		}
		i += at
		start, end := office(p.Text, i)
		if at = max(end, i+len("выдан")); start == end || !passportBefore(p.Text, i) {
			continue
		}
		found = append(found, detectors.Finding{
			Span: document.Span{Part: p.ID, Start: start, End: end}, Type: detectors.OtherID,
			Kind: "ru.passport-issuer", Score: 0.7, Why: []string{"label"},
		})
	}
}

// office is what stands between "выдан" and the next mark or number.
func office(text string, i int) (start, end int) {
	if start = i + strings.IndexAny(text[i:]+" ", " \n"); start >= len(text) {
		return 0, 0
	}
	start += len(text[start:]) - len(strings.TrimLeftFunc(text[start:], func(r rune) bool { return r == ':' || unicode.IsSpace(r) }))
	tail := text[start:min(len(text), start+maxIssuer)]
	if cut := strings.IndexAny(tail, ",;\n()0123456789«"); cut >= 0 {
		tail = tail[:cut]
	} else if len(tail) == maxIssuer {
		return 0, 0
	}
	tail = strings.TrimRightFunc(tail, func(r rune) bool { return r == '.' || unicode.IsSpace(r) })
	if !strings.ContainsFunc(tail, unicode.IsUpper) {
		return 0, 0
	}
	return start, start + len(tail)
}

// passportBefore reports whether the number of a passport stands right before.
func passportBefore(text string, i int) bool {
	head := strings.TrimRightFunc(text[:i], func(r rune) bool { return r == ',' || r == ';' || unicode.IsSpace(r) })
	return len(head) > 0 && digit(head[len(head)-1]) && detectors.Near(text, i, []string{"паспорт", "паспорта", "паспортом", "паспортные"})
}
