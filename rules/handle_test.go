package rules

import (
	"testing"

	"inkoust/detectors"
	"inkoust/parties"
)

// handled are the handles of a mayor named twice, once where two people bear the
// name, of the same person in another role, and of a phone.
func handled(record string) []Decision {
	name := func(role parties.Role) Decision {
		d := Decision{File: "1"}
		d.Part, d.Type, d.Kind, d.Person, d.Role = "body", detectors.Person, "person.name", "p1", role
		return d
	}
	phone := Decision{File: "1"}
	phone.Part, phone.Type, phone.Kind = "body", detectors.Phone, "phone"
	all := []Decision{name(parties.Official), name(parties.Official), name(parties.NaturalPerson), phone, name(parties.Official)}
	all[4].Doubtful = true
	Handles(record, all)
	return all
}

func TestHandlesNamePeopleAndPlaces(t *testing.T) {
	all := handled("2026-1")
	if a, b, c := all[0].Handle.Person, all[1].Handle.Person, all[2].Handle.Person; a == "" || a != b || a == c {
		t.Errorf("got %s, %s as an official and %s as a private person, want two and another", a, b, c)
	}
	if got := all[3].Handle.Person + all[4].Handle.Person; got != "" {
		t.Errorf("a phone and a mention in doubt: got %s, want none", got)
	}
	places := map[string]bool{}
	for _, d := range all {
		places[d.Handle.Place] = true
	}
	if len(places) != len(all) {
		t.Errorf("got %d places, want %d", len(places), len(all))
	}
}

func TestHandlesAreTheSameInEachRunAndOfOneRecord(t *testing.T) {
	again, other := handled("2026-1"), handled("2026-2")
	for i, d := range handled("2026-1") {
		if *d.Handle != *again[i].Handle {
			t.Errorf("%d: got %v, then %v", i, *d.Handle, *again[i].Handle)
		}
		if d.Handle.Place == other[i].Handle.Place {
			t.Errorf("%d: two records share %s", i, d.Handle.Place)
		}
	}
}
