package automaton

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// maxNumbers is how many different numbers a set can hold.
const maxNumbers = 255

// builder makes the automaton word by word: words come sorted, so all states that
// are not on the path of the last word are final and can be shared.
type builder struct {
	states  []state
	known   map[string]int
	path    []state // states of the last word, path[0] is the root
	last    string
	numbers map[uint16]uint8
	list    []uint16
}

type state struct {
	arcs  []arc
	words int // that can be reached
}

// arc leads to states[to], or nowhere with to < 0.
type arc struct {
	label byte
	index uint8
	to    int
}

// Build makes a set of words, each with a number above 0. The same words give the
// same bytes. A word that has other letters than Set can hold is an error.
func Build(words map[string]uint16) ([]byte, error) {
	b := &builder{known: map[string]int{}, path: make([]state, 1), numbers: map[uint16]uint8{}}
	keys := make([]string, 0, len(words))
	for w := range words {
		keys = append(keys, w)
	}
	slices.Sort(keys)
	for _, w := range keys {
		if err := b.add(w, words[w]); err != nil {
			return nil, err
		}
	}
	b.share(0)
	root := b.intern(b.path[0])
	return b.pack(root)
}

// labels writes a word as one byte a letter.
func labels(word string) (string, bool) {
	var l []byte
	for i := 0; i < len(word); {
		c, n := letter(word, i)
		if n == 0 || len(l) == maxDepth {
			return "", false
		}
		l = append(l, c)
		i += n
	}
	return string(l), len(l) > 0
}

// Holds reports whether a set can hold a word.
func Holds(word string) bool {
	_, ok := labels(word)
	return ok
}

func (b *builder) add(word string, number uint16) error {
	w, ok := labels(word)
	if !ok || number == 0 {
		return fmt.Errorf("automaton: %q: letters or number that no set holds", word)
	}
	index, ok := b.numbers[number]
	if !ok {
		if len(b.list) == maxNumbers {
			return errors.New("automaton: more than 255 different numbers")
		}
		b.list = append(b.list, number)
		index = uint8(len(b.list))
		b.numbers[number] = index
	}
	common := 0
	for common < len(w) && common < len(b.last) && w[common] == b.last[common] {
		common++
	}
	b.share(common)
	for i := common; i < len(w); i++ {
		b.path[i].arcs = append(b.path[i].arcs, arc{label: w[i], to: -1})
		b.path = append(b.path, state{})
	}
	end := &b.path[len(w)-1]
	end.arcs[len(end.arcs)-1].index = index
	b.last = w
	return nil
}

// share ends the states of the last word beyond depth and joins them with equal
// ones.
func (b *builder) share(depth int) {
	for len(b.path)-1 > depth {
		s := b.path[len(b.path)-1]
		b.path = b.path[:len(b.path)-1]
		if len(s.arcs) == 0 {
			continue
		}
		parent := &b.path[len(b.path)-1]
		parent.arcs[len(parent.arcs)-1].to = b.intern(s)
	}
}

func (b *builder) intern(s state) int {
	var key strings.Builder
	for _, a := range s.arcs {
		key.Write([]byte{a.label, a.index, byte(a.to), byte(a.to >> 8), byte(a.to >> 16), byte(a.to >> 24)})
	}
	if n, ok := b.known[key.String()]; ok {
		return n
	}
	for _, a := range s.arcs {
		s.words += b.behind(a)
	}
	n := len(b.states)
	b.states = append(b.states, s)
	b.known[key.String()] = n
	return n
}

// behind counts the words that end with or behind an arc.
func (b *builder) behind(a arc) (n int) {
	if a.index != 0 {
		n++
	}
	if a.to >= 0 {
		n += b.states[a.to].words
	}
	return n
}

