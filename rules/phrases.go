package rules

// phrases are the reasons that no table holds, in the language of the profile.
type phrases struct {
	termLabel, termReason       string // a value of --terms
	unknownLabel, unknownReason string // a type no row knows
	inseparable                 string // nothing of a value can be kept
	office                      string // the basis of all these: the office decides
	decision, decided           string // a standing decision: its row, its reason before the number
	party, setting              string // the name of a natural party: label, basis
	partyKept, partyGone        string
	partyAsked                  string
	seat, seatTown, seatSetting string // the seat of a natural person in business
}

// phrases returns those of the policy's language, Czech for any other.
func (p *Policy) phrases() phrases { return phrasesOf(p.info.Lang) }

func phrasesOf(lang string) phrases {
	if t, ok := allPhrases[lang]; ok {
		return t
	}
	return allPhrases["cs"]
}

var allPhrases = map[string]phrases{
	"cs": {
		termLabel: "zadaná hodnota", termReason: "Hodnota ze seznamu zadaného úřadem: znečitelněna.",
		unknownLabel: "údaj", unknownReason: "Údaj, který tabulka nezná: znečitelněn z opatrnosti.",
		inseparable: "Ponechatelnou část nelze oddělit, proto je znečitelněn celý údaj.",
		office:      "rozhodnutí úřadu", decision: "rozhodnutí č. ", decided: "Rozhodnutí úřadu č. ",
		party: "jméno smluvní strany", setting: "nastavení úřadu (jmeno_fyzicke_strany)",
		partyKept:  "Fyzická osoba jako smluvní strana: jméno ponecháno podle nastavení úřadu.",
		partyGone:  "Fyzická osoba jako smluvní strana: jméno znečitelněno podle nastavení úřadu.",
		partyAsked: "Fyzická osoba jako smluvní strana: o jménu rozhoduje úřad případ od případu.",
		seat:       "sídlo podnikatele", seatTown: "Sídlo fyzické osoby podnikající: podle nastavení úřadu ponechána pouze obec.", seatSetting: "nastavení úřadu (obec_podnikatele)",
	},
	"sk": {
		termLabel: "zadaná hodnota", termReason: "Hodnota zo zoznamu zadaného úradom: anonymizovaná.",
		unknownLabel: "údaj", unknownReason: "Údaj, ktorý tabuľka nepozná: anonymizovaný z opatrnosti.",
		inseparable: "Časť, ktorá by mohla zostať, nemožno oddeliť, preto je anonymizovaný celý údaj.",
		office:      "rozhodnutie úradu", decision: "rozhodnutie č. ", decided: "Rozhodnutie úradu č. ",
		party: "meno zmluvnej strany", setting: "nastavenie úradu (jmeno_fyzicke_strany)",
		partyKept:  "Fyzická osoba ako zmluvná strana: meno ponechané podľa nastavenia úradu.",
		partyGone:  "Fyzická osoba ako zmluvná strana: meno anonymizované podľa nastavenia úradu.",
		partyAsked: "Fyzická osoba ako zmluvná strana: o mene rozhoduje úrad v každom prípade osobitne.",
		seat:       "miesto podnikania", seatTown: "Miesto podnikania fyzickej osoby: podľa nastavenia úradu ponechaná iba obec.", seatSetting: "nastavenie úradu (obec_podnikatele)",
	},
	"pl": {
		termLabel: "podana wartość", termReason: "Wartość z listy podanej przez urząd: usunięta.",
		unknownLabel: "dana", unknownReason: "Dana, której tabela nie zna: usunięta z ostrożności.",
		inseparable: "Części, która mogłaby pozostać, nie da się oddzielić, dlatego usunięto całą daną.",
		office:      "rozstrzygnięcie urzędu", decision: "rozstrzygnięcie nr ", decided: "Rozstrzygnięcie urzędu nr ",
		party: "imię i nazwisko strony umowy", setting: "ustawienie urzędu (jmeno_fyzicke_strany)",
		partyKept:  "Osoba fizyczna jako strona umowy: imię i nazwisko pozostawiono zgodnie z ustawieniem urzędu.",
		partyGone:  "Osoba fizyczna jako strona umowy: imię i nazwisko usunięto zgodnie z ustawieniem urzędu.",
		partyAsked: "Osoba fizyczna jako strona umowy: o imieniu i nazwisku urząd rozstrzyga w każdym przypadku.",
		seat:       "adres działalności", seatTown: "Adres działalności osoby fizycznej: zgodnie z ustawieniem urzędu pozostawiono tylko gminę.", seatSetting: "ustawienie urzędu (obec_podnikatele)",
	},
	"ru": {
		termLabel: "заданное значение", termReason: "Значение из списка, заданного органом: обезличено.",
		unknownLabel: "сведения", unknownReason: "Сведения, которых нет в таблице: обезличены из осторожности.",
		inseparable: "Часть, которую можно оставить, отделить нельзя, поэтому обезличено всё значение.",
		office:      "решение органа", decision: "решение № ", decided: "Решение органа № ",
		party: "имя стороны договора", setting: "настройка органа (jmeno_fyzicke_strany)",
		partyKept:  "Физическое лицо как сторона договора: имя оставлено согласно настройке органа.",
		partyGone:  "Физическое лицо как сторона договора: имя обезличено согласно настройке органа.",
		partyAsked: "Физическое лицо как сторона договора: об имени орган решает в каждом случае.",
		seat:       "адрес предпринимателя", seatTown: "Адрес предпринимателя: согласно настройке органа оставлен только населённый пункт.", seatSetting: "настройка органа (obec_podnikatele)",
	},
}
