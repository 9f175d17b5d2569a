package orgs

import (
	"context"
	"strings"
	"testing"

	"inkoust/detectors"
	"inkoust/document"
)

// classTable holds a text and the organisations in it, divided by bars: one or
// more rows for each way of naming one.
var classTable = []struct{ name, text, want string }{
	{"region, noun first", "Poskytovatel dotace: Kraj Podlesí\nSídlo", "Kraj Podlesí"},
	{"region", "Smluvní strany Jestřebický kraj (dále jen", "Jestřebický kraj"},
	{"small head between parties", "uzavřená mezi městem Bystrá pod Horou, IČO 1", "městem Bystrá pod Horou"},
	{"small head before a number", "a krajem Vysočina, IČO 1", "krajem Vysočina"},
	{"sk small head", "medzi mestom Hronov, IČO 1", "mestom Hronov"},
	{"ru small head", "Наймодатель: администрация Тёплого городского поселения, глава", "администрация Тёплого городского поселения"},
	{"part of a city", "Věřitel\n    Městská část Brno-Podhora, Dominikánská", "Městská část Brno-Podhora"},
	{"part of a city with a number", "Městská část Praha 12, se sídlem", "Městská část Praha 12"},
	{"adjectives before the noun", "Účastníci: Státní pozemkový úřad, sídlem", "Státní pozemkový úřad"},
	{"house of children", "Pořadatel: Dům dětí a mládeže Duha Lhota, IČ", "Dům dětí a mládeže Duha Lhota"},
	{"home of the old", "Zhotovitel: Domov pro seniory Lipka, příspěvková organizace\n", "Domov pro seniory Lipka, příspěvková organizace"},
	{"parish", "Objednatel\nŘímskokatolická farnost – děkanství Vysoké Pole\nFarská", "Římskokatolická farnost – děkanství Vysoké Pole"},
	{"charity", "Příjemce: Oblastní charita Kutná Hora, IČO", "Oblastní charita Kutná Hora"},
	{"founder", "Kulturní dům Jana Vrby, příspěvková organizace města Loučná nad Labem, Sady", "Kulturní dům Jana Vrby, příspěvková organizace města Loučná nad Labem"},
	{"state organisation", "Správa silnic, státní organizace, IČO", "Správa silnic, státní organizace"},
	{"number of an offer", "nabídka č. 2 KAMENICTVÍ BLOK s.r.o., IČO", "KAMENICTVÍ BLOK s.r.o."},
	{"trade name after a person", "účastník: Antonín Kos – KOS STAV, IČO 1", "KOS STAV"},
	{"trade name behind a person", "Podwykonawca: Kamil Sroka BRUK-MAX, NIP 1", "BRUK-MAX"},
	{"trade name of common words", "Štěpánka Malá – Keramika z Podlesí\nIČO 1", "Keramika z Podlesí"},
	{"small words before the number", "Prijímateľ: OZ Tatranské medvede, IČO 1", "OZ Tatranské medvede"},
	{"pl firm", "prowadzący działalność pod firmą EKO-LAS, NIP 1", "EKO-LAS"},
	{"pl quoted firm", "działalność pod firmą „Salon Urody Ewa”, wpisaną", "Salon Urody Ewa"},
	{"pl partners", "a firmą Piekarnia „Bułka” Spółka jawna Wrona i Wspólnicy z siedzibą", "Piekarnia „Bułka” Spółka jawna Wrona i Wspólnicy"},
	{"pl lawyers", "zawarto z Kancelarią Radców Prawnych Brandt i Wspólnicy sp. p., KRS", "Kancelarią Radców Prawnych Brandt i Wspólnicy sp. p."},
	{"pl after a verb", "Ad. 4. Usługi świadczy AUTO-HOL Lipowo sp. j., NIP", "AUTO-HOL Lipowo sp. j."},
	{"pl office", "Starostwo Powiatowe w Lipowie\nWydział", "Starostwo Powiatowe w Lipowie"},
	{"pl parish", "Parafia Rzymskokatolicka pw. św. Anny w Lipowie\n", "Parafia Rzymskokatolicka pw. św. Anny w Lipowie"},
	{"pl community", "Samodzielny Publiczny Zakład Opieki Zdrowotnej w Lipowie, NIP", "Samodzielny Publiczny Zakład Opieki Zdrowotnej w Lipowie"},
	{"two schools", "Objednatel: ZŠ a MŠ Lhota, IČO", "ZŠ a MŠ Lhota"},
	{"two schools in full", "Vyšší odborná škola a Střední škola Lhota, IČO", "Vyšší odborná škola a Střední škola Lhota"},
	{"club of hunters", "Příjemce: Myslivecký spolek Hubert Lhota, IČO", "Myslivecký spolek Hubert Lhota"},
	{"public research", "Výzkumný ústav lesa, v. v. i., IČO", "Výzkumný ústav lesa, v. v. i."},
	{"ru institution", "Муниципальное бюджетное учреждение культуры «Районный музей имени П. П. Лугового», именуемое", "Муниципальное бюджетное учреждение культуры «Районный музей имени П. П. Лугового»"},
	{"ru school", "Заказчик:\tГБОУ СОШ № 17 имени А. И. Лугового, ИНН", "ГБОУ СОШ № 17 имени А. И. Лугового"},
}

