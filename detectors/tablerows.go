package detectors

import (
	"math/bits"
	"slices"
	"strings"
	"sync/atomic"
)

// tableRows knows the lines of a text and where the table of each line begins,
// so that a heading thousands of rows above is found at once.
type tableRows struct {
	starts []int32         // bytes at which the lines begin
	blocks []int32         // by block of the text: the line in which it begins
	marks  []byte          // what divides the cells of the lines, 0 for spaces
	tabTop []int32         // line at which the run of lines divided by marks begins, by line
	gapTop []int32         // the same for lines divided by wide gaps
	heads  []atomic.Uint32 // by line: lists of stems that were asked for, and, in the upper half, those that stand there
}

func newTableRows(text string) *tableRows {
	n := strings.Count(text, "\n") + 1
	numbers := make([]int32, 3*n)
	r := &tableRows{
		starts: numbers[:0:n], tabTop: numbers[n : n : 2*n], gapTop: numbers[2*n : 2*n : 3*n],
		marks: make([]byte, 0, n), heads: make([]atomic.Uint32, n),
	}
	r.blocks = make([]int32, 0, len(text)/rowBlock+1)
	tab, gap := int32(-1), int32(-1)
	marks, gapAt := newAhead(text, '\t', '|', ';', '/'), -1
	for at := 0; at <= len(text); {
		end := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		n := int32(len(r.starts))
		mark := byte(0)
		if marks.within(at, end) {
			mark = divider(text[at:end])
		}
		if gapAt < at {
			gapAt = nextGap(text, at)
		}
		tab, gap = topOf(tab, n, mark != 0), topOf(gap, n, gapAt < end && hasGap(text[at:end]))
		r.marks = append(r.marks, mark)
		for len(r.blocks)*rowBlock <= end {
			r.blocks = append(r.blocks, n)
		}
		r.starts, r.tabTop, r.gapTop = append(r.starts, int32(at)), append(r.tabTop, tab), append(r.gapTop, gap)
		at = end + 1
	}
	return r
}

// indexFrom is where a byte stands from byte i on, the end of the text if it does
// not.
func indexFrom(text string, c byte, i int) int {
	if n := strings.IndexByte(text[i:], c); n >= 0 {
		return i + n
	}
	return len(text)
}

// nextGap is where two spaces may stand side by side from byte i on, the end of the
// text if nowhere.
func nextGap(text string, i int) int {
	for ; i+9 <= len(text); i += 8 {
		if gaps := has(eightBytes(text[i:i+8]), ' ') & has(eightBytes(text[i+1:i+9]), ' '); gaps != 0 {
			return i + bits.TrailingZeros64(gaps)/8
		}
	}
	for i < len(text) && !strings.HasPrefix(text[i:], "  ") {
		i++
	}
	return i
}

// ahead knows where the next of some signs stand in a text that is read in order, so
// that most lines need not be searched for them.
type ahead struct {
	text  string
	signs []byte
	next  []int // of each sign, from the byte asked for last on
}

func newAhead(text string, signs ...byte) *ahead {
	a := &ahead{text, signs, make([]int, len(signs))}
	for k := range a.next {
		a.next[k] = -1
	}
	return a
}

// within reports whether one of the signs stands in a stretch of the text, which
// begins behind the one asked for before.
func (a *ahead) within(from, to int) (found bool) {
	for k, sign := range a.signs {
		if a.next[k] < from {
			a.next[k] = indexFrom(a.text, sign, from)
		}
		found = found || a.next[k] < to
	}
	return found
}

// topOf is where the run goes on from: its beginning so far, this line, or
// nowhere (-1).
func topOf(top, line int32, in bool) int32 {
	switch {
	case !in:
		return -1
	case top < 0:
		return line
	}
	return top
}

// hasGap reports whether two spaces divide cells of a line.
func hasGap(line string) bool {
	return len(line) <= maxRow && gapIn(line) && gapIn(strings.TrimSpace(line))
}

// gapIn reports whether two spaces stand side by side; of two bytes side by side
// one has an odd place.
func gapIn(s string) bool {
	for i := 1; i < len(s); i += 2 {
		if s[i] == ' ' && (s[i-1] == ' ' || i+1 < len(s) && s[i+1] == ' ') {
			return true
		}
	}
	return false
}

// rowBlock is how many bytes of text share an entry in tableRows.blocks.
const rowBlock = 256

// lineOf is the number of the line that byte i stands in.
func (r *tableRows) lineOf(i int) int {
	low, high := r.blocks[i/rowBlock], int32(len(r.starts))
	if k := i/rowBlock + 1; k < len(r.blocks) {
		high = r.blocks[k] + 1
	}
	n, ok := slices.BinarySearch(r.starts[low:high], int32(i))
	if !ok {
		n--
	}
	return int(low) + n
}

// line is the text of a line, without its end.
func (r *tableRows) line(text string, n int) string {
	if n+1 == len(r.starts) {
		return text[r.starts[n]:]
	}
	return text[r.starts[n] : r.starts[n+1]-1]
}

// topAbove is the first line of the table whose rows stand right above a line, the
// line itself if there is none.
func (r *tableRows) topAbove(n int, tabs bool) int {
	top := r.gapTop
	if tabs {
		top = r.tabTop
	}
	if n == 0 || top[n-1] < 0 {
		return n
	}
	return int(top[n-1])
}

// mayHead reports whether one of the stems stands in a line; it is asked of the
// same lines for every row below.
func (r *tableRows) mayHead(text string, n int, stems *HeadStems) bool {
	if stems == nil || stems.bit == 0 {
		return true
	}
	told := r.heads[n].Load()
	if told&stems.bit == 0 {
		told |= stems.bit
		if line := r.line(text, n); len(line) <= maxRow && stems.In(WordsBetween(text, int(r.starts[n]), int(r.starts[n])+len(line))) {
			told |= stems.bit << 16
		}
		r.heads[n].Or(told)
	}
	return told&(stems.bit<<16) != 0
}
