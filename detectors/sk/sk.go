// Package sk finds the identifiers of Slovak public and business life.
package sk

import (
	"strings"

	"inkoust/detectors"
	"inkoust/internal/checksum"
)

// All returns the detectors of this package.
func All() []detectors.Detector {
	return []detectors.Detector{RodneCislo, ICO, DIC, ICDPH, IDCard, Passport, Plate, Account, Box, Professional, OldLicence}
}

const (
	certain  = 0.99 // label and check digit
	labelled = 0.9  // label alone, or a check digit in a shape of its own
	likely   = 0.75 // check digit without label
)

// RodneCislo finds birth numbers in Slovak texts.
var RodneCislo = &detectors.Pattern{
	ID:      "sk.rodne-cislo",
	Type:    detectors.BirthNumber,
	Summary: "Slovak birth number (rodné číslo), checked by date and mod 11",
	Source:  "act 301/1995, section 2",
	Digits:  []int{9, 10},
	Labels:  []string{"r. č.", "rč", "r. číslo", "rodné číslo", "rodného čísla", "rodným číslom", "rodné č.", "rod. č.", "rod. číslo", "číslo poistenca", "poistenec", "poistenec č.", "VS", "var. symbol", "variabilný symbol", "variabilným symbolom", "SS", "špecifický symbol"},
	Lang:    "sk",
	Check: func(m *detectors.Match) float64 {
		valid := checksum.RodneCislo(m.Digits)
		symbol := m.Announced("vs", "var symbol", "variabilny symbol", "variabilnym symbolom", "ss", "specificky symbol")
		switch {
		case m.Labelled() && valid && !(symbol && len(m.Digits) < 10):
			m.Because("check digit")
			return certain
		case symbol:
			return 0
		case m.Labelled() && (checksum.BirthShape(m.Digits) || m.Is("6/4", "6/3") && m.Digits[:6] != "000000"):
			return labelled
		case !valid || m.Foreign() || m.Is("6/4") && m.Group(1) >= "1989" && m.Group(1) <= "2039":
			return 0
		case m.Is("6/4"):
			return labelled
		case m.Is("6/3"), m.Is("10") && (m.NearLabel() || m.Alone()):
			return likely
		}
		return 0
	},
	Yes: []string{"r.č. [[955819 / 3139]], poisťovňa", "rč [[6509093976]], OP", "rodné číslo: [[925920/9409]]", "VS [[6811177780]]\n"},
	No: []detectors.Trap{
		{Name: "plain symbol", Text: "482,- €; VS 22296450"},
		{Name: "contract", Text: "Nájomná zmluva č. 0618594/2009"},
	},
}

// ICO finds company numbers in Slovak texts.
var ICO = &detectors.Pattern{
	ID:      "sk.ico",
	Type:    detectors.CompanyID,
	Summary: "Slovak company number (IČO), checked by mod 11",
	Source:  "act 272/2015, section 3",
	Digits:  []int{5, 6, 7, 8},
	Loose:   true,
	Labels:  []string{"IČO", "IČO/DIČ", "IČ", "i. č. o.", "ICO", "lČO", "identifikačné číslo", "identifikačné číslo organizácie", "identifikačným číslom"},
	Lang:    "sk",
	Check: func(m *detectors.Match) float64 {
		valid := checksum.ICO(m.Digits)
		if m.Tight() && !m.Announced("ico dic") {
			return 0
		}
		switch {
		case m.Labelled() && m.Only(" \n") && m.Groups() <= 4 && valid:
			m.Because("check digit")
			return certain
		case m.Labelled() && m.Only(" \n") && m.Groups() <= 4 && m.Digits != "00000000":
			return labelled
		case valid && m.Is("8") && m.Alone() && !m.Foreign():
			return 0.5
		}
		return 0
	},
	Yes: []string{"IČO: [[254 27 687]], v zastúpení", "IČO [[64710238]],", "IČO:  [[75990334]]   DIČ", "IČO/DIČ: [[36048313]]/2064750259"},
	No:  []detectors.Trap{{Name: "empty", Text: "IČO: , DIČ: sídlo"}, {Name: "account", Text: "IČO 36048313/0900"}, {Name: "licence", Text: "č. živn. reg. 610-24738"}},
}

