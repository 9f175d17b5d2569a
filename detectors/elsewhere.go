package detectors

import (
	"strings"
	"unicode/utf8"
)

// heads knows the words that announce the values of tables, where they do not
// stand right before the value: over its column, at the head of its row. It reads
// the lines of a text once, as far as it is asked.
type heads struct {
	text   string
	words  *wordText
	labels *labelIndex
	rows   *tableRows
	line   int       // the first line not yet read
	next   int       // its first byte
	begin  int       // where the line of the last byte asked for begins
	asked  int       // the furthest byte asked for in that line or an earlier one
	tabs   []tabHead // by column
	// The line in which headOfRow met other words than values, and within how many
	// of its bytes; 0 for none.
	spoilt, spoiltBy int
	gaps             []gapHead
}

// tabHead is what stands over a column.
type tabHead struct {
	words string // what announces its values, "" if nothing does
	other bool   // it holds prices, or numbers of things
}

// gapHead is a heading in a table whose columns are told by their place.
type gapHead struct {
	column int // characters before it
	tabHead
}

// maxHeading is the longest cell that may head a column, in bytes.
const maxHeading = 80

// maxShift is how many characters the lines of a printed table are shifted
// against each other.
const maxShift = 4

// nowhere is no place of a candidate.
var nowhere = place{-1, -1}

// around returns the words that announce a value from elsewhere in its table,
// list or bracket, or "".
func (h *heads) around(start, end int) string {
	if h.amid(start, end) {
		return ""
	}
	switch {
	case start > 0 && h.text[start-1] == '\t', h.opens(start, end):
		return h.inRow(start)
	case strings.HasSuffix(h.text[:start], "  ") && gapAfter(h.text[end:]):
		if words := h.inColumn(start); words != "" {
			return words
		}
	case marked(h.text[:start]):
		if begin := h.lineStart(start); begin >= 0 && onlyMark(h.text[begin:start]) {
			return h.announcing(h.words.before(begin))
		}
	}
	return h.behind(end)
}

// amid reports whether a value stands amid a sentence, where nothing around it
// announces it: one blank or a mark before it, and no bracket behind.
func (h *heads) amid(start, end int) bool {
	text := h.text
	if start < 2 || end+1 >= len(text) || text[end] >= utf8.RuneSelf || text[end] == '(' || text[end] == ' ' && (text[end+1] == '(' || text[end+1] == ' ' || text[end+1] >= utf8.RuneSelf) {
		return false
	}
	switch text[start-1] {
	case '\t', '\n':
		return false
	case ' ':
		c := text[start-2]
		return c != ' ' && c != ')' && c != '.'
	}
	return true
}

// opens reports whether a value is the first cell of a row: what ends the row above
// is no label of it.
func (h *heads) opens(start, end int) bool {
	return (start == 0 || h.text[start-1] == '\n') && end < len(h.text) && h.text[end] == '\t'
}

// lineStart is where the line of a byte begins, -1 if that is far. Bytes are
// mostly asked for in order, so that only what lies between is looked at.
func (h *heads) lineStart(i int) int {
	if i < h.begin {
		h.begin, h.asked = 0, 0
	}
	if i > h.asked {
		if at := strings.LastIndexByte(h.text[h.asked:i], '\n'); at >= 0 {
			h.begin = h.asked + at + 1
		}
		h.asked = i
	}
	if h.begin <= i-maxRow && i > maxRow {
		return -1
	}
	return h.begin
}

// inRow returns what announces the cell behind a tab: the heading of its column,
// else the first cell of its row.
func (h *heads) inRow(start int) string {
	begin := h.lineStart(start)
	if begin < 0 {
		return ""
	}
	h.read(begin)
	if words := h.overTab(h.text[begin:start]).words; words != "" {
		return words
	}
	return h.headOfRow(begin, h.text[begin:start])
}

// inColumn returns the heading of a column that is told by its place.
func (h *heads) inColumn(start int) string {
	begin := h.lineStart(start)
	if begin < 0 {
		return ""
	}
	h.read(begin)
	return h.overGap(utf8.RuneCountInString(h.text[begin:start])).words
}

// other reports whether the column of byte i holds something else by its heading.
func (h *heads) other(i int) bool {
	begin := h.lineStart(i)
	if begin < 0 {
		return false
	}
	h.read(begin)
	row := h.text[begin:i]
	if strings.IndexByte(row, '\t') >= 0 {
		return h.overTab(row).other
	}
	return strings.HasSuffix(row, "  ") && h.overGap(utf8.RuneCountInString(row)).other
}

// gapAfter reports whether the cell of a printed table ends here.
func gapAfter(tail string) bool {
	return tail == "" || strings.HasPrefix(tail, "  ") || strings.IndexByte("\r\n\t", tail[0]) >= 0
}

// overTab returns the heading of the column that begins behind a row's last tab.
func (h *heads) overTab(row string) tabHead {
	if n := strings.Count(row, "\t"); n < len(h.tabs) {
		return h.tabs[n]
	}
	return tabHead{}
}

