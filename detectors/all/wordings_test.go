package all_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/detectors/all"
	"inkoust/document"
)

// wording is a line of a form, a receipt, a notice: how offices name a number
// when no contract is at hand. Values stand as [[TYPE value]]; what is not
// marked is a trap.
type wording struct{ name, lang, text string }

var wordings = []wording{
	// papers, plates, births in other words
	{"health record above its number", "pl", "NR KARTY PACJENTA\n[[OTHER_ID 2021/04118]]\nNAZWISKO\n"},
	{"parking card, driving licence", "pl", "karta parkingowa nr [[OTHER_ID 0418/217]], prawo jazdy [[ID_DOCUMENT 00418/06/2017]], działka 2064/1"},
	{"member of a chamber", "pl", "Waldemar Wzorek, członek izby nr [[OTHER_ID MAP/BO/2017/07]], projekt nr MAP/18/2064"},
	{"admittance, staff", "ru", "допуск № [[OTHER_ID ЭБ-217/41]], контракт 41-820/64-ЭА"},
	{"papers of a car", "ru", "в/у [[ID_DOCUMENT 54 18 118411]], СТС [[OTHER_ID 9920 641833]], заявка № 7020641820"},
	{"driving licence of seven digits", "sk", "(vodičský preukaz [[ID_DOCUMENT P 4182017]], zmluva medzi stranami 4182018)"},
	{"gun card", "cs", "držitel zbrojního průkazu č. [[OTHER_ID AL 118217]], řidičák [[ID_DOCUMENT EK 118217]]"},
	{"customer of nobody", "cs", "Smlouva o dodávce. Číslo zákazníka: 1100462918"},
	{"old plate, inflected", "cs", "s poznávací značkou [[VEHICLE_PLATE SUA 34-17]]"},
	{"plate with a wide dash", "cs", "vozík registrační značky [[VEHICLE_PLATE 3Z1 - 7741]]; hadice pro čerpadlo a další díly stroje: 3Z1 - 7742"},
	{"plates of neighbours", "cs", "vůz polské značky [[VEHICLE_PLATE SK 418JR]]; auto [[VEHICLE_PLATE M-AB 1182]]; vozidlo MAN 1182"},
	{"plates in a roster", "sk", "Fedor, [[VEHICLE_PLATE MT 118CK]], podľa zmluvy medzi stranami"},
	{"plate of a motorcycle", "ru", "мотоцикл [[VEHICLE_PLATE 4182 АК 21]], зав. № 4182"},
	{"mailbox", "sk", "zaslať do schránky [[DATA_BOX E0001182047]], zmluva E0001182048"},
	{"birth, words and a year", "cs", "Narozen: [[BIRTH_DATE dvacátého pátého května 1990]] v Hlinsku; dvacátého května 2020 podepsáno"},
	{"birth in boxes", "cs", "Datum narození: [[BIRTH_DATE 2 3. 1 1. 1 9 8 4]]\n"},
	{"birth, year in words", "ru", "родившийся в [[BIRTH_DATE тысяча девятьсот сорок восьмом]] году"},
	{"birth before its label", "pl", "[[BIRTH_DATE 1971/06/20]] <- data ur.\n20.06.2024 <- data wpływu\n"},
	{"birth between dashes", "ru", "Турсунов Бахром – [[BIRTH_DATE 04.01.1988]] – паспорт; Гриценко Юрий – [[BIRTH_DATE 1979]] – пасп.; договор – 2019 – акт"},
	{"volume of a person", "cs", "Leontýna Malá (roč. [[BIRTH_DATE 1987]]), časopis roč. 12"},
	// Czech
	{"account, short label", "cs", "Čís. účtu: [[BANK_ACCOUNT 2537807495/0100]], var. s. 20240117"},
	{"account of a bank", "cs", "bank. účet: [[BANK_ACCOUNT 145765151/0300]] (smlouva o účtu 145765151)"},
	{"account kept at a bank", "cs", "na účet vedený u České spořitelny, a. s., č. [[BANK_ACCOUNT 2344816838/0800]], pod č. smlouvy 2344816838"},
	{"account of a budget", "cs", "účet vedený u ČNB č. [[BANK_ACCOUNT 713-550491/0710]]; rozpočtová položka 713550491"},
	{"account and code apart", "cs", "Číslo účtu / kód banky: [[BANK_ACCOUNT 2410014586/2010]]"},
	{"account for a refund", "cs", "Přeplatek vraťte na: [[BANK_ACCOUNT 126369938/0600]], částka 1 284 Kč"},
	{"IBAN form", "cs", "IBAN: [[BANK_ACCOUNT CZ95 0300 0000 0023 0994 7648]], BIC/SWIFT: CEKOCZPP"},
	{"contact", "cs", "kontakt: [[PHONE 604 218 337]], úřední hodiny 8-12 13-17"},
	{"contact of both kinds", "cs", "Kontakt (tel., e-mail): [[PHONE 604218337]], [[EMAIL marek.vzorny@post.cz]]"},
	{"GSM", "cs", "GSM [[PHONE 728 450 916]], GPS 49.1951 N, 16.6068 E"},
	{"phone and fax in one label", "cs", "tel./fax: [[PHONE 549 210 367]], č. dveří 204"},
	{"phone and fax with a slash", "cs", "tel.: [[PHONE 549 210 367]], fax: [[PHONE 549 210 368]], PSČ 664 12"},
	{"mobile phone", "cs", "mobilní tel. [[PHONE 777 310 482]]; výr. č. 777310482"},
	{"mobile with the country", "cs", "mob. č.: [[PHONE +420 777 310 482]]"},
	{"phone of a household", "cs", "telefon domů [[PHONE 377 214 906]], do práce [[PHONE 377 815 222]]"},
	{"e-mail address", "cs", "e-mailová adresa: [[EMAIL m.vzorny@volny.cz]]; webová adresa www.vzorov.cz"},
	{"electronic address", "cs", "elektronická adresa [[EMAIL vzorna.dana@centrum.cz]], nikoli datová schránka"},
	{"data box, id of the box", "cs", "ID schránky: [[DATA_BOX 3kx9m2v]]"},
	{"data box, IDDS", "cs", "IDDS: [[DATA_BOX qp4z7ht]], č. j. 3kx9m/2024"},
	{"data box, shortened", "cs", "dat. schránka [[DATA_BOX 8rt5wjc]], spisovna r12b/3"},
	{"data box, identifier", "cs", "identifikátor DS: [[DATA_BOX n6yv3dk]]"},
	{"card, short", "cs", "OP č. [[ID_DOCUMENT 204817365]], vydal MěÚ Vzorov dne 4. 5. 2019, platnost do 4. 5. 2029"},
	{"card in full", "cs", "číslo občanského průkazu [[ID_DOCUMENT 204817365]], státní občanství ČR"},
	{"card in brackets", "cs", "totožnost ověřena (OP: [[ID_DOCUMENT 204817365]]), poř. č. legalizace 204817"},
	{"proof of identity", "cs", "doklad totožnosti č. [[ID_DOCUMENT 204817365]]; doklad o zaplacení č. 204817366"},
	{"passport", "cs", "pas č. [[ID_DOCUMENT 41260837]]; pás č. 3 pily vyměněn"},
	{"passport of a foreigner", "cs", "cestovní doklad č. [[ID_DOCUMENT FH482615]], vízum v délce 90 dnů"},
	{"year of birth", "cs", "Marek Vzorný, nar. v roce [[BIRTH_DATE 1972]], dům postaven v roce 1972"},
	{"born, with the day", "cs", "nar. dne [[BIRTH_DATE 13.04.1972]], přihlášen dne 14.04.1992"},
	{"date of birth in a form", "cs", "Datum nar.: [[BIRTH_DATE 13. 4. 1972]]   Datum podání: 20. 5. 2024"},
	{"birth number, capitals", "cs", "RČ: [[BIRTH_NUMBER 720413/7116]], parcela 720413/16"},
	{"birth or company number", "cs", "IČ/RČ: [[BIRTH_NUMBER 8858216543]]"},
	{"company or birth number", "cs", "RČ/IČO: [[COMPANY_ID 27728692]], DIČ: [[TAX_ID CZ27728692]]"},
	{"birth number of a child", "cs", "Dítě: Ema Vzorná, rod. č. [[BIRTH_NUMBER 155907/2421]], třída 3. B, přihláška č. 155907"},
	{"VIN", "cs", "VIN: [[OTHER_ID TMBEA61Z752114808]], objem 1896 cm3, výkon 77 kW"},
	{"plate", "cs", "SPZ/RZ: [[VEHICLE_PLATE 4P1 6208]], stav tachometru 214 806 km"},
	{"plate of a trailer", "cs", "přívěs RZ [[VEHICLE_PLATE 2C7 5514]], nosnost 2 500 kg"},
	{"chips in a row of slashes", "cs", "čip / příjmení a jméno / mobil\n[[OTHER_ID 0A41F8C7]] / Malá Blanka / [[PHONE 702 021 118]]\n"},
	{"insurance policy", "cs", "č. pojistky 6405128837, limit plnění 2 000 000 Kč"},
	{"payment card", "cs", "číslo karty: [[BANK_ACCOUNT 5312 4155 0369 1059]], číslo karty hosta 5312"},
	{"member of a health fund", "cs", "č. pojištěnce: [[BIRTH_NUMBER 7901082530]], kód ZP 211, diagnóza M54.5"},
	{"numbers of an office", "cs", "Spis. zn.: S-MUVZ/5512/2023, parc. č. 1203/45 a st. 604, LV 1204, BPEJ 7.29.11, PID MUVZX00A1B2C"},
	{"numbers of a meter", "cs", "EIC 27ZG600Z0004821S, EAN 859182400604218337, číslo elektroměru 60421833"},
	{"numbers of a delivery", "cs", "Dodací list 604218337, objednávka 728450916/2023, výrobní číslo 7204137116, model HP-604"},
	{"numbers of a machine", "cs", "IP adresa 192.168.204.17, MAC 00:1B:44:11:3A:B7, sériové číslo SN604218337, verze 6.04.218"},
	{"numbers of a budget", "cs", "§ 3639, pol. 5169, ÚZ 13013, org. 728450, kód dotace 1170604218, účelový znak 000000104"},
	{"hours and sizes", "cs", "8:00-11:30 12:30-17:00, šířka 604 mm, hmotnost 728,45 kg, X 1072041.16, Y 535241.37"},
	{"list of members", "cs", "Seznam členů: Vzorný Marek [[BIRTH_DATE 13.04.1972]]; Malý Jan [[BIRTH_DATE 05.06.1974]]; Nová Eva [[BIRTH_DATE 1.2.1980]]\nSchváleno 3.3.2003"},
	{"symbol of an employee", "cs", "účet plátce [[BANK_ACCOUNT 2537807495/0100]], SS [[BIRTH_NUMBER 7204137116]], KS 0138"},
	{"birth, dative", "cs", "lístek č. 004512 vydán Marku Vzornému, narozenému [[BIRTH_DATE 13. 4. 1972]], platnost do 13. 4. 2033"},
	{"passport, capitals", "cs", "ČÍSLO CESTOVNÍHO PASU: [[ID_DOCUMENT 41260837]], ČÍSLO VÍZA: ---"},
	{"staff", "cs", "osobní č. zaměstnance: [[OTHER_ID 40817]], středisko 40817-02"},
	{"reader's card", "cs", "číslo čtenářského průkazu: [[OTHER_ID 318825]], ISBN 978-80-7000-123-4"},
	{"old tax number", "cs", "DIČ: [[TAX_ID CZ6409305606]], daňový doklad č. 6409305606"},
	{"health card", "cs", "č. průkazu pojištěnce [[OTHER_ID 80203000012345678901]], kód pojišťovny 111"},
	{"data box, inflected", "cs", "doručeno datovou schránkou ([[DATA_BOX 3kx9m2v]]), spis 3kx9m"},
	{"VIN of the vehicle", "cs", "VIN kód vozidla: [[OTHER_ID TMBEA61Z752114808]], kód motoru BXE"},
	{"extension", "cs", "tel. [[PHONE 549 210 367]], linka [[PHONE 218]]; bus linka 218"},
	{"torn domain", "cs", "e-mail [[EMAIL dana.vzorna@volny . cz]]"},
	{"birth number without slash", "cs", "rodné číslo (bez lomítka): [[BIRTH_NUMBER 7204137116]], jednací číslo: 7204137"},
	{"birth number and date in a label", "cs", "r.č./nar.: [[BIRTH_NUMBER 720413/7116]], den podání 13. 4. 2022"},
	{"symbol that tells who", "cs", "var.symbol: [[BIRTH_NUMBER 8858216543]], spec. symbol 20240117"},
	{"torn account", "cs", "č.ú. [[BANK_ACCOUNT 2537807495 / 0100]], k.s. 0308"},
	{"births in a column", "cs", "Jméno\tDatum narození\tPodpis\nJan Malý\t[[BIRTH_DATE 13.4.2012]]\t3.3.2021\n"},
	{"births in a column of print", "cs", "jméno      dat. nar.     zapsán\nJan Malý   [[BIRTH_DATE 13.4.2012]]     3.3.2021\n"},
	{"staff of a tender", "cs", "jméno           pozice       certifikát              vztah\nJan Malý        vedoucí      PRINCE2 č. [[OTHER_ID GR612204517GZ]]   zaměstnanec"},
	{"phones in a column", "cs", "Jméno\tTelefon\nJan Malý\t[[PHONE 950412340]]"},
	{"letters misread in a phone", "cs", "te1. [[PHONE 416 8l2 2O7]], typ 2O7"},
	{"code of an agent", "cs", "Obchodní zástupce: Barbora Malá, kód [[OTHER_ID OZ-3127]], kód CPV 45000000-7"},
	{"phone, letter as label", "cs", "T: [[PHONE 549 210 367]], M: [[PHONE +420 604 218 337]], W: www.vzorov.cz"},
	// Slovak
	{"company and tax number", "sk", "IČO/DIČ: [[COMPANY_ID 36048313]]/[[TAX_ID 2064750259]]"},
	{"insured", "sk", "zdravotná poisťovňa 25, poistenec č. [[BIRTH_NUMBER 9356122127]]"},
	{"staff", "sk", "osobné č. [[OTHER_ID 40817]], VS: 20240117"},
	{"birth number", "sk", "rodné č.: [[BIRTH_NUMBER 935612/2127]], číslo spisu 935612/2021"},
	{"card", "sk", "č. OP: [[ID_DOCUMENT HK 417325]], vydaný dňa 12. 5. 2018"},
	{"card before the label", "sk", "číslo občianskeho preukazu [[ID_DOCUMENT HK417325]], platnosť do 12. 5. 2028"},
	{"both tax numbers", "sk", "DIČ/IČ DPH: [[TAX_ID 2064750259]] / [[TAX_ID SK2064750259]]"},
	{"IBAN", "sk", "číslo účtu (IBAN): [[BANK_ACCOUNT SK76 0900 0000 0023 8774 3069]], SWIFT: GIBASKBX"},
	{"persons and licences", "sk", "meno\tfunkcia\toprávnenie\nEva Malá\ttechnik\t[[OTHER_ID TPO 71/2019]]\nJán Malý\ttechnik\t[[OTHER_ID ABT-0217/15]]\n"},
	{"phone after a name", "sk", "Vybavuje: Malá Eva, [[PHONE 045/612 34 15]]. Spis 045/2023"},
	{"mobile", "sk", "mobil: [[PHONE 0905 318 442]], t. č. [[PHONE 02/5443 2108]]"},
	{"company number", "sk", "IČO: [[COMPANY_ID 36048313]], zapísaná v ORSR, vložka č. 36048/B"},
	{"birth date", "sk", "dát. nar.: [[BIRTH_DATE 12. 6. 1993]], deň nástupu 1. 9. 2023"},
	{"e-mail", "sk", "mailová adresa: [[EMAIL peter.vzorny@azet.sk]]"},
	{"plate", "sk", "EČ: [[VEHICLE_PLATE BB-318KL]], rok výroby 2016"},
	// Polish
	{"card", "pl", "nr dowodu: [[ID_DOCUMENT CKR 928000]], nr faktury FV 928000"},
	{"card, series and number", "pl", "seria i numer: [[ID_DOCUMENT DBA563608]] (dowód osobisty), druk DO-1"},
	{"account", "pl", "rachunek nr [[BANK_ACCOUNT 05 1090 1014 2245 7797 5903 6651]], tytułem: zwrot"},
	{"account, other word", "pl", "konto bankowe: [[BANK_ACCOUNT 25102040278972164487436377]], konto 201-04"},
	{"mobile", "pl", "tel. kom. [[PHONE 604 218 337]], wew. pok. 204"},
	{"mobile, glued", "pl", "kom.: [[PHONE 604218337]]; poz. 604218337"},
	{"e-mail", "pl", "adres e-mail: [[EMAIL jan.wzorek@wp.pl]]; adres strony www.wzorowo.pl"},
	{"birth date", "pl", "data ur.: [[BIRTH_DATE 13.04.1972]], data wpływu: 20.05.2024"},
	{"person's number", "pl", "nr PESEL dziecka: [[BIRTH_NUMBER 01522290478]], nr wniosku 01522/24"},
	{"tax number", "pl", "Nr NIP: [[TAX_ID 712-559-57-31]], nr sprawy 712.559.57"},
	{"statistical number", "pl", "Regon: [[COMPANY_ID 842398775]], PKD 84.23.Z"},
	{"born", "pl", "ur. dnia [[BIRTH_DATE 21 września 1988]] roku w Radomiu, zam. tamże od 1990 r."},
	{"passport", "pl", "nr paszportu: [[ID_DOCUMENT EH4826153]], nr wizy brak"},
	{"plate", "pl", "samochód o nr rej. [[VEHICLE_PLATE WR 4182K]], poj. 1598 cm3"},
	{"landline", "pl", "telefon stacjonarny: [[PHONE (48) 362 14 08]], godz. 8-15"},
	{"numbers of an office", "pl", "faktura VAT nr 72/04/2023, sprawa OR.272.4.2023, poz. 604, KW nr LU1I/00072041/3"},
	{"account, short words", "pl", "nr rach. bank.: [[BANK_ACCOUNT 05 1090 1014 2245 7797 5903 6651]]"},
	{"identity, other words", "pl", "legitymujący się dowodem tożsamości [[ID_DOCUMENT CKR 928000]], zał. nr 928000"},
	// Russian
	{"passport and office", "ru", "Паспорт [[ID_DOCUMENT 92 11 480615]] выдан [[OTHER_ID ОУФМС по г. Казань]] 12.03.2012, код подразделения [[OTHER_ID 160-004]]"},
	{"account, short", "ru", "р/счет [[BANK_ACCOUNT 40817810900003127745]] в Банке, л/счет абонента [[OTHER_ID 51704-36]]"},
	{"numbers of an office", "ru", "Кадастровый номер 16:50:010203:1204, ОКТМО 92701000, УИН 18810216230413072041, извещение № 0111200000923000604"},
	{"work phone", "ru", "раб. тел.: [[PHONE 204-18-36]] (доб. [[PHONE 118]]), каб. 118"},
	{"passport, series", "ru", "паспорт: серия [[ID_DOCUMENT 92 11 № 480615]], код услуги 480615"},
	{"passport in one line", "ru", "паспорт гражданина РФ серия [[ID_DOCUMENT 9211 номер 480615]]; доверенность № 480615"},
	{"personal account", "ru", "л/с [[BANK_ACCOUNT 40817810900003127745]], БИК 049205603"},
	{"mobile", "ru", "моб. [[PHONE 8-917-204-18-36]], каб. 204"},
	{"mobile with the country", "ru", "моб. тел.: [[PHONE +7 917 204 18 36]]"},
	{"e-mail", "ru", "эл. почта: [[EMAIL vera.obrazcova@mail.ru]], сайт www.obrazec.ru"},
	{"e-mail, longer", "ru", "адрес электронной почты [[EMAIL obrazcov_i@list.ru]]"},
	{"birth date", "ru", "дата рожд.: [[BIRTH_DATE 13.04.1972]], дата приёма 14.04.2022"},
	{"birth year", "ru", "1972 год постройки; Образцов И. П., [[BIRTH_DATE 1972]] г.р."},
	{"born", "ru", "родилась [[BIRTH_DATE 21 сентября 1988]] г. в г. Казани, принята 1 июня 2015 г."},
	{"tax number", "ru", "ИНН физ. лица [[TAX_ID 165548278901]], УИН 0"},
	{"insurance", "ru", "страховой № (СНИЛС) [[OTHER_ID 934-182-459 16]], договор № 934-182"},
	{"registration", "ru", "ОГРН: [[COMPANY_ID 1187210108865]], протокол № 118721"},
	{"plate", "ru", "гос. рег. номер [[VEHICLE_PLATE Т418ОК 116]], пробег 118000 км"},
	{"driving licence", "ru", "вод. удостоверение № [[ID_DOCUMENT 99 21 480615]], категории B, C"},
	{"home phone", "ru", "дом. тел. [[PHONE 2-38-14]], дом 2, кв. 38"},
}

func TestLabelsInOtherWords(t *testing.T) { findMarked(t, wordings) }

// numbersOf writes what was found as the marks do, without names and places.
func numbersOf(text string, found []detectors.Finding) (out []string) {
	for _, f := range found {
		switch f.Type {
		case detectors.Person, detectors.SignatureName, detectors.Address, detectors.Org:
		default:
			out = append(out, string(f.Type)+" "+text[f.Start:f.End])
		}
	}
	return out
}

// unmark takes the marks out of a line and returns what they hold.
func unmark(s string) (text string, want []string) {
	var b strings.Builder
	for {
		head, rest, ok := strings.Cut(s, "[[")
		b.WriteString(head)
		if !ok {
			return b.String(), want
		}
		mark, tail, _ := strings.Cut(rest, "]]")
		_, value, _ := strings.Cut(mark, " ")
		b.WriteString(value)
		want = append(want, mark)
		s = tail
	}
}

// findMarked tries texts in which the numbers to find are marked.
func findMarked(t *testing.T, texts []wording) {
	t.Helper()
	r, err := all.Registry(all.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range texts {
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
