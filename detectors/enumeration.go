package detectors

import "strings"

// maxListed is how many numbers of a list are looked back over for the word that
// announces them.
const maxListed = 8

// enumerated reports whether the number goes on a list of numbers alike that the
// word before the first says to be something else: "faktury č. 602345678,
// 602345679 a 602345680". Numbers of other forms end the list: "Horní č. 5,
// 602345678" is a house and a phone.
func (m *Match) enumerated() bool {
	text, at := m.Part.Text, m.Start
	own := text[m.Start:m.End]
	for range maxListed {
		head, ok := beforeConnector(text[:at])
		if !ok {
			return false
		}
		start := numberStart(head)
		if !alike(head[start:], own) {
			return false
		}
		before := m.words.before(start)
		if direct := m.table.labels.direct(before); direct.has(foreignRule) || generic[lastWord(before)] && direct == (labelSet{}) {
			return true
		}
		at = start
	}
	return false
}

// connectors stand between the numbers of a list.
var connectors = []string{",", ";", " a", " i", " oraz", " и", "\n"}

// beforeConnector cuts the connector, and spaces around it, from the end of a text.
func beforeConnector(head string) (string, bool) {
	head = strings.TrimRight(head, " ")
	for _, c := range connectors {
		if cut, ok := strings.CutSuffix(head, c); ok {
			return strings.TrimRight(cut, " \r"), true
		}
	}
	return head, false
}

// numberStart is where the digits at the end of a text begin, with the slashes
// and hyphens among them.
func numberStart(head string) int {
	i := len(head)
	for i > 0 && len(head)-i < maxToken && (isDigit(head[i-1]) || head[i-1] == '/' || head[i-1] == '-') {
		i--
	}
	return i
}

// alike reports whether two numbers are of one form: of one length, or parted by
// a slash both.
func alike(a, b string) bool {
	if a == "" || strings.Trim(b, "0123456789/-") != "" {
		return false
	}
	return strings.Contains(a, "/") == strings.Contains(b, "/") && (len(a) == len(b) || strings.Contains(a, "/"))
}
