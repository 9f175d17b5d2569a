package detectors

import (
	"slices"
	"strings"
)

// fewestBars is how many bars a line has that is a row of a table: one may divide
// two words of a title.
const fewestBars = 2

// bars finds the bars between the cells of tables that are drawn with them, with
// the blanks around, and the semicolons of tables that are lists of values, for a
// tab each: such a table is then one as any other.
func bars(text string) (out []edit) {
	out = marks(text, '|', rowBars)
	if list := marks(text, ';', rowValues); len(list) > 0 {
		out = append(out, list...)
		slices.SortFunc(out, func(a, b edit) int { return a.start - b.start })
	}
	return out
}

// marks gives every line with a mark to a reader of rows.
func marks(text string, mark byte, row func(text string, begin, end int) []edit) (out []edit) {
	for from := 0; ; {
		k := strings.IndexByte(text[from:], mark)
		if k < 0 {
			return out
		}
		begin := strings.LastIndexByte(text[from:from+k], '\n') + 1 + from // from begins a line
		end := len(text)
		if n := strings.IndexByte(text[from+k:], '\n'); n >= 0 {
			end = from + k + n
		}
		out = append(out, row(text, begin, end)...)
		if from = end + 1; from >= len(text) {
			return out
		}
	}
}

// rowBars finds the bars of one row that a blank or the border of the line stands
// beside: the fields of a code have bars without blanks. It returns none for fewer
// than two.
func rowBars(text string, begin, end int) (out []edit) {
	last := begin
	for i := begin; i < end; i++ {
		if text[i] != '|' {
			continue
		}
		start, stop := i, i+1
		for start > last && text[start-1] == ' ' {
			start--
		}
		for stop < end && text[stop] == ' ' {
			stop++
		}
		if stop-start == 1 && i > begin && stop < end && !listed(text, begin, end, '|') {
			continue
		}
		out = append(out, edit{stretch{start, stop}, "\t"})
		last, i = stop, stop-1
	}
	if len(out) < fewestBars {
		return nil
	}
	return out
}

// rowValues finds the semicolons of a row of values: none has a blank behind it, as
// in a sentence, and the row before or behind has as many.
func rowValues(text string, begin, end int) (out []edit) {
	row := text[begin:end]
	if strings.Contains(row, "; ") || !listed(text, begin, end, ';') {
		return nil
	}
	for i := range len(row) {
		if row[i] == ';' {
			out = append(out, edit{stretch{begin + i, begin + i + 1}, "\t"})
		}
	}
	return out
}

// listed reports whether a row has two marks and more, and the row before or behind
// as many.
func listed(text string, begin, end int, mark byte) bool {
	sign := string(rune(mark))
	n := strings.Count(text[begin:end], sign)
	if n < fewestBars || end-begin > maxRow {
		return false
	}
	if end < len(text) {
		next, _, _ := strings.Cut(text[end+1:min(len(text), end+1+maxRow)], "\n")
		if strings.Count(next, sign) == n {
			return true
		}
	}
	if begin == 0 {
		return false
	}
	head := text[max(0, begin-1-maxRow) : begin-1]
	return strings.Count(head[strings.LastIndexByte(head, '\n')+1:], sign) == n
}
