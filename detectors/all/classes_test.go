package all_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors/all"
	"inkoust/document"
)

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
	{"range of the last digits", "cs", "dosavadní telefony [[PHONE 558 418 111–114]] se ruší"},
	{"country in brackets", "pl", "tel. [[PHONE (48) 794-182-064]]. Stypendium"},
	{"behind a word for numbers", "ru", "о звонке заявителя с номера [[PHONE 8 950 218-43-00]], содержащем; дело номер 8 950 218"},
	// births
	{"child of a person", "ru", "3) внук – Дамдинов Аюр, [[BIRTH_DATE 02.09.2014]], свидетельство о рождении [[ID_DOCUMENT II-СП № 118204]]\n(законный представитель пациента Малого Тимофея, [[BIRTH_DATE 2016-08-30]])\n"},
	{"list of tenants", "ru", "РЯБОВ Ф.И.;[[BIRTH_DATE 18.04.75]];41 820,64\nСУББОТИН Лев;[[BIRTH_DATE 2/VI-1980]];1 182,00\n"},
	{"list of children", "pl", "1. Zofia Wzorek, [[BIRTH_DATE 12.04.2006]]\n2. Jan Malik, [[BIRTH_DATE 3 maja 2005]]\n3. Ewa Wzorek, [[BIRTH_DATE 06.IX.2013]]\n"},
	{"row of a form", "cs", "Spolužadatel\nMartin Malý / [[BIRTH_DATE 1.2.93]] / [[BIRTH_NUMBER 7204133002]]\n"},
	{"dots of a form", "cs", "...Malá Vanesa.....    ...[[BIRTH_DATE 9.9.2001]]...    dcera\n...Vrbová Etela.......    ...[[BIRTH_DATE 1.1.1949]]...    matka\n"},
	{"letter for a birth", "ru", "пенсионерка Малая Нина Егоровна (р. [[BIRTH_DATE 6 июня 1944]]), гараж"},
	{"signatures and journeys", "cs", "Schválil: Jan Malý, 12.3.2021\nSchválila: Eva Malá, 14.3.2021\nPodepsal Petr Malý, 1.2.1999 10:14\nPetr Vrba 12.3.2020, Jana Vrbová 12.3.2020\n"},
	// papers and plates
	{"certificate with its series alone", "ru", "2. Малая Соня, св-во [[ID_DOCUMENT I-РЛ 641820]], 3. Раздел II-А 641820"},
	{"tractors and electric cars", "cs", "harvestor JD 1170, SPZ [[VEHICLE_PLATE M01 4477]]; vozidla: [[VEHICLE_PLATE 5Z7 1180]]; [[VEHICLE_PLATE Z12 0447]] (maringotka); VW [[VEHICLE_PLATE EL 118 AK]]; rekonstruovaná silnice druhé třídy M01 4477"},
	{"region behind a dash", "ru", "Машина [[VEHICLE_PLATE М206ОР-60]]. Гараж № 418"},
	{"list divided by dashes", "sk", "EČV – typ – VIN\n[[VEHICLE_PLATE ZVA 14-82]] – Avia 31 – neuvedené\n[[VEHICLE_PLATE ZV-418BK]] – Fabia – [[OTHER_ID TMBEA25J0D3041822]]\n"},
	{"birth number as a symbol", "cs", "účet [[BANK_ACCOUNT 19-2103456798/0800]], var. symbol [[BIRTH_NUMBER 475508809]] (rodné číslo dárkyně), var. symbol 475508810 (číslo smlouvy)"},
	{"misread label", "cs", "IČ0: [[COMPANY_ID 60070561]]\nKČ0: 60070561 Kč"},
	{"column torn into lines", "cs", "Ing. Jan Malý\n\nČ. autorizace ČKAIT\n[[OTHER_ID 1301882]]\n[[OTHER_ID 1005417]]\n-\n[[OTHER_ID ROVS/2214/KOO/2020]]\n\nTelefon\n[[PHONE 603 281 499]]\n[[PHONE 777 01 66 52]]\n\nCena\n1301882\n"},
	{"number in groups", "sk", "preukaz ZŤP č. [[OTHER_ID 1 041 822]], cena 1 041 822 €"},
}

