package all_test

import "testing"

// conflicts are numbers that several detectors want: what announces them decides.
var conflicts = []wording{
	{"card behind a phone", "cs", "tel. [[PHONE 466 951 203]]   OP č. [[ID_DOCUMENT 204877316]]"},
	{"card in threes", "cs", "totožnost prokázána OP [[ID_DOCUMENT 208 771 603]]"},
	{"card misspelt", "cs", "tel. [[PHONE 466 951 203]], OP c. [[ID_DOCUMENT 604877316]]"},
	{"symbol of a policy", "cs", "POJISTNÁ SMLOUVA č. 7204133002\nPojistné se platí na účet [[BANK_ACCOUNT 2103464720/0300]], VS 7204133002."},
	{"symbol of a policy for cars", "cs", "Příloha k pojistné smlouvě o pojištění vozidel č. 7204133002\nÚčet [[BANK_ACCOUNT 2103464720/0300]], VS 7204133002."},
	{"symbol of a person", "cs", "Smlouva č. 12/2020\nPlatí se na účet [[BANK_ACCOUNT 2103464720/0300]], VS [[BIRTH_NUMBER 7204133002]]."},
	{"birth number in a bracket behind a name", "cs", "děti: 1 (Malá Adéla, [[BIRTH_NUMBER 0855307420]])"},
	{"phone in a bracket behind a name", "sk", "Vybavuje (Malá Eva, [[PHONE 0905318442]])"},
	{"plate misread", "cs", "před domem stojí vozidlo [[VEHICLE_PLATE 2H5 66O1]], model 2H5 66OX"},
	{"birth misread", "cs", "Malá Eva, nar. [[BIRTH_DATE 2O. 6. 1951]], nar. [[BIRTH_DATE 12. 1O. 19O1]]"},
	{"birth number misread almost wholly", "cs", "r. č. [[BIRTH_NUMBER 85OIOI/IOO2]], r. č. [[BIRTH_NUMBER 85OlO1/lOO2]], oddíl 8OOOOO/OOO"},
	{"born in German", "cs", "Wolfgang Maly, geb. [[BIRTH_DATE 30.03.1958]]"},
	{"foreign phones", "cs", "poddodavatel Klima GmbH, tel. [[PHONE 0049 3501 550 188]], mobil [[PHONE 0043 664 204 1836]]"},
	{"one label for phone and mail", "cs", "Mobil / e-mail: [[PHONE 605 11 88 42]], [[EMAIL jan@post.cz]]; Telefon/e-mail: [[PHONE 604218337]]"},
	{"tax number abroad", "cs", "daňové identifikační číslo v zemi bydliště [[TAX_ID 8412077934]]"},
	{"certificate of birth", "ru", "сын Марк (свид. о рожд. [[ID_DOCUMENT II-ЕТ № 745120]])"},
}

func TestWhatAnnouncesANumberDecides(t *testing.T) { findMarked(t, conflicts) }
