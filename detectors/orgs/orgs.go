// Package orgs finds names of organisations by their legal form ("s.r.o.",
// "sp. z o.o.", "ООО") or by the word they begin with ("Město", "Nemocnice",
// "Gmina"). The findings build parties and protect their words from being taken
// for a person.
package orgs

import (
	"cmp"
	"context"
	"slices"

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
	r := newReader(p.Text, d.lex(), earlier)
	spans := r.grown(append(r.byForm(), r.byHead()...))
	spans = append(spans, r.bySlot(spans)...)
	slices.SortFunc(spans, before)
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

// before orders names by where they begin, the longer first, and of the same words
// what tells most of them: a legal form before the head of a name.
func before(a, b span) int { return cmp.Or(a.i-b.i, b.j-a.j, cmp.Compare(b.score, a.score)) }

type reader struct {
	text  string
	read  *words.Text
	toks  []words.Token // of read
	taken []bool        // tokens of what others found beyond doubt
	lex   *lexicon.Lexicon
	// address marks the tokens of addresses, which often follow a party's name.
	address []bool
	places  places
}

func newReader(text string, lex *lexicon.Lexicon, earlier []detectors.Finding) *reader {
	read := words.Read(text)
	r := &reader{text: text, read: read, toks: read.Tokens, lex: lex}
	r.taken, r.address = make([]bool, len(r.toks)), make([]bool, len(r.toks))
	for n := range earlier {
		f := &earlier[n]
		taken, address := f.Type != detectors.Phone && f.Score >= detectors.ReviewBelow, f.Type == detectors.Address
		if !taken && !address {
			continue
		}
		for i := read.At(f.Start); i < len(r.toks) && r.toks[i].Start() < f.End; i++ {
			r.taken[i] = r.taken[i] || taken
			r.address[i] = r.address[i] || address
		}
	}
	r.survey()
	return r
}

// at returns a token, or an empty one outside the text.
func (r *reader) at(i int) *words.Token {
	if i < 0 || i >= len(r.toks) {
		return &words.Outside
	}
	return &r.toks[i]
}
