package all_test

import "testing"

// variants are identifiers in further writings of offices and their clerks.
var variants = []wording{
	{"both numbers in one label", "cs", "IČO/DIČ: [[COMPANY_ID 62123459]]/[[TAX_ID CZ62123459]]; IČ, DIČ: [[COMPANY_ID 62131389]], [[TAX_ID CZ62131389]]"},
	{"old tax number", "cs", "DIČ: [[TAX_ID 234-62123459]], DIČ: [[TAX_ID 005-7204133002]]"},
	{"account in words", "cs", "účet č. [[BANK_ACCOUNT 2103464720]], kód banky 0300; účet: [[BANK_ACCOUNT 000000-2103464720/0300]]; na b. ú. č. [[BANK_ACCOUNT 19-2103456798/0800]] u ČS; bankovní účet: KB Brno, [[BANK_ACCOUNT 2103464720/0300]]"},
	{"account, blanks", "cs", "č. ú.: [[BANK_ACCOUNT 2103464720 /0300]] FIO; číslo bankovního účtu: [[BANK_ACCOUNT 2103464720/ 0300]]; účtu č. [[BANK_ACCOUNT 19 2103456798/0800]]"},
	{"account and account", "cs", "z účtu [[BANK_ACCOUNT 2103464720/0300]] na účet [[BANK_ACCOUNT 2103472640/2010]]; účty: [[BANK_ACCOUNT 2103464720/0300]] a [[BANK_ACCOUNT 2103472640/2010]]"},
	{"masked card", "cs", "číslo karty: 4123 45** **** 2349, karta 4123 45XX XXXX 2349"},
	{"birth number in brackets", "cs", "Jan Malý (r. č. [[BIRTH_NUMBER 720413/3002]]), Eva Malá, rodné číslo [[BIRTH_NUMBER 8756123002]], RČ:[[BIRTH_NUMBER 720414/0922]]; r.č.[[BIRTH_NUMBER 720413/3002]]"},
	{"birth number of a company's form", "cs", "RČ/IČO: [[BIRTH_NUMBER 720413/3002]]; IČO (RČ): [[BIRTH_NUMBER 7204133002]]"},
	{"plates", "cs", "RZ [[VEHICLE_PLATE 4P16208]], SPZ: [[VEHICLE_PLATE 4P1-6208]], RZ: [[VEHICLE_PLATE EL 123 AB]], reg. zn.: [[VEHICLE_PLATE 4P1 6208]], vozidlo [[VEHICLE_PLATE 4P1 6208]], RZ [[VEHICLE_PLATE EL123AB]], státní poznávací značka: [[VEHICLE_PLATE ABC 12-34]]"},
	{"plates of one's own choice", "cs", "RZ: [[VEHICLE_PLATE VZOROV01]], registrační značka [[VEHICLE_PLATE 0VZOR123]]"},
	{"data box in capitals", "cs", "DS: [[DATA_BOX 3KX9M2V]], datová schránka č. [[DATA_BOX qp4z7ht]], identifikátor datové schránky: [[DATA_BOX 8rt5wjc]], datové schránky ID [[DATA_BOX n6yv3dk]]"},
	{"identity cards", "cs", "číslo obč. průkazu: [[ID_DOCUMENT 204817365]], č. OP [[ID_DOCUMENT 118204736]], OP: [[ID_DOCUMENT 210764503]], čísla OP [[ID_DOCUMENT 204817366]], občanským průkazem číslo [[ID_DOCUMENT 204817367]], průkazem totožnosti č. [[ID_DOCUMENT 204817368]], doklad totožnosti: OP [[ID_DOCUMENT 204817369]]"},
	{"passports", "cs", "pas č.: [[ID_DOCUMENT 41260837]]; cestovní pas: [[ID_DOCUMENT 38260146]]; PAS [[ID_DOCUMENT 44270913]]; číslo cestovního dokladu [[ID_DOCUMENT FH482615]]"},
	{"tax and company number", "sk", "IČO: [[COMPANY_ID 62 123 459]], DIČ: [[TAX_ID 2023456798]], IČ DPH: [[TAX_ID SK2023456798]]; IČ DPH : [[TAX_ID SK 2023464718]]"},
	{"plates", "sk", "EČV: [[VEHICLE_PLATE BA 123 AB]], EČV [[VEHICLE_PLATE BA-123-AB]], ŠPZ: [[VEHICLE_PLATE BA123AB]], evidenčné č.: [[VEHICLE_PLATE AA 123BB]]"},
	{"identity", "sk", "č. OP: [[ID_DOCUMENT EA123456]], číslo občianskeho preukazu: [[ID_DOCUMENT EA 123456]], preukaz totožnosti č. [[ID_DOCUMENT HK417325]], č. cestovného pasu [[ID_DOCUMENT BD1234567]]"},
	{"birth numbers", "sk", "rod. č.: [[BIRTH_NUMBER 720413/3002]], r.č. [[BIRTH_NUMBER 8756123002]], rodným číslom [[BIRTH_NUMBER 720414/0922]]"},
	{"accounts", "sk", "číslo účtu: [[BANK_ACCOUNT SK84 0900 0000 0010 3456 7899]], IBAN:[[BANK_ACCOUNT SK8409000000001034567899]]; na účet č. [[BANK_ACCOUNT 2103464720/0900]] v SLSP"},
	{"person's number", "pl", "PESEL [[BIRTH_NUMBER 720413-00100]], nr PESEL: [[BIRTH_NUMBER 72041308023]], (PESEL: [[BIRTH_NUMBER 72041315948]])"},
	{"numbers of firms", "pl", "REGON: [[COMPANY_ID 142345683-00002]], NIP: [[TAX_ID 571 234 56 89]], NIP [[TAX_ID 5712345689]], KRS: [[COMPANY_ID 0000204817]], NIP-UE: [[TAX_ID PL5712345689]]"},
	{"accounts", "pl", "nr konta: [[BANK_ACCOUNT PL 34 1090 1014 0000 0712 1981 2875]], rach. [[BANK_ACCOUNT 34 1090 1014 0000 0712 1981 2875]], na konto bankowe [[BANK_ACCOUNT 34109010140000071219812875]], rachunkiem [[BANK_ACCOUNT 34 1090 1014 0000 0712 1981 2875]]"},
	{"plates", "pl", "nr rej. [[VEHICLE_PLATE WR4182K]], numer rejestracyjny: [[VEHICLE_PLATE WR 4182K]], o nr rejestracyjnym [[VEHICLE_PLATE LUB 4052M]], nr. rej: [[VEHICLE_PLATE KR 7CL41]]"},
	{"identity", "pl", "dow. osob. nr [[ID_DOCUMENT ARK204128]], dowód osobisty: [[ID_DOCUMENT ARK 212051]], seria i numer dowodu osobistego: [[ID_DOCUMENT ARK219973]], dowodu osobistego serii [[ID_DOCUMENT ARK 204128]], leg. się D.O. [[ID_DOCUMENT ARK204128]]"},
	{"numbers of firms", "ru", "ИНН/КПП [[TAX_ID 7712345689]]/[[COMPANY_ID 771201001]], ИНН [[TAX_ID 7712353619]], КПП [[COMPANY_ID 771301001]], ОГРН № [[COMPANY_ID 1027712345682]], ОГРНИП: [[COMPANY_ID 304771234567822]]"},
	{"accounts", "ru", "р/с № [[BANK_ACCOUNT 40817810700003127745]], к/с [[BANK_ACCOUNT 30101810400000000225]], БИК 044525225, лиц. счёт [[BANK_ACCOUNT 40817810900003127746]], расчетный счет [[BANK_ACCOUNT 40702810838566014776]], карта [[BANK_ACCOUNT 4123 4567 8901 2349]]"},
	{"passports", "ru", "пасп. [[ID_DOCUMENT 92 11 480615]], паспорт серии [[ID_DOCUMENT 92 11 номер 480616]], паспорт сер. [[ID_DOCUMENT 9211 № 480617]], паспорт № [[ID_DOCUMENT 9211 480618]], паспорт [[ID_DOCUMENT 92-11 №480619]], паспорт: [[ID_DOCUMENT 92 11 480620]], паспортом гражданина РФ: серия [[ID_DOCUMENT 9211 № 480621]]"},
	{"documents", "ru", "св-во о рожд. [[ID_DOCUMENT II-КБ № 654321]], в/у [[ID_DOCUMENT 99 21 480615]], ОМС [[OTHER_ID 1648220417180412]], СНИЛС: [[OTHER_ID 112-233-445-95]], военный билет [[ID_DOCUMENT АН 2048173]]"},
	{"plates", "ru", "г/н [[VEHICLE_PLATE А123ВС77]], гос. номер [[VEHICLE_PLATE А 123 ВС 77]] RUS, госномер [[VEHICLE_PLATE A123BC77]], г.р.з. [[VEHICLE_PLATE А123ВС/77]], автомобиль, гос. рег. знак [[VEHICLE_PLATE А 123 ВС / 777]]"},
	{"numbers of things", "cs", "verze 720413.3002, skladová karta 720413-3003, GUID 7204133002-0001, posudek č. 720413/3002-1, bod 72.04.13, ceník 7204133002-A"},
}

func TestVariants(t *testing.T) { findMarked(t, variants) }
