package all_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors/all"
	"inkoust/document"
)

// traps are lines with numbers that only look like identifiers. What is marked
// stands beside them and is found.
var traps = []wording{
	// Czech
	{"contract number with a birth number's shape", "cs", "kupní smlouva č. 850101/1002 ze dne 3. 2. 2021"},
	{"contract number of ten digits", "cs", "Číslo smlouvy: 8501011002"},
	{"contract number at the head", "cs", "SMLOUVA O DÍLO\nč. 8501011002\n"},
	{"contract number, e. č.", "cs", "ev. č. smlouvy 8501011002, e. č. 850101/1002"},
	{"contract number of the supplier", "cs", "číslo smlouvy zhotovitele: 602345678"},
	{"contract number of the client", "cs", "č. smlouvy objednatele 60070561"},
	{"framework contract", "cs", "na základě rámcové dohody č. 6007056112"},
	{"supplement", "cs", "Dodatek č. 3 ke smlouvě č. 2000145399/0800"},
	{"case number", "cs", "č. j.: MUVZ 850101/2021, sp. zn. 60070561/2021"},
	{"case number of digits", "cs", "Č.j. 8501011002/2021-OI"},
	{"reference mark", "cs", "Naše značka: 850101/1002/OI, Vaše zn.: 602345678"},
	{"court file", "cs", "rozsudek sp. zn. 30 Cdo 2345/2019, č. j. 12 C 123/2020-345"},
	{"parcels", "cs", "pozemky parc. č. 850/11, 602/34, st. 1234/5 v k. ú. Vzorov [602345]"},
	{"cadastral district", "cs", "katastrální území Vzorov, kód 602345678"},
	{"title sheet", "cs", "zapsaný na LV č. 60070561"},
	{"plan", "cs", "geometrický plán č. 847-62/2020, položka 850101"},
	{"act with year", "cs", "podle § 31 odst. 1 písm. a) zákona č. 134/2016 Sb., vyhl. č. 499/2006 Sb."},
	{"sections", "cs", "§ 2586 a násl., čl. 6 odst. 1 písm. e) nařízení 2016/679"},
	{"price without pennies", "cs", "cena celkem 850 101 002 Kč bez DPH"},
	{"price behind the currency", "cs", "celkem Kč 602 345 678"},
	{"price in a table", "cs", "položka\tcena\nbeton\t602 345 678\nocel\t777 310 482"},
	{"price with dashes", "cs", "602345678,- Kč, částka 777310482,--"},
	{"norms", "cs", "ČSN EN ISO 9001:2016, ČSN 73 0540-2, ČSN EN 12464-1, ISO/IEC 27001"},
	{"norm of nine digits", "cs", "ČSN EN 602 345 678"},
	{"variable symbol", "cs", "variabilní symbol: 602345678, konst. symbol 0308"},
	{"variable symbol in brackets", "cs", "(VS: 6023456781)"},
	{"symbol of a company number", "cs", "VS 60070561, SS 1234567890"},
	{"meters", "cs", "elektroměr č. 60234567, vodoměr v. č. 8501011002, plynoměr 777310482"},
	{"state of a meter", "cs", "stav měřidla: 602345, konečný stav 60070561"},
	{"point of delivery", "cs", "EAN OM: 859182400602345678, EIC: 27ZG600Z0004821S"},
	{"invoice", "cs", "faktura č. 602345678, daňový doklad 8501011002"},
	{"invoice number in a head", "cs", "Číslo faktury\t60070561\nDatum splatnosti\t3.3.2021"},
	{"order number", "cs", "objednávka č. 60070561, obj. 602345678"},
	{"order number in a head", "cs", "OBJEDNÁVKA\nČíslo: 60070561\n"},
	{"number of a request", "cs", "číslo poptávky 602345678, nabídka č. 777310482"},
	{"tender", "cs", "evidenční číslo veřejné zakázky: Z2021-012345, systémové číslo N006/21/V00012345"},
	{"tender of digits", "cs", "veřejná zakázka ev. č. 602345678"},
	{"date as a birth number", "cs", "platnost 850101/0007 do konce"},
	{"date without points", "cs", "soubor ze dne 20210303, verze 210303"},
	{"year and case", "cs", "usnesení rady č. 850101/2021, bod 12/5/RM/2021"},
	{"pages and articles", "cs", "str. 602 345, článek 777, bod 12.3.4, příloha č. 850101"},
	{"project", "cs", "registrační číslo projektu CZ.02.3.68/0.0/0.0/16_022/0006789, ID projektu 602345678"},
	{"grant", "cs", "dotace č. 117D051002345, identifikační číslo EDS: 129D66200602"},
	{"insurance policy", "cs", "pojistná smlouva č. 6023456781, pojistka č. 850101002"},
	{"product", "cs", "výr. č. 8501011002, sériové číslo 602345678, kat. č. 777310482, P/N 60070561"},
	{"article of a shop", "cs", "kód zboží 602345678, EAN 8590123456789, art. 60070561"},
	{"drawing", "cs", "výkres č. 850101-1002, zakázkové číslo 602345678"},
	{"inventory", "cs", "inventární číslo 602345678, DHM 60070561"},
	{"budget", "cs", "rozpočtová skladba 3639 5169, ORJ 602, ORG 602345678"},
	{"coordinates", "cs", "GPS 49.1951253N, 16.6067986E; X=1072041.16 Y=535241.37"},
	{"hours", "cs", "Po 8:00-12:00 13:00-17:00, St 8.00 - 17.00"},
	{"sizes", "cs", "rozměr 602 x 345 x 678 mm, výkon 850 101 kWh, objem 777 310 482 m3"},
	{"numbers of people", "cs", "počet obyvatel 602 345, 777 310 482 korun"},
	{"registered letter", "cs", "doporučený dopis RR602345678CZ"},
	{"ISBN and ISSN", "cs", "ISBN 80-7000-123-4, ISSN 1212-3456, DOI 10.1000/602345678"},
	{"land register proceedings", "cs", "řízení V-6023/2021-704, Z-850101/2020"},
	{"register of trades", "cs", "zapsaná v OR vedeném KS v Brně, oddíl C, vložka 60234"},
	{"id of the register of contracts", "cs", "ID smlouvy 12345678, ID verze 14567890"},
	{"telephone line in acts", "cs", "linka č. 602345, spoj 123456789"},
	{"room and door", "cs", "kancelář č. 602, dveře 345, budova 678"},
	{"web address with digits", "cs", "https://smlouvy.gov.cz/smlouva/602345678"},
	{"file name with a date", "cs", "příloha smlouva_20210303_602345678.pdf"},
	{"SHA and hex", "cs", "otisk 602345678ABCDEF0602345678ABCDEF0"},
	// Slovak
	{"contract number", "sk", "Zmluva o dielo č. 935612/2127, číslo zmluvy 9356122127"},
	{"case number", "sk", "č. k. 12C/123/2020-45, spis č. OU-VZ-2021/905318442"},
	{"act", "sk", "podľa § 5a zákona č. 211/2000 Z. z., § 47a zákona č. 40/1964 Zb."},
	{"parcel", "sk", "parcela registra C-KN č. 905/318, LV č. 3604, k. ú. Vzorov, p. č. 935612/2"},
	{"price", "sk", "cena 905 318 442 EUR, suma 36 048 313 €"},
	{"norm", "sk", "STN EN ISO 9001, STN 73 6242"},
	{"variable symbol", "sk", "variabilný symbol: 36048313, VS 0905318442"},
	{"meter", "sk", "elektromer č. 905318442, vodomer č. 36048313, číslo odberného miesta 3104826"},
	{"invoice", "sk", "faktúra č. 9356122127, číslo faktúry 36048313"},
	{"order", "sk", "objednávka č. 36048313, číslo objednávky: 0905318442"},
	{"tender", "sk", "vestník VO č. 123/2021, zn. 36048313-MST"},
	{"project", "sk", "kód projektu ITMS2014+: 302021K605, NFP302020905318"},
	{"trade register", "sk", "Okresný súd Bratislava I, oddiel Sro, vložka č. 36048313/B"},
	{"date of signing", "sk", "V Bratislave dňa 12.6.2021, platnosť od 1. 7. 2021"},
	{"page", "sk", "strana 905 z 1318, príloha č. 935612"},
	// Polish
	{"contract number", "pl", "umowa nr 44051401359, umowa nr 272.15.2021"},
	{"contract number, head", "pl", "Nr umowy: 7125595731"},
	{"case number", "pl", "znak sprawy: OR.272.15.2021, sygn. akt II C 1234/20, nr sprawy 44051401359"},
	{"parcel", "pl", "działka nr ewid. 604/218, obręb 0337, KW nr WA1M/00604218/3"},
	{"act", "pl", "ustawa z dnia 11 września 2019 r. (Dz. U. z 2021 r. poz. 1129), art. 604 k.c."},
	{"price", "pl", "kwota 604 218 337 zł, wartość 604218337,00 PLN"},
	{"norm", "pl", "PN-EN ISO 9001:2015, PN-B-02151-3"},
	{"invoice", "pl", "faktura nr 7125595731, FV/604218337/2021"},
	{"meter", "pl", "licznik nr 604218337, numer PPE 590243834012345678"},
	{"order", "pl", "zamówienie nr 604218337, nr zamówienia 842398775"},
	{"tender", "pl", "ogłoszenie nr 604218-N-2021, BZP 2021/BZP 00123456/01"},
	{"classification", "pl", "PKD 84.11.Z, CPV 45233120-6"},
	{"date", "pl", "dnia 13.04.2021 r. w Warszawie, od 01.05.2021 do 31.12.2021"},
	{"policy", "pl", "polisa nr 604218337, seria i nr polisy 44051401359"},
	{"project", "pl", "projekt nr RPMA.10.01.01-14-6042/18"},
	{"product", "pl", "nr seryjny 604218337, nr kat. 842398775, indeks 44051401359"},
	// Russian
	{"contract number", "ru", "Договор № 165548278901 от 12.03.2021, контракт № 9211480615"},
	{"purchase code", "ru", "ИКЗ 212165548278916550100100010014321244, реестровый номер 2165548278921000012"},
	{"case number", "ru", "дело № А65-12345/2020, исх. № 01-12/480615, вх. № 9172041836"},
	{"cadastral number", "ru", "кадастровый номер 16:50:010203:1204, участок № 204"},
	{"act", "ru", "Федеральный закон от 05.04.2013 № 44-ФЗ, п. 4 ч. 1 ст. 93"},
	{"price", "ru", "сумма 917 204 183 руб., цена 1 655 482 789,01 рублей"},
	{"norm", "ru", "ГОСТ Р 21.101-2020, СНиП 12-03-2001, СП 48.13330.2019, ТУ 3612-005-45953875-2011"},
	{"meter", "ru", "счётчик № 9172041836, зав. № 480615934"},
	{"invoice", "ru", "счёт-фактура № 165548278901, накладная № 9172041836, счёт № 480615"},
	{"order", "ru", "заказ № 9172041836, заявка № 480615, лот № 1655482789"},
	{"codes", "ru", "ОКТМО 92701000, КБК 18210301000010000110, ОКВЭД 84.11.31, ОКПО 45953875"},
	{"bank code", "ru", "БИК 049205603"},
	{"pages", "ru", "стр. 917, приложение № 480615, пункт 2.3.4"},
	{"product", "ru", "артикул 9172041836, серийный номер 165548278901, инв. № 480615934"},
	{"letter", "ru", "заказное письмо № 42011148061593"},
}

func TestNumbersThatOnlyLookLikeIdentifiersStay(t *testing.T) {
	r, err := all.Registry(all.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range traps {
		t.Run(w.lang+" "+w.name, func(t *testing.T) {
			text, want := unmark(w.text)
			found, err := r.Detect(context.Background(), &document.Part{ID: "p", Text: text, Lang: w.lang})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, numbersOf(text, found)); diff != "" {
				t.Errorf("%s\n-want +got:\n%s", text, diff)
			}
		})
	}
}
