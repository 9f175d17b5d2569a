package checksum

import (
	"strings"
	"testing"
)

// The numbers are public specimens of the issuing bodies and their manuals, or
// were worked out by hand from the rule; none is taken from this package.
func TestChecks(t *testing.T) {
	for _, c := range []struct {
		name  string
		check func(string) bool
		yes   string
		no    string
	}{
		{"rodné číslo", RodneCislo, "7103192745 9101191000 0062271000", "7103192746 1103492745 7113192745 7102302745 710319274"},
		{"rodné číslo, ten remains", RodneCislo, "7801233540 8007040020", "7801233541"},
		{"rodné číslo, nine digits", RodneCislo, "516123402 475314608 481119247", "540101123 535708000 531308757 53570875"},
		{"rodné číslo, month plus twenty", RodneCislo, "0421011008 0471011002", "0321011009 9921010010 0441010000"},
		{"IČO", ICO, "25596641 27074358 00006947 26185610", "25596642 0000000 00000000"},
		{"account", AccountNumber, "2000145399 19 35", "2000145398 20 0000000000 12345678901"},
		{"Slovak VAT", SlovakVAT, "2022749619 2021853504", "2022749618 0022749618"},
		{"PESEL", PESEL, "44051401359 02070803628 44051401359", "44051401358 44053401359 4405140135"},
		{"NIP", NIP, "8567346215 5260001246", "8567346216 0000000000"},
		{"REGON", REGON, "192598184 123456785 12345678512347", "192598183 12345678612342 12345678"},
		{"dowód", DowodOsobisty, "ABA300000", "ABA300001 aba300000 AB1300000"},
		{"paszport", Paszport, "AA0000000 AA1000007", "AA1000008 AAA000000 A10000007"},
		{"NRB", NRB, "61109010140000071219812874", "62109010140000071219812874 6110901014000007121981287"},
		{"ИНН", INN, "7707083893 500100732259 743809227622", "7707083894 500100732258 50010073225"},
		{"ОГРН", OGRN, "1027700132195 325745600078384", "1027700132196 325745600078385 0027700132195"},
		{"СНИЛС", SNILS, "11223344595 00100199800", "11223344596 00000000000"},
		{"Luhn", Luhn, "4111111111111111 5500005555555559", "4111111111111112 0000000000000000 411111"},
		{"IBAN", IBAN, "GB82WEST12345698765432 DE89370400440532013000 CZ6508000000192000145399 SK3112000000198742637541 NO9386011117947", "GB83WEST12345698765432 DE8937040044053201300 XX6508000000192000145399 CZ65080000001920001453a9"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, s := range strings.Fields(c.yes) {
				if !c.check(s) {
					t.Errorf("%s: got false, want true", s)
				}
			}
			for _, s := range append(strings.Fields(c.no), "", "1", "12345678x", "٣٤٥٦٧٨٩٠") {
				if c.check(s) {
					t.Errorf("%q: got true, want false", s)
				}
			}
		})
	}
}

func TestRussianAccount(t *testing.T) {
	// Correspondent account of a bank with its BIK, as the bank publishes both.
	if !RussianAccount("044525225", "30101810400000000225") {
		t.Error("correspondent account: got false, want true")
	}
	for _, c := range []struct{ bik, account string }{{"044525225", "30101810400000000226"}, {"04452522", "30101810400000000225"}, {"044525225", "3010181040000000022"}} {
		if RussianAccount(c.bik, c.account) {
			t.Errorf("%s %s: got true, want false", c.bik, c.account)
		}
	}
}

func TestDate(t *testing.T) {
	for _, c := range []struct {
		year, month, day int
		want             bool
	}{{2000, 2, 29, true}, {1900, 2, 29, false}, {2023, 2, 29, false}, {2024, 2, 29, true}, {1985, 12, 31, true}, {1985, 4, 31, false}, {1985, 0, 1, false}, {1985, 13, 1, false}, {1985, 1, 0, false}} {
		if got := Date(c.year, c.month, c.day); got != c.want {
			t.Errorf("%v: got %v", c, got)
		}
	}
}

func TestBirthYear(t *testing.T) {
	for s, want := range map[string]int{"7103192745": 1971, "0421011008": 2004, "481119247": 1948} {
		if got := BirthYear(s); got != want {
			t.Errorf("%s: got %d, want %d", s, got, want)
		}
	}
}

func FuzzChecks(f *testing.F) {
	f.Add("7103192745")
	f.Add("CZ6508000000192000145399")
	f.Add("\xff")
	f.Fuzz(func(t *testing.T, s string) {
		for _, check := range []func(string) bool{RodneCislo, BirthShape, ICO, AccountNumber, SlovakVAT, PESEL, NIP, REGON, DowodOsobisty, Paszport, NRB, INN, OGRN, SNILS, Luhn, IBAN} {
			check(s)
		}
		RussianAccount(s, s)
	})
}
