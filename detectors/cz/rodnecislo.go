package cz

import (
	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/checksum"
)

// birthLabels announce a birth number.
var birthLabels = []string{
	"důchodové číslo", "číslo důchodu", "číslo důchodce", "r. č.", "rč", "r. číslo", "rodné číslo", "rodného čísla", "rodným číslem", "rodné č.", "rod. č.", "rod. číslo",
	"RČ/IČ", "r. č./IČ", "rodné číslo/IČ", "rodné číslo (IČ)", "rodné číslo/datum narození", "narozen r. č.", "personal number", "birth number", "číslo pojištěnce", "číslo pojištěnce", "č. pojištěnce",
}

// RodneCislo finds birth numbers, with a slash or without, torn or whole. A
// number without its label needs a check digit and the usual shape; nine digits
// have none and need the slash or the label.
var RodneCislo = &detectors.Pattern{
	ID:      "cz.rodne-cislo",
	Type:    detectors.BirthNumber,
	Summary: "Czech birth number (rodné číslo), checked by date and mod 11",
	Source:  "act 133/2000, section 13",
	Digits:  []int{9, 10},
	Labels:  birthLabels,
	NotLang: "sk",
	Check:   CheckBirthNumber,
	Yes: []string{
		"rodné číslo: [[850101/1002]]", "nar., r. č. [[8501011002]] bytem", "r.č. [[570814 / 5080]]", "RČ [[106118/7017]].",
		"r.č. [[475314 608]]\nADRESA", "Vzorný Karel\t[[481119/247]]\tLhota", "Příjmení\n[[745928/1148]]\nObec",
		"rodné číslo\n[[910723/\n7238]]", "r.č.\u00a0[[865324/5579]]", "rodné číslo [[850101/0007]]", "R.Č. [[8 5 0 1 0 1 / 1 0 0 2]]", "Nováková Jana   [[786203/4563]]   Horní 5",
	},
	No: []detectors.Trap{
		{Name: "contract number with a year", Text: "nájemní smlouva č. 640506/2010"},
		{Name: "contract number with letters behind", Text: "smlouva zhotovitele č. 850101/2017-VZ"},
		{Name: "parcel", Text: "p. č. 880416/3 (zahrada)"},
		{Name: "case number", Text: "č. j. 850101/1002"},
		{Name: "order number", Text: "zak. č. 8501011002"},
		{Name: "phone", Text: "tel. 605 101 234"},
		{Name: "wrong month", Text: "kód 851301/0006"},
		{Name: "month plus forty", Text: "850101 účet 854101/0010"},
		{Name: "wrong check digit without label", Text: "sleva 850101/0007 platí"},
		{Name: "blank form", Text: "rodné číslo: 000000/0000"},
	},
}

// CheckBirthNumber is the rule Slovakia shares.
func CheckBirthNumber(m *detectors.Match) float64 {
	valid := checksum.RodneCislo(m.Digits)
	if m.Labelled() {
		return labelledBirthNumber(m, valid)
	}
	if !m.Is("6/4") && !(valid && m.Is("10", "6/3", "6-4", "6 4")) {
		return 0
	}
	switch {
	case m.Is("6/4") && isYear(m.Group(1)), m.Foreign():
		return 0 // 640506/2010 is a contract number far more often
	case !valid && m.Is("6/4") && checksum.BirthShape(m.Digits) && m.Column():
		m.Because("shape") // a typing error in a table of people
		return doubtful
	case !valid:
		return 0
	}
	m.Because("check digit")
	switch {
	case m.Is("6/4"), m.Part.Kind == document.FileName && m.Is("10", "6-4", "6 4"):
		return labelled // a file name cannot hold a slash
	case m.Is("6-4"):
		return doubtful
	case m.Is("6/3") && m.NearLabel():
		return labelled
	case m.Is("6/3"):
		return likely
	case m.Is("10") && (m.NearLabel() || m.Alone()):
		return likely
	case m.Is("10") && (m.Lang == "cs" || m.Lang == "sk"):
		return doubtful
	}
	return 0
}

// labelledBirthNumber trusts the label: damaged digits still tell who it is.
func labelledBirthNumber(m *detectors.Match, valid bool) float64 {
	switch {
	case valid:
		m.Because("check digit")
		return certain
	case checksum.BirthShape(m.Digits):
		return labelled
	case m.Is("6/4", "6/3"):
		if m.Digits[:6] != "000000" {
			return likely
		}
	}
	return 0
}

// isYear reports whether four digits look like a year of a contract.
func isYear(s string) bool { return s >= "1989" && s <= "2039" }

// VariableSymbol finds payment symbols, variable and specific, that are a birth
// number.
var VariableSymbol = &detectors.Pattern{
	ID:      "cz.variabilni-symbol",
	Type:    detectors.BirthNumber,
	Summary: "Variable symbol of a payment that is a birth number",
	Source:  "act 133/2000, section 13",
	Digits:  []int{10},
	Labels: []string{"VS", "v. s.", "var. symbol", "var. sym.", "variabilní symbol", "variabilním symbolem", "variabilního symbolu", "variabilný symbol", "variabilným symbolom",
		"SS", "s. s.", "specifický symbol", "spec. symbol", "spec. sym.", "specifickým symbolem", "špecifický symbol"},
	Needs: detectors.ALabel,
	Check: func(m *detectors.Match) float64 {
		if !m.Labelled() || !checksum.RodneCislo(m.Digits) || m.Elsewhere(contracts...) {
			return 0
		}
		m.Because("check digit")
		return labelled
	},
	Yes: []string{"účet města 51144434/0100, VS [[8653245579]],", "variabilní symbol: [[8501011002]]", "SS [[8653245579]],"},
	No: []detectors.Trap{
		{Name: "plain symbol", Text: "VS 2300235178"},
		{Name: "number of the contract", Text: "POJISTNÁ SMLOUVA č. 8653245579, VS 8653245579"},
		{Name: "symbol with a date but no check digit", Text: "s variabilním symbolem 6552195659,"},
		{Name: "symbol of eight digits", Text: "VS 22296450"},
	},
}

// contracts announce the number of a contract, which is its symbol as well;
// folded.
var contracts = []string{"smlouva", "smlouvy", "smlouve", "smlouvu", "smlouvou", "pojistka", "pojistky", "pojistce", "dohoda", "dohody", "faktura", "faktury", "objednavka", "objednavky", "rozhodnuti", "zmluva", "zmluvy", "zmluve"}
