package ru

import (
	"context"
	"strings"
	"unicode"

	"inkoust/detectors"
	"inkoust/document"
)

// Division finds the code of the office that issued a passport.
var Division = &detectors.Pattern{
	ID:      "ru.passport-division",
	Type:    detectors.OtherID,
	Summary: "Code of the office that issued a Russian passport, after its label",
	Source:  "government decree 828 of 8 July 1997",
	Digits:  []int{6},
	Labels:  []string{"код подразделения", "к/п", "код подр.", "код"},
	Needs:   detectors.ALabel,
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
			"паспорт 45 10 № 123456 выдан [[ТП № 1 ОУФМС]] 12.03.2005",
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
	if cut := officeEnd(tail); cut >= 0 {
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

// officeEnd finds the mark or the number that ends the name of an office, or -1.
// "ТП № 1" belongs to the name, a date does not.
func officeEnd(s string) int {
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(",;\n()", s[i]) >= 0 {
			return i
		}
		if !digit(s[i]) {
			continue
		}
		n := i
		for n < len(s) && digit(s[n]) {
			n++
		}
		if n-i > 2 || n < len(s) && s[n] == '.' {
			return i
		}
		i = n - 1
	}
	return -1
}

// passportBefore reports whether the number of a passport stands right before.
func passportBefore(text string, i int) bool {
	head := strings.TrimRightFunc(text[:i], func(r rune) bool { return r == ',' || r == ';' || unicode.IsSpace(r) })
	return len(head) > 0 && digit(head[len(head)-1]) && detectors.Near(text, i, []string{"паспорт", "паспорта", "паспортом", "паспортные"})
}
