package detectors

import (
	"strings"
	"sync/atomic"
	"unicode/utf8"
)

// maxRows is how many rows right above a cell are looked at for the heading of
// its column, maxHead how many at the top of its table. They bound the work.
const (
	maxRows = 24
	maxHead = 3
)

// maxRow is the longest line that is taken for a row of a table.
const maxRow = 2000

// Headings returns the folded words of the cells above byte i in the same column
// of a table: of the rows right above, nearest first, then of the table's first
// rows. Columns are divided by tabs, bars or semicolons, or by their place where
// two spaces and more divide them.
func Headings(text string, i int) []string {
	var out []string
	cellsAbove(text, i, nil, func(cell string) bool {
		out = append(out, fold32(cell))
		return true
	})
	return out
}

// cellsAbove gives the cells of Headings to visit, until it returns false; those of
// lines in which the stems do not stand may be left out.
func cellsAbove(text string, i int, stems *HeadStems, visit func(cell string) bool) {
	rows := rowsOf(text)
	line := rows.lineOf(i)
	mark := rows.marks[line]
	first := rows.topAbove(line, mark != 0)
	begin := int(rows.starts[line])
	if first == line || i-begin > maxRow && i > maxRow+1 {
		return
	}
	row := text[begin:i]
	if mark == 0 && !gapIn(row) {
		return
	}
	for n := line - 1; n >= first; n = nextAbove(n, line, first) {
		if mark != rows.marks[n] || !rows.mayHead(text, n, stems) {
			continue
		}
		if cell, ok := cellAbove(rows.line(text, n), mark, row); ok && cell != "" && !visit(cell) {
			return
		}
	}
}

// nextAbove is the line above a line that comes behind line n: the nearest ones
// first, then the first ones of the table, -1 if none is left.
func nextAbove(n, line, first int) int {
	if n--; line-n > maxRows {
		return min(n, first+maxHead-1)
	}
	return n
}

// hasTab reports whether a line is a row divided by tabs.
func hasTab(line string) bool { return len(line) <= maxRow && strings.IndexByte(line, '\t') >= 0 }

// divider is the mark that divides the cells of a row: a tab, a bar, or the
// semicolon of a file of values, a slash between spaces; 0 means spaces.
func divider(line string) byte {
	switch {
	case len(line) > maxRow:
		return 0
	case strings.IndexByte(line, '\t') >= 0:
		return '\t'
	case strings.Count(line, "|") > 1:
		return '|'
	case strings.Count(line, ";") >= fewestValues:
		return ';'
	case slashes(line) >= fewestSlashes:
		return '/'
	}
	return 0
}

// slashes counts the slashes between spaces.
func slashes(line string) (n int) {
	for from := 1; from < len(line); from++ {
		i := strings.IndexByte(line[from:], '/')
		if i < 0 {
			break
		}
		if from += i; line[from-1] == ' ' && from+1 < len(line) && line[from+1] == ' ' {
			n++
			from += 2 // a space is none of two
		}
	}
	return n
}

// dividing is what the mark of a row looks like in its text: a slash stands
// between spaces.
func dividing(mark byte) string {
	if mark == '/' {
		return " / "
	}
	return string(rune(mark))
}

// fewestValues is how many semicolons make a row of values rather than a sentence.
const fewestValues = 3

// fewestSlashes is the same for slashes between spaces.
const fewestSlashes = 2

// cellAbove returns the cell of a line that stands above the end of a row.
func cellAbove(line string, mark byte, row string) (string, bool) {
	if len(line) > maxRow {
		return "", false
	}
	if mark != 0 {
		return divided(strings.TrimRight(line, "\r"), mark, strings.Count(row, dividing(mark))), true
	}
	if !gapIn(strings.TrimSpace(line)) {
		return "", false
	}
	return cellAt(line, utf8.RuneCountInString(row[:strings.LastIndex(row, "  ")+2])), true
}

// divided returns the cell behind so many marks, "" if there is none; a heading
// holds no digits.
func divided(line string, mark byte, n int) string {
	between := dividing(mark)
	for range n {
		i := strings.Index(line, between)
		if i < 0 {
			return ""
		}
		line = line[i+len(between):]
	}
	cell, _, _ := strings.Cut(line, between)
	if hasDigit(cell) {
		return ""
	}
	return cell
}

// cellAt returns the cell that begins nearest to a column of characters: lines
// of one table are often shifted by a little.
func cellAt(line string, column int) string {
	cell, best, n := "", maxRow, 0
	for line != "" {
		blanks := len(line) - len(strings.TrimLeft(line, " "))
		line, n = line[blanks:], n+blanks
		end := strings.Index(line, "  ")
		if end < 0 {
			end = len(line)
		}
		if far := max(n-column, column-n); end > 0 && far < best {
			cell, best = line[:end], far
		}
		n += utf8.RuneCountInString(line[:end])
		line = line[end:]
	}
	if hasDigit(cell) {
		return ""
	}
	return cell
}

// Headed reports whether one of the words (folded beginnings of words) opens a
// word of a heading above byte i.
func Headed(text string, i int, stems ...string) (found bool) {
	cellsAbove(text, i, nil, func(cell string) bool {
		found = HasStem(fold32(cell), stems)
		return !found
	})
	return found
}

// HeadedBy is Headed for stems that were made ready, which is quicker.
func HeadedBy(text string, i int, stems *HeadStems) (found bool) {
	cellsAbove(text, i, stems, func(cell string) bool {
		found = stems.In(fold32(cell))
		return !found
	})
	return found
}

// HeadStems are the stems of headings, which are asked for in the same lines again
// and again.
type HeadStems struct {
	Stems
	bit uint32 // that says in tableRows.heads that a line was asked, 0 for none
}

// NewHeadStems makes the stems of headings ready. It is for package variables:
// what is told of lines is kept for the first sixteen lists.
func NewHeadStems(lists ...[]string) *HeadStems {
	h := &HeadStems{Stems: *NewStems(lists...)}
	if n := headLists.Add(1); n <= 16 {
		h.bit = 1 << (n - 1)
	}
	return h
}

// headLists counts the lists that NewHeadStems made ready.
var headLists atomic.Int32

// HasStem reports whether one of folded words begins with one of the stems. A
// stem that ends with a space is a whole word.
func HasStem(words string, stems []string) bool {
	for from := 0; ; {
		for _, s := range stems {
			if beginsWith(words[from:], s) {
				return true
			}
		}
		next := strings.IndexByte(words[from:], ' ')
		if next < 0 {
			return false
		}
		from += next + 1
	}
}

// beginsWith reports whether words begin with a stem; the end of the words counts
// as a space.
func beginsWith(words, stem string) bool {
	if len(words) >= len(stem) {
		return words[:len(stem)] == stem
	}
	return len(words)+1 == len(stem) && stem[len(words)] == ' ' && stem[:len(words)] == words
}
