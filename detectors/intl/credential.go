package intl

import (
	"context"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
)

// Credential finds numbers of licences, certificates and cards of persons in
// any wording: a word of that kind at most a few words before, in the same line,
// or at the head of the column, and a person to hold it.
var Credential detectors.Detector = credential{}

type credential struct{}

// Info describes the detector.
func (credential) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.credential", Types: []detectors.Type{detectors.OtherID, detectors.IDDocument},
		Summary: "Number of a licence, certificate or card of a person", Source: "regulation (EU) 2016/679, article 4",
	}
}

// Examples returns the texts for the conformance suite.
func (credential) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"Mgr. Petr Malý-Novák, technolog, lic. č. [[R-2014-311]].", "preukaz záchranára č. [[2207/2021]].", "č. preukazu ISIC [[S412 300 217 518 K]]\nÚčet", "Student ID: [[E31548]]",
			"kierownika Jana Wzorka (upr. nr [[214/DOŚ/11]])", "Lucjan Wzorek (upr. nr [[DOŚ/0217/PWOD/17]]), tel.", "Barbora Malá, kód [[OZ-3127]], sídlo", "ověřila Ing. Blanka Malá, č. pol. [[2204/97]] ze seznamu",
			"průkaz ZTP/P č. [[CZA118204]], platný", "Číslo průkazu ZTP/P: [[CZ 204 817]]", "karta řidiče č. [[CZ 0000000204817000]]", "Jan Malý, držitel průkazu č. [[K 204817]]", "Petr Malý, svářeč, osvědčení č. [[W-2204/18]]", "Иванов Пётр, удостоверение № [[АБ-2204]]",
			"prap. Denis Malý (OEČ [[311908]]) a", "(ins. Malý, sl. č. [[037]])", "súdny prekladateľ, ev. č. [[970418]], tel.", "evidenční číslo advokáta [[12447]]", "Pan Robert Wzorek, nr służbowy [[30-118]];", "nr w ewidencji producentów [[061447290]],", "nr świadczenia [[I/15/098441]]",
			"Bc. Robin Malý\ntel.\nosvědčení č.\n[[MT-2021-0457]]\n", "Marcin Wzorek\npilarz\nzaśw. [[PS-220/2017]]\n", "Патент серия [[69 № 2300118840]]", "удостоверение № [[МСЭ-2018 № 0044118]]", "медкнижка № [[34-118440]]", "аттестат [[36-14-618]]", "Theodor Malý, čip [[11:0C:7F:22]]", "evid. č. strávníka: [[2114]]", "Kód zaměstnance: [[E-0417]]", "získatelské číslo [[44182009]]",
			"VRÁNA TOBIÁŠ *11.4.2012 reg. č. [[20118834]]", "Pacient ev. č. [[N-2021/004187]],", "registrační číslo sportovce [[ČUS-1184077]].", "licence trenéra A č. [[2204/19]]", "oprávnění úředně oprávněného zeměměřického inženýra č. [[2204/2010]]", "Studentka Eva Malá, ID [[412204]]", "prawo jazdy kat. B nr [[02204/12/1465]]", "nr wpisu do izby [[MAZ/BO/0412/02]]", "preukaz ZŤP [[20481/2015]]",
			"zástupkyně s registračním číslem zprostředkovatele [[204418-PV]], a to", "makléř Igor Malý, PPZ č. [[012947PPZ]].", "Klientské ID: [[K 004 118]]\nPIN", "číslo občana v systému: [[4418207]], matrika", "uprawnienia budowlane Jan Wzorek, nr ewidencyjny instruktora [[WR0118]].", "Иванов П. П. (рег. номер в реестре [[11804]]) утверждён", "абонентский номер [[1180447]], долг", "Zofia Wzorek, numer karty mieszkańca [[KM 0044 1182]],", "Sestra: Dana Malá (reg. č. MZ [[044-0118-2047]])", "Emil Malý, č. osv. [[044/3/2018-EZ-E,A-E1.1]], vykonal", "Pan Bogdan Wzorek, PJ nr [[20641/08/1820]], pojazd",
		}, []detectors.Trap{
			{Name: "number of a thing", Text: "smlouva ev. č. 118204, vůz ev. č. 3114"},
			{Name: "paper of a car", Text: "číslo technického průkazu UG 418277"},
			{Name: "short", Text: "Jan Malý, osvědčení č. 118"},
			{Name: "energy", Text: "průkaz energetické náročnosti budovy č. 118204.1"},
			{Name: "licence of a company", Text: "Licence ERÚ č. 141127718"},
			{Name: "column of goods", Text: "název\tcertifikát výrobku\nokno\tCE 118204"},
			{Name: "attest of a product", Text: "certifikát výrobku č. 118204/2020"},
			{Name: "permit of a building", Text: "Jan Malý, stavební povolení č. 118204/2020"},
			{Name: "code of a subsidy", Text: "Jan Malý, projekt, kód dotace 117D0312"},
			{Name: "project", Text: "Jan Malý dohlíží, registrační číslo CZ.06.01.01/00/22_041/0002204"},
			{Name: "number of a request", Text: "Žádost žadatele č. 118204 se zamítá"}, {Name: "contract of a client", Text: "číslo smlouvy klienta 118204"}, {Name: "heading in capitals", Text: "DOHODA O PRÁCI ŠTUDENTOV č. 12/2023"}, {Name: "card of a car", Text: "Jan Malý, zelená karta č. CZ/0042/6981147720"}, {Name: "order", Text: "Jan Malý, zak. č. 22-5108"},
			{Name: "date", Text: "Jan Malý, osvědčení ze dne 12.3.2019"},
			{Name: "authority over a firm", Text: "oprávnění vydal úřad pod č. 118204"},
		}
}

