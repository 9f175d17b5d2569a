package pipeline

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/rules"
)

// redact writes every file that is to be published anew, into the stage.
func (p *Pipeline) redact(ctx context.Context, w *Work, stage *stage) error {
	if w.Parked() != nil {
		return nil
	}
	for _, f := range w.Files {
		if f.Disposition != Publish {
			continue
		}
		f.plan = p.plan(w, f)
		err := f.write(ctx, stage)
		var parked *document.Parked
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.As(err, &parked):
			f.Parked = parked
		case err != nil:
			return err
		}
	}
	return nil
}

// plan is what the format may know of the decisions.
func (p *Pipeline) plan(w *Work, f *File) *document.Plan {
	plan := &document.Plan{Lang: w.Policy.Info().Lang, Labels: p.Labels, Images: map[string]document.Fate{}}
	plan.Redactions = make([]document.Redaction, 0, len(f.Decisions))
	for i := range f.Decisions {
		d := &f.Decisions[i]
		if IsName(d.Part) || d.Default == rules.Keep {
			continue
		}
		r := document.Redaction{Span: d.Span}
		if p.Labels {
			r.Label = d.Label
		}
		if d.Default == rules.Generalise {
			r.Keep = d.Keep
		}
		plan.Redactions = append(plan.Redactions, r)
	}
	plan.Redactions = append(plan.Redactions, f.wholes(p.Labels)...)
	for _, fate := range f.Fates {
		plan.Images[fate.ID] = fate.Fate
	}
	f.planHidden(plan)
	return plan
}

func (f *File) write(ctx context.Context, stage *stage) error {
	out, err := os.Create(filepath.Join(stage.work, f.ID))
	if err != nil {
		return err
	}
	f.written = out.Name()
	f.result, err = f.Doc.Redact(ctx, out, f.plan)
	f.Doc.Close() // its memory is worth more to the proof; it opens again if asked
	if err != nil {
		out.Close()
		return err
	}
	f.plan.Redactions = append(f.plan.Redactions, f.result.Further...)
	return out.Close()
}

// sweep redacts further occurrences of removed values that no detector found
// again: an account number repeated without its label. A value that is kept
// anywhere in the record is left to its own decisions.
func (w *Work) sweep() {
	values, label := w.removedValues()
	sought := newSought(values)
	for _, f := range w.all() {
		taken := map[string]marked{} // by part: a long sheet has thousands of decisions
		for _, part := range f.Parts {
			taken[part.ID] = make(marked, len(part.Text))
		}
		for i := range f.Decisions {
			s := f.Decisions[i].Span
			taken[s.Part].mark(s)
		}
		for _, part := range f.Parts {
			for _, hit := range sought.in(part) {
				if taken[part.ID].any(hit.span) {
					continue
				}
				d := *label[values[hit.value]]
				d.Span, d.Keep, d.Why, d.File = hit.span, nil, []string{"repeated value"}, f.ID
				d.Finding.Keep = nil
				f.Decisions = append(f.Decisions, d)
				taken[part.ID].mark(hit.span)
			}
		}
		sortDecisions(f)
	}
}

const shortestSwept = soughtKey // digits or letters; shorter values occur by chance

func (w *Work) removedValues() ([]string, map[string]*rules.Decision) {
	removed, kept := map[string]*rules.Decision{}, map[string]bool{}
	for _, f := range w.all() {
		parts := partsByID(f.Parts)
		for i := range f.Decisions {
			d := &f.Decisions[i]
			if ofRange(d.Type) {
				continue
			}
			v := parts[d.Part].Text[d.Start:d.End]
			switch {
			case d.Default != rules.Redact:
				kept[squeeze(v)] = true
			case d.Kind != added && swept(d.Type) && utf8.RuneCountInString(squeeze(v)) >= shortestSwept:
				removed[v] = d
			}
		}
	}
	var values []string
	for v := range removed {
		if !kept[squeeze(v)] {
			values = append(values, v)
		}
	}
	slices.Sort(values)
	return values, removed
}

// swept leaves out persons, whose further mentions propagation finds with more
// care.
func swept(t detectors.Type) bool {
	return t != detectors.Person && t != detectors.SignatureName && t != detectors.Org
}

// occurrences are the places of a text in a part that are not inside a longer
// word or number.
func occurrences(p *document.Part, text string) []document.Span {
	var out []document.Span
	for at := 0; ; {
		i := strings.Index(p.Text[at:], text)
		if i < 0 {
			return out
		}
		start, end := at+i, at+i+len(text)
		before, _ := utf8.DecodeLastRuneInString(p.Text[:start])
		after, _ := utf8.DecodeRuneInString(p.Text[end:])
		if !wordRune(before) && !wordRune(after) {
			out = append(out, document.Span{Part: p.ID, Start: start, End: end})
		}
		at = end
	}
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func sortDecisions(f *File) {
	order := map[string]int{}
	for i, p := range f.Parts {
		order[p.ID] = i
	}
	byPlace := func(a, b rules.Decision) int {
		return cmp.Or(cmp.Compare(order[a.Part], order[b.Part]), cmp.Compare(a.Start, b.Start))
	}
	if !slices.IsSortedFunc(f.Decisions, byPlace) {
		f.Decisions = slices.Clone(f.Decisions) // those before a person's answers may be the same
		slices.SortStableFunc(f.Decisions, byPlace)
	}
}