// DIC finds tax numbers of ten digits. All of them belong to a company or a
// person in business: the number itself tells nothing of birth.
var DIC = &detectors.Pattern{
	ID:      "sk.dic",
	Type:    detectors.TaxID,
	Summary: "Slovak tax number (DIČ), after its label",
	Source:  "act 563/2009, section 67",
	Digits:  []int{9, 10},
	Loose:   true,
	Labels:  []string{"DIČ", "DIČ/IČ DPH", "d. i. č.", "daňové identifikačné číslo", "daňovým identifikačným číslom", "daňového identifikačného čísla"},
	Lang:    "sk",
	Check: func(m *detectors.Match) float64 {
		behind := m.Tight() && m.Near("ico dic") && checksum.SlovakVAT(m.Digits) // behind the number and a slash
		if !m.Labelled() && !behind || m.Tight() && !behind || !m.Only(" ") || m.Digits[0] == '0' {
			return 0
		}
		if m.Subkind = "legal"; m.Digits[0] == '1' {
			m.Subkind = "natural" // numbers of natural persons begin with 1
		}
		if checksum.SlovakVAT(m.Digits) {
			return certain
		}
		return labelled
	},
	Yes: []string{"IČO: 27039170, DIČ: [[1058372648]]\n", "DIČ: [[1073852549]]   platca", "IČO/DIČ: 36048313/[[2064750259]]"},
	No:  []detectors.Trap{{Name: "empty", Text: "DIČ: kontakt"}},
}

// ICDPH finds VAT numbers.
var ICDPH = &detectors.Pattern{
	ID:      "sk.ic-dph",
	Type:    detectors.TaxID,
	Summary: "Slovak VAT number (IČ DPH), checked by mod 11",
	Source:  "act 222/2004, section 4",
	Digits:  []int{10},
	Labels:  []string{"IČ DPH", "IČDPH", "ič pre DPH"},
	Prefix:  true,
	Check: func(m *detectors.Match) float64 {
		letters, start := m.Letters(2)
		if letters != "SK" || !m.Only(" ") || m.Groups() > 2 {
			return 0
		}
		m.Start, m.Subkind = start, "legal"
		if m.Digits[0] == '1' {
			m.Subkind = "natural"
		}
		switch valid := checksum.SlovakVAT(m.Digits); {
		case valid:
			m.Because("check digit")
			return certain
		case m.Labelled() || m.Announced("dic", "vat", "vat id"):
			return labelled
		}
		return 0
	},
	Yes: []string{"IČ DPH: [[SK2021853504]]", "DIČ [[SK2021853504]],"},
	No:  []detectors.Trap{{Name: "registered letter", Text: "list RE 300062500 SK"}, {Name: "account", Text: "SK31 1200 0000 1987 4263 7541"}},
}

// serial makes a check for a document of letters and digits near its label.
func serial(letters int) func(m *detectors.Match) float64 {
	return func(m *detectors.Match) float64 {
		got, start := m.Letters(letters)
		if len(got) != letters || m.Groups() > 2 || !m.Only(" ") {
			return 0
		}
		if m.Start = start; !m.NearLabel() {
			return 0
		}
		return labelled
	}
}

// IDCard finds identity cards: two letters, six digits.
var IDCard = &detectors.Pattern{
	ID:      "sk.obciansky-preukaz",
	Type:    detectors.IDDocument,
	Summary: "Number of a Slovak identity card, after its label",
	Source:  "act 395/2019",
	Digits:  []int{6},
	Labels:  []string{"OP", "č. OP", "OP č.", "občiansky preukaz", "občianskeho preukazu", "občianskym preukazom", "č. obč. preukazu", "preukaz totožnosti", "preukazu totožnosti"},
	Prefix:  true,
	Lang:    "sk",
	Check:   serial(2),
	Yes:     []string{"OP č. [[EC 709331]], trvale", "rč 6509093976, OP [[EX523978]]\n", "občiansky preukaz: [[EA123456]]"},
	No:      []detectors.Trap{{Name: "no label", Text: "typ EC 709331"}, {Name: "programme", Text: "OP Ľudské zdroje, ITMS 301645AFG3"}},
}

// Passport finds passports: two letters, seven digits.
var Passport = &detectors.Pattern{
	ID:      "sk.cestovny-pas",
	Type:    detectors.IDDocument,
	Summary: "Number of a Slovak passport, after its label",
	Source:  "act 647/2007",
	Digits:  []int{7},
	Labels:  []string{"cestovný pas", "cestovného pasu", "cestovným pasom", "pas", "pasu", "pasom", "cestovný doklad", "cestovného dokladu"},
	Prefix:  true,
	Lang:    "sk",
	Check:   serial(2),
	Yes:     []string{"číslo pasu: [[BD1234567]]"},
	No:      []detectors.Trap{{Name: "no label", Text: "výrobok BD1234567"}},
}

