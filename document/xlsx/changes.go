package xlsx

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"inkoust/document"
)

// key is a cell of a sheet.
type key struct{ row, col int32 }

// change is what becomes of a cell.
type change struct {
	text string // as the part has it
	cuts []document.Cut
}

// gone is the text that a change takes away.
func (c *change) gone() string {
	var b strings.Builder
	for _, cut := range c.cuts {
		b.WriteString(c.text[cut.Start:cut.End])
	}
	return strings.TrimSpace(b.String())
}

// edits is what Redact does to the sheets.
type edits struct {
	d       *doc
	out     []bool             // sheets that go, by index
	layers  [][layerCount]bool // layers that go
	cells   []map[key]*change
	renamed []bool
	dirt    []dirt
	lostAll map[string]bool // what cells lose whole
	fitted  []map[int32]int // widths, by sheet and column; see widths
}

// dirt are the cells of a sheet that lose something.
type dirt struct {
	columns []int32           // in order
	rows    map[int32][]int32 // in order, by column
}

func newEdits(d *doc, plan *document.Plan) *edits {
	n := len(d.sheets)
	e := &edits{d: d, out: make([]bool, n), layers: make([][layerCount]bool, n), cells: make([]map[key]*change, n),
		renamed: make([]bool, n), dirt: make([]dirt, n), fitted: make([]map[int32]int, n)}
	for i := range e.cells {
		e.cells[i] = map[key]*change{}
	}
	for _, c := range d.concealed {
		if plan.Hidden[c.ID] == document.ImageKept {
			continue
		}
		i := d.indexOf(c.sheet)
		if c.layer == shownLayer {
			e.out[i] = true
		} else {
			e.layers[i][c.layer] = true
		}
	}
	for i, s := range d.sheets { // a hidden chart shows nothing that could be asked about
		e.out[i] = e.out[i] || s.hides != "" && s.grid == nil
	}
	return e
}

// cut takes the redactions of a layer apart into cells: each has a literal of its
// own.
func (e *edits) cut(p *part, redactions []document.Redaction) {
	slices.SortStableFunc(redactions, func(a, b document.Redaction) int { return cmp.Compare(a.Start, b.Start) })
	var open []cellCuts // cells that the next redaction may touch, too
	for _, r := range redactions {
		open = e.settle(p.layer, open, r.Start)
		p.layer.eachCell(r.Start, r.End, func(w where) bool {
			i := slices.IndexFunc(open, func(c cellCuts) bool { return c.start == w.start })
			if i < 0 {
				i, open = len(open), append(open, cellCuts{where: w})
			}
			open[i].cuts = append(open[i].cuts, clip(r, w))
			return true
		})
	}
	e.settle(p.layer, open, math.MaxInt)
}

// cellCuts are the redactions in one cell, in bytes of its text.
type cellCuts struct {
	where
	cuts []document.Redaction
}

// settle decides on the open cells that end before a byte of the layer, and
// returns the others.
func (e *edits) settle(l *layer, open []cellCuts, before int) []cellCuts {
	sheet, left := e.d.indexOf(l.sheet), open[:0]
	for _, c := range open {
		if c.end > before {
			left = append(left, c)
			continue
		}
		text := l.out[c.start:c.end]
		if cuts := document.Cuts(text, c.cuts); len(cuts) > 0 {
			e.cells[sheet][key{c.row, c.col}] = &change{text, cuts}
		}
	}
	clear(open[len(left):])
	return left
}

// clip gives what a redaction means for one cell, in bytes of the cell's text.
func clip(r document.Redaction, w where) document.Redaction {
	out := document.Redaction{Label: r.Label}
	out.Start, out.End = max(r.Start, w.start)-w.start, min(r.End, w.end)-w.start
	for _, k := range r.Keep {
		if k.Start < w.end && w.start < k.End {
			out.Keep = append(out.Keep, document.Span{Start: max(k.Start, w.start) - w.start, End: min(k.End, w.end) - w.start})
		}
	}
	return out
}

// maxLost bounds what is remembered of large hidden sheets.
const maxLost = 1 << 18

// soil notes the cells that lose something, so that formulas can be asked about
// them.
func (e *edits) soil() {
	e.lostAll = map[string]bool{}
	computes := slices.ContainsFunc(e.d.sheets, func(s *sheet) bool { return s.grid != nil && len(s.grid.formulas) > 0 })
	for i := range e.dirt {
		rows := map[int32][]int32{}
		for k := range e.cells[i] {
			rows[k.col] = append(rows[k.col], k.row)
		}
		if computes {
			e.loseCells(i)
		}
		for _, l := range e.goneLayers(i) {
			l.eachCell(0, len(l.out), func(w where) bool {
				if e.out[i] {
					e.lose(l.out[w.start:w.end])
					return len(e.lostAll) < maxLost
				}
				rows[w.col] = append(rows[w.col], w.row)
				e.lose(l.out[w.start:w.end])
				return true
			})
		}
		e.dirt[i] = dirt{slices.Sorted(maps.Keys(rows)), rows}
		for _, r := range rows {
			slices.Sort(r)
		}
	}
}

// goneLayers are the layers of a sheet that go.
func (e *edits) goneLayers(sheet int) (out []*layer) {
	if e.d.sheets[sheet].grid == nil {
		return nil
	}
	for n, l := range e.d.sheets[sheet].grid.layers {
		if e.out[sheet] || e.layers[sheet][n] {
			out = append(out, l)
		}
	}
	return out
}

