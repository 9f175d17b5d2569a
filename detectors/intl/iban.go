package intl

import (
	"context"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/checksum"
)

// IBAN finds international account numbers of every country, in one piece, in
// groups of four, or torn.
var IBAN detectors.Detector = iban{}

type iban struct{}

// Info describes the detector.
func (iban) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.iban", Types: []detectors.Type{detectors.BankAccount},
		Summary: "IBAN, checked by length and mod 97", Source: "ISO 13616",
	}
}

// Examples returns the texts for the conformance suite.
func (iban) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"na účet [[CZ65 0800 0000 1920 0014 5399]]. Kontrolu", "bank. spoj. [[CZ6508000000192000145399]], tel.", "[[SK31 1200 0000 1987 4263 7541]]\nSlovenská",
			"IBAN : [[GB29 NWBK 6016 1331 9268 19]] nájomcom", "IBAN [[DE89370400440532013000]]", "[[CZ65 0800 0000\n1920 0014 5399]]", "IBAN: [[CZ65-0800-0000-1920-0014-5399]]",
			"IBAN: [[CZ66 0800 0000 1920 0014 5399]]", "[[PL61109010140000071219812874]]",
		}, []detectors.Trap{
			{Name: "tax number", Text: "DIČ: CZ8306174415"},
			{Name: "project", Text: "CZ.05.1.24/0.0/0.0/19_121/0047633"},
			{Name: "registered letter", Text: "RR234405854CZ"},
			{Name: "empty", Text: "IBAN: , DIČ: 12"},
			{Name: "wrong check without label", Text: "šarže DE88370400440532013000"},
		}
}

// Detect finds the numbers.
func (iban) Detect(_ context.Context, p *document.Part) ([]detectors.Finding, error) {
	var found []detectors.Finding
	runs := detectors.RunsOf(p.Text)
	for i, stop := runs.From(2); i < len(p.Text); i, stop = runs.From(max(i+1, stop)) {
		if i+1 >= stop {
			continue
		}
		start := country(p.Text, i)
		if start < 0 {
			continue
		}
		end, score := account(p.Text, start, i)
		if score == 0 {
			continue
		}
		found = append(found, detectors.Finding{
			Span: document.Span{Part: p.ID, Start: start, End: end}, Type: detectors.BankAccount,
			Kind: "intl.iban", Score: score, Why: []string{"check digit"},
		})
		i = end
	}
	return found, nil
}

// country finds the two capitals before the check digits, or -1.
func country(text string, i int) int {
	if text[i-1] == ' ' {
		i--
	}
	if i < 2 || !isUpper(text[i-1]) || !isUpper(text[i-2]) || checksum.IBANLength(text[i-2:i]) == 0 {
		return -1
	}
	if i -= 2; i > 0 && isAlnum(text[i-1]) && !strings.HasSuffix(text[:i], "IBAN") {
		return -1
	}
	return i
}

// account reads as many characters as the country's IBAN has and scores them.
func account(text string, start, digits int) (end int, score float64) {
	want := checksum.IBANLength(text[start : start+2])
	number := append(make([]byte, 0, 34), text[start:start+2]...)
	for i := digits; i < len(text) && len(number) < want; i++ {
		switch c := text[i]; {
		case isDigit(c) || isUpper(c):
			number = append(number, c)
			end = i + 1
		case !divider(text, i):
			return 0, 0
		}
	}
	if len(number) < want || end < len(text) && isDigit(text[end]) {
		return 0, 0
	}
	if checksum.IBAN(string(number)) {
		return end, certain
	}
	if detectors.Announced(text, start, []string{"iban", "iban kod", "cislo uctu", "uctu", "ucet", "rachunek", "konto", "rachunku"}) {
		return end, labelled
	}
	return 0, 0
}

// divider reports whether the byte may stand between two characters: a space, a
// hyphen, a line break, a no-break space; never two dividers of one kind.
func divider(text string, i int) bool {
	switch text[i] {
	case ' ', '-', '\n', '\r':
		return i == 0 || text[i-1] != text[i]
	case 0xc2, 0xa0, 0xe2, 0x80, 0x89, 0xaf: // bytes of U+00A0, U+2009, U+202F
		return true
	}
	return false
}

// Card finds payment cards. Most numbers pass the check one time in ten, so the
// usual grouping or a word near by must help.
var Card = &detectors.Pattern{
	ID:      "intl.payment-card",
	Type:    detectors.BankAccount,
	Summary: "Payment card number, checked by Luhn",
	Source:  "ISO/IEC 7812-1",
	Digits:  []int{13, 14, 15, 16, 17, 18, 19},
	Labels:  []string{"karta", "kartu", "karty", "kartou", "číslo karty", "card", "visa", "mastercard", "карта", "карту", "карты", "картой", "карте", "Мир"},
	Check: func(m *detectors.Match) float64 {
		grouped := m.Is("4 4 4 4", "4-4-4-4")
		if !m.Only(" -") || m.Groups() > 5 {
			return 0
		}
		if !checksum.Luhn(m.Digits) {
			if grouped && m.NearLabel() && m.Digits[0] >= '2' {
				return labelled // a digit was misread
			}
			return 0
		}
		m.Because("check digit")
		switch {
		case m.NearLabel():
			return certain
		case grouped && m.Digits[0] >= '2' && m.Digits[0] <= '6':
			return likely
		}
		return 0
	},
	Yes: []string{"перевод на карту [[2202 3264 3743 6984]] (банк", "platební karta [[4111111111111111]]", "[[4111 1111 1111 1111]]", "kartou č. [[5500-0055-5555-5559]]", "karta [[4111 1111 1111 1112]]"},
	No: []detectors.Trap{
		{Name: "wrong check digit", Text: "kód 4111 1111 1111 1112"},
		{Name: "meter", Text: "EAN 859182400000000009"},
		{Name: "vehicle card", Text: "karta pojazdu ACD 0840351"},
	},
}
