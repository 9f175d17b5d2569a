package secret

import (
	"strings"

	"inkoust/detectors"
)

// leads open the announcement of what follows as a secret; folded beginnings.
var leads = []string{"nasledujic", "nize ", "dale uveden", "tyto ", "nasleduj", "nizsie", "ponizsz", "nastepujac", "следующ", "ниже"}

// leadsIn reports whether a line announces that what follows is a secret: it ends
// with a colon behind the mark.
func leadsIn(text string, m mark) bool {
	return strings.HasSuffix(text, ":") && len(text)-m.end < 60 && detectors.HasStem(detectors.Folded(text[:m.start]), leads)
}

// talkStems are in clauses about secrets; folded.
var talkStems = []string{"mlcenliv", "tajemstv", "tajomstv", "tajemnic", "duvern", "dovern", "poufn", "таин", "конфиденц", "neverejn"}

// talks reports whether a line is of a clause about secrets.
func talks(text string) bool { return detectors.HasStem(detectors.Folded(text), talkStems) }

// declarations are the verbs by which an annex is declared a secret, denials what
// makes the opposite of it; folded.
var (
	declarations = []string{
		"je", "jsou", "tvori", "predstavuje", "predstavuji", "povazuje", "povazuji", "povazovana", "oznacil", "oznacila", "oznacuje", "oznacena", "oznaceny", "obsahuje", "obsahuji", "podleha", "podlehaji",
		"su", "tvoria", "predstavuju", "povazuju", "obsahuju", "oznacil", "stanowi", "stanowia", "zawiera", "zawieraja", "objety", "objeta", "является", "являются", "содержит", "составляет", "составляют",
	}
	denials = []string{"neni", "nejsou", "neobsahuje", "neobsahuji", "netvori", "nie", "neoznacil", "nepredstavuje", "не"}
)

// annexCases are the forms of the word for an annex; folded beginnings.
var annexCases = []string{"priloh", "zalacznik", "приложени", "annex"}

// declared returns the number of the annex that a sentence declares a secret, ""
// if it declares none.
func declared(text string, m mark) string {
	head := text[:m.start]
	if n := strings.LastIndexAny(head, ";\t"); n >= 0 {
		head = head[n+1:]
	}
	words := strings.Fields(detectors.Folded(head))
	number, verb := "", false
	for i, w := range words {
		switch {
		case oneOf(w, denials):
			return ""
		case detectors.HasStem(w, annexCases) && i+1 < len(words):
			number, verb = annexNumber(strings.Join(words[i:], " ")), false
		case number != "" && oneOf(w, declarations):
			verb = true
		}
	}
	if !verb {
		return ""
	}
	return number
}
