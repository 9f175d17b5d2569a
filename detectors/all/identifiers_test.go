package all_test

import (
	"strings"
	"testing"
)

// identifier is a number of public or business life with all that a document
// does to it. The labels, the values and the trap are ours; the values have
// valid check digits where the number has any.
type identifier struct {
	name, lang, typ string
	labels          []string // in the forms in which people write them; the first heads columns
	values          []string // three, as they are usually written
	torn            []string // further writings, with [[ ]] around the value and what stands before
	bare            bool     // found without a word of context
	misread         string   // the first value as a scanner reads it, "" where letters are part of it
	trap            string   // looks alike and is none
	not             string   // forms that do not tell, and why nothing can be found: names of forms
}

// identifiers lists them by country, in the order of the law books.
var identifiers = []identifier{
	// Czech Republic
	{name: "rodné číslo", lang: "cs", typ: "BIRTH_NUMBER", labels: []string{"rodné číslo", "r. č.", "RČ", "rodného čísla", "rodným číslem", "rod. č.", "R.Č."},
		values: []string{"720413/3002", "875612/3002", "720414/0922"}, bare: true, misread: "72O413/3OO2",
		torn: []string{"r. č. [[720413 / 3002]]", "r. č. [[720413/\n3002]]", "r. č. [[720413\t/3002]]", "r. č. [[720413/\n2. 3002]]", "r. č. [[7204133002]]", "r. č. [[72 04 13 / 3002]]", "r. č. [[7 2 0 4 1 3 / 3 0 0 2]]"},
		trap: "smlouva č. 720413/3002"},
	{name: "rodné číslo před rokem 1954", lang: "cs", typ: "BIRTH_NUMBER", labels: []string{"rodné číslo", "r. č.", "číslo pojištěnce"},
		values: []string{"481119/247", "475314/608", "385412/119"}, bare: true,
		torn: []string{"r. č. [[481119 / 247]]", "r. č. [[481119247]]", "r. č. [[481119/\n247]]"},
		trap: "parc. č. 481119/247"},
	{name: "rodné číslo ve variabilním symbolu", lang: "cs", typ: "BIRTH_NUMBER", labels: []string{"variabilní symbol", "VS", "var. symbol", "specifický symbol"},
		values: []string{"7204133002", "8756123002", "7204140922"}, not: "behind bare",
		trap: "VS 7204133003"},
	{name: "IČO", lang: "cs", typ: "COMPANY_ID", labels: []string{"IČO", "IČ", "identifikační číslo", "identifikačním číslem", "IČ:", "ident. č."},
		values: []string{"62123459", "62131389", "62139312"}, misread: "62l23459",
		torn: []string{"IČO: [[62 12 34 59]]", "IČO: [[621 23 459]]", "IČO: [[621\n23459]]"},
		trap: "číslo jednací 62123459"},
	{name: "DIČ", lang: "cs", typ: "TAX_ID", labels: []string{"DIČ", "daňové identifikační číslo", "DIČ / VAT", "daňovým identifikačním číslem"},
		values: []string{"CZ62123459", "CZ62131389", "CZ62139312"}, bare: true,
		torn: []string{"DIČ: [[CZ 62123459]]", "DIČ: [[CZ\n62123459]]"},
		trap: "projekt CZ.02.3.68/0.0/0.0/16_022/0006789"},
	{name: "DIČ fyzické osoby", lang: "cs", typ: "TAX_ID", labels: []string{"DIČ", "DIČ:"},
		values: []string{"CZ7204133002", "CZ8756123002", "CZ7204140922"}, bare: true,
		torn: []string{"DIČ: [[CZ 7204133002]]", "DIČ: [[CZ720413/3002]]"},
		trap: "zásilka RR720413300CZ"},
	{name: "účet", lang: "cs", typ: "BANK_ACCOUNT", labels: []string{"číslo účtu", "č. ú.", "bankovní spojení", "na účet", "účtu", "bankovním účtem č."},
		values: []string{"19-2103456798/0800", "2103464720/0300", "2103472640/2010"}, bare: true, misread: "19-21O3456798/O8OO",
		torn: []string{"č. ú. [[19 - 2103456798 / 0800]]", "č. ú. [[19-2103456798/\n0800]]", "č. ú. [[19-2103456798\t/0800]]", "č. ú. [[2103464720\t/\t0300]]"},
		trap: "č. nájemce 767055/8100"},
	{name: "IBAN", lang: "cs", typ: "BANK_ACCOUNT", labels: []string{"IBAN", "číslo účtu (IBAN)", "IBAN:"},
		values: []string{"CZ64 0800 0000 0010 3456 7899", "SK84 0900 0000 0010 3456 7899", "PL34 1090 1014 0000 0712 1981 2875"}, bare: true,
		torn: []string{"IBAN: [[CZ6408000000001034567899]]", "IBAN: [[CZ64 0800 0000\n0010 3456 7899]]", "IBAN: [[CZ64-0800-0000-0010-3456-7899]]"},
		trap: "šarže CZ65 0800 0000 0010 3456 7899"},
	{name: "platební karta", lang: "cs", typ: "BANK_ACCOUNT", labels: []string{"číslo karty", "platební karta č.", "kartou č.", "číslo platební karty"},
		values: []string{"4123 4567 8901 2349", "4123 4567 8902 0276", "4123 4567 8902 8196"}, bare: true,
		torn: []string{"číslo karty: [[4123456789012349]]", "číslo karty: [[4123-4567-8901-2349]]", "číslo karty: [[4123 4567\n8901 2349]]"},
		trap: "kód 4123 4567 8901 2340"},
	{name: "občanský průkaz", lang: "cs", typ: "ID_DOCUMENT", labels: []string{"číslo OP", "OP č.", "občanský průkaz", "číslo občanského průkazu", "občanským průkazem č.", "doklad totožnosti č."},
		values: []string{"204817365", "118204736", "210764503"},
		torn:   []string{"č. OP [[204 817 365]]", "OP [[AB 123456]]", "OP č. [[123456 AB]]"},
		trap:   "výzva 204817365"},
	{name: "cestovní pas", lang: "cs", typ: "ID_DOCUMENT", labels: []string{"číslo pasu", "cestovní pas č.", "cestovního pasu", "pas č.", "cestovním pasem č."},
		values: []string{"41260837", "38260146", "44270913"},
		torn:   []string{"cestovní pas č. [[FH482615]]", "číslo pasu: [[412 60837]]"},
		trap:   "výrobní číslo 41260837"},
	{name: "řidičský průkaz", lang: "cs", typ: "ID_DOCUMENT", labels: []string{"řidičský průkaz č.", "ŘP č.", "číslo řidičského průkazu", "řidičským průkazem č."},
		values: []string{"EA 204817", "EK118204", "EJ 210764"},
		torn:   []string{"ŘP [[EA204817]]"},
		trap:   "typ EA 204817"},
	{name: "povolení k pobytu", lang: "cs", typ: "ID_DOCUMENT", labels: []string{"povolení k pobytu č.", "číslo povolení k pobytu", "průkaz o povolení k pobytu č.", "pobytová karta č.", "číslo víza"},
		values: []string{"000204817", "AA118204736", "AB2107645"},
		torn:   []string{"povolení k pobytu č. [[CZ204817365]]"},
		trap:   "stavební povolení č. 204817365"},
	{name: "registrační značka", lang: "cs", typ: "VEHICLE_PLATE", labels: []string{"RZ", "SPZ", "registrační značka", "reg. zn.", "registrační značky", "státní poznávací značkou"},
		values: []string{"4P1 6208", "1AB 2345", "2SK 1234"}, bare: true,
		torn: []string{"RZ: [[4P16208]]", "RZ [[1AB-2345]]"},
		trap: "beton C30/37 XF2"},
	{name: "stará značka", lang: "cs", typ: "VEHICLE_PLATE", labels: []string{"SPZ", "RZ", "státní poznávací značka"},
		values: []string{"ABC 12-34", "PHA 56-78", "BRK 90-12"},
		torn:   []string{"SPZ [[ABC 1234]]", "SPZ: [[ABC-12-34]]"},
		trap:   "norma ABC 12-34"},
	{name: "VIN", lang: "cs", typ: "OTHER_ID", labels: []string{"VIN", "VIN kód", "číslo karoserie", "č. podvozku", "identifikační číslo vozidla (VIN)"},
		values: []string{"TMBEA61Z752114808", "TMBJJ7NE8G0123456", "VF1LZBR0A47123456"}, bare: true,
		trap: "výkres TMB-EA61-752"},
	{name: "datová schránka", lang: "cs", typ: "DATA_BOX", labels: []string{"ID datové schránky", "datová schránka", "ID DS", "ISDS", "datovou schránkou", "ID dat. schránky"},
		values: []string{"3kx9m2v", "qp4z7ht", "8rt5wjc"},
		trap:   "tiskárna hp2055d"},
	{name: "číslo pojištěnce", lang: "cs", typ: "OTHER_ID", labels: []string{"číslo pojištěnce", "č. pojištěnce", "číslo pojištění"},
		values: []string{"5271725895", "6371725894", "5471725893"},
		trap:   "pojistná smlouva č. 5271725895"},
	{name: "průkaz ZTP", lang: "cs", typ: "OTHER_ID", labels: []string{"číslo průkazu ZTP", "průkaz ZTP/P č.", "průkaz OZP č."},
		values: []string{"2048173", "1182047", "2107645"},
		trap:   "průkaz energetické náročnosti č. 2048173"},
	{name: "autorizace", lang: "cs", typ: "OTHER_ID", labels: []string{"ČKAIT", "číslo autorizace", "ČKAIT č.", "autorizace č.", "ev. č. ČAK"},
		values: []string{"0401234", "1301234", "0004567"}, not: "behind",
		trap: "osvědčení o výrobku č. 0401234"},
	{name: "osobní číslo", lang: "cs", typ: "OTHER_ID", labels: []string{"osobní číslo", "os. č.", "osobní číslo zaměstnance", "služební číslo", "UČO"},
		values: []string{"40817", "50261", "60142"},
		trap:   "číslo střediska 40817"},
	// Slovakia
	{name: "rodné číslo", lang: "sk", typ: "BIRTH_NUMBER", labels: []string{"rodné číslo", "r. č.", "rodného čísla", "rodným číslom", "rod. číslo"},
		values: []string{"720413/3002", "875612/3002", "720414/0922"}, bare: true, misread: "72O413/3OO2",
		torn: []string{"r. č. [[720413 / 3002]]", "r. č. [[720413/\n3002]]", "r. č. [[7204133002]]", "r. č. [[7 2 0 4 1 3 / 3 0 0 2]]"},
		trap: "zmluva č. 720413/3002"},
	{name: "IČO", lang: "sk", typ: "COMPANY_ID", labels: []string{"IČO", "IČ", "identifikačné číslo organizácie", "identifikačným číslom"},
		values: []string{"62123459", "62131389", "62139312"},
		torn:   []string{"IČO: [[62 123 459]]", "IČO: [[621\n23459]]"},
		trap:   "spis č. 62123459"},
	{name: "DIČ", lang: "sk", typ: "TAX_ID", labels: []string{"DIČ", "daňové identifikačné číslo", "daňovým identifikačným číslom"},
		values: []string{"2023456798", "1023456797", "2023464718"},
		torn:   []string{"DIČ: [[20 23 45 67 98]]", "DIČ: [[2023\n456798]]"},
		trap:   "objednávka 2023456798"},
	{name: "IČ DPH", lang: "sk", typ: "TAX_ID", labels: []string{"IČ DPH", "IČ pre DPH", "IČDPH"},
		values: []string{"SK2023456798", "SK1023456797", "SK2023464718"}, bare: true,
		torn: []string{"IČ DPH: [[SK 2023456798]]", "IČ DPH: [[SK\n2023456798]]"},
		trap: "list RE 202345679 SK"},
	{name: "občiansky preukaz", lang: "sk", typ: "ID_DOCUMENT", labels: []string{"číslo OP", "OP č.", "občiansky preukaz č.", "občianskeho preukazu", "občianskym preukazom č."},
		values: []string{"HK 417325", "EA123456", "EC 709331"},
		torn:   []string{"OP [[HK\n417325]]"},
		trap:   "typ HK 417325"},
	{name: "cestovný pas", lang: "sk", typ: "ID_DOCUMENT", labels: []string{"číslo pasu", "cestovný pas č.", "cestovného pasu", "cestovným pasom č."},
		values: []string{"BD1234567", "BE7654321", "BH 2048173"},
		trap:   "výrobok BD1234567"},
	{name: "EČV", lang: "sk", typ: "VEHICLE_PLATE", labels: []string{"EČV", "ŠPZ", "evidenčné číslo vozidla", "evidenčným číslom vozidla"},
		values: []string{"BB-318KL", "BA 123AB", "AA 123BB"},
		torn:   []string{"EČV: [[BB318KL]]", "EČV [[BB 318 KL]]"},
		trap:   "model BB-318KL"},
	{name: "účet", lang: "sk", typ: "BANK_ACCOUNT", labels: []string{"číslo účtu", "č. ú.", "bankové spojenie", "na účet", "bankovým účtom č."},
		values: []string{"19-2103456798/0900", "2103464720/8180", "2103472640/0200"}, bare: true,
		torn: []string{"č. ú. [[19-2103456798/\n0900]]", "č. ú. [[19 - 2103456798 / 0900]]"},
		trap: "č. nájomcu 767055/8600"},
	// Poland
	{name: "PESEL", lang: "pl", typ: "BIRTH_NUMBER", labels: []string{"PESEL", "nr PESEL", "numer PESEL", "numerem PESEL", "numeru PESEL", "PESEL-u"},
		values: []string{"72041300100", "72041308023", "72041315948"}, bare: true, misread: "72O413OO1OO",
		torn: []string{"PESEL [[720413 00100]]", "PESEL [[720413\n00100]]", "PESEL: [[7 2 0 4 1 3 0 0 1 0 0]]"},
		trap: "umowa nr 72041300100"},
	{name: "NIP", lang: "pl", typ: "TAX_ID", labels: []string{"NIP", "nr NIP", "numer NIP", "numerem NIP", "numeru NIP"},
		values: []string{"571-234-56-89", "571-235-36-19", "5712361547"}, bare: true,
		torn: []string{"NIP: [[571 234 56 89]]", "NIP [[PL5712345689]]", "NIP: [[571-23-45-689]]", "NIP: [[571-234-\n56-89]]"},
		trap: "wniosek nr 5712345689"},
	{name: "REGON", lang: "pl", typ: "COMPANY_ID", labels: []string{"REGON", "nr REGON", "numer REGON", "numerem REGON"},
		values: []string{"142345683", "142353607", "142361529"},
		torn:   []string{"REGON: [[142 345 683]]", "REGON [[14234568300002]]", "REGON: [[142345\n683]]"},
		trap:   "polisa nr 142345683"},
	{name: "KRS", lang: "pl", typ: "COMPANY_ID", labels: []string{"KRS", "nr KRS", "numerem KRS", "numer w KRS"},
		values: []string{"0000204817", "0000118204", "0000210764"},
		torn:   []string{"wpisaną do rejestru przedsiębiorców KRS pod numerem [[0000204817]]"},
		trap:   "polisa nr 0000204817"},
	{name: "dowód osobisty", lang: "pl", typ: "ID_DOCUMENT", labels: []string{"dowód osobisty", "dowód osobisty seria i nr", "dowodem osobistym nr", "nr dowodu osobistego", "legitymujący się dowodem osobistym"},
		values: []string{"ARK204128", "ARK 212051", "ARK219973"}, bare: true,
		torn: []string{"dowód osobisty seria [[ARK nr 204128]]", "dowód osobisty [[ARK\n204128]]", "dowód osobisty [[ARK - 204128]]"},
		trap: "karta pojazdu ARK 2041281"},
	{name: "paszport", lang: "pl", typ: "ID_DOCUMENT", labels: []string{"paszport nr", "nr paszportu", "paszportem nr", "paszport seria i nr"},
		values: []string{"EB1204127", "EB 1212049", "EB1219972"},
		trap:   "symbol EB1204127"},
	{name: "rachunek", lang: "pl", typ: "BANK_ACCOUNT", labels: []string{"nr rachunku", "rachunek bankowy nr", "nr konta", "na rachunek nr", "numer rachunku bankowego", "rachunkiem bankowym nr"},
		values: []string{"34 1090 1014 0000 0712 1981 2875", "34109010140000071219812875", "34-1090-1014-0000-0712-1981-2875"}, bare: true,
		torn: []string{"konto [[34 1090 1014 0000\n0712 1981 2875]]", "konto [[PL34 1090 1014 0000 0712 1981 2875]]"},
		trap: "identyfikator 35109010140000071219812875"},
	{name: "prawo jazdy", lang: "pl", typ: "ID_DOCUMENT", labels: []string{"prawo jazdy nr", "nr prawa jazdy", "prawem jazdy nr", "prawo jazdy kat. B nr"},
		values: []string{"02204/12/1465", "00118/15/0206", "03107/09/3061"},
		trap:   "protokół nr 02204/12/1465"},
	{name: "nr rejestracyjny", lang: "pl", typ: "VEHICLE_PLATE", labels: []string{"nr rej.", "nr rejestracyjny", "numer rejestracyjny", "o numerze rejestracyjnym", "numerach rejestracyjnych"},
		values: []string{"WR 4182K", "LUB 4052M", "KR7CL41"},
		trap:   "moduł WR 4182K"},
	{name: "PWZ", lang: "pl", typ: "OTHER_ID", labels: []string{"nr PWZ", "PWZ", "numer prawa wykonywania zawodu"},
		values: []string{"5425740", "1204817", "2118204"},
		trap:   "zamówienie 5425740"},
	// Russia
	{name: "ИНН организации", lang: "ru", typ: "TAX_ID", labels: []string{"ИНН", "ИНН организации"},
		values: []string{"7712345689", "7712353619", "7712361539"}, misread: "77l2345689",
		torn: []string{"ИНН [[77 12 345689]]", "ИНН [[77123\n45689]]"},
		trap: "заказ № 7712345689"},
	{name: "ИНН физического лица", lang: "ru", typ: "TAX_ID", labels: []string{"ИНН", "ИНН физического лица", "ИНН ИП"},
		values: []string{"771234567859", "771234575881", "771234583804"}, bare: true, misread: "77l234567859",
		torn: []string{"ИНН [[7712 3456 7859]]", "ИНН [[771234\n567859]]"},
		trap: "накладная № 771234567859"},
	{name: "КПП", lang: "ru", typ: "COMPANY_ID", labels: []string{"КПП", "КПП:"},
		values: []string{"771201001", "771301001", "771401001"},
		torn:   []string{"КПП [[7712AB001]]"},
		trap:   "БИК 044525225"},
	{name: "ОГРН", lang: "ru", typ: "COMPANY_ID", labels: []string{"ОГРН", "основной государственный регистрационный номер"},
		values: []string{"1027712345682", "1027712353602", "1027712361522"}, bare: true,
		torn: []string{"ОГРН [[1 02 77 12 34568 2]]", "ОГРН [[1027712\n345682]]"},
		trap: "заказ № 1027712345682"},
	{name: "ОГРНИП", lang: "ru", typ: "COMPANY_ID", labels: []string{"ОГРНИП", "ОГРН ИП"},
		values: []string{"304771234567822", "304771234575752", "304771234583682"}, bare: true,
		torn: []string{"ОГРНИП [[3047712\n34567822]]"},
		trap: "заказ № 304771234567822"},
	{name: "СНИЛС", lang: "ru", typ: "OTHER_ID", labels: []string{"СНИЛС", "страховой номер", "номер СНИЛС"},
		values: []string{"112-233-445 95", "112-233-525 94", "112-233-605 93"}, bare: true,
		torn: []string{"СНИЛС [[112 233 445 95]]", "СНИЛС [[11223344595]]", "СНИЛС [[112-233-\n445 95]]", "СНИЛС [[112-233-445-95]]"},
		trap: "код 112-233-445 96"},
	{name: "паспорт", lang: "ru", typ: "ID_DOCUMENT", labels: []string{"паспорт", "паспорт серия и номер", "паспорта", "паспортом", "паспорт гражданина РФ"},
		values: []string{"92 11 480615", "9211 480616", "92 11 480617"},
		torn:   []string{"паспорт серия [[92 11 № 480615]]", "паспорт [[9211480615]]", "паспорт серии [[92 11\n№ 480615]]", "паспорт: серия [[9211, номер 480615]]"},
		trap:   "паспорт изделия 92 11 480615"},
	{name: "загранпаспорт", lang: "ru", typ: "ID_DOCUMENT", labels: []string{"загранпаспорт", "заграничный паспорт", "загранпаспорта"},
		values: []string{"71 2048173", "72 1182047", "73 2107645"},
		torn:   []string{"загранпаспорт [[71 № 2048173]]"},
		trap:   "заказ 71 2048173"},
	{name: "водительское удостоверение", lang: "ru", typ: "ID_DOCUMENT", labels: []string{"водительское удостоверение", "в/у", "ВУ №", "водительского удостоверения", "водительским удостоверением"},
		values: []string{"99 21 480615", "9921 480616", "99 21 480617"},
		torn:   []string{"водительское удостоверение [[99 21 № 480615]]"},
		trap:   "ведомость 99 21 480615"},
	{name: "полис ОМС", lang: "ru", typ: "OTHER_ID", labels: []string{"полис ОМС", "полиса ОМС", "полис обязательного медицинского страхования"},
		values: []string{"1648 2204 1718 0412", "1648220417180413", "1648 2204 1718 0414"},
		trap:   "накладная 1648 2204 1718 0412"},
	{name: "расчётный счёт", lang: "ru", typ: "BANK_ACCOUNT", labels: []string{"р/с", "расчётный счёт", "р/счёт", "расчетного счета", "лицевой счёт получателя", "на счёт"},
		values: []string{"40817810700003127745", "40817810900003127746", "40702810838566014776"}, bare: true,
		torn: []string{"р/с [[40817 810 7 0000 3127745]]", "р/с [[4081781070000\n3127745]]"},
		trap: "КБК 00011105012040000120"},
	{name: "госномер", lang: "ru", typ: "VEHICLE_PLATE", labels: []string{"гос. номер", "госномер", "государственный регистрационный знак", "гос. рег. знак", "государственным регистрационным знаком"},
		values: []string{"Т418ОК 116", "А123ВС 77", "К 456 НТ 78"}, bare: true,
		torn: []string{"гос. номер [[Т 418 ОК 116]]", "гос. номер [[Т418ОК116]]"},
		trap: "в ТУ 4854"},
}

