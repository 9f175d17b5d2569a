package detectors

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

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
	tellLanguage(p)
	q, way := shown(spaced(p))
	defer lately.Release(p.Text)
	defer openViews(q.Text)()
	found, err := r.all(ctx, q)
	return way.back(found), err
}

// tellLanguage sets the language of a part where nobody has.
func tellLanguage(p *document.Part) {
	if p.Lang != "" {
		return
	}
	if p.Lang = Language(p.Text); p.Lang == "" {
		p.Lang = DefaultLanguage
	}
}

// all runs the detectors on a part, then those that look at what they found.
func (r Registry) all(ctx context.Context, p *document.Part) ([]Finding, error) {
	found, err := r.first(ctx, p)
	if err != nil {
		return nil, err
	}
	first := len(found)
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
	if len(found) == first {
		return found, nil
	}
	return Resolve(found), nil
}

// spaced returns a file name with spaces for underscores, which divide its words.
// Every byte keeps its place. Other parts are returned as they are.
func spaced(p *document.Part) *document.Part {
	if p.Kind != document.FileName {
		return p
	}
	name := *p
	name.Text = strings.ReplaceAll(p.Text, "_", " ")
	return &name
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
		case Second, Marker:
		default:
			more, err := d.Detect(ctx, p)
			if err != nil {
				return nil, fmt.Errorf("%s: %s: %w", p.ID, d.Info().ID, err)
			}
			found = append(found, more...)
		}
	}
	if !strings.ContainsAny(p.Text, "0123456789") {
		return Resolve(found), nil
	}
	words := wordsOf(p.Text)
	numbers, err := scan(ctx, p, words, patterns)
	if err != nil {
		return nil, err
	}
	tokens, err := scanTokens(ctx, p, words, labels)
	return fellows(p, columns(p, Resolve(slices.Concat(found, numbers, tokens)))), err
}

// Resolve drops findings that overlap a better one: the higher score wins, then
// the longer, then the earlier. The order of the input does not matter. The
// result is sorted by part and start.
func Resolve(found []Finding) []Finding {
	if len(found) == 0 {
		return nil
	}
	sorted := arrange(found)
	kept := make([]Finding, 0, len(sorted))
	for i := 0; i < len(sorted); {
		n := cluster(sorted[i:])
		kept = append(kept, settle(sorted[i:i+n])...)
		i += n
	}
	return kept
}

// arrange returns the findings in the order of their places. It sorts numbers,
// as findings are heavy to move.
func arrange(found []Finding) []Finding {
	order := make([]int32, len(found))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return places(&found[a], &found[b]) })
	sorted := make([]Finding, len(found))
	for i, j := range order {
		sorted[i] = found[j]
	}
	return sorted
}

// cluster counts the leading findings that hang together by overlaps.
func cluster(sorted []Finding) int {
	end := sorted[0].End
	for i, f := range sorted {
		if f.Part != sorted[0].Part || i > 0 && f.Start >= end {
			return i
		}
		end = max(end, f.End)
	}
	return len(sorted)
}

// settle keeps the best of a cluster, in the order of their places.
func settle(cluster []Finding) []Finding {
	if len(cluster) == 1 {
		return cluster
	}
	order := make([]int32, len(cluster))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return better(&cluster[a], &cluster[b]) })
	low, high := extent(cluster)
	taken := make(bitmap, (high-low)/64+1)
	var kept []Finding
	for _, i := range order {
		f := &cluster[i]
		if !taken.any(f.Start-low, f.End-low) {
			taken.set(f.Start-low, f.End-low)
			kept = append(kept, *f)
		}
	}
	return arrange(kept)
}

// extent is where the first finding of a cluster begins and the last ends.
func extent(cluster []Finding) (low, high int) {
	low, high = cluster[0].Start, cluster[0].End
	for _, f := range cluster {
		low, high = min(low, f.Start), max(high, f.End)
	}
	return low, high
}

func better(a, b *Finding) int {
	return cmp.Or(
		cmp.Compare(b.Score, a.Score),
		cmp.Compare(b.End-b.Start, a.End-a.Start),
		places(a, b),
		cmp.Compare(a.Type, b.Type),
		cmp.Compare(a.Kind, b.Kind),
		cmp.Compare(a.Subkind, b.Subkind),
	)
}

func byPlace(a, b Finding) int { return places(&a, &b) }

// places compares where two findings stand; findings are heavy to copy.
func places(a, b *Finding) int {
	if a.Part != b.Part {
		return cmp.Compare(a.Part, b.Part)
	}
	return a.Start - b.Start
}
