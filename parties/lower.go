package parties

import (
	"strings"

	"inkoust/internal/person"
)

// lower reports whether the function beside a name is none of the statutory
// body of a company: a sales director, a chief accountant. Whoever is said to
// represent the company does, whatever the function.
func (c *context) lower(w *walker) bool {
	if c.has(cueRep) || c.follows(cueRep) {
		return false
	}
	for _, t := range c.after[:c.besides] {
		if t.cue == cueHead || t.cue == cueStaff {
			return lowerHead(w.text, t)
		}
	}
	for _, t := range c.before {
		if t.cue == cueHead || t.cue == cueStaff {
			return lowerHead(w.text, t)
		}
	}
	return false
}

// lowerHead reports whether a function is no director's, or that of a director
// of a branch of the business.
func lowerHead(text string, t token) bool {
	f := person.Fold(text[t.start:t.end])
	if !strings.HasPrefix(f, "redit") && !strings.HasPrefix(f, "riadit") && !strings.HasPrefix(f, "dyrekt") && f != "red" && f != "dyr" && f != "riad" {
		return true
	}
	before := strings.Fields(person.Fold(strings.ToValidUTF8(text[max(0, t.start-24):t.start], "")))
	if len(before) == 0 {
		return false
	}
	last := before[len(before)-1]
	return containsAny(last, "obchodn", "technick", "vyrobn", "provozn", "prevadzkov", "financn", "projekt", "regional", "oblastn", "personaln", "marketing", "handlow", "techniczn", "finansow", "rozwoju", "zastepc", "zastupc", "namest")
}
