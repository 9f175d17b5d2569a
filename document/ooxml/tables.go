package ooxml

import "inkoust/internal/xmlcut"

func (s *story) cell(i int32, b *builder) {
	if s.t.deletedCell(i) {
		s.inside(i, s.deleted)
		s.deleted.Break('\t')
		return
	}
	b.Flush()
	s.inside(i, b)
	b.Break('\t')
}

// row reads a table row; one that is tracked as deleted is history.
func (s *story) row(i int32, b *builder) {
	if s.t.deletedRow(i) {
		s.inside(i, s.deleted)
		s.deleted.Break('\n')
		return
	}
	b.Flush()
	s.inside(i, b)
	b.Break('\n')
}

// deletedRow reports whether a row is history: marked so, or all of its cells.
func (t *tree) deletedRow(i int32) bool {
	if pr := t.Child(i, "w:trPr"); pr >= 0 && t.Child(pr, "w:del") >= 0 {
		return true
	}
	cells := 0
	for c := range t.Children(i) {
		if t.Nodes[c].Name == "w:tc" {
			cells++
			if !t.deletedCell(c) {
				return false
			}
		}
	}
	return cells > 0
}

func (t *tree) deletedCell(i int32) bool {
	pr := t.Child(i, "w:tcPr")
	return pr >= 0 && t.Child(pr, "w:cellDel") >= 0
}

// deletedTable reports whether no row of a table is left: a table without rows
// is not valid.
func (t *tree) deletedTable(i int32) bool {
	rows := 0
	for c := range t.Children(i) {
		if t.Nodes[c].Name == "w:tr" {
			rows++
			if !t.deletedRow(c) {
				return false
			}
		}
	}
	return rows > 0
}

// deletion reads tracked deletions into the history.
func (s *story) deletion(i int32, n xmlcut.Node) {
	if n.Open == n.Close || isMark(s.t.ParentName(i)) {
		return
	}
	open := s.open
	s.open = nil // fields within history are history
	s.inside(i, s.deleted)
	s.open = open
	s.deleted.Break('\n')
}

// isMark reports whether revision elements under that parent mark a property
// instead of holding text.
func isMark(parent string) bool {
	switch parent {
	case "w:rPr", "w:trPr", "w:tcPr", "w:numPr", "m:ctrlPr":
		return true
	}
	return false
}
