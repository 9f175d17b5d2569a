package detectors

import "strings"

// misreadCyrillic finds the Cyrillic О that stands for a nought within a number:
// "18.О4.1969", "8 95О 418 2О 64". A plate begins with that letter, or has another
// one beside it.
func misreadCyrillic(text string) (edits []edit) {
	const o = "О"
	for from := 0; ; {
		k := strings.Index(text[from:], o)
		if k < 0 {
			return edits
		}
		i := from + k
		from = i + len(o)
		if numberBefore(text[:i]) && numberAfter(text[from:]) {
			edits = append(edits, edit{stretch{i, from}, "0"})
		}
	}
}

// numberBefore reports whether a text ends with a digit, or a digit and a mark.
func numberBefore(head string) bool {
	n := len(head)
	return n > 0 && isDigit(head[n-1]) || n > 1 && strings.IndexByte(".-", head[n-1]) >= 0 && isDigit(head[n-2])
}

// numberAfter reports whether a text begins with a digit, or a mark and a digit.
func numberAfter(tail string) bool {
	return tail != "" && isDigit(tail[0]) || len(tail) > 1 && strings.IndexByte(" .-", tail[0]) >= 0 && isDigit(tail[1])
}

// Bounds of a phone with letters for digits: how many bytes before it its label
// stands, how long it is, how many places it has and how many may be letters.
const (
	labelToPhone = 16
	longestPhone = 22
	fewestPhone  = 9
	mostPhone    = 13
	mostLetters  = 4
)

// misreadPhone returns the length of a phone of any grouping with letters for
// digits that begins at byte i, behind a word that announces it: "tel. O53/443 18
// 2O". It returns 0 for anything else.
func misreadPhone(text string, i int) int {
	end, places, letters := i, 0, 0
	for at := i; at < len(text) && at-i < longestPhone; at++ {
		c := text[at]
		if d := digitFor(c); d != 0 || isDigit(c) {
			if places, end = places+1, at+1; d != 0 {
				letters++
			}
			continue
		}
		if strings.IndexByte(" -/.()", c) < 0 {
			if at == end && tokenEdge(c) {
				return 0
			}
			break
		}
	}
	if letters == 0 || letters > mostLetters || places < fewestPhone || places > mostPhone || !phoneBefore(text[max(0, i-labelToPhone):i]) {
		return 0
	}
	return end - i
}

// phoneBefore reports whether a text ends with a word for phones.
func phoneBefore(head string) bool {
	head = strings.TrimRight(head, " .:(+")
	word := strings.ToLower(head[strings.LastIndexAny(head, " \n\t,;(")+1:])
	for _, w := range [...]string{"tel", "telefon", "telefón", "mob", "mobil", "fax", "kom", "тел", "телефон", "т"} {
		if word == w {
			return true
		}
	}
	return false
}