// headOfRow returns the words of a row's first cell, where only values stand
// between: "Rodné číslo\t850101/1002\t…".
func (h *heads) headOfRow(begin int, row string) string {
	if begin == h.spoilt && h.spoiltBy > 0 && len(row) >= h.spoiltBy {
		return ""
	}
	first, rest, ok := strings.Cut(row, "\t")
	if !ok || len(first) > maxHeading || hasDigit(first) {
		return ""
	}
	for cell := range strings.SplitSeq(strings.TrimSuffix(rest, "\t"), "\t") {
		if cell != "" && !hasDigit(cell) {
			h.spoilt, h.spoiltBy = begin, len(row)
			return ""
		}
	}
	return h.announcing(h.words.between(begin, begin+len(first)))
}

// overGap returns the heading of the column that begins at a character.
func (h *heads) overGap(column int) (head tabHead) {
	far := maxShift + 1
	for _, g := range h.gaps {
		if d := max(g.column-column, column-g.column); d < far {
			far, head = d, g.tabHead
		}
	}
	return head
}

// marked reports whether a text may end with the mark of a list.
func marked(head string) bool {
	return len(head) > 2 && head[len(head)-1] == ' ' && strings.IndexByte(").", head[len(head)-2]) >= 0
}

// onlyMark reports whether a line has nothing so far but the mark of a list.
func onlyMark(row string) bool {
	row = strings.TrimSpace(row)
	return len(row) > 1 && len(row) <= 3 && isTokenByte(row[0])
}

// behind returns the words in a bracket right behind a value: "60070561 (IČO)".
func (h *heads) behind(end int) string {
	from := end
	for from < len(h.text) && from-end < 3 && (h.text[from] == ' ' || h.text[from] >= 0x80) {
		from++ // a no-break space has two bytes
	}
	if from == len(h.text) || h.text[from] != '(' {
		return ""
	}
	size := strings.IndexByte(h.text[from:min(len(h.text), from+maxHeading)], ')')
	if size < 0 || strings.ContainsAny(h.text[from:from+size], "0123456789\n") {
		return ""
	}
	words := h.words.between(from, from+size)
	if h.labels.direct(words) == (labelSet{}) {
		return ""
	}
	return words
}

// read takes in the lines before a byte.
func (h *heads) read(to int) {
	if h.next >= to {
		return
	}
	if h.rows == nil {
		h.rows = rowsOf(h.text)
	}
	for ; h.next < to; h.line++ {
		h.take(h.line)
		h.next += len(h.rows.line(h.text, h.line)) + 1
	}
}

// take takes in one line: its headings, or the end of the table.
func (h *heads) take(n int) {
	if h.rows.marks[n] != '\t' {
		h.tabs = h.tabs[:0]
	} else {
		h.tabLine(h.next, h.rows.line(h.text, n))
	}
	if h.rows.gapTop[n] < 0 {
		h.gaps = h.gaps[:0]
	} else {
		h.gapLine(h.next, h.rows.line(h.text, n))
	}
}

func (h *heads) tabLine(from int, text string) {
	for n := 0; ; n++ {
		cell, rest, more := strings.Cut(text, "\t")
		if n == len(h.tabs) {
			h.tabs = append(h.tabs, tabHead{})
		}
		h.tabs[n].take(h.heading(from, cell))
		if !more {
			return
		}
		from, text = from+len(cell)+1, rest
	}
}

func (h *heads) gapLine(from int, text string) {
	column := 0
	for text != "" {
		blanks := len(text) - len(strings.TrimLeft(text, " "))
		from, text, column = from+blanks, text[blanks:], column+blanks
		size := strings.Index(text, "  ")
		if size < 0 {
			size = len(text)
		}
		if head := h.heading(from, text[:size]); head != (tabHead{}) {
			h.put(gapHead{column, head})
		}
		column += utf8.RuneCountInString(text[:size])
		from, text = from+size, text[size:]
	}
}

// put adds a heading, or replaces that of the same place.
func (h *heads) put(g gapHead) {
	for i, old := range h.gaps {
		if max(old.column-g.column, g.column-old.column) <= maxShift {
			h.gaps[i].take(g.tabHead)
			return
		}
	}
	if len(h.gaps) < maxHeading {
		h.gaps = append(h.gaps, g)
	}
}

// take adds what another heading of the column says.
func (t *tabHead) take(head tabHead) {
	if head.words != "" {
		t.words = head.words
	}
	t.other = t.other || head.other
}

// heading returns what a cell announces, nothing if it is no heading.
func (h *heads) heading(from int, cell string) tabHead {
	if cell == "" || len(cell) > maxHeading || hasDigit(cell) {
		return tabHead{}
	}
	words := h.words.between(from, from+len(cell))
	return tabHead{h.announcing(words), otherHeadStems.In(words)}
}

// announcing cuts words behind the last label among them, "" if there is none.
func (h *heads) announcing(words string) string {
	for words != "" {
		if h.labels.direct(words) != (labelSet{}) {
			return words
		}
		words = strings.TrimSuffix(words[:len(words)-len(lastWord(words))], " ")
	}
	return ""
}

// between returns the words of a stretch of the text that neither begins nor
// ends within a word.
func (w *wordText) between(start, end int) string {
	return strings.TrimSpace(w.words[w.at(start):w.at(end)])
}
