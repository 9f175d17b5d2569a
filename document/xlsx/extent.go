package xlsx

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"inkoust/internal/xmlcut"
)

// The widths that columns get, in characters: room for a replacement, and no more
// than half a page.
const (
	leastWidth = 9
	mostWidth  = 60
	cellMargin = 2 // characters that programs leave beside a text that they fit a column to
)

// fit gives columns of which a cell loses something a width that what is left alone
// tells: programs fit columns to their longest text. One far narrower than what is
// left was fitted to nothing, and stays.
func (c *cleaner) fit(i int32) {
	sheet := slices.IndexFunc(c.o.d.sheets, func(s *sheet) bool { return s.member == c.m })
	if sheet < 0 || c.t.Attr(i, "width") == "" || zeroSize(c.t.Attr(i, "width")) {
		return
	}
	from, to, width := int32(c.t.int(i, "min")), int32(c.t.int(i, "max")), 0
	for column, n := range c.o.edits.widths(sheet, c.o.literal("")) {
		if from <= column && column <= to {
			width = max(width, n)
		}
	}
	if was, err := strconv.ParseFloat(c.t.Attr(i, "width"), 64); width == 0 || err == nil && 2*was < float64(width) {
		return
	}
	for a := range c.t.Attrs(i) {
		switch a.Local {
		case "width":
			c.edits = append(c.edits, xmlcut.Edit{Span: a.Value, Text: strconv.Itoa(width)})
		case "bestFit":
			c.edits = append(c.edits, xmlcut.Edit{Span: a.Span})
		}
	}
}

// widths are the widths of the columns of a sheet that lose something, by the
// longest text left in each.
func (e *edits) widths(sheet int, literal string) map[int32]int {
	if e.fitted[sheet] != nil {
		return e.fitted[sheet]
	}
	out := make(map[int32]int, len(e.dirt[sheet].columns))
	for _, column := range e.dirt[sheet].columns {
		out[column] = leastWidth
	}
	for n, l := range e.d.sheets[sheet].grid.layers {
		if e.layers[sheet][n] || len(out) == 0 {
			continue
		}
		l.eachCell(0, len(l.out), func(w where) bool {
			if widest, ok := out[w.col]; ok && widest < mostWidth {
				size := utf8.RuneCountInString(l.out[w.start:w.end])
				if e.cells[sheet][key{w.row, w.col}] != nil {
					size = utf8.RuneCountInString(literal)
				}
				out[w.col] = min(max(widest, size+cellMargin), mostWidth)
			}
			return true
		})
	}
	e.fitted[sheet] = out
	return out
}

// dirtyRows are the rows of a sheet that lose something, in order.
func (e *edits) dirtyRows(sheet int) (out []int32) {
	for _, column := range e.dirt[sheet].columns {
		out = append(out, e.dirt[sheet].rows[column]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// fittedAttrs are the attributes of a row that loses something: its height goes
// unless somebody set it, for programs fit rows to their lines.
var fittedAttrs = func() map[string]bool {
	out := map[string]bool{}
	for name := range rowAttrs {
		out[name] = name != "ht"
	}
	return out
}()

// fits reports whether the height of a row was fitted to what it held.
func (w *writer) fits(r *row) bool {
	for len(w.dirty) > 0 && w.dirty[0] < r.number {
		w.dirty = w.dirty[1:]
	}
	return len(w.dirty) > 0 && w.dirty[0] == r.number && r.height && !r.zero && !r.fixed && !w.s.grid.zero
}