// stems begin the words that announce a credential; folded. Those of the first
// list tell of a person by themselves, the others need a name in the line.
var (
	holderStems = []string{
		"parkovaci kart", "parkovacia kart", "parkovacej kart", "parkovaci opravn", "vernostni kart", "vernostna kart", "cislo hrac", "id hrac", "cislo sportov", "id sportov", "cislo darc", "kod darc", "cislo uchaz", "cislo uchadz", "cislo poplat", "c poplat", "matricni c", "matrikove c", "cislo indexu", "cislo ridic", "cislo vodic", "cislo rozhodc", "cislo advokat", "cislo znalc", "id clen", "id stud", "id zak", "id ziak", "id ctenar", "id klient", "id pojist", "id poist", "kod stud", "kod zaka ", "kod ziaka ", "kod pacient", "kod pojist", "kod uchaz", "chorobopis", "zdravotni kart", "zdravotnej kart", "zdravotna kart", "karta pacient", "karty pacient", "cislo pojistne udal", "cislo odznak", "sluzebniho odzn",
		"karta pacjent", "karty pacjent", "nr pacjent", "numer pacjent", "historii choroby", "historia choroby", "karta parking", "karty parking", "czlonek izby", "czlonka izby", "czlonkiem izby", "nr zawodnik", "karta bibliot", "karty bibliot", "karta senior", "karty senior", "karta mieszkan", "karty mieszkan", "id pracown", "identyfikator pracown", "identyfikator uczn", "nr identyfikatora", "nr kandydat", "kod kandydat", "kod ucznia", "nr odznaki", "odznaka nr", "odznaki nr", "nr beneficj", "nr ubezpiecz", "numer ubezpiecz", "nr czytelnik", "karta czyteln", "karty czyteln",
		"допуск", "карта пациент", "карты пациент", "амбулаторн", "истории болезни", "история болезни", "медкарт", "медицинская карт", "медицинскои карт", "студ билет", "зач книж", "таб номер", "личного дела", "личное дело", "абонента ", "абоненту ", "код абонент", "номер абонент", "членскии билет", "членского билета", "пенсионного удост", "птс ", "стс ", "охотнич", "сертификат специал",
		"cislo lekar", "c lekar", "cislo exekut", "c exekut", "exekutor c ", "svarec c ", "svarece c ", "zvarac c ", "straznik c ", "straznice c ", "straznika c ", "policista c ", "inspektor c ", "inspektorka c ", "znal opr", "znalecke opr", "znaleckeho opr", "darce krve", "darkyne krve", "darcu krvi", "dobrovolnik", "sjed c", "sjednatel", "cislo agenta", "cislo agentky", "c agenta", "agentske c", "cislo poradc", "makler c ", "instruktor c ", "instruktorka c ", "pruvodce c ", "lektor c ", "cislo svarec", "cislo znac",
		"zam c ", "duch c ", "leg stud", "leg szkol", "kod pedagog", "cislo osoby", "zdravotni dokumentac", "zdravotnej dokumentac", "poj udal", "pojistne udal", "pojistnej udal", "vstupni kart", "vstupnej kart", "cislo kuponu", "cislo ucastnik", "cislo ucastnic", "kod respondent", "kod ucastnik", "upr bud", "karta strojnik", "kl c ", "ucet ad ",
		"zbrojni licenc", "povolenk", "cislo povolenky", "icl ", "legitimac", "sluzebni odznak", "odznak c", "prukaz strojnik", "nr ewidencyjny prac", "ksiedze uczniow", "uprawnienia sep", "swiadectwo kwalifik", "pozwolenie na bron", "pozwolenia na bron", "nr licencji taks", "ewid pracown", "табель ", "жетон", "свидетельство тракторист", "удостоверение тракторист", "karta wedkar", "karty wedkar", "karta lowieck",
		"leg nr ", "nr leg ", "leg sluzb", "leg emer", "legit nr ", "nr legit", "straznik nr ", "funkcjonariusz nr ", "ratownik nr ", "instruktor nr ", "nr dawcy", "dawcy krwi", "nr wolontariusz", "nr agenta", "nr posrednik", "opiekun nr ",
		"os c ", "os cis", "osobni c", "osobne c", "osobni evid", "oec ", "sl c ", "sl cis", "sluz c ", "sluz cis", "sluzebni c", "sluzobne c", "cislo sluz", "c sluz", "zamestnaneck", "cislo zamest", "c zamest", "kod zamest", "cislo pracovn", "id zamest",
		"cislo stud", "cislo zaka ", "cislo ziaka ", "cislo ctenar", "ctenarsk", "citatelsk", "stravnik", "c stravn", "cislo klient", "kod klient", "klientske c", "cislo clena ", "clenske c", "clenske preuk", "duchodove c", "cislo duchod", "dochodkove c", "cislo dochod", "cip ", "cislo cipu", "cipova karta", "pristupova karta", "cislo karty zamest", "osc ", "evid c ditete", "evidencni cislo ditete", "klient c ", "klientka c ", "zdravotni karta", "odborna zpusob", "odborne zpusob", "danovy poradce c", "danovy poradca c", "icp ", "id pacient", "lovecky list", "polovny list", "rybarsky list", "karta rybar", "ctenarka c", "ctenar c", "identifikacni karta", "identifikacna karta", "karta zamest", "revizor c ", "kontrolor c ", "reg c cnb ", "ziskatel", "cislo pacient",
		"nr sluzb", "numer sluzb", "nr pracown", "numer pracown", "nr swiadcz", "nr emeryt", "nr rent", "ewidencji producent", "nr albumu", "numer albumu", "nr indeksu", "nr klienta", "nr czlonk", "nr ucznia", "karta pracown",
		"медкниж", "медицинскои книж", "медицинская книж", "аттестат", "патент", "читательск", "служебн", "личныи номер", "номер пропуск", "пропуск ",
		"prukaz", "preukaz", "legitymacj", "student id", "employee id", "osobni cislo", "osobne cislo", "studijni cislo", "isic ", "itic ", "ztp ", "karta ridice", "karty ridice", "karta vodica", "karta kierowcy", "karty kierowcy", "prawo jazdy", "prawa jazdy", "karta duzej rodziny", "karty duzej rodziny", "wpisu do izby", "wpisu na liste", "cislo pojisten", "clenske cislo", "удостоверени", "зачетн", "студенческ", "табельн"}
	// roleStems begin the words for people whom a licence belongs to.
	roleStems  = []string{"prekladat", "tlumac", "rzeczoznaw", "переводч", "оценщ", "нотариус", "notar", "exekutor", "sprostredkov", "zprostredkov", "trener", "ridic", "vodic", "zachran", "svarec", "zvarac", "koordinator", "inzenyr", "inzinier", "geodet", "zememer", "znalc", "znalec", "tlumocn", "tlmocn", "lekar", "advokat", "pruvodc", "instruktor", "pilot", "strojni", "rozhodci", "hasic", "straznik", "policist", "kierow", "nauczyciel", "radc", "трен", "водител", "адвокат"}
	namedStems = []string{"zakaznick", "cislo zakazn", "c zakazn", "id zakazn", "zasw ", "zaswiadcz", "swiadectw", "cert ", "wpis na list", "list pod nr", "aprobac", "osvid", "свид ", "lic ", "licenc", "osv ", "osvedc", "opravnen", "certifik", "certyfik", "autoriz", "upr ", "upraw", "uprawn", "zbrojni ", "c pol ", "cislo polozk", "clenske ", "sluzebni ", "sluzobn", "odznak", "odznaku ", "pwz ", "kod ", "id ", "seznamu znal", "cislo osvedc", "ckait ", "лиценз", "сертификат", "диплом", "реестр"}
	headStems  = []string{"c klient", "cislo klient", "cip ", "cislo cip", "os cis", "cislo zamest", "c zamest", "sluz c", "sluzebni c", "clenske c", "cislo pruk", "c pruk", "nr sluzb", "nr legit", "nr upr", "zasw", "certifik", "certyfik", "opravnen", "osvedc", "licenc", "prukaz", "preukaz", "uprawn", "autoriz", "osobni cis", "osobne cis", "os c ", "удостоверени", "лиценз", "таб "}
	// notOurs are words between that make it a thing's paper or another number.
	notOurs = []string{"energet", "budov", "narocnost", "vyrob", "stroj ", "stroje ", "stroju ", "strojn ", "strojni zar", "zarizen", "zariaden", "vozid", "vozov", "projekt", "dotac", "smlouv", "zmluv", "umow", "vydal", "vydan", "wydan", "выдан", "povolen", "faktur", "tel ", "telef", "mob ", "mobil", "ic ", "ico ", "dic ", "nip ", "regon ", "инн ", "psc ", "sb ", "zakon", "ze dne ", "zo dna ", "z dnia ", "od ", "do ", "cpv ", "parc", "inv ", "techn udaj", "zn ", "uct", "ucet", "iban ", "nar ", "spis", "zakazk", "zakazc", "trat", "strat", "vyzv", "op ", "eru "}
)

