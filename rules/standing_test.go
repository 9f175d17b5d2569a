package rules

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"inkoust/detectors"
	"inkoust/office"
	"inkoust/parties"
)

// Of several standing decisions that speak of a value the one that says most
// about it holds, in whatever order they stand.
func TestTheClosestStandingDecisionHolds(t *testing.T) {
	const table = `cislo;rozsah;druh;role;akce;duvod
1;;*;;znecitelnit;a
2;;PERSON;;znecitelnit;b
3;;PERSON;employee;ponechat;c
4;urad;PERSON;;znecitelnit;d
5;dodavatel 27074358;*;;ponechat;e
6;dodavatel 27074358;PERSON;employee;znecitelnit;f
7;;cz.rodne-cislo;;posoudit;g
`
	rows := strings.SplitAfter(table, "\n")
	backward := rows[0]
	for i := len(rows) - 1; i > 0; i-- {
		backward += rows[i]
	}
	tests := []struct {
		name    string
		mention parties.Mention
		want    string
	}{
		{"phone of nobody", of(detectors.Phone, "phone", parties.Unknown, "", false), "1"},
		{"private person", of(detectors.Person, "person.name", parties.NaturalPerson, "", false), "2"},
		{"technician", of(detectors.Person, "person.name", parties.Employee, "85502171", false), "3"},
		{"our employee", of(detectors.Person, "person.name", parties.Employee, "", true), "4"},
		{"phone of the supplier", of(detectors.Phone, "phone", parties.Employee, "27074358", false), "5"},
		{"technician of the supplier", of(detectors.Person, "person.name", parties.Employee, "27074358", false), "6"},
		{"birth number", of(detectors.BirthNumber, "cz.rodne-cislo", parties.NaturalPerson, "", false), "7"},
	}
	for _, text := range []string{table, backward} {
		o, err := office.LoadFS(fstest.MapFS{office.SettingsFile: {Data: []byte("ico: \"00299308\"\n")}, office.DecisionsFile: {Data: []byte(text)}})
		if err != nil {
			t.Fatal(err)
		}
		p, err := Load("cz-registr-smluv", Options{Office: o, At: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		for _, tt := range tests {
			if got := strings.TrimPrefix(p.Decide("1", tt.mention, nil).Rule, "rozhodnuti."); got != tt.want {
				t.Errorf("%s: got row %s, want %s", tt.name, got, tt.want)
			}
		}
	}
}

func of(typ detectors.Type, kind detectors.Kind, role parties.Role, ico string, ours bool) parties.Mention {
	m := parties.Mention{Role: role, PartyICO: ico, Ours: ours}
	m.Type, m.Kind, m.Score = typ, kind, 1
	return m
}
