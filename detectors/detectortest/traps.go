package detectortest

import "inkoust/detectors"

// Traps are numbers that are none of anybody's data. No detector may find
// anything in them.
var Traps = []detectors.Trap{
	{Name: "act", Text: "zákona č. 340/2015 Sb., § 2586 a násl. zákona č. 89/2012 Sb."},
	{Name: "Slovak act", Text: "podľa zákona č. 211/2000 Z. z."},
	{Name: "Polish act", Text: "(t.j.: Dz. U. z 2013 r. poz. 907 z późn. zm.)"},
	{Name: "Russian act", Text: "п. 5 ч. 1 ст. 20 ФЗ № 8-ФЗ, статьи 435 ГК РФ"},
	{Name: "EU regulation", Text: "nařízení (EU) 2016/679"},
	{Name: "contract number", Text: "smlouva č. SML/0931/2019, číslo smlouvy 2834/2084"},
	{Name: "policy number", Text: "číslo pojistné smlouvy 0061553165"},
	{Name: "order number", Text: "zak. č. 7804123345"},
	{Name: "case number", Text: "č. j. KRPZ-71020-15/ČJ-2019-0400VZ-VZ"},
	{Name: "case of an office", Text: "č. j. ÚOHS-S191/2009/VZ-13011/2009/510/MCh"},
	{Name: "parcel", Text: "parc. č. 1220/3, LV č. 1044, GP č. 1022-55/2019"},
	{Name: "price", Text: "Cena 14 718 330,12 Kč, 17.700 Kč, 5 000 000,00 Kč"},
	{Name: "euro price", Text: "Dlh 1 411,08 €; cena 9 840,00 €"},
	{Name: "rouble price", Text: "Сумма гранта 2 870 000,00 руб."},
	{Name: "budget code", Text: "БК 882 0405 0310154800 813"},
	{Name: "procurement code", Text: "ИКЗ 193662501020066250100250100014211244"},
	{Name: "norm", Text: "ČSN EN 13670, ČSN 73 0210-1, STN 73 6121, PN-EN 1176-1:2017-12"},
	{Name: "variable symbol", Text: "VS 2331700018; VS 20192207"},
	{Name: "meter", Text: "Odběrné místo má EAN 859182423749601329, hlavní jistič 3x25 A"},
	{Name: "CPV", Text: "kód CPV 45233141-9; Kod CPV 90620000-9"},
	{Name: "project", Text: "projekt reg. č. CZ.06.2.11/0.0/0.0/16_022/0005162"},
	{Name: "registered letter", Text: "zásilka RR 217771728 CZ byla vrácena dne 3. 12."},
	{Name: "bus line", Text: "Autobusová linka 718538 zastavuje; grafikon platí od 12. 12. 2021."},
	{Name: "date of signing", Text: "V Dolním Javoří dne 14.9.2022, uzavřená 1.4.2021"},
	{Name: "term", Text: "Dohoda se uzavírá na dobu od 1.11.2023 do 31.12.2023."},
	{Name: "material", Text: "beton C25/30 XC4, geotextilie 300 g/m2, zkouška č. Z-4716/19"},
	{Name: "expert report", Text: "znaleckým posudkem č. 2206-490/2021 jako cena obvyklá"},
	{Name: "land register", Text: "právní účinky vkladu práva V-8993/2009-729"},
	{Name: "ISBN", Text: "ISBN 978-83-65110-00-1"},
	{Name: "Polish resolution", Text: "uchwałą nr XXIV/801/2020 Rady z dnia 29 grudnia 2020 r."},
	{Name: "Polish application", Text: "Numer ewidencyjny wniosku RPO.05.02.00-30-9063/17"},
	{Name: "technical conditions", Text: "Технические условия № 335/ТУ от 14.05.2019; ТУ 4854-008-41058023-2006"},
	{Name: "classification", Text: "Код ОКПД2 81.29.12.000. УДК 811.512"},
	{Name: "blacked out", Text: "tel. ███████████, r. č. xxxxxx/xxxx, č. ú. ……………, nar. ......"},
	{Name: "blank form", Text: "datum narození: ---\nIČ: ---\nDIČ: […]\nčíslo účtu: […]"},
}
