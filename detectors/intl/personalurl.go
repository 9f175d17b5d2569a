package intl

import (
	"context"
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
)

// PersonalURL finds the piece of a web address that names a person: an account
// on a social network, a home page, a page of a person, a parameter.
var PersonalURL detectors.Detector = personalURL{}

type personalURL struct{}

// Info describes the detector.
func (personalURL) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.personal-url", Types: []detectors.Type{detectors.OtherID},
		Summary: "Piece of a web address that names a person", Source: "regulation (EU) 2016/679, article 4",
	}
}

// Examples returns the texts for the conformance suite.
func (personalURL) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"https://www.linkedin.com/in/[[jan-maly-204817b]],", "facebook.com/[[jan.maly.58]]", "http://www.vzor.cz/[[~maly]]/", "https://www.univ.cz/osoby/[[jan-maly]].",
			"https://portal.vzor.cz/detail?lang=cs&user=[[jmaly]]", "https://vk.com/[[id204817365]]", "t.me/[[obrazcova_vera]]",
		}, []detectors.Trap{
			{Name: "page of a town", Text: "https://facebook.com/mestovzorov"}, {Name: "list of people", Text: "https://www.vzorov.cz/lide/"}, {Name: "profile of a buyer", Text: "https://www.vzor.cz/profil/62123459"},
			{Name: "contract", Text: "https://smlouvy.gov.cz/smlouva/1234567"}, {Name: "path", Text: "V:\\osoby\\ a /usr/bin"}, {Name: "language", Text: "https://portal.cz/users?lang=cs"},
		}
}

// urlStarts open a web address; those with a path name a network.
var urlStarts = [...]string{"www.", "://", "facebook.com/", "linkedin.com/", "instagram.com/", "vk.com/", "t.me/", "ok.ru/"}

// Detect finds the pieces.
func (personalURL) Detect(_ context.Context, p *document.Part) ([]detectors.Finding, error) {
	var found []detectors.Finding
	var read [len(urlStarts)]int // an address within an address is read once
	try := func(n, i int) {
		if i < read[n] {
			return
		}
		if urlStarts[n] == "://" {
			i += len("://")
		}
		read[n] = urlEnd(p.Text, i)
		if s := personIn(p.Text, i, read[n]); s.End > s.Start {
			s.Part = p.ID
			found = append(found, detectors.Finding{Span: s, Type: detectors.OtherID, Kind: "intl.personal-url", Score: 0.8, Why: []string{"web address"}})
		}
	}
	eachByte(p.Text, '/', func(k int) {
		for n, start := range urlStarts {
			if i := k + 1 - len(start); i >= 0 && p.Text[i:k+1] == start {
				try(n, i)
			}
		}
	})
	eachString(p.Text, "www.", 0, func(i int) { try(0, i) })
	return detectors.Resolve(found), nil
}

// maxURL is the longest web address that is read.
const maxURL = 2000

// urlEnd is where a web address ends: at a blank, a bracket or a quotation mark;
// a mark of a sentence at its end is none of it.
func urlEnd(text string, i int) int {
	end := i
	for end < len(text) && end-i < maxURL && text[end] > ' ' && text[end] < 0x7f && strings.IndexByte("<>\"'()[]{}|\\^`*", text[end]) < 0 {
		end++
	}
	for end > i && strings.IndexByte(".,;:!", text[end-1]) >= 0 {
		end--
	}
	return end
}

// networks by host: what stands before the account's name; those that firms have
// accounts on as well want the form of a person's name.
var hosts = []struct {
	host, path string
	formed     bool
}{
	{"linkedin.com", "in/", false}, {"linkedin.com", "pub/", false}, {"facebook.com", "profile.php?id=", false}, {"facebook.com", "people/", false}, {"facebook.com", "", true},
	{"instagram.com", "", true}, {"twitter.com", "", true}, {"x.com", "", true}, {"vk.com", "", false}, {"t.me", "", false}, {"ok.ru", "profile/", false}, {"orcid.org", "", false}, {"researchgate.net", "profile/", false},
}

