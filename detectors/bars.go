package detectors

import "strings"

// fewestBars is how many bars a line has that is a row of a table: one may divide
// two words of a title.
const fewestBars = 2

// bars finds the bars between the cells of tables that are drawn with them, with
// the blanks around, for a tab each: such a table is then one as any other.
func bars(text string) (out []edit) {
	for from := 0; ; {
		k := strings.IndexByte(text[from:], '|')
		if k < 0 {
			return out
		}
		begin := strings.LastIndexByte(text[from:from+k], '\n') + 1 + from // from begins a line
		end := len(text)
		if n := strings.IndexByte(text[from+k:], '\n'); n >= 0 {
			end = from + k + n
		}
		out = append(out, rowBars(text, begin, end)...)
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
		if stop-start == 1 && i > begin && stop < end {
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
