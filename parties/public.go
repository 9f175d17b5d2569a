package parties

import (
	"strings"

	"inkoust/internal/person"
)

// publicPhrases are words of several for those who act for a public body
// whatever block is open, folded. They stand on the line of the name.
var publicPhrases = []string{
	"prikazce operac", "prikazca operac", "spravce rozpoct", "spravca rozpoct", "uredni osob", "uradna osob", "overujici", "overujuc", "hodnotici komis", "hodnotiac", "vyberov komis", "vyberove komis", "vyberovej komis", "clen komis", "clenove komis", "clenem komis", "clenka komis", "clenovia komis", "cleny komis", "predseda komis", "predsedkyne komis",
	"vecnou spravnost", "vecna spravnost", "formalni spravnost", "rozpoctovou spravnost", "hlavni ucetni operac", "kontrolu vykon", "kontrolu proved", "sprava rozpoct", "vybavuje/linka", "vyrizuje/linka", "opiniowal", "opiniovala", "zamestnanci urad", "zamestnanec urad", "zamestnankyne urad", "pracovnik urad", "pracovnici urad", "pracownik urzedu", "pracownik urzed",
	"pamatkovy dohled", "pamatkovy dozor", "technicky dozor objednatel", "technicky dozor investor", "autoritou", "czlonek komisji", "czlonkowie komisji", "przewodniczacy komisji", "sklad komisji", "komisja w skladzie", "komisia v zlozeni", "komise ve slozeni", "clenovia komisie", "член комисси", "члены комисси", "председатель комисси", "секретарь комисси",
	"cleny hodnotic", "clenove hodnotic", "overovatele zapis", "overovatelia", "overovatelem", "vedouci katedr", "studijni oddelen", "dziekanat", "kwestur", "kancelari starost", "legalizac", "vidimac", "kontrasygn", "ответ подготовил",
}

// publicPhrase reports whether such words stand before a name on its line with
// no other name between.
func (w *walker) publicPhrase(it *item) bool {
	f := person.Fold(strings.ToValidUTF8(w.text[max(w.last, it.start-70):it.start], " "))
	f = f[strings.LastIndexAny(f, ";\n")+1:]
	return containsAny(f, publicPhrases...)
}

// colleague reports whether a word for a colleague, a superior or a mentor
// stands before a name in a contract of employment: such a one works for the
// employer.
func (w *walker) colleague(it *item) bool {
	if w.byLabel("worker") == nil && !w.employed() {
		return false
	}
	f := w.clauseBefore(it, 60)
	return containsAny(f, "koleg", "nadrizen", "nadriaden", "prelozon", "bezposredni", "наставник", "руководител", "начальник", "коллег", "planuje", "vedouc", "veduc", "skolitel", "mentor", "kierowni", "opiekun", "dohlizi", "ridi ", "zastupuje", "zastepuje", "замеща")
}

// employed reports whether a party is called by a word for a workplace.
func (w *walker) employed() bool { return w.byLabel("employer") != nil }

// closings are words that end a letter, folded.
var closings = []string{"s pozdravem", "s pozdravom", "s uctou", "s prani", "dekuji", "dakujem", "z powazaniem", "lacze wyrazy", "с уважением", "s podekovanim", "hezky den"}

// closes reports whether a name stands right below the words that end a letter.
func (w *walker) closes(it *item) bool {
	if it.start < len(w.text)*3/5 {
		return false // a letter that is quoted
	}
	f := person.Fold(strings.ToValidUTF8(w.text[max(w.last, it.start-120):it.start], " "))
	for _, c := range closings {
		if j := strings.LastIndex(f, c); j >= 0 && len(strings.Fields(f[j+len(c):])) < 5 {
			return true
		}
	}
	return false
}

// quoted reports whether a name stands on a line quoted from another letter.
func (w *walker) quoted(it *item) bool {
	from := strings.LastIndexByte(w.text[:it.start], '\n') + 1
	return strings.HasPrefix(strings.TrimLeft(w.text[from:it.start], " "), ">")
}
