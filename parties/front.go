package parties

import "strings"

// phrases are sets of words of which any is looked for in a text: those that
// begin with the same four bytes lie together, so that one look a byte tells
// that none begins there. A set is a bit of what is found.
type phrases struct {
	first [1 << phraseBits / 64]uint64
	slots [1 << phraseBits]uint16 // of a key the number of its words in lists
	lists [][]phrase
}

type phrase struct {
	word string
	sets sets
}

// sets are bits, one for each list of words that is looked for before names.
type sets uint32

const (
	ofPublic sets = 1 << iota
	ofBothSides
	ofLawyers
	ofProxies
	ofPower
	ofSworn
	ofOtherSide
	ofColleagues
	ofStamps
	ofPassing
	ofTraders
)

const phraseBits = 14

// phraseBytes is how many bytes of a phrase make its key.
const phraseBytes = 4

// phraseKey is the key of so many bytes.
func phraseKey(head uint32) uint32 { return head * 0x9e3779b1 >> (32 - phraseBits) }

func fourOf(s string) uint32 {
	return uint32(s[0])<<24 | uint32(s[1])<<16 | uint32(s[2])<<8 | uint32(s[3])
}

// newPhrases makes the table of lists of words of phraseBytes and more.
func newPhrases(lists map[sets][]string) *phrases {
	p := &phrases{lists: make([][]phrase, 1)}
	words := map[string]sets{}
	for set, list := range lists {
		for _, w := range list {
			words[w] |= set
		}
	}
	for w, set := range words {
		at := phraseKey(fourOf(w))
		if p.first[at/64]&(1<<(at%64)) == 0 {
			p.first[at/64] |= 1 << (at % 64)
			p.slots[at], p.lists = uint16(len(p.lists)), append(p.lists, nil)
		}
		list := &p.lists[p.slots[at]]
		*list = append(*list, phrase{w, set})
	}
	return p
}

// in tells of which sets words stand in a text.
func (p *phrases) in(s string) (found sets) {
	if len(s) < phraseBytes {
		return 0
	}
	head := fourOf(s) >> 8
	for i := phraseBytes - 1; i < len(s); i++ {
		head = head<<8 | uint32(s[i])
		at := phraseKey(head)
		if p.first[at/64]>>(at%64)&1 == 0 {
			continue
		}
		for _, f := range p.lists[p.slots[at]] {
			if strings.HasPrefix(s[i-phraseBytes+1:], f.word) {
				found |= f.sets
			}
		}
	}
	return found
}

// frontWords are the words that are looked for before names and organisations on
// their lines.
var frontWords = newPhrases(map[sets][]string{
	ofPublic: publicPhrases, ofBothSides: bothSides, ofLawyers: lawyers, ofProxies: proxies, ofPower: powers, ofSworn: experts,
	ofOtherSide: othersBefore, ofColleagues: colleagues, ofStamps: stampWords, ofPassing: passingWords, ofTraders: traderWords,
})

// front is what stands before a finding on its line.
type front struct {
	of   *item
	line int  // where the line begins
	sets sets // of the words that stand within frontReach before it
}

// frontReach is how far before a finding such words are looked for, in bytes.
const frontReach = 140

// front reads what stands before a finding, once.
func (w *walker) front(it *item) *front {
	if f := &w.before; f.of != it {
		f.of, f.line = it, it.line
		f.sets = frontWords.in(w.folded(max(f.line, it.start-frontReach), it.start))
	}
	return &w.before
}

// may reports whether words of a set stand before a finding on its line.
func (w *walker) may(it *item, set sets) bool { return w.front(it).sets&set != 0 }
