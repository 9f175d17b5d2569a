package parties

import (
	"testing"

	"inkoust/detectors"
)

// Each text is a form in which documents set out who belongs to whom; the role
// stands behind each name. Nothing here is weighed: what the rules alone say.
func TestRolesFollowTheStructureOfTheText(t *testing.T) {
	bare := scalesOf("none\t0\t0\t0\t0\t0\t0\t0")
	for name, text := range map[string]string{
		"columns with names in their heads": `Odběratel: [[ORG/Městys Lipina/body]]              Dodavatel: [[PERSON/Radim Tiskař/entrepreneur]]
[[ADDRESS/Náves 4, 281 63 Lipina/body]]               [[ADDRESS/Krátká 7, 280 02 Kolín/entrepreneur]]
IČO: [[COMPANY_ID/00239593/body]]                       IČO: [[COMPANY_ID/53264827/entrepreneur]]`,
		"columns of a Slovak invoice": `Faktúra č. 12
Odberateľ: [[ORG/Obec Lúčka/body]]              Dodávateľ: [[ORG/Kvety s.r.o./legal_person]]
[[ADDRESS/Hlavná 4, 082 71 Lúčka/body]]             [[ADDRESS/Krátka 7, 080 01 Prešov/legal_person]]
Vybavuje: [[PERSON/Iva Referentová/official]]       Vystavil: [[PERSON/Peter Kvet/employee]]`,
		"addressees of a decision": `[[ORG/Mesto Skalka/body]]
ROZHODNUTIE
účastník konania [[PERSON/Karol Pes/natural_person]], nar. [[BIRTH_DATE/9. 10. 1980/natural_person]], bytom [[ADDRESS/Májová 3, Skalka/natural_person]]
Ing. [[PERSON/Renáta Vedúca/official]], vedúca oddelenia
Doručí sa: 1x [[PERSON/Karol Pes/natural_person]]`,
		"list of addressees": `[[ORG/Městský úřad Vranov/body]], odbor životního prostředí
ROZHODNUTÍ
Podle výpovědi pana [[PERSON/Jana Lípy/natural_person]] stromy stojí.
Rozdělovník:
1. [[PERSON/Jan Lípa/natural_person]], [[ADDRESS/Polní 7, Vranov/natural_person]]`,
		"values behind the term that closed a block": `[[ORG/Komitét města Brod, příspěvková organizace/body]] (dále jen „objednatel“), IČO [[COMPANY_ID/00263000/body]], sídlo [[ADDRESS/Nábřežní 1, Brod/body]]
a
[[ORG/Lávky s.r.o./legal_person]] (dále jen „zhotovitel“), IČO [[COMPANY_ID/27074358/legal_person]]`,
		"liquidator who represents": `Propachtovatel: [[ORG/Správa statků, s. p./body]] v likvidaci, IČO [[COMPANY_ID/00773603/body]], zast. likvidátorem Ing. [[PERSON/Arnoštem Likvidním/official]]
Pachtýř: [[PERSON/Hubert Rolník/entrepreneur]], zemědělský podnikatel, IČO [[COMPANY_ID/72622245/entrepreneur]]`,
		"company in brackets behind a name": `Objednatel: [[ORG/Obec Lhotka/body]], IČO [[COMPANY_ID/00263000/body]]
Telefony zapůjčené mimo obec:
- [[PERSON/Strnad Vít/employee]] ([[ORG/Alarmy Lhotka s.r.o./legal_person]], servis)`,
		"company before a function": `Wynajmujący: [[ORG/Gmina Borek/body]], NIP [[TAX_ID/5252248481/body]]
Najemca: [[PERSON/Cezary Lokator/natural_person]], PESEL [[BIRTH_NUMBER/81021401993/natural_person]]
§ 9
Administratorem budynku jest [[ORG/Domy Plus sp. z o.o./legal_person]], konserwator [[PERSON/Zygmunt Klucz/employee]].`,
		"partners of a partnership": `Zamawiający: [[ORG/Gmina Borek/body]]
Wykonawca: [[ORG/Przewozy Bór s.c./legal_person]] [[PERSON/Jan Kierownica/representative]], [[PERSON/Bogdan Szyba/representative]], NIP [[TAX_ID/3607157571/legal_person]]`,
		"former party": `Pronajímatel: [[ORG/Obec Rybník/body]], IČO [[COMPANY_ID/00852406/body]]
Nájemce: [[PERSON/Ivan Nový/natural_person]], nar. [[BIRTH_DATE/1. 2. 1970/natural_person]]
Článek 1
Byt uvolnil původní nájemce, pan [[PERSON/Augustin Starý/natural_person]].`,
		"deputy of somebody": `Objednávateľ: [[ORG/Obec Lúčka/body]], IČO: [[COMPANY_ID/00327000/body]]
Zhotoviteľ: [[ORG/STAVBY, s.r.o./legal_person]], IČO: [[COMPANY_ID/36500000/legal_person]]
Článok III
Stavbyvedúcim je [[PERSON/Jozef Prvý/employee]], zástupcom [[PERSON/Dionýz Druhý/employee]].`,
		"term carried by a semicolon": `Předávající: [[ORG/Vozy Bohemia a.s./legal_person]], IČ [[COMPANY_ID/46725091/legal_person]]
Přejímající: [[ORG/Záchranná služba kraje, p.o./body]], IČ [[COMPANY_ID/01784722/body]]
Za přejímajícího převzali: vedoucí dopravy [[PERSON/Stanislav Vůz/official]]; řidič [[PERSON/Jakub Sanita/official]].`,
		"rows of people of one side": `Předávající: [[ORG/Vozy Bohemia a.s./legal_person]], IČ [[COMPANY_ID/46725091/legal_person]]
Přejímající: [[ORG/Záchranná služba kraje, p.o./body]], IČ [[COMPANY_ID/01784722/body]]
Vozidla přistavili řidiči předávajícího:
  [[PERSON/Pavel Volant/employee]], ŘP [[ID_DOCUMENT/EK 447120/employee]]
  [[PERSON/Vojtěch Spojka/employee]], ŘP [[ID_DOCUMENT/UO 219034/employee]]`,
		"letterhead that is a party": `[[ORG/Technické služby města Lípy, s.r.o./legal_person]]
Smlouva o nájmu hrobového místa
Pronajímatel: [[ORG/Technické služby města Lípy, s.r.o./legal_person]], IČO [[COMPANY_ID/08244448/legal_person]]
Nájemce: [[PERSON/Jarmila Hrobová/natural_person]], nar. [[BIRTH_DATE/8. 9. 1948/natural_person]]
Za pronajímatele vyhotovila: [[PERSON/Hana Správná/official]]`,
		"proxy of a private buyer": `Prodávající: [[ORG/Město Vzorov/body]], IČO [[COMPANY_ID/00263000/body]], zastoupené starostkou [[PERSON/Janou Vzornou/official]]
Kupující: [[PERSON/Ivan Kupec/natural_person]], nar. [[BIRTH_DATE/1. 2. 1970/natural_person]]
Článek 1
Klíče převezme zmocněnec [[PERSON/Adam Plnomocný/natural_person]].`,
		"advocate of a private buyer": `Prodávající: [[ORG/Město Vzorov/body]], IČO [[COMPANY_ID/00263000/body]]
Kupující: [[PERSON/Ivan Kupec/natural_person]], nar. [[BIRTH_DATE/1. 2. 1970/natural_person]], zastoupen advokátem JUDr. [[PERSON/Adamem Právným/representative]]`,
		"sides of an act of handing over": `АКТ ПРИЁМА-ПЕРЕДАЧИ
Передающая сторона: [[ORG/ООО «Щит»/legal_person]]
Принимающая сторона: [[ORG/МКУ «Управление зданий»/body]]`,
		"term that heads rows": `Заказчик: [[ORG/Управление лесов/body]], в лице начальника [[PERSON/Ивана Сосны/official]]
Поставщик: [[ORG/ООО «Бензин»/legal_person]]
Отпуск по картам следующим автомобилям Заказчика:
  Нива, водитель [[PERSON/Баир Рулевой/official]]`,
		"list of a committee": `PROTOKÓŁ ODBIORU
Zamawiający: [[ORG/Urząd Miejski w Borku/body]]
Wykonawca: [[ORG/Droga Sp. z o.o./legal_person]], NIP [[TAX_ID/8796593240/legal_person]]
Komisja w składzie
[[PERSON/Wioletta Członkowska/official]], członek
[[PERSON/Kacper Budowlany/employee]], kierownik budowy`,
		"sale to a municipality without terms": `AKT NOTARIALNY
stawili się: 1. [[PERSON/Wanda Pole/recipient]], PESEL [[BIRTH_NUMBER/47051133060/recipient]], zam. [[ADDRESS/Mroczeń 8/recipient]]
oraz w imieniu [[ORG/Gminy Borek/body]] Wójt [[PERSON/Sławomir Gminny/official]].
§ 1. Stawająca sprzedaje Gminie działkę.`,
		"what a meeting approves for citizens": `ZÁPIS ze zasedání zastupitelstva obce Lhotka
Přítomni: [[PERSON/Jan Vrba/official]]
1. Zastupitelstvo schvaluje peněžitý dar 2 000 Kč, který obdrží nejstarší občanka [[PERSON/Růžena Letitá/recipient]].
2. Zastupitelstvo schvaluje dohodu o provedení práce s panem [[PERSON/Stanislavem Kosou/recipient]], bytem [[ADDRESS/Dlouhá 61, Lhotka/recipient]].
3. Zastupitelstvo schvaluje poskytnutí dotace panu [[PERSON/Otovi Karatistovi/entrepreneur]], IČO [[COMPANY_ID/00263000/entrepreneur]].`,
		"stamp in Russian": `Заказчик: [[ORG/Администрация района/body]], в лице главы [[PERSON/Ивана Рябоконя/official]]
Подписано электронной подписью: [[SIGNATURE_NAME/Рябоконь Иван/unknown]], 19.04.2023`,
	} {
		f, want := parseMarks(text)
		for i, w := range Assign([]*detectors.File{f}, Options{Scales: bare})[0] {
			if w.Role != want[i] {
				t.Errorf("%s: %q: got %s %v, want %s", name, f.Parts[0].Text[w.Start:w.End], w.Role, w.Why, want[i])
			}
		}
	}
}
