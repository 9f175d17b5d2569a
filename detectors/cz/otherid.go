package cz

import (
	"strings"

	"inkoust/detectors"
)

// afterLabel accepts a number in one piece, or torn by spaces, right after its
// label.
func afterLabel(m *detectors.Match) float64 {
	if !m.Labelled() || m.Groups() > 3 || !m.Only(" -/") || blank(m.Digits) {
		return 0
	}
	return labelled
}

// Insured finds insurance numbers. Those of citizens are birth numbers, which
// cz.rodne-cislo finds with a better score.
var Insured = &detectors.Pattern{
	ID:      "cz.cislo-pojistence",
	Type:    detectors.OtherID,
	Summary: "Insurance number (číslo pojištěnce) of a person",
	Source:  "act 48/1997, section 40",
	Digits:  []int{9, 10, 20},
	Labels:  []string{"průkaz pojištěnce", "průkazu pojištěnce", "preukaz poistenca", "preukazu poistenca", "karta pojištěnce", "EHIC", "číslo pojištěnce", "č. pojištěnce", "pojištěnec č.", "ev. č. pojištěnce", "číslo poistenca", "evidenční číslo pojištění"},
	Needs:   detectors.ALabel,
	Check:   afterLabel,
	Yes:     []string{"číslo pojištěnce: [[5271725895]]", "č. průkazu pojištěnce [[80203000012345678901]]"},
	No:      []detectors.Trap{{Name: "policy", Text: "pojistná smlouva č. 0164479547"}},
}

// PersonalNumber finds numbers of staff and students.
var PersonalNumber = &detectors.Pattern{
	ID:      "cz.osobni-cislo",
	Type:    detectors.OtherID,
	Summary: "Staff or student number of a person, after its label",
	Source:  "guide to the act on the register of contracts, table of data",
	Digits:  []int{3, 4, 5, 6, 7, 8, 9, 10},
	Labels: []string{
		"UČO", "osobní číslo", "os. číslo", "os. č.", "osobní č.", "osobného čísla", "osobné číslo", "číslo studenta", "studijní číslo", "zaměstnanecké číslo",
		"služební číslo", "služební č.", "číslo zaměstnance", "číslo průkazu ZTP", "číslo průkazu ZTP/P", "průkaz ZTP", "průkaz ZTP/P", "preukaz ZŤP", "preukaz ZŤP-S", "preukaz ZŤP/S", "číslo průkazu", "průkaz č.", "ISIC",
		"čtenářského průkazu", "čtenářský průkaz", "služebního průkazu", "služební průkaz", "studentského průkazu", "zaměstnaneckého průkazu", "členského průkazu", "členský průkaz", "zbrojního průkazu", "zbrojní průkaz",
	},
	Needs: detectors.ALabel,
	Check: afterLabel,
	Yes:   []string{"UČO: [[960286]] Fakulta", "osobní číslo [[12345]]", "služební č. [[304512]]"},
	No: []detectors.Trap{
		{Name: "workplace", Text: "Číslo střediska: 445418"},
		{Name: "order", Text: "Číslo zakázky: 2047"},
	},
}

// ProfessionalNumber finds numbers in the lists of professional chambers.
var ProfessionalNumber = &detectors.Pattern{
	ID:      "cz.profesni-cislo",
	Type:    detectors.OtherID,
	Summary: "Number in the list of a professional chamber, after its label",
	Source:  "act 360/1992",
	Digits:  []int{4, 5, 6, 7},
	Labels: []string{
		"ČKAIT", "číslo autorizace", "č. autorizace", "autorizace č.", "číslo autorizace ČKAIT", "ČKA", "ČAK", "ČAK pod č.", "ev. č. ČAK", "evidenční číslo ČAK", "ČLK", "ČSK", "evidenční číslo lékaře", "SKSI", "SAK pod č.", "v SAK pod č.", "SAK č.", "SKA č.", "SLK č.",
	},
	Needs: detectors.ALabel,
	Check: afterLabel,
	Yes:   []string{"Ing. Radim Vzorný, ČKAIT [[8037950]];", "autorizace č. [[0504868]] (statika)"},
	No:    []detectors.Trap{{Name: "certificate of a weld", Text: "osvědčení č. 141 P FW 3.2"}},
}