// What announces a credential, and what heads a column of them, made ready.
var (
	labelSet = detectors.NewStems(holderStems, namedStems, weakStems).Watched()
	headSet  = detectors.NewHeadStems(headStems)
)

// weakStems begin labels that any thing may bear; they need a profession before:
// "súdny prekladateľ, ev. č.". shortStems may stand before three digits.
var (
	weakStems  = []string{"ev c ", "evid c ", "evidencni c", "evidencne c", "reg c ", "registracni c", "registracne c", "zapis c ", "rejstr c "}
	shortStems = []string{"exekutor c ", "straznik c ", "straznice c ", "straznika c ", "instruktor c ", "preukaz ztp", "prukaz ztp", "revizor c ", "kontrolor c ", "sl c ", "sl cis", "sluz", "nr sluzb", "os c ", "os cis", "osobni c", "osobne c", "oec ", "cislo sluz", "c sluz", "stravnik", "cislo zamest"}
)

// maxBetween is how many words may stand between the credential's word and its
// number: "osvědčení koordinátora BOZP č.".
const maxBetween = 4

// fewestDigits keeps section numbers and years out.
const fewestDigits = 4

// Detect finds the numbers.
func (c credential) Detect(ctx context.Context, p *document.Part) ([]detectors.Finding, error) {
	var found []detectors.Finding
	if !strings.ContainsAny(p.Text, "0123456789") {
		return nil, nil
	}
	list := serialsOf(p.Text)
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s, ok := list.next(mayBeCredential)
		if !ok {
			return detectors.Resolve(found), nil
		}
		whole := s.hexAfter(p.Text).seriesBefore(p.Text).numeroBefore(p.Text).tornAfter(p.Text).gradesAfter(p.Text)
		if whole.digits < fewestDigits-1 || !c.hinted(p.Text, whole, list.runs) || dateLike(p.Text, s) || s.end < len(p.Text) && p.Text[s.end] == '_' {
			continue
		}
		s = whole
		if !capitals(p.Text[s.start:s.end]) {
			continue
		}
		if why := c.why(p.Text, s); why != "" {
			found = append(found, detectors.Finding{
				Span: document.Span{Part: p.ID, Start: s.start, End: s.end}, Type: typeOf(p.Text, s.start),
				Kind: "intl.credential", Score: s.certainty(why), Why: []string{why},
			})
			list.floor = max(list.floor, s.end)
		}
	}
}

