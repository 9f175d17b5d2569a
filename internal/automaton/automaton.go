// Package automaton keeps a large set of words with a small number each in one
// string: a minimal acyclic automaton, whose words share their beginnings and
// ends. It is read in place, so a set that is embedded into the program costs no
// time to load and no heap. It knows nothing of what the numbers mean.
//
// Words are in Latin (ASCII) and Cyrillic (U+0400 to U+047F) letters, with
// spaces, hyphens and digits; a word with another letter is in no set. Build
// makes a set, Set reads it.
//
// The layout: four bytes of magic, three bytes with the address of the first
// state, one byte with the count of the numbers, and these (two bytes each,
// numbers from 1 on); then the states. A state is its arcs, one behind the other.
// An arc is a letter, a head, for an arc that ends a word the index of its
// number, and for one that leads on the address, high bits in the head.
package automaton

import (
	"errors"
	"slices"
)

// The bits of an arc's head.
const (
	headLast  = 1 << 0 // no arc of this state follows
	headFinal = 1 << 1 // a word ends here
	kindShift = 2      // three bits: how the arc leads on
	highShift = 5      // three bits: the highest of the address
)

// How an arc leads on.
const (
	kindNone = iota // nowhere
	kindNext        // to the state behind this one
	kindOne         // one byte of address follows, then two and three
	kindTwo
	kindThree
)

const (
	magic      = "wfa1"
	headerSize = len(magic) + 4
)

// Set is a set of words. Its zero value is empty.
type Set struct {
	data    string
	root    State
	numbers [256]uint16
}

// State is a place in a set that a beginning of words leads to; Dead is none.
type State uint32

// Dead is the state from which no word can be reached.
const Dead State = 0

var errFormat = errors.New("automaton: not a set of words")

// Open reads the header of a set that Build made; the words stay in data.
func Open(data string) (*Set, error) {
	if len(data) < headerSize || data[:len(magic)] != magic {
		return nil, errFormat
	}
	s := &Set{data: data, root: State(data[4]) | State(data[5])<<8 | State(data[6])<<16}
	n := int(data[7])
	if len(data) < headerSize+2*n || s.root != Dead && int(s.root) >= len(data) {
		return nil, errFormat
	}
	for i := range n {
		s.numbers[i+1] = uint16(data[headerSize+2*i]) | uint16(data[headerSize+2*i+1])<<8
	}
	return s, nil
}

// Root is the state of the empty beginning.
func (s *Set) Root() State { return s.root }

// Step follows one letter, which is a byte for ASCII and two for Cyrillic: n
// tells how many bytes of word at i were read. number is that of the word which
// ends there, 0 if none does.
func Step[T ~string | ~[]byte](s *Set, at State, word T, i int) (next State, number uint16, n int) {
	label, n := letter(word, i)
	if n == 0 || at == Dead {
		return Dead, 0, max(n, 1)
	}
	next, index := s.arc(at, label)
	return next, s.numbers[index], n
}

// Walk follows all of word from a state on.
func Walk[T ~string | ~[]byte](s *Set, at State, word T) (next State, number uint16) {
	for i := 0; i < len(word); {
		var n int
		if at, number, n = Step(s, at, word, i); at == Dead && i+n < len(word) {
			return Dead, 0
		}
		i += n
	}
	return at, number
}

// Find returns the number of a word, 0 if it is not in the set.
func Find[T ~string | ~[]byte](s *Set, word T) uint16 {
	_, number := Walk(s, s.root, word)
	return number
}

// letter maps the letter at i to one byte: ASCII stays, the block of Cyrillic
// letters fills the upper half.
func letter[T ~string | ~[]byte](word T, i int) (label byte, n int) {
	c := word[i]
	if c < 0x80 {
		return c, 1
	}
	if (c == 0xd0 || c == 0xd1) && i+1 < len(word) && word[i+1]&0xc0 == 0x80 {
		return 0x80 | c&1<<6 | word[i+1]&0x3f, 2
	}
	return 0, 0
}

// arc finds the arc of a state and returns where it leads and the index of the
// number that ends there. Arcs with more words behind them come first.
func (s *Set) arc(at State, label byte) (State, uint8) {
	d, p := s.data, int(at)
	for p+1 < len(d) {
		head := d[p+1]
		if d[p] == label {
			return s.target(p, head)
		}
		if head&headLast != 0 {
			return Dead, 0
		}
		p += sizes[head&sizeMask]
	}
	return Dead, 0
}

const sizeMask = 1<<highShift - 1

// sizes tells the bytes of an arc by the low bits of its head.
var sizes = func() (t [sizeMask + 1]int) {
	for head := range t {
		t[head] = 2 + head>>1&1 + [8]int{kindOne: 1, kindTwo: 2, kindThree: 3}[head>>kindShift&7]
	}
	return t
}()

func (s *Set) target(p int, head byte) (State, uint8) {
	d, index := s.data, uint8(0)
	end := p + sizes[head&sizeMask]
	if end > len(d) {
		return Dead, 0
	}
	p += 2
	if head&headFinal != 0 {
		index = d[p]
		p++
	}
	high := State(head >> highShift)
	switch head >> kindShift & 7 {
	case kindNext:
		return State(end), index
	case kindOne:
		return high<<8 | State(d[p]), index
	case kindTwo:
		return high<<16 | State(d[p+1])<<8 | State(d[p]), index
	case kindThree:
		return high<<24 | State(d[p+2])<<16 | State(d[p+1])<<8 | State(d[p]), index
	}
	return Dead, index
}

// maxDepth bounds the length of a word in letters; data of ours has none as long.
const maxDepth = 200

// Each calls visit for every word in alphabetical order.
func (s *Set) Each(visit func(word string, number uint16)) {
	if s.root != Dead {
		s.each(s.root, make([]byte, 0, maxDepth), visit)
	}
}

func (s *Set) each(at State, word []byte, visit func(string, uint16)) {
	if len(word) > maxDepth {
		return
	}
	for _, label := range s.labels(at) {
		next, index := s.arc(at, label)
		longer := appendLetter(word, label)
		if index != 0 {
			visit(string(longer), s.numbers[index])
		}
		if next != Dead {
			s.each(next, longer, visit)
		}
	}
}

func (s *Set) labels(at State) []byte {
	var all []byte
	for p := int(at); p+1 < len(s.data); p += sizes[s.data[p+1]&sizeMask] {
		all = append(all, s.data[p])
		if s.data[p+1]&headLast != 0 {
			break
		}
	}
	slices.Sort(all)
	return all
}

func appendLetter(word []byte, label byte) []byte {
	if label < 0x80 {
		return append(word, label)
	}
	return append(word, 0xd0|label>>6&1, 0x80|label&0x3f)
}
