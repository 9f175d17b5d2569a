package parties

import (
	"strings"

	"inkoust/detectors"
)

// alike reports whether two lines begin with findings of one type.
func (j *joined) alike(a, b *line) bool {
	x, y := j.within(whole(a)), j.within(whole(b))
	return x != nil && y != nil && x.typ == y.typ
}

// stacked finds two columns of which only the heads and the names alternate and
// the values follow block by block: where the second block begins and ends.
func (j *joined) stacked(lines []line, n, pairs int) (mid, end int) {
	if pairs != 2 {
		return 0, 0
	}
	return j.blocks(lines, n+4)
}

// blocks tells where the second of two blocks of values begins and where it
// ends: the field that opens the first opens the second again.
func (j *joined) blocks(lines []line, n int) (mid, end int) {
	if n >= len(lines) || len(lines[n].cells) == 0 {
		return 0, 0
	}
	field := j.field(&lines[n])
	if field == "" {
		return 0, 0
	}
	end = n
	for end < len(lines) && end-n < maxColumnLines && len(lines[end].cells) > 0 && !j.numberedLine(&lines[end]) {
		if end > n && mid == 0 && j.field(&lines[end]) == field {
			mid = end
		}
		end++
	}
	if mid == 0 {
		return 0, 0
	}
	return mid, end
}

// layBeside is layStacked where heads and names stand side by side.
func (j *joined) layBeside(b *strings.Builder, moves []move, lines []line, mid int) []move {
	for k, block := range [][]line{lines[2:mid], lines[mid:]} {
		for i := range 2 {
			c := lines[i].cells[k]
			moves = copyTo(b, moves, j.text, c.from, c.to)
			if i == 0 {
				b.WriteByte(':')
			}
			b.WriteByte('\n')
		}
		for i := range block {
			moves = copyTo(b, moves, j.text, block[i].from, block[i].to)
			b.WriteByte('\n')
		}
		b.WriteByte('\n')
	}
	return moves
}

// field returns the name of the field that opens a line, "" if none.
func (j *joined) field(l *line) string {
	name, _, ok := strings.Cut(j.text[l.cells[0].from:l.to], ":")
	if !ok || len(name) > maxLabelLine {
		return ""
	}
	return strings.ToLower(name)
}

// layStacked writes head, name and values of the one column, then of the other.
func (j *joined) layStacked(b *strings.Builder, moves []move, lines []line, mid int) []move {
	write := func(l *line, after string) {
		moves = copyTo(b, moves, j.text, l.from, l.to)
		b.WriteString(after)
	}
	for k, block := range [][]line{lines[4:mid], lines[mid:]} {
		write(&lines[k], ":\n")
		write(&lines[k+2], "\n")
		for i := range block {
			write(&block[i], "\n")
		}
		b.WriteByte('\n')
	}
	return moves
}

// beside finds blocks of values behind two lines of two cells each.
func (j *joined) beside(lines []line, n, count int) (mid, end int) {
	if count != 2 || len(lines[n].cells) != 2 || len(lines[n+1].cells) != 2 {
		return 0, 0
	}
	return j.blocks(lines, n+2)
}

// pairs counts the pairs of lines of two columns that extraction laid one below
// the other: two defined terms, two names, then values by turns. 0 if it is none.
func (j *joined) pairs(lines []line, n int) int {
	single := func(k int) bool { return k < len(lines) && len(lines[k].cells) > 0 }
	if !single(n) || !single(n+1) || !single(n+2) || !single(n+3) || len(lines[n].cells) != 1 || len(lines[n+1].cells) != 1 {
		return 0
	}
	if !j.opensLine(&lines[n+2]) || !j.opensLine(&lines[n+3]) {
		return 0
	}
	a, b := j.headLabel(lines[n].cells[0]), j.headLabel(lines[n+1].cells[0])
	if a == "" || b == "" || a == b {
		return 0
	}
	count := 2
	for k := n + 4; single(k) && single(k+1) && count < maxColumnLines/2; k += 2 {
		if k == n+4 && !j.alike(&lines[k], &lines[k+1]) || j.numberedLine(&lines[k]) || j.numberedLine(&lines[k+1]) || j.within(whole(&lines[k])) == nil || j.within(whole(&lines[k+1])) == nil {
			break
		}
		count++
	}
	return count
}

func whole(l *line) cell { return cell{from: l.cells[0].from, to: l.to} }

// opensLine reports whether a line begins with a name.
func (j *joined) opensLine(l *line) bool {
	it := j.within(whole(l))
	return it != nil && (isName(it) || it.typ == detectors.Org) && onlyTitles(j.text[l.from:max(l.from, it.start)])
}

func (j *joined) numberedLine(l *line) bool { return paragraph(j.text[l.cells[0].from:l.to]) }

// layPairs writes the odd lines before the even ones.
func (j *joined) layPairs(b *strings.Builder, moves []move, lines []line) []move {
	for odd := range 2 {
		for k := odd; k < len(lines); k += 2 {
			moves = copyTo(b, moves, j.text, lines[k].from, lines[k].to)
			if k == odd {
				b.WriteByte(':')
			}
			b.WriteByte('\n')
		}
	}
	return moves
}
