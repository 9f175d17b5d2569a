package main

import (
	"fmt"

	"inkoust/detectors"
	"inkoust/parties"
)

// count learns from some sets and counts on another: names that should go and
// stay, and names that should stay and go, by the rules alone and weighed.
func count(label string, from []set, on set) {
	scales := parties.ReadScales(string(learn(from).table()))
	var leaks, overs [2]int
	goes, stays := 0, 0
	for _, t := range on.texts {
		weighed := parties.Assign([]*detectors.File{t.file}, parties.Options{Scales: scales})[0]
		for _, n := range t.names {
			for k, r := range [...]parties.Role{n.Role, weighed[n.Finding].Role} {
				kept := visible(r) && weighed[n.Finding].Subkind == ""
				leaks[k] += one(kept && !n.stays)
				overs[k] += one(!kept && n.stays)
			}
			goes += one(!n.stays)
			stays += one(n.stays)
		}
	}
	fmt.Printf("%-15s %4d: %3d → %3d %20s %4d: %3d → %3d\n", label, goes, leaks[0], leaks[1], "", stays, overs[0], overs[1])
}

// visible reports whether the tables leave a name in a role.
func visible(r parties.Role) bool {
	return r == parties.Official || r == parties.Representative || r == parties.Entrepreneur || r == parties.Recipient
}
