package xlsx

import (
	"context"
	"strconv"
	"strings"

	"inkoust/document"
)

// Cells gives the cells of a range that hold text, the hidden ones too.
func (d *doc) Cells(ctx context.Context, name, ref string) ([]document.Span, error) {
	r := rect{row0: 1, row1: maxRow, col0: 1, col1: maxColumn}
	if ref != "" {
		var ok bool
		if r, ok = readRange(ref); !ok {
			return nil, nil
		}
	}
	var out []document.Span
	for _, s := range d.sheets {
		if s.grid == nil || !strings.EqualFold(s.title, name) && strconv.Itoa(s.number) != name {
			continue
		}
		for i, l := range s.grid.layers {
			l.eachCell(0, len(l.out), func(w where) bool {
				if r.holds(w.row, w.col) {
					out = append(out, document.Span{Part: s.id() + layerNames[i], Start: w.start, End: w.end})
				}
				return true
			})
		}
		return out, ctx.Err()
	}
	return nil, ctx.Err()
}
