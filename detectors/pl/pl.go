// Package pl finds the identifiers of Polish public and business life.
package pl

import (
	"inkoust/detectors"
	"inkoust/internal/checksum"
)

// All returns the detectors of this package.
func All() []detectors.Detector {
	return []detectors.Detector{PESEL, NIP, REGON, KRS, Dowod, DowodTorn, Paszport, PrawoJazdy, KartaPobytu, NRB, Plate, PlateTorn, Personal, Farm}
}

const (
	certain  = 0.99 // label and check digit
	labelled = 0.9  // label alone, or a check digit in a shape of its own
	likely   = 0.75 // check digit without label
)

// PESEL finds personal numbers.
var PESEL = &detectors.Pattern{
	ID:      "pl.pesel",
	Type:    detectors.BirthNumber,
	Summary: "Polish personal number (PESEL), checked by date and check digit",
	Source:  "act of 24 September 2010 on the population register, article 15",
	Digits:  []int{11},
	Labels:  []string{"PESEL", "nr PESEL", "numer PESEL", "nr ewid. PESEL", "NIP/PESEL", "PESEL/NIP", "PESELU", "numerem PESEL", "PESEL-u"},
	Check: func(m *detectors.Match) float64 {
		valid := checksum.PESEL(m.Digits)
		switch {
		case valid && m.NearLabel() && (m.Groups() <= 4 || m.Groups() == 11):
			m.Because("check digit")
			return certain
		case m.Labelled() && m.Groups() <= 3 && m.Digits != "00000000000":
			return labelled
		case valid && m.Is("11") && !m.Foreign():
			m.Because("check digit")
			if m.Lang == "pl" {
				return likely
			}
			return 0.3
		}
		return 0
	},
	Yes: []string{"PESEL: [[84101433118]], nr", "PESEL ucznia [[03311932981]];", "NIP/PESEL [[79011744469]]\n", "PESEL [[75072197646]] |", "PESEL [[840 0144 6411]]", "nr PESEL\n[[84101433118]]", "PESEL: [[8 4 1 0 1 4 3 3 1 1 8]]"},
	No: []detectors.Trap{
		{Name: "procedure", Text: "Ogłoszenie nr 2023/BZP 08757325/02"},
		{Name: "word only", Text: "PESEL oraz adres"},
		{Name: "blank form", Text: "PESEL: 00000000000"},
	},
}

// NIP finds tax numbers; they are public for everyone in business.
var NIP = &detectors.Pattern{
	ID:      "pl.nip",
	Type:    detectors.TaxID,
	Summary: "Polish tax number (NIP), checked by mod 11",
	Source:  "act of 13 October 1995, article 10",
	Digits:  []int{10},
	Labels:  []string{"NIP", "NIP/REGON", "nr NIP", "numer NIP", "NIP UE", "NIP: PL"},
	Prefix:  true,
	Loose:   true,
	Check: func(m *detectors.Match) float64 {
		letters, start := m.Letters(3)
		if m.Tight() && m.Groups() > 1 {
			return 0
		}
		if letters == "PL" {
			m.Start = start
		} else if letters != "" && letters != "NIP" && start == m.Start-len(letters) {
			return 0
		}
		valid := checksum.NIP(m.Digits)
		switch {
		case valid && m.NearLabel():
			m.Because("check digit")
			return certain
		case m.Labelled() && m.Only(" -") && m.Digits != "0000000000":
			return labelled
		case valid && m.Is("3-3-2-2", "3-2-2-3") && !m.Foreign():
			m.Because("check digit")
			return likely
		}
		return 0
	},
	Yes: []string{"NIP [[810-959-66-53]], KRS", "NIP: [[6656092175]],", "NIP [[PL6656092175]]", "NIP [[673-728-35-77]]", "NIP/REGON: [[6656092175]]/526589942"},
	No:  []detectors.Trap{{Name: "empty", Text: "NIP: ……………, w sprawie"}, {Name: "application", Text: "wniosek nr 6656092175"}},
}

// REGON finds statistical numbers.
var REGON = &detectors.Pattern{
	ID:      "pl.regon",
	Type:    detectors.CompanyID,
	Summary: "Polish statistical number (REGON), after its label",
	Source:  "act of 29 June 1995, article 42",
	Digits:  []int{9, 14},
	Labels:  []string{"REGON", "nr REGON", "numer REGON", "REGON nr", "regonu"},
	Loose:   true,
	Check: func(m *detectors.Match) float64 {
		if !m.Labelled() && !(m.Near("nip regon", "krs regon") && checksum.REGON(m.Digits)) || !m.Only(" -") || m.Groups() > 5 {
			return 0
		}
		if checksum.REGON(m.Digits) {
			m.Because("check digit")
			return certain
		}
		return labelled
	},
	Yes: []string{"REGON [[526589942]], zwanym", "REGON: [[009448742]]", "NIP/REGON: 6656092175/[[526589942]]", "REGON: [[12345678512347]]"},
	No:  []detectors.Trap{{Name: "no label", Text: "numer 526589942"}},
}