// personIn finds the piece of the address text[i:end] that names a person.
func personIn(text string, i, end int) (s document.Span) {
	slash := strings.IndexByte(text[i:end], '/')
	if slash < 1 {
		return s
	}
	host := strings.TrimPrefix(strings.TrimPrefix(strings.ToLower(text[i:i+slash]), "www."), "m.")
	from := i + slash + 1
	for _, h := range hosts {
		if rest, ok := strings.CutPrefix(text[from:end], h.path); ok && (host == h.host || strings.HasSuffix(host, "."+h.host)) {
			value := piece(rest)
			if len(value) > 2 && (!h.formed || formed(value)) && !slices.Contains(noAccounts, value) {
				start := from + len(h.path)
				return document.Span{Start: start, End: start + len(value)}
			}
		}
	}
	if s = inPath(text, from, end); s.End > s.Start {
		return s
	}
	return inQuery(text, from, end)
}

// noAccounts are pages of networks.
var noAccounts = []string{"share", "sharer", "login", "groups", "pages", "events", "hashtag", "joinchat", "away.php", "feed", "video", "widget_community.php"}

// piece is a text up to the next mark of an address.
func piece(s string) string {
	if n := strings.IndexAny(s, "/?&#"); n >= 0 {
		return s[:n]
	}
	return s
}

// formed reports whether an account is named as people are: two words.
func formed(value string) bool {
	mark := strings.IndexAny(value, "._-")
	return mark > 1 && mark+2 < len(value) && strings.Count(value, ".") < 3 && isLetterByte(value[mark-1]) && isLetterByte(value[mark+1]) && !strings.HasSuffix(value, ".php")
}

func isLetterByte(c byte) bool { return isLower(c) || isUpper(c) }

// personPaths are folders of pages of people.
var personPaths = []string{"osoba", "osoby", "lide", "people", "person", "persons", "user", "users", "uzivatel", "uzivatele", "staff", "zamestnanec", "zamestnanci", "ludia", "pracownik", "pracownicy", "sotrudnik", "sotrudniki", "employee", "employees"}

// inPath looks for "~maly" and "osoby/jan-maly".
func inPath(text string, from, end int) (s document.Span) {
	before := ""
	for at := from; at < end; {
		value := piece(text[at:end])
		switch {
		case len(value) > 2 && value[0] == '~', slices.Contains(personPaths, before) && pageOfPerson(value):
			return document.Span{Start: at, End: at + len(value)}
		}
		if at += len(value); at == end || text[at] != '/' {
			return s
		}
		before, at = strings.ToLower(value), at+1
	}
	return s
}

// pageOfPerson reports whether the page of a person is named by a name or a number.
func pageOfPerson(value string) bool {
	number := len(value) > 3 && strings.Trim(value, "0123456789") == ""
	return number || formed(value) && !strings.Contains(value, ".htm") && !strings.Contains(value, ".asp")
}

// personParameters are parameters that hold who somebody is.
var personParameters = []string{"user", "username", "login", "uzivatel", "osoba", "person", "jmeno", "prijmeni", "imie", "nazwisko", "fio", "surname", "firstname", "lastname", "priezvisko"}

// inQuery looks for "user=jmaly".
func inQuery(text string, from, end int) (s document.Span) {
	n := strings.IndexByte(text[from:end], '?')
	if n < 0 {
		return s
	}
	for at := from + n + 1; at < end; {
		pair := text[at:end]
		if k := strings.IndexAny(pair, "&#"); k >= 0 {
			pair = pair[:k]
		}
		if name, value, ok := strings.Cut(pair, "="); ok && len(value) > 2 && slices.Contains(personParameters, strings.ToLower(name)) {
			return document.Span{Start: at + len(name) + 1, End: at + len(pair)}
		}
		at += len(pair) + 1
	}
	return s
}
