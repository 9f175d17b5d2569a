package main

import (
	"strings"
	"testing"
)

// The wanted values are published specimens and textbook numbers, none of them
// made by the functions under test.
func TestCheckDigits(t *testing.T) {
	for _, tt := range []struct{ name, got, want string }{
		{"IČO", ico("2512389"), "25123891"},
		{"rodné číslo", rc("710319", 2745), "7103192745"},
		{"account", account("19", 2000145399, "0800"), "19-2000145399/0800"},
		{"IBAN", iban("CZ", "08000000192000145399"), "CZ65 0800 0000 1920 0014 5399"},
		{"PESEL", pesel("4405140135"), "44051401359"},
		{"NIP", nip("106000006"), "1060000062"},
		{"REGON", regon("19259818"), "192598184"},
		{"ИНН 10", inn10("783000229"), "7830002293"},
		{"ИНН 12", inn12("5001007322"), "500100732259"},
		{"ОГРН", ogrn("102770013219"), "1027700132195"},
		{"ОГРНИП", ogrnip("30450011600015"), "304500116000157"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, tt.got, tt.want)
		}
	}
}

func TestNRBIsAnIBANWithoutCountry(t *testing.T) {
	if got, want := strings.ReplaceAll(nrb("109010140000071219812874"), " ", ""), "61109010140000071219812874"; got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}