// KRS finds numbers of the court register.
var KRS = &detectors.Pattern{
	ID:      "pl.krs",
	Type:    detectors.CompanyID,
	Summary: "Number of the Polish court register (KRS), after its label",
	Source:  "act of 20 August 1997, article 35",
	Digits:  []int{10},
	Labels:  []string{"KRS", "nr KRS", "numer KRS", "numerem KRS", "pod numerem KRS", "KRS pod numerem", "rejestru przedsiębiorców pod numerem", "rejestrze przedsiębiorców pod numerem", "KRS pod nr", "Krajowego Rejestru Sądowego pod numerem"},
	Check: func(m *detectors.Match) float64 {
		switch {
		case !m.Is("10") || m.Digits == "0000000000":
			return 0
		case m.Labelled():
			return certain
		case m.Digits[:3] == "000" && m.Near("krs", "rejestru sadowego", "rejestru przedsiebiorcow", "krajowego rejestru sadowego", "rejestrze sadowym"):
			return labelled
		}
		return 0
	},
	Yes: []string{"KRS: [[0000189581]]", "wpisaną do KRS pod numerem [[0000189581]]", "Krajowego Rejestru Sądowego pod numerem [[0000189581]]"},
	No:  []detectors.Trap{{Name: "policy", Text: "polisa nr 0000189581"}},
}

// Dowod finds identity cards: three letters, six digits, the first of them the
// check digit.
var Dowod = &detectors.Pattern{
	ID:      "pl.dowod-osobisty",
	Type:    detectors.IDDocument,
	Summary: "Polish identity card, checked by its check digit or after its label",
	Source:  "act of 6 August 2010, article 12",
	Digits:  []int{6},
	Labels: []string{
		"dowód osobisty", "dowodem osobistym", "dowodu osobistego", "dowód", "dowodu", "dowodem", "dow. os.", "dow. osob.", "dowód os.", "seria i numer dowodu", "d. o.", "leg. się dow. os.",
		"legitymującym się", "legitymującą się", "legitymująca się", "legitymujący się",
	},
	Prefix: true,
	Needs:  detectors.ACapital,
	Check: func(m *detectors.Match) float64 {
		letters, start := m.Letters(3)
		if len(letters) != 3 || m.Groups() > 2 || !m.Only(" ") {
			return 0
		}
		m.Start = start
		valid := checksum.DowodOsobisty(letters + m.Digits)
		switch near := m.NearLabel(); {
		case near && valid:
			m.Because("check digit")
			return certain
		case near:
			return labelled
		case valid && m.Announced("seria i numer", "seria i nr", "seria nr"):
			m.Because("check digit")
			return labelled
		case valid && m.Lang == "pl" && !m.Foreign():
			m.Because("check digit")
			return 0.6
		}
		return 0
	},
	Yes: []string{"dowodem osobistym [[ARK707967]] ważnym", "nr dowodu ojca [[CTE 968889]]\n", "dow. os. [[CLF 393614]]", "dow. os. seria [[BEG703586]]", "dowód osobisty seria i nr [[ABA 300000]]"},
	No:  []detectors.Trap{{Name: "vehicle card", Text: "karta pojazdu ACD 0840351"}, {Name: "empty", Text: "dow. os. ………………… kom. 781 404 950"}},
}

// Paszport finds passports: two letters, seven digits.
var Paszport = &detectors.Pattern{
	ID:      "pl.paszport",
	Type:    detectors.IDDocument,
	Summary: "Polish passport, after its label",
	Source:  "act of 27 January 2022 on passports",
	Digits:  []int{7},
	Labels:  []string{"paszport", "paszportu", "paszportem", "nr paszportu"},
	Prefix:  true,
	Needs:   detectors.ACapital,
	Check: func(m *detectors.Match) float64 {
		letters, start := m.Letters(2)
		if len(letters) != 2 || m.Groups() > 1 {
			return 0
		}
		if m.Start = start; !m.NearLabel() {
			return 0
		}
		if checksum.Paszport(letters + m.Digits) {
			m.Because("check digit")
			return certain
		}
		return labelled
	},
	Yes: []string{"paszport nr [[EB1234567]]", "paszportem seria [[EB 1234567]]"},
	No:  []detectors.Trap{{Name: "no label", Text: "symbol EB1234567"}},
}

// NRB finds domestic accounts of 26 digits.
var NRB = &detectors.Pattern{
	ID:      "pl.nrb",
	Type:    detectors.BankAccount,
	Summary: "Polish bank account (NRB), checked by mod 97",
	Source:  "NBP order 15/2010",
	Digits:  []int{25, 26, 27},
	Labels:  []string{"konto", "konta", "rachunek", "rachunek bankowy", "rachunku", "rachunku bankowego", "rach.", "nr konta", "numer rachunku", "nr rachunku", "nr rach.", "na konto", "bank", "r-k", "rachunek nr"},
	Check: func(m *detectors.Match) float64 {
		if !m.Only(" -\n") {
			return 0
		}
		if checksum.NRB(m.Digits) {
			m.Because("check digit")
			return certain
		}
		if m.NearLabel() && (m.Is("26", "2 4 4 4 4 4 4", "2-4-4-4-4-4-4") || m.Labelled()) {
			return labelled
		}
		return 0
	},
	Yes: []string{"rachunek bankowy ojca: [[61 1090 1014 0000 0712 1981 2874]] (Wzorek", "konto: [[61109010140000071219812874]]", "na konto [[62 1090 1014 0000 0712 1981 2874]].", "[[61 1090 1014 0000\n0712 1981 2874]]"},
	No:  []detectors.Trap{{Name: "long number", Text: "identyfikator 62109010140000071219812874"}},
}

