package detectors

import (
	"math/bits"
	"slices"
	"strings"
)

// labelIndex finds which rules a label speaks for, by the label's last word.
type labelIndex struct {
	byLast map[string]*labelEnds
	// may tells of most words that they are neither the last of a label nor a filler.
	may sieve
}

func newLabelIndex() *labelIndex {
	x := &labelIndex{byLast: map[string]*labelEnds{}}
	for w := range fillers {
		x.ends(w).filler = true
	}
	return x
}

// labelEnds is what a word may be the last of.
type labelEnds struct {
	filler bool // it may stand between a label and its number
	labels []labelRef
}

// labelRef is a label and the rules that it speaks for.
type labelRef struct {
	label string
	rules labelSet
}

// ends returns the entry of a word.
func (x *labelIndex) ends(word string) *labelEnds {
	e := x.byLast[word]
	if e == nil {
		e = &labelEnds{}
		x.byLast[word] = e
		x.may.add(word)
	}
	return e
}

// labelSet is a set of rules.
type labelSet [4]uint64

// maxRules is how many rules a labelSet holds; a registry has some seventy.
const maxRules = len(labelSet{}) * 64

func (s *labelSet) add(rule int) { s[rule/64] |= 1 << (rule % 64) }

func (s *labelSet) join(t *labelSet) {
	for i := range s {
		s[i] |= t[i]
	}
}

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
		x.ends(lastWord(l)).add(l, rule)
	}
}

func (e *labelEnds) add(label string, rule int) {
	n := slices.IndexFunc(e.labels, func(r labelRef) bool { return r.label == label })
	if n < 0 {
		n = len(e.labels)
		e.labels = append(e.labels, labelRef{label: label})
	}
	e.labels[n].rules.add(rule)
}

// direct returns the rules whose label ends the words, fillers aside.
func (x *labelIndex) direct(words string) (s labelSet) {
	for range maxFillers + 1 {
		last := lastWord(words)
		if !x.may.has(last) {
			break
		}
		e := x.byLast[last]
		if e == nil {
			break
		}
		e.match(&s, words)
		if !e.filler || len(last) == len(words) {
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
			if e := x.byLast[last]; e != nil {
				e.match(&s, words)
			}
		}
		words = strings.TrimSuffix(words[:len(words)-len(last)], " ")
	}
	return s
}

// match adds the rules of the labels that end the words.
func (e *labelEnds) match(s *labelSet, words string) {
	for i := range e.labels {
		if r := &e.labels[i]; hasSuffix(words, r.label) {
			s.join(&r.rules)
		}
	}
}
