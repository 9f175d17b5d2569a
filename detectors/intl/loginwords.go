package intl

import (
	"context"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/vocab"
)

// LoginWords finds names of accounts that hold no digit, "maly.jan", "vrba_e": a
// dot or a low line divides their words.
var LoginWords detectors.Detector = loginWords{}

type loginWords struct{}

// Info describes the detector.
func (loginWords) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.login-words", Types: []detectors.Type{detectors.OtherID},
		Summary: "Login of a person without digits, after its label", Source: "regulation (EU) 2016/679, article 4",
	}
}

// Examples returns the texts for the conformance suite.
func (loginWords) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"přihlašovací jméno: [[maly.jan]]", "login [[vrbova_e]], telefon", "prihlasovacie meno do IS: [[kvak.andrej]]\n", "nazwa użytkownika: [[wzorek-jan]]", "логин: [[malov_ii]]", "login: [[jwzorek]]\n", "přihlašovací jméno: [[vzornaeva]], heslo",
		}, []detectors.Trap{
			{Name: "word", Text: "login: bude přidělen"}, {Name: "none", Text: "login: neuveden, login: administrator, login: brak\n"}, {Name: "one word of several", Text: "login: pridelen technikem"}, {Name: "end of a sentence", Text: "přidělí se login.heslo změňte"}, {Name: "site", Text: "login na www.vzorov.cz"},
			{Name: "mailbox", Text: "login maly.jan@vzorov.cz"}, {Name: "file", Text: "soubor maly.jan"},
		}
}

// loginLabels end the words before a login; folded. loginHints begin the last of
// them as it stands in the text.
var (
	loginLabels = []string{"login", "loginem", "loginom", "prihlasovaci jmeno", "prihlasovacim jmenem", "uzivatelske jmeno", "prihlasovacie meno", "pouzivatelske meno", "nazwa uzytkownika", "логин"}
	loginHints  = []string{"login", "Login", "LOGIN", "jméno", "JMÉNO", "jmeno", "jménem", "meno", "MENO", "ytkownika", "логин", "Логин"}
)

// maxLoginWords is how many words may stand between the label and the login: "do IS".
const maxLoginWords = 3

// loginWordStems begin the words in which hints stand, folded; a hint begins at most
// so many bytes behind the word.
var loginWordStems = detectors.NewStems([]string{"login", "jmeno", "jmenem", "meno", "uzytkownika", "логин"}).Watched()

const hintWithin = len("uż")

// Detect finds the logins.
func (loginWords) Detect(_ context.Context, p *document.Part) ([]detectors.Finding, error) {
	var found []detectors.Finding
	end := 0 // of the last hint
	loginWordStems.Places(p.Text, func(start, stop int) {
		for at := max(start, end); at < min(stop+hintWithin, len(p.Text)); at++ {
			size := loginHint(p.Text[at:])
			if size == 0 {
				continue
			}
			end = at + size
			if at = end - 1; !detectors.EndsWith(detectors.WordsBefore(p.Text, end), loginLabels) {
				continue
			}
			if i, j := loginBehind(p.Text, end); j > i {
				found = append(found, detectors.Finding{Span: document.Span{Part: p.ID, Start: i, End: j}, Type: detectors.OtherID, Kind: "intl.login-words", Score: labelled, Why: []string{"label"}})
			}
		}
	})
	return detectors.Resolve(found), nil
}

// loginHint is the length of the hint that a text begins with, 0 without one.
func loginHint(text string) int {
	for _, h := range loginHints {
		if text[0] == h[0] && strings.HasPrefix(text, h) {
			return len(h)
		}
	}
	return 0
}

// loginBehind returns the place of a login in the words behind byte i, on the line.
func loginBehind(text string, i int) (int, int) {
	if rest := strings.TrimLeft(text[i:], " \u00a0"); strings.HasPrefix(rest, ":") {
		at := len(text) - len(strings.TrimLeft(rest[1:], " \u00a0"))
		if end := plainLogin(text, at); end > at {
			return at, end
		}
	}
	for range maxLoginWords + 1 {
		i = len(text) - len(strings.TrimLeft(text[i:], " :\u00a0"))
		end := i
		for end < len(text) && strings.IndexByte(" \n\t,;:()|\"", text[end]) < 0 && !strings.HasPrefix(text[end:], "\u00a0") {
			end++
		}
		if word := strings.TrimRight(text[i:end], "."); loginLike(word) {
			return i, i + len(word)
		} else if end == i || word != text[i:end] {
			return i, i
		}
		i = end
	}
	return i, i
}

// plainLogin is where a word of small letters alone ends that begins at byte i and fills
// the rest of a field, "login: jwzorek", or i. Words that say there is none, or that
// name nobody, are no logins.
func plainLogin(text string, i int) int {
	end := i
	for end < len(text) && isLower(text[end]) {
		end++
	}
	word := text[i:end]
	if len(word) < shortestLogin || len(word) > maxLogin || end < len(text) && strings.IndexByte("\n\t,;)|", text[end]) < 0 {
		return i
	}
	if startsWith(word+" ", noLogins) || vocab.Is(word) {
		return i
	}
	return end
}

// shortestLogin is how many letters a login without marks has at least.
const shortestLogin = 5

// noLogins begin words behind a label for a login that are none, as they stand in
// ASCII.
var noLogins = []string{"neuved", "nebyl", "bude", "brak", "admin", "root", "guest", "email", "mail", "stejn", "rovnak", "jako", "pridel", "zasl", "viz", "chyb", "nema", "nezriz", "nepriradz", "nadan", "zostan", "shodn", "zhodn"}

// loginLike reports whether a word is two or more words of small letters that a
// dot, a dash or a low line divides.
func loginLike(word string) bool {
	letters, marks := 0, 0
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case c >= 'a' && c <= 'z', isDigit(c):
			letters++
		case i > 0 && i+1 < len(word) && (c == '.' || c == '_' || c == '-'):
			marks++
		default:
			return false
		}
	}
	return marks > 0 && marks < 3 && letters > 3 && len(word) <= maxLogin && !strings.HasPrefix(word, "www.")
}

// maxLogin is the longest login.
const maxLogin = 32
