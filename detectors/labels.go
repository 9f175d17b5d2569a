package detectors

import (
	"math/bits"
	"strings"
)

// labelIndex finds which rules a label speaks for, by the label's last word.
type labelIndex struct {
	byLast map[string][]labelRef
	// may tells of most words that they are neither the last of a label nor a filler.
	may sieve
}

func newLabelIndex() *labelIndex {
	x := &labelIndex{byLast: map[string][]labelRef{}}
	for w := range fillers {
		x.may.add(w)
	}
	return x
}

type labelRef struct {
	label string
	rule  int
}

// labelSet is a set of rules.
type labelSet [4]uint64

// maxRules is how many rules a labelSet holds; a registry has some seventy.
const maxRules = len(labelSet{}) * 64

func (s *labelSet) add(rule int) { s[rule/64] |= 1 << (rule % 64) }

// next is the first rule of the set from one on, maxRules if there is none.
func (s *labelSet) next(rule int) int {
	for i := rule / 64; i < len(s); i++ {
		if w := s[i] >> (rule % 64); w != 0 {
			return rule + bits.TrailingZeros64(w)
		}
		rule = (i + 1) * 64
	}
	return maxRules
}

func (s *labelSet) has(rule int) bool { return s[rule/64]>>(rule%64)&1 == 1 }

// add notes the labels of a rule, folded words.
func (x *labelIndex) add(rule int, labels []string) {
	for _, l := range labels {
		last := lastWord(l)
		x.byLast[last] = append(x.byLast[last], labelRef{l, rule})
		x.may.add(last)
	}
}

// direct returns the rules whose label ends the words, fillers aside.
func (x *labelIndex) direct(words string) (s labelSet) {
	for range maxFillers + 1 {
		last := lastWord(words)
		if !x.may.has(last) {
			break
		}
		x.match(&s, words, last)
		if !fillers[last] || len(last) == len(words) {
			break
		}
		words = words[:len(words)-len(last)-1]
	}
	return s
}

// near returns the rules whose label stands anywhere among the words.
func (x *labelIndex) near(words string) (s labelSet) {
	for words != "" {
		last := lastWord(words)
		if x.may.has(last) {
			x.match(&s, words, last)
		}
		words = strings.TrimSuffix(words[:len(words)-len(last)], " ")
	}
	return s
}

func (x *labelIndex) match(s *labelSet, words, last string) {
	for _, ref := range x.byLast[last] {
		if hasSuffix(words, ref.label) {
			s.add(ref.rule)
		}
	}
}
