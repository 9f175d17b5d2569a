package verify

import (
	"slices"
	"strings"
)

// Without takes the replacement texts out of a text, so that only the source's
// own letters are compared.
func Without(text string, literals []string) string {
	for _, l := range literals {
		text = strings.ReplaceAll(text, l, "\n")
	}
	return text
}

// Literals lists the replacement texts of a plan, longest first.
func Literals(j *Job) []string {
	found := []string{}
	if j.Literal != "" {
		found = append(found, j.Literal)
	}
	for _, r := range j.Plan.Redactions {
		if l := Replacement(j.Literal, r.Label); l != "" && !slices.Contains(found, l) {
			found = append(found, l)
		}
	}
	slices.SortFunc(found, func(a, b string) int { return len(b) - len(a) })
	return found
}
