package main

import (
	"strings"

	"inkoust/internal/numbers"
)

func list(s string) []string { return strings.Split(s, "|") }

// serials are the shapes of codes that persons and things bear alike.
const serials = "999|9999|9999|99999|99999|999999|999999|9999999|99999999|9999/9999|9999/Y|999/20Y|A-99999|A99999|A9999|AA-9999|AA-9999|AA9999|AA99999|AA 99999|AA 9999|AAA-9999|AAA999999|999-9999|999-99|99-999|9999-9999|AA/9999/20Y|AAA/9999/Y|9999/9/Y|999 999|99 999|9999 9999|999 999 999|AA-20Y-999|20Y-99999|AAA/99/AAA/20Y|99-9999|00999|A/9999"

// shapes are those of each class, for Latin and for Cyrillic texts.
var shapes = map[numbers.Class]map[bool][]string{
	numbers.Other: both(serials + "|aaaa.a99|aaaaa99|aaaaaa9|A999 999 999 999 A|99 99 9A 99|9999 9999 9999 9999|9999999999|999 999 9999|99999/AA|99999*9*99-9|9999/99/9999"),
	numbers.Plate: {false: list("9A9 9999|9AA 9999|9A9 9999|AAA 99-99|AA 99-99|AA-999AA|AA999AA|AAA 99AA|AA 99999|AAA9A99|9A99999|AA 9999A|AA999 AA|AAA A999"),
		true: list("А999ВС 99|А999ВС99|А 999 ВС 99|А999ВС 199|АВ 9999 99|Т 999 КМ 777|А999ВС/99")},
	numbers.Paper: {false: list("999999999|999 999 999|AA 999999|AA999999|AA9999999|AAA 999999|AAA999999|99999/99/9999|99999999|AA 999 999"),
		true: list("99 99 999999|9999 999999|9999 № 999999|99 99 № 999999|99 9999999|99АА 999999")},
	numbers.Phone: {false: list("999 999 999|999999999|+420 999 999 999|999 99 99 99|999-999-999|99 999 99 99|0999 999 999|999/999 999"),
		true: list("8 (999) 999-99-99|+7 999 999 99 99|8-999-999-99-99|999-99-99|8 (99999) 9-99-99")},
	numbers.Thing: both(serials + "|" + serials + "|9999999999|99999999999|9 999|99 999|999 999|9 999 999|20Y|20Y|999/20Y|99/20Y|9/20Y|999/20Y|99-9999-9999|AAA-999/20Y|AA-99/9999|20Y/9999|20Y999999|99.99.99|9.9.99|99/99-99|859182400999999999|A 999|99x99|999 A 99/20Y|AA9A/00999999/9|9999 9999 9999 9999|A999 999 999 999 A|999999 9999|999-99-99|99999999-9|A99-9A|999/99"),
}

// strange is the share, in percent, of numbers of things that are written as those
// of persons are: what stands around must tell them apart.
const strange = 6

func both(s string) map[bool][]string { return map[bool][]string{false: list(s), true: list(s)} }

