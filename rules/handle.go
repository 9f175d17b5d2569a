package rules

import "fmt"

// Handle is how a person names a decision that nobody asked about: Person is the
// id of all mentions of one person in one role, "" where the value is nobody's
// name; Place is the id of this place alone.
type Handle struct{ Person, Place string }

// handleLetters is longer than questionLetters: a record has a few questions, but
// a sheet has a hundred thousand places.
const handleLetters = 10

// Handles gives every decision its handle. Like the ids of questions these are made
// from places, never from values, and are the same for the same input; no handle is the id of a
// question, as it is longer. The decisions of a record must come in the order
// of its files and findings, those that a person added left out.
func Handles(record string, decisions []Decision) {
	type group struct{ person, role string }
	people, counts := map[group]string{}, map[string]int{}
	for i := range decisions {
		d := &decisions[i]
		place := fmt.Sprintf("%q %q %q", d.File, d.Part, d.Kind)
		h := &Handle{Place: handle("place", record, place, counts[place])}
		counts[place]++
		if g := (group{d.Person, string(d.Role.Public())}); d.named() && !d.Doubtful {
			if people[g] == "" {
				people[g] = handle("person "+g.role, record, place, counts[place])
			}
			h.Person = people[g]
		}
		d.Handle = h
	}
}

func handle(of, record, place string, n int) string {
	return hashed(handleLetters, fmt.Appendf(nil, "%q %q %q %d", of, record, place, n))
}
