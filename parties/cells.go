package parties

import (
	"strings"
	"unicode/utf8"

	"inkoust/detectors"
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

// page is the visible text by lines, of which few are cut into cells.
type page struct {
	*joined
	starts []int32 // of the lines, and the end of the last
	lines  []line  // cut into cells, from number first on
	first  int
	item   int // the first that may touch the line cut next
	wide   int // the next tab or wide gap
	touch  int // the first item that may touch the line looked at
	below  int // the same of the line two below
}

// start is where a line begins.
func (p *page) start(n int) int { return int(p.starts[n]) }

// split finds the lines.
func (p *page) splitLines() {
	p.starts = make([]int32, 1, len(p.order)+16)
	for at := 0; at < p.split; {
		end := strings.IndexByte(p.text[at:p.split], '\n')
		if end < 0 {
			end = p.split - at - 1
		}
		at += end + 1
		p.starts = append(p.starts, int32(at))
	}
	p.wide = -1
}

// columnar returns the first line from one on at which columns may begin: it has
// gaps and may hold heads, or is short and names begin lines below. false if there
// is none.
func (p *page) columnar(n int) (int, bool) {
	if p.starts == nil {
		p.splitLines()
	}
	for ; n+1 < len(p.starts); n++ {
		from, to := p.start(n), p.start(n+1)
		if p.wide < from {
			p.wide = wideGap(p.text[:p.split], from)
		}
		if p.wide < to && p.mayHead(n) || p.mayPair(n) {
			return n, true
		}
	}
	return 0, false
}

// mayHead reports whether a line with gaps may hold heads of columns: two defined
// terms, two names, or a term that heads the rows of a table.
func (p *page) mayHead(n int) bool {
	from, to := p.start(n), p.start(n+1)
	for p.touch < len(p.order) && p.items[p.order[p.touch]].end <= from {
		p.touch++
	}
	items, names := 0, 0
	for k := p.touch; k < len(p.order) && p.items[p.order[k]].start < to; k++ {
		items++
		if it := &p.items[p.order[k]]; isName(it) || it.typ == detectors.Org {
			names++
		}
	}
	if names > 1 {
		return true
	}
	labels := p.labels(n)
	return labels > 1 || labels == 1 && items == 0
}

// labels counts the defined terms of a line.
func (p *page) labels(n int) (count int) {
	t, heads := cueTrie(), labelHeads()
	for at, to := p.start(n), p.start(n+1); at < to; {
		head, next, word := t.head(p.text, at, to)
		if word && heads.has(head) {
			if n, _ := t.lookUp(p.text, at, to); n != 0 && t.words[n].cue == cueLabel {
				count++
			}
		}
		if at = next; word {
			at = t.wordEnd(p.text, at, to)
		}
	}
	return count
}

// mayPair reports whether a line without gaps may open what pairs finds: it is no
// longer than a head with a blank before it, it and the next hold defined terms,
// and the first findings of the lines below these are names.
func (p *page) mayPair(n int) bool {
	if n+4 >= len(p.starts) || p.start(n+1)-p.start(n) > maxHead+2 {
		return false
	}
	for k := n + 2; k < n+4; k++ {
		from, to := p.start(k), p.start(k+1)
		for p.below < len(p.order) && p.items[p.order[p.below]].end <= p.start(n+2) {
			p.below++
		}
		b := p.below
		for b < len(p.order) && p.items[p.order[b]].end <= from {
			b++
		}
		if b == len(p.order) {
			return false
		}
		if it := &p.items[p.order[b]]; it.start >= to || !isName(it) && it.typ != detectors.Org {
			return false
		}
	}
	return p.labels(n) > 0 && p.labels(n+1) > 0
}

// cut returns count lines from one on, cut into cells; fewer at the end.
func (p *page) cut(n, count int) []line {
	if n < p.first || n > p.first+len(p.lines) {
		p.lines, p.first = p.lines[:0], n
	}
	for last := min(n+count, len(p.starts)-1); p.first+len(p.lines) < last; {
		k := p.first + len(p.lines)
		l := line{from: p.start(k), to: p.start(k + 1)}
		if p.text[l.to-1] == '\n' {
			l.to--
		}
		for p.item < len(p.order) && p.items[p.order[p.item]].end <= l.from {
			p.item++
		}
		p.joined.cut(&l, p.item)
		p.lines = append(p.lines, l)
	}
	return p.lines[n-p.first : min(n+count-p.first, len(p.lines))]
}

// wideGap returns the first tab or pair of blanks from a place on, or the end of
// the text.
func wideGap(s string, from int) int {
	i := from
	for ; i+9 <= len(s); i += 8 {
		a, b := load(s[i:]), load(s[i+1:])
		tab, two := a^'\t'*ones, (a^' '*ones)|(b^' '*ones)
		if ((tab-ones)&^tab|(two-ones)&^two)&high != 0 {
			break
		}
	}
	for ; i < len(s); i++ {
		if s[i] == '\t' || s[i] == ' ' && i+1 < len(s) && s[i+1] == ' ' {
			return i
		}
	}
	return len(s)
}

// load reads eight bytes.
func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// cut finds the cells of a line. k is the first item that may touch it.
func (j *joined) cut(l *line, k int) {
	s := j.text
	if text := s[l.from:l.to]; strings.IndexByte(text, '\t') < 0 && !strings.Contains(text, "  ") {
		if from := l.from + len(text) - len(strings.TrimLeft(text, " ")); from < l.to {
			l.cells = j.single(cell{from: from, to: l.to, col: from - l.from})
		}
		return
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
