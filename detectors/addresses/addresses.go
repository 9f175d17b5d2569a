// Package addresses finds postal addresses in Czech, Slovak, Polish and Russian
// texts by their grammar: an anchor (postcode, house number after a street,
// "č.p.", street marker, a word like "bytem"), grown over the parts an address
// may have. Lists of towns and streets only add certainty. Parcels, cadastral
// districts and places of performance are not addresses of a person and are
// left alone.
package addresses

import (
	"context"
	"sort"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/lexicon"
)

// Kind is the kind of all findings of this package.
const Kind detectors.Kind = "intl.address"

// Detector finds addresses. It is safe for concurrent use.
type Detector struct {
	lex func() *lexicon.Lexicon
}

var _ detectors.Second = (*Detector)(nil)

// New returns the detector. The lexicon is asked for at the first use.
func New(lex func() *lexicon.Lexicon) *Detector { return &Detector{lex: lex} }

// Info implements detectors.Detector.
func (d *Detector) Info() detectors.Info {
	return detectors.Info{
		ID:      "intl.address",
		Summary: "Postal addresses by their grammar (cs, sk, pl, ru)",
		Source:  "Decree 359/2011 (Czech addresses), ISO 19160-4",
		Types:   []detectors.Type{detectors.Address},
	}
}

// Detect finds addresses without knowing what others found.
func (d *Detector) Detect(ctx context.Context, p *document.Part) ([]detectors.Finding, error) {
	return d.DetectAfter(ctx, p, nil)
}

// DetectAfter finds addresses outside the earlier findings.
func (d *Detector) DetectAfter(ctx context.Context, p *document.Part, earlier []detectors.Finding) ([]detectors.Finding, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	g := newGrammar(p.Text, d.lex(), earlier)
	defer g.release()
	var found []detectors.Finding
	for _, c := range g.chains() {
		found = append(found, g.findings(p, c)...)
	}
	sort.Slice(found, func(i, j int) bool { return found[i].Start < found[j].Start })
	return found, nil
}

// finding turns a chain into a finding.
func (g *grammar) finding(p *document.Part, c chain) detectors.Finding {
	f := detectors.Finding{Span: g.span(p, c.rng), Type: detectors.Address, Kind: Kind, Score: c.certainty(), Why: c.why}
	if c.town.j > c.town.i && c.town.i >= c.i && c.town.j <= c.j {
		f.Keep = []document.Span{g.span(p, c.town)}
	}
	return f
}

func (g *grammar) span(p *document.Part, r rng) document.Span {
	return document.Span{Part: p.ID, Start: g.toks[r.i].Start(), End: g.toks[r.j-1].End()}
}
