package pipeline

import (
	"cmp"
	"context"
	"regexp"
	"slices"
	"strings"

	"inkoust/detectors"
	"inkoust/document"
)

// cellRange is a part of a sheet: "list Mzdy!B:D".
type cellRange struct{ sheet, ref string }

// cellPlace is "list Mzdy!B:D", "list 'Mzdy 2025'!B2:D9" or "list 2": a sheet by
// its name or number, with columns, rows, cells or whole.
var cellPlace = regexp.MustCompile(`^list (?:'((?:[^']|'')+)'|([^'!]+))(?:!(\$?[A-Za-z]{0,3}\$?[0-9]{0,7}(?::\$?[A-Za-z]{0,3}\$?[0-9]{0,7})?))?$`)

func readCells(place string) (cellRange, bool) {
	m := cellPlace.FindStringSubmatch(place)
	if m == nil || strings.HasSuffix(place, "!") {
		return cellRange{}, false
	}
	c := cellRange{sheet: strings.TrimSpace(m[2]), ref: strings.ToUpper(m[3])}
	if m[1] != "" {
		c.sheet = strings.ReplaceAll(m[1], "''", "'")
	}
	return c, c.sheet != ""
}

// decideCells puts the answer on the cells of a range, each a finding of its
// own. It reports whether there was any.
func (a addition) decideCells(f *File) bool {
	t, ok := f.Doc.(document.Tabular)
	if !ok {
		return false
	}
	spans, err := t.Cells(context.Background(), a.cells.sheet, a.cells.ref)
	if err != nil || len(spans) == 0 {
		return false
	}
	slices.SortStableFunc(spans, func(x, y document.Span) int {
		return cmp.Or(cmp.Compare(x.Part, y.Part), cmp.Compare(x.Start, y.Start))
	})
	parts := partsByID(f.Parts)
	before := f.decisionsByPart()
	for from := 0; from < len(spans); {
		to := from + 1
		for to < len(spans) && spans[to].Part == spans[from].Part {
			to++
		}
		if part := parts[spans[from].Part]; part != nil {
			a.putAll(f, part, spans[from:to], before[part.ID])
		}
		from = to
	}
	sortDecisions(f)
	return true
}

// decisionsByPart gives the places of the decisions, in the order of the text.
func (f *File) decisionsByPart() map[string][]int {
	out := map[string][]int{}
	for i, d := range f.Decisions {
		out[d.Part] = append(out[d.Part], i)
	}
	for _, list := range out {
		slices.SortStableFunc(list, func(x, y int) int { return cmp.Compare(f.Decisions[x].Start, f.Decisions[y].Start) })
	}
	return out
}

// putAll applies the answer to many places of one part in one pass: a column
// has as many cells as a sheet has rows.
func (a addition) putAll(f *File, part *document.Part, spans []document.Span, decisions []int) {
	next := 0
	for _, span := range spans {
		for next < len(decisions) && f.Decisions[decisions[next]].End <= span.Start {
			next++
		}
		from := span.Start
		for _, i := range decisions[next:] {
			d := &f.Decisions[i]
			if d.Start >= span.End {
				break
			}
			if d.Type != detectors.Term && a.may(a.fourEyes, d) { // what --terms removes stays removed
				a.apply(d)
			}
			start, end := d.Start, d.End
			if from < start {
				a.add(f, part, from, start)
			}
			from = max(from, end)
		}
		a.add(f, part, from, span.End)
	}
}
