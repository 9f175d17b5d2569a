package pipeline

import (
	"testing"

	"inkoust/detectors"
)

func TestAllowListKnowsForms(t *testing.T) {
	l := newAllowList([]string{"Městský úřad Kocourkov", "Dolní Hvězda", "Nadace Lípa", "601 234 567", "00112233", "info@vzor.example", "Jan Novák", "důvěrné"})
	for _, tt := range []struct {
		value string
		kind  detectors.Type
		want  bool
	}{
		{"Městský úřad Kocourkov", detectors.Org, true},
		{"Městského úřadu Kocourkov", detectors.Org, true},
		{"MĚSTSKÝM ÚŘADEM KOCOURKOV", detectors.Org, true},
		{"Mestsky urad Kocourkov", detectors.Org, true},
		{"Městský úřad Praha", detectors.Org, false},
		{"Městský úřad", detectors.Org, false},
		{"Nadaci Lípa", detectors.Org, true},
		{"Nadací Lípa", detectors.Org, true},
		{"Dolní Hvězdě", detectors.Address, true},
		{"Dolní Hvězda 12", detectors.Address, false},
		{"601234567", detectors.Phone, true},
		{"+420 601 234 567", detectors.Phone, true},
		{"00420601234567", detectors.Phone, true},
		{"601 234 568", detectors.Phone, false},
		{"001 12233", detectors.CompanyID, true},
		{"INFO@vzor.example", detectors.Email, true},
		{"Jan Novák", detectors.Person, false},
		{"Jana Nováka", detectors.SignatureName, false},
		{"důvěrných", detectors.Org, false},
	} {
		if got := l.has(tt.value, tt.kind); got != tt.want {
			t.Errorf("%s as %s: got %v, want %v", tt.value, tt.kind, got, tt.want)
		}
	}
}

func TestEmptyAllowListAllowsNothing(t *testing.T) {
	l := newAllowList(nil)
	for _, v := range []string{"", " ", "x", "601234567"} {
		if l.has(v, detectors.Phone) || l.has(v, detectors.Org) {
			t.Errorf("%q is allowed", v)
		}
	}
}
