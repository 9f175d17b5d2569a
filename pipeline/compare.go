package pipeline

import (
	"inkoust/document"
	"inkoust/rules"
)

// Change is a place on which two tables decide differently.
type Change struct {
	File   *File
	Page   int // 0 where the format has none
	Before rules.Decision
	After  rules.Decision
}

// Compare decides once more by another table and returns the decisions that
// change, in order of files and places, and how many were compared. Roles stay as they
// are; what lists of values or a person decided is not compared.
func (w *Work) Compare(other *rules.Policy) (changes []Change, compared int) {
	for _, f := range w.all() {
		parts := partsByID(f.Parts)
		for _, d := range f.Decisions {
			if d.By != "rule" && d.By != "office" {
				continue
			}
			compared++
			after := other.Decide(f.ID, d.Mention, parts[d.Part])
			if after.Default != d.Default || after.Asked != d.Asked {
				changes = append(changes, Change{File: f, Page: pageOf(parts[d.Part]), Before: d, After: after})
			}
		}
	}
	return changes, compared
}

func pageOf(p *document.Part) int {
	if p == nil {
		return 0
	}
	return p.Page
}
