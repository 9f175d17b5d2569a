// Package orgs finds names of organisations by their legal form ("s.r.o.",
// "sp. z o.o.", "ООО") or by the word they begin with ("Město", "Nemocnice",
// "Gmina"). The findings build parties and protect their words from being taken
// for a person.
package orgs

import (
	"context"
	"sort"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// Kind is the kind of all findings of this package.
const Kind detectors.Kind = "intl.organisation"

// Detector finds organisations. It is safe for concurrent use.
type Detector struct {
	lex func() *lexicon.Lexicon
}

var _ detectors.Second = (*Detector)(nil)

// New returns the detector. The lexicon is asked for at the first use.
func New(lex func() *lexicon.Lexicon) *Detector { return &Detector{lex: lex} }

// Info implements detectors.Detector.
func (d *Detector) Info() detectors.Info {
	return detectors.Info{
		ID:      "intl.organisation",
		Summary: "Organisations by legal form or by the head of their name (cs, sk, pl, ru)",
		Source:  "Act 90/2012, Act 89/2012 section 132; KSH; ГК РФ ст. 54",
		Types:   []detectors.Type{detectors.Org},
	}
}

// Detect finds organisations without knowing what others found.
func (d *Detector) Detect(ctx context.Context, p *document.Part) ([]detectors.Finding, error) {
	return d.DetectAfter(ctx, p, nil)
}

// DetectAfter finds organisations outside the earlier findings.
func (d *Detector) DetectAfter(ctx context.Context, p *document.Part, earlier []detectors.Finding) ([]detectors.Finding, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	read := words.Read(p.Text)
	r := &reader{text: p.Text, read: read, toks: read.Tokens, lex: d.lex()}
	r.taken = covered(read, earlier, func(f *detectors.Finding) bool { return f.Type != detectors.Phone && f.Score >= detectors.ReviewBelow })
	r.address = covered(read, earlier, func(f *detectors.Finding) bool { return f.Type == detectors.Address })
	spans := r.grown(append(r.byForm(), r.byHead()...))
	spans = append(spans, r.bySlot(spans)...)
	sort.Slice(spans, func(a, b int) bool {
		return spans[a].i < spans[b].i || spans[a].i == spans[b].i && spans[a].j > spans[b].j
	})
	var found []detectors.Finding
	end := 0
	for _, s := range spans {
		if s.i < end || s.j <= s.i || r.passing(s) {
			continue
		}
		end = s.j
		found = append(found, detectors.Finding{
			Span: document.Span{Part: p.ID, Start: r.toks[s.i].Start(), End: r.toks[s.j-1].End()},
			Type: detectors.Org, Kind: Kind, Score: s.score, Why: []string{s.why},
		})
	}
	return found, nil
}

type span struct {
	i, j  int
	score float64
	why   string
}

type reader struct {
	text  string
	read  *words.Text
	toks  []words.Token // of read
	taken []bool        // tokens of what others found beyond doubt
	lex   *lexicon.Lexicon
	// address marks the tokens of addresses, which often follow a party's name.
	address []bool
}

// covered marks the tokens of the findings that count.
func covered(read *words.Text, earlier []detectors.Finding, counts func(*detectors.Finding) bool) []bool {
	out := make([]bool, len(read.Tokens))
	for n := range earlier {
		f := &earlier[n]
		if !counts(f) {
			continue
		}
		for i := read.At(f.Start); i < len(out) && read.Tokens[i].Start() < f.End; i++ {
			out[i] = true
		}
	}
	return out
}

// at returns a token, or an empty one outside the text.
func (r *reader) at(i int) *words.Token {
	if i < 0 || i >= len(r.toks) {
		return &words.Outside
	}
	return &r.toks[i]
}
