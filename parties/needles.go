package parties

import (
	"strings"
	"unicode/utf8"
)

// needles are words of which any is looked for in a text: those that begin with
// the same two bytes lie together, so that one look a byte tells that none
// begins there.
type needles struct {
	first [needleSlots/64 + 1]uint64
	slots [needleSlots][]string
}

const needleSlots = 1024

func newNeedles(words ...string) *needles {
	n := &needles{}
	for _, w := range words {
		at := needleSlot(w[0], w[1])
		n.first[at/64] |= 1 << (at % 64)
		n.slots[at] = append(n.slots[at], w)
	}
	return n
}

func needleSlot(a, b byte) uint { return (uint(a)*37 + uint(b)) % needleSlots }

// mayBegin reports whether a text that is not folded may begin with any of the
// words, as far as its first two letters tell; false is certain.
func (n *needles) mayBegin(s string) bool {
	var two [2]byte
	for k := 0; k < 2; s = s[1:] {
		if s == "" || s[0] >= utf8.RuneSelf {
			return true
		}
		if two[k] = foldedASCII[s[0]]; two[k] != 0 {
			k++
		}
	}
	at := needleSlot(two[0], two[1])
	return n.first[at/64]&(1<<(at%64)) != 0
}

// begin reports whether a text begins with any of the words.
func (n *needles) begin(s string) bool {
	if len(s) < 2 {
		return false
	}
	for _, w := range n.slots[needleSlot(s[0], s[1])] {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// in reports whether any of the words stands in a text.
func (n *needles) in(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		at := needleSlot(s[i], s[i+1])
		if n.first[at/64]&(1<<(at%64)) == 0 {
			continue
		}
		for _, w := range n.slots[at] {
			if strings.HasPrefix(s[i:], w) {
				return true
			}
		}
	}
	return false
}

// endings are words with any of which a text may end, by their last byte.
type endings [256][]string

func newEndings(words ...string) *endings {
	e := &endings{}
	for _, w := range words {
		last := w[len(w)-1]
		e[last] = append(e[last], w)
	}
	return e
}

// end reports whether a text ends with any of the words.
func (e *endings) end(s string) bool {
	if s == "" {
		return false
	}
	for _, w := range e[s[len(s)-1]] {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}
