package parties

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"inkoust/detectors"
)

// Bounds of a region of columns.
const (
	maxColumns     = 5
	maxColumnLines = 40 // heads of contracts are shorter
	maxBlanks      = 4  // blank lines that leave room for a signature
	columnSlack    = 6  // how far left of its head a cell may begin
)

// unfold rewrites the text and moves the items with it, where columns are found.
// Nothing outside this package sees the new text.
func (j *joined) unfold() {
	u := unfolding{joined: j, page: page{joined: j}}
	for n := 0; ; {
		next, ok := u.page.columnar(n)
		if !ok {
			break
		}
		n = u.lay(next)
	}
	if u.moved {
		u.finish()
	}
}

// unfolding writes the text anew.
type unfolding struct {
	*joined
	page  page
	b     strings.Builder
	moves []move
	moved bool
	done  int // how far the text is written
}

// ahead is how many lines from the first of a region on are looked at to find its
// end.
const ahead = maxColumnLines + 2*maxBlanks + 8

// lay writes what begins at a line, if columns do, and returns the number of the
// line behind it.
func (u *unfolding) lay(n int) int {
	lines := u.page.cut(n, 2)
	if u.heads(&lines[0]) == nil && u.signatures(lines, 0) == nil && !u.page.mayPair(n) {
		if label := u.section(&lines[0]); label != "" {
			u.write(n, lines[:0], func() { u.b.WriteString(label) })
		}
		return n + 1
	}
	lines = u.page.cut(n, ahead)
	heads, count := u.region(lines, 0)
	if count < 2 {
		pairs := u.pairs(lines, 0)
		if mid, end := u.stacked(lines, 0, pairs); end > 0 {
			return u.write(n, lines[:end], func() { u.moves = u.layStacked(&u.b, u.moves, lines[:end], mid) })
		}
		if pairs > 0 {
			return u.write(n, lines[:2*pairs], func() { u.moves = u.layPairs(&u.b, u.moves, lines[:2*pairs]) })
		}
		if label := u.section(&lines[0]); label != "" {
			u.write(n, lines[:0], func() { u.b.WriteString(label) })
		}
		return n + 1
	}
	if mid, end := u.beside(lines, 0, count); end > 0 {
		return u.write(n, lines[:end], func() { u.moves = u.layBeside(&u.b, u.moves, lines[:end], mid) })
	}
	return u.write(n, lines[:count], func() { u.moves = u.joined.lay(&u.b, u.moves, lines[:count], heads) })
}

// write writes the text up to a line as it stands, then the lines in their new
// order, and returns the number of the line behind them.
func (u *unfolding) write(n int, lines []line, lay func()) int {
	from := u.page.start(n)
	if !u.moved {
		u.b.Grow(len(u.text) + len(u.text)/16)
		u.moved = true
	}
	u.moves = copyTo(&u.b, u.moves, u.text, u.done, from)
	lay()
	if u.done = from; len(lines) > 0 {
		u.done = min(lines[len(lines)-1].to+1, u.split)
	}
	return n + len(lines)
}

// finish writes the rest, and moves the items.
func (u *unfolding) finish() {
	j := u.joined
	u.moves = copyTo(&u.b, u.moves, j.text, u.done, j.split)
	rest := u.b.Len()
	u.moves = copyTo(&u.b, u.moves, j.text, j.split, len(j.text))
	j.relocate(u.moves)
	j.text, j.split = u.b.String(), rest
	slices.SortStableFunc(j.order, func(a, c int) int { return cmp.Compare(j.items[a].start, j.items[c].start) })
}

// move tells where a piece of the text went.
type move struct{ from, to, at int }

func copyTo(b *strings.Builder, moves []move, text string, from, to int) []move {
	moves = append(moves, move{from, to, b.Len()})
	b.WriteString(text[from:to])
	return moves
}

// relocate gives the items their new places.
func (j *joined) relocate(moves []move) {
	slices.SortStableFunc(moves, func(a, b move) int { return cmp.Compare(a.from, b.from) })
	for i := range j.items {
		it := &j.items[i]
		k, _ := slices.BinarySearchFunc(moves, it.start, func(m move, at int) int {
			return cmp.Compare(m.from, at+1)
		})
		if k--; k < 0 {
			continue
		}
		it.start += moves[k].at - moves[k].from
		k, _ = slices.BinarySearchFunc(moves, it.end, func(m move, at int) int {
			return cmp.Compare(m.from, max(at, 1))
		})
		if k--; k >= 0 {
			it.end += moves[k].at - moves[k].from
		}
		it.end = max(it.end, it.start)
	}
}

// head is the head of a column.
type head struct {
	cell
	label string // the defined term, "" for the column of row heads
}

// region tells whether columns begin at a line, their heads and how many lines
// they go on. Without heads a region is two lines of signatures.
func (j *joined) region(lines []line, n int) ([]head, int) {
	heads := j.heads(&lines[n])
	if heads == nil {
		if heads = j.signatures(lines, n); heads == nil {
			return nil, 0
		}
	}
	count, blanks := 1, 0
	for k := n + 1; k < len(lines) && count <= maxColumnLines; k++ {
		l := &lines[k]
		if len(l.cells) == 0 {
			if blanks++; blanks > maxBlanks {
				break
			}
			continue
		}
		if !j.fits(l, heads, lines[n].tabs) || j.heads(l) != nil && !lines[n].tabs {
			break
		}
		count, blanks = k-n+1, 0
	}
	return heads, count
}

