package odf

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

// maxRows is how many rows a sheet has at most, as LibreOffice and Excel count.
const maxRows = 1 << 20

// maxSheets is how many sheets a spreadsheet has at most, as LibreOffice counts.
const maxSheets = 10_000

// sheet is one table of a spreadsheet.
type sheet struct {
	node  int32
	name  xmlcut.Span // of its name, between the quotes
	shown string      // its name, decoded
	cells []cellText  // cells with text, in order
}

// cellText is a cell and where its text stands.
type cellText struct {
	part        string
	row, column int32 // of the first cell, from 1
	rows, width int32 // how often it is repeated
	start, end  int32
	node        int32
	formula     bool // it is computed
}

// span is the text of the cell.
func (c *cellText) span() document.Span {
	return document.Span{Part: c.part, Start: int(c.start), End: int(c.end)}
}

// grid walks one sheet.
type grid struct {
	*story
	sheet  *sheet
	number int
	b      *builder
	closed []columns // the hidden ones
	row    int       // of the row that is read, from 1
	hidden map[document.ConcealedKind]*concealed
	at     map[*builder]int // columns written of the current line
}

// columns is a range of columns from 1, both inclusive.
type columns struct{ from, to int }

// readSheets makes each sheet a part, and the names of all sheets that are shown
// one. What is hidden stands in parts of its own.
func (d *doc) readSheets(m *member) error {
	s := d.story(m)
	s.inCell = true
	names := newBuilder("sheet-names", document.Outline, m)
	around := newBuilder("body", document.Body, m)
	list := []*builder{names}
	for c := range s.t.Children(m.body(d.kind.body)) {
		if s.t.Nodes[c].Name != "table:table" || outside(s.t, c) {
			s.walk(c, around)
			continue
		}
		if len(d.sheets) == maxSheets {
			return document.Park(document.ReasonTooLarge, "sheets", nil)
		}
		list = append(list, s.sheet(c, names)...)
	}
	if s.err != nil {
		return s.err
	}
	for _, b := range append(list, around) {
		if err := d.finish(b); err != nil {
			return err
		}
	}
	return s.finish()
}

// sheet reads one sheet and gives its parts.
func (s *story) sheet(i int32, names *builder) []*builder {
	n := len(s.d.sheets) + 1
	id := fmt.Sprintf("sheet%d", n)
	g := &grid{story: s, sheet: &sheet{node: i}, number: n, row: 1, hidden: map[document.ConcealedKind]*concealed{}, at: map[*builder]int{}}
	s.d.sheets = append(s.d.sheets, g.sheet)
	s.d.sheetByNode[i] = g.sheet
	g.b = newBuilder(id, document.Body, s.m)
	if s.d.look.closed("table", s.t.Attr(i, "style-name")) {
		h := s.d.conceal(document.ConcealedSheet, s.m, n)
		h.nodes = append(h.nodes, i)
		names = newBuilder(id+":name", document.Hidden, s.m)
		g.b, g.hidden[document.ConcealedSheet] = h.b, h
	}
	g.makeRoom(i)
	g.name(i, names)
	s.named(i)
	g.walk(i, false)
	g.conclude()
	raw, formulas := newBuilder(id+":values", document.Hidden, s.m), droppedBuilder(id+":formulas", document.Hidden, s.m)
	s.values(i, raw, formulas)
	list := []*builder{raw, formulas}
	if names.ID != "sheet-names" {
		list = append(list, names)
	}
	if h := g.hidden[document.ConcealedSheet]; h == nil {
		list = append([]*builder{g.b}, list...)
	}
	for _, kind := range concealedKinds {
		if h := g.hidden[kind]; h != nil {
			list = append(list, h.b)
		}
	}
	return list
}

// makeRoom makes room for the cells and texts of a sheet at once: growing by and
// by, they would take twice as much.
func (g *grid) makeRoom(i int32) {
	cells, texts := 0, 0
	for _, n := range g.t.Nodes[i:g.t.Nodes[i].Last] {
		switch {
		case n.Name == "":
			texts++
		case isCell(n.Name):
			cells++
		}
	}
	g.sheet.cells, g.b.Segs = make([]cellText, 0, cells), make(xmlcut.Segs, 0, texts)
}

// concealedKinds is the order in which the hidden parts of a sheet stand.
var concealedKinds = []document.ConcealedKind{document.ConcealedSheet, document.ConcealedRows, document.ConcealedFiltered, document.ConcealedColumns, document.ConcealedCells}

func (g *grid) name(i int32, b *builder) {
	for a := range g.t.Attrs(i) {
		if a.Local == "name" {
			b.Add(a.Value, xmlcut.InAttr, i)
			b.Break('\n')
			g.sheet.name, g.sheet.shown = a.Value, xmlcut.Unescape(g.t.Src[a.Value.Start:a.Value.End])
		}
	}
}

// walk reads columns and rows through their groups.
func (g *grid) walk(i int32, closed bool) {
	column := 1
	g.columns(i, &column, false)
	g.rows(i, closed)
}

// columns notes the hidden columns.
func (g *grid) columns(i int32, column *int, closed bool) {
	for c := range g.t.Children(i) {
		switch g.t.Nodes[c].Name {
		case "table:table-column-group", "table:table-header-columns", "table:table-columns":
			g.columns(c, column, closed || g.t.Attr(c, "display") == "false")
		case "table:table-column":
			width := repeated(g.t, c)
			if closed || g.closes(c, "table-column") {
				g.close(columns{*column, *column + width - 1})
			}
			*column = min(*column+width, maxColumns+1)
		}
	}
}