// unreadPlaces are addresses and names of such texts, as [[A …]] and [[P …]].
var unreadPlaces = []wording{
	{"from a town, street and number", "cs", "přijetí daru od paní [[P Vlasty Jelenové]] z [[A Dobříše, Na Nábřeží 1652]]. Pro 5."},
	{"from a town", "sk", "od pána [[P Jána Malého]] zo [[A Zlatnej, Hlavná ul. 73]], kde býva."},
	{"postcode before the line's end", "pl", "małżonkami, zamieszkałymi [[A Brzezina Kolonia 15, 28-330\nStara Brzezina]], PESEL\n"},
	{"postcode above the town", "cs", "Adresa trvalého pobytu\n[[A Na Výšince 77, 513 01\nSemily-Podmoklice]]\nTelefon\n"},
	{"town behind its street", "pl", "z najmu lokalu przy [[A ul. Sienkiewicza 5/12 w Zgorzałkach]] wystąpił [[P Robert Kulik]]"},
	{"street behind its town", "pl", "zamieszkały w [[A Nowej Soli przy ulicy Wodnej 12/3]], PESEL"},
	{"of a village", "pl", "mieszkaniec wsi [[A Kowala-Stępocina 41]], skarży"},
	{"state behind the town", "pl", "adres [[A Na Kopci 41, 549 31 Hronov, Republika Czeska]], auto"},
	{"town of three words", "ru", "ИНН 6193580275; [[A 344029, Ростов-на-Дону, ул. Менжинского, 2Б]]; р/с"},
	{"column of a letter", "ru", "О рассмотрении обращения                               [[A г. Камск, 614060]]\n\n"},
	{"wrapped line", "cs", "Podkrkonošská nemocnice, a.s., IČO 28786548, zapsaná u soudu, se sídlem [[A Nemocniční\n77, 544 01 Dvorce]], dále jen\n"},
	{"wrapped postcode", "cs", "paní [[P MARIE BRUNCLÍKOVÁ]], narozená 8. května 1947, trvale bytem [[A Lípová alej 17, Hostinné, 543\n71]], dárkyně\n"},
	{"torn seat", "cs", "MEDIPLAST CZ, spol. s r. o.               se sídlem:\nIČO: 23279583                         [[A Vídeňská 119b]],\nDIČ: CZ23279583                       [[A Brno, 619 00]]\n"},
	{"village under a heading", "pl", "ADRES\n[[A Wola Mała, bl. 4 m. 2]]\nUPOWAŻNIONY\n"},
	{"town that a person may be called", "cs", "nar. 1985-12-01, pobyt [[A Orlín, Dukelských hrdinů 45]], průkaz"},
	{"village of a district", "ru", "место жительства [[A Псковская обл., Островский р-н, д. Гривы]], почта на [[A 181350, Остров-1, до востребования]]."},
	{"post box", "ru", "Адрес для ответа\n[[A 429206, а/я 41, п. Вурнары]]\nТел.\n"},
	{"hostel", "ru", "Проживает\n[[A пос. Лесной, общежитие № 2, комн. 41]]\nРодственник\n"},
	{"on a street", "ru", "проживает в [[A Бердске на улице Рогачёва, 41–82]], конт. тел."},
	{"names below an address", "ru", "адрес: [[A Заречинск, ул. Шахтёров, д. 61, кв. 3]],\n[[P КОРЯКИН ГЛЕБ АНДРЕЕВИЧ]], 12 августа 1985 г.\n"},
	{"misread postcode", "pl", "zam. [[A O6-5OO Mlawa, Zwirki 41]], PESEL"},
	{"common word for a street", "cs", "Krajská knihovna, p. o.            NETVERA s.r.o.\n[[A Knihovní 1350, 293 01 Jizerov]]              [[A U Habrovky 247/11, 140 00 Praha 4]]\n"},
	{"no addresses", "cs", "termín 12 v Lázních, odstavec 5, verze 4, Kapitola 12 v části B, 543 71 Kč, Brno, 619 000 Kč"},
	// names
	{"surname in capitals of four letters", "cs", "[[P RADU Ionuț]] | 1979-07-01\nDDM Jana | 2020\n"},
	{"of a museum", "sk", "preberie pracovník múzea [[P Norbert Ižo]], riaditeľ Múzea Andreja Sládkoviča"},
	{"of a school", "cs", "kola předá školník [[P Alfréd Holub]], ředitel školy Jana Nerudy"},
	{"name of a school", "ru", "МБДОУ «Детский сад «Ручеёк», театр кукол „Сверчок“, директор [[P Быков С. С.]]"},
}

func TestPlacesAndNamesOfUnreadTexts(t *testing.T) {
	r, err := all.Registry(all.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range unreadPlaces {
		t.Run(w.lang+" "+w.name, func(t *testing.T) {
			text, want := unmark(w.text)
			found, err := r.Detect(context.Background(), &document.Part{ID: "p", Text: text, Lang: w.lang})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, placesOf(text, found)); diff != "" {
				t.Errorf("%s\n-want +got:\n%s", text, diff)
			}
		})
	}
}

func TestClassesOfUnreadTexts(t *testing.T) { findMarked(t, classes) }