// Licence finds numbers of licences and certificates of persons.
var Licence = &detectors.Labelled{
	ID:      "cz.cislo-opravneni",
	Type:    detectors.OtherID,
	Summary: "Number of a licence or certificate of a person, after its label",
	Source:  "guide to the act on the register of contracts, table of data",
	Labels: []string{
		"licence č.", "licence", "číslo licence", "č. licence", "osvědčení o autorizaci č.", "osvědčení o autorizaci", "č. oprávnění", "číslo oprávnění", "oprávnění č.", "oprávnění", "osvědčení č.", "osvědčení",
		"autorizovaný inženýr", "autorizovaný inženýr č.", "autorizovaný technik", "evidenční číslo", "ev. č.", "reg. č.", "průkaz způsobilosti č.", "svářečský průkaz č.", "průkaz č.",
	},
	With: []string{
		"autorizovany", "autorizaci", "autorizace", "stavbyvedouci", "advokat", "advokatka", "advokatu", "cak", "ckait", "seznamu", "znalec", "tlumocnik", "trener", "prukaz", "licence", "dozor", "geodet", "projektant", "revizni technik", "elektrikar", "koordinator", "lekar",
	},
	Min: 4, Max: 20, Score: 0.8,
	Accept: func(token string) bool { return strings.Count(token, "-") < 3 }, // the key of a program
	Yes:    []string{"stavbyvedoucí Jan Malý, osvědčení č. [[0840351]]", "trenérská licence č. [[B-1234/2019]]", "advokát, ev. č. [[12345]],"},
	No: []detectors.Trap{
		{Name: "weld", Text: "Svary provedl K. Vzorný, osvědčení č. 141 P FW 3.2"},
		{Name: "contract", Text: "projektant, evidenční číslo smlouvy 12345"},
		{Name: "program", Text: "retence 35 dní; licence č. SP9-4410-7721-0086 pro 40 uživatelů"},
	},
}

// SocialBenefit finds the number of a client of the labour office.
var SocialBenefit = &detectors.Pattern{
	ID:      "cz.cislo-klienta",
	Type:    detectors.OtherID,
	Summary: "Number of a client of an office, after its label",
	Source:  "act 73/2011",
	Digits:  []int{7, 8, 9, 10, 11, 12},
	Labels:  []string{"OÚ", "číslo klienta", "č. klienta", "klientské číslo", "rodinné číslo", "číslo uchazeče", "spisové číslo klienta", "číslo žáka", "číslo čtenáře", "číslo pacienta"},
	Needs:   detectors.ALabel,
	Check:   afterLabel,
	Yes:     []string{"sp. zn. ÚP-KLA/208/22, OÚ [[5271725895]]", "číslo klienta: [[12345678]]"},
	No:      []detectors.Trap{{Name: "office in a case number", Text: "OÚ-583/2020-014"}},
}

// What announces a loan, and what stands near one; folded.
var (
	loanLabels = detectors.NewLabels([]string{"uveru", "uver", "kupujiciho", "dluznika", "hypoteky", "smlouvy"})
	loanWords  = detectors.NewLabels([]string{"uveru", "uver", "hypoteky", "hypoteka", "hypotecniho uveru"})
)

// Loan finds the number of a person's loan, which a person is asked about.
var Loan = &detectors.Pattern{
	ID:      "cz.cislo-uveru",
	Type:    detectors.OtherID,
	Summary: "Number of a loan or mortgage named in the text",
	Source:  "guide to the act on the register of contracts, table of data",
	Digits:  []int{8, 9, 10, 11, 12},
	Check: func(m *detectors.Match) float64 {
		if m.Groups() > 1 || !m.AnnouncedBy(loanLabels) || !m.NearBy(loanWords) {
			return 0
		}
		return doubtful
	},
	Yes: []string{"na splacení úvěru dlužníka č. [[0084477924]],"},
	No:  []detectors.Trap{{Name: "contract", Text: "číslo smlouvy 0084477924"}},
}
