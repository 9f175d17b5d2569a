package odf

import (
	"strings"
	"unicode/utf8"

	"inkoust/document"
)

// shortEcho is how long a text is at least that repeats another one by more than
// chance.
const shortEcho = 4

// echoes are redactions beyond the plan: results of formulas that repeat the whole
// of a cell that goes.
func (o *output) echoes() []document.Redaction {
	covered := o.covered()
	gone := map[string]document.Redaction{}
	each := func(visit func(c document.Span, formula bool, text string)) {
		for _, s := range o.d.sheets {
			for i := range s.cells {
				c := s.cells[i].span()
				if p := o.d.part(c.Part); p != nil && c.End <= len(p.Part.Text) && c.Start < c.End {
					visit(c, s.cells[i].formula, strings.TrimSpace(p.Part.Text[c.Start:c.End]))
				}
			}
		}
	}
	each(func(c document.Span, _ bool, text string) {
		if r, ok := covered[cellKey{c.Part, c.Start}]; ok && r.End >= c.End && utf8.RuneCountInString(text) >= shortEcho {
			gone[text] = r
		}
	})
	var out []document.Redaction
	each(func(c document.Span, formula bool, text string) {
		r, repeats := gone[text]
		if _, planned := covered[cellKey{c.Part, c.Start}]; !formula || !repeats || planned {
			return
		}
		out = append(out, document.Redaction{Span: c, Label: r.Label})
	})
	return out
}

type cellKey struct {
	part  string
	start int
}

// covered are the redactions without a rest by where they begin.
func (o *output) covered() map[cellKey]document.Redaction {
	out := map[cellKey]document.Redaction{}
	for _, r := range o.plan.Redactions {
		if key := (cellKey{r.Part, r.Start}); len(r.Keep) == 0 && r.End > out[key].End {
			out[key] = r
		}
	}
	return out
}
