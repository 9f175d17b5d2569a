package parties

import "strings"

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