// common are lists that templates and tables use beside those of the labels.
var common = map[string]map[string]string{
	"cs": {
		"given": "Jan|Petr|Eva|Hana|Josef|Marie|Tomáš|Lucie|Karel|Alena|Radek|Iveta|Milan|Dana|Jiří|Věra", "surname": "Vzorný|Malý|Kopecká|Horák|Jelínková|Dub|Říha|Šťastná|Beran|Zelenka|Mrázková|Kos|Tichá|Bartoň|Žák|Pecka",
		"name": "Jméno|Jméno a příjmení|Zaměstnanec|Osoba|Příjmení a jméno|Pracovník", "word": "číslo|č.|ev. číslo|identifikátor", "sign": "č.|číslo|ev. č.|reg. č.|č|:",
		"before": "Dne 3. 5. 2022|Dále|Bod 3.|Na místě|Za zhotovitele|Kontrolu provedl|Předložil(a)|Poznámka:|-|a)|Oprávněná osoba:|V zastoupení|Přítomni:|K tomu|Výše uvedený|Přílohou je|Jak vyplývá z|Dle záznamu|Úřad sděluje, že|(", "behind": ".|, a to|, dále jen|; ostatní beze změny.|, platnost do 31. 12. 2026|, vydáno 4. 5. 2019.| a další.|)|, tel. níže|, jak je uvedeno výše.", "and": "a|,|;|–|,|a dále"},
	"sk": {
		"given": "Ján|Peter|Eva|Zuzana|Jozef|Mária|Tomáš|Lucia|Karol|Alena|Milan|Ľubica|Juraj|Ivana", "surname": "Vzorný|Malý|Kováčová|Horváth|Tóthová|Dub|Ďurica|Šťastná|Baran|Mrázová|Kos|Tichá|Žiak|Hudák",
		"name": "Meno|Meno a priezvisko|Zamestnanec|Osoba|Priezvisko a meno", "word": "číslo|č.|ev. číslo|identifikátor", "sign": "č.|číslo|ev. č.|reg. č.|:",
		"before": "Dňa 3. 5. 2022|Ďalej|Bod 3.|Na mieste|Za zhotoviteľa|Kontrolu vykonal|Predložil(a)|Poznámka:|-|a)|Oprávnená osoba:|Prítomní:|K tomu|Prílohou je|Podľa záznamu|Úrad uvádza, že|(", "behind": ".|, a to|, ďalej len|; ostatné bez zmeny.|, platnosť do 31. 12. 2026|, vydané 4. 5. 2019.| a ďalší.|)", "and": "a|,|;|–|a ďalej"},
	"pl": {
		"given": "Jan|Piotr|Ewa|Hanna|Józef|Maria|Tomasz|Łucja|Karol|Alina|Marek|Iwona|Michał|Danuta", "surname": "Wzorek|Mały|Kowalczyk|Nowicka|Zieliński|Dąb|Wójcik|Pawlak|Baran|Mróz|Kos|Cicha|Żak|Sikora",
		"name": "Imię i nazwisko|Nazwisko i imię|Pracownik|Osoba", "word": "numer|nr|nr ewid.|identyfikator", "sign": "nr|numer|nr ewid.|:|o numerze",
		"before": "Dnia 3.05.2022|Ponadto|Pkt 3.|Na miejscu|W imieniu wykonawcy|Kontrolę przeprowadził|Przedłożył(a)|Uwaga:|-|a)|Osoba upoważniona:|Obecni:|W związku z tym|Załącznikiem jest|Według zapisu|Urząd informuje, że|(", "behind": ".|, tj.|, zwany dalej|; pozostałe bez zmian.|, ważne do 31.12.2026|, wydane 4.05.2019.| i inne.|)", "and": "i|,|;|–|oraz"},
	"ru": {
		"given": "Иван|Пётр|Анна|Ольга|Сергей|Мария|Алексей|Елена|Николай|Татьяна", "surname": "Образцов|Малых|Кузнецова|Зайцев|Белова|Дубов|Сычёва|Баранов|Морозова|Тихая",
		"name": "ФИО|Ф.И.О.|Работник|Сотрудник|Фамилия, имя", "word": "номер|№|код", "sign": "№|номер|рег. №|:|серии",
		"before": "3 мая 2022 г.|Далее|Пункт 3.|На месте|От исполнителя|Проверку провёл|Представил(а)|Примечание:|-|а)|Уполномоченное лицо:|Присутствовали:|При этом|Приложением является|Согласно записи|Администрация сообщает, что|(", "behind": ".|, а именно|, далее – участник|; остальное без изменений.|, действует до 31.12.2026|, выдано 04.05.2019.| и другие.|)", "and": "и|,|;|–|а также"},
}
