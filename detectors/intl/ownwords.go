package intl

// The words that labels of persons' numbers are made of: beginnings of folded
// words, in four languages. A word in full ends with a space.
var (
	ownNumbers = []string{"c ", "cis ", "cisl", "nr ", "numer", "no ", "id ", "kod ", "kodem ", "kodu ", "номер", "код "}

	// ownHolders are people by what they do or are where they have a number.
	ownHolders = []string{
		"zprostredkovatel", "sprostredkovatel", "clen ", "clena ", "clenky ", "clenka ", "chovatel", "darc", "darky", "dobrovoln", "zamestnanc", "zamestnanec", "zamestnankyn", "pracovnik", "pracovnic", "student", "zaka ", "zakyn", "ziak", "posluchac", "absolvent", "doktorand",
		"pacient", "klient", "pojistenc", "pojistenec", "poistenc", "poistenec", "uchazec", "uchadzac", "zadatel", "ziadatel", "uzivatel ", "uzivatele ", "uzivatelky", "pouzivatel", "drzitel", "poplatni", "lekar ", "lekare ", "lekarky", "lekara ", "sestry", "znalc", "znalec", "tlumocni", "tlmocni", "prekladatel", "exekutor", "notare ", "notara ", "advokat ", "advokata ", "advokatky", "koncipient",
		"svarec", "zvarac", "makler", "agent ", "agenta ", "agentky", "poradce ", "poradkyn", "poradcu ", "strazni", "policist", "hasic ", "hasice ", "hasica ", "zachranar", "prislusni", "revizor", "kontrolor", "inspektor", "ridice ", "ridic ", "vodic ", "vodica ", "strojvedouc", "rusnovodic", "pilota ", "lektor", "instruktor", "trener", "rozhodci", "rozhodcu", "hrac ", "hrace ", "hraca ", "hracky", "sportov", "zavodni", "myslivc", "rybare ", "rybara ", "vcelar", "ctenar ", "ctenare", "citatel ", "citatela", "stravni", "duchodc", "dochodc", "brigadni",
		"ditete", "dietata", "obcana ", "obcanky", "dluznik", "dlznik", "auditor", "odhadce", "odhadcu", "architekta", "inzenyra", "inziniera", "technika ", "projektant", "geodet", "zememeric", "specialist", "ucitele ", "ucitela ", "resitele", "riesitela", "hodnotitel", "cestujic", "vezne ",
		"pacjent", "czlonka ", "czlonkin", "ucznia ", "uczennic", "uczestni", "zawodni", "pracownika", "pracownic", "kandydat", "beneficjent", "ubezpieczon", "czytelni", "producenta ", "rolnika ", "posrednika ", "ratownika", "funkcjonariusz", "kierowcy", "lekarza", "pielegniar", "poloznej", "radcy ", "adwokata ", "tlumacza ", "rzeczoznaw", "nauczyciela ", "opiekun", "emeryta ", "rencist", "swiadczeniobior", "mieszkanca", "dawcy", "wolontariusz", "abonenta ",
		"zamestnan", "ucitel", "pedagog", "policajt", "vojak", "ziack", "pojistenk", "pojisteny ", "pojisteneho", "poistenk", "odsouzen", "odsuden", "vezen ", "rozhodc", "rozhodkyn", "ctenark", "clenem ", "clenk", "myslivec", "rybar ", "ridick", "strojnik", "lesnik", "lesnic", "hajny ", "hajneho ", "revirnik", "opatrovatel", "asistent ", "asistentk",
		"mechanik", "strazce ", "prap ", "nprap ", "ppor ", "npor ", "nstrm ", "rtn ", "insp ", "mjr ", "znalkyn", "tlumocn", "tlmocn", "lekark", "sestra ", "fyzioterap", "psycholog", "advokatk", "poradca ", "insolvencni spravc", "pruvodce ", "pruvodkyn", "soutezici", "respondent", "koordinator", "technik ", "revizni technik", "inzenyr", "inzinier", "stavbyvedouc",
		"stavbyveduc", "jerabnik", "elektrikar", "pracownik", "kierowc", "uczen ", "czlonek ", "odbiorca ", "odbiorcy ", "radca prawn", "adwokat", "taksowk", "funkcjonarius", "nauczyciel", "mysliw", "wedkar", "tlumacz ", "lekarz", "polozna ", "ratownik", "адвокат", "инженер", "врач", "клиент", "военнослуж", "тракторист", "медсестр", "нотариус", "аудитор", "тренер",
		"пациент", "клиента", "студент", "ученик", "учащ", "воспитан", "работник", "сотрудник", "водител", "охранник", "тренера", "судьи", "читател", "абонент", "застрахованн", "пенсионер", "ветеран", "адвоката ", "нотариуса ", "оценщик", "эксперта ", "специалиста ", "врача ", "спортсмен", "игрока ", "члена ", "донор", "волонт", "заявителя ",
	}
	// ownMaybes may be firms as well.
	ownMaybes = []string{"odberatel", "zakazni", "ucastni", "pojistni", "poistni", "odbiorc", "platni", "klienckie", "плательщик", "участник", "получател", "потребител"}
	// ownTraits are adjectives of numbers that persons have.
	ownTraits = []string{"klientsk", "osob ", "osobni ", "osobniho ", "osobnim ", "osobne ", "osobneho ", "sluzebni", "sluzobn", "clenske", "clenskeh", "zakovsk", "ziack", "studijn", "studentsk", "ctenarsk", "citatelsk", "uzivatelsk", "zamestnaneck", "matricni ", "matricne ", "mat ", "sluzbow", "абонентск", "табельн", "служебн", "студенческ", "чит ", "читательск", "личное ", "личного ", "личныи ", "личная ", "личнои "}
	// ownPapers are what a person may hold.
	ownPapers = []string{"prukaz", "preukaz", "permanentk", "legitimac", "licenc", "lic ", "osvedcen", "osv ", "opravnen", "autoriz", "certifik", "karta ", "karty ", "kartu ", "odznak", "indexu ", "chorobopis",
		"legitymacj", "uprawn", "upr ", "swiadectw", "zaswiadcz", "zasw ", "certyfik", "kartotek", "patent", "karnet", "dyplom", "identyfikator", "prawa ", "prawo ",
		"legitymac", "osvedc", "удостовер", "сертиф", "свидет", "жетон", "лиценз", "аттестат", "диплом", "билет", "карта ", "карты ", "карточк", "полис", "пропуск", "допуск", "книжк", "дело ", "дела ", "абонемент", "реестр"}
	// ownMatters tell the number or paper closer.
	ownMatters = []string{"ev ", "evid", "ewid", "reg ", "regist", "rejestr", "ident", "identyf", "sl ", "sluz ", "os ", "e ", "prof ", "profes", "kvalif", "kwalif", "odborn", "zpusobil", "sposobil", "budowl", "bud ", "zawod", "wykonywan", "kat ", "skupin", "vseob", "povolani", "seznam", "zoznam", "pod ", "o ", "v ", "w ", "na ", "list", "izb", "komor", "рег", "квалификац", "в ", "учет", "серии ", "серия ", "ома ", "омс ", "частного ", "system"}
)

