package detectors

import (
	"strings"
	"unicode/utf8"
)

// maxRows is how many rows above a cell are looked through for the heading of
// its column; lists of staff are shorter, and it bounds the work.
const maxRows = 60

// maxRow is the longest line that is taken for a row of a table.
const maxRow = 2000

// Headings returns the folded words of the cells above byte i in the same column
// of a table, nearest first, as long as the rows go on. Columns are divided by
// tabs, or by their place where two spaces and more divide them.
func Headings(text string, i int) []string {
	begin := strings.LastIndexByte(text[:i], '\n') + 1
	if i-begin > maxRow {
		return nil
	}
	row := text[begin:i]
	tabs := strings.Count(row, "\t")
	if tabs == 0 && !strings.Contains(row, "  ") {
		return nil
	}
	var out []string
	for at := begin; at > 0 && len(out) < maxRows; {
		end := at - 1
		at = strings.LastIndexByte(text[:end], '\n') + 1
		cell, ok := cellAbove(text[at:end], tabs, row)
		if !ok {
			break
		}
		if cell != "" {
			out = append(out, fold32(cell))
		}
	}
	return out
}

// cellAbove returns the cell of a line that stands above the end of a row.
func cellAbove(line string, tabs int, row string) (string, bool) {
	if len(line) > maxRow {
		return "", false
	}
	if tabs > 0 {
		cells := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if len(cells) < 2 {
			return "", false
		}
		return strings.Join(cells[min(tabs, len(cells)):min(tabs+1, len(cells))], ""), true
	}
	if !strings.Contains(strings.TrimSpace(line), "  ") {
		return "", false
	}
	return cellAt(line, utf8.RuneCountInString(row)), true
}

// cellAt returns the cell that begins last at or before a column of characters.
func cellAt(line string, column int) string {
	cell, n := "", 0
	for _, piece := range strings.SplitAfter(line, "  ") {
		word := strings.TrimLeft(piece, " ")
		begin := n + len(piece) - len(word)
		n += utf8.RuneCountInString(piece)
		if begin > column {
			break
		}
		if word = strings.TrimSpace(word); word != "" {
			cell = word
		}
	}
	return cell
}

// Headed reports whether one of the words (folded beginnings of words) opens a
// word of a heading above byte i.
func Headed(text string, i int, stems ...string) bool {
	for _, h := range Headings(text, i) {
		if HasStem(h, stems) {
			return true
		}
	}
	return false
}

// HasStem reports whether one of folded words begins with one of the stems. A
// stem that ends with a space is a whole word.
func HasStem(words string, stems []string) bool {
	words = " " + words + " "
	for _, s := range stems {
		if strings.Contains(words, " "+s) {
			return true
		}
	}
	return false
}
