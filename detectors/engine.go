package detectors

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"inkoust/document"
)

// DefaultLanguage is assumed where a text is too short to tell.
const DefaultLanguage = "cs"

// Registry is an ordered list of detectors. It is safe for concurrent use on
// different parts.
type Registry []Detector

// Detect finds all values of a part. It sets p.Lang when the format left it
// empty. The findings are sorted and do not overlap.
func (r Registry) Detect(ctx context.Context, p *document.Part) ([]Finding, error) {
	if p.Lang == "" {
		if p.Lang = Language(p.Text); p.Lang == "" {
			p.Lang = DefaultLanguage
		}
	}
	found, err := r.first(ctx, p)
	if err != nil {
		return nil, err
	}
	for _, d := range r {
		s, ok := d.(Second)
		if !ok {
			continue
		}
		more, err := s.DetectAfter(ctx, p, found)
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", p.ID, d.Info().ID, err)
		}
		found = append(found, more...)
	}
	return Resolve(found), nil
}

// first runs what needs no earlier findings. The patterns share one pass.
func (r Registry) first(ctx context.Context, p *document.Part) ([]Finding, error) {
	var patterns []*Pattern
	var labels []*Labelled
	var found []Finding
	for _, d := range r {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		switch d := d.(type) {
		case *Pattern:
			patterns = append(patterns, d)
		case *Labelled:
			labels = append(labels, d)
		case Second:
		default:
			more, err := d.Detect(ctx, p)
			if err != nil {
				return nil, fmt.Errorf("%s: %s: %w", p.ID, d.Info().ID, err)
			}
			found = append(found, more...)
		}
	}
	numbers, err := scan(ctx, p, patterns)
	if err != nil {
		return nil, err
	}
	tokens, err := scanTokens(ctx, p, labels)
	return Resolve(slices.Concat(found, numbers, tokens)), err
}

// Resolve drops findings that overlap a better one: the higher score wins, then
// the longer, then the earlier. The order of the input does not matter. The
// result is sorted by part and start.
func Resolve(found []Finding) []Finding {
	ranked := slices.Clone(found)
	slices.SortFunc(ranked, better)
	kept := ranked[:0:0]
	for _, f := range ranked {
		i, _ := slices.BinarySearchFunc(kept, f, byPlace)
		if i > 0 && kept[i-1].Overlaps(f.Span) || i < len(kept) && kept[i].Overlaps(f.Span) {
			continue
		}
		kept = slices.Insert(kept, i, f)
	}
	return kept
}

func better(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(b.Score, a.Score),
		cmp.Compare(b.End-b.Start, a.End-a.Start),
		byPlace(a, b),
		cmp.Compare(a.Type, b.Type),
		cmp.Compare(a.Kind, b.Kind),
		cmp.Compare(a.Subkind, b.Subkind),
	)
}

func byPlace(a, b Finding) int {
	return cmp.Or(cmp.Compare(a.Part, b.Part), cmp.Compare(a.Start, b.Start))
}
