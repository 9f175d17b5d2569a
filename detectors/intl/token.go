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
	Yes:    []string{"VIN [[TMBGY16Y542597530]], najeto", "nr VIN/podwozia [[B317K08126]], rok", "VIN: [[TMBJJ7NE8G0123456]]"},
	No:     []detectors.Trap{{Name: "vehicle card", Text: "karta pojazdu ACD 0840351"}, {Name: "mileage", Text: "VIN neuveden, km 173260"}},
}

// Login finds names of accounts after their label.
var Login = &detectors.Labelled{
	ID:      "intl.login",
	Type:    detectors.OtherID,
	Summary: "Login of a person, after its label",
	Source:  "regulation (EU) 2016/679, article 4",
	Labels:  []string{"логин", "login", "uživatelské jméno", "přihlašovací jméno", "uživatelský účet", "používateľské meno", "nazwa użytkownika", "username", "user name", "skype", "скайп"},
	Min:     4, Max: 40, Score: labelled,
	Accept: func(token string) bool { return strings.Count(strings.Map(letter, token), "a") > 2 },
	Yes:    []string{"(логин [[vobrazcov76]]),", "uživatelské jméno: [[novakj12]]", "login [[jan.novak2]]", "PŘIHLAŠOVACÍ JMÉNO: [[NOVAKJ12]]"},
	No:     []detectors.Trap{{Name: "word", Text: "login: bude přidělen"}, {Name: "e-mail", Text: "login jana12@"}, {Name: "number", Text: "LOGIN 2024-A1"}},
}

// letter maps letters to "a" and drops the rest: a login holds at least three,
// or it is a number.
func letter(r rune) rune {
	if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
		return 'a'
	}
	return -1
}

// Handle finds accounts on social networks: an at sign, a name, and the network
// before.
var Handle detectors.Detector = handle{}

type handle struct{}

// Info describes the detector.
func (handle) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.handle", Types: []detectors.Type{detectors.OtherID},
		Summary: "Account on a social network, after its label", Source: "regulation (EU) 2016/679, article 4",
	}
}

// Examples returns the texts for the conformance suite.
func (handle) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"Телеграм: [[@obrazcova_vera]]\nПодписи", "Instagram: [[@jana.vzorna]],", "Telegram [[@jan_n]]", "Иван Образцов ([[@ivan_chem]]), Вера",
		}, []detectors.Trap{
			{Name: "e-mail", Text: "Instagram, jana@vzorna.cz"},
			{Name: "mention", Text: "cena @100"},
		}
}

var networks = []string{"телеграм", "телеграмм", "тг", "telegram", "instagram", "ig", "facebook", "fb", "twitter", "x", "tiktok", "vk", "вк", "ник", "nick", "discord"}

// Detect finds the accounts.
func (handle) Detect(_ context.Context, p *document.Part) ([]detectors.Finding, error) {
	var found []detectors.Finding
	next := 0 // behind the last one
	eachByte(p.Text, '@', func(i int) {
		if i < next || i > 0 && isAlnum(p.Text[i-1]) {
			return
		}
		end := name(p.Text, i+1)
		if end-i > 3 && (detectors.Announced(p.Text, i, networks) || ownHandle(p.Text, i)) {
			found = append(found, detectors.Finding{
				Span: document.Span{Part: p.ID, Start: i, End: end}, Type: detectors.OtherID,
				Kind: "intl.handle", Score: labelled, Why: []string{"label"},
			})
			next = end
		}
	})
	return found, nil
}

// ownHandle reports whether a bracket right after a person's name opens before
// the at sign: "Eva Malá (@eva_m)".
func ownHandle(text string, i int) bool {
	head, ok := strings.CutSuffix(text[:i], "(")
	return ok && nameEnds(strings.TrimRight(head, " "))
}

// name is the end of the account name that begins at i.
func name(text string, i int) int {
	for i < len(text) && (isAlnum(text[i]) || strings.IndexByte("_.-", text[i]) >= 0 && i+1 < len(text) && isAlnum(text[i+1])) {
		i++
	}
	return i
}
