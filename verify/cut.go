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
	labels := map[int][]string{}
	for _, r := range plan.Redactions {
		if r.Part != p.ID {
			continue
		}
		first, err := mark(gone, p.Text, r)
		if err != nil {
			return nil, fmt.Errorf("part %s: %w", p.ID, err)
		}
		for _, at := range first {
			labels[at] = append(labels[at], r.Label)
		}
	}
	return pieces(p.Text, gone, labels), nil
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

func pieces(text string, gone []bool, labels map[int][]string) []Piece {
	var out []Piece
	from := 0
	for i := 1; i <= len(text); i++ {
		if i < len(text) && gone[i] == gone[from] {
			continue
		}
		piece := Piece{Text: text[from:i], Removed: gone[from]}
		for at := from; at < i && piece.Removed; at++ {
			piece.Labels = append(piece.Labels, labels[at]...)
		}
		out = append(out, piece)
		from = i
	}
	return slices.Clip(out)
}

// Replacement is what stands for a removed stretch: the literal, with the label
// of the redaction where the plan has labels.
func Replacement(literal, label string) string {
	if label == "" || len(literal) == 0 {
		return literal
	}
	return literal[:len(literal)-1] + ": " + label + literal[len(literal)-1:]
}