// section returns the defined term that heads the rows of a table, as it is to be
// written before them: "Oblast | Kupující | Telefon"; "" if none does.
func (j *joined) section(l *line) string {
	if !l.tabs || len(l.cells) < 3 {
		return ""
	}
	label := cell{}
	for _, c := range l.cells {
		switch {
		case j.within(c) != nil || label.to > 0 && j.headLabel(c) != "":
			return ""
		case j.headLabel(c) != "":
			label = c
		}
	}
	if label.to == 0 {
		return ""
	}
	return strings.TrimRight(j.text[label.from:label.to], ": ") + ":\n"
}

// heads returns the heads of columns if a line has two different defined terms
// in cells of their own.
func (j *joined) heads(l *line) (out []head) {
	if len(l.cells) < 2 || len(l.cells) > maxColumns {
		return nil
	}
	labels := map[string]bool{}
	for _, c := range l.cells {
		label := j.headLabel(c)
		if label == "" {
			label = j.fieldLabel(c)
		}
		if label == "" && (len(out) > 0 || !l.tabs) {
			return nil
		}
		if label != "" {
			labels[label] = true
		}
		out = append(out, head{c, label})
	}
	if len(labels) < 2 {
		return nil
	}
	return out
}

// maxHead is how long the head of a column can be, in bytes.
const maxHead = 64

// headLabel returns the defined term that a cell holds with hardly a word more.
func (j *joined) headLabel(c cell) string {
	if c.to-c.from > maxHead {
		return ""
	}
	text := strings.TrimRight(j.text[c.from:c.to], " :.…_")
	if wordsBetween(text) > 3 {
		return ""
	}
	j.found = scan(j.text, c.from, c.from+len(text), j.found[:0])
	for _, t := range j.found {
		if t.cue == cueLabel {
			return t.label
		}
	}
	return ""
}

// fieldLabel returns the defined term that is the field which opens a cell:
// "Objednatel: Obec Lhota".
func (j *joined) fieldLabel(c cell) string {
	name, _, ok := strings.Cut(j.text[c.from:c.to], ":")
	if !ok {
		return ""
	}
	return j.headLabel(cell{from: c.from, to: c.from + len(name)})
}

// signatures returns the heads of two columns of signatures: a line with two
// names far apart.
func (j *joined) signatures(lines []line, n int) []head {
	l := &lines[n]
	if len(l.cells) != 2 || l.tabs && l.cells[1].nr != 1 || n+1 >= len(lines) {
		return nil
	}
	for _, c := range l.cells {
		if !j.isSignature(c) {
			return nil
		}
	}
	next := &lines[n+1]
	if len(next.cells) != 2 && (len(next.cells) != 1 || next.cells[0].col < l.cells[1].col-columnSlack) {
		return nil
	}
	return []head{{cell: l.cells[0]}, {cell: l.cells[1]}}
}

// isSignature reports whether a cell holds a name and nothing but titles.
func (j *joined) isSignature(c cell) bool {
	it := j.within(c)
	return it != nil && (isName(it) || it.typ == detectors.Org) && it.start >= c.from && it.end <= c.to &&
		onlyTitles(j.text[c.from:it.start]) && len(j.text[it.end:c.to]) < 24
}

// within returns the first item that touches a cell, nil if none.
func (j *joined) within(c cell) *item {
	k, _ := slices.BinarySearchFunc(j.order, c.from, func(i, at int) int { return cmp.Compare(j.items[i].start, at) })
	if k > 0 && j.items[j.order[k-1]].end > c.from {
		k--
	}
	if k == len(j.order) || j.items[j.order[k]].start >= c.to {
		return nil
	}
	return &j.items[j.order[k]]
}

// fits reports whether a line goes on in the columns: none of its cells runs
// over the border to the next column.
func (j *joined) fits(l *line, heads []head, tabs bool) bool {
	if tabs != l.tabs && tabs {
		return false
	}
	if tabs {
		return l.cells[len(l.cells)-1].nr <= heads[len(heads)-1].nr
	}
	last := l.cells[len(l.cells)-1]
	if len(l.cells) == 1 && last.col+utf8.RuneCountInString(j.text[last.from:last.to]) > heads[1].col && last.col < heads[1].col-columnSlack {
		return false
	}
	return true
}

// column tells in which column a cell stands.
func column(c cell, heads []head, tabs bool) int {
	n := 0
	for k, h := range heads {
		if tabs && c.nr >= h.nr || !tabs && c.col+columnSlack >= h.col {
			n = k
		}
	}
	return n
}

// lay writes the lines of a region column by column. The heads of rows are
// written with every column.
func (j *joined) lay(b *strings.Builder, moves []move, lines []line, heads []head) []move {
	tabs := lines[0].tabs
	rowHeads := tabs && heads[0].label == "" && heads[1].label != ""
	for k := range heads {
		if rowHeads && k == 0 {
			continue
		}
		for n := range lines {
			cells := lines[n].cells
			if rowHeads && n > 0 && len(cells) > 0 && cells[0].nr == heads[0].nr && j.within(cells[0]) == nil {
				b.WriteString(strings.TrimRight(j.text[cells[0].from:cells[0].to], ": "))
				b.WriteString(": ")
			}
			wrote := false
			for _, c := range cells {
				at := column(c, heads, tabs)
				if at != k && !(rowHeads && at == 0 && k == 1 && j.within(c) != nil) {
					continue
				}
				if wrote {
					b.WriteByte(' ')
				}
				moves = copyTo(b, moves, j.text, c.from, c.to)
				wrote = true
			}
			if n == 0 && heads[k].label != "" && !strings.Contains(j.text[heads[k].from:heads[k].to], ":") {
				b.WriteByte(':')
			}
			if wrote || rowHeads || len(cells) == 0 && k == 0 {
				b.WriteByte('\n')
			}
		}
		b.WriteByte('\n')
	}
	return moves
}