// close adds a hidden range, together with one that it touches. Ranges come in
// order.
func (g *grid) close(r columns) {
	if n := len(g.closed) - 1; n >= 0 && g.closed[n].to+1 == r.from {
		g.closed[n].to = r.to
		return
	}
	g.closed = append(g.closed, r)
}

// closes reports whether a row or column is hidden by itself or by having no
// extent.
func (g *grid) closes(i int32, family string) bool {
	return g.visibility(i) != "" || g.d.look.closed(family, g.t.Attr(i, "style-name"))
}

func (g *grid) visibility(i int32) string {
	switch v := g.t.Attr(i, "visibility"); v {
	case "collapse", "filter":
		return v
	}
	return ""
}

func (g *grid) rows(i int32, closed bool) {
	for c := range g.t.Children(i) {
		switch g.t.Nodes[c].Name {
		case "table:table-row":
			g.line(c, closed)
		case "table:table-row-group", "table:table-header-rows", "table:table-rows":
			g.rows(c, closed || g.t.Attr(c, "display") == "false")
		case "", "table:table-column-group", "table:table-header-columns", "table:table-columns", "table:table-column":
		default:
			g.story.walk(c, g.b)
		}
	}
}

// line reads a row. Rows and cells that are repeated are read once: what is cut
// in one is cut in all.
func (g *grid) line(i int32, closed bool) {
	var kind document.ConcealedKind
	switch {
	case g.visibility(i) == "filter":
		kind = document.ConcealedFiltered
	case closed || g.closes(i, "table-row"):
		kind = document.ConcealedRows
	}
	repeat := repeatedRows(g.t, i)
	clear(g.at)
	if _, whole := g.hidden[document.ConcealedSheet]; kind == "" || whole { // a hidden row does not end the table
		g.b.Flush()
		defer g.b.Break('\n')
	}
	column := 1
	for c := range g.t.Children(i) {
		if !isCell(g.t.Nodes[c].Name) {
			continue
		}
		width := repeated(g.t, c)
		g.cell(c, column, width, repeat, kind)
		column = min(column+width, maxColumns)
	}
	for b := range g.at {
		b.Break('\n')
	}
	g.row = min(g.row+repeat, maxRows)
}

func repeatedRows(t *xmlcut.Tree, i int32) int {
	n, err := strconv.Atoi(t.Attr(i, "number-rows-repeated"))
	if err != nil {
		return 1
	}
	return min(max(n, 1), maxRows)
}

// cell reads a cell into the part that holds what is seen, or what hides it.
func (g *grid) cell(c int32, column, width, repeat int, kind document.ConcealedKind) {
	g.named(c)
	if !g.shows(c) {
		g.inside(c, g.b) // shapes and comments
		return
	}
	if kind == "" {
		kind = g.hides(c, column, width)
	}
	b := g.b
	if _, whole := g.hidden[document.ConcealedSheet]; kind != "" && !whole {
		h := g.conceal(kind)
		h.add(c, g.row, repeat, column, width)
		b = h.b
	}
	b.Flush()
	b.Write(strings.Repeat("\t", max(0, column-max(g.at[b], 1))))
	g.at[b] = column
	start := b.Len()
	g.content(c, b)
	b.Break(0)
	g.sheet.cells = append(g.sheet.cells, cellText{
		part: b.ID, row: int32(g.row), column: int32(column), rows: int32(repeat), width: int32(width),
		start: int32(start), end: int32(b.Len()), node: c, formula: g.t.Attr(c, "formula") != "",
	})
}

// content reads the text of a cell, or its value where it shows no text.
func (g *grid) content(c int32, b *builder) {
	a, bare := bareValue(g.t, c)
	if !bare && g.blank(c) {
		a, bare = storedValue(g.t, c)
	}
	if bare {
		b.Add(a.Value, xmlcut.InNumber, c)
	}
	g.inside(c, b)
}

// hides tells what hides a cell in a row that is seen.
func (g *grid) hides(c int32, column, width int) document.ConcealedKind {
	if k, _ := slices.BinarySearchFunc(g.closed, column, func(h columns, column int) int { return cmp.Compare(h.to, column) }); k < len(g.closed) &&
		g.closed[k].from <= column && column+width-1 <= g.closed[k].to {
		return document.ConcealedColumns
	}
	if strings.HasSuffix(g.t.Nodes[c].Name, "covered-table-cell") {
		return document.ConcealedCells
	}
	if _, ok := storedValue(g.t, c); ok && hasParagraph(g.t, c) && g.blank(c) {
		return document.ConcealedCells
	}
	return ""
}

// blank reports whether the paragraphs of a cell hold no text.
func (g *grid) blank(c int32) bool {
	return hasParagraph(g.t, c) && strings.TrimSpace(g.shownText(c)) == ""
}

func (g *grid) conceal(kind document.ConcealedKind) *concealed {
	if g.hidden[kind] == nil {
		g.hidden[kind] = g.d.conceal(kind, g.m, g.number)
		if kind != document.ConcealedColumns {
			g.hidden[kind].b.Lead = document.LeadOf(g.b.String())
		}
	}
	return g.hidden[kind]
}

// conclude says of what is hidden where it is.
func (g *grid) conclude() {
	for kind, h := range g.hidden {
		h.Name = g.sheet.shown
		if kind == document.ConcealedSheet {
			h.Cells = len(g.sheet.cells)
			continue
		}
		h.Where = h.where()
	}
}
