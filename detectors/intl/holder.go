package intl

import (
	"strings"

	"inkoust/detectors"
)

// Offices name the number of a person in ever new ways: a noun for people, a word
// for numbers or papers, in either order, and little between: "zákonný znalec zapsaný
// pod číslem", "identifikační číslo odsouzeného", "daňový poradce, ev. č.".

// holderNouns begin nouns for people who bear a number; a stem that ends with a
// space is a whole word.
var holderNouns = []string{
	"zamestnan", "pracovnik", "pracovnic", "ucitel", "pedagog", "prislusnik", "policist", "policajt", "straznik", "straznic", "vojak", "hasic ", "hasice ", "student ", "studenta ", "studentk", "posluchac", "zaka ", "zakyn", "ziak ", "ziaka ", "ziack", "uchazec", "uchadzac", "pacient", "klient", "pojistenec", "pojistence", "pojistenk", "pojisteny ", "pojisteneho", "poistenec", "poistenca", "poistenk",
	"odsouzen", "odsuden", "vezen ", "vezne ", "trener", "rozhodc", "rozhodkyn", "hrac ", "hrace ", "sportovec", "sportovce", "sportovkyn", "ctenar ", "ctenare ", "ctenark", "clen ", "clena ", "clenem ", "clenk", "darce ", "darkyn", "darca ", "darcu ", "dobrovolnik", "dobrovolnic", "chovatel", "myslivec", "myslivce", "rybar ", "rybare ", "vcelar ", "ridic ", "ridice ", "ridick", "vodic ", "vodica ", "strojnik", "strojvedouc",
	"lesnik", "lesnic", "hajny ", "hajneho ", "revirnik", "revizor", "kontrolor", "opatrovatel", "asistent ", "asistentk", "mechanik", "strazce ", "prap ", "nprap ", "ppor ", "npor ", "nstrm ", "rtn ", "insp ", "mjr ", "stravnik", "inspektor", "specialist", "znalec ", "znalce ", "znalca ", "znalcem ", "znalkyn", "tlumocn", "tlmocn", "lekar ", "lekare ", "lekark", "sestra ", "sestry ", "fyzioterap", "psycholog", "advokat ", "advokata ", "advokatk", "koncipient", "poradce ", "poradkyn", "poradca ", "auditor", "insolvencni spravc", "zprostredkovatel", "sprostredkovatel", "makler", "pruvodce ", "pruvodkyn", "soutezici", "respondent", "koordinator", "technik ", "revizni technik", "inzenyr", "inzinier", "geodet", "projektant", "stavbyvedouc", "stavbyveduc", "svarec", "zvarac", "jerabnik", "elektrikar",
	"pracownik", "pracownic", "kierowc", "uczen ", "ucznia ", "uczennic", "pacjent", "czlonek ", "czlonka ", "czlonkin", "odbiorca ", "odbiorcy ", "ubezpieczon", "radca prawn", "radcy prawn", "adwokat", "taksowk", "rzeczoznawc", "funkcjonarius", "nauczyciel", "zawodnik", "mysliw", "wedkar", "tlumacz ", "tlumacza ", "lekarz", "pielegniark", "polozna ", "ratownik", "instruktor", "opiekun ",
	"работник", "сотрудник", "водител", "адвокат", "оценщик", "инженер", "врач", "студент", "учащ", "ученик", "пациент", "клиент", "абонент", "военнослуж", "тракторист", "медсестр", "охранник", "нотариус", "аудитор", "тренер", "спортсмен",
}

// numberNouns are words for a number, paperNouns begin those for what bears one.
var (
	numberNouns = wordSet("c cis cislo cisla cislem cislom nr numer numerem numeru no id kod kodem kodu ev evid evidencni evidencne reg registracni registracne registrace registracia identifikacni identifikacne номер номером рег регистрационныи код")
	paperNouns  = []string{"prukaz", "preukaz", "legitimac", "legitymac", "licenc", "opravnen", "osvedc", "certifik", "certyfik", "odznak", "kart", "upraw", "uprawn", "wpis", "zapis", "swiadectw", "удостовер", "лиценз", "билет", "жетон", "сертиф", "свидет", "аттестат"}
	// otherNouns begin words that make the number one of something else.
	otherNouns = append([]string{"j ", "pol ", "odd ", "kancelar", "dver", "mistnost", "miestnost", "poschod", "patr", "trida ", "tride ", "trieda ", "skupin", "odst", "priloh", "zalaczn", "stran", "bod ", "bodu ", "parc", "objednav", "zamowien", "zmluv", "rozhodn", "usnes", "uznes", "uchwal", "decyz", "vyhlas", "nabid", "cast", "jednotk", "byt ", "bytu ", "dum ", "domu ", "mist", "stredisk", "pracovist", "linka ", "fax ", "konto ", "rachun", "dzial", "jednac", "overen", "protokol", "pozadav", "zadost", "ziadost", "wnios", "prihlask", "rok", "r ", "letech", "vozidl", "pojazd", "hodin", "procent", "pocet", "poctu", "liczb", "telefon", "zakazn", "договор", "контракт", "заявк", "кабинет", "приказ", "обращен"}, notOurs...)
)

// ofHolders begin words for a thing of a person that has the number then: "smlouva
// advokátky č.".
var ofHolders = []string{"smlouv", "zmluv", "umow", "dohod", "faktur", "objednav", "zakaz", "zamow", "protokol", "pocet", "poctu", "liczb", "prihlask", "posudk", "posudok", "operat", "vyjadr", "zprav", "sprav", "договор", "заявлен"}

var holderSet = detectors.NewStems(holderNouns).Watched()

func wordSet(list string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		out[w] = true
	}
	return out
}

// maxHeldWords is how many words before a number may name its holder, maxLoose how
// many of them may be none that we know.
const (
	maxHeldWords = 6
	maxLoose     = 2
)

// held tells whether the words before a serial name somebody who bears it, or "".
func held(text string, s serial) string {
	if !holderSet.Before(text, s.start) {
		return ""
	}
	from := max(0, s.start-maxSerialReach)
	from += strings.LastIndexAny(text[from:s.start], "\n\t;|") + 1
	if from == s.start-maxSerialReach {
		from += strings.IndexByte(text[from:s.start], ' ') + 1
	}
	list := strings.Fields(detectors.WordsBetween(text, from, s.start))
	number := strings.HasSuffix(strings.TrimRight(text[:s.start], " \u00a0"), "№")
	paper, loose := false, 0
	for k := len(list) - 1; k >= 0 && k >= len(list)-maxHeldWords; k-- {
		switch w := list[k]; {
		case numberNouns[w]:
			number = true
		case startsWith(w+" ", otherNouns), strings.ContainsAny(w, "0123456789"):
			return ""
		case startsWith(w+" ", paperNouns):
			paper = true
		case holderSet.Opens(strings.Join(list[k:], " ")):
			if k > 0 && startsWith(list[k-1]+" ", ofHolders) || k > 1 && startsWith(list[k-2]+" ", ofHolders) {
				return "" // "smlouva advokátky č."
			}
			if number || paper && !s.year(text) || k == len(list)-1 && k > 0 && numberNouns[list[k-1]] {
				return "label and profession"
			}
			loose++
		default:
			if loose++; loose > maxLoose {
				return ""
			}
		}
	}
	return ""
}

// maxSerialReach is how many bytes before a serial the words for its holder stand.
const maxSerialReach = 90

// year reports whether a serial may be a year.
func (s serial) year(text string) bool {
	return s.letters == 0 && s.end-s.start == 4 && (text[s.start:s.start+2] == "19" || text[s.start:s.start+2] == "20")
}
