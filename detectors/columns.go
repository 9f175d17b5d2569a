package detectors

import (
	"slices"
	"strings"

	"inkoust/document"
)

// columnShare: more than half of the cells of a column must be found by
// themselves before they speak for the others.
const (
	fewestFound = 3
	columnShare = 2
)

// chance is the score of what was found by a check that every tenth number
// passes.
const chance = 0.5

// maxColumns bounds the columns of a table that are looked at.
const maxColumns = 64

// columns lets the cells of a table's columns speak for one another: where most
// are found to be of one kind, those of the same form are, too; where few pass a
// check, they pass it by chance. Tables are lines with tabs.
func columns(p *document.Part, found []Finding) []Finding {
	if len(found) < fewestFound || strings.IndexByte(p.Text, '\t') < 0 || !inCells(p.Text, found) {
		return found
	}
	t := columnTable{part: p, found: found, runs: RunsOf(p.Text)}
	for at := 0; at < len(p.Text); {
		end := len(p.Text)
		if i := strings.IndexByte(p.Text[at:], '\n'); i >= 0 {
			end = at + i
		}
		if hasTab(p.Text[at:end]) {
			t.row(at, end)
		} else {
			t.close()
		}
		at = end + 1
	}
	t.close()
	if len(t.added) == 0 && len(t.dropped) == 0 {
		return found
	}
	kept := slices.DeleteFunc(slices.Clone(found), func(f Finding) bool { return t.dropped[f.Span] })
	return Resolve(append(kept, t.added...))
}

// inCells reports whether enough findings stand beside a tab.
func inCells(text string, found []Finding) bool {
	n := 0
	for _, f := range found {
		if f.Start > 0 && text[f.Start-1] == '\t' || f.End < len(text) && text[f.End] == '\t' {
			n++
		}
	}
	return n >= fewestFound
}

// columnTable reads a table row by row.
type columnTable struct {
	part    *document.Part
	found   []Finding
	runs    *Runs
	next    int // first finding that may stand behind
	columns [][]columnCell
	added   []Finding
	dropped map[document.Span]bool
}

// columnCell is a cell with a digit: where it stands, and the finding that it is,
// -1 if it is none.
type columnCell struct {
	start, end int
	finding    int
	taken      bool // another finding stands in it
}

func (t *columnTable) row(at, end int) {
	for n := 0; n < maxColumns; n++ {
		stop := end
		if i := strings.IndexByte(t.part.Text[at:end], '\t'); i >= 0 {
			stop = at + i
		}
		if n == len(t.columns) {
			t.columns = slices.Grow(t.columns, 1)[:n+1]
			t.columns[n] = t.columns[n][:0] // its room, if an earlier table had as many columns
		}
		if c, ok := t.cell(at, stop); ok {
			t.columns[n] = append(t.columns[n], c)
		}
		if at = stop + 1; stop == end {
			return
		}
	}
}

// cell reads one cell, without the blanks around its text.
func (t *columnTable) cell(start, end int) (columnCell, bool) {
	if digit, _ := t.runs.From(start); digit >= end {
		return columnCell{}, false
	}
	text := t.part.Text[start:end]
	end -= len(text) - len(strings.TrimRight(text, " \r"))
	start += len(text) - len(strings.TrimLeft(text, " "))
	if end-start > maxToken {
		return columnCell{}, false
	}
	for t.next < len(t.found) && t.found[t.next].End <= start {
		t.next++
	}
	c := columnCell{start: start, end: end, finding: -1}
	if t.next < len(t.found) && t.found[t.next].Start < end {
		c.taken = true
		if f := t.found[t.next]; f.Start == start && f.End == end {
			c.finding = t.next
		}
	}
	return c, true
}

// close weighs the columns of a table that has ended.
func (t *columnTable) close() {
	for _, cells := range t.columns {
		t.weigh(cells)
	}
	t.columns = t.columns[:0]
}

func (t *columnTable) weigh(cells []columnCell) {
	model, n, unsure := -1, 0, 0
	for _, c := range cells {
		if c.finding < 0 {
			continue
		}
		if model < 0 {
			model = c.finding
		}
		if t.found[c.finding].Type == t.found[model].Type {
			n++
		}
		if t.found[c.finding].Score <= chance {
			unsure++
		}
	}
	switch {
	case n < fewestFound && unsure == 0 || model < 0:
	case unsure*columnShare <= len(cells) && unsure == n:
		t.drop(cells)
	case n >= fewestFound && n*columnShare > len(cells):
		t.fill(cells, &t.found[model])
	}
}

// drop takes back what passed a check by chance.
func (t *columnTable) drop(cells []columnCell) {
	if t.dropped == nil {
		t.dropped = map[document.Span]bool{}
	}
	for _, c := range cells {
		if c.finding >= 0 && t.found[c.finding].Type == CompanyID {
			t.dropped[t.found[c.finding].Span] = true
		}
	}
}

// fill adds the cells that have the form of found ones.
func (t *columnTable) fill(cells []columnCell, model *Finding) {
	switch model.Type {
	case BirthDate, Email, Person, SignatureName, Address, Org:
		return // of no fixed form
	}
	forms := map[string]bool{}
	for _, c := range cells {
		if c.finding >= 0 && t.found[c.finding].Type == model.Type {
			forms[maskOf(t.part.Text[c.start:c.end])] = true
		}
	}
	for _, c := range cells {
		if !c.taken && forms[maskOf(t.part.Text[c.start:c.end])] {
			t.added = append(t.added, Finding{
				Span: document.Span{Part: t.part.ID, Start: c.start, End: c.end},
				Type: model.Type, Kind: model.Kind, Subkind: model.Subkind, Score: 0.6, Why: []string{"column"},
			})
		}
	}
}

// maskOf is the form of a value: its digits as 9, its letters as A.
func maskOf(value string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return '9'
		case isWord(r):
			return 'A'
		}
		return r
	}, value)
}
