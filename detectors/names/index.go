package names

import (
	"hash/maphash"
	"sync"
	"unicode/utf8"

	"inkoust/internal/inflect"
	"inkoust/internal/words"
)

// nameIndex finds words of names by any of their forms: a word is cut at each
// possible ending, and what is left is looked up. The cost of a word does not
// depend on the number of people.
type nameIndex struct {
	begins  [1 << 12 / 64]uint64 // see beginning
	slots   []int32              // a power of two of groups, by hash; 0 is free
	groups  []stemGroup          // the first one is no group
	members []member             // the first one is no member
	version int32                // changes whenever a word is added
}

// stemGroup are the words that share the text of a stem, in the order in which
// they came.
type stemGroup struct {
	hash        uint64
	text        string
	first, last int32 // of members
	size        int32
}

type member struct {
	word *nameWord
	next int32
	ends inflect.Sets
}

// maxAlike is how many words may share one stem; more are forms of a name that is
// there already.
const maxAlike = 64

// indexes are used again, as most records have few people.
var indexes = sync.Pool{New: func() any {
	return &nameIndex{slots: make([]int32, 1<<10), groups: make([]stemGroup, 1, 1<<9), members: make([]member, 1, 1<<9)}
}}

// keptStems bounds the indexes that are used again, to some hundred kilobytes.
const keptStems = 1 << 12

func newIndex() *nameIndex {
	x := indexes.Get().(*nameIndex)
	x.version = 1
	return x
}

// release empties an index and gives it back.
func (x *nameIndex) release() {
	if len(x.groups) > keptStems || len(x.members) > keptStems {
		return
	}
	clear(x.begins[:])
	clear(x.slots)
	clear(x.groups)
	clear(x.members)
	x.groups, x.members = x.groups[:1], x.members[:1]
	indexes.Put(x)
}

// seed keeps a text from being made such that all its names meet in one place.
var seed = maphash.String(maphash.MakeSeed(), "")

// hashOn goes on with a hash that may be cut at any byte.
func hashOn(h uint64, c byte) uint64 {
	h = (h ^ uint64(c)) * 0xff51afd7ed558ccd
	return h ^ h>>32
}

func hashOf(s string) uint64 {
	h := seed
	for i := range len(s) {
		h = hashOn(h, s[i])
	}
	return h
}

func (x *nameIndex) add(w *nameWord) {
	x.version++
	for n := range w.stems {
		s := &w.stems[n]
		g := x.group(s.hash, s.text)
		if g.size == maxAlike {
			continue
		}
		x.members = append(x.members, member{word: w, ends: s.ends})
		last := int32(len(x.members) - 1)
		if g.size++; g.first == 0 {
			g.first = last
		} else {
			x.members[g.last].next = last
		}
		g.last = last
		x.begins[s.begin/64] |= 1 << (s.begin % 64)
	}
}

// group returns the group of a stem, a new one if there is none.
func (x *nameIndex) group(hash uint64, text string) *stemGroup {
	if 2*len(x.groups) > len(x.slots) {
		x.grow()
	}
	i := x.slot(hash, text)
	if x.slots[i] == 0 {
		x.slots[i] = int32(len(x.groups))
		x.groups = append(x.groups, stemGroup{hash: hash, text: text})
	}
	return &x.groups[x.slots[i]]
}

// slot returns the place of a stem, or the free one where it goes.
func (x *nameIndex) slot(hash uint64, text string) int {
	mask := uint64(len(x.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		n := x.slots[i]
		if n == 0 || x.groups[n].hash == hash && x.groups[n].text == text {
			return int(i)
		}
	}
}

func (x *nameIndex) grow() {
	x.slots = make([]int32, 2*len(x.slots))
	for n := 1; n < len(x.groups); n++ {
		g := &x.groups[n]
		x.slots[x.slot(g.hash, g.text)] = int32(n)
	}
}

// beginning is a small number made of the first two letters of a stem; that of a
// word is beginningOf.
func beginning(stem string) uint16 {
	n := uint32(0)
	for k, r := range stem {
		if n = words.Mix(n, uint32(r)); k > 0 {
			break
		}
	}
	return small(n)
}

func beginningOf(l *words.Letters) uint16 { return small(l.Begin) }

func small(begin uint32) uint16 { return uint16((begin ^ begin>>12) % (1 << 12)) }

// begun reports whether a name may begin as a word does: most do not.
func (x *nameIndex) begun(begin uint16) bool { return x.begins[begin/64]>>(begin%64)&1 == 1 }

// hit is a name of which a word is a form; slovak tells that it is one in Slovak
// alone.
type hit struct {
	word   *nameWord
	slovak bool
}

// find appends the names of which a folded word is a form, in the order in which
// they came.
func (x *nameIndex) find(out []hit, folded string) []hit {
	var cuts [inflect.MaxEnding + 1]int
	n, cut := 0, len(folded)
	for ; n < len(cuts) && cut > 0; n++ {
		cuts[n] = cut
		_, size := utf8.DecodeLastRuneInString(folded[:cut])
		cut -= size
	}
	var hashes [inflect.MaxEnding + 1]uint64
	h := seed
	for i, k := 0, n-1; k >= 0; k-- {
		for ; i < cuts[k]; i++ {
			h = hashOn(h, folded[i])
		}
		hashes[k] = h
	}
	from := len(out)
	for k := range n {
		if i := x.slots[x.slot(hashes[k], folded[:cuts[k]])]; i != 0 {
			out = x.fitting(out, from, &x.groups[i], inflect.With(folded[cuts[k]:]))
		}
	}
	return out
}

// fitting appends the words of a group whose stem takes an ending.
func (x *nameIndex) fitting(out []hit, from int, g *stemGroup, sets inflect.Sets) []hit {
	for n := g.first; n != 0; n = x.members[n].next {
		m := &x.members[n]
		both := sets & m.ends
		if both == 0 {
			continue
		}
		k := from
		for k < len(out) && out[k].word != m.word {
			k++
		}
		if k == len(out) {
			out = append(out, hit{m.word, true})
		}
		out[k].slovak = out[k].slovak && both.Slovak()
	}
	return out
}
