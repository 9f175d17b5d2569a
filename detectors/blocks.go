package detectors

import (
	"slices"
	"strings"
	"unicode/utf8"

	"inkoust/document"
)

// What detection makes of a text while it looks at it takes thirty times the room
// of the text. A part longer than longestWhole is therefore looked at in blocks, by
// as many processors as there are: sheets of hundreds of thousands of rows, and
// books. Shorter ones, which are nearly all, are looked at as a whole.
const (
	longestWhole = 1 << 20
	blockSize    = 1 << 19
	// blockLead is how much of the text before a block is read with it, for the
	// words and rows that say what its first values are, blockTail how much behind
	// it. What begins there is found by the neighbours.
	blockLead = 1 << 13
	blockTail = 1 << 12
	// blockEdge is how far before its end a block looks for an empty line to end
	// at, or the end of a line.
	blockEdge = 1 << 14
)

// piece is a block of a part, or a whole part, to be looked at by itself.
type piece struct {
	part     *document.Part // its text is the piece with what is read with it
	whole    *document.Part
	shift    int // from a byte of the text to one of the whole part
	from, to int // of the whole part: what begins there is the block's
}

// blocksOf takes parts apart into blocks, in their order; a short part is one block.
func blocksOf(parts []*document.Part) []piece {
	out := make([]piece, 0, len(parts))
	for _, p := range parts {
		if len(p.Text) <= longestWhole && p.Lead == "" {
			out = append(out, piece{part: p, whole: p, to: len(p.Text) + 1})
			continue
		}
		tellLanguage(p)
		blocks := []piece{{part: p, whole: p, to: len(p.Text) + 1}}
		if len(p.Text) > longestWhole {
			blocks = cutBlocks(p)
		}
		out = append(out, led(blocks, p.Lead)...)
	}
	return out
}

// led puts what stands above a part before its blocks.
func led(blocks []piece, lead string) []piece {
	if lead == "" {
		return blocks
	}
	for i := range blocks {
		b := &blocks[i]
		part := *b.part
		part.Text = lead + part.Text
		b.part, b.shift = &part, b.shift-len(lead)
	}
	return blocks
}

func cutBlocks(p *document.Part) (out []piece) {
	var heads headLines
	for from := 0; from < len(p.Text); {
		to := blockEnd(p.Text, from)
		b := piece{whole: p, from: from, to: to}
		b.part = &document.Part{ID: p.ID, Kind: p.Kind, Page: p.Page, Dropped: p.Dropped, Lang: p.Lang}
		b.part.Text, b.shift = heads.around(p.Text, from, to)
		out = append(out, b)
		from = to
	}
	return out
}

// blockEnd is where a block ends that begins at a byte: behind an empty line, a
// line or a blank, if there is one near.
func blockEnd(text string, from int) int {
	to := from + blockSize
	if to+blockTail >= len(text) { // too little is left for a block of its own
		return len(text)
	}
	edge := text[to-blockEdge : to]
	for _, end := range []string{"\n\n", "\n", " "} {
		if i := strings.LastIndex(edge, end); i >= 0 {
			return to - blockEdge + i + len(end)
		}
	}
	return runeBorder(text, to)
}

// runeBorder is the last border of runes up to a byte.
func runeBorder(text string, i int) int {
	for low := i - utf8.UTFMax; i > low && i > 0 && i < len(text) && !utf8.RuneStart(text[i]); {
		i--
	}
	return i
}

// own returns what was found in the block as findings of the whole part, in their
// place.
func (b piece) own(found []Finding) []Finding {
	if b.part == b.whole {
		return found
	}
	move(found, func(s document.Span) document.Span {
		s.Start, s.End = s.Start+b.shift, s.End+b.shift
		return s
	})
	return within(found, b.from, b.to)
}

// within keeps what begins between two bytes.
func within(found []Finding, from, to int) []Finding {
	return slices.DeleteFunc(found, func(f Finding) bool { return f.Start < from || f.Start >= to })
}

// headLines are the lines at the end of what was read that head the columns of the
// table there: its first ones, and the latest without a digit.
type headLines struct {
	read     int // of the text
	tab, gap tableHead
	wide     int // the first two spaces from there on
}

// tableHead is a run of rows.
type tableHead struct {
	rows  int
	lines []stretch
}

// mostHeads is how many lines without digits are kept besides the first of a table:
// names alone, in a table of names, or headings of sections.
const mostHeads = 8

// take adds a line to a run, or ends it.
func (h *tableHead) take(text string, line stretch, in bool) {
	if !in {
		h.rows, h.lines = 0, h.lines[:0]
		return
	}
	h.rows++
	switch {
	case h.rows <= maxHead:
	case line.end-line.start > maxRow || hasDigit(text[line.start:line.end]):
		return
	case len(h.lines) == maxHead+mostHeads:
		h.lines = slices.Delete(h.lines, maxHead, maxHead+1)
	}
	h.lines = append(h.lines, line)
}

// readTo takes in the lines up to a byte.
func (h *headLines) readTo(text string, to int) {
	for h.read < to {
		end := len(text)
		if i := strings.IndexByte(text[h.read:], '\n'); i >= 0 {
			end = h.read + i
		}
		if h.wide < h.read {
			h.wide = nextGap(text, h.read)
		}
		line := stretch{h.read, end}
		h.tab.take(text, line, divider(text[h.read:end]) != 0)
		h.gap.take(text, line, h.wide < end && hasGap(text[h.read:end]))
		h.read = end + 1
	}
}

// around returns the text of a block with what is read with it, and how far its
// bytes stand before those of the whole text.
func (h *headLines) around(text string, from, to int) (string, int) {
	begin := runeBorder(text, max(0, from-blockLead))
	if i := strings.IndexByte(text[begin:from], '\n'); begin > 0 && i >= 0 {
		begin += i + 1
	}
	h.readTo(text, from)
	run := &h.tab
	if run.rows == 0 {
		run = &h.gap
	}
	var head strings.Builder
	for _, line := range run.lines {
		if line.end < begin {
			head.WriteString(text[line.start : line.end+1])
		}
	}
	piece := text[begin:runeBorder(text, min(len(text), to+blockTail))]
	if head.Len() == 0 {
		return piece, begin
	}
	shift := begin - head.Len()
	head.WriteString(piece)
	return head.String(), shift
}

// joinBlocks puts what was found in blocks together, part by part. What reaches
// over the end of a block goes before what the next one found there, of which the
// rest stays.
func joinBlocks(parts []*document.Part, blocks []piece, found [][]Finding) [][]Finding {
	out := make([][]Finding, len(parts))
	n := -1
	for i, b := range blocks {
		if b.from == 0 {
			n++
			out[n] = make([]Finding, 0, ofPart(blocks[i:], found[i:]))
		}
		list := found[i]
		if last := len(out[n]) - 1; last >= 0 {
			cutBefore(list, out[n][last].End)
			list = within(list, out[n][last].End, b.to)
		}
		out[n] = append(out[n], list...)
	}
	return out
}

// ofPart is how many findings the blocks of the part have that the first one is of.
func ofPart(blocks []piece, found [][]Finding) (n int) {
	for i, b := range blocks {
		if i > 0 && b.from == 0 {
			break
		}
		n += len(found[i])
	}
	return n
}

// cutBefore lets what begins before a byte and reaches beyond begin there. Nothing
// of it stays: what could is told by a value that is whole.
func cutBefore(found []Finding, at int) {
	for i := range found {
		if f := &found[i]; f.Start < at && at < f.End {
			f.Start, f.Keep = at, nil
		}
	}
}
