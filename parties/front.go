package parties

import "strings"

// phrases are sets of words of which any is looked for in a text: those that
// begin with the same three bytes lie together, so that one look a byte tells
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

// phraseKey is the key of three bytes.
func phraseKey(three uint32) uint32 { return three & 0xffffff * 0x9e3779b1 >> (32 - phraseBits) }

func threeBytes(s string) uint32 { return uint32(s[0])<<16 | uint32(s[1])<<8 | uint32(s[2]) }

// newPhrases makes the table of lists of words of three bytes and more.
func newPhrases(lists map[sets][]string) *phrases {
	p := &phrases{lists: make([][]phrase, 1)}
	words := map[string]sets{}
	for set, list := range lists {
		for _, w := range list {
			words[w] |= set
		}
	}
	for w, set := range words {
		at := phraseKey(threeBytes(w))
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
	if len(s) < 3 {
		return 0
	}
	three := threeBytes(s) >> 8
	for i := 2; i < len(s); i++ {
		three = three<<8 | uint32(s[i])
		at := phraseKey(three)
		if p.first[at/64]>>(at%64)&1 == 0 {
			continue
		}
		for _, f := range p.lists[p.slots[at]] {
			if strings.HasPrefix(s[i-2:], f.word) {
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
