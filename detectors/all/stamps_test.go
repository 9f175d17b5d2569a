package all_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/detectors/all"
	"inkoust/document"
)

// stamps are electronic signatures as viewers print them, blocks of signatures,
// codes of payments and links to people. Values stand as [[TYPE value]]; names of
// persons are marked, too.
var stamps = []wording{
	{"Czech stamp", "cs", "Text smlouvy.\n\nDigitálně podepsal [[SIGNATURE_NAME Jan Malý]]\nDatum: 2021.03.03 10:02:45 +01'00'\n"},
	{"Czech stamp, both genders", "cs", "Digitálně podepsal(a): Ing. [[SIGNATURE_NAME Eva Malá]]\nDatum: 03.03.2021 10:02"},
	{"Czech stamp, done", "cs", "Elektronicky podepsáno: JUDr. [[SIGNATURE_NAME Jan Malý]]\n3. 3. 2021"},
	{"Czech stamp, surname first", "cs", "Podepsáno elektronicky\n[[SIGNATURE_NAME Malý Jan]]\n03.03.2021 10:02:45"},
	{"distinguished name", "cs", "Digitálně podepsal [[SIGNATURE_NAME Jan Malý]] DN: c=CZ, 2.5.4.97=NTRCZ-62123459, o=Město Vzorov, ou=[[OTHER_ID 204817]], cn=[[SIGNATURE_NAME Jan Malý]], sn=[[SIGNATURE_NAME Malý]], givenName=[[SIGNATURE_NAME Jan]], serialNumber=[[OTHER_ID P204817]], title=starosta, email=[[EMAIL jan.maly@vzorov.cz]] Datum: 2021.03.03 10:02:45 +01'00'"},
	{"distinguished name in capitals", "cs", "DN: CN=Ing. [[SIGNATURE_NAME Jan Malý]], G=[[SIGNATURE_NAME Jan]], SN=[[SIGNATURE_NAME Malý]], SERIALNUMBER=[[OTHER_ID ICA - 10204817]], O=Vzor a.s., C=CZ, E=[[EMAIL jan@vzor.cz]]"},
	{"English stamp", "cs", "Digitally signed by [[SIGNATURE_NAME Jan Malý]]\nDate: 2021.03.03 10:02:45 +01'00'"},
	{"Slovak stamp", "sk", "Elektronicky podpísal [[SIGNATURE_NAME Ján Malý]], dátum: 3.3.2021"},
	{"Polish stamp", "pl", "Podpisano elektronicznie przez: [[SIGNATURE_NAME Jan Wzorek]]; data: 03.03.2021"},
	{"Polish stamp, document", "pl", "Dokument podpisany elektronicznie przez [[SIGNATURE_NAME Ewa Wzorek]]\nData: 2021-03-03"},
	{"Russian stamp", "ru", "ДОКУМЕНТ ПОДПИСАН\nЭЛЕКТРОННОЙ ПОДПИСЬЮ\nСертификат: [[OTHER_ID 00B1C2D3E4F5A6B7C8D9E0F1A2B3C4D5E6]]\nВладелец: [[SIGNATURE_NAME Образцов Иван Петрович]]\nДействителен: с 12.03.2021 по 12.06.2022\n"},
	{"Russian stamp, number of the certificate", "ru", "Подписано электронной подписью\nСерийный номер сертификата: [[OTHER_ID 01 D7 1A 2B 3C 4D 5E 6F 70 81]]\nВладелец сертификата: [[SIGNATURE_NAME Образцова Вера Ивановна]]"},
	{"number of a certificate", "cs", "Sériové číslo certifikátu: [[OTHER_ID 00B1C2D3E4]], vydavatel: PostSignum Qualified CA 4"},
	{"number of a machine", "cs", "sériové číslo 00B1C2D3E4, výrobce Vzor a.s."},
	// blocks of signatures
	{"own hand", "cs", "Ve Vzorově dne 3. 3. 2021\n\n\n[[SIGNATURE_NAME Jan Malý]], v. r.\nstarosta\n"},
	{"dots above", "cs", "V Brně dne 3.3.2021\n\n.....................\n[[SIGNATURE_NAME Jan Malý]]\nkupující\n"},
	{"dots below", "cs", "V Brně dne 3.3.2021\n\n[[SIGNATURE_NAME Jan Malý]]\n.....................\nkupující\n"},
	{"two columns", "cs", "V Brně dne 3.3.2021               Ve Vzorově dne 3.3.2021\n\n______________________            ______________________\n[[SIGNATURE_NAME Jan Malý]]                          [[SIGNATURE_NAME Eva Nová]]\nza prodávajícího                  za kupujícího\n"},
	{"two cells", "cs", "..................\t..................\n[[SIGNATURE_NAME Jan Malý]]\t[[SIGNATURE_NAME Eva Nová]]\nprodávající\tkupující\n"},
	{"own hand in words", "cs", "[[SIGNATURE_NAME Jan Malý]] vlastní rukou\nstarosta obce\n"},
	{"seal", "pl", "(podpis nieczytelny)\n..................\n[[SIGNATURE_NAME Jan Wzorek]]\nWójt Gminy\n"},
	{"Russian", "ru", "Глава поселения _____________ /[[SIGNATURE_NAME И. П. Образцов]]/\nМ.П.\n"},
	// codes of payments
	{"payment code", "cs", "SPD*1.0*ACC:[[BANK_ACCOUNT CZ6408000000001034567899+GIBACZPX]]*AM:1250.00*CC:CZK*RN:[[PERSON JAN MALY]]*X-VS:2021001*MSG:NAJEM*NT:E*NTA:[[EMAIL jan@maly.cz]]"},
	{"payment code with other accounts", "cs", "SPD*1.0*ACC:[[BANK_ACCOUNT CZ6408000000001034567899]]*ALT-ACC:[[BANK_ACCOUNT SK8409000000001034567899]]*AM:5*RN:MESTO VZOROV*X-VS:[[BIRTH_NUMBER 7204133002]]"},
	{"payment link", "sk", "https://payme.sk/?V=1&IBAN=[[BANK_ACCOUNT SK8409000000001034567899]]&AM=25.00&CC=EUR&CN=[[PERSON Jan%20Maly]]&MSG=najom"},
	{"Polish payment code", "pl", "|PL|[[BANK_ACCOUNT 34109010140000071219812875]]|012500|[[PERSON Jan Wzorek]]|Czynsz marzec|||"},
	{"Russian payment code", "ru", "ST00012|Name=[[PERSON Образцов Иван Петрович]]|PersonalAcc=[[BANK_ACCOUNT 40817810700003127745]]|BankName=ПАО Образец|BIC=044525225|CorrespAcc=[[BANK_ACCOUNT 30101810400000000225]]|PayeeINN=[[TAX_ID 771234567859]]|LastName=[[PERSON Образцова]]|FirstName=[[PERSON Вера]]|Phone=[[PHONE 9172041836]]|PersAcc=[[OTHER_ID 51704]]|Purpose=Квартплата|Sum=125000"},
	{"European payment code", "cs", "BCD\n002\n1\nSCT\nGIBACZPX\n[[PERSON Jan Malý]]\n[[BANK_ACCOUNT CZ6408000000001034567899]]\nEUR125.00\n\n\nnajem\n"},
	// links
	{"network", "cs", "profil https://www.linkedin.com/in/[[OTHER_ID jan-maly-204817b]], web města https://www.vzorov.cz/urad"},
	{"network, other", "cs", "facebook.com/[[OTHER_ID jan.maly.58]], https://www.facebook.com/profile.php?id=[[OTHER_ID 100012345678901]], https://facebook.com/mestovzorov"},
	{"home page", "cs", "http://www.vzor.cz/[[OTHER_ID ~maly]]/index.html a https://www.univ.cz/osoby/[[OTHER_ID jan-maly]], https://is.univ.cz/osoba/[[OTHER_ID 204817]]"},
	{"parameter", "cs", "https://portal.vzor.cz/detail?user=[[OTHER_ID jmaly]]&lang=cs; https://x.cz/a?id=5&jmeno=[[OTHER_ID Jan+Maly]]"},
	{"network", "ru", "https://vk.com/[[OTHER_ID id204817365]], https://ok.ru/profile/[[OTHER_ID 5704218337]], t.me/[[OTHER_ID obrazcova_vera]]"},
	{"pages of offices", "cs", "https://www.vzorov.cz/lide/, https://smlouvy.gov.cz/smlouva/1234567, www.vzorov.cz/kontakty, https://www.vzorov.cz/profil-zadavatele, https://portal.cz/users?lang=cs, https://zakazky.vzorov.cz/profile_display_2.html, https://www.vhodne-uverejneni.cz/profil/62123459"},
}

// personsToo writes what was found as the marks do, without places and firms.
func personsToo(text string, found []detectors.Finding) (out []string) {
	for _, f := range found {
		if f.Type != detectors.Address && f.Type != detectors.Org && f.Type != detectors.CompanyID {
			out = append(out, string(f.Type)+" "+text[f.Start:f.End])
		}
	}
	return out
}

func TestStampsCodesAndLinks(t *testing.T) {
	r, err := all.Registry(all.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range stamps {
		t.Run(w.lang+" "+w.name, func(t *testing.T) {
			text, want := unmark(w.text)
			found, err := r.Detect(context.Background(), &document.Part{ID: "p", Text: text, Lang: w.lang})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, personsToo(text, found)); diff != "" {
				t.Errorf("%s\n-want +got:\n%s", text, diff)
			}
		})
	}
}
