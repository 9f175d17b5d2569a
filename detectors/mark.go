package detectors

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"inkoust/document"
)

// Marker finds ranges of text that a person is asked about as a whole: a clause
// on somebody's health, an annex that a party has marked as its secret. It runs
// last and sees all that was found in a file, further mentions included. Its
// Detect is not called by a Registry.
type Marker interface {
	Detector
	// Mark returns one finding for each part that a range touches. Findings of
	// one range have a Range of the same ID; the spans may hold other findings.
	Mark(ctx context.Context, f *File) ([]Finding, error)
}

// Range is what the pieces of one range share.
type Range struct {
	ID            string // unique in the file: "special 1"
	document.Span        // all of the range in this part, other findings included
}

// Mark runs the markers on a file whose findings are complete, and returns the
// pieces of the ranges between those findings. The findings of a file and the
// pieces do not overlap.
func (r Registry) Mark(ctx context.Context, f *File) ([]Finding, error) {
	var pieces []Finding
	shown, ways := shownFile(f)
	for _, d := range r {
		m, ok := d.(Marker)
		if !ok {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		ranges, err := m.Mark(ctx, shown)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", d.Info().ID, err)
		}
		eachSpan(ranges, ways, (*plainText).back)
		pieces = append(pieces, cutAll(f, ranges, pieces)...)
	}
	return inOrder(f, pieces), nil
}

// cutAll cuts ranges around what was found, pieces of other ranges included.
func cutAll(f *File, ranges, pieces []Finding) (out []Finding) {
	if len(ranges) == 0 {
		return nil
	}
	texts, taken := map[string]string{}, map[string][]document.Span{}
	for _, p := range f.Parts {
		texts[p.ID] = p.Text
	}
	for _, list := range [][]Finding{f.Findings, pieces} {
		for _, g := range list {
			taken[g.Part] = append(taken[g.Part], g.Span)
		}
	}
	for _, spans := range taken {
		slices.SortFunc(spans, func(a, b document.Span) int { return a.Start - b.Start })
	}
	for _, g := range ranges {
		g.Range = &Range{ID: g.Range.ID, Span: g.Span}
		for _, s := range between(texts[g.Part], g.Span, taken[g.Part]) {
			g.Span = s
			out = append(out, g)
		}
	}
	return out
}

// between lists what of a span lies outside the taken ones, which are sorted,
// and says anything.
func between(text string, s document.Span, taken []document.Span) (out []document.Span) {
	at := s.Start
	add := func(end int) {
		piece := text[at:end]
		start := at + len(piece) - len(strings.TrimLeftFunc(piece, silent))
		end = start + len(strings.TrimRightFunc(text[start:end], silent))
		if strings.ContainsFunc(text[start:end], isWord) {
			out = append(out, document.Span{Part: s.Part, Start: start, End: end})
		}
	}
	i, _ := slices.BinarySearchFunc(taken, s.Start, func(t document.Span, start int) int {
		if t.End <= start {
			return -1
		}
		return 1
	})
	for ; i < len(taken) && taken[i].Start < s.End; i++ {
		if taken[i].Start > at {
			add(taken[i].Start)
		}
		at = max(at, taken[i].End)
	}
	if at < s.End {
		add(s.End)
	}
	return out
}

// silent are the runes that a piece neither begins nor ends with.
func silent(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:.–-|•", r) }

// inOrder sorts findings by the order of the parts and their start.
func inOrder(f *File, found []Finding) []Finding {
	order := map[string]int{}
	for i, p := range f.Parts {
		order[p.ID] = i
	}
	slices.SortStableFunc(found, func(a, b Finding) int {
		if a.Part != b.Part {
			return order[a.Part] - order[b.Part]
		}
		return a.Start - b.Start
	})
	return found
}
