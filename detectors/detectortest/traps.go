package detectortest

import "inkoust/detectors"

// Traps are numbers that are none of anybody's data. No detector may find
// anything in them.
var Traps = []detectors.Trap{
	{Name: "act", Text: "zákona č. 340/2015 Sb., § 2079 a následující zákona č. 89/2012 Sb."},
	{Name: "Slovak act", Text: "podľa zákona č. 40/1964 Zb."},
	{Name: "Polish act", Text: "(Dz. U. z 2019 r. poz. 1843 ze zm.)"},
	{Name: "Russian act", Text: "ч. 2 ст. 34 ФЗ № 44-ФЗ, статьи 702 ГК РФ"},
	{Name: "EU regulation", Text: "nařízení (EU) 2016/679"},
	{Name: "contract number", Text: "smlouva č. SOD/0746/2021, číslo smlouvy 3915/2063"},
	{Name: "policy number", Text: "pojistná smlouva č. 0164479547"},
	{Name: "order number", Text: "zak. č. 7503091193"},
	{Name: "case number", Text: "č. j. MUVZ-38146-22/ČJ-2021-0611OV-OV"},
	{Name: "case of an office", Text: "č. j. ÚOOÚ-S274/2013/ZP-20458/2013/320/JKl"},
	{Name: "parcel", Text: "parc. č. 1418/6, LV č. 2071, GP č. 847-62/2020"},
	{Name: "price", Text: "Cena 23 406 915,48 Kč, 28.300 Kč, 7 500 000,00 Kč"},
	{Name: "euro price", Text: "Dlh 2 306,45 €; cena 8 715,00 €"},
	{Name: "rouble price", Text: "Цена работ 4 315 000,00 руб."},
	{Name: "budget code", Text: "КБК 914 0503 0729276607 244"},
	{Name: "procurement code", Text: "ИКЗ 212770403015577040100100050028130244"},
	{Name: "norm", Text: "ČSN EN 12464-1, ČSN 73 4130, STN 73 6242, PN-EN 1434-1:2016-04"},
	{Name: "variable symbol", Text: "VS 2300235178; VS 22296450"},
	{Name: "meter", Text: "Odběrné místo s EAN 859182400654321017, jistič 3x32 A"},
	{Name: "CPV", Text: "kód CPV 45000000-7; Kod CPV 09310000-5"},
	{Name: "project", Text: "projekt reg. č. CZ.05.1.24/0.0/0.0/19_121/0047633"},
	{Name: "registered letter", Text: "dopis RR 234405854 CZ se vrátil dne 8. 4."},
	{Name: "bus line", Text: "Autobusová linka 468205 jezdí; jízdní řád platí od 10. 12. 2023."},
	{Name: "date of signing", Text: "V Horní Vzorové dne 16.8.2021, uzavřená 3.5.2022"},
	{Name: "term", Text: "Nájem trvá od 1.2.2024 do 30.6.2024."},
	{Name: "material", Text: "beton C30/37 XF2, asfalt ACO 11+, zkouška č. P-3058/21"},
	{Name: "expert report", Text: "podle znaleckého posudku č. 3117-285/2022"},
	{Name: "land register", Text: "zapsáno pod V-6417/2014-635"},
	{Name: "ISBN", Text: "ISBN 978-80-7000-123-4"},
	{Name: "Polish resolution", Text: "uchwała nr XVII/346/2019 Rady z dnia 14 marca 2019 r."},
	{Name: "Polish application", Text: "Numer wniosku RPO.06.03.00-24-7158/18"},
	{Name: "technical conditions", Text: "Техусловия № 482/ТУ от 17.06.2020; ТУ 3612-005-45953875-2011"},
	{Name: "classification", Text: "Код ОКПД2 43.21.10.140. УДК 628.144"},
	{Name: "blacked out", Text: "tel. ███████████, r. č. xxxxxx/xxxx, č. ú. ……………, nar. ......"},
	{Name: "blank form", Text: "DIČ: ---\nnarozen: ---\nIČO: […]\nč. účtu: […]"},
}