// form puts a value where a document has it.
type form struct {
	name string
	put  func(id identifier) string
}

func mark(id identifier, n int) string { return "[[" + id.typ + " " + id.values[n] + "]]" }

var forms = []form{
	{"colon", func(id identifier) string { return id.labels[0] + ": " + mark(id, 0) + ", dále" }},
	{"space", func(id identifier) string { return "text " + id.labels[0] + " " + mark(id, 0) + "." }},
	{"line", func(id identifier) string { return "text\n" + id.labels[0] + ":\n" + mark(id, 0) + "\ntext" }},
	{"two lines", func(id identifier) string { return "text\n" + id.labels[0] + ":\n\n" + mark(id, 0) + "\n\ntext" }},
	{"cell", func(id identifier) string { return "text\n" + id.labels[0] + "\t" + mark(id, 0) + "\n" }},
	{"bars", func(id identifier) string { return "| " + id.labels[0] + " | " + mark(id, 0) + " |" }},
	{"dots", func(id identifier) string { return id.labels[0] + " ......... " + mark(id, 0) }},
	{"list", func(id identifier) string { return "a) " + id.labels[0] + ":\nb) " + mark(id, 0) + "\n" }},
	{"column", func(id identifier) string {
		return "Xx\t" + id.labels[0] + "\tYy\nAa\t" + mark(id, 0) + "\tbb\nCc\t" + mark(id, 1) + "\tdd\nEe\t" + mark(id, 2) + "\tff\n"
	}},
	{"printed", func(id identifier) string {
		return "Xx       " + id.labels[0] + "\nAa       " + mark(id, 0) + "\nCc       " + mark(id, 1) + "\nEe       " + mark(id, 2) + "\n"
	}},
	{"row", func(id identifier) string {
		return "Xx\tAa\tCc\n" + id.labels[0] + "\t" + mark(id, 0) + "\t" + mark(id, 1) + "\t" + mark(id, 2) + "\nYy\tbb\tdd\n"
	}},
	{"behind", func(id identifier) string { return "text " + mark(id, 0) + " (" + id.labels[0] + ")" }},
	{"bare", func(id identifier) string {
		if id.bare {
			return "text " + mark(id, 0) + " text"
		}
		return "text " + id.values[0] + " text"
	}},
}

// TestEveryIdentifierInEveryForm tries each identifier in all places at which a
// document may have it.
func TestEveryIdentifierInEveryForm(t *testing.T) {
	var texts []wording
	for _, id := range identifiers {
		name := id.name + ", "
		for _, f := range forms {
			if !strings.Contains(id.not, f.name) {
				texts = append(texts, wording{name + f.name, id.lang, f.put(id)})
			}
		}
		for _, l := range id.labels {
			texts = append(texts, wording{name + l, id.lang, "text " + l + " " + mark(id, 0) + ", text"})
		}
		for _, torn := range id.torn {
			texts = append(texts, wording{name + "torn", id.lang, strings.ReplaceAll(torn, "[[", "[["+id.typ+" ")})
		}
		if id.misread != "" {
			texts = append(texts, wording{name + "misread", id.lang, id.labels[0] + ": [[" + id.typ + " " + id.misread + "]]"})
		}
		texts = append(texts, wording{name + "trap", id.lang, id.trap})
	}
	findMarked(t, texts)
}
