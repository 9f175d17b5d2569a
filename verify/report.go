package verify

import (
	"cmp"
	"slices"
)

// Add records count occurrences on a surface; none is no residue.
func (r *Report) Add(check, surface string, count int) {
	if count <= 0 {
		return
	}
	for i := range r.Residues {
		if r.Residues[i].Check == check && r.Residues[i].Surface == surface {
			r.Residues[i].Count += count
			return
		}
	}
	r.Residues = append(r.Residues, Residue{check, surface, count})
}

// Note records what a person should know and what is no residue.
func (r *Report) Note(s string) {
	if !slices.Contains(r.Notes, s) {
		r.Notes = append(r.Notes, s)
	}
}

// Conclude sorts the residues and decides. Verifiers call it once, when every
// check has run.
func (r *Report) Conclude() *Report {
	slices.SortStableFunc(r.Residues, func(a, b Residue) int {
		return cmp.Or(cmp.Compare(a.Check, b.Check), cmp.Compare(a.Surface, b.Surface))
	})
	r.Proved = len(r.Residues) == 0
	return r
}
