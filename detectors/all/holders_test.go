package all_test

import "testing"

// heldNumbers are numbers that a noun for people and a word for numbers or papers
// give away, in whatever order, and such words around other numbers.
var heldNumbers = []wording{
	{"convict", "cs", "identifikační číslo odsouzeného [[OTHER_ID 1182/22]]"},
	{"expert in a list", "cs", "znalec zapsaný pod číslem [[OTHER_ID 1182/98]]"},
	{"applicant", "cs", "registrační č. uchazeče [[OTHER_ID 21-0042]]; přihláška uchazeče č. 118204 podána"},
	{"officer", "cs", "evid. číslo příslušníka [[OTHER_ID 118204]]"},
	{"inspector", "cs", "autorizovaný inspektor č. [[OTHER_ID 0042]]"},
	{"referee", "cs", "rozhodčí, č. licence [[OTHER_ID R 0118]]"},
	{"competitor", "cs", "soutěžící č. [[OTHER_ID 118]], výsledek 118"},
	{"prisoner's file", "cs", "odsouzený, ev. č. [[OTHER_ID 1182-22]]"},
	{"lawyer of a chamber", "sk", "advokátka zapísaná v SAK pod č. [[OTHER_ID 1182]]"},
	{"member", "pl", "członek spółdzielni nr [[OTHER_ID 1182]]"},
	{"pupil", "pl", "uczeń, nr w księdze uczniów [[OTHER_ID 1182]]"},
	{"employee", "pl", "nr ewidencyjny pracownika: [[OTHER_ID 118/20]]"},
	{"valuer", "ru", "регистрационный номер оценщика [[OTHER_ID 01182]]"},
	{"subscriber", "ru", "абонент № [[OTHER_ID 118204]]"},
	{"badge", "ru", "жетон № [[OTHER_ID 118204]]"},
	{"login", "sk", "prihlasovacie meno do IS: [[OTHER_ID kvak.andrej]]"},
	{"card with its number", "cs", "předložil OP s číslem [[ID_DOCUMENT 118447203]]"},
	{"list of births", "sk", "P.č. Meno a priezvisko Dátum nar. Bydlisko\n1. Alžbeta Malá [[BIRTH_DATE 11.4.2009]] Sečovce\n2. Rastislav Malý [[BIRTH_DATE 2.12.2010]] Hriadky\n"},
	{"list of journeys", "sk", "P.č. Meno a priezvisko Dátum cesty\n1. Alžbeta Malá 11.4.2009 Sečovce\n2. Rastislav Malý 2.12.2010 Hriadky\n"},
	{"phones in odd groups", "cs", "tel. vyřizující osoby: [[PHONE 493 7988 14]], mobil [[PHONE 605118 226]]; cena 493 7988"},
	{"phone with a trunk digit", "pl", "kontakt: [[PHONE 0-601-118-447]]; umowa 0-601"},
	{"plate of a trailer", "sk", "vozidlo KIA, evid. č. [[VEHICLE_PLATE KE 118 JM]], príves [[VEHICLE_PLATE KE-447YA]]"},
	{"member's card", "cs", "hráč reg. ID [[OTHER_ID 98041182]]; č. poj. události [[OTHER_ID 5501182204]]"},
	{"verification", "cs", "pracovnice CzechPOINT, čís. ověření 4471/2022"},
	{"name between", "sk", "Vydal: lesník Peter Malý, č. [[OTHER_ID 4418]]"},
	{"case behind a name", "cs", "inspektor Malý, č. j. 1182/2020; advokát Malý, sp. zn. 12 C 1182/2020"},
	{"heads of lists", "cs", "č. stravníka\tPříjmení a jméno\tvar. symbol\n[[OTHER_ID 2114]]\tMalá Nela\t2114\n[[OTHER_ID 2115]]\tMalý Samuel\t2115\n"},
	{"heads of lists with slashes", "cs", "ID klienta / jméno / adresa\n[[OTHER_ID PS-0118]] / Malá Olga / Lipová 3\n[[OTHER_ID PS-0121]] / Malá Hana / Lipová 3\n"},
	{"heads of orders", "cs", "Číslo zakázky klienta\tJméno\n2114\tMalá Nela\n"},
	{"act behind a lawyer", "cs", "Advokát je vázán mlčenlivostí podle § 21 zák. č. 85/1996 Sb."},
	{"expert report", "sk", "podľa znaleckého posudku č. 88/2023, ktorý vypracoval znalec"},
	{"contract of a lawyer", "cs", "Pojistná smlouva advokátky č. 7720114481, limit 10 mil. Kč"},
	{"number of employees", "cs", "počet zaměstnanců 1182, v roce 2019 měl zaměstnavatel 1182 pracovníků"},
	{"order", "cs", "zak. č. 22-5108, zakázka klienta"},
	{"office", "cs", "pracovnice, kancelář č. 1182; lékař, dveře č. 214"},
	{"contract for students", "sk", "DOHODA O BRIGÁDNICKEJ PRÁCI ŠTUDENTOV č. 12/2023\n"},
	{"handover", "pl", "PROTOKÓŁ zdawczo - odbiorczy Nr 9/2019\n"},
	{"order of a worker", "ru", "работник принят, приказ № 1182, кабинет 214"},
}

func TestNumbersOfHolders(t *testing.T) { findMarked(t, heldNumbers) }
