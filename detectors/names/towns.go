package names

import (
	"strings"

	"inkoust/internal/inflect"
	"inkoust/internal/lexicon"
)

// declinedPlace reports whether two words are a town of the lists in another case:
// "Karlových Varech", "Jindřichova Hradce".
func (r *reader) declinedPlace(run []item) bool {
	if len(run) != 2 || run[0].initial || run[1].initial || run[0].upper != run[1].upper {
		return false
	}
	found := false
	for _, first := range adjectiveBases(run[0].fold) {
		try := func(second string) {
			found = found || r.lex.Exact(first+" "+second)&lexicon.Settled != 0
		}
		try(run[1].fold)
		inflect.Lemmas(run[1].fold, try)
		for _, second := range adjectiveBases(run[1].fold) {
			try(second)
		}
	}
	return found
}

// adjectiveBases returns what a folded adjective may be in the first case.
func adjectiveBases(fold string) []string {
	for _, rule := range adjectiveRules {
		if stem, ok := strings.CutSuffix(fold, rule.tail); ok && len(stem) > 2 {
			out := []string{fold}
			for _, b := range rule.bases {
				out = append(out, stem+b)
			}
			return out
		}
	}
	return []string{fold}
}

// adjectiveRules are the cases of adjectives in names of towns, Czech, Slovak and
// Polish, the longest end first.
var adjectiveRules = []struct {
	tail  string
	bases []string
}{
	{"ovych", []string{"ovy", "ove", "uv"}}, {"ovymi", []string{"ovy", "ove"}}, {"ovym", []string{"ovy", "uv", "ove"}},
	{"ovou", []string{"ova"}}, {"ova", []string{"uv", "ovo", "ov"}}, {"ove", []string{"uv", "ova", "ovo", "ov"}}, {"ovu", []string{"uv", "ova", "ovo", "ov"}},
	{"iego", []string{"i", "ie"}}, {"iemu", []string{"i", "ie"}}, {"ymi", []string{"y", "e"}}, {"imi", []string{"i"}},
	{"eho", []string{"y", "e", "i"}}, {"emu", []string{"y", "e", "i"}}, {"ego", []string{"y", "e"}}, {"ych", []string{"y", "e"}}, {"ich", []string{"i", "ie", "e"}}, {"ov", []string{"y", "e"}}, {"ech", []string{"y", "e", "a"}}, {"ach", []string{"a", "y", "e"}}, {"am", []string{"a", "y", "e"}}, {"um", []string{"y", "e"}}, {"iho", []string{"i"}}, {"imu", []string{"i"}},
	{"em", []string{"y", "e", "i"}}, {"ym", []string{"y", "e"}}, {"im", []string{"i", "ie"}}, {"om", []string{"y", "e"}}, {"ej", []string{"a"}}, {"ou", []string{"a"}},
	{"e", []string{"a", "y"}}, {"u", []string{"a"}}, {"a", []string{"y"}}, {"y", []string{"a"}},
}
