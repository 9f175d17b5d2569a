package parties

import (
	"strings"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/internal/person"
)

// publicPhrases are words of several for those who act for a public body
// whatever block is open, folded. They stand on the line of the name.
var publicPhrases = []string{
	"prikazce operac", "prikazca operac", "spravce rozpoct", "spravca rozpoct", "uredni osob", "vypravil", "expedovala", "uradna osob", "overujici", "overujuc", "hodnotici komis", "hodnotiac", "vyberov komis", "vyberove komis", "vyberovej komis", "clen komis", "clenove komis", "clenem komis", "clenka komis", "clenovia komis", "cleny komis", "predseda komis", "predsedkyne komis",
	"vecnou spravnost", "vecna spravnost", "formalni spravnost", "rozpoctovou spravnost", "hlavni ucetni operac", "kontrolu vykon", "kontrolu proved", "sprava rozpoct", "vybavuje/linka", "vyrizuje/linka", "opiniowal", "opiniovala", "zamestnanci urad", "zamestnanec urad", "zamestnankyne urad", "pracovnik urad", "pracovnici urad", "za muzeum", "za skolu", "za urad", "za nemocnic", "za knihovn", "za divadl", "za univerzit", "ze strany urad", "ze strony szpital", "ze strony gmin", "ze strony szkol", "ze strony urz", "ze strony miast", "po stronie gmin", "po stronie szpital", "po stronie szkol", "со стороны администрац", "от администрац", "zamestnanec obce", "zamestnanec mesta", "zamestnanec kraje", "zamestnanec skoly", "zamestnankyne obce", "zamestnankyne mesta", "kontrolujici:", "kontrolujuci:", "kontrolujaca:", "pracownik urzedu", "pracownik urzed",
	"pamatkovy dohled", "pamatkovy dozor", "technicky dozor objednatel", "technicky dozor investor", "autoritou", "czlonek komisji", "czlonkowie komisji", "przewodniczacy komisji", "sklad komisji", "komisja w skladzie", "komisia v zlozeni", "komise ve slozeni", "clenovia komisie", "член комисси", "члены комисси", "председатель комисси", "секретарь комисси",
	"cleny hodnotic", "clenove hodnotic", "overovatele zapis", "overovatelia", "overovatelem", "vedouci katedr", "studijni oddelen", "dziekanat", "kwestur", "kancelari starost", "legalizac", "vidimac", "kontrasygn", "ответ подготовил",
}

var publicNeedles = newNeedles(publicPhrases...)

// publicPhrase reports whether such words stand before a name on its line with
// no other name between.
func (w *walker) publicPhrase(it *item) bool {
	return w.publicBefore(it) || w.employedByBody(it)
}

func (w *walker) publicBefore(it *item) bool {
	if !w.may(it, ofPublic) {
		return false
	}
	f := w.folded(max(w.last, it.start-70), it.start)
	f = f[strings.LastIndexAny(f, ";\n")+1:]
	return publicNeedles.in(f)
}

// employedByBody reports whether the words right behind a name say that a public
// body employs the person: ", zaměstnanec města".
func (w *walker) employedByBody(it *item) bool {
	if !employeeBegins(w.text[it.end:]) {
		return false
	}
	f := strings.TrimLeft(w.folded(it.end, min(len(w.text), it.end+48)), " ,–-(")
	who, rest, ok := strings.Cut(f, " ")
	if !ok || !strings.HasPrefix(who, "zamestnan") && !strings.HasPrefix(who, "pracovni") && !strings.HasPrefix(who, "pracowni") && !strings.HasPrefix(who, "сотрудни") && !strings.HasPrefix(who, "работни") {
		return false
	}
	for _, s := range []string{"mest", "obc", "obec", "urad", "kraj", "skol", "gmin", "urzed", "miast", "szkol", "администрац", "школ"} {
		if strings.HasPrefix(rest, s) {
			return true
		}
	}
	return false
}

// employeeBegins reports whether behind blanks and marks a letter stands with
// which a word for an employee may begin.
func employeeBegins(s string) bool {
	for i := 0; i < min(len(s), 48); i++ {
		switch c := s[i]; {
		case c == ' ' || c == ',' || c == '-' || c == '(' || c == '\t':
		default:
			return c|0x20 == 'z' || c|0x20 == 'p' || c >= utf8.RuneSelf || c < ' '
		}
	}
	return false
}

// ranks are abbreviations of ranks of the police, the army and fire brigades.
var ranks = map[string]bool{
	"asp": true, "sierz": true, "szt": true, "podkom": true, "nadkom": true, "mjr": true, "npor": true, "por": true, "ppor": true, "kpt": true, "prap": true, "pprap": true, "nprap": true,
	"rtm": true, "nstrm": true, "strm": true, "pstrm": true, "plk": true, "pplk": true, "brig": true, "ppłk": true, "płk": true, "kom": true, "post": true,
}

