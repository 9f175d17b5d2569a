package all_test

import "testing"

// classes are values of the kinds that texts nobody had read were found to hold, in
// other words and languages, with what looks like them and stays. Values stand as
// [[TYPE value]].
var classes = []wording{
	// phones
	{"whole phone behind a word for extensions", "cs", "odpovídá Dita Malá, odbor správy majetku, linka [[PHONE 374 801 127]], autobusová linka 374 801"},
	{"whole phone behind a word for extensions", "pl", "Nadzór: Ewa Wzorek, inspektor,\ntel. wewn. [[PHONE 41 394 10 26]]."},
	{"free line", "cs", "havarijní služba správce má číslo [[PHONE 800 112 450]]. Cena 800 112 450 Kč, faktura č. 800112450"},
	{"long distance in brackets", "pl", "P. Wzorek podaje nr [[PHONE (0-13) 461 20 98]] (syn Iwan). Centrala [[PHONE (0-43) 827 14 00]]"},
	{"long distance with an eight", "ru", "переданы диспетчеру, каб. 12, [[PHONE 8(86342)5-40-18]].\nПриёмная [[PHONE 8 (8352) 41-82-00]], приказ 8-41"},
	{"country code with one nought", "cs", "kontaktní telefon: [[PHONE 311/584 116]], [[PHONE 0420 603 118 457]]"},
	{"torn at will", "cs", "Slečna Malá uvádí číslo [[PHONE 604 1 604 88]] a souhlasí. Zakázka číslo 604 1 604 88"},
	{"pairs behind slashes", "pl", "(numer wyświetlony: [[PHONE 791/82/06/41]]), umowa 791/82/06/41"},
	{"column of extensions", "pl", "Nazwisko i imię / pok. / tel. wew. / kom.\nWzorek Bożena / 12 / [[PHONE 241]] / [[PHONE 604 182 064]]\nMalik Jan / 14 / [[PHONE 242]] / [[PHONE 604-182-065]]\n"},
	{"beside a person", "cs", "Ing. Petr Malý – TDI, zaměstnanec města – [[PHONE 556 73 01 14]]\nJana Malá, mistrová ([[PHONE 571 412 09 3]])\nPetr Malý, smlouva 571 412 09 3"},
}

func TestClassesOfUnreadTexts(t *testing.T) { findMarked(t, classes) }
