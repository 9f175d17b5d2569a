package detectors

import (
	"sort"
	"strings"
)

// tableRows knows the lines of a text and where the table of each line begins,
// so that a heading thousands of rows above is found at once.
type tableRows struct {
	starts []int  // bytes at which the lines begin
	marks  []byte // what divides the cells of the lines, 0 for spaces
	tabTop []int  // line at which the run of lines divided by marks begins, by line
	gapTop []int  // the same for lines divided by wide gaps
}

func newTableRows(text string) *tableRows {
	r := &tableRows{}
	tab, gap := -1, -1
	for at := 0; at <= len(text); {
		end := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		n := len(r.starts)
		mark := divider(text[at:end])
		tab, gap = topOf(tab, n, mark != 0), topOf(gap, n, hasGap(text[at:end]))
		r.marks = append(r.marks, mark)
		r.starts, r.tabTop, r.gapTop = append(r.starts, at), append(r.tabTop, tab), append(r.gapTop, gap)
		at = end + 1
	}
	return r
}

// topOf is where the run goes on from: its beginning so far, this line, or
// nowhere (-1).
func topOf(top, line int, in bool) int {
	switch {
	case !in:
		return -1
	case top < 0:
		return line
	}
	return top
}

func hasGap(line string) bool {
	return len(line) <= maxRow && strings.Contains(strings.TrimSpace(line), "  ")
}

// lineOf is the number of the line that byte i stands in.
func (r *tableRows) lineOf(i int) int { return sort.SearchInts(r.starts, i+1) - 1 }

// line is the text of a line, without its end.
func (r *tableRows) line(text string, n int) string {
	if n+1 == len(r.starts) {
		return text[r.starts[n]:]
	}
	return text[r.starts[n] : r.starts[n+1]-1]
}

// above lists the rows above a line that may hold a heading: the nearest ones,
// then the first ones of the table.
func (r *tableRows) above(n int, tabs bool) []int {
	top := r.gapTop
	if tabs {
		top = r.tabTop
	}
	if n == 0 || top[n-1] < 0 {
		return nil
	}
	first := top[n-1]
	var out []int
	for k := n - 1; k >= first && len(out) < maxRows; k-- {
		out = append(out, k)
	}
	for k := min(first+maxHead, n-maxRows) - 1; k >= first; k-- {
		out = append(out, k)
	}
	return out
}
