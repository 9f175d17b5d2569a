package intl

import (
	"context"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
)

// VIN finds vehicle identification numbers, and chassis numbers of older
// vehicles after their label.
var VIN = &detectors.Labelled{
	ID:      "intl.vin",
	Type:    detectors.OtherID,
	Summary: "Vehicle identification or chassis number, after its label",
	Source:  "ISO 3779",
	Labels: []string{
		"VIN", "VIN kód", "VIN č.", "VIN/podwozia", "VIN: číslo", "číslo karoserie", "č. karoserie", "číslo podvozku", "č. podvozku", "nr podwozia", "podwozia", "nr nadwozia", "výrobní číslo vozidla",
		"идентификационный номер (VIN)", "номер кузова", "кузов", "кузова", "шасси", "номер шасси",
	},
	Min: 6, Max: 17, Score: 0.95,
	Accept: func(token string) bool { return token == strings.ToUpper(token) && !strings.Contains(token, ".") },
	Yes:    []string{"VIN [[TMBGY16Y554224144]], km", "nr VIN/podwozia [[A244L05455]], karta", "VIN: [[TMBJJ7NE8G0123456]]"},
	No:     []detectors.Trap{{Name: "vehicle card", Text: "karta pojazdu AAB 0012345"}, {Name: "mileage", Text: "VIN neuveden, km 214880"}},
}

// Handle finds accounts on social networks and logins.
var Handle detectors.Detector = handle{}

type handle struct{}

// Info describes the detector.
func (handle) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.handle", Types: []detectors.Type{detectors.OtherID},
		Summary: "Account on a social network, or a login, after its label", Source: "regulation (EU) 2016/679, article 4",
	}
}

// Examples returns the texts for the conformance suite.
func (handle) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"Телеграм: [[@turbina_marfa]]\nСтороны", "(логин [[vsirotin88]]).", "Instagram: [[@jana.vzorna]],", "uživatelské jméno: [[novakj12]]", "Telegram [[@jan_n]]",
		}, []detectors.Trap{
			{Name: "e-mail", Text: "Instagram, jana@vzorna.cz"},
			{Name: "mention", Text: "cena @100"},
			{Name: "word", Text: "login: bude přidělen"},
		}
}

var (
	handleLabels = []string{"телеграм", "телеграмм", "telegram", "instagram", "ig", "facebook", "fb", "twitter", "x", "tiktok", "vk", "вк", "скаип", "skype", "discord", "ник", "nick"}
	loginLabels  = []string{"логин", "login", "uzivatelske jmeno", "prihlasovaci jmeno", "uzivatelsky ucet", "pouzivatelske meno", "nazwa uzytkownika", "username", "skype", "скаип"}
)

// Detect finds the accounts.
func (handle) Detect(_ context.Context, p *document.Part) ([]detectors.Finding, error) {
	var found []detectors.Finding
	add := func(start, end int) {
		found = append(found, detectors.Finding{
			Span: document.Span{Part: p.ID, Start: start, End: end}, Type: detectors.OtherID,
			Kind: "intl.handle", Score: labelled, Why: []string{"label"},
		})
	}
	for i := 0; i < len(p.Text); i++ {
		end := name(p.Text, i)
		if end == i {
			continue
		}
		start := i
		i = end
		switch {
		case start > 0 && p.Text[start-1] == '@':
			if (start == 1 || !isAlnum(p.Text[start-2])) && end-start > 2 && detectors.Announced(p.Text, start-1, handleLabels) {
				add(start-1, end)
			}
		case end-start > 3 && mixed(p.Text[start:end]) && (end == len(p.Text) || p.Text[end] != '@') && detectors.Announced(p.Text, start, loginLabels):
			add(start, end)
		}
	}
	return found, nil
}

// name is the end of the account name that begins at i.
func name(text string, i int) int {
	for i < len(text) && (isAlnum(text[i]) || strings.IndexByte("_.-", text[i]) >= 0 && i+1 < len(text) && isAlnum(text[i+1])) {
		i++
	}
	return i
}

// mixed reports whether a token has letters and digits: a word is no login.
func mixed(token string) bool {
	digits := strings.ContainsAny(token, "0123456789")
	return digits && strings.IndexFunc(token, func(r rune) bool { return r >= 'a' && r <= 'z' }) >= 0
}