// otherCapitals announce numbers of other kinds, and offices' books.
var otherCapitals = map[string]bool{
	"IČO": true, "IČ": true, "DIČ": true, "RČ": true, "PSČ": true, "VS": true, "KS": true, "SS": true, "LV": true, "OP": true, "RZ": true, "SPZ": true, "EČV": true, "ŠPZ": true, "KN": true, "KÚ": true, "ČJ": true, "SO": true, "NIP": true, "REGON": true, "KRS": true, "PESEL": true, "VIN": true, "TEL": true, "ČP": true, "ČE": true, "ČOP": true, "CPV": true, "ISO": true, "EN": true, "ČSN": true, "STN": true, "PN": true, "EU": true, "ES": true, "SOD": true, "DPP": true, "DPČ": true, "ERÚ": true, "BIC": true, "IBAN": true, "ICO": true, "KW": true, "ИНН": true, "КПП": true, "ОГРН": true, "БИК": true, "ФЗ": true, "ГОСТ": true, "ЖК": true, "GPS": true, "FV": true, "PD": true, "SMLOUVA": true,
}

// ownRegisters begin the words for registers, which behind a name are of persons.
var ownRegisters = []string{"ev ", "evid", "ewid", "reg ", "regist", "rejestr", "ident", "рег"}

// ownThings begin the adjectives that make a paper one of a thing.
var ownThings = []string{"zelen", "zarucn", "skladov", "inventar", "technick", "energet", "gwaranc", "skladow", "гаранти", "технич"}

// heldPapers begin words for what a holder named further before may hold, besides
// ownPapers.
var heldPapers = append([]string{"kart", "upraw", "wpis", "zapis"}, ownPapers...)

// otherNouns begin words that make the number one of something else.
var otherNouns = append([]string{"posudk", "posudok", "posudek", "j ", "pol ", "odd ", "kancelar", "dver", "mistnost", "miestnost", "poschod", "patr", "trida ", "tride ", "trieda ", "skupin", "odst", "priloh", "zalaczn", "stran", "bod ", "bodu ", "parc", "objednav", "zamowien", "zmluv", "rozhodn", "usnes", "uznes", "uchwal", "decyz", "vyhlas", "nabid", "cast", "jednotk", "byt ", "bytu ", "dum ", "domu ", "mist", "stredisk", "pracovist", "linka ", "fax ", "konto ", "rachun", "dzial", "jednac", "overen", "protokol", "pozadav", "zadost", "ziadost", "wnios", "prihlask", "rok", "r ", "letech", "vozidl", "pojazd", "hodin", "procent", "pocet", "poctu", "liczb", "telefon", "zakazn", "договор", "контракт", "заявк", "кабинет", "приказ", "обращен"}, notOurs...)

// ofHolders begin words for a thing of a person that has the number then: "smlouva
// advokátky č.".
var ofHolders = []string{"zadost", "ziadost", "wnios", "smlouv", "zmluv", "umow", "dohod", "faktur", "objednav", "zakaz", "zamow", "protokol", "pocet", "poctu", "liczb", "prihlask", "posudk", "posudok", "operat", "vyjadr", "zprav", "sprav", "договор", "заявлен"}
