package detectors

import (
	"context"

	"inkoust/document"
)

// Alone returns the score that the detectors give to a value with nothing around
// it: what its shape, check digits and words make of it before the context counts.
// It is 0 where they then find nothing of the finding's kind, as the context alone
// told what the value is.
func (r Registry) Alone(ctx context.Context, p *document.Part, f Finding) (float64, error) {
	if f.Start < 0 || f.End > len(p.Text) || f.Start >= f.End {
		return 0, nil
	}
	alone := &document.Part{ID: p.ID, Kind: p.Kind, Lang: p.Lang, Text: p.Text[f.Start:f.End]}
	found, err := r.Detect(ctx, alone)
	best := 0.0
	for i := range found {
		if found[i].Kind == f.Kind {
			best = max(best, found[i].Score)
		}
	}
	return best, err
}
