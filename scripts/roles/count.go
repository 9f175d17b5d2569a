package main

import (
	"fmt"
	"strings"

	"inkoust/detectors"
	"inkoust/parties"
)

// tally is what became of names: how many there are that should go and that
// should stay, and how many are wrong by the rules alone and weighed.
type tally struct {
	goes, stays  int
	leaks, overs [2]int
}

func (t *tally) add(o tally) {
	t.goes, t.stays = t.goes+o.goes, t.stays+o.stays
	for k := range t.leaks {
		t.leaks[k], t.overs[k] = t.leaks[k]+o.leaks[k], t.overs[k]+o.overs[k]
	}
}

func (t tally) print(label string) {
	fmt.Printf("%-15s %4d: %3d → %3d %20s %4d: %3d → %3d\n", label, t.goes, t.leaks[0], t.leaks[1], "", t.stays, t.overs[0], t.overs[1])
}

// count learns from some sets and counts on another: names that should go and
// stay, and names that should stay and go, by the rules alone and weighed. With
// show, the wrong ones are printed.
func count(from []set, on set, show bool) (c tally) {
	scales := parties.ReadScales(string(learn(from).table()))
	for _, t := range on.texts {
		weighed := parties.Assign([]*detectors.File{t.file}, parties.Options{Scales: scales})[0]
		for _, n := range t.names {
			for k, r := range [...]parties.Role{n.Role, weighed[n.Finding].Role} {
				kept := visible(r) && weighed[n.Finding].Subkind == ""
				c.leaks[k] += one(kept && !n.stays)
				c.overs[k] += one(!kept && n.stays)
				if show && k == 1 && kept != n.stays {
					t.show(on.name, n, r)
				}
			}
			c.goes += one(!n.stays)
			c.stays += one(n.stays)
		}
	}
	return c
}

// showReach is how much of the text is shown before and behind a name, in bytes.
const showReach = 160

// show prints a name that went wrong in the middle of what stands around it.
func (t text) show(set string, n name, got parties.Role) {
	f := t.file.Findings[n.Finding]
	body := t.file.Parts[0].Text
	around := body[max(0, f.Start-showReach):f.Start] + "[[" + body[f.Start:f.End] + "]]" + body[f.End:min(len(body), f.End+showReach)]
	word := "leak"
	if n.stays {
		word = "over"
	}
	weak := "weak"
	if !n.Weak {
		weak = "firm"
	}
	fmt.Printf("%s %s want %s, rules %s (%s), got %s: %s\n", word, set, parties.Fates[n.fate], n.Role, weak, got, strings.ReplaceAll(strings.ToValidUTF8(around, ""), "\n", "⏎"))
}

// visible reports whether the tables leave a name in a role.
func visible(r parties.Role) bool {
	return r == parties.Official || r == parties.Representative || r == parties.Entrepreneur || r == parties.Recipient
}