// Plate finds registration plates after their label.
var Plate = &detectors.Labelled{
	ID:      "pl.nr-rejestracyjny",
	Type:    detectors.VehiclePlate,
	Summary: "Polish registration plate in one piece, after its label",
	Source:  "act of 20 June 1997, article 71",
	Labels:  plateLabels,
	Min:     5, Max: 8, Score: labelled,
	Accept: func(token string) bool {
		return capital(token[0]) && capital(token[1]) && plateTail(token[2:])
	},
	Yes: []string{"nr rej. [[LUB4052M]].", "nr rejestracyjny [[KTA816C]],"},
	No:  []detectors.Trap{{Name: "register", Text: "do rejestru pod nr RIK 28/03"}},
}

var plateLabels = []string{"numery rejestracyjne", "numerach rejestracyjnych", "numerów rejestracyjnych", "rejestracyjnym", "numerem rejestracyjnym", "tablicach rejestracyjnych", "nr rej.", "nr rejestracyjny", "numer rejestracyjny", "nr rej. pojazdu", "nr rejestracyjny pojazdu", "numerze rejestracyjnym", "nr. rej.", "rejestracyjny", "rej.", "tablice rejestracyjne", "tablicach", "o nr. rej.", "polské značky", "polská značka", "polskou značkou", "polské SPZ", "poľskej značky", "poľská značka"}

func plateTail(s string) bool {
	for i := range len(s) {
		if !capital(s[i]) && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}

func capital(c byte) bool { return c >= 'A' && c <= 'Z' }

// Personal finds staff, pupil and licence numbers.
var Personal = &detectors.Labelled{
	ID:      "pl.numer-osobowy",
	Type:    detectors.OtherID,
	Summary: "Staff, pupil or licence number of a person, after its label",
	Source:  "regulation (EU) 2016/679, article 4",
	Labels: []string{
		"nr leg.", "nr legitymacji", "numer legitymacji", "legitymacja nr", "legitymacja szkolna nr", "nr akt osobowych", "numer akt osobowych", "akta osobowe nr", "nr albumu", "numer albumu", "nr indeksu", "nr pracownika",
		"numer pracownika", "PWZ", "nr PWZ", "numer PWZ", "nr prawa wykonywania zawodu", "numer prawa wykonywania zawodu", "numerem prawa wykonywania zawodu", "nr uprawnień", "uprawnienia nr", "nr wpisu na listę radców",
		"nr uprawnień budowlanych", "uprawnienia budowlane nr", "upr. bud. nr", "upr. nr", "upr.", "nr upr.", "nr ewid.", "nr wpisu",
	},
	Not: []string{"dzialka nr ewid", "dzialki nr ewid", "dzialce nr ewid", "dzialke nr ewid", "dzialek nr ewid", "dzialkach nr ewid", "dzialka o nr ewid", "dzialki o nr ewid", "dzialce o nr ewid", "dzialke o nr ewid"},
	Min: 3, Max: 20, Score: labelled,
	Yes: []string{"nr leg. [[0581/2019]],", "Nr akt osobowych [[95/2018]],", "nr albumu: [[123456]]", "nr PWZ [[5425740]]", "upr. bud. nr [[MAP/0123/OWOK/10]]"},
	No:  []detectors.Trap{{Name: "contract", Text: "UMOWA ZLECENIA NR 27/ZL/2019"}, {Name: "parcel", Text: "działka nr ewid. 604/218"}},
}

// Farm finds numbers of farms, which stand for the farmer.
var Farm = &detectors.Pattern{
	ID:      "pl.nr-gospodarstwa",
	Type:    detectors.OtherID,
	Summary: "Number of a farm or producer, after its label",
	Source:  "act of 18 December 2003 on the register of producers",
	Digits:  []int{9},
	Labels:  []string{"nr gospodarstwa", "nr gospodarstwa ARiMR", "gospodarstwa ARiMR", "ARiMR", "nr producenta", "numer producenta", "numer identyfikacyjny producenta", "nr ewidencyjny producenta", "numer gospodarstwa"},
	Needs:   detectors.ALabel,
	Check: func(m *detectors.Match) float64 {
		if !m.Labelled() || m.Groups() > 3 {
			return 0
		}
		return labelled
	},
	Yes: []string{"nr gospodarstwa ARiMR [[021671173]]."},
	No:  []detectors.Trap{{Name: "plot", Text: "działka rolna nr 1342/5 obr. 0007"}},
}
