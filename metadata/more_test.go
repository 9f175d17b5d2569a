package metadata_test

import (
	"strings"
	"testing"

	"inkoust/metadata"
)

func TestNumberIsWrittenInManyWays(t *testing.T) {
	for _, c := range []struct{ text, own, linked string }{
		{"POJISTNÁ SMLOUVA Č. 4417002318\npojištění budov", "4417002318", ""},
		{"Rámcová kupní smlouva č. 7/DNS/2025 Prodávající: Papír Vzor, a.s., IČO 27074358", "7/DNS/2025", ""},
		{"SMLOUVA č. 44/V O PRONÁJMU KIOSKU", "44/V", ""},
		{"Pachtovní smlouva č. 12 PAC 08/31\nPropachtovatel", "12 PAC 08/31", ""},
		{"Smlouva o zápůjčce\nz Fondu zeleně č. 9/FZ/2024", "9/FZ/2024", ""},
		{"KUPNÍ SMLOUVA\no koupi obrazů, č. KS 31/2023, inv. č. 7/2023", "KS 31/2023", ""},
		{"SERVISNÍ SMLOUVA – výtahy\nč. objednatele S-77/2026    č. dodavatele 26-04", "S-77/2026", ""},
		{"SMLOUVA O DÍLO č. objednatele 2026-0442 / č. zhotovitele SOD 3/26", "2026-0442", ""},
		{"Dohoda o provedení práce\n(§ 75 zákoníku práce)          ev. č. DPP/2026/0391", "DPP/2026/0391", ""},
		{"Dohoda o pracovní činnosti       číslo: DPČ 18/2026", "DPČ 18/2026", ""},
		{"Smlouva o dotaci z rozpočtu\nevidovaná pod č. 12/ODB/26", "12/ODB/26", ""},
		{"SMLOUVA O ZŘÍZENÍ SLUŽEBNOSTI\nčíslo budoucího břemene: VB/2026/116, stavba „Chodník“", "VB/2026/116", ""},
		{"POJISTNÁ SMLOUVA č. 8810 0145 77\nFlotila", "8810 0145 77", ""},
		{"OBJEDNÁVKA 153/2026/PRO", "153/2026/PRO", ""},
		{"Smlouva o dílo\nZhotovitel uvede na faktuře číslo smlouvy PS-2026-031.", "PS-2026-031", ""},
		{"Smlouva o péči č. PS/9/2026\nPříspěvek na péči: č. rozhodnutí 30114/2025/VZO.", "PS/9/2026", ""},
		{"NÁJOMNÁ ZMLUVA č. 31/2026/NZ", "31/2026/NZ", ""},
		{"Zmluva o dielo (§ 536 Obch. zák.)      číslo ZoD 8/2026/TI", "ZoD 8/2026/TI", ""},
		{"UMOWA NAJMU LOKALU nr 27/LU/2026\nW dniu 15 marca 2026 r.", "27/LU/2026", ""},
		{"UMOWA NR 3/RP/2026 na obsługę prawną", "3/RP/2026", ""},
		// what is numbered is something else
		{"Smlouva o nájmu prostoru (stánek č. 7)", "", ""},
		{"Smlouva o nájmu bytu č. 12 v domě čp. 5", "", ""},
		{"Smlouva o dílo\nÚčet č. 19-27801668/0100", "", ""},
		{"Umowa o dzieło\nMuzeum (instytucja kultury, nr RIK 4/99)", "", ""},
		{"Kupní smlouva č. 4. 5. 2026", "", ""},
		{"Pozvánka č. 9/2026", "", ""},
		// amendments
		{"D o d a t e k  č. 2\nk nájemní smlouvě na byt č. 14/2025 ze dne 27. 2. 2025", "", "14/2025"},
		{"Dodatek č. 6\nk pojistné smlouvě o pojištění budov č. 8603000011", "", "8603000011"},
		{"ANEKS NR 3 do umowy nr 118/IN/2025 z dnia 4 września 2025 r.", "", "118/IN/2025"},
	} {
		f := metadata.Read(body(c.text))
		if got := shown(f.Number); got != c.own {
			t.Errorf("%q: number %q, want %q", c.text, got, c.own)
		}
		if got := shown(f.Linked); got != c.linked {
			t.Errorf("%q: linked %q, want %q", c.text, got, c.linked)
		}
	}
}