// Plate finds registration plates: "BA-123AB", "AA123BB".
var Plate = &detectors.Pattern{
	ID:      "sk.evc",
	Type:    detectors.VehiclePlate,
	Summary: "Slovak registration plate (EČV), after its label",
	Source:  "act 8/2009, section 123",
	Digits:  []int{3},
	Labels:  []string{"EČV", "EČ", "evid. č.", "evidenčné č.", "príves", "prívesu", "ŠPZ", "SPZ", "evidenčné číslo", "evidenčným číslom", "evidenčné číslo vozidla", "ev. č. vozidla", "RZ", "registrační značka", "registrační značky", "reg. značka", "reg. zn.", "vozidlo", "vozidla", "vozidlom", "vozidle", "auto", "automobil", "automobilu", "motorové vozidlo"},
	Prefix:  true,
	Suffix:  true,
	Needs:   detectors.ACapital,
	Check:   checkPlate,
	Yes:     []string{"Octavia, EČV [[PB-412CK]], farba", "EČV: [[BA 123AB]]", "EČV [[BA-123-AB]]", "ŠPZ [[BA123AB]]", "vozidlo [[LC 307 HM]])", "elektromobil, RZ [[EL 412 BC]]", "vodič Jozef Oravec, [[MT 118CK]], trasa III"},
	No:      []detectors.Trap{{Name: "room", Text: "miestnosť BA 123"}, {Name: "no label", Text: "model XX-412CK"}},
}

func checkPlate(m *detectors.Match) float64 {
	text := m.Part.Text
	i := m.Start
	if i > 0 && (text[i-1] == '-' || text[i-1] == ' ') {
		i--
	}
	end := m.End
	if end+2 < len(text) && (text[end] == ' ' || text[end] == '-') && capital(text[end+1]) && capital(text[end+2]) {
		end++
	}
	head := end
	for end < len(text) && end-head < 2 && text[end] >= 'A' && text[end] <= 'Z' {
		end++
	}
	if i < 2 || end-head != 2 || !capital(text[i-1]) || !capital(text[i-2]) || i > 2 && capital(text[i-3]) {
		return 0
	}
	if end < len(text) && (capital(text[end]) || text[end] >= '0' && text[end] <= '9') {
		return 0
	}
	apart := head > m.End
	m.Start, m.End = i-2, end
	switch {
	case m.NearLabel() && (!apart || m.Labelled()):
		return labelled
	case !apart && m.Lang != "ru" && entry(text[:m.Start]) && districts[text[m.Start:m.Start+2]] && !m.Foreign():
		m.Because("district")
		return 0.6
	}
	return 0
}

// entry reports whether an entry of a list begins at the end of a text: a mark or
// a line stands before, not a word.
func entry(head string) bool {
	head = strings.TrimRight(head, " ")
	return head == "" || strings.IndexByte(",;(\n\t|", head[len(head)-1]) >= 0
}

// districts are the letters of the districts, which begin a plate of before 2023
// (decree 9/2009, annex 2). Shapes of goods seldom have one of them, three digits
// and two letters.
var districts = func() map[string]bool {
	m := map[string]bool{}
	for _, code := range strings.Fields("BA BL BT BB BJ BN BR BS BY CA DK DS DT GA GL HC HE IL KA KE KC KK KM KN KS LC LE LM LV MA MI ML MT MY NM NO NR NZ PB PD PE PK PN PO PP PT PU PV RA RK RS RV SA SB SC SE SI SK SL SN SO SP SV TN TO TR TS TT TV VK VT ZA ZC ZH ZM ZV") {
		m[code] = true
	}
	return m
}()

func capital(c byte) bool { return c >= 'A' && c <= 'Z' }

