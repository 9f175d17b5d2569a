package cz

import (
	"inkoust/detectors"
	"inkoust/internal/checksum"
)

// accountLabels announce a bank account.
var accountLabels = []string{
	"číslo účtu", "č. účtu", "č. ú.", "čú", "čísle účtu", "účet", "účtu", "účet číslo", "b. ú.", "bú", "č. b. ú.", "bankovní spojení", "bankovní spoj.",
	"bank. spojení", "bank. spoj.", "b. spojení", "bankovní účet", "bankovního účtu", "na účet", "účtem", "účtu vedeného", "úč", "úč. č.", "č. úč.", "bankové spojenie", "číslo bankového účtu", "spoj.",
}

// accountWords near by make a number an account.
var accountWords = []string{
	"ucet", "uctu", "uctem", "ucty", "c u", "cu", "spojeni", "spojenie", "spoj", "banka", "banky", "bank", "sporitelna", "kb", "csob", "cnb", "gemb", "moneta",
}

// Account finds account numbers with their bank code, both parts checked by
// mod 11, the code by the list of banks.
var Account = &detectors.Pattern{
	ID:      "cz.account",
	Type:    detectors.BankAccount,
	Summary: "Czech bank account with bank code, checked by mod 11",
	Source:  "ČNB decree 169/2011, sections 2 to 5",
	Digits:  []int{6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20},
	Labels:  accountLabels,
	Needs:   detectors.ASlash,
	Check:   checkAccount,
	Yes: []string{
		"bankovní spojení: [[566522-4094478790/0300]]; společnost", "číslo účtu: [[659438/0100]]", "ČSOB Litomyšl [[9993221/0300]] (provozní",
		"č.ú. [[4087059715/0600]]", "podíl ½      [[831651269/0800]]", "č. účtu: [[19 - 9103840310 / 0800]]", "účet č. [[1068410/2010]] u Fio",
		"číslo účtu: [[19-9103840311/0800]]", "č.ú.: [[000019-9103840310/0800]]",
	},
	No: []detectors.Trap{
		{Name: "contract of the other side", Text: "č. nájomcu: 767055/8100"},
		{Name: "case with a year", Text: "sp. zn. 9993221/2011"},
		{Name: "agreement", Text: "číslo dohody: 5083/2024"},
		{Name: "house numbers", Text: "Zvonařská 1318/9"},
		{Name: "act", Text: "zákona č. 128/2000 Sb."},
		{Name: "blacked out", Text: "č.ú /0100"},
	},
}

func checkAccount(m *detectors.Match) float64 {
	prefix, number, bank, ok := parts(m)
	if !ok || blank(number) {
		return 0
	}
	known := banks[bank]
	valid := known && checksum.AccountNumber(number) && (prefix == "" || blank(prefix) || checksum.AccountNumber(prefix))
	near := m.Labelled() || m.Near(accountWords...)
	switch {
	case valid && near:
		m.Because("check digit")
		return certain
	case near && (known || len(number) > 5):
		return labelled
	case !valid || m.Foreign() || len(number) < 5 || isYear(bank) && prefix == "" && len(number) < 8:
		return 0
	}
	m.Because("check digit")
	return likely
}

// parts splits "prefix-number/bank".
func parts(m *detectors.Match) (prefix, number, bank string, ok bool) {
	n := m.Groups()
	if bank = m.Group(n - 1); n < 2 || n > 3 || len(bank) != 4 || m.Sep(n-1) != '/' {
		return "", "", "", false
	}
	if number = m.Group(n - 2); n == 3 {
		prefix = m.Group(0)
		ok = len(prefix) <= 6 && (m.Sep(1) == '-' || m.Sep(1) == ' ' && checksum.AccountNumber(prefix) && m.Labelled())
	} else {
		ok = true
	}
	return prefix, number, bank, ok && len(number) >= 2 && len(number) <= 10
}

