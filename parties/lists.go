package parties

import (
	"strings"
	"unicode"
)

// How many names of a list are asked on each side, and how many bytes stand between
// two of them at most.
const (
	mostListed = 12
	listReach  = 40
)

// besideMargins adds up what the names say that stand in one list with a name, and
// how many they are.
func (w *walker) besideMargins(list []weighing, n int) (sum, count int) {
	for _, step := range [...]int{-1, 1} {
		for k := n; k+step >= 0 && k+step < len(list) && k-n < mostListed && n-k < mostListed; k += step {
			a, b := min(k, k+step), max(k, k+step)
			if !w.enumerate(list[a].item, list[b].item) {
				break
			}
			sum += list[k+step].forList()
			count++
		}
	}
	return sum, count
}

// forList is how much a name says of those in its list. One that the rules have
// settled lifts no other: beside a listed official anybody may stand.
func (x *weighing) forList() int {
	if !x.open {
		return min(x.forOthers(), 0)
	}
	return x.forOthers()
}

// enumerate reports whether two names stand in one list, with nothing but marks,
// titles and a connecting word between them: "A, Mgr. B a C".
func (w *walker) enumerate(a, b *item) bool {
	gap := w.between(a.end, b.start)
	if gap == "" || gap[0] == '.' || len(gap) > listReach || strings.ContainsAny(gap, "():\n\t") || strings.Contains(gap, "   ") || strings.Contains(gap, ".") && !onlyTitles(gap) {
		return false
	}
	for f := range strings.FieldsFuncSeq(gap, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !connects(f) && !onlyTitles(f) {
			return false
		}
	}
	return true
}

// connects reports whether a word goes on with a list.
func connects(word string) bool {
	switch strings.ToLower(word) {
	case "a", "i", "oraz", "и", "nebo", "lub", "alebo", "или", "také", "dále":
		return true
	}
	return false
}