// Account finds accounts in the form used before IBAN.
var Account = &detectors.Pattern{
	ID:      "sk.account",
	Type:    detectors.BankAccount,
	Summary: "Slovak bank account with bank code, checked by mod 11",
	Source:  "NBS decree 8/2009",
	Digits:  []int{6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20},
	Labels:  []string{"číslo účtu", "č. účtu", "č. ú.", "účet", "účtu", "bankové spojenie", "bank. spojenie", "bankový účet", "bankovým účtom", "bankového účtu", "účtom", "číslo bankového účtu", "č. ú. banky"},
	Lang:    "sk",
	Needs:   detectors.ASlash,
	Check: func(m *detectors.Match) float64 {
		n := m.Groups()
		if n < 2 || n > 3 || m.Sep(n-1) != '/' || n == 3 && (m.Sep(1) != '-' || len(m.Group(0)) > 6) || !banks[m.Group(n-1)] || len(m.Group(n-2)) < 2 || len(m.Group(n-2)) > 10 {
			return 0
		}
		valid := checksum.AccountNumber(m.Group(n-2)) && (n == 2 || checksum.AccountNumber(m.Group(0)))
		switch near := m.NearLabel(); {
		case near && valid:
			m.Because("check digit")
			return certain
		case near:
			return labelled
		case valid && !m.Foreign() && len(m.Group(n-2)) > 5:
			return likely
		}
		return 0
	},
	Yes: []string{"č. ú.: [[19-2000145399/0900]]", "bankové spojenie: [[2000145399/8180]]"},
	No:  []detectors.Trap{{Name: "contract", Text: "č. nájomcu: 767055/8600        č. prenajímateľa: 24/19"}, {Name: "empty", Text: "č. ú.: /8180 IBAN"}},
}

// banks are the codes of payment institutions in Slovakia (NBS).
var banks = map[string]bool{
	"0200": true, "0720": true, "0900": true, "1100": true, "1111": true, "2010": true, "3000": true, "3100": true, "5200": true, "5600": true, "5900": true, "6500": true, "7300": true, "7500": true,
	"7930": true, "8020": true, "8050": true, "8100": true, "8120": true, "8130": true, "8160": true, "8170": true, "8180": true, "8300": true, "8320": true, "8330": true, "8360": true, "8370": true,
	"8410": true, "8420": true, "8430": true, "9950": true, "9951": true, "9952": true,
}

// Box finds numbers of electronic mailboxes, "E0001234567".
var Box = &detectors.Labelled{
	ID:      "sk.schranka",
	Type:    detectors.DataBox,
	Summary: "Number of a Slovak electronic mailbox, after its label",
	Source:  "act 305/2013, section 11",
	Labels:  []string{"schránky", "schránka", "schránku", "elektronickej schránky", "elektronická schránka", "číslo schránky", "č. schránky", "eDesk", "eDesku", "ÚPVS"},
	Min:     11, Max: 11, Score: 0.95,
	Accept: func(token string) bool { return token[0] == 'E' && strings.Trim(token[1:], "0123456789") == "" },
	Yes:    []string{"zaslať do schránky [[E0001182047]].", "eDesk: [[E0001182047]]"},
	No:     []detectors.Trap{{Name: "no label", Text: "výrobok E0001182047"}},
}

// Professional finds numbers of licences and registrations of persons.
var Professional = &detectors.Labelled{
	ID:      "sk.odborna-sposobilost",
	Type:    detectors.OtherID,
	Summary: "Number of a professional licence or registration of a person",
	Source:  "act 343/2015",
	Labels:  []string{"reg. č.", "registračné číslo", "osv. č.", "osvedčenie č.", "číslo osvedčenia", "č. osvedčenia", "ev. č. osvedčenia", "SKSI"},
	With:    []string{"sposobila osoba", "stavbyveduci", "stavebny dozor", "autorizovany", "osv", "osvedcenie", "osvedcenia", "sksi", "znalec", "tlmocnik", "projektant"},
	Min:     4, Max: 20, Lang: "sk", Score: labelled,
	Yes: []string{"odborne spôsobilá osoba, reg. č. [[B0417-063-2012]] podľa zákona a zmluvy medzi stranami", "Stavbyvedúci: Vzorný (osv. č. [[03175*20*]]) podľa zákona a zmluvy medzi stranami"},
	No:  []detectors.Trap{{Name: "trade register", Text: "Živnostenský úrad Martin, č. 306-5827"}},
}

// OldLicence finds staff and pupil numbers in Slovak texts.
var OldLicence = &detectors.Labelled{
	ID:      "sk.osobne-cislo",
	Type:    detectors.OtherID,
	Summary: "Staff, pupil or service number of a person, after its label",
	Source:  "act 18/2018",
	Labels:  []string{"osobné číslo", "osobné č.", "os. číslo", "os. č.", "služobné číslo", "číslo preukazu", "číslo zamestnanca", "číslo žiaka"},
	Min:     3, Max: 12, Lang: "sk", Score: labelled,
	Yes: []string{"osobné číslo: [[12345]]"},
	No:  []detectors.Trap{{Name: "parcel", Text: "parcelné číslo 1418/6"}},
}
