package xlsx

import "strings"

// The last row and column of a sheet (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4,
// as Excel bounds them).
const (
	maxRow    = 1 << 20
	maxColumn = 1 << 14
)

// readRef reads "B12", with or without dollars. A missing row or column is 0.
func readRef(s string) (row, col int32, ok bool) {
	i := 0
	if i < len(s) && s[i] == '$' {
		i++
	}
	for ; i < len(s) && isLetter(s[i]); i++ {
		if col = col*26 + int32(s[i]&^0x20-'A') + 1; col > maxColumn {
			return 0, 0, false
		}
	}
	if i < len(s) && s[i] == '$' {
		i++
	}
	for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
		if row = row*10 + int32(s[i]-'0'); row > maxRow {
			return 0, 0, false
		}
	}
	return row, col, i == len(s) && (row > 0 || col > 0)
}

func isLetter(c byte) bool { return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' }

// readRange reads "B2:D9", "B:D", "2:5" or "B2".
func readRange(s string) (rect, bool) {
	from, to, two := strings.Cut(s, ":")
	if !two {
		to = from
	}
	row0, col0, ok0 := readRef(from)
	row1, col1, ok1 := readRef(to)
	if !ok0 || !ok1 || (row0 == 0) != (row1 == 0) || (col0 == 0) != (col1 == 0) || !two && (row0 == 0 || col0 == 0) {
		return rect{}, false
	}
	r := rect{row0: min(row0, row1), row1: max(row0, row1), col0: min(col0, col1), col1: max(col0, col1)}
	if r.row0 == 0 {
		r.row0, r.row1 = 1, maxRow
	}
	if r.col0 == 0 {
		r.col0, r.col1 = 1, maxColumn
	}
	return r, true
}

// columnName gives "AB" for a column from 1.
func columnName(col int32) string {
	name := ""
	for ; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name
}