func TestClassesOfOrganisations(t *testing.T) {
	for _, tt := range classTable {
		if got := strings.Join(detect(t, tt.text), "|"); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestOrganisationsInPassing(t *testing.T) {
	for _, text := range []string{
		"Bankovní spojení: Zemská banka, a. s., pobočka Třebíč",
		"účet č. 123/0100 vedený u Zemské banky, a.s. dále jen",
		"pojištěn u České pojišťovny, číslo",
		"u Katastrálního úřadu pro Jihočeský kraj, pracoviště",
		"dle § 1746 odst. 2 OZ a autorského zákona",
		"Reference: Nemocnice Lipník, 2019",
		"vstupenku do Muzea Jana Vrby; ceny",
		"reprezentowanym przez Zarząd Powiatu, w imieniu",
		"działa Prezes Zarządu Jolanta Wrona, a",
		"Муниципальный контракт на вывоз снега заключён",
		"Банк: АО «Волжский кредит», БИК",
		"MESTO LIPOVÁ\nMestský úrad, Nám. SNP 12",
		"mírou vyhlášenou Českým statistickým úřadem; poprvé",
	} {
		if got := detect(t, strings.ReplaceAll(text, "\\n", "\n")); len(got) > 1 || len(got) == 1 && !strings.HasPrefix(got[0], "MESTO") {
			t.Errorf("%q: got %q, want none", text, got)
		}
	}
}

func TestPersonsBeforeANumberAreNoOrganisations(t *testing.T) {
	for _, text := range []string{
		"Prodávající: Jan Novák, IČO 1",
		"2. Tran Duc Minh, IČ 1, místo podnikání",
		"Zimní údržbu zajišťuje Josef Vrba, IČO 1",
		"Исполнитель: Индивидуальный предприниматель Рябов Денис Игоревич\nОГРНИП 1",
		"Chinedu Okafor, IČO 1",
	} {
		if got := detect(t, text); len(got) != 0 {
			t.Errorf("%q: got %q, want none", text, got)
		}
	}
}

func TestTradeNameBeforeAnAddress(t *testing.T) {
	text := "partner: Michał Kos, Usługi Transportowe KOS, Pustkowo 17, NIP"
	at := strings.Index(text, "Pustkowo")
	address := detectors.Finding{Span: document.Span{Part: "p", Start: at, End: at + len("Pustkowo 17")}, Type: detectors.Address, Score: 0.9}
	list, err := detector().DetectAfter(context.Background(), &document.Part{ID: "p", Text: text}, []detectors.Finding{address})
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || text[list[0].Start:list[0].End] != "Usługi Transportowe KOS" {
		t.Errorf("got %d organisations, want the trade name", len(list))
	}
}
