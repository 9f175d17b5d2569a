package odf

import (
	"strconv"
	"strings"

	"inkoust/internal/xmlcut"
)

// maxColumns is how many columns a sheet has at most; LibreOffice knows 16,384.
const maxColumns = 16_384

// table reads a table: rows are lines, cells are divided by tabs.
func (s *story) table(i int32, b *builder) {
	if fateOf(s.t, i) == drop || outside(s.t, i) {
		s.unseen(i)
		return
	}
	s.named(i)
	b.Flush()
	s.rows(i, b)
	b.Break('\n')
}

// outside reports whether a table keeps what was read from another file.
func outside(t *xmlcut.Tree, i int32) bool {
	return t.Nodes[i].Name == "table:table" && t.Child(i, "table:table-source") >= 0
}

// rows reads what is inside a table, row by row, through groups of rows.
func (s *story) rows(i int32, b *builder) {
	for c := range s.t.Children(i) {
		switch s.t.Nodes[c].Name {
		case "table:table-row", "loext:table-row":
			s.row(c, b)
		case "table:table-row-group", "table:table-header-rows", "table:table-rows", "loext:table-header-rows", "loext:table-rows":
			s.rows(c, b)
		case "":
		default:
			s.walk(c, b)
		}
	}
}

// row reads the cells of a row that hold something. Cells and rows that are
// repeated are read once: what is cut in one is cut in all.
func (s *story) row(i int32, b *builder) {
	b.Flush()
	column, at := 0, 0
	for c := range s.t.Children(i) {
		if !isCell(s.t.Nodes[c].Name) {
			continue
		}
		s.named(c)
		if s.shows(c) {
			b.Flush()
			b.Write(strings.Repeat("\t", column-at))
			at = column
			s.cell(c, b)
		} else {
			s.inside(c, b) // shapes and comments
		}
		column = min(column+repeated(s.t, c), maxColumns)
	}
	b.Break('\n')
}

func isCell(name string) bool {
	switch name {
	case "table:table-cell", "table:covered-table-cell", "loext:table-cell", "loext:covered-table-cell":
		return true
	}
	return false
}

func repeated(t *xmlcut.Tree, i int32) int {
	n, err := strconv.Atoi(t.Attr(i, "number-columns-repeated"))
	if err != nil {
		return 1
	}
	return min(max(n, 1), maxColumns)
}

// shows reports whether a cell has text or a value.
func (s *story) shows(i int32) bool {
	for c := range s.t.Children(i) {
		if s.t.Nodes[c].Name != "" && !strings.HasPrefix(s.t.Nodes[c].Name, "draw:") && !strings.HasPrefix(s.t.Nodes[c].Name, "office:") &&
			s.t.Nodes[c].Last > c+1 {
			return true
		}
	}
	_, ok := storedValue(s.t, i)
	return ok
}

// bareValue is the value of a cell that has no text of its own: a reader shows
// the value then.
func bareValue(t *xmlcut.Tree, i int32) (xmlcut.Attr, bool) {
	if hasParagraph(t, i) {
		return xmlcut.Attr{}, false
	}
	return storedValue(t, i)
}

// storedValue is the value of a cell.
func storedValue(t *xmlcut.Tree, i int32) (xmlcut.Attr, bool) {
	for a := range t.Attrs(i) {
		switch a.Local {
		case "value", "date-value", "time-value", "boolean-value", "string-value":
			return a, a.Value.Start < a.Value.End
		}
	}
	return xmlcut.Attr{}, false
}

func (s *story) cell(i int32, b *builder) {
	if a, ok := bareValue(s.t, i); ok {
		b.Add(a.Value, xmlcut.InNumber, i)
	}
	if a, ok := s.storesMore(i); ok {
		s.stored.Add(a.Value, xmlcut.InNumber, i)
		s.stored.Break('\n')
	}
	s.inside(i, b)
	b.Break(0)
}
