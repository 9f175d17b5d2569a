package html

import (
	"context"
	"fmt"
	"html"
	"io"
	"maps"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/internal/splice"
)

// Redact writes the page without what goes.
func (d *doc) Redact(ctx context.Context, w io.Writer, plan *document.Plan) (*document.Result, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	holes := slices.Clone(d.cuts)
	of := map[string][]document.Redaction{}
	for _, r := range plan.Redactions {
		p := d.byID[r.Part]
		if p == nil || !r.Valid(p.Text) {
			return nil, fmt.Errorf("part %q, bytes %d to %d: no such span", r.Part, r.Start, r.End)
		}
		of[r.Part] = append(of[r.Part], r)
	}
	for _, p := range d.parts {
		if !p.Dropped && len(of[p.ID]) > 0 {
			holes = append(holes, p.holes(document.Cuts(p.Text, of[p.ID]), plan, d)...)
		}
	}
	for _, p := range d.shown {
		holes = append(holes, p.fate(plan))
	}
	out, ok := d.set.Encode(splice.Without(d.src, holes))
	if !ok {
		return nil, document.Park(document.ReasonCodec, "charset", nil)
	}
	if d.mark {
		out = append([]byte(bom), out...)
	}
	_, err := w.Write(out)
	return &document.Result{Surfaces: slices.Sorted(maps.Keys(d.gone))}, err
}

// holes are what the cuts of a part take out of the page. An address that loses
// anything goes whole.
func (p *part) holes(cuts []document.Cut, plan *document.Plan, d *doc) []splice.Hole {
	if p.link {
		return []splice.Hole{{Start: p.attr.all[0], End: p.attr.all[1]}}
	}
	var out []splice.Hole
	for _, c := range cuts {
		ranges := p.way.Source(c.Start, c.End)
		if c.Literal && len(ranges) > 0 {
			ranges[0].Put = d.literal(plan, c.Label)
		}
		out = append(out, ranges...)
	}
	if p.attr != nil && !p.attr.quoted {
		out = append(out, splice.Hole{Start: p.attr.value[0], End: p.attr.value[0], Put: `"`}, splice.Hole{Start: p.attr.value[1], End: p.attr.value[1], Put: `"`})
	}
	return out
}

// literal is the replacement text; letters that the set lacks are written as
// references.
func (d *doc) literal(plan *document.Plan, label string) string {
	if !plan.Labels {
		label = ""
	}
	var b strings.Builder
	for _, r := range html.EscapeString(document.Literal(plan.Lang, label)) {
		if _, ok := d.set.Encode(string(r)); ok {
			b.WriteRune(r)
			continue
		}
		fmt.Fprintf(&b, "&#%d;", r)
	}
	return b.String()
}
