// Package vocab lists common words of contracts and answers in Czech, Slovak,
// Polish and Russian that begin with a capital and are no names: legal words,
// roles, months, units. Entries are folded stems, so one line covers all cases.
package vocab

import (
	_ "embed"
	"strings"

	"inkoust/internal/words"
)

//go:embed stems.txt
var list string

// The lists: Stems holds what the words begin with, Whole those that are listed
// whole alone.
var (
	Stems = words.NewStems(entries(false))
	Whole = words.NewStems(entries(true))
)

// entries returns the entries of the list without its comments, all or only the
// whole words.
func entries(onlyWhole bool) string {
	var out []string
	for line := range strings.Lines(list) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			if !onlyWhole || strings.HasSuffix(w, ".") {
				out = append(out, w)
			}
		}
	}
	return strings.Join(out, " ")
}

// Word reports whether a folded word is listed whole.
func Word(fold string) bool { return Whole.Has(fold) }

// Is reports whether a folded word is a common word of such documents.
func Is(fold string) bool { return Stems.Has(fold) }
