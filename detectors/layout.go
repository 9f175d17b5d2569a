package detectors

import (
	"slices"
	"strings"
)

// layout finds what the layout of a page divides or a scanner misread: words at
// the ends of lines, letters set wide, numbers with a list mark or the border of
// a cell within.
func layout(text string) []edit {
	edits := letterSpaced(text)
	for _, b := range breaksOf(text) {
		edits = append(edits, edit{b, ""})
	}
	for _, s := range numberBreaks(text) {
		edits = append(edits, edit{s, ""})
	}
	for _, border := range []byte{'\t', '|'} {
		for _, s := range boxes(text, border) {
			edits = append(edits, edit{s, ""})
		}
	}
	edits = append(edits, misread(text)...)
	slices.SortStableFunc(edits, func(a, b edit) int { return a.start - b.start })
	return apart(edits)
}

// apart drops edits that overlap an earlier one.
func apart(edits []edit) []edit {
	end := 0
	return slices.DeleteFunc(edits, func(e edit) bool {
		if e.start < end {
			return true
		}
		end = e.end
		return false
	})
}

// fewestBefore is how many digits stand before the slash of a birth number or an
// account; after it stand three or four.
const fewestBefore = 6

// numberBreaks finds what stands around the slash of a number that goes on in
// the next cell ("2000145399\t/0800") or behind the mark of the next line
// ("850101/\n2. 1002"). Spaces and line feeds alone divide no number.
func numberBreaks(text string) (out []stretch) {
	for from := 0; ; {
		k := strings.IndexByte(text[from:], '/')
		if k < 0 {
			return out
		}
		k += from
		from = k + 1
		left, lmark := numberGap(text[:k])
		tail, rmark := tailGap(text[k+1:])
		if !lmark && !rmark || !endsWithDigits(text[:left]) || !begins(text[k+1+tail:]) {
			continue
		}
		if left < k {
			out = append(out, stretch{left, k})
		}
		if tail > 0 {
			out = append(out, stretch{k + 1, k + 1 + tail})
		}
	}
}

// maxNumberGap bounds what may divide the parts of a number, in bytes.
const maxNumberGap = 24

// numberGap returns where the gap at the end of a text begins, and whether it
// holds a border of cells or the mark of a list.
func numberGap(head string) (int, bool) {
	low := max(0, len(head)-maxNumberGap)
	cut := strings.TrimRight(head[low:], " \t|")
	i := strings.LastIndexByte(cut, '\n')
	if line := strings.TrimLeft(cut[i+1:], " \t"); i >= 0 && line != "" && listMark(line) == len(line) {
		return low + len(strings.TrimRight(cut[:i], " \r")), true
	}
	gap := head[low+len(cut):]
	return low + len(cut), strings.ContainsAny(gap, "\t|")
}

// tailGap returns how long the gap at the start of a text is, and what numberGap
// says of it.
func tailGap(tail string) (int, bool) {
	tail = tail[:min(len(tail), maxNumberGap)]
	cut := strings.TrimLeft(tail, " \t|\r")
	if strings.HasPrefix(cut, "\n") {
		line := strings.TrimLeft(cut[1:], " \t")
		n := listMark(line)
		rest := strings.TrimLeft(line[n:], " \t")
		return len(tail) - len(rest), n > 0 && len(rest) < len(line[n:])
	}
	gap := tail[:len(tail)-len(cut)]
	return len(gap), strings.ContainsAny(gap, "\t|")
}

// listMark is the length of the mark of a list a line begins with, "12." or "b)".
func listMark(line string) int {
	n := 0
	for n < len(line) && n < 2 && isDigit(line[n]) {
		n++
	}
	switch {
	case n > 0 && n < len(line) && (line[n] == '.' || line[n] == ')'):
		return n + 1
	case len(line) > 1 && line[0] >= 'a' && line[0] <= 'z' && line[1] == ')':
		return 2
	}
	return 0
}

func endsWithDigits(head string) bool {
	n := 0
	for n < len(head) && n < fewestBefore && isDigit(head[len(head)-1-n]) {
		n++
	}
	return n == fewestBefore
}

// begins reports whether a text begins with three or four digits and no more.
func begins(tail string) bool {
	n := 0
	for n < len(tail) && n < 5 && isDigit(tail[n]) {
		n++
	}
	return n == 3 || n == 4
}
