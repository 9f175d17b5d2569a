package document

import "strings"

// The lines of a table that say what the cells below hold: its first ones, and the
// nearest ones.
const (
	leadHeads = 3
	leadSize  = 2 << 10 // bytes of the nearest ones
)

// LeadOf picks of the text above a row what says what its cells hold. Rows are
// lines, and an empty line ends a table.
func LeadOf(above string) string {
	above = strings.TrimSuffix(above, "\n")
	if i := strings.LastIndex(above, "\n\n"); i >= 0 {
		above = above[i+len("\n\n"):]
	}
	var b strings.Builder
	for range leadHeads {
		line, rest, more := strings.Cut(above, "\n")
		b.WriteString(line + "\n")
		if above = rest; !more {
			return b.String()
		}
	}
	if cut := len(above) - leadSize; cut > 0 {
		_, above, _ = strings.Cut(above[cut:], "\n")
	}
	return b.String() + above + "\n"
}
