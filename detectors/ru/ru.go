// Package ru finds the identifiers of Russian public and business life.
package ru

import (
	"strings"

	"inkoust/detectors"
	"inkoust/internal/checksum"
)

// All returns the detectors of this package.
func All() []detectors.Detector {
	return []detectors.Detector{INN, KPP, KPPLetters, OGRN, SNILS, Passport, PassportSign, Abroad, Licence, LicenceSign, Residence, Military, Account, Plate, Registry, Researcher, VehiclePapers, Policy, Certificate, Division, Issuer}
}

const (
	certain  = 0.99 // label and check digit
	labelled = 0.9  // label alone, or a check digit in a shape of its own
	likely   = 0.75 // check digit without label
)

// INN finds tax numbers: ten digits of a legal person, twelve of a natural one.
var INN = &detectors.Pattern{
	ID:      "ru.inn",
	Type:    detectors.TaxID,
	Summary: "Russian tax number (ИНН); twelve digits belong to a natural person",
	Source:  "Tax Code, article 84",
	Digits:  []int{10, 12},
	Labels:  []string{"ИНН", "ИНН/КПП", "ИНН ИП", "ИНН физлица"},
	Loose:   true,
	Check: func(m *detectors.Match) float64 {
		if !m.Only(" ") || m.Groups() > 4 || strings.Trim(m.Digits, "0") == "" {
			return 0
		}
		valid := checksum.INN(m.Digits)
		if m.Subkind = "legal"; len(m.Digits) == 12 {
			m.Subkind = "natural"
		}
		switch {
		case valid && m.NearLabel():
			m.Because("check digit")
			return certain
		case m.Labelled() && m.Groups() == 1:
			return labelled
		case valid && m.Is("12") && m.Lang == "ru" && !m.Foreign() && !m.Tight():
			m.Because("check digit")
			return likely
		}
		return 0
	},
	Yes: []string{"ИНН [[2320200274]]; т.", "(ИНН [[540537588629]], ОГРНИП", "ИНН/КПП [[1674672890]]/771845001", "ИНН: [[168597626152]]"},
	No:  []detectors.Trap{{Name: "contract", Text: "контракт № 0174831858584762233"}, {Name: "empty", Text: "ИНН ______"}},
}

// KPP finds the code of the reason for registration, of legal persons only.
var KPP = &detectors.Pattern{
	ID:      "ru.kpp",
	Type:    detectors.CompanyID,
	Summary: "Russian registration reason code (КПП), after its label",
	Source:  "order of the tax service MMV-7-6/435",
	Digits:  []int{9},
	Labels:  []string{"КПП"},
	Loose:   true,
	Check: func(m *detectors.Match) float64 {
		if !m.Is("9") {
			return 0
		}
		if m.Labelled() || m.Near("инн кпп") && m.Part.Text[max(0, m.Start-1)] == '/' || afterINN(m) {
			return certain
		}
		return 0
	},
	Yes: []string{"КПП [[396448374]], ОГРН", "ИНН / КПП\t1674672890 / [[771845001]]\t2320200274 / [[231001001]]", "ИНН/КПП 1674672890/[[771845001]]"},
	No:  []detectors.Trap{{Name: "bank code", Text: "БИК 063866458"}},
}

// afterINN reports whether a slash divides the code from a valid number of ten
// digits: "2320200274 / 231001001".
func afterINN(m *detectors.Match) bool {
	head, ok := strings.CutSuffix(strings.TrimRight(m.Part.Text[:m.Start], " "), "/")
	head = strings.TrimRight(head, " ")
	const digits = 10
	return ok && len(head) >= digits && checksum.INN(head[len(head)-digits:])
}

// OGRN finds registration numbers: thirteen digits of a legal person, fifteen
// (ОГРНИП) of a sole trader.
var OGRN = &detectors.Pattern{
	ID:      "ru.ogrn",
	Type:    detectors.CompanyID,
	Summary: "Russian registration number (ОГРН, ОГРНИП)",
	Source:  "government decree 438 of 19 June 2002",
	Digits:  []int{13, 15},
	Labels:  []string{"ОГРН", "ОГРНИП", "ОГРН ИП", "ЕГРЮЛ", "ЕГРИП", "основной государственный регистрационный номер", "государственный регистрационный номер", "регистрационный номер записи"},
	Check: func(m *detectors.Match) float64 {
		valid := checksum.OGRN(m.Digits)
		if !m.Only(" ") || m.Groups() > 3 && !(valid && m.Labelled()) || strings.Trim(m.Digits, "0") == "" {
			return 0
		}
		if m.Subkind = "legal"; len(m.Digits) == 15 {
			m.Subkind = "natural"
		}
		switch {
		case valid && m.NearLabel():
			m.Because("check digit")
			return certain
		case m.Labelled():
			return labelled
		case valid && m.Is("15", "13") && m.Lang == "ru" && !m.Foreign():
			m.Because("check digit")
			return likely
		}
		return 0
	},
	Yes: []string{"ОГРНИП [[322079966917866]],", "(ОГРН [[1075444324010]]), председатель"},
	No:  []detectors.Trap{{Name: "purchase code", Text: "ИКЗ 212770403015577040100100050028130244"}},
}

