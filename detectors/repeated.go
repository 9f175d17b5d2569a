package detectors

import "strings"

// maxRepeats bounds how many other places of a number are looked at.
const maxRepeats = 16

// Elsewhere reports whether the same number stands in the part with one of the
// words (folded) before: the number of a contract is often the symbol of its
// payments, too.
func (m *Match) Elsewhere(words ...string) bool {
	text, value := m.Part.Text, m.Text()
	for at, n := 0, 0; n < maxRepeats; n++ {
		i := strings.Index(text[at:], value)
		if i < 0 {
			return false
		}
		i += at
		if at = i + len(value); i != m.Start && speaks(m.words.before(i), words) {
			return true
		}
	}
	return false
}

// speaks reports whether words end with one of the given ones, or with the sign of
// a number and hold one: "smlouvě o pojištění vozidel č.".
func speaks(before string, words []string) bool {
	return EndsWith(before, words) || generic[lastWord(before)] && Contains(before, words)
}