// hintSet are the words of all labels of credentials, asked for at once.
var hintSet = detectors.NewStems(holderStems, namedStems, weakStems, ownHolders, ownMaybes, ownTraits, ownPapers, ownRegisters).Watched()

// mayBeCredential reports whether a word for credentials may stand before the run, or
// over it; false is certain.
func mayBeCredential(r *detectors.Runs) bool {
	return r.MayLead(hintSet) || r.MayLead(ownSigns) || r.Headed()
}

// typeOf tells papers of identity from other credentials by the words before byte i.
func typeOf(text string, i int) detectors.Type {
	words := strings.Fields(detectors.WordsBefore(text, i))
	for k := len(words) - 1; k >= max(0, len(words)-4); k-- {
		switch w := words[k] + " "; {
		case startsWith(w, identityStems):
			return detectors.IDDocument
		case startsWith(w, holderStems) && !startsWith(w, []string{"prukaz", "preukaz", "удостоверени"}):
			return detectors.OtherID
		}
	}
	return detectors.OtherID
}

// identityStems begin the words for papers of identity and driving licences.
var identityStems = []string{"obcansk", "obciansk", "totoznost", "ridicsk", "vodicsk", "cestovn", "dowod", "dowodem", "tozsamosc", "paszport", "водительск", "паспорт", "pj "}

