package verify

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"inkoust/document"
)

// Piece is a stretch of a part's text that either stays or goes.
type Piece struct {
	Text    string
	Removed bool
	Labels  []string // of the redactions in it, where Removed
}

// Cut divides the text of a part by the plan: the spans of its redactions go,
// save their Keep; everything else stays. The pieces joined give the text. A
// span that does not lie on rune borders of the text is an error: nothing can
// be proved against it.
func Cut(p *document.Part, plan *document.Plan) ([]Piece, error) {
	gone := make([]bool, len(p.Text))
	var labels []labelAt
	for _, r := range plan.Redactions {
		if r.Part != p.ID {
			continue
		}
		first, err := mark(gone, p.Text, r)
		if err != nil {
			return nil, fmt.Errorf("part %s: %w", p.ID, err)
		}
		for _, at := range first {
			labels = append(labels, labelAt{at, r.Label})
		}
	}
	slices.SortStableFunc(labels, func(a, b labelAt) int { return a.at - b.at })
	return pieces(p.Text, gone, labels), nil
}

// labelAt is the label of a redaction where a stretch of it begins.
type labelAt struct {
	at    int
	label string
}

// mark sets what r removes and returns where its stretches begin. A Keep never
// frees what another redaction covers.
func mark(gone []bool, text string, r document.Redaction) (first []int, err error) {
	own := make([]bool, r.End-min(r.Start, r.End))
	if err := fill(own, text, r.Span, r.Start, true); err != nil {
		return nil, err
	}
	for _, k := range r.Keep {
		if k.Start < r.Start || k.End > r.End {
			return nil, fmt.Errorf("span %d-%d keeps what it does not hold", r.Start, r.End)
		}
		if err := fill(own, text, k, r.Start, false); err != nil {
			return nil, err
		}
	}
	for i, g := range own {
		if g && (i == 0 || !own[i-1]) {
			first = append(first, r.Start+i)
		}
		gone[r.Start+i] = gone[r.Start+i] || g
	}
	return first, nil
}

func fill(gone []bool, text string, s document.Span, from int, value bool) error {
	if s.Start < 0 || s.End > len(text) || s.Start > s.End || !border(text, s.Start) || !border(text, s.End) {
		return fmt.Errorf("span %d-%d does not fit the text", s.Start, s.End)
	}
	for i := s.Start; i < s.End; i++ {
		gone[i-from] = value
	}
	return nil
}

func border(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }

func pieces(text string, gone []bool, labels []labelAt) []Piece {
	names := make([]string, len(labels))
	for i, l := range labels {
		names[i] = l.label
	}
	out := make([]Piece, 0, stretches(gone))
	from, next := 0, 0
	for i := 1; i <= len(text); i++ {
		if i < len(text) && gone[i] == gone[from] {
			continue
		}
		piece := Piece{Text: text[from:i], Removed: gone[from]}
		first := next
		for next < len(labels) && labels[next].at < i {
			next++
		}
		if piece.Removed && first < next {
			piece.Labels = names[first:next:next]
		}
		out = append(out, piece)
		from = i
	}
	return out
}

// stretches counts the runs of bytes with one fate.
func stretches(gone []bool) int {
	n := min(1, len(gone))
	for i := 1; i < len(gone); i++ {
		if gone[i] != gone[i-1] {
			n++
		}
	}
	return n
}

// Replacement is what stands for a removed stretch: the literal, with the label
// of the redaction where the plan has labels.
func Replacement(literal, label string) string {
	if label == "" || len(literal) == 0 {
		return literal
	}
	return literal[:len(literal)-1] + ": " + label + literal[len(literal)-1:]
}
