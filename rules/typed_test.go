package rules

import (
	"slices"
	"testing"

	"inkoust/detectors"
	"inkoust/parties"
)

// The lists by role must hold the rows that the columns of the table name, no
// fewer and in their order.
func TestRowsByRoleAreThoseOfTheTable(t *testing.T) {
	if n := len(parties.Roles()); n >= maxRoles {
		t.Fatalf("got %d roles, want fewer than %d", n, maxRoles)
	}
	rows := []Row{
		{ID: "party", Kind: "PERSON", Role: partyRole, Subkind: "*", Part: "*", Doc: "*"},
		{ID: "two", Kind: "PERSON", Role: "official employee", Subkind: "*", Part: "*", Doc: "*"},
		{ID: "other", Kind: "EMAIL", Role: "*", Subkind: "*", Part: "*", Doc: "*"},
		{ID: "any", Kind: "*", Role: "*", Subkind: "*", Part: "*", Doc: "*"},
	}
	tests := []struct {
		role  parties.Role
		party bool
		want  []string
	}{
		{parties.NaturalPerson, true, []string{"party", "any"}},
		{parties.NaturalPerson, false, []string{"any"}},
		{parties.Official, true, []string{"two", "any"}},
		{parties.Employee, false, []string{"two", "any"}},
		{"", false, []string{"any"}},
		{"no role", false, []string{"any"}},
	}
	typed := newTyped(rows, detectors.Person)
	for _, tt := range tests {
		var got []string
		for _, m := range typed.of(&parties.Mention{Role: tt.role, IsParty: tt.party}) {
			got = append(got, m.row.ID)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s, party %v: got %v, want %v", tt.role, tt.party, got, tt.want)
		}
	}
}
