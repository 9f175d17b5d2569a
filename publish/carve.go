package publish

import (
	"strings"

	"inkoust/document"
	"inkoust/rules"
)

// carved is a text cut into pieces that stay and pieces that go, in turn.
type carved struct {
	pieces   []piece
	touched  bool // something goes
	redacted bool // something goes and is not just generalised
}

type piece struct {
	text string
	gone bool
}

// carve applies the decisions on one part to its text. A span outside the text
// was made for another one: then all of it goes.
func carve(text string, decisions []rules.Decision) carved {
	gone := make([]bool, len(text))
	c := carved{}
	for _, d := range decisions {
		if d.Default == rules.Keep {
			continue
		}
		c.touched = true
		c.redacted = c.redacted || d.Default != rules.Generalise
		if !within(d.Span, text) {
			return carved{pieces: []piece{{text, true}}, touched: true, redacted: true}
		}
		mark(gone, d, text)
	}
	c.pieces = pieces(text, gone)
	return c
}

// mark marks what a decision removes; the surviving sub-spans of a generalised
// value stay.
func mark(gone []bool, d rules.Decision, text string) {
	for i := d.Start; i < d.End; i++ {
		gone[i] = true
	}
	if d.Default != rules.Generalise {
		return
	}
	for _, k := range survivors(d) {
		if within(k, text) && k.Start >= d.Start && k.End <= d.End {
			for i := k.Start; i < k.End; i++ {
				gone[i] = false
			}
		}
	}
}

// survivors are the sub-spans a rule keeps, else those the finding offers.
func survivors(d rules.Decision) []document.Span {
	if d.Keep != nil {
		return d.Keep
	}
	return d.Finding.Keep
}

func within(s document.Span, text string) bool {
	return s.Start >= 0 && s.Start <= s.End && s.End <= len(text)
}

// pieces cuts a text where staying turns to going.
func pieces(text string, gone []bool) []piece {
	var out []piece
	start := 0
	for i := 1; i <= len(text); i++ {
		if i == len(text) || gone[i] != gone[start] {
			out = append(out, piece{text[start:i], gone[start]})
			start = i
		}
	}
	return out
}

// join puts the text together again with the literal for what went. Removed
// pieces with nothing but blanks between them give one literal, so that their
// number tells nothing.
func (c carved) join(literal string) string {
	var b strings.Builder
	for i, p := range c.pieces {
		switch {
		case !p.gone && !c.between(i):
			b.WriteString(p.text)
		case p.gone && !(i >= 2 && c.between(i-1)):
			b.WriteString(literal)
		}
	}
	return b.String()
}

// between reports whether a piece is only the blank between two removed ones.
func (c carved) between(i int) bool {
	return i > 0 && i < len(c.pieces)-1 && !c.pieces[i].gone && strings.TrimSpace(c.pieces[i].text) == ""
}
