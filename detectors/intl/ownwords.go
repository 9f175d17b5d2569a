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
		"пациент", "клиента", "студент", "ученик", "учащ", "воспитан", "работник", "сотрудник", "водител", "охранник", "тренера", "судьи", "читател", "абонент", "застрахованн", "пенсионер", "ветеран", "адвоката ", "нотариуса ", "оценщик", "эксперта ", "специалиста ", "врача ", "спортсмен", "игрока ", "члена ", "донор", "волонт", "заявителя ",
	}
	// ownMaybes may be firms as well.
	ownMaybes = []string{"odberatel", "zakazni", "ucastni", "pojistni", "poistni", "odbiorc", "platni", "klienckie", "плательщик", "участник", "получател", "потребител"}
	// ownTraits are adjectives of numbers that persons have.
	ownTraits = []string{"klientsk", "osob ", "osobni ", "osobniho ", "osobnim ", "osobne ", "osobneho ", "sluzebni", "sluzobn", "clenske", "clenskeh", "zakovsk", "ziack", "studijn", "studentsk", "ctenarsk", "citatelsk", "uzivatelsk", "zamestnaneck", "matricni ", "matricne ", "mat ", "sluzbow", "абонентск", "табельн", "служебн", "студенческ", "чит ", "читательск", "личное ", "личного ", "личныи ", "личная ", "личнои "}
	// ownPapers are what a person may hold.
	ownPapers = []string{"prukaz", "preukaz", "permanentk", "legitimac", "licenc", "lic ", "osvedcen", "osv ", "opravnen", "autoriz", "certifik", "karta ", "karty ", "kartu ", "odznak", "indexu ", "chorobopis",
		"legitymacj", "uprawn", "upr ", "swiadectw", "zaswiadcz", "zasw ", "certyfik", "kartotek", "patent", "karnet", "dyplom", "identyfikator", "prawa ", "prawo ",
		"удостоверен", "сертификат", "лиценз", "аттестат", "диплом", "билет", "карта ", "карты ", "карточк", "полис", "пропуск", "допуск", "книжк", "дело ", "дела ", "абонемент", "реестр"}
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
