package detectors

import (
	"math/bits"
	"slices"
	"sync"
)

// numbers are the runs of digits of a text. All identifiers begin at one, so that a
// text is read for digits once.
type numbers struct {
	groups []group
	digits string    // of all groups, one behind the other
	heads  []runHead // by group
}

// runHead is what stands before a run of digits.
type runHead struct {
	near  watchBit   // the lists of which a word may be among the last 40 characters
	far   watchBit   // the same for what begins up to maxLead bytes before the run
	words int32      // bytes of the words of the text before the run
	last  sievePlace // of the last of these words
}

// group is one run of digits and what divides it from the one before: 0 for the
// first of a chain, else ' ', '\n', '/', '-', '.', '(' or ')'.
type group struct {
	start, end int32
	at         int32 // where its digits begin among those of the text
	sep        byte
}

func (g *group) size() int { return int(g.end - g.start) }

// groupBuffers keeps the room in which the groups and the digits of a text are put
// together.
var groupBuffers = sync.Pool{New: func() any { return new(groupBuffer) }}

type groupBuffer struct {
	groups []group
	digits []byte
}

// keptGroups bounds the room that is kept.
const keptGroups = 1 << 16

// newNumbers reads the runs. The first of a chain has no separator.
func newNumbers(text string) *numbers {
	b := groupBuffers.Get().(*groupBuffer)
	groups, digits, at := b.groups[:0], b.digits[:0], 0
	for i := nextDigit(text, 0); i < len(text); i = nextDigit(text, i) {
		g := group{start: int32(i), at: int32(len(digits))}
		for i < len(text) && isDigit(text[i]) {
			i++
		}
		if g.end = int32(i); len(groups) > 0 {
			g.sep = separator(text[at:g.start])
		}
		groups, digits, at = append(groups, g), append(digits, text[g.start:g.end]...), i
	}
	n := &numbers{groups: slices.Clone(groups), digits: string(digits)}
	if b.groups, b.digits = groups, digits; cap(groups) <= keptGroups {
		groupBuffers.Put(b)
	}
	return n
}

// nextDigit is where the first digit from byte i on stands, the end of the text if
// there is none. It looks at eight bytes at once.
func nextDigit(text string, i int) int {
	const low, top = 0x0101010101010101, 0x8080808080808080
	for ; i+8 <= len(text); i += 8 {
		s := text[i : i+8]
		v := (uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56) ^ '0'*low
		// A byte below ten was a digit; what lies behind the first one may be wrong.
		if is := (v - 10*low) &^ v & top; is != 0 {
			return i + bits.TrailingZeros64(is)/8
		}
	}
	for i < len(text) && !isDigit(text[i]) {
		i++
	}
	return i
}

// hasDigit reports whether a text holds a digit.
func hasDigit(text string) bool { return nextDigit(text, 0) < len(text) }

// Runs walks over the runs of digits of a text in order.
type Runs struct {
	text string
	*numbers
	next int
	rows *tableRows // nil until they are asked for
	line int        // of rows, the one of the run asked for last
}

// RunsOf begins at the first run of a text.
func RunsOf(text string) *Runs { return &Runs{text: text, numbers: numbersOf(text)} }

// From is where the first digit from byte i on stands, and where its run ends; both
// are the end of the text if there is none. The bytes asked for must not decrease.
func (r *Runs) From(i int) (start, end int) {
	for r.next < len(r.groups) && int(r.groups[r.next].end) <= i {
		r.next++
	}
	if r.next == len(r.groups) {
		return len(r.text), len(r.text)
	}
	g := &r.groups[r.next]
	return max(i, int(g.start)), int(g.end)
}

// May reports whether one of the stems may stand in WordsBefore of the run that From
// told of last; false is certain.
func (r *Runs) May(stems *Stems) bool {
	return stems.bit == 0 || r.next == len(r.heads) || r.heads[r.next].near&stems.bit != 0
}

// before is how many bytes of words stand before byte i, where the run that From told
// of last begins or what belongs to it, and the place of the last of them.
func (r *Runs) before(words *wordText, i int) (n int, last sievePlace) {
	if r.next < len(r.groups) && i == int(r.groups[r.next].start) {
		return int(r.heads[r.next].words), r.heads[r.next].last
	}
	n = words.at(i)
	return n, placeOf(words.lastWord(n))
}

// MayLead is May for what the run is the first digits of, letters before them and all:
// it begins at most sixty bytes before.
func (r *Runs) MayLead(stems *Stems) bool {
	return stems.bit == 0 || r.next == len(r.heads) || r.heads[r.next].far&stems.bit != 0
}

// Headed reports whether the run may stand in a table, below its first row.
func (r *Runs) Headed() bool {
	if r.rows == nil {
		r.rows = rowsOf(r.text)
	}
	if r.next == len(r.groups) {
		return false
	}
	start := r.groups[r.next].start
	for r.line+1 < len(r.rows.starts) && r.rows.starts[r.line+1] <= start {
		r.line++
	}
	return r.rows.topAbove(r.line, r.rows.marks[r.line] != 0) < r.line
}

// look notes what stands before the runs.
func (n *numbers) look(w *wordText) *numbers {
	n.heads = make([]runHead, len(n.groups))
	for k := range n.heads {
		i := int(n.groups[k].start)
		at := w.at(i)
		h := &n.heads[k]
		h.words, h.last = int32(at), placeOf(w.lastWord(at))
		if h.near, h.far = w.nearby(at); w.sparse(i, at) {
			h.near, h.far = ^watchBit(0), ^watchBit(0)
		}
	}
	return n
}
