package addresses

import (
	"context"
	"strings"
	"testing"

	"inkoust/detectors"
	"inkoust/document"
)

// classTable holds a text, the addresses in it and what each keeps, divided by
// bars: one or more rows for each way of writing an address.
var classTable = []struct{ name, text, want, keep string }{
	// A town first.
	{"town first, abbreviated person", "bytem Šumperk, Gen. Krátkého 29, dále", "Šumperk, Gen. Krátkého 29", "Šumperk"},
	{"town first, two words", "trvale bytem Nové Sedlo, Dr. Beneše 114/3\n", "Nové Sedlo, Dr. Beneše 114/3", "Nové Sedlo"},
	{"town first, unknown town", "bytem Horní Vrátkov, Na Výsluní 88, r. č.", "Horní Vrátkov, Na Výsluní 88", "Horní Vrátkov"},
	{"town first, postcode last", "se sídlem Klatovy, Vídeňská 66, PSČ 339 01\n", "Klatovy, Vídeňská 66, PSČ 339 01", "Klatovy"},
	{"town first, č. p.", "bytem Hrádkov, č. p. 17, okres Tábor\n", "Hrádkov, č. p. 17, okres Tábor", "Hrádkov"},
	{"postcode first", "bytem 370 01 České Budějovice, Lidická 1187/12\n", "370 01 České Budějovice, Lidická 1187/12", "České Budějovice"},
	// A village and a number.
	{"village, cue", "bytem Mezilesí 88, nar. 1971", "Mezilesí 88", ""},
	{"village, part", "trvale bytem Horní Pavlovice – Karlín 14, 793 99, evidovaný", "Horní Pavlovice – Karlín 14, 793 99", "Horní Pavlovice"},
	{"village, postcode alone", "Kupující: Jan Malý, bytem Bukovec 288, 753 61\n", "Bukovec 288, 753 61", "Bukovec"},
	{"village after a person", "1. Jan Dvořák, Bukovec 41, cena 3 000 Kč", "Bukovec 41", "Bukovec"},
	{"street named after many", "bytem Polná, Pražských studentů 11, a syn", "Polná, Pražských studentů 11", "Polná"},
	{"shortened residence", "trv. pobyt Polná, Neznámých vojínů 4", "Polná, Neznámých vojínů 4", "Polná"},
	{"number after a person", "sousedka Hana Malá (č.p. 112), zastupitelstvo", "č.p. 112", ""},
	{"street after a flat", "byt č. 3, Havlíčkova 46\nPředávající", "Havlíčkova 46", ""},
	{"village of a post town", "bytem Chlum 7, 384 22 Vlachovo Březí\n", "Chlum 7, 384 22 Vlachovo Březí", "Vlachovo Březí"},
	// Streets.
	{"square of a common word", "Město Třeboň, nám. Republiky 19, 379 01 Třeboň, IČO", "nám. Republiky 19, 379 01 Třeboň", "Třeboň"},
	{"square of freedom", "se sídlem nám. Svobody 3, 257 44 Netvořice\n", "nám. Svobody 3, 257 44 Netvořice", "Netvořice"},
	{"common adjective before town", "se sídlem: Sadová 7, 507 73 Dobrá Voda\nIČ", "Sadová 7, 507 73 Dobrá Voda", "Dobrá Voda"},
	{"second word of the town like a name", "Farská 2, 257 21 Vysoké Pole\nIČO", "Farská 2, 257 21 Vysoké Pole", "Vysoké Pole"},
	{"street and town, unlisted street", "byt č. 9 v domě Bzenec 88, Brno na základě", "Bzenec 88, Brno", "Brno"},
	{"ordinal", "adresa: Tř. 1. máje 1220, Hranice I\n", "Tř. 1. máje 1220, Hranice I", "Hranice"},
	{"flat", "bytem Okružní 12/4, byt č. 17, 674 01 Třebíč\n", "Okružní 12/4, byt č. 17, 674 01 Třebíč", "Třebíč"},
	{"scanned word", "Adresa sídla: TYRŠ0VA 1296, 561 70 HORNÍ LIPKA\n", "TYRŠ0VA 1296, 561 70 HORNÍ LIPKA", "HORNÍ LIPKA"},
	{"digits apart", "Adresa: Lipová 12, 5 6 1  7 0  Horní Lipka\nIČ", "Lipová 12, 5 6 1  7 0  Horní Lipka", "Horní Lipka"},
	{"postcode in the next column", "trvale bytem: Seč, Kraskov 114      PSČ: 538 09\nobčanský průkaz", "Seč, Kraskov 114      PSČ: 538 09", "Seč"},
	{"post box", "adresa: P. O. Box 41, 602 00 Brno\n", "P. O. Box 41, 602 00 Brno", "Brno"},
	{"range of numbers", "Powiat Lipski, ul. Konarskiego 1-3, 85-067 Lipsko, NIP", "ul. Konarskiego 1-3, 85-067 Lipsko", "Lipsko"},
	// Lines.
	{"two lines", "Mgr. Jan Malý\nČechova 17\n390 02 Tábor\n\nVěc", "Čechova 17|390 02 Tábor", "|Tábor"},
	{"two lines in a column", "Jiráskova 501                 Mezilesí 88\n                              517 42 Dolní Ryba\n", "Jiráskova 501|Mezilesí 88|517 42 Dolní Ryba", "||Dolní Ryba"},
	{"post before a village", "adres do korespondencji: 37-404 Lipowe Małe 118\n", "37-404 Lipowe Małe 118", "Lipowe Małe"},
	{"post before a village, č.", "bytom 907 04 Lúčky pri Myjave č. 60, a", "907 04 Lúčky pri Myjave č. 60", "Lúčky pri Myjave"},
	{"village and postcode", "Usługi JEZ, Pustkowo 17, 55-041, NIP 1", "Pustkowo 17, 55-041", "Pustkowo"},
	{"space before the dot", "lokalu przy ul . Mickiewicza 33 m. 4\n", "ul . Mickiewicza 33 m. 4", ""},
	{"im.", "ul. Rynek im. Jana Pawła II 15, 42-101 Kłobuck\n", "ul. Rynek im. Jana Pawła II 15, 42-101 Kłobuck", "Kłobuck"},
	{"capitals", "sídlo: LIPOVÁ 12, 561 70 LIPKA NAD ORLICÍ\n", "LIPOVÁ 12, 561 70 LIPKA NAD ORLICÍ", "LIPKA NAD ORLICÍ"},
	{"ru ordinal", "Адрес:\t443125, г. Самара, 6-я просека, д. 141, кв. 87\n", "443125, г. Самара, 6-я просека, д. 141, кв. 87", "Самара"},
	{"a date is none", "Vlašské Pole, 3. května 2019\n", "", ""},
	{"two columns of posts", "Školní 501                             Mezilesí 88\n517 42 Dolní Ryba                        517 51 Častolovice\nIČO: 1\n", "Školní 501|Mezilesí 88|517 42 Dolní Ryba|517 51 Častolovice", "||Dolní Ryba|Častolovice"},
	// Foreign.
	{"de", "bydlící Am Waldrand 4, 02763 Zittau, SRN, cestovní pas", "Am Waldrand 4, 02763 Zittau, SRN", "Zittau"},
	{"de strasse", "trvale bytem Hauptstraße 12, 94078 Freyung, Německo\n", "Hauptstraße 12, 94078 Freyung, Německo", "Freyung"},
	{"at", "bytem Wiener Gasse 3/7, A-2170 Poysdorf, Rakousko\n", "Wiener Gasse 3/7, A-2170 Poysdorf, Rakousko", "Poysdorf"},
	{"pl in cs", "bytem ul. Kwiatowa 9/2, 50-038 Wrocław, Polsko, PESEL", "ul. Kwiatowa 9/2, 50-038 Wrocław, Polsko", "Wrocław"},
	{"sk in cs", "bytem Hlavná 22, 040 01 Košice, Slovenská republika\n", "Hlavná 22, 040 01 Košice, Slovenská republika", "Košice"},
	{"en", "Permanent address: 14 Adeola Street, Surulere, Lagos\n", "14 Adeola Street, Surulere, Lagos", ""},
	// Polish.
	{"pl street alone", "lokal przy ul. Żelaznej 15, zwany", "ul. Żelaznej 15", ""},
	{"pl village", "zamieszkały Dąbrowa 12A, 86-131 Jeżewo\n", "Dąbrowa 12A, 86-131 Jeżewo", "Jeżewo"},
	{"pl os.", "zam. os. Tysiąclecia 14/22, 31-607 Kraków, legitymujący", "os. Tysiąclecia 14/22, 31-607 Kraków", "Kraków"},
	{"pl first", "zamieszkała w Ełku przy ul. Wawelskiej 4 m. 8, PESEL", "Ełku przy ul. Wawelskiej 4 m. 8", "Ełku"},
	// Slovak.
	{"sk number first town", "bytom Hlboká 1184/9, 058 01 Poprad\n", "Hlboká 1184/9, 058 01 Poprad", "Poprad"},
	{"sk square", "so sídlom Nám. slobody 4, 968 42 Hronov\n", "Nám. slobody 4, 968 42 Hronov", "Hronov"},
	{"sk village", "trvale bytom Veľké Lúky č. 114, okres Nitra\n", "Veľké Lúky č. 114, okres Nitra", "Veľké Lúky"},
	// Russian.
	{"ru street and flat alone", "проживает: ул. Лесная, д. 9, кв. 4\n", "ул. Лесная, д. 9, кв. 4", ""},
	{"ru index last", "ул. Мира, д. 3, п. Озёрный, 157094\nтел.", "ул. Мира, д. 3, п. Озёрный, 157094", "Озёрный"},
	{"ru lower second word", "адрес: 192019, Санкт-Петербург, наб. Крюкова канала, 24, лит. А\n", "192019, Санкт-Петербург, наб. Крюкова канала, 24, лит. А", "Санкт-Петербург"},
	{"ru columns", "ПОДРЯДЧИК\n624251, г. Луговой,                620086, г. Тавда,\nул. Невского, 4                           ул. Титова, 17\n", "624251, г. Луговой|620086, г. Тавда|ул. Невского, 4|ул. Титова, 17", "Луговой|Тавда||"},
	{"ru republic", "адрес: 420112, Республика Татарстан, г. Казань, ул. Баумана, дом 13, квартира 6\n", "420112, Республика Татарстан, г. Казань, ул. Баумана, дом 13, квартира 6", "Казань"},
	{"ru years", "ул. 50 лет Октября, д. 13, кв. 4, г. Тюмень\n", "ул. 50 лет Октября, д. 13, кв. 4, г. Тюмень", "Тюмень"},
	{"at without letter", "bytem Linzer Str. 4, 4240 Freistadt, Rakousko\n", "Linzer Str. 4, 4240 Freistadt, Rakousko", "Freistadt"},
	{"pl rank", "adres: ul. gen. Sikorskiego 9, 39-201 Dębica\n", "ul. gen. Sikorskiego 9, 39-201 Dębica", "Dębica"},
	{"town with short link", "doručovací adresa Dvořákova 2, Ústí n. Orlicí\n", "Dvořákova 2, Ústí n. Orlicí", "Ústí n. Orlicí"},
	{"a label without a number", "bytem Kojetice č. p. 85, PSČ\n", "Kojetice č. p. 85", "Kojetice"},
	{"a line is none", "Linka 12, Brno hl. n.", "", ""},
	{"ru letter", "ул. Лесная, д. 9, кв. 4,\n      п. Озёрный\n\nУважаемая", "ул. Лесная, д. 9, кв. 4|п. Озёрный", "|Озёрный"},
}

func TestClassesOfAddresses(t *testing.T) {
	for _, tt := range classTable {
		found, keep := detect(t, tt.text)
		if got := strings.Join(found, "|"); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		} else if got := strings.Join(keep, "|"); got != tt.keep {
			t.Errorf("%s: keeps %q, want %q", tt.name, got, tt.keep)
		}
	}
}

func TestVillageAfterACompanyNumber(t *testing.T) {
	text := "truhlářství, IČO 12345678, Lhotice 40, cena 1 000 Kč"
	at := strings.Index(text, "12345678")
	number := detectors.Finding{Span: document.Span{Part: "p", Start: at, End: at + 8}, Type: detectors.CompanyID, Score: 0.99}
	list, err := detector().DetectAfter(context.Background(), &document.Part{ID: "p", Text: text}, []detectors.Finding{number})
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || text[list[0].Start:list[0].End] != "Lhotice 40" {
		t.Errorf("got %d addresses, want the village", len(list))
	}
}
