package metadata

import (
	"strings"

	"inkoust/document"
	"inkoust/internal/fold"
)

// text is the body of a document as lines. A line is folded when somebody reads
// it: of a long contract that is the head and the few lines with a sum, a day or
// a label in them, which the marks tell.
type text struct{ lines []*line }

// line is one line of a part.
type line struct {
	part   *document.Part
	start  int    // byte of Part.Text
	raw    string // as it stands
	marks  marks
	folded *fold.Text
}

// marks are what a line holds, told without folding it.
type marks uint8

const (
	digit    marks = 1 << iota // a digit
	currency                   // what may be a currency: Kč, Kc, CZK, EUR, €, zł, zl, PLN
	tax                        // DPH
	year                       // 1990 to 2099, or two slashes between digits
	dotted                     // a place for a hand: three dots or underscores
)

func newText(parts []*document.Part) *text {
	t, left := &text{}, maxRead
	for _, p := range parts {
		if p.Kind != document.Body || left <= 0 {
			continue
		}
		body := p.Text[:min(len(p.Text), left)]
		left -= len(body)
		t.split(p, body)
	}
	return t
}

func (t *text) split(p *document.Part, body string) {
	for at := 0; at < len(body); {
		end := strings.IndexByte(body[at:], '\n')
		if end < 0 {
			end = len(body)
		} else {
			end += at
		}
		if raw := strings.TrimRight(body[at:end], "\r"); strings.TrimSpace(raw) != "" {
			t.lines = append(t.lines, &line{part: p, start: at, raw: raw, marks: marksOf(raw)})
		}
		at = end + 1
	}
}

// marksOf looks once at every byte.
func marksOf(s string) (m marks) {
	slashes := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case isDigit(c):
			m |= digit
			if i+3 < len(s) && (c == '1' && s[i+1] == '9' || c == '2' && s[i+1] == '0') && isDigit(s[i+2]) && isDigit(s[i+3]) {
				m |= year
			}
		case c == '/':
			if slashes++; slashes > 1 {
				m |= year
			}
		case c|0x20 == 'k' && i+1 < len(s) && (s[i+1]|0x20 == 'c' || s[i+1] == 0xc4), c == 0xe2 && strings.HasPrefix(s[i:], "€"),
			c|0x20 == 'z' && i+1 < len(s) && (s[i+1]|0x20 == 'l' || s[i+1] == 0xc5),
			c|0x20 == 'e' && at(s, i+1)|0x20 == 'u' && at(s, i+2)|0x20 == 'r', c == 'C' && strings.HasPrefix(s[i:], "CZK"), c == 'P' && strings.HasPrefix(s[i:], "PLN"):
			m |= currency
		case c|0x20 == 'd' && at(s, i+1)|0x20 == 'p' && at(s, i+2)|0x20 == 'h':
			m |= tax
		case (c == '.' || c == '_') && at(s, i+1) == c && at(s, i+2) == c, c == 0xe2 && strings.HasPrefix(s[i:], "…"):
			m |= dotted
		}
	}
	return m
}

// at is the byte at a place, 0 behind the end.
func at(s string, i int) byte {
	if i >= len(s) {
		return 0
	}
	return s[i]
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// has reports whether a line holds all of these.
func (l *line) has(m marks) bool { return l.marks&m == m }

// fold is the folded line.
func (l *line) fold() *fold.Text {
	if l.folded == nil {
		f := fold.New(l.raw)
		l.folded = &f
	}
	return l.folded
}

// fact makes a fact of the folded bytes from to of a line.
func (l *line) fact(from, to int, c Confidence) *Fact {
	from, to = l.fold().Original(from), l.fold().Original(to)
	return &Fact{
		Span: document.Span{Part: l.part.ID, Start: l.start + from, End: l.start + to},
		Text: strings.Join(strings.Fields(l.raw[from:to]), " "), Page: l.part.Page, Confidence: c,
	}
}

// maxHead is how much of a line in the head is read: a document may have all its
// text in one line.
const maxHead = 2000

// head are the first lines, where title and numbers stand.
func (t *text) head(n int) []*line {
	out := make([]*line, 0, min(n, len(t.lines)))
	for _, l := range t.lines[:min(n, len(t.lines))] {
		if len(l.raw) > maxHead {
			cut := *l
			cut.raw, cut.folded = strings.ToValidUTF8(l.raw[:maxHead], ""), nil
			l = &cut
		}
		out = append(out, l)
	}
	return out
}