// SNILS finds insurance numbers.
var SNILS = &detectors.Pattern{
	ID:      "ru.snils",
	Type:    detectors.OtherID,
	Summary: "Russian insurance number (СНИЛС), checked by its check digits",
	Source:  "act 27-ФЗ of 1 April 1996, article 6",
	Digits:  []int{11},
	Labels:  []string{"СНИЛС", "страховой номер", "страховое свидетельство"},
	Check: func(m *detectors.Match) float64 {
		valid := checksum.SNILS(m.Digits)
		switch {
		case m.NearLabel() && valid:
			m.Because("check digit")
			return certain
		case m.Labelled() && m.Is("3-3-3 2", "3-3-3-2", "3 3 3 2", "11"):
			return labelled
		case valid && m.Is("3-3-3 2", "3-3-3-2"):
			m.Because("check digit")
			return labelled
		}
		return 0
	},
	Yes: []string{"СНИЛС [[112-233-445 95]]", "СНИЛС: [[11223344595]]", "страховой номер [[112 233 445 95]]"},
	No:  []detectors.Trap{{Name: "wrong check digits", Text: "код 112-233-445 96"}},
}

// Passport finds internal passports, series and number, after their label.
var Passport = &detectors.Pattern{
	ID:      "ru.passport",
	Type:    detectors.IDDocument,
	Summary: "Russian passport, series and number, after its label",
	Source:  "government decree 828 of 8 July 1997",
	Digits:  []int{6, 9, 10},
	Labels: []string{
		"паспорт", "паспорта", "паспортом", "пасп.", "паспортные данные", "паспорт серия", "паспорт гражданина РФ", "паспорт РФ", "серия", "серии", "удостоверение личности",
		"загранпаспорт", "загран.", "загранпаспорта", "загранпаспортом", "заграничный паспорт", "заграничного паспорта", "свидетельство о рождении",
	},
	Check: func(m *detectors.Match) float64 {
		ten := len(m.Digits) == 10 && m.Is("2 2 6", "4 6", "10", "4-6", "2-2-6", "2 2-6", "2 8")
		if !ten && !(len(m.Digits) == 9 && m.Is("2 7", "9")) {
			return 0
		}
		if !m.Near("паспорт", "паспорта", "паспортом", "пасп", "паспортные", "загранпаспорт", "загран", "загранпаспорта", "заграничныи", "удостоверение личности") || m.Near("паспорт дороги", "паспорт фасада", "паспорт изделия", "паспорт объекта", "паспорт безопасности") {
			return 0
		}
		if words := m.Before(); detectors.EndsWith(strings.TrimRight(words, "0123456789 "), []string{"патент", "патента", "стс", "птс"}) {
			return 0
		}
		if ten || m.Near("загранпаспорт", "загран", "загранпаспорта", "заграничныи паспорт") {
			return labelled
		}
		return 0
	},
	Yes: []string{"Паспорт: [[6224-558290]]\n", "паспорт [[62 41 878299]]", "паспорт серия [[6241 878299]]", "паспорт гражданина РФ [[6241878299]] выдан", "загран. [[75 4182011]]"},
	No:  []detectors.Trap{{Name: "road", Text: "паспорт фасада № 58-2021"}},
}

// Account finds accounts of twenty digits.
var Account = &detectors.Pattern{
	ID:      "ru.account",
	Type:    detectors.BankAccount,
	Summary: "Russian bank account of twenty digits, after its label or checked by the BIK",
	Source:  "Bank of Russia, order 515 of 8 September 1997",
	Digits:  []int{20},
	Labels:  []string{"р/с", "к/с", "л/с", "р/сч", "к/сч", "кор/с", "расч. счёт", "расчётный счёт", "счёт", "счета", "корр. счёт", "корреспондентский счёт", "лицевой счёт", "казначейский счёт", "с/с", "номер счёта", "счёт получателя"},
	Check: func(m *detectors.Match) float64 {
		if !m.Only(" -.") || strings.Trim(m.Digits, "0") == "" {
			return 0
		}
		if checksum.RussianAccount(bik(m), m.Digits) {
			m.Because("check digit")
			return certain
		}
		switch {
		case m.NearLabel():
			return 0.95
		case m.Is("20") && known[m.Digits[:3]] && !m.Foreign():
			return likely
		}
		return 0
	},
	Yes: []string{"р/с [[40702810838566014776]]; сот.", "Расч. счёт [[40817810945912842950]]\n", "К/с [[30101810336561936702]]", "Счёт: [[40817810585757948098]], БИК", "счёт карты р/с [[40802810377415934479]]", "р/с [[40817 810 9 4591 2842950]]"},
	No:  []detectors.Trap{{Name: "budget code", Text: "КБК 00011105012040000120"}, {Name: "personal account at a host", Text: "по лицевому счёту № 51704-36,"}},
}

// known are the balance accounts that open an account of a person, a company, a
// body or a bank (Bank of Russia, provision 809-П).
var known = map[string]bool{"301": true, "302": true, "401": true, "402": true, "403": true, "405": true, "406": true, "407": true, "408": true, "423": true, "426": true, "032": true, "031": true}

// bik finds the nine digits after "БИК" around the account.
func bik(m *detectors.Match) string {
	for _, words := range []string{m.After(), m.Before()} {
		if _, rest, ok := strings.Cut(words, "бик "); ok && len(rest) >= 9 {
			return rest[:9]
		}
	}
	return ""
}
