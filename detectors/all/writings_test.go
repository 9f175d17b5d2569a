package all_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/detectors/all"
	"inkoust/document"
)

// writings are ways of writing names of persons and addresses in papers of
// offices. They stand as [[P name]] and [[A address]]; what is not marked is a
// trap. Every row belongs to a class of writing, not to a text.
var writings = []wording{
	// Addresses without a street.
	{"village and number in a row", "cs", "[[P Vaňous Hynek]]\t4.9.2007\t[[A Mrákotín 118]]\t602 844 018\n"},
	{"from a village", "cs", "předala [[P Ludmila Tomanová]] ze [[A Světnova 12]].\n"},
	{"house number of a village", "cs", "Zájemce [[P Vratislav Buček]] z [[A čp. 62]] nabízí 80 Kč/m2."},
	{"house number after a person", "cs", "dohodu o splátkách s panem [[P Bučkem]], [[A čp. 88]].\n"},
	{"č. d.", "cs", "[[P Jan Vrba]], bytem [[A Horní Lideč č.d. 41]], nar."},
	{"č. p. behind a village", "cs", "rolník [[P Josef Mlčoch]] z [[A Bílovic č. p. 17]] žádá o odpuštění"},
	{"č. e.", "cs", "chata [[A Nová Ves č. ev. 22, 250 84 Sibřina]]\n"},
	{"village with a number and its post", "cs", "Dárce: [[P Karel Hrubý]], [[A Zálesí 5, p. Javorník]]\n"},
	{"village, district in brackets", "cs", "bytem [[A Lhotka 33 (okr. Přerov)]], nar."},
	{"village, part of a municipality", "cs", "trvale bytem [[A Nový Hrozenkov, Vranča 217]]\n"},
	{"village and part by a hyphen", "cs", "bytem [[A Uherský Ostroh-Kvačice 41]], RČ"},
	{"entered, lives", "cs", "žije v [[A Dolní Loučce 14]] s matkou"},
	{"living in", "cs", "bydlící v [[A Praze 4, Na Pankráci 1115/8]], dále"},
	{"house in a town", "cs", "bytem v [[A Brně, Veveří 41/2]], PSČ"},
	{"town first, house number and flat", "cs", "bytem [[A Ostrava-Poruba, Opavská 774/81, byt 14]]\n"},
	{"flat and floor", "cs", "bytem [[A Slovanská 12, 3. patro, byt č. 9, 326 00 Plzeň]]\n"},
	{"house, entrance", "cs", "bytem [[A Lidická 4/II, vchod B, 360 01 Karlovy Vary]]\n"},
	{"postcode last with a bracket", "cs", "sídlo [[A Polní 3, Hodonín (695 01)]]\n"},
	{"all capitals", "cs", "BYTEM [[A JIRÁSKOVA 88, 517 01 SOLNICE]]\n"},
	{"capitals in a form", "cs", "ADRESA TRVALÉHO POBYTU: [[A KE KOSTELU 14, 252 41 ZLATNÍKY]]\n"},
	{"without diacritics", "cs", "bytem [[A Zahradni 7, 593 01 Bystrice nad Pernstejnem]]\n"},
	{"postcode before town with a comma", "cs", "bytem [[A Sokolská 5, 779 00, Olomouc]]\n"},
	{"postcode glued", "cs", "Adresa: [[A Sokolská 5, 77900 Olomouc]]\n"},
	{"postcode with a CZ prefix", "cs", "Adresa: [[A Sokolská 5, CZ-779 00 Olomouc]]\n"},
	{"letters", "cs", "Adresa: [[A Sokolská 5a, 779 00 Olomouc 9]]\n"},
	{"post box", "cs", "doručovací adresa: [[A P. O. BOX 21, 393 01 Pelhřimov]]\n"},
	{"poste restante", "cs", "korespondenční adresa: [[A Pošta Restante, 702 00 Ostrava 2]]\n"},
	{"office as residence", "cs", "trvalý pobyt: [[A Masarykovo náměstí 1, 686 70 Uherské Hradiště]] (ohlašovna)\n"},
	{"U a Na", "cs", "bytem [[A U Cihelny 7, Beroun 3]]\n"},
	{"K and common word", "cs", "bytem [[A K Lesu 12, 142 00 Praha 4]]\n"},
	{"Nad", "cs", "[[P Eva Malá]], [[A Nad Rybníkem 334, 252 19 Chrášťany]]\n"},
	{"V with a common word", "cs", "bytem [[A V Zahradách 9, 180 00 Praha 8 – Libeň]]\n"},
	{"Pod", "cs", "místo podnikání [[A Pod Strání 2162/20, 100 00 Praha 10-Strašnice]]\n"},
	{"embankment", "cs", "bytem [[A nábř. Dr. E. Beneše 24, Přerov]]\n"},
	{"settlement", "cs", "bytem [[A sídl. Svobody 22/40, 796 01 Prostějov]]\n"},
	{"district numbered", "cs", "bytem [[A Bří Čapků 14, Brno 2]]\n"},
	{"initial of a person", "cs", "bytem [[A E. F. Buriana 9, Pardubice]]\n"},
	{"T. G. M.", "cs", "bytem [[A T. G. Masaryka 19, 738 01 Frýdek-Místek]]\n"},
	{"number first in a column", "cs", "Jméno\tUlice\tObec\n[[P Eva Malá]]\t[[A Lipová 22]]\t[[A 373 71 Rudolfov]]\n"},
	{"lines of a letter", "cs", "Vážená paní\n[[P Dana Roubalová]]\n[[A Žižkova 14]]\n[[A 586 01 Jihlava]]\n"},
	{"village of a letter", "cs", "Vážený pan\n[[P Bohumil Křepelka]]\n[[A Krahulčí 18]]\n[[A 588 56 Telč]]\n"},
	{"address with a firm's office", "cs", "s Ing. [[P Danou Blahovou]], kancelář [[A Tišnov, Brněnská 7]]\n"},
	{"residence without a cue in running text", "cs", "daroval pan [[P Karel Hrubý]] ([[A Úzká 4, Slavkov u Brna]]) obraz"},
	{"last residence", "cs", "naposledy bytem [[A Chotěbořská 441, Hlinsko]], zemřel"},
	{"resident abroad", "cs", "adresa v zahraničí: [[A Bahnhofstrasse 12, 8001 Zürich, Švýcarsko]]\n"},
	{"hungarian", "sk", "trvale bytom [[A 1124 Budapest, Vas Gereben utca 6]], pas"},
	{"hungarian, street first", "sk", "bytom [[A Petőfi Sándor utca 14, 9021 Győr, Maďarsko]]\n"},
	{"english", "cs", "residing at [[A 27 Elm Grove, Bristol BS6 5TL, United Kingdom]]\n"},
	{"german", "cs", "wohnhaft [[A Am Hang 3, 92431 Neunburg vorm Wald]], BIC"},
	{"ukrainian", "cs", "adresa na Ukrajině: [[A vul. Shevchenka 14, kv. 8, Ternopil]]\n"},
	// Slovak.
	{"súp. č.", "sk", "v dome [[A súp. č. 244]] na parcele č. 936/5"},
	{"sk village", "sk", "bytom [[A Abrahámovce 17]], nar."},
	{"sk sole trader of a village", "sk", "klampiar, IČO 40532542, [[A Abrahámovce 17]] – 22 904,50 €"},
	{"sk village with súp.", "sk", "trvale bytom [[A Ždaňa s. č. 118, 044 11 Trstené pri Hornáde]]\n"},
	{"sk č. d.", "sk", "bytom [[A Lúčka č. d. 12, okres Levoča]]\n"},
	{"sk street and orientation", "sk", "bytom [[A Mierová 2491/18, 066 01 Humenné]]\n"},
	{"sk street in locative", "sk", "bytom na [[A ulici Hviezdoslavovej 14 v Skalici]]\n"},
	{"sk square", "sk", "sídlo: [[A Námestie mieru 2, 080 01 Prešov]]\n"},
	{"sk flat", "sk", "v byte č. 12 na [[A Muškátovej ulici 8 v Senci]]"},
	// Polish.
	{"pl lok.", "pl", "zam. [[A ul. Lwowska 118 lok. 4, 35-301 Rzeszów]]\n"},
	{"pl slash m.", "pl", "zamieszkały w [[A Sanoku przy ul. Kościuszki 12/7 m. 3]], PESEL"},
	{"pl village alone", "pl", "zamieszkała: [[A Nowa Wieś 12, gmina Lipno]]"},
	{"pl village, post, commune", "pl", "zam. [[A Nowa Wieś 12, 87-600 Lipno, gm. Lipno, pow. lipnowski]]\n"},
	{"pl village prefix", "pl", "zam. wieś [[A Brzozówka 4, 16-100 Sokółka]]\n"},
	{"pl number with nr", "pl", "zam. [[A Brzozówka nr 41A, 16-100 Sokółka]]\n"},
	{"pl avenue", "pl", "adres: [[A al. Jana Pawła II 27, 00-867 Warszawa]]\n"},
	{"pl estate", "pl", "zam. [[A os. Bolesława Chrobrego 7/118, 60-681 Poznań]]\n"},
	{"pl square", "pl", "[[A pl. Wolności 3/4, 90-013 Łódź]]\n"},
	{"pl no type", "pl", "zam. [[A Lipowa 5, 62-700 Turek]]\n"},
	{"pl in capitals", "pl", "ADRES: [[A UL. LIPOWA 5/2, 62-700 TUREK]]\n"},
	{"pl post office", "pl", "zam. [[A Zagórze 8, poczta 32-640 Zator]]\n"},
	{"pl street in text", "pl", "mieszka w [[A Krakowie na ul. Długiej 4]]\n"},
	{"pl box", "pl", "adres do korespondencji: [[A skr. poczt. 41, 35-959 Rzeszów 2]]\n"},
	// Russian.
	{"ru house without street", "ru", "проживает: [[A с. Ивановка, д. 14, кв. 2]]\n"},
	{"ru khutor", "ru", "Место жительства: [[A х. Дубовиков, ул. Степная, д. 18]]\n"},
	{"ru reversed", "ru", "адрес: [[A кв. 12, д. 5, ул. Садовая, г. Орёл, Орловская обл., 302001]]\n"},
	{"ru no types", "ru", "Адрес: [[A 302001, Орёл, Садовая, 5-12]]\n"},
	{"ru rayon", "ru", "зарегистрирован: [[A Тульская область, Щёкинский р-н, д. Крутое, д. 3]]\n"},
	{"ru letter house", "ru", "проживающая по адресу: [[A 660118, Красноярский край, с. Большие Ключи, ул. Школьная, д. 5А]]\n"},
	{"ru microdistrict", "ru", "прож. [[A г. Пермь, мкр. Садовый, д. 7, корп. 1, кв. 88]]\n"},
	{"ru street and house alone", "ru", "живёт на [[A ул. Гагарина, 14, кв. 5]]\n"},
	{"ru lane", "ru", "Адрес: [[A г. Псков, пер. Кузнечный, 4]]\n"},
	{"ru station", "ru", "прописан [[A ст. Луговая, ул. Вокзальная, д. 1]]\n"},
	{"ru capitals", "ru", "АДРЕС: [[A Г. ТВЕРЬ, УЛ. МИРА, Д. 8, КВ. 3]]\n"},
	// Names by a title or an address.
	{"p. and a surname", "cs", "hlásí se u p. [[P Kudláčkové]] v přízemí"},
	{"sl.", "cs", "paní [[P Novotná]] a sl. [[P Hejdová]] souhlasí"},
	{"two persons behind pp.", "cs", "pp. [[P Zeman]] a [[P Kříž]] odešli"},
	{"title and surname", "cs", "převzal Ing. [[P Zapletal]] osobně"},
	{"many titles", "cs", "doc. PhDr. PaedDr. [[P Miroslava Krsová]], Ph.D., MBA, LL.M., předsedkyně"},
	{"titles without dots", "cs", "MUDr [[P Jiří Kolář]] CSc, primář"},
	{"title with a space", "cs", "Ing . [[P Petr Vlček]], Ph. D."},
	{"arch.", "cs", "Ing. arch. [[P Tomáš Hradečný]], autorizovaný architekt"},
	{"engineer in instrumental", "cs", "s panem inženýrem [[P Kučerou]] dohodnuto"},
	{"doctor in words", "cs", "paní doktorka [[P Sýkorová]] potvrdila"},
	{"notary", "cs", "před notářkou JUDr. [[P Hanou Rýdlovou]] v Táboře"},
	{"hunter", "cs", "ohlásí hajnému p. [[P Kudláčovi]]"},
	{"teacher of a group", "cs", "Instruktoři: [[P Kuba Řehoř]], [[P Linda Sochorová]]\n"},
	{"kronikářka", "cs", "Kronikářce [[P Dobromile Sýkorové]] se schvaluje odměna"},
	{"občanka", "cs", "Občanka [[P J. Rysová]] upozornila na parkování"},
	{"občan with surname", "cs", "občan [[P Hudeček]] se dotázal na cestu"},
	{"neighbour couple", "cs", "Sousedé [[P Vratislav a Jarmila Ošlejškovi]] byli seznámeni"},
	{"item letter and neighbours", "cs", "E. Sousedé [[P Vratislav a Jarmila Ošlejškovi]] ([[A č. p. 47]]) byli"},
	{"absent behind a line", "cs", "Přítomni: [[P Iveta Hýblová]], [[P Z. Matoušů]]\nOmluven: [[P Radim Fencl]]\n"},
	{"girl", "cs", "zachycuje tanečníka [[P Floriána Kučeru]] a dívku [[P Aničku]]; souhlas"},
	{"with the father", "cs", "za nezletilou jedná otec [[P Vít Brázda]]"},
	{"son and daughter", "cs", "syn [[P Matěj]] (8 let) a dcera [[P Anežka]] (5 let)"},
	{"grandmother", "cs", "babička [[P Marie Koubková]] pečuje"},
	{"widow", "cs", "vdova [[P Božena Štolbová]], dědička po"},
	{"heirs", "cs", "dědicové po zemř. [[P Antonínu Haškovi]], nar."},
	{"buyer inflected", "cs", "mezi prodávajícím [[P Milanem Hrbkem]] a kupujícím [[P Otou Vejvodou]] byla"},
	{"born", "cs", "[[P Věra Kočí]], rozená [[P Doležalová]], nar."},
	{"roz.", "cs", "[[P Hana Bílá]] (roz. [[P Vrzalová]]), bytem"},
	{"dříve", "cs", "[[P Jana Petříková]], dříve [[P Machová]], nar."},
	{"maiden in a form", "cs", "Rodné příjmení: [[P Jahodová]]\n"},
	{"form on lines", "cs", "Příjmení: [[P Šedivec]]\nJméno: [[P Lubor]]\nDatum narození: 4. 5. 1980\n"},
	{"form capitals", "cs", "PŘÍJMENÍ: [[P ŠEDIVEC]]\nJMÉNO: [[P LUBOR]]\n"},
	{"form one line", "cs", "Jméno a příjmení: [[P Lubor Šedivec]]   Podpis: ............\n"},
	{"form slashes", "cs", "Příjmení / jméno: [[P Šedivec Lubor]]\n"},
	{"columns of names", "cs", "Poř.\tPříjmení\tJméno\tTřída\n1\t[[P Balcar]]\t[[P Hynek]]\t3.A\n2\t[[P Coufalová]]\t[[P Ema]]\t3.B\n"},
	{"each word on a line", "cs", "pan\n[[P Bohumil\nKřepelka]]\nJihlava\n"},
	{"capitals, surname first", "cs", "[[P KŘEPELKA Bohumil]], nar. 1. 1. 1970"},
	{"capitals both", "cs", "dodavatel: [[P BOHUMIL KŘEPELKA]], IČO"},
	{"surname in capitals second", "cs", "zastoupený Ing. [[P Bohumilem KŘEPELKOU]], jednatelem"},
	{"initial glued", "cs", "zapsala: [[P J.Vránová]]\n"},
	{"two initials", "cs", "autor: [[P K. J. Erbenský]], foto"},
	{"surname and initial", "cs", "Hlasovali: [[P Vrána J.]], [[P Malý P.]], [[P Rychlá K.]]\n"},
	{"hyphen surname", "cs", "zastoupena [[P Ilonou Suchou-Wágnerovou]]"},
	{"two surnames", "cs", "MgA. [[P Petra Vilímková Kotasová]], výtvarnice"},
	{"couple, plural first", "cs", "manželé [[P Novákovi Jan a Eva]], bytem"},
	{"couple with titles", "cs", "manželé Ing. [[P Petr Dvořák]] a Mgr. [[P Jana Dvořáková]], oba bytem"},
	{"couple in SJM", "cs", "SJM [[P Hladík Tomáš]] a [[P Hladíková Iveta]]\n"},
	{"family", "cs", "rodina [[P Šimáčkova]] a [[P Dudkovi]] z [[A č. p. 5]]"},
	{"nickname", "cs", "[[P Josef „Pepa“ Hloušek]], kapelník"},
	{"vulgo", "cs", "[[P Jan Svoboda]] zvaný [[P Hony]]"},
	{"signature with dots", "cs", "…………………\nIng. [[P Jana Vlachová]]\nředitelka\n"},
	{"signatures with a line", "cs", "_______________      _______________\n[[P Eva Krátká]]           [[P Karel Dušek]]\nprodávající          kupující\n"},
	{"lone signatures", "cs", "V Lhotě 20. 8. 2018\n[[P Čihák]]          [[P Vlčková]]\n"},
	{"per rollam", "cs", "Zpracovala: Mgr. [[P Koudelková]], odbor školství"},
	{"approval", "cs", "Schválil: Bc. [[P T. Hrouda]], vedoucí OSM"},
	{"contact in an order", "cs", "Kontaktní osoba: [[P Zdenička Marková]], tel. 601 111 222"},
	{"responsible", "cs", "za správnost vyhotovení: [[P Alžběta Rumlová]]\n"},
	{"person's company", "cs", "[[P Květoslav Duda]] – DIDAKTA SERVIS\nIČO"},
	// Foreign names.
	{"vietnamese", "cs", "nájemce: [[P Pham Van Thang]], nar."},
	{"vietnamese with marks", "cs", "prodávající [[P Nguyễn Thị Hồng Nhung]], bytem"},
	{"vietnamese and a Czech surname", "cs", "podepsala [[P Zuzana Ha Thi Prokopová]], nar."},
	{"ukrainian with a patronymic", "cs", "pracovník [[P Kovalčuk Vasyl Petrovyč]], nar."},
	{"ukrainian woman", "cs", "paní [[P Oksana Mykolajivna Ševčenko]], nar."},
	{"dutch", "cs", "zastoupená [[P Willem van der Berg]], jednatel"},
	{"german noble", "cs", "vlastník [[P Friedrich von Hohenau]], nar."},
	{"spanish", "cs", "lektorka [[P María José de la Fuente]] obdrží"},
	{"portuguese", "cs", "lektor [[P João da Silva Pereira]] obdrží"},
	{"arabic", "cs", "nájemce [[P Ahmad al-Khatib]], nar."},
	{"arabic ibn", "cs", "pan [[P Yusuf bin Salem]], nar."},
	{"french", "cs", "jednatel [[P Jean-Luc d'Aubigny]], nar."},
	{"irish", "cs", "dirigent [[P Patrick O'Connor]] obdrží"},
	{"scottish", "cs", "jednatel [[P Ian McGregor]] podepsal"},
	{"italian", "cs", "zastoupena panem [[P Giuseppe Di Marco]], jednatelem"},
	{"greek", "cs", "žadatel [[P Giorgos Papadakis]] se omluvil"},
	{"turkish", "cs", "zaměstnanec [[P Mehmet Yılmaz]], nar."},
	{"indian", "cs", "stážista [[P Rajesh Kumar Singh]], nar."},
	{"chinese", "cs", "jednatel [[P Wang Xiaoming]], nar."},
	{"mongolian", "cs", "pracovnice [[P Batbayar Oyuntsetseg]], nar."},
	{"polish in Czech", "cs", "prodávající [[P Zbigniew Wojciechowski]], PESEL"},
	{"hungarian order", "sk", "konateľ [[P Nagy László]], bytom"},
	{"hungarian accents", "sk", "Darca: [[P Szabóová Erzsébet]], nar."},
	{"slovak plural", "sk", "deti: [[P Vanesa a Nikolas Balogovci]] (2015)"},
	{"slovak nee", "sk", "[[P Mária Tóthová]], rod. [[P Kissová]], nar."},
	{"slovak genitive of a function", "sk", "príplatok riaditeľa [[P Kürtiho]] za riadenie"},
	{"slovak children and years", "sk", "deti: [[P Jozef Kaleja]], [[P Vanessa Tulejová]] (2015) a [[P Rebeka]] (2019)."},
	{"slovak colleague", "sk", "kolegyňa [[P Ildikó Péterfyová]] zašle"},
	{"slovak signature", "sk", "za správnosť: PaedDr. [[P Viera Hlôšková]]\n"},
	{"slovak capitals", "sk", "VYBAVUJE: ING. [[P ĽUBICA ŠTEFANČÍKOVÁ]]\n"},
	// Polish.
	{"pl pan", "pl", "Pan [[P Wiesław Gąsior]], zamieszkały"},
	{"pl p. inflected", "pl", "właściciela pojazdu, p. [[P Lecha Zaremby]], oraz"},
	{"pl sp.", "pl", "śp. [[P Janina Kubiak]], zm. 4.5.2019"},
	{"pl couple", "pl", "małżonkowie [[P Anna i Piotr Dudkowie]], zam."},
	{"pl couple with surnames", "pl", "małżonkom [[P Annie Dudek]] i [[P Piotrowi Dudkowi]]"},
	{"pl two surnames", "pl", "dr hab. [[P Ewa Nowicka-Wójtowicz]], prof. UW"},
	{"pl z domu", "pl", "[[P Helena Banaś]] z domu [[P Kurek]], ur."},
	{"pl son of", "pl", "[[P Tomasz Rej]], syn [[P Adama i Ewy]], ur."},
	{"pl surname first", "pl", "Nazwisko i imię: [[P Wójcik Barbara]]\n"},
	{"pl form lines", "pl", "Nazwisko: [[P Wójcik]]\nImię: [[P Barbara]]\nPESEL:"},
	{"pl radca", "pl", "r. pr. [[P M. Szydełko]], ul."},
	{"pl adw.", "pl", "reprezentowany przez adw. [[P Ryszarda Kłosa]]\n"},
	{"pl inst.", "pl", "z Panią [[P Grażyną Mazur-Lis]], zwaną dalej"},
	{"pl contact", "pl", "odbioru dokona [[P Magdalena Ossowska]] (Dział Promocji)"},
	{"pl prepared", "pl", "Sporządziła: [[P I. Pawlik]]\n"},
	{"pl signature", "pl", "z up. Wójta\nmgr [[P Jolanta Kępa]]\nSekretarz Gminy\n"},
	// Russian.
	{"ru diminutive", "ru", "помощник — [[P Кирюша Лапин]]; ответственный"},
	{"ru FIO", "ru", "ФИО: [[P Сафронова Ксения Андреевна]]\n"},
	{"ru form lines", "ru", "Фамилия: [[P Сафронова]]\nИмя: [[P Ксения]]\nОтчество: [[P Андреевна]]\n"},
	{"ru initials before", "ru", "Исполнитель: [[P Н.В. Зыков]], тел."},
	{"ru initials after", "ru", "Директор [[P Зыков Н.В.]]\n"},
	{"ru citizen", "ru", "гр. [[P Ануфриева С. П.]] обратился"},
	{"ru plural", "ru", "2) отказать [[P Кривоносовым]] на основании"},
	{"ru secretary", "ru", "Председатель [[P И.М. Васнецов]]    Секретарь [[P Ершова]]\n"},
	{"ru signatures", "ru", "Подписи: [[P Синицина М.О.]] [[P Чернышёв-Белый А.Д.]]\n"},
	{"ru professor", "ru", "деду, профессору [[P Владиславу Игнатьевичу Леонтьеву]] (1889–1942)"},
	{"ru before marriage", "ru", "[[P Фёдорова Маргарита Эдуардовна]] (до брака [[P Бах]]), паспорт"},
	{"ru double surname", "ru", "доцент [[P Римская-Корсак Анна Львовна]], кафедра"},
	{"ru caps", "ru", "ПРОДАВЕЦ: [[P ЗЫКОВ НИКОЛАЙ ВАСИЛЬЕВИЧ]]\n"},
	{"ru phone owner", "ru", "8-917-844-01-18 ([[P Руслан]])\n"},
	{"ru dative", "ru", "выдать [[P Кузьминой Вере Ильиничне]] справку"},
	{"ru forester", "ru", "лесничества имени Г. Ф. Морозова [[P Худяков Степан Лукич]] привлечён"},
	{"ru of Asia", "ru", "работник [[P Рахимов Шухрат Баходир угли]], паспорт"},
	{"ru Azeri", "ru", "продавец [[P Гасанов Эльдар Рафик оглы]], паспорт"},
	// Scans.
	{"l for I", "cs", "paní [[P lva Nováková]], nar."},
	{"zero for O", "cs", "pan [[P 0ldřich Novák]], nar."},
	{"missing diacritics", "cs", "Kupujici: [[P Jiri Dvorak]], nar."},
	{"split capitals", "cs", "Kupující: [[P J i ř í  D v o ř á k]], nar."},
	{"digit in a name", "cs", "pan [[P Petr Ko1ář]], nar."},
	// Traps.
	{"forest path of a composer", "cs", "šetření u lesní cesty Bedřicha Smetany ohlásí"},
	{"avenue of a writer", "pl", "od strony alei Henryka Sienkiewicza. § 7."},
	{"square of a person", "pl", "w Kancelarii przy pl. Tadeusza Kościuszki.\n"},
	{"garden square", "ru", "со стороны сквера Зои Космодемьянской. Срок"},
	{"exhibition", "sk", "katalóg výstavy „Poklady Andreja Kmeťa“ do maďarčiny"},
	{"constitutional court", "cs", "rozsudek NSS čj. 5 As 118/2015-36 a nález Pl. ÚS 4/18.\n"},
	{"sports hall", "pl", "REGULAMIN KORZYSTANIA Z HALI SPORTOWEJ\n1. Hala"},
	{"court and its seat", "cs", "zapsaná u Krajského soudu v Hradci Králové, oddíl C"},
	{"dated letter", "sk", "Prešovec 11. decembra 2023\n"},
	{"months", "cs", "V měsíci Květnu a Červnu se hřiště zavře."},
	{"school of a writer", "cs", "ZŠ a MŠ Boženy Němcové, Jaroměř"},
	{"foundation", "cs", "Nadace Karla Janečka přispěla"},
	{"defined terms", "cs", "Objednatel a Zhotovitel (dále jen Smluvní strany) Dílo předají"},
	{"parts of a contract", "cs", "Příloha č. 1 – Cenová kalkulace, Článek II Předmět plnění"},
	{"bank and town", "cs", "u Komerční banky, a.s., pobočka Mladá Boleslav"},
	{"rivers", "cs", "povodí Labe a Vltavy, Horní Berounka"},
	{"product", "cs", "traktor Zetor Proxima, vozidlo Škoda Karoq, tiskárna Epson Stylus"},
	{"church", "cs", "kostel sv. Jana Nepomuckého a kaple svaté Anny"},
	{"number of a room", "cs", "kancelář 12, dveře č. 4, Pavilon 3"},
	{"deadline", "cs", "Etapa 2, Milník 3, Varianta 12"},
	{"a street in text", "cs", "v ulicích Husova a Jiráskova bude uzavírka"},
	{"rally", "cs", "Rallye Šumava 2024, Běh Terryho Foxe 2023"},
	{"software", "cs", "licence Windows 11, Office 365, Autodesk Civil 3D 2024"},
	{"law texts", "pl", "ustawa z dnia 23 kwietnia 1964 r. Kodeks cywilny (Dz. U. z 2023 r. poz. 1610)"},
	{"ru law", "ru", "Федеральный закон от 05.04.2013 № 44-ФЗ, статья 93, пункт 4"},
	{"ru school", "ru", "МБОУ «Гимназия № 5 имени Юрия Гагарина», г. Тверь"},
	{"ru order of", "ru", "ордена Ленина завод, улица Розы Люксембург"},
}

func TestNamesAndAddressesInOtherWritings(t *testing.T) {
	r, err := all.Registry(all.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range writings {
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

// placesOf writes names and addresses as the marks do.
func placesOf(text string, found []detectors.Finding) (out []string) {
	for _, f := range found {
		switch f.Type {
		case detectors.Person, detectors.SignatureName:
			out = append(out, "P "+text[f.Start:f.End])
		case detectors.Address:
			out = append(out, "A "+text[f.Start:f.End])
		}
	}
	return out
}
