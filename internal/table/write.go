package table

import (
	"bufio"
	"io"
	"strings"
)

// Write writes a table that Excel in Czech Windows opens with a double click:
// UTF-8 with a byte order mark, semicolons, CRLF. A cell that a spreadsheet
// could take for a formula gets a leading apostrophe, which Read takes away.
func Write(w io.Writer, header []string, rows [][]string) error {
	b := bufio.NewWriter(w)
	b.WriteString("\ufeff")
	writeRow(b, header)
	for _, row := range rows {
		writeRow(b, row)
	}
	return b.Flush() // keeps the first error of all writes
}

func writeRow(b *bufio.Writer, cells []string) {
	for i, c := range cells {
		if i > 0 {
			b.WriteByte(';')
		}
		b.WriteString(escape(c))
	}
	b.WriteString("\r\n")
}

// escape makes a cell harmless and quotes it where it must be.
func escape(c string) string {
	c = strings.ReplaceAll(c, "\x00", "")
	if risky(strings.TrimLeft(c, "'")) {
		c = "'" + c
	}
	if strings.ContainsAny(c, ";\"\r\n\t,") || c != strings.TrimSpace(c) {
		return `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
	}
	return c
}

// risky reports whether a spreadsheet would run a cell: it begins with a sign
// of a formula and is not just a negative number.
func risky(c string) bool {
	if c == "" {
		return false
	}
	switch c[0] {
	case '=', '+', '@', '\t', '\r', '\n':
		return true
	case '-':
		return strings.Trim(c[1:], "0123456789 ,.") != "" || len(c) == 1
	}
	return false
}
