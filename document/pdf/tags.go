package pdf

import "strings"

func tagSet(words string) map[name]bool {
	m := map[name]bool{}
	for _, w := range strings.Fields(words) {
		m[name(w)] = true
	}
	return m
}
