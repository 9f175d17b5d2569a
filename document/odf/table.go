package odf

import (
	"fmt"
	"strconv"
	"strings"

	"inkoust/document"
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
	_, ok := bareValue(s.t, i)
	return ok
}

// bareValue is the value of a cell that has no text of its own: a reader shows
// the value then.
func bareValue(t *xmlcut.Tree, i int32) (xmlcut.Attr, bool) {
	if hasParagraph(t, i) {
		return xmlcut.Attr{}, false
	}
	for a := range t.Attrs(i) {
		switch a.Local {
		case "value", "date-value", "time-value", "boolean-value", "string-value":
			return a, a.Value.Start < a.Value.End
		}
	}
	return xmlcut.Attr{}, false
}

func (s *story) cell(i int32, b *builder) {
	before := s.inCell
	s.inCell = s.d.kind.sheet() && s.m.object == nil
	if a, ok := bareValue(s.t, i); ok {
		b.Add(a.Value, xmlcut.InNumber, i)
	}
	s.inside(i, b)
	s.inCell = before
	b.Break(0)
}

// sheet is one table of a spreadsheet.
type sheet struct {
	node int32
	name xmlcut.Span // of its name, between the quotes
}

// readSheets makes each sheet a part, and the names of all sheets one.
func (d *doc) readSheets(m *member) error {
	s := d.story(m)
	names := newBuilder("sheet-names", document.Outline, m)
	around := newBuilder("body", document.Body, m)
	parts := []*builder{}
	for c := range s.t.Children(m.body(d.kind.body)) {
		if s.t.Nodes[c].Name != "table:table" || outside(s.t, c) {
			s.walk(c, around)
			continue
		}
		b := newBuilder(fmt.Sprintf("sheet%d", len(d.sheets)+1), document.Body, m)
		raw := newBuilder(b.ID+":values", document.Hidden, m)
		formulas := droppedBuilder(b.ID+":formulas", document.Hidden, m)
		d.sheets = append(d.sheets, sheet{node: c, name: s.sheetName(c, names)})
		s.rows(c, b)
		s.values(c, b, raw, formulas)
		parts = append(parts, b, raw, formulas)
	}
	if s.err != nil {
		return s.err
	}
	for _, b := range append([]*builder{names}, append(parts, around)...) {
		if err := d.finish(b); err != nil {
			return err
		}
	}
	return s.finish()
}

func (s *story) sheetName(i int32, b *builder) xmlcut.Span {
	for a := range s.t.Attrs(i) {
		if a.Local == "name" {
			b.Add(a.Value, xmlcut.InAttr, i)
			b.Break('\n')
			return a.Value
		}
	}
	return xmlcut.Span{}
}
