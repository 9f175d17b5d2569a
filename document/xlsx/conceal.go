package xlsx

import (
	"fmt"
	"slices"
	"strings"

	"inkoust/document"
)

// concealed is hidden content with its place.
type concealed struct {
	document.Concealed
	sheet *sheet
	layer int
}

// conceal notes what hides a layer of a sheet, if it holds anything. What is
// hidden in a hidden sheet is hidden with it.
func (d *doc) conceal(s *sheet, i int, l *layer) {
	c := &concealed{sheet: s, layer: i}
	c.Part, c.Sheet, c.Name, c.Cells = s.id()+layerNames[i], s.number, s.title, l.cells
	switch {
	case s.hides != "":
		if i != shownLayer {
			return
		}
		c.Kind = s.hides
		for _, other := range s.grid.layers[1:] {
			c.Cells += other.cells
		}
	case i == shownLayer || l.cells == 0:
		return
	case i == rowLayer:
		c.Kind, c.Where = document.ConcealedRows, ranges(l.rowNumbers(), func(n int32) string { return fmt.Sprint(n) })
		if s.grid.filtered {
			c.Kind = document.ConcealedFiltered
		}
	case i == columnLayer:
		c.Kind, c.Where = document.ConcealedColumns, ranges(l.columnNumbers(), columnName)
	default:
		c.Kind, c.Where = document.ConcealedCells, l.corner()
	}
	c.ID = c.Part // the plan names hidden content as the parts do
	if d.partByID[c.Part] == nil {
		c.Part = ""
	}
	d.concealed = append(d.concealed, c)
}

// Concealed lists the hidden sheets, rows, columns and cells that hold anything.
func (d *doc) Concealed() []document.Concealed {
	var out []document.Concealed
	for _, c := range d.concealed {
		out = append(out, c.Concealed)
	}
	return out
}

func (l *layer) rowNumbers() (out []int32) {
	for _, r := range l.rows {
		out = append(out, r.row)
	}
	return out
}

// columnNumbers are the columns in which the layer has text.
func (l *layer) columnNumbers() (out []int32) {
	seen := map[int32]bool{}
	l.eachCell(0, len(l.out), func(w where) bool {
		if !seen[w.col] {
			seen[w.col] = true
			out = append(out, w.col)
		}
		return true
	})
	slices.Sort(out)
	return out
}

// corner names the first of hidden cells.
func (l *layer) corner() (name string) {
	l.eachCell(0, len(l.out), func(w where) bool {
		name = fmt.Sprintf("%s%d", columnName(w.col), w.row)
		return false
	})
	return name
}

// maxRanges bounds what a person is shown of scattered rows.
const maxRanges = 8

// ranges writes sorted numbers as "5:9, 12".
func ranges(numbers []int32, name func(int32) string) string {
	var out []string
	for i := 0; i < len(numbers); {
		k := i
		for k+1 < len(numbers) && numbers[k+1] == numbers[k]+1 {
			k++
		}
		if len(out) == maxRanges {
			return strings.Join(out, ", ") + ", …"
		}
		one := name(numbers[i])
		if k > i {
			one += ":" + name(numbers[k])
		}
		out = append(out, one)
		i = k + 1
	}
	return strings.Join(out, ", ")
}
