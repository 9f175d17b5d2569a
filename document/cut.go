package document

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"
)

// Cut is one run of bytes that a text format takes out of a part. Where Literal
// is set, the replacement text stands in its place; elsewhere nothing does.
type Cut struct {
	Start, End int
	Label      string
	Literal    bool
}

// Cuts turns the redactions of one part into the runs that go, in order and
// without overlaps. A byte survives only if every redaction that covers it
// keeps it. White space at the edges of a run that borders on a kept sub-span
// stays, so that words do not grow together; a run without letters and digits
// between two kept sub-spans goes without a literal. Redactions must lie on
// rune borders of text (see Span.Valid).
func Cuts(text string, redactions []Redaction) []Cut {
	var cuts []Cut
	for _, g := range groups(redactions) {
		cuts = append(cuts, g.cuts(text)...)
	}
	return cuts
}

// Valid reports whether the span is a range of text on rune borders.
func (s Span) Valid(text string) bool {
	border := func(i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
	return 0 <= s.Start && s.Start < s.End && s.End <= len(text) && border(s.Start) && border(s.End)
}

// group is a set of redactions that overlap one another, as one range.
type group struct {
	start, end int
	label      string
	members    []Redaction
}

func groups(redactions []Redaction) []group {
	sorted := slices.Clone(redactions)
	slices.SortStableFunc(sorted, func(a, b Redaction) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	var out []group
	for i, r := range sorted {
		if n := len(out) - 1; n >= 0 && r.Start < out[n].end {
			out[n].end = max(out[n].end, r.End)
			out[n].members = sorted[i-len(out[n].members) : i+1]
			continue
		}
		out = append(out, group{r.Start, r.End, r.Label, sorted[i : i+1]})
	}
	return out
}

func (g group) cuts(text string) []Cut {
	var cuts []Cut
	literal := false
	for _, run := range g.runs() {
		start, end := run[0], run[1]
		if start > g.start {
			start += leadingSpace(text[start:end])
		}
		if end < g.end {
			end -= trailingSpace(text[start:end])
		}
		if start == end {
			continue
		}
		says := hasWord(text[start:end])
		literal = literal || says
		cuts = append(cuts, Cut{start, end, g.label, says})
	}
	if !literal && len(cuts) > 0 {
		cuts[0].Literal = true
	}
	return cuts
}

// runs gives the ranges of the group that some member removes.
func (g group) runs() [][2]int {
	borders := []int{g.start, g.end}
	for _, m := range g.members {
		borders = append(borders, m.Start, m.End)
		for _, k := range m.Keep {
			borders = append(borders, min(max(k.Start, m.Start), m.End), max(min(k.End, m.End), m.Start))
		}
	}
	slices.Sort(borders)
	borders = slices.Compact(borders)
	var runs [][2]int
	for i := 1; i < len(borders); i++ {
		if !g.removes(borders[i-1]) {
			continue
		}
		if n := len(runs) - 1; n >= 0 && runs[n][1] == borders[i-1] {
			runs[n][1] = borders[i]
			continue
		}
		runs = append(runs, [2]int{borders[i-1], borders[i]})
	}
	return runs
}

func (g group) removes(at int) bool {
	for _, m := range g.members {
		if m.Start <= at && at < m.End && !slices.ContainsFunc(m.Keep, func(k Span) bool { return k.Start <= at && at < k.End }) {
			return true
		}
	}
	return false
}

func hasWord(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return true
		}
	}
	return false
}

func leadingSpace(s string) int {
	for i, r := range s {
		if !unicode.IsSpace(r) {
			return i
		}
	}
	return len(s)
}

func trailingSpace(s string) int {
	n := len(s)
	for n > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:n])
		if !unicode.IsSpace(r) {
			break
		}
		n -= size
	}
	return len(s) - n
}
