package detectors

import (
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
	defer lately.Retire(p.Text)
	defer openViews(q.Text)()
	found, err := r.all(ctx, q)
	way.back(found)
	return found, err
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
	found = slices.Grow(found, first+first/2) // the others find somewhat more
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
	return resolve(found), nil
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
	if !hasDigit(p.Text) {
		return resolve(found), nil
	}
	words := wordsOf(p.Text)
	found, err := scan(ctx, p, words, patterns, found)
	if err != nil {
		return nil, err
	}
	found, err = scanTokens(ctx, p, words, labels, found)
	return fellows(p, columns(p, resolve(found))), err
}
