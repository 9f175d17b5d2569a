package parties

import "strings"

// phrases are sets of words of which any is looked for in a text: those that
// begin with the same three bytes lie together, so that one look a byte tells
// that none begins there. A set is a bit of what is found.
type phrases struct {
	first [1 << phraseBits / 64]uint64
	slots map[uint32][]phrase
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

func phraseKey(a, b, c byte) uint32 {
	return (uint32(a)*0x9e37 + uint32(b)*0x85eb + uint32(c)*0xc2b3) >> 3 % (1 << phraseBits)
}

// newPhrases makes the table of lists of words of three bytes and more.
func newPhrases(lists map[sets][]string) *phrases {
	p := &phrases{slots: map[uint32][]phrase{}}
	words := map[string]sets{}
	for set, list := range lists {
		for _, w := range list {
			words[w] |= set
		}
	}
	for w, set := range words {
		at := phraseKey(w[0], w[1], w[2])
		p.first[at/64] |= 1 << (at % 64)
		p.slots[at] = append(p.slots[at], phrase{w, set})
	}
	return p
}

// in tells of which sets words stand in a text.
func (p *phrases) in(s string) (found sets) {
	for i := 0; i+2 < len(s); i++ {
		at := phraseKey(s[i], s[i+1], s[i+2])
		if p.first[at/64]>>(at%64)&1 == 0 {
			continue
		}
		for _, f := range p.slots[at] {
			if strings.HasPrefix(s[i:], f.word) {
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