// AccountTorn finds accounts whose number is torn by spaces or line breaks.
var AccountTorn = &detectors.Pattern{
	ID:      "cz.account-torn",
	Type:    detectors.BankAccount,
	Summary: "Czech bank account torn by spaces, after its label",
	Source:  "ČNB decree 169/2011",
	Digits:  Account.Digits,
	Labels:  accountLabels,
	Needs:   detectors.ALabel,
	Check: func(m *detectors.Match) float64 {
		n := m.Groups()
		if n < 3 || !m.Labelled() || m.Sep(n-1) != '/' || !banks[m.Group(n-1)] {
			return 0
		}
		for i := 1; i < n-1; i++ {
			if m.Sep(i) == '/' || m.Sep(i) == '.' {
				return 0
			}
		}
		return likely
	},
	Yes: []string{"č. účtu: [[91038 40310/0800]]", "číslo účtu [[19-91038\n40310/0800]]"},
	No:  []detectors.Trap{{Name: "no label", Text: "rozvod 91038 40310/0800"}},
}

// AccountBare finds accounts without a bank code, right after their label.
var AccountBare = &detectors.Pattern{
	ID:      "cz.account-bare",
	Type:    detectors.BankAccount,
	Summary: "Czech bank account without bank code, after its label",
	Source:  "ČNB decree 169/2011",
	Digits:  []int{6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16},
	Labels:  []string{"číslo účtu", "č. účtu", "č. ú.", "čú", "bankovní spojení", "bankovního účtu", "číslo bankového účtu", "č. b. ú.", "účet", "účtu", "úč"},
	Needs:   detectors.ALabel,
	Check: func(m *detectors.Match) float64 {
		if !m.Labelled() || m.Groups() > 2 || !m.Only("-") || blank(m.Digits) {
			return 0
		}
		if m.Groups() == 2 && len(m.Group(0)) > 6 {
			return 0
		}
		if m.Near("smlouva o uctu", "smlouvy o uctu", "smlouva o vedeni uctu", "smlouvy o vedeni uctu") {
			return 0 // the number of that contract
		}
		// An account of the accounting plan has three to six digits.
		if len(m.Digits) < 7 && m.Announced("ucet", "uctu", "uc") && !m.Announced("cislo uctu", "c uctu") {
			return 0
		}
		return 0.8
	},
	Yes: []string{"číslo účtu: [[19-9103840310]], kód banky 0800", "č. ú. [[9103840310]]", "účet [[9103840310]]"},
	No: []detectors.Trap{
		{Name: "blank account", Text: "číslo účtu:\n\nfax: 488 390 148"},
		{Name: "contract of an account", Text: "smlouva o účtu 9103840310"},
		{Name: "accounting", Text: "účtuje se na 9103840310"},
		{Name: "account of the plan", Text: "na vrub účtu 501100"},
	},
}

// banks are the codes of payment institutions in the Czech Republic (ČNB,
// "Číselník kódů platebního styku"), those of banks that have merged included,
// as old contracts carry them.
var banks = set(
	"0100", "0300", "0400", "0600", "0700", "0710", "0730", "0800", "2010", "2020", "2030", "2040", "2050", "2060", "2070", "2100", "2200", "2210", "2220", "2230",
	"2240", "2250", "2260", "2275", "2310", "2400", "2600", "2700", "3020", "3030", "3040", "3050", "3060", "3500", "4000", "4300", "5000", "5300", "5310", "5400",
	"5500", "5800", "5930", "6000", "6100", "6200", "6210", "6300", "6340", "6360", "6700", "6710", "6800", "7240", "7300", "7600", "7610", "7900", "7910",
	"7940", "7950", "7960", "7970", "7980", "7990", "8030", "8040", "8060", "8090", "8150", "8190", "8198", "8199", "8200", "8211", "8220", "8221", "8230", "8231", "8240",
	"8241", "8250", "8255", "8260", "8265", "8270", "8272", "8280", "8283", "8290", "8291", "8292", "8293", "8294", "8295", "8296", "8297", "8298", "8299", "8500",
)

func set(codes ...string) map[string]bool {
	m := make(map[string]bool, len(codes))
	for _, c := range codes {
		m[c] = true
	}
	return m
}
