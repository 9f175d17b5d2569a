package contracts

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// expand writes a sentence, its slots filled.
func (w *writer) expand(s string) {
	for {
		i := strings.IndexByte(s, '{')
		if i < 0 {
			w.out.WriteString(s)
			return
		}
		w.out.WriteString(s[:i])
		w.out.WriteString(w.slot(s[i+1]))
		s = s[i+3:]
	}
}

// slot fills one: capitals are names and numbers of somebody, small letters the
// rest.
func (w *writer) slot(c byte) string {
	switch c {
	case 'P':
		return w.people[0]
	case 'Q':
		return w.people[1]
	case 'R':
		return w.person()
	case 'p', 'q':
		name := w.people[int(c-'p')]
		return name[strings.LastIndexByte(name, ' ')+1:]
	case 'T':
		return pick(w, w.titles)
	case 'F':
		return pick(w, w.offices) + w.town()
	case 'O':
		return w.firm()
	case 'V':
		return w.town()
	case 'A':
		return w.address()
	case 'w':
		return w.word()
	case 'W':
		return capital(w.word())
	case 'D':
		return pick(w, w.terms)
	case 'C':
		return strings.ToUpper(pick(w, w.roots))
	}
	return w.figure(c)
}

// figure fills the slots of digits.
func (w *writer) figure(c byte) string {
	n := w.rnd.IntN
	switch c {
	case 'c':
		return string(rune('A' + n(26)))
	case 'd':
		return fmt.Sprintf("%d. %d. %d", 1+n(28), 1+n(12), 1940+n(85))
	case 'y':
		return fmt.Sprint(2008 + n(18))
	case 'n':
		return fmt.Sprint(1 + n([...]int{9, 99, 9999}[n(3)]))
	case 'i':
		return fmt.Sprintf("%d.%d.", w.heading, 1+n(12))
	case 'j':
		return [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"}[w.heading%10]
	case 's':
		return fmt.Sprint(1 + n(3000))
	case 'k':
		return fmt.Sprintf("%d %03d,%02d", 1+n(999), n(1000), n(100))
	case 't':
		return w.phone()
	case 'e':
		return fmt.Sprintf("%s%d@%s.example", pick(w, mailboxes), n(100), pick(w, hosts))
	}
	return w.identifier(c)
}

var (
	mailboxes = strings.Fields("podatelna info novak.jan jkovar sekretariat petr.dvorak urzad kontakt")
	hosts     = strings.Fields("mesto obec firma stavby urad")
)

func (w *writer) person() string {
	given, tails := w.male, w.maleTails
	if w.rnd.IntN(2) > 0 {
		given, tails = w.female, w.femaleTails
	}
	return pick(w, given) + " " + pick(w, w.roots) + pick(w, tails)
}

func (w *writer) town() string {
	t := pick(w, w.towns)
	if len(w.townTails) > 0 && w.rnd.IntN(3) == 0 {
		t += " " + pick(w, w.townTails)
	}
	return t
}

func (w *writer) firm() string {
	name, form := pick(w, w.firms), pick(w, w.forms)
	switch w.lang {
	case "ru":
		return form + " " + name
	case "pl":
		return name + " " + capital(pick(w, w.roots)) + "ex " + form
	}
	return name + " " + pick(w, w.roots) + ", " + form
}

// address writes one as the language has it.
func (w *writer) address() string {
	n := w.rnd.IntN
	house, town := 1+n(2000), w.town()
	switch w.lang {
	case "pl":
		return fmt.Sprintf("%s %d, %02d-%03d %s", pick(w, w.streets), 1+n(200), n(100), n(1000), town)
	case "ru":
		return fmt.Sprintf("%d, г. %s, %s, д. %d, кв. %d", 100000+n(500000), town, pick(w, w.streets), 1+n(99), 1+n(199))
	case "sk":
		return fmt.Sprintf("%s %d, 0%02d %02d %s", pick(w, w.streets), house, 10+n(80), n(100), town)
	}
	return fmt.Sprintf("%s %d, %d %02d %s", pick(w, w.streets), house, 100+n(690), n(100), town)
}

// word is one of running text: mostly of a few hundred, else of many thousand.
func (w *writer) word() string {
	if w.rnd.IntN(10) < 7 {
		return pick(w, w.common)
	}
	return pick(w, w.prefixes) + pick(w, w.stems) + pick(w, w.tails)
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
