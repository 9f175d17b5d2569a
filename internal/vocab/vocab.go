// Package vocab lists common words of contracts and answers in Czech, Slovak,
// Polish and Russian that begin with a capital and are no names: legal words,
// roles, months, units. Entries are folded stems, so one line covers all cases.
package vocab

import (
	_ "embed"
	"strings"
	"unicode/utf8"
)

//go:embed stems.txt
var stemList string

// stems and whole are read once; a line "word." is a whole word, not a stem.
var stems, whole, longest = func() (map[string]bool, map[string]bool, int) {
	s, w, longest := map[string]bool{}, map[string]bool{}, 0
	for line := range strings.Lines(stemList) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, word := range strings.Fields(line) {
			if short, ok := strings.CutSuffix(word, "."); ok {
				w[short] = true
				continue
			}
			s[word] = true
			longest = max(longest, len(word))
		}
	}
	return s, w, longest
}()

// Word reports whether a folded word is listed whole.
func Word(fold string) bool { return whole[fold] }

// Is reports whether a folded word is a common word of such documents.
func Is(fold string) bool {
	if whole[fold] {
		return true
	}
	for i := range fold {
		if i > longest {
			return false
		}
		if i >= 3 && stems[fold[:i]] {
			return true
		}
	}
	return stems[fold] && utf8.RuneCountInString(fold) >= 3
}
