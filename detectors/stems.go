package detectors

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
)

// Stems is a list of beginnings of folded words, made ready to be looked for: a
// word that begins as none of them costs one look at a table. A stem may run over
// several words; one that ends with a space ends with a word. It does not change
// once it is made.
type Stems struct {
	heads [headWords]uint64 // the beginnings that some stem has
	ranks [headWords]uint16 // how many of them lie before a word of heads
	from  []uint16          // where the stems of a beginning begin in list
	list  []string          // by beginning
	short []string          // stems too short for one
	bit   watchBit          // of the list, where it is watched
}

// headWords is the number of words of a bitmap of beginnings: 4096 of ASCII
// letters and as many of others.
const headWords = 2 * 64

// NewStems makes stems ready.
func NewStems(lists ...[]string) *Stems {
	s := &Stems{}
	for _, stem := range slices.Concat(lists...) {
		switch h := headOf(stem); {
		case stem == "":
		case len(stem) < 2 || stem[0] >= 0x80 && len(stem) < 4:
			s.short = append(s.short, stem)
		default:
			s.heads[h/64] |= 1 << (h % 64)
			s.list = append(s.list, stem)
		}
	}
	slices.SortStableFunc(s.list, func(a, b string) int { return cmp.Compare(headOf(a), headOf(b)) })
	n := uint16(0)
	for i, w := range s.heads {
		s.ranks[i] = n
		n += uint16(bits.OnesCount64(w))
	}
	for i, stem := range s.list {
		if i == 0 || headOf(stem) != headOf(s.list[i-1]) {
			s.from = append(s.from, uint16(i))
		}
	}
	s.from = append(s.from, uint16(len(s.list)))
	return s
}

// headOf is the number of a beginning: two bytes of ASCII, or the low bytes of two
// other letters. What is missing counts as a space.
func headOf(words string) int {
	if len(words) == 0 {
		return ' ' & 63
	}
	if words[0] < 0x80 {
		if len(words) == 1 {
			return int(words[0]&63)<<6 | ' '&63
		}
		return int(words[0]&63)<<6 | int(words[1]&63)
	}
	switch {
	case len(words) > 3:
		return 4096 + (int(words[1]&63)<<6 | int(words[3]&63))
	case len(words) > 1:
		return 4096 + (int(words[1]&63)<<6 | ' '&63)
	}
	return 4096
}

// Opens reports whether folded words begin with one of the stems. The end of the
// words counts as a space.
func (s *Stems) Opens(words string) bool {
	h := headOf(words)
	if w, bit := s.heads[h>>6&(headWords-1)], uint64(1)<<(h&63); w&bit != 0 {
		n := int(s.ranks[h>>6]) + bits.OnesCount64(w&(bit-1))
		for _, stem := range s.list[s.from[n]:s.from[n+1]] {
			if beginsWith(words, stem) {
				return true
			}
		}
	}
	for _, stem := range s.short {
		if beginsWith(words, stem) {
			return true
		}
	}
	return false
}

// In reports whether one of folded words, and what follows it, begins with one of
// the stems.
func (s *Stems) In(words string) bool {
	for {
		if s.Opens(words) {
			return true
		}
		next := strings.IndexByte(words, ' ')
		if next < 0 {
			return false
		}
		words = words[next+1:]
	}
}

// Watched watches for the stems in all texts, which makes Before quick. It is for
// package variables: the first thirty-two lists are watched.
func (s *Stems) Watched() *Stems {
	s.bit = watch(slices.Concat(s.list, s.short))
	return s
}

// Before reports whether one of the stems begins a word of WordsBefore.
func (s *Stems) Before(text string, i int) bool {
	return mayStandBefore(text, i, s.bit) && s.In(WordsBefore(text, i))
}
