package intl

import (
	"slices"
	"strings"

	"inkoust/detectors"
)

// torn reports whether a line begins with the common end of an address.
func torn(line string) bool {
	n := label(line)
	return slices.Contains(commonDomains, line[:n]) && (n == len(line) || line[n] != '.')
}

// mailLabels announce an address, folded.
var mailLabels = []string{"e mail", "email", "mail", "e mailova adresa", "mailto", "e mailem", "adres e mail", "эл почта", "электронная почта", "почта"}

// wholeLocal takes the piece before a point that a line break or a blank divides
// from the local part, where the label of an address stands before it.
func wholeLocal(text string, start, floor int) int {
	if start < 1 {
		return start
	}
	head := strings.TrimRight(text[floor:start], " \n")
	if head == text[floor:start] || !strings.HasSuffix(head, ".") || len(text[floor:start])-len(head) > 2 {
		return start
	}
	head = strings.TrimRight(head[:len(head)-1], " ")
	begin := localPart(text, floor+len(head), floor)
	if begin < 0 || !detectors.Announced(text, begin, mailLabels) {
		return start
	}
	return begin
}
