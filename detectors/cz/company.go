package cz

import (
	"inkoust/detectors"
	"inkoust/internal/checksum"
)

// ICO finds company numbers. After the label any five to eight digits count:
// spreadsheets eat leading zeros and extraction tears numbers.
var ICO = &detectors.Pattern{
	ID:      "cz.ico",
	Type:    detectors.CompanyID,
	Summary: "Czech company number (IČO), checked by mod 11",
	Source:  "act 111/2009, section 24",
	Digits:  []int{5, 6, 7, 8},
	Labels:  []string{"IČO", "IČ", "IČ/DIČ", "IČO/DIČ", "IČO, DIČ", "i. č. o.", "i. č.", "lČ", "lČO", "ICO", "IČ0", "IC0", "1ČO", "1Č0", "identifikační číslo", "identifikační číslo osoby", "ident. číslo", "ident. č.", "identifikačním číslem", "company ID", "IČO / ID No.", "IČO / company ID", "reg. no."},
	NotLang: "sk",
	Check:   CheckCompanyNumber,
	Yes: []string{
		"IČO: [[60070561]]", "IČ: [[247 96 484]], DIČ", "IČO | [[70169187]] | sídlo", "IČ: [[44168]]", "IČ0: [[60070561]]", "identifikační číslo [[00787710]]",
		"společnost\n   [[00276464]]\n", "(IČ [[71108955]], Pod Lesem 4)", "IČO:\n[[60070561]]", "IČ: [[6 0 0 7 0 5 6 1]]     DIČ", "IČO / ID No.: [[60070561]],", "IČ/DIČ: [[60070561]]/CZ60070561",
	},
	No: []detectors.Trap{
		{Name: "other label", Text: "číslo smlouvy 60070561"},
		{Name: "blank form", Text: "IČO: 00000000"},
		{Name: "amount", Text: "IČO: částka 60070561 Kč"},
		{Name: "policy", Text: "Kč u pojišťovny, pojistka 60070561"},
		{Name: "CPV", Text: "kód CPV 45000000-7"},
	},
}

// CheckCompanyNumber is the rule Slovakia shares.
func CheckCompanyNumber(m *detectors.Match) float64 {
	told := m.Labelled()
	if !told && (m.Groups() > 1 || len(m.Digits) != 8) {
		return 0
	}
	valid := checksum.ICO(m.Digits)
	if told && m.Only(" \n") && (m.Groups() <= 4 || valid && m.Groups() == len(m.Digits)) {
		switch {
		case valid:
			m.Because("check digit")
			return certain
		case blank(m.Digits):
			return 0
		}
		return labelled
	}
	// A tenth of all numbers passes the check: only a number that has the line
	// for itself, as columns are torn, counts without its label.
	if valid && m.Is("8") && m.Alone() && !m.Foreign() {
		m.Because("check digit")
		return 0.5
	}
	return 0
}

func blank(digits string) bool {
	for i := range len(digits) {
		if digits[i] != '0' {
			return false
		}
	}
	return true
}

// DIC finds tax numbers. Eight digits are a company's own number; nine or ten
// are a birth number, or stand for one, and belong to a natural person.
var DIC = &detectors.Pattern{
	ID:      "cz.dic",
	Type:    detectors.TaxID,
	Summary: "Czech tax number (DIČ); nine or ten digits name a natural person",
	Source:  "act 280/2009, section 130",
	Digits:  []int{5, 6, 7, 8, 9, 10},
	Labels:  []string{"DIČ", "d. i. č.", "DlČ", "daňové identifikační číslo", "daňovým identifikačním číslem", "identifikační číslo v zemi bydliště", "identifikační číslo ve státě bydliště", "VAT", "VAT No.", "VAT ID", "Tax ID"},
	Prefix:  true,
	Needs:   detectors.ALabel | detectors.ACapital,
	Check:   checkDIC,
	Yes: []string{
		"DIČ: [[CZ24796484]]", "DIČ: [[CZ 60070561]]", "DIČ [[CZ7609198322]]", "IČO: 46339558 DIČ: [[CZ8306174415]]", "DIČ: [[8306174415]]",
		"DIČ: [[CZ44168]] Telefon", "\n  [[CZ0003870]]\n", "DIČ: [[CZ830617/4415]]",
	},
	No: []detectors.Trap{
		{Name: "registration number of a project", Text: "projekt reg. č. CZ.05.1.24/0.0/0.0/19_121/0047633"},
		{Name: "registered letter", Text: "dopis RR 234405854 CZ"},
		{Name: "Polish invoice", Text: "faktura VAT nr 72/04/2023"},
		{Name: "not registered", Text: "DIČ: neplátce\nBod 42"},
	},
}

// dicLabels announce a tax number; folded.
var dicLabels = detectors.NewLabels([]string{"dic", "d i c", "dlc", "danove identifikacni cislo", "danovym identifikacnim cislem", "identifikacni cislo v zemi bydliste", "identifikacni cislo ve state bydliste", "vat", "vat id", "tax id"})

func checkDIC(m *detectors.Match) float64 {
	letters, start := m.Letters(3)
	prefixed := letters == "CZ" && m.Only(" /")
	if prefixed {
		m.Start = start
	} else if letters != "" && start < m.Start && m.Start-start == len(letters) {
		return 0
	}
	if !m.Only(" \n") && !m.Is("6/4", "6/3") || blank(m.Digits) {
		return 0
	}
	hint := m.AnnouncedBy(dicLabels)
	if !hint && (!prefixed || len(m.Digits) < 7 || m.Groups() > 1) || m.Lang == "sk" && !prefixed {
		return 0
	}
	m.Subkind = "legal"
	// Ten digits that hold no date are the number of a Slovak company.
	if len(m.Digits) > 8 && (prefixed || m.Digits[0] != '2' || checksum.BirthShape(m.Digits)) {
		m.Subkind = "natural"
	}
	if checksum.ICO(m.Digits) || checksum.RodneCislo(m.Digits) {
		m.Because("check digit")
		return certain
	}
	return labelled
}
