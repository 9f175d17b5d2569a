package pipeline

import (
	"inkoust/detectors"
	"inkoust/document"
	"inkoust/rules"
)

// cover removes all that stands in a secret which a person, or the office's own
// table, wants removed: a name or a price in it would tell of it.
func (f *File) cover() {
	seen := map[*detectors.Range]bool{} // pieces of a range share it
	for i := range f.Decisions {
		d := f.Decisions[i]
		if d.Type != detectors.Secret || d.Range == nil || d.Default != rules.Redact || seen[d.Range] {
			continue
		}
		seen[d.Range] = true
		for k := range f.Decisions {
			if in := &f.Decisions[k]; in.Default != rules.Redact && within(in.Span, d.Range.Span) {
				in.Action, in.Default, in.Asked, in.Question, in.Keep = rules.Redact, rules.Redact, false, "", nil
				in.Rule, in.Row, in.Label, in.Reason, in.Basis, in.By = d.Rule, d.Row, d.Label, d.Reason, d.Basis, d.By
			}
		}
	}
}

// wholes are the secrets that go, each as one redaction: the marks between its
// pieces go, too.
func (f *File) wholes(labels bool) (out []document.Redaction) {
	seen := map[*detectors.Range]bool{}
	for _, d := range f.Decisions {
		if d.Type != detectors.Secret || d.Range == nil || d.Default != rules.Redact || seen[d.Range] {
			continue
		}
		seen[d.Range] = true
		r := document.Redaction{Span: d.Range.Span}
		if labels {
			r.Label = d.Label
		}
		out = append(out, r)
	}
	return out
}

// within reports whether a span lies in another.
func within(s, in document.Span) bool {
	return s.Part == in.Part && s.Start >= in.Start && s.End <= in.End
}

// ofRange reports whether a type is that of ranges of text: their words are no
// values that occur elsewhere.
func ofRange(t detectors.Type) bool {
	return t == detectors.Special || t == detectors.Secret || t == detectors.Salary
}
