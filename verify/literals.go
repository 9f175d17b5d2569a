package verify

import (
	"slices"
	"strings"
)

// removed is the gap in the place of a replacement text, as wide as the one that
// Gap leaves: what stands on both sides of it is no value.
var removed = strings.Repeat("\n", narrowGap+1)

// Without takes the replacement texts out of a text, so that only the source's
// own letters are compared.
func Without(text string, literals []string) string {
	for _, l := range literals {
		if l != "" {
			text = strings.ReplaceAll(text, l, removed)
		}
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
