package all_test

import "testing"

// places are tables and forms in which the place of a number tells what it is.
var places = []wording{
	{"labels in a block, values in the next", "cs", "Jméno:\nČíslo OP:\nBydliště:\nJan Malý\n[[ID_DOCUMENT 204817365]]\nHorní 5\n"},
	{"labels in a block, no colons", "cs", "Jméno a příjmení\nČíslo občanského průkazu\nJan Malý\n[[ID_DOCUMENT 204817365]]\n"},
	{"a digit a cell", "cs", "Rodné číslo\t[[BIRTH_NUMBER 7\t2\t0\t4\t1\t3\t3\t0\t0\t2]]\t\nPočet\t3\n"},
	{"a digit a box", "cs", "rodné číslo: | [[BIRTH_NUMBER 7 | 2 | 0 | 4 | 1 | 3 | 3 | 0 | 0 | 2]] |"},
	{"columns between bars", "sk", "P. č. | Meno | Nar. | OP\n1 | Ján Malý | [[BIRTH_DATE 11.04.1958]] | [[ID_DOCUMENT EA123456]]\n2 | Eva Malá | [[BIRTH_DATE 12.5.1961]] |  | |\n"},
	{"empty cells between bars", "cs", "| Jméno | OP | |\n||---|\n| Malý | [[ID_DOCUMENT 204817365]] | |\n|  |  |\n"},
	{"bars without blanks", "pl", "Lp.|Pojazd|Nr rej.|Rok\n1|MAN TGS|[[VEHICLE_PLATE WR 4182K]]|2018\n2|Ursus C-360|[[VEHICLE_PLATE KGJ 206D]]|1984\n"},
	{"list of values", "cs", "RZ;tovární značka;rok výroby;VIN\n[[VEHICLE_PLATE HASICI07]];Scania P410;2023;[[OTHER_ID TMBEA61Z752114808]]\n[[VEHICLE_PLATE 4P1 6208]];Ford;2020;\n"},
	{"semicolons of a sentence", "cs", "RZ; smlouva 1AB; příloha\nx; HASICI07; y\n"},
	{"a digit a cell, with the slash", "cs", "r. č.\t[[BIRTH_NUMBER 7\t2\t0\t4\t1\t3\t/\t3\t0\t0\t2]]\n"},
	{"a digit a cell, PESEL", "pl", "PESEL\t[[BIRTH_NUMBER 7\t2\t0\t4\t1\t3\t0\t0\t1\t0\t0]]\n"},
	{"a digit a cell, company number", "cs", "IČO\t[[COMPANY_ID 6\t2\t1\t2\t3\t4\t5\t9]]\n"},
	{"a row of marks is no number", "cs", "Známky\t1\t2\t1\t3\t1\t2\t2\t1\t1\t2\n"},
	{"numbers of columns", "cs", "IČO\t1\t2\t3\t4\t5\t6\t7\t8\t9\n"},
	{"thirty rows under a heading", "cs", "Příjmení\tRodné číslo\tPodpis\n" + thirtyRows},
	{"column without a heading", "cs", "Malý Jan\t[[BIRTH_NUMBER 481119/247]]\t1\nMalá Eva\t[[BIRTH_NUMBER 475314/608]]\t2\nNový Petr\t[[BIRTH_NUMBER 385412/119]]\t1\nVzorný Karel\t[[BIRTH_NUMBER 720413/3003]]\t4\n"},
	{"column of phones without a heading", "cs", "Malý\t[[PHONE 604 218 337]]\nMalá\t[[PHONE 728 450 916]]\nNová\t[[PHONE 604 218 338]]\nVzor\t[[PHONE 549 210 367]]\n"},
	{"column of plates without a heading", "cs", "1\t[[VEHICLE_PLATE 4P1 6208]]\tŠkoda\n2\t[[VEHICLE_PLATE 1AB 2345]]\tFord\n3\t[[VEHICLE_PLATE 2SK 1234]]\tFiat\n4\t[[VEHICLE_PLATE 4X1 6208]]\tTesla\n"},
	{"codes that pass a check by chance", "cs", "62123459\tnádrž\n62123460\tčerpadlo\n62123461\tventil\n62123462\ttěsnění\n62131389\thadice\n62139312\tpíst\n62123463\tfiltr\n62123464\tolej\n"},
	{"two tables, two headings", "cs", "Jméno\tČíslo OP\nMalý\t[[ID_DOCUMENT 204817365]]\n\nNázev\tČíslo smlouvy\nStavba\t204817366\n"},
	{"heading far above", "cs", "Jméno\tOP\n" + manyRows + "Vzorný\t[[ID_DOCUMENT 204817365]]\n"},
	{"heading in two cells", "cs", "Jméno\tVIN\tRZ\nMalý\t[[OTHER_ID TMBEA61Z752114808]]\t[[VEHICLE_PLATE 4P1 6208]]\n"},
	{"heading with more words", "cs", "Žák\tČíslo OP zákonného zástupce\nMalý\t[[ID_DOCUMENT 204817365]]\n"},
	{"record a column", "cs", "\tŽadatel\tSpolužadatel\nČíslo OP\t[[ID_DOCUMENT 204817365]]\t[[ID_DOCUMENT 118204736]]\nČíslo smlouvy\t204817366\t118204737\n"},
	{"lengths that differ", "cs", "Jméno\tOsobní číslo\nMalý\t[[OTHER_ID 408]]\nNová\t[[OTHER_ID 40817]]\nVzor\t[[OTHER_ID 4081723]]\n"},
	{"label in a bracket behind", "cs", "typ 204817365, [[ID_DOCUMENT 204817366]] (číslo OP)"},
	{"label in a bracket of another value", "cs", "smlouva 204817365 (OP Zaměstnanost)"},
}

// thirtyRows are birth numbers without slashes, nine digits among them.
var thirtyRows = func() (s string) {
	for i := range 30 {
		number := [...]string{"7204133002", "8756123002", "481119247", "475314608", "720413/3002"}[i%5]
		s += "Malý\t[[BIRTH_NUMBER " + number + "]]\tano\n"
	}
	return s
}()

// manyRows are more rows than are looked at above a cell.
var manyRows = func() (s string) {
	for range 200 {
		s += "Malý\t-\n"
	}
	return s
}()

func TestPlaceTellsWhatANumberIs(t *testing.T) { findMarked(t, places) }
