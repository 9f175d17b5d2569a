package xlsx

import (
	"slices"
	"strings"

	"inkoust/document"
)

// The parts that the cells of a sheet make: what is shown, and what is not.
const (
	shownLayer = iota
	rowLayer
	columnLayer
	cellLayer
	layerCount
)

var layerNames = [layerCount]string{"", ":rows", ":columns", ":cells"}

// grid is what is known of the cells of a sheet besides their text.
type grid struct {
	layers   [layerCount]*layer
	columns  []span1 // hidden columns
	rows     []int32 // hidden rows with or without content, in order
	covered  []rect  // merged ranges by their first row: only the first cell shows
	filtered bool    // a filter hides rows
	zero     bool    // rows without a height are hidden
	formulas []formula
	refs     []rect          // of all formulas
	literals strings.Builder // words in formulas
	odd      bool            // the rows hold what the output may not
	padded   map[int32]bool  // columns of birth numbers
	top      int32           // first row of the table that is read
	last     int32           // row with text before the one that is read
}

// span1 is a range of columns or rows, both ends included.
type span1 struct{ from, to int32 }

func (s span1) holds(n int32) bool { return s.from <= n && n <= s.to }

// rect is a range of cells, all ends included, from 1.
type rect struct {
	sheet                  int32 // index in doc.sheets
	row0, col0, row1, col1 int32
}

func (r rect) holds(row, col int32) bool {
	return r.row0 <= row && row <= r.row1 && r.col0 <= col && col <= r.col1
}

// hiddenColumn reports whether a column is not shown.
func (g *grid) hiddenColumn(col int32) bool {
	return slices.ContainsFunc(g.columns, func(s span1) bool { return s.holds(col) })
}

// layer is the text of cells: a line a row, a tab a column.
type layer struct {
	sheet *sheet
	text  strings.Builder
	rows  []rowAt
	cells int
	col   int32 // where the current line has come to
	out   string
}

// rowAt says where the line of a row begins.
type rowAt struct{ row, start int32 }

// put adds the text of a cell. Rows and columns come in order. top is the first row
// of the table: an empty line divides tables.
func (l *layer) put(row, col, top int32, text string) {
	if text == "" {
		return
	}
	if n := len(l.rows); n == 0 || l.rows[n-1].row != row {
		if l.text.Len() > 0 {
			l.text.WriteByte('\n')
		}
		if n > 0 && l.rows[n-1].row < top {
			l.text.WriteByte('\n')
		}
		l.rows = append(l.rows, rowAt{row, int32(l.text.Len())})
		l.col = 1
	}
	for ; l.col < col; l.col++ {
		l.text.WriteByte('\t')
	}
	l.text.WriteString(text)
	l.cells++
}

// finish ends the text.
func (l *layer) finish() string {
	l.out = l.text.String()
	l.text = strings.Builder{}
	return l.out
}

// above is the text of the rows above a row.
func (l *layer) above(row int32) string {
	i, _ := slices.BinarySearchFunc(l.rows, row, func(r rowAt, row int32) int { return int(r.row) - int(row) })
	if i == len(l.rows) {
		return l.out
	}
	return l.out[:l.rows[i].start]
}

// line gives the index of the row at a byte of the text, -1 before the first.
func (l *layer) line(at int) int {
	i, found := slices.BinarySearchFunc(l.rows, int32(at), func(r rowAt, at int32) int { return int(r.start) - int(at) })
	if !found {
		i--
	}
	return i
}

// end is where the line of a row ends.
func (l *layer) end(line int) int {
	from := int(l.rows[line].start)
	if i := strings.IndexByte(l.out[from:], '\n'); i >= 0 {
		return from + i
	}
	return len(l.out)
}

// where is one cell of the text.
type where struct {
	row, col   int32
	start, end int // of the text
}

// eachCell calls yield for the cells that a range of the text touches.
func (l *layer) eachCell(start, end int, yield func(where) bool) {
	for i := max(l.line(start), 0); i < len(l.rows) && int(l.rows[i].start) < end; i++ {
		at, stop := int(l.rows[i].start), l.end(i)
		for col := int32(1); at <= stop; col++ {
			next := stop
			if n := strings.IndexByte(l.out[at:stop], '\t'); n >= 0 {
				next = at + n
			}
			if at < next && at < end && start < next && !yield(where{l.rows[i].row, col, at, next}) {
				return
			}
			if at = next + 1; at >= end {
				break
			}
		}
	}
}

// find gives the cell at a row and column, false where it has no text.
func (l *layer) find(row, col int32) (found where, ok bool) {
	i, has := slices.BinarySearchFunc(l.rows, row, func(r rowAt, row int32) int { return int(r.row) - int(row) })
	if !has {
		return where{}, false
	}
	l.eachCell(int(l.rows[i].start), l.end(i), func(w where) bool {
		found, ok = w, w.col == col
		return !ok && w.col < col
	})
	return found, ok
}

// places gives the rows that a span lies in.
func (l *layer) places(s document.Span) []document.Place {
	var out []document.Place
	last := int32(0)
	l.eachCell(s.Start, s.End, func(w where) bool {
		if w.row != last {
			out = append(out, document.Place{Member: l.sheet.out, Start: int64(w.row), End: int64(w.row) + 1})
		}
		last = w.row
		return true
	})
	if out == nil { // between cells, or in the name of the sheet
		out = append(out, document.Place{Member: l.sheet.out})
	}
	return out
}