// ranked reports whether a rank stands among the words right before a name.
func (w *walker) ranked(it *item) bool {
	if !dotBefore(w.text[:it.start]) {
		return false
	}
	f := w.folded(max(w.last, it.start-24), it.start)
	for {
		f = strings.TrimRight(f, " \n")
		word := f[strings.LastIndexAny(f, " \n")+1:]
		if !strings.HasSuffix(word, ".") {
			return false
		}
		if ranks[strings.TrimRight(word, ".")] {
			return true
		}
		f = f[:len(f)-len(word)]
	}
}

// dotBefore reports whether a point may stand before the blanks that end a text.
func dotBefore(s string) bool {
	for i := len(s) - 1; i >= 0; i-- {
		if c := s[i]; c != ' ' && c != '\n' && c != '\t' {
			return c == '.' || c >= utf8.RuneSelf || c < ' '
		}
	}
	return false
}

// others are words for somebody of the side that is no public body, folded.
var others = []string{"za kontrolovan", "za stavebnik", "za zadatel", "za uchazec", "za ucastnik", "ze strany zadatel", "za dodavatel", "za zhotovitel", "po stronie wykonawc", "со стороны подрядчик"}

// othersBefore are those of them that nobody else is called by.
var othersBefore = others[:5]

// ofOthers reports whether such words stand before a name in its clause, and no
// party is known by them.
func (w *walker) ofOthers(it *item) bool {
	return w.may(it, ofOtherSide) && containsAny(w.clauseBefore(it, 70), othersBefore...)
}

// voted reports whether a name stands among votes: such a one is a member.
func (w *walker) voted(it *item) bool {
	f := w.clauseBefore(it, 60)
	if _, count, ok := strings.Cut(f, "proti"); ok && strings.ContainsAny(count[:min(len(count), 3)], ":-–(0123456789") {
		return true
	}
	return containsAny(f, "zdrzel", "zdrzal", "hlasoval", "wstrzyma", "воздержал")
}

// ofBody reports whether the words right behind a name, in the next cell of a
// table, in brackets or after a comma, name a public body or a unit of one.
func (w *walker) ofBody(it *item) bool {
	end := min(len(w.text), it.end+70)
	if n := w.behind(it); n >= 0 && w.items[n].start < end {
		o := &w.items[n]
		end = o.start
		if o.typ == detectors.Org && apart(w.between(it.end, o.start)) && w.classOf(o) == KindBody {
			return true
		}
	}
	if lone(w.text[it.end:end]) {
		return false
	}
	s, _, _ := strings.Cut(w.text[it.end:end], "\n")
	body := strings.TrimLeft(s, " \t,–-(|/")
	if !apart(s[:len(s)-len(body)]) {
		return false
	}
	name := hiddenName(strings.TrimRight(body, " )"))
	return name != "" && w.orgClass(name) == KindBody && !municipality(name)
}

// lone reports whether a single blank and a letter begin a text, or a letter alone:
// nothing that stands apart.
func lone(s string) bool {
	s = strings.TrimPrefix(s, " ")
	return s == "" || letter(firstRune(s))
}

// municipality reports whether a name may be that of a home: "…, město Vzorov".
func municipality(name string) bool {
	first, _, _ := strings.Cut(person.Fold(name), " ")
	switch first {
	case "obec", "mesto", "mestys", "gmina", "miasto", "kraj", "powiat":
		return true
	}
	return false
}

// apart reports whether only marks that divide cells or additions stand in a gap.
func apart(gap string) bool {
	return gap != "" && gap != " " && (strings.Contains(gap, "  ") || strings.Contains(gap, "\t") || strings.ContainsAny(gap, ",–(|")) && strings.Trim(gap, " \t,–-(|") == "" && !strings.Contains(gap, "\n")
}

// closings are words that end a letter, folded.
var closings = []string{"s pozdravem", "s pozdravom", "s uctou", "s prani", "dekuji", "dakujem", "z powazaniem", "lacze wyrazy", "с уважением", "s podekovanim", "hezky den"}

var closingNeedles = newNeedles(closings...)

// closes reports whether a name stands right below the words that end a letter.
func (w *walker) closes(it *item) bool {
	if it.start < len(w.text)*3/5 {
		return false // a letter that is quoted
	}
	f := w.folded(max(w.last, it.start-120), it.start)
	if !closingNeedles.in(f) {
		return false
	}
	for _, c := range closings {
		if j := strings.LastIndex(f, c); j >= 0 && wordsBetween(f[j+len(c):]) < 5 {
			return true
		}
	}
	return false
}

// quoted reports whether a name stands on a line quoted from another letter.
func (w *walker) quoted(it *item) bool {
	from := it.line
	return strings.HasPrefix(strings.TrimLeft(w.text[from:it.start], " "), ">")
}