// loseCells notes what cells lose, in their order: there may be more than is
// remembered.
func (e *edits) loseCells(sheet int) {
	keys := slices.SortedFunc(maps.Keys(e.cells[sheet]), func(a, b key) int { return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.col, b.col)) })
	for _, k := range keys {
		e.lose(e.cells[sheet][k].gone())
	}
}

func (e *edits) lose(text string) {
	if text = strings.ToLower(strings.TrimSpace(text)); len(text) >= 2 && len(e.lostAll) < maxLost {
		e.lostAll[text] = true
	}
}

// touched reports whether a range holds a cell that loses something. yield is
// called for such cells until it returns false; it may be nil.
func (e *edits) touched(r rect, yield func(sheet int, k key) bool) bool {
	sheet := int(r.sheet &^ named)
	if e.out[sheet] || r.sheet&named != 0 && e.renamed[sheet] {
		return true
	}
	found := false
	dirt := &e.dirt[sheet]
	first, _ := slices.BinarySearch(dirt.columns, r.col0)
	for _, col := range dirt.columns[first:] {
		if col > r.col1 {
			break
		}
		rows := dirt.rows[col]
		i, _ := slices.BinarySearch(rows, r.row0)
		for ; i < len(rows) && rows[i] <= r.row1; i++ {
			if found = true; yield == nil || !yield(sheet, key{rows[i], col}) {
				return true
			}
		}
	}
	return found
}

// soiled reports whether a formula depends on a cell that loses something.
func (e *edits) soiled(g *grid, f *formula) bool {
	for _, r := range g.refs[f.from:f.to] {
		if e.touched(r, nil) {
			return true
		}
	}
	return false
}

// Bounds on the search for repeated values: chains of formulas are short, and a
// formula over a long column is a sum, which repeats no cell.
const (
	maxRounds  = 16
	maxSources = 16
)

// echo finds the formulas whose result repeats what a cell that they refer to
// loses, and takes it out, too. It returns these spans.
func (e *edits) echo() []document.Redaction {
	var further []document.Redaction
	for range maxRounds {
		e.soil()
		n := len(further)
		for i, s := range e.d.sheets {
			if s.grid == nil || e.out[i] {
				continue
			}
			for k := range s.grid.formulas {
				if r, ok := e.repeats(i, s, &s.grid.formulas[k]); ok {
					further = append(further, r)
				}
			}
		}
		if len(further) == n {
			break
		}
	}
	return further
}

func (e *edits) repeats(sheet int, s *sheet, f *formula) (document.Redaction, bool) {
	k := key{f.row, f.col}
	if e.cells[sheet][k] != nil || f.safe && !e.soiled(s.grid, f) {
		return document.Redaction{}, false
	}
	id, l, w := s.cellAt(k)
	if l == nil {
		return document.Redaction{}, false
	}
	text := l.out[w.start:w.end]
	if !e.lostAll[strings.ToLower(strings.TrimSpace(text))] && !e.holdsLost(s.grid, f, text) {
		return document.Redaction{}, false
	}
	e.cells[sheet][k] = &change{text, []document.Cut{{Start: 0, End: len(text), Literal: true}}}
	return document.Redaction{Span: document.Span{Part: id, Start: w.start, End: w.end}}, true
}

// holdsLost reports whether a text holds what one of the cells that the formula
// refers to loses.
func (e *edits) holdsLost(g *grid, f *formula, text string) (found bool) {
	for _, r := range g.refs[f.from:f.to] {
		n := 0
		e.touched(r, func(from int, at key) bool {
			n++
			found = found || says(text, e.lost(from, at))
			return !found && n < maxSources
		})
	}
	return found
}

// cellAt finds the text of a cell and the part that has it.
func (s *sheet) cellAt(k key) (string, *layer, where) {
	for i, l := range s.grid.layers {
		if w, ok := l.find(k.row, k.col); ok {
			return s.id() + layerNames[i], l, w
		}
	}
	return "", nil, where{}
}

// lost is the text that a cell loses.
func (e *edits) lost(sheet int, k key) string {
	if c := e.cells[sheet][k]; c != nil {
		return c.gone()
	}
	if _, l, w := e.d.sheets[sheet].cellAt(k); l != nil {
		return strings.TrimSpace(l.out[w.start:w.end])
	}
	return ""
}

// Shorter values are in other texts by chance.
const (
	shortestPart   = 4
	shortestDigits = 4
)

// says reports whether a text repeats what was lost.
func says(text, lost string) bool {
	text, lost = strings.ToLower(strings.TrimSpace(text)), strings.ToLower(lost)
	if len(lost) < 2 {
		return false
	}
	a, b := digits(text), digits(lost)
	return text == lost || len(lost) >= shortestPart && strings.Contains(text, lost) || len(a) >= shortestDigits && a == b
}

// stays reports whether a formula may stay in its cell.
func (e *edits) stays(sheet int, g *grid, f *formula) bool {
	return f.safe && e.cells[sheet][key{f.row, f.col}] == nil && !e.soiled(g, f)
}

// rename gives new names to sheets whose name loses something: brackets, which
// the literal has, may not stand in them.
func (e *edits) rename(plan *document.Plan) map[int]string {
	word := strings.Trim(document.Literal(plan.Lang, ""), "[]")
	taken := map[string]bool{}
	for _, s := range e.d.sheets {
		taken[strings.ToLower(s.title)] = true
	}
	names := map[int]string{}
	for i, s := range e.d.sheets {
		if !e.renamed[i] {
			continue
		}
		name := fmt.Sprintf("%s %d", word, s.number)
		for taken[strings.ToLower(name)] {
			name += "0"
		}
		taken[strings.ToLower(name)] = true
		names[i] = name
	}
	return names
}
