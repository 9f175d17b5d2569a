package all_test

import "testing"

// lists are tables whose headings alone tell what a number is, divided in the
// ways of four countries.
var lists = []wording{
	{"staff by gaps", "cs", "Zaměstnanec     Os. č.   Kl.   Mobil\nTomáš Vrba      [[OTHER_ID 0418]]     [[PHONE 22]]    [[PHONE 604 218 337]]\nDana Malá       [[OTHER_ID 0419]]     [[PHONE 23]]    –\n"},
	{"keys by slashes", "cs", "karta / jméno / datum nar.\n[[OTHER_ID 00AB41C7]] / Tomáš Vrba / [[BIRTH_DATE 4. 5. 1981]]\nzámek FAB 2018, dveře 1.18\n"},
	{"cars by bars", "cs", "Řidič | RZ | Stav km\nTomáš Vrba | [[VEHICLE_PLATE EL 412BC]] | 118204\n"},
	{"papers by gaps", "cs", "Jméno   Datum nar.   Č. dokladu\nVrba Jan   [[BIRTH_DATE 1.2.1981]]   [[ID_DOCUMENT 118204773]]\n"},
	{"file of values", "sk", "Meno;Rodné číslo;Účet;Suma\nDušan Oravec;[[BIRTH_NUMBER 7206047035]];[[BANK_ACCOUNT 20641825/7500]];118,40\n"},
	{"list with commas", "pl", "lp., nazwisko i imię, nr legitymacji, tel.\n1, Wzorek Jan, [[OTHER_ID 206/2019]], [[PHONE 691 20 64 18]]\n"},
	{"passes by slashes", "ru", "Сотрудник / таб. № / паспорт / вн.\nЛапшина Т. В. / [[OTHER_ID 0182]] / [[ID_DOCUMENT 4608 206418]] / [[PHONE 2-41]]\n"},
	{"prices are none", "cs", "Kód / Název / Cena\n118204 / Šroub / 2204\n118205 / Matka / 2205\n"},
	{"rooms and floors are none", "cs", "Místnost   Patro   Plocha\n214   3   18\n215   3   20\n"},
}

func TestNumbersUnderHeadings(t *testing.T) { findMarked(t, lists) }