// dateLike reports whether a serial is a date or the year of an act.
func dateLike(text string, s serial) bool {
	d, ok := readDate(text, s.start)
	return ok && !d.onlyYear && d.end >= s.end
}

// hinted reports whether why may tell anything of a serial at the run that was told
// of last: a word of its kind stands before, or it ends a cell that may have a heading.
func (credential) hinted(text string, s serial, r *detectors.Runs) bool {
	return s.digits >= fewestDigits && s.end-s.start > fewestDigits && lastOfCell(text, s.end) || r.MayLead(hintSet) && hintSet.Before(text, s.start) || ownSign(text, s.start)
}

// why tells what gives a serial away, or "": a known label, or one that is made of
// the words of such labels.
func (c credential) why(text string, s serial) string {
	if why := c.known(text, s); why != "" {
		return why
	}
	if !mayOwn(text, s.start) {
		return ""
	}
	return readOwn(text, s.start).why(text, s)
}

// known tells what a known label or heading says of a serial, or "".
func (credential) known(text string, s serial) string {
	label, rest := "", 0
	if labelSet.Before(text, s.start) {
		label, rest = labelBefore(text, s.start)
	}
	switch {
	case label == "":
		if s.digits >= fewestDigits && s.end-s.start > fewestDigits && lastOfCell(text, s.end) && detectors.HeadedBy(text, s.start, headSet) && (namedLine(text, s.start) || namedRest(text, s.end)) {
			return "heading"
		}
		return held(text, s)
	case s.digits < fewestDigits && s.letters == 0 && !startsWith(label, shortStems):
		return ""
	case startsWith(label, weakStems):
		if detectors.HasStem(label, holders) || detectors.HasStem(lastOf(detectors.WordsBefore(text, rest)), holders) || starBefore(text, rest) || detectors.HasStem(label, roleStems) || detectors.HasStem(detectors.WordsBefore(text, rest), roleStems) {
			return "label and profession"
		}
		return held(text, s)
	case strings.HasPrefix(label, "wpisu "):
		return "label"
	case detectors.HasStem(lastOf(detectors.WordsBefore(text, rest)), thingStems):
		return "" // "technický průkaz"
	case detectors.HasStem(label, notOurs):
		return ""
	case detectors.HasStem(label, holderStems):
		return "label"
	case detectors.HasStem(label, roleStems):
		return "label and profession"
	case strings.HasPrefix(label, "kod "), strings.HasPrefix(label, "id "):
		if !strings.Contains(strings.TrimSpace(label), " ") && nameEnds(strings.TrimRight(text[:rest], ", (")) {
			return "label"
		}
		return held(text, s)
	case s.digits >= fewestDigits && detectors.HasStem(lastOf(strings.TrimSuffix(detectors.WordsBefore(text, rest), " s")), roleStems):
		return "label and profession"
	case namedLine(text, rest), namedAbove(text, rest):
		return "label and name"
	}
	return held(text, s)
}

