package all_test

import "testing"

// offices are numbers of people whom offices and firms send, and lists that
// extraction tore into lines. Values stand as [[TYPE value]].
var offices = []wording{
	{"licences of a profession", "cs", "znalec Dalibor Malý, č. znal. opr. [[OTHER_ID 3118]], č. lékaře [[OTHER_ID 51 447 118]]"},
	{"welder", "cs", "jeřábník, svářeč č. [[OTHER_ID CZ 118-447]]; svar č. 118-447"},
	{"volunteer and donor", "cs", "ev. číslo dobrovolníka: [[OTHER_ID D-0447]]; číslo dárce krve [[OTHER_ID 118 447]]; číslo dárku 118447"},
	{"constable", "cs", "Kontrolu provedla strážnice č. [[OTHER_ID 4417]] dne 7. 9. 2023, stráž č. 4418"},
	{"constable, Polish", "pl", "strażnik nr [[OTHER_ID 4417]] ujawnił; straż nr 4418"},
	{"pensioner's card", "pl", "jest emerytem (leg. nr [[OTHER_ID ENP/12/447718]])."},
	{"card of the disabled", "sk", "preukaz ZŤP-S č. [[OTHER_ID 118447]]"},
	{"broker", "cs", "Soňa Malá, sjed. č. [[OTHER_ID 90021577]]"},
	{"agency of a contract", "cs", "Číslo smlouvy: L-07/2024, číslo agentury: AJ 2024/1193"},
	{"identity card, torn", "cs", "ID karta: [[ID_DOCUMENT 118447 203]] vyd. Magistrát"},
	{"phone in brackets", "sk", "kontakt: [[PHONE (0905) 118 449]]; suma (0905) 118"},
	{"phone before a mailbox", "cs", "vedený u banky\n[[PHONE 777 90 62 14]], [[EMAIL jan.maly@seznam.cz]]\n"},
	{"old plate of a car", "cs", "Náhradní vůz: Octavia, značka [[VEHICLE_PLATE BVH 14-77]]; značka oken VEKA 14-77"},
	{"key of a program", "cs", "retence 35 dní; licence č. SP9-4410-7721-0086 pro 40 uživatelů"},
	{"column of vehicles", "pl", "Nazwisko i imię; funkcja; pojazd; nr kontaktowy\nRoman Wzorek; kierowca; [[VEHICLE_PLATE RBI 51240]]; [[PHONE 665 010 942]]\nPiotr Malik; kierowca; [[VEHICLE_PLATE RBI 7C88]]; [[PHONE 665 010 943]]\n"},
	{"column of makes", "cs", "Řidič;vozidlo;najeto\nMalý;Fabia 1.4;120418\nVrba;Avia 31;98417\n"},
	{"list torn into lines", "cs", "Jméno\nNarozen\nProfese\nOsvědčení\nTelefon\nZdeněk Malý\n[[BIRTH_DATE 1970-05-13]]\nstavbyvedoucí\nČKAIT [[OTHER_ID 0401988]]\n[[PHONE 602 714 118]]\nErika Malá\n[[BIRTH_DATE 1993-03-04]]\nBOZP, koordinátorka\n[[OTHER_ID TUV/55/KOO/2019]]\n[[PHONE 774 081 335]]\nDoba výstavby 2020-03-02\n"},
	{"list torn into lines, Slovak", "sk", "Meno a priezvisko\nDátum narodenia\nČíslo preukazu\nMichal Malý\n[[BIRTH_DATE 2/1980]]\n[[OTHER_ID 118/2019]]\nEva Malá\n[[BIRTH_DATE 1991]]\n[[OTHER_ID 119/2019]]\n\nSuma\n1980\n"},
	{"list torn into lines, Polish", "pl", "Imię i nazwisko\nTelefon\nNr legitymacji\nStanowisko\nJan Wzorek\n[[PHONE 604182064]]\n[[OTHER_ID 14/N/2019]]\nwoźny\nEwa Wzorek\nbrak\n[[OTHER_ID 15/N/2019]]\nkucharka\n"},
	{"headings of a form without rows", "cs", "Jméno\nNarozen\nTelefon\nV Praze dne 3. 2. 2021\nsmlouva č. 602345678\nčást 2\n"},
}

func TestNumbersOfPeopleWhomOfficesSend(t *testing.T) { findMarked(t, offices) }

// columnsOfPlaces are tables that hold an address in several columns.
var columnsOfPlaces = []wording{
	{"bars", "cs", "Titul|Jméno|Příjmení|Ulice|Č. p.|Obec\nIng.|[[P Luboš]]|[[P Hart]]|[[A Úzká]]|[[A 14]]|[[A Hodonín]]\n"},
	{"semicolons", "sk", "Priezvisko;Ulica;Číslo;PSČ;Mesto\n[[P Kováčová]];[[A Poľná]];[[A 7]];[[A 04001]];[[A Košice]]\n"},
	{"tabs", "pl", "Nazwisko\tUlica\tNr domu\tMiejscowość\n[[P Kowalska]]\t[[A Wodna]]\t[[A 12]]\t[[A Turek]]\n"},
	{"one heading", "cs", "Obec|Částka\nHodonín|118 000\nKyjov|44 000\n"},
	{"town of two words that are names", "sk", "Sídlo: [[A Hlavná 2, 015 02 Rajecká Lúka]]\nV Rajeckej Lúke 30.6.2017; k. ú. Rajecká Lúka, v podiele 1/1\n"},
	{"head of a school", "pl", "dyrektor szkoły [[P Aldona Wichrowska]] odbyła; dyrektor szkoły Marii Konopnickiej\n"},
	{"village of a date", "pl", "Iłów Stary, 29 marca 2021\n[[P K. Rydzyński]]\n"},
	{"verb without a person", "cs", "do 5 normostran. Bodovalo se stupnicí 1–10. Hlasovalo se veřejně.\n"},
	{"articles", "sk", "vyhotovila Geodézia, s.r.o. Článok III. Jednorazová odplata. Článok V. Povinní súhlasia\n"},
}

func TestAddressesInColumns(t *testing.T) { findPlaces(t, columnsOfPlaces) }
