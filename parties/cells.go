package parties

import (
	"strings"
	"unicode/utf8"
)

// Contracts set two parties, or two signatures, side by side; a flattened page
// then alternates between them. unfold lays such columns behind each other, so
// that the rest of the package reads every party's block in one piece.

// cell is a stretch of a line between tabs or wide gaps.
type cell struct {
	from, to int
	col      int // rune column at which it begins
	nr       int // number among the cells of the line, counted by tabs
}

// line is one line with its cells.
type line struct {
	from, to int
	tabs     bool
	cells    []cell
}

// lines cuts the visible text into lines and cells; no cell ends inside a finding.
func (j *joined) lines() (out []line) {
	k := 0
	for at := 0; at < j.split; {
		end := strings.IndexByte(j.text[at:j.split], '\n')
		if end < 0 {
			end = j.split - at
		}
		l := line{from: at, to: at + end}
		k = j.cut(&l, k)
		out = append(out, l)
		at += end + 1
	}
	return out
}

// cut finds the cells of a line. k is the first item that may touch it.
func (j *joined) cut(l *line, k int) int {
	s := j.text
	if text := s[l.from:l.to]; strings.IndexByte(text, '\t') < 0 && !strings.Contains(text, "  ") {
		if from := l.from + len(text) - len(strings.TrimLeft(text, " ")); from < l.to {
			l.cells = j.single(cell{from: from, to: l.to, col: from - l.from})
		}
		return k
	}
	col, nr, from := 0, 0, -1
	for i := l.from; i < l.to; {
		for k < len(j.order) && j.items[j.order[k]].end <= i {
			k++
		}
		inside := k < len(j.order) && j.items[j.order[k]].start <= i
		gap := s[i] == '\t' || s[i] == ' ' && i+1 < l.to && (s[i+1] == ' ' || s[i+1] == '\t')
		switch {
		case s[i] == '\t' && !inside:
			from = l.end(from, i)
			nr, l.tabs = nr+1, true
		case gap && !inside:
			from = l.end(from, i)
		case from < 0 && s[i] != ' ':
			from = i
			l.cells = append(l.cells, cell{from: i, col: col, nr: nr})
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
		col++
	}
	l.end(from, l.to)
	return k
}

// single is a slice of one cell; many share their memory.
func (j *joined) single(c cell) []cell {
	if len(j.arena) == cap(j.arena) {
		j.arena = make([]cell, 0, cellsAtOnce)
	}
	j.arena = append(j.arena, c)
	return j.arena[len(j.arena)-1 : len(j.arena) : len(j.arena)]
}

// cellsAtOnce is for how many cells memory is taken at a time.
const cellsAtOnce = 64

// end closes the open cell of a line.
func (l *line) end(from, at int) int {
	if from >= 0 {
		l.cells[len(l.cells)-1].to = at
	}
	return -1
}