// holders begin the nouns for people whom a number in a register belongs to.
var holders = []string{"pacient", "klient", "student", "zak ", "zaka ", "sportov", "hrac", "clen ", "clena", "stravn", "ctenar", "uchazec", "zamestnanc", "zadatel"}

// starBefore reports whether a birth behind an asterisk stands right before byte
// i: "Vrána Tobiáš *11.4.2012 reg. č.".
func starBefore(text string, i int) bool {
	head := strings.TrimRight(text[:i], " ,")
	date := strings.TrimRight(head, "0123456789. ")
	return len(head)-len(date) >= 6 && strings.HasSuffix(date, "*")
}

// thingStems begin the adjective before the paper of a thing.
var thingStems = []string{"technick", "energet", "vehicle", "vozid"}

func lastOf(words string) string { return words[strings.LastIndexByte(words, ' ')+1:] }

// certainty is the score: a label and letters among the digits leave little doubt.
func (s serial) certainty(why string) float64 {
	if why == "label" && s.letters > 0 {
		return 0.8
	}
	return 0.72
}

// labelBefore returns the folded words from the credential's word to byte i, and
// where that word begins; "" if none stands near in the same line.
func labelBefore(text string, i int) (label string, begin int) {
	at, most := i, maxBetween+2
	for n := 0; n < most; n++ {
		head := strings.TrimRight(text[:at], " \u00a0.:/№(–\t\n\r")
		if between := text[len(head):at]; strings.Contains(between, "\n") && (n > 0 || strings.Count(between, "\n") > 1) {
			return "", 0
		} else if strings.Contains(between, "\n") {
			most = maxAcross
		}
		begin := wordStart(head)
		if begin == len(head) {
			return "", 0
		}
		words := detectors.WordsBetween(text, begin, i)
		if len(words) > contextReach {
			words = detectors.WordsBefore(text[begin:i], i-begin)
		}
		if (words == "id" || strings.HasPrefix(words, "id ")) && detectors.EndsWith(detectors.WordsBefore(text, begin), []string{"student", "employee"}) {
			words = "student " + words
		}
		if labelSet.Opens(words) {
			return words + " ", begin
		}
		at = begin
	}
	return "", 0
}

// contextReach is how many characters of context are folded, see WordsBefore.
const contextReach = 40

// maxAcross is how many words of the line before a label at its end may have.
const maxAcross = 3

// wordStart is where the last word of head begins; its end if head ends with no
// letter.
func wordStart(head string) int {
	begin := len(head)
	for begin > 0 {
		j := begin - 1
		for j > 0 && head[j]&0xc0 == 0x80 {
			j--
		}
		if n := serialRune(head, j); n != begin-j || isDigit(head[j]) {
			break
		}
		begin = j
	}
	return begin
}

func startsWith(words string, stems []string) bool {
	for _, s := range stems {
		if strings.HasPrefix(words, s) {
			return true
		}
	}
	return false
}

// lastOfCell reports whether a cell ends at byte i.
func lastOfCell(text string, i int) bool {
	return i == len(text) || strings.IndexByte("\t\n\r;", text[i]) >= 0 || strings.HasPrefix(text[i:], "  ") || strings.HasPrefix(text[i:], " / ") || strings.HasPrefix(text[i:], " |")
}
