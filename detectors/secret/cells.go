package secret

import "strings"

// cells gives a mark in a table its row, or its column where it stands in the
// head of the table.
func (r *reader) cells(i, n int, lines []line, m mark) {
	if n > 0 && table(lines[n-1]) || n+1 == len(lines) || !table(lines[n+1]) || strings.ContainsAny(lines[n].text, "0123456789") {
		r.add(i, lines[n].start, lines[n].end, m, "")
		return
	}
	_, last := paragraph(lines, n)
	text := r.parts[i].Text
	shift := strings.Index(text[lines[n].start:lines[n].end], lines[n].text)
	column := strings.Count(text[lines[n].start:lines[n].start+shift+m.start], "\t")
	r.count++
	id := secretID(r.count)
	for k := n; k <= last; k++ {
		if start, end, ok := cellOf(text, lines[k], column); ok {
			r.addID(i, start, end, m, id)
		}
	}
}

// cellOf finds the cell of a line behind so many tabs.
func cellOf(text string, l line, column int) (start, end int, ok bool) {
	start = l.start
	for range column {
		n := strings.IndexByte(text[start:l.end], '\t')
		if n < 0 {
			return 0, 0, false
		}
		start += n + 1
	}
	end = l.end
	if n := strings.IndexByte(text[start:l.end], '\t'); n >= 0 {
		end = start + n
	}
	return start, end, start < end
}
