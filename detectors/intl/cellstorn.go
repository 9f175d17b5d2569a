package intl

import (
	"strings"

	"inkoust/detectors"
	"inkoust/document"
)

// Extraction tears a table into one line a cell: the headings first, a line each,
// then the rows, each of as many lines as there are headings.

// Bounds of a torn table.
const (
	fewestHeads = 3  // fewer headings do not tell a table from a form
	mostHeads   = 8  // more are hardly ever torn
	fewestRows  = 2  // rows that must fit
	longestCell = 60 // bytes; a longer line is text
)

// tornTable holds the lines of a text as far as they may be cells.
type tornTable struct {
	part  *document.Part
	lines []document.Span
	kinds []*cellKind // of each line as a heading, nil where it is none
	names []bool      // it heads a column of persons
}

// tornCells finds the values of tables that are torn into lines.
func tornCells(p *document.Part) []detectors.Finding {
	t := tornTable{part: p}
	if !t.headed() {
		return nil
	}
	t.read()
	var found []detectors.Finding
	for i := 0; i < len(t.lines); {
		more, end := t.at(i)
		found = append(found, more...)
		i = max(end, i+1)
	}
	return found
}

// read cuts the text into lines and asks each what it heads.
func (t *tornTable) read() {
	for at := 0; at < len(t.part.Text); {
		end := len(t.part.Text)
		if i := strings.IndexByte(t.part.Text[at:], '\n'); i >= 0 {
			end = at + i
		}
		line := trimmed(t.part.Text, at, end)
		var kind *cellKind
		person := false
		if t.heading(line) {
			words := detectors.WordsBetween(t.part.Text, line.Start, line.End)
			kind, person = kindOf(words), personSet.In(words)
		}
		t.lines, t.kinds, t.names = append(t.lines, line), append(t.kinds, kind), append(t.names, person)
		at = end + 1
	}
}

// heading reports whether a line may be one: it is short and has no values.
func (t *tornTable) heading(line document.Span) bool {
	size := line.End - line.Start
	return size > 0 && size <= longestHead && !strings.ContainsAny(t.part.Text[line.Start:line.End], "0123456789\t;|")
}

// headed reports whether any line of the text may head numbers of persons, which
// spares most texts the reading of their lines.
func (t *tornTable) headed() (found bool) {
	text, read := t.part.Text, 0
	kindSet.Places(text, func(start, stop int) {
		for at := max(start, read); at < stop && !found; at = read {
			begin := read + strings.LastIndexByte(text[read:at], '\n') + 1
			end := len(text)
			if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
				end = at + i
			}
			line := trimmed(text, begin, end)
			found = t.heading(line) && kindOf(detectors.WordsBetween(text, line.Start, line.End)) != nil
			read = end + 1
		}
	})
	return found
}

// at reads a table whose headings begin at line i. Behind the last heading that is
// known, one more may stand; the number of headings that more rows fit is taken.
func (t *tornTable) at(i int) (found []detectors.Finding, end int) {
	if t.kinds[i] == nil && !t.names[i] {
		return nil, i
	}
	last, known, persons := i, 0, false
	for n := i; n < len(t.lines) && n < i+mostHeads && t.cell(n); n++ {
		if t.kinds[n] != nil || t.names[n] {
			last = n
			persons = persons || t.names[n]
		}
		if t.kinds[n] != nil {
			known++
		}
	}
	if known == 0 || !persons {
		return nil, i
	}
	best, rows := 0, 0
	for width := last - i + 1; width <= last-i+2 && width <= mostHeads; width++ {
		if n := t.rows(i, width); width >= fewestHeads && n > rows {
			best, rows = width, n
		}
	}
	if rows < fewestRows {
		return nil, i
	}
	for n := i + best; n < i+best*(rows+1); n++ {
		if k := t.kinds[i+(n-i)%best]; k != nil {
			if f, ok := k.finding(t.part, t.lines[n]); ok {
				found = append(found, f)
			}
		}
	}
	return found, i + best*(rows+1)
}

// cell reports whether line n may be a cell.
func (t *tornTable) cell(n int) bool {
	size := t.lines[n].End - t.lines[n].Start
	return size > 0 && size <= longestCell
}

// rows counts the rows of a width below the headings at line i whose cells fit
// them: a number under a heading for numbers, or a word that says there is none.
func (t *tornTable) rows(i, width int) int {
	for n := 0; ; n++ {
		begin, numbers := i+width*(n+1), 0
		for c := range width {
			k := begin + c
			if k >= len(t.lines) || !t.cell(k) || t.kinds[i+c] != nil && !t.fits(t.kinds[i+c], t.lines[k]) {
				return n
			}
			value := t.part.Text[t.lines[k].Start:t.lines[k].End]
			if t.kinds[i+c] != nil && strings.ContainsAny(value, "0123456789") {
				numbers++
			}
			if t.names[i+c] && t.kinds[i+c] == nil && strings.ContainsAny(value, "0123456789:") {
				return n
			}
		}
		if numbers == 0 {
			return n
		}
	}
}

// fits reports whether a cell may stand under a heading. A paper may be named before
// its number, "průkaz V-1188/09".
func (t *tornTable) fits(k *cellKind, c document.Span) bool {
	value := t.part.Text[c.Start:c.End]
	if !strings.ContainsAny(value, "0123456789") {
		return true
	}
	if k.kind == detectors.OtherID || k.kind == detectors.IDDocument {
		return !strings.Contains(value, ":")
	}
	return k.value(value)
}