// pack lays the states out and writes them. Addresses take as few bytes as their
// places allow, so places are looked for until they no longer change.
func (b *builder) pack(root int) ([]byte, error) {
	for i := range b.states {
		slices.SortStableFunc(b.states[i].arcs, func(x, y arc) int { return cmp.Compare(b.behind(y), b.behind(x)) })
	}
	out := []byte(magic + "\x00\x00\x00")
	out = append(out, byte(len(b.list)))
	for _, n := range b.list {
		out = append(out, byte(n), byte(n>>8))
	}
	order := b.order()
	place := b.places(order, len(out))
	if b.states[root].words == 0 {
		return out, nil
	}
	if place[root] >= 1<<24 {
		return nil, errors.New("automaton: set too large")
	}
	for i, r := 0, place[root]; i < 3; i++ {
		out[len(magic)+i] = byte(r >> (8 * i))
	}
	for _, s := range order {
		out = b.write(out, s, place)
	}
	return out, nil
}

// order puts states that many arcs lead to first, where addresses are short, and
// behind each state the one of its last arc, which then needs no address.
func (b *builder) order() []int {
	refs, all := make([]int, len(b.states)), make([]int, len(b.states))
	for i, s := range b.states {
		all[i] = i
		for _, a := range s.arcs {
			if a.to >= 0 {
				refs[a.to]++
			}
		}
	}
	slices.SortStableFunc(all, func(x, y int) int { return cmp.Compare(refs[y], refs[x]) })
	done, order := make([]bool, len(b.states)), make([]int, 0, len(b.states))
	for _, s := range all {
		for s >= 0 && !done[s] {
			done[s] = true
			order = append(order, s)
			arcs := b.states[s].arcs
			if len(arcs) == 0 {
				break
			}
			s = arcs[len(arcs)-1].to
		}
	}
	return order
}

func (b *builder) places(order []int, start int) []int {
	place := make([]int, len(b.states))
	for i := range place {
		place[i] = 1<<24 - 1
	}
	for {
		at, changed := start, false
		for i, s := range order {
			changed = changed || place[s] != at
			place[s] = at
			for k, a := range b.states[s].arcs {
				at += sizes[b.head(a, k == len(b.states[s].arcs)-1, i+1 < len(order) && a.to == order[i+1], place)&sizeMask]
			}
		}
		if !changed {
			return place
		}
	}
}

// head makes the low bits of an arc's head; follows tells that its target lies
// behind this state.
func (b *builder) head(a arc, last, follows bool, place []int) byte {
	kind := kindNone
	switch {
	case a.to < 0:
	case last && follows:
		kind = kindNext
	case place[a.to] < 1<<11:
		kind = kindOne
	case place[a.to] < 1<<19:
		kind = kindTwo
	default:
		kind = kindThree
	}
	head := byte(kind << kindShift)
	if last {
		head |= headLast
	}
	if a.index != 0 {
		head |= headFinal
	}
	return head
}

func (b *builder) write(out []byte, s int, place []int) []byte {
	end := place[s]
	arcs := b.states[s].arcs
	for k, a := range arcs {
		head := b.head(a, k == len(arcs)-1, false, place)
		if k == len(arcs)-1 && a.to >= 0 {
			// The state behind is known by its place: this one ends there.
			next := b.head(a, true, true, place)
			if place[a.to] == end+sizes[next&sizeMask] {
				head = next
			}
		}
		end += sizes[head&sizeMask]
		out = writeArc(out, a, head, place)
	}
	return out
}

func writeArc(out []byte, a arc, head byte, place []int) []byte {
	bytes := [8]int{kindOne: 1, kindTwo: 2, kindThree: 3}[head>>kindShift&7]
	if bytes > 0 {
		head |= byte(place[a.to]>>(8*bytes)) << highShift
	}
	out = append(out, a.label, head)
	if head&headFinal != 0 {
		out = append(out, a.index)
	}
	for i := range bytes {
		out = append(out, byte(place[a.to]>>(8*i)))
	}
	return out
}
