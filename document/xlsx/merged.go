package xlsx

import (
	"cmp"
	"slices"
)

// merges tells the cells that lie under a merged one, for rows that come in
// order. Ranges that overlap, which no valid sheet has, may cover less.
type merges struct {
	waiting []rect // by their first row
	active  []rect // those of the current row, by column
	row     int32
}

// under reports whether a cell is covered by another one.
func (m *merges) under(row, col int32) bool {
	if row != m.row {
		m.advance(row)
	}
	i, found := slices.BinarySearchFunc(m.active, col, func(r rect, col int32) int { return cmp.Compare(r.col0, col) })
	if !found {
		i--
	}
	return i >= 0 && m.active[i].holds(row, col) && (row != m.active[i].row0 || col != m.active[i].col0)
}

// advance takes up the ranges that begin and drops those that end.
func (m *merges) advance(row int32) {
	m.row = row
	if len(m.active) == 0 && (len(m.waiting) == 0 || m.waiting[0].row0 > row) {
		return
	}
	m.active = slices.DeleteFunc(m.active, func(r rect) bool { return r.row1 < row })
	for len(m.waiting) > 0 && m.waiting[0].row0 <= row {
		if r := m.waiting[0]; r.row1 >= row && len(m.active) < maxColumn {
			i, _ := slices.BinarySearchFunc(m.active, r.col0, func(r rect, col int32) int { return cmp.Compare(r.col0, col) })
			m.active = slices.Insert(m.active, i, r)
		}
		m.waiting = m.waiting[1:]
	}
}
