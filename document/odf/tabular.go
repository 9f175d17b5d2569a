package odf

import (
	"context"
	"regexp"
	"strconv"
	"strings"

	"inkoust/document"
)

var _ document.Tabular = (*doc)(nil)

// Cells gives the spans of the cells of a range that hold text.
func (d *doc) Cells(ctx context.Context, name, ref string) ([]document.Span, error) {
	r, ok := parseRange(ref)
	if !ok {
		return nil, nil
	}
	var out []document.Span
	for n, s := range d.sheets {
		if !strings.EqualFold(s.shown, name) && strconv.Itoa(n+1) != name {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for _, c := range s.cells {
			p, at := d.part(c.part), c.span()
			if p != nil && r.holds(c) && at.Start < at.End && at.End <= len(p.Part.Text) {
				out = append(out, at)
			}
		}
		break
	}
	return out, nil
}

// cellRange is a range of rows and columns from 1, all inclusive.
type cellRange struct{ rows, columns columns }

func (r cellRange) holds(c cellText) bool {
	row, column := int(c.row), int(c.column)
	return row <= r.rows.to && r.rows.from <= row+int(c.rows)-1 && column <= r.columns.to && r.columns.from <= column+int(c.width)-1
}

var rangeForm = regexp.MustCompile(`^\$?([A-Za-z]{0,3})\$?([0-9]{0,7})(?::\$?([A-Za-z]{0,3})\$?([0-9]{0,7}))?$`)

// parseRange reads "B:D", "2:5", "B2:D9", "B2" and "".
func parseRange(ref string) (cellRange, bool) {
	all := cellRange{columns{1, maxRows}, columns{1, maxColumns}}
	m := rangeForm.FindStringSubmatch(ref)
	if m == nil {
		return all, false
	}
	if !strings.Contains(ref, ":") {
		m[3], m[4] = m[1], m[2]
	}
	if (m[1] == "") != (m[3] == "") || (m[2] == "") != (m[4] == "") {
		return all, false
	}
	if m[1] != "" {
		all.columns = ordered(column(m[1]), column(m[3]))
	}
	if m[2] != "" {
		from, _ := strconv.Atoi(m[2]) // digits alone
		to, _ := strconv.Atoi(m[4])
		all.rows = ordered(from, to)
	}
	return all, true
}

func ordered(a, b int) columns { return columns{min(a, b), max(a, b)} }

// column is the number of a column by its letters.
func column(letters string) int {
	n := 0
	for _, r := range strings.ToUpper(letters) {
		n = n*26 + int(r-'A') + 1
	}
	return n
}