func TestSubjectEndsWhereItsTitleEnds(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"VEŘEJNOPRÁVNÍ SMLOUVA č. 3/2026\no výkonu agendy přestupků\nuzavřená podle § 63", "Veřejnoprávní smlouva o výkonu agendy přestupků"},
		{"Příkazní smlouva\nna výkon dozoru stavby\n1. Příkazce", "Příkazní smlouva na výkon dozoru stavby"},
		{"SMLOUVA č. 44/V O PRONÁJMU KIOSKU", "Smlouva o pronájmu kiosku"},
		{"K u p n í   s m l o u v a\no koupi obrazů, č. KS 12/2026", "Kupní smlouva o koupi obrazů"},
		{"Smlouva o zajištění úklidu uzavřená níže uvedeného dne mezi Městem Vzorov, které se zavazuje platit", "Smlouva o zajištění úklidu"},
		{"Smlouva o nájmu prostoru (stánek č. 7)", "Smlouva o nájmu prostoru"},
		{"Smlouva o dílo č. 1/26\nna akci „Lávka u mlýna“", "Smlouva o dílo – Lávka u mlýna"},
		{"Smlouva o dílo č. SOD-7/26\n„Oprava kaple ve Vzorově“\nObjednatel:", "Smlouva o dílo – Oprava kaple ve Vzorově"},
		{"Smlouva o poskytnutí služby domov se zvláštním režimem č. 5/26", "Smlouva o poskytnutí služby domov se zvláštním režimem"},
		{"SERVISNÍ SMLOUVA – informační systém Knihy 9\nč. objednatele 7/26", "Servisní smlouva – informační systém Knihy 9"},
		{"UZNÁNÍ DLUHU A DOHODA O SPLÁTKÁCH č. 7/26\n(§ 2053)", "Uznání dluhu a dohoda o splátkách"},
		{"Dodatek č. 6\nk pojistné smlouvě o pojištění budov č. 860", "Dodatek č. 6 k pojistné smlouvě o pojištění budov"},
		{"stavba B Smlouva o dílo", ""},
		{"Smlouva o nájmu sálu\n1. Nájemce\nNa akci „Pouť“ a okolí\nNa akci „Pouťová zábava“ se vztahuje autorský zákon.", "Smlouva o nájmu sálu"},
		{"Smlouva o dotaci\nPříjemce vydá v rámci projektu „Knihy dětem“ sborník.", "Smlouva o dotaci"},
		{"Z M L U V A   O   D I E L O\n1. Predmet: oprava cesty III/1129. Cena 9 840,00 €", "Zmluva o dielo – oprava cesty III/1129"},
		{"OBJEDNÁVKA 153/2026/PRO", ""},
		{"Objednávka č. 8/26\nObjednáváme u Vás tisk zpravodaje „Naše obec“, č. 5–8, náklad 300 ks", "tisk zpravodaje „Naše obec“"},
		{"Objednávka č. 8/26\nObjednáváme: ořez lip u kostela sv. Vojtěcha – dle standardu", "ořez lip u kostela sv. Vojtěcha"},
		{"Objednávka č. 8/26\nObjednáváme u Vás dle nabídky z 3. 5. 2026:", ""},
		{"Dohoda o provedení práce\n1. Pracovní úkol: kurz keramiky", "Dohoda o provedení práce – kurz keramiky"},
		{"Kúpna zmluva\no prevode nehnuteľnosti\nuzavretá medzi", "Kúpna zmluva o prevode nehnuteľnosti"},
		{"Zmluva o dielo (§ 536 Obch. zák.)      číslo 8/2026", "Zmluva o dielo"},
		{"UMOWA NR 118/2026\no udzielenie dotacji na remont\nzawarta dnia 20.07.2026 r.", "Umowa o udzielenie dotacji na remont"},
		{"ANEKS NR 3\ndo umowy najmu lokalu nr 77/L/2025 z dnia 1.09.2025 r.", "Aneks nr 3 do umowy najmu lokalu"},
	} {
		if got := shown(metadata.Read(body(c.text)).Subject); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// TestTitle: where the name of the work may not be shown, the title is left.
func TestTitle(t *testing.T) {
	f := metadata.Read(body("KUPNÍ SMLOUVA NA AUTOMOBIL\nPředmět: Škoda Vzor, RZ 1A2 3456"))
	if got := shown(f.Title); got != "Kupní smlouva na automobil" {
		t.Errorf("got %q", got)
	}
	if got := shown(f.Subject); !strings.Contains(got, "Škoda Vzor") {
		t.Errorf("subject %q without the name of the thing", got)
	}
}

func TestPricesAreToldFromOtherSums(t *testing.T) {
	price := func(a *metadata.Amount) string {
		if a == nil {
			return ""
		}
		return a.Text + " " + a.Currency
	}
	for _, c := range []struct{ name, text, net, gross string }{
		{"tax comes on top", "Jednorázová náhrada 4 150 Kč + DPH na účet", "4 150,00 CZK", ""},
		{"by the hour", "Cena 640 Kč/motohodina bez DPH.", "", ""},
		{"by the month", "Cena 11 900 Kč měsíčně bez DPH", "", ""},
		{"by the issue", "Cena za číslo 38 760 Kč bez DPH dle nabídky", "", ""},
		{"a threshold of the law", "Plnění nad 50 000 Kč bez DPH podléhá uveřejnění.\nCena: 27 600 Kč", "", "27 600,00 CZK"},
		{"a loan", "Zapůjčitel přenechává vydlužiteli 120 000 Kč s úrokem 2 % p. a. na střechu.", "", "120 000,00 CZK"},
		{"a subsidy", "Výše dotace: 145 000 Kč (slovy jednostočtyřicetpěttisíc korun).", "", "145 000,00 CZK"},
		{"what is added and the whole", "Cena se zvyšuje o 18 000,60 Kč, celkem 2 764 019,10 Kč bez DPH.", "2 764 019,10 CZK", ""},
		{"a table without a currency", "pol. ks cena\nCELKEM bez DPH    72 550\nDPH 21 %    15 235,50\nCELKEM s DPH    87 785,50 Kč", "72 550,00 CZK", "87 785,50 CZK"},
		{"no diacritics", "CELKEM    1 830,- Kc", "", "1 830,00 CZK"},
		{"a fee that is taxed", "Odměna 65 000 Kč podléhá srážkové dani", "", "65 000,00 CZK"},
		{"two dashes", "účelovou zápůjčku 120.000,-- Kč", "", "120 000,00 CZK"},
		{"currency before", "Celková cena: CZK 12.500,50 vč. DPH", "", "12 500,50 CZK"},
		{"a part of a crown", "Celková cena je 0,50 Kč", "", "0,50 CZK"},
		{"an account beside", "Cena 5 000 Kč na účet 19-27801668/0100", "", "5 000,00 CZK"},
		{"slovak", "Cena 6 340,- EUR konečná", "", "6 340,00 EUR"},
		{"slovak with tax", "Spolu 1 240,00 € s DPH", "", "1 240,00 EUR"},
		{"polish gross", "Honorarium 24 000 zł brutto (50% KUP)", "", "24 000,00 PLN"},
		{"polish total of hours", "wynagrodzenie 90,00 zł brutto za godzinę, łącznie nie więcej niż 2.160,00 zł", "", "2 160,00 PLN"},
		{"polish rise", "Wynagrodzenie wzrasta o 38 400,00 zł netto i wynosi 744 912,18 zł netto", "744 912,18 PLN", ""},
		{"polish penalty", "Kara umowna 500 zł za dzień", "", ""},
		{"a number of a file", "spis S-2026/42 Kč, č. 17/5 Kč", "", ""},
	} {
		f := metadata.Read(body(c.text))
		if got := price(f.Net); got != c.net {
			t.Errorf("%s: net %q, want %q", c.name, got, c.net)
		}
		if got := price(f.Gross); got != c.gross {
			t.Errorf("%s: gross %q, want %q", c.name, got, c.gross)
		}
	}
}

func TestConcludedIsTheLastSignature(t *testing.T) {
	contract := "Smlouva o dílo č. 1/26\nObjednatel: Město Vzorov\nZhotovitel: Stavby Vzor, s.r.o.\nTermín: 30. 9. 2026\nCena 5 000 Kč\n"
	for _, c := range []struct {
		name, end, want string
		confidence      metadata.Confidence
	}{
		{"a place without a preposition", "Nové Město n. M., 2. září 2026", "2. 9. 2026", metadata.Medium},
		{"two places", "Vzorov 5. 8. 2026          Horní Vzor 19. 8. 2026", "19. 8. 2026", metadata.Medium},
		{"slashes", "Ve Vzorově 15/09/2026    V Brně 12/9/2026", "15. 9. 2026", metadata.Medium},
		{"two digits of the year", "Ve Vzorově dne 20/4/26", "20. 4. 2026", metadata.Medium},
		{"a stamp", "Ve Vzorově dne: 21 -11- 2026", "21. 11. 2026", metadata.Medium},
		{"dots of a form", "Ve Vzorově dne ...27.4.2026...", "27. 4. 2026", metadata.Medium},
		{"a label", "Datum: 16.11.2026\nObjednatel: Vzorný    Zhotovitel: Malá", "16. 11. 2026", metadata.Low},
		{"signed later by computer", "Ve Vzorově 2. 5. 2026\nIng. J. Vzorný\n(podepsáno elektronicky 4.5.2026: Jan Vzorný)", "4. 5. 2026", metadata.Medium},
		{"one electronic signature", "Elektronicky podepsáno: Jan Vzorný 2026-11-08T10:14:07Z", "8. 11. 2026", metadata.Low},
		{"date below a stamp", "Digitálně podepsal Jan Vzorný\nDatum: 2026.06.07 09:41:13 +02'00'", "7. 6. 2026", metadata.Low},
		{"an approval", "Schváleno elektronicky: Vzorný Jan 6.6.2026 14:02", "", 0},
		{"a resolution", "Usnesení rady č. 7/2026 ze dne 26. 2. 2026.", "", 0},
		{"a payment", "§ 2 První splátka 20. 7. 2026.", "", 0},
		{"left blank", "Ve Vzorově dne 2. 5. 2026\nV Brně dne ……………", "2. 5. 2026", metadata.Low},
		{"english", "Vzorov, 14 September 2026", "14. 9. 2026", metadata.Medium},
		{"slovak", "Vo Vzorove, dňa 21.3.2026", "21. 3. 2026", metadata.Medium},
		{"polish", "Wzorów, 11.01.2026 r.", "11. 1. 2026", metadata.Medium},
	} {
		d := metadata.Read(body(contract + c.end)).Concluded
		switch {
		case d == nil && c.want != "":
			t.Errorf("%s: nothing found, want %s", c.name, c.want)
		case d != nil && (d.Text != c.want || d.Confidence != c.confidence):
			t.Errorf("%s: got %s (%v), want %q (%v)", c.name, d.Text, d.Confidence, c.want, c.confidence)
		}
	}
}

func TestConcludedInTheFirstSentence(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"UMOWA ZLECENIE NR 4/2026\nzawarta w dniu 2 stycznia 2026 r. w Wzorowie pomiędzy", "2. 1. 2026"},
		{"Umowa najmu\nW dniu 2026-05-08 w Wzorowie pomiędzy Gminą", "8. 5. 2026"},
		{"Umowa o dzieło\nzawarta w Wzorowie 2.10.2026 pomiędzy", "2. 10. 2026"},
		{"Dodatek č. 1 ke smlouvě o dílo č. 7/2025 uzavřené dne 1. 2. 2025", ""},
	} {
		got := ""
		if d := metadata.Read(body(c.text)).Concluded; d != nil {
			got = d.Text
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
	one := strings.Repeat("Objednatel zaplatí do 14 dnů na účet zhotovitele. ", 12)
	for _, end := range []string{"V Hradišti 1.11.2026. Za odběratele Jan Vzorný.", "Hradiště 1. 11. 2026 J. Vzorný P. Malá"} {
		d := metadata.Read(body("Smlouva o údržbě č. 5/26 " + one + end)).Concluded
		if d == nil || d.Text != "1. 11. 2026" {
			t.Errorf("one line, %q: got %v", end, d)
		}
	}
}

func TestAcceptanceHasItsDay(t *testing.T) {
	for _, c := range []struct{ name, text, day string }{
		{"by mail", "OBJEDNÁVKA 15/2026\nlavice\nAkceptace (e-mailem 25. 10. 2026 8:17)\nDobrý den, objednávku č. 15 přijímám beze změn.", "25. 10. 2026"},
		{"approved before", "Objednávka č. 15/2026\nSchváleno: VZORNÝ 18.01.2026 07:51\nAkceptuji objednávku: Malá 19. 1. 2026", "19. 1. 2026"},
		{"a stamp below", "Objednávka č. 15/2026\nDodavatel objednávku č. 15 bez výhrad přijímá.\nDigitálně podepsal Jan Vzorný\nDatum: 2026.06.07 09:41:13", "7. 6. 2026"},
		{"slovak", "Objednávka č. 15/2026\nPotvrdzujem prijatie: Ján Vzorný 3. 5. 2026", "3. 5. 2026"},
	} {
		f := metadata.Read(body(c.text))
		if f.Accepted == nil || f.Accepted.Text != c.day {
			t.Errorf("%s: got %+v, want %s", c.name, f.Accepted, c.day)
		}
	}
}

// TestNumberInASentence: a number that a sentence asks for on invoices is a guess.
func TestNumberInASentence(t *testing.T) {
	for text, want := range map[string]metadata.Confidence{
		"Smlouva o dílo\nDoklad musí obsahovat číslo smlouvy 2834/2026 a kód CPV.":                                                      metadata.Low,
		"Smlouva o dílo\nObjednatel: Město Vzorov\n\nIČO 00064581\nStarosta\nI. Předmět\nFaktura má číslo smlouvy 2834/2026 a razítko.": metadata.Low,
		"Smlouva o dílo\nČíslo smlouvy objednatele: 2834/2026":                                                                          metadata.High,
	} {
		f := metadata.Read(body(text)).Number
		if f == nil || f.Text != "2834/2026" || f.Confidence != want {
			t.Errorf("%q: got %+v, want 2834/2026 with %v", text, f, want)
		}
	}
}
