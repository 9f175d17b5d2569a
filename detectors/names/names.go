// Package names finds names of persons by lists, word forms and context, and
// follows found persons through all forms of their names over a record.
//
// It runs after the addresses and organisations: their words are never a name.
// Names of streets, schools, foundations and festivals are not persons. What is
// doubtful gets a score under detectors.ReviewBelow, so that somebody is asked.
// Start reading at Detector and reader.decide.
package names

import (
	"context"
	"sort"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/internal/lexicon"
	"inkoust/internal/words"
)

// Kind is the kind of all findings of this package.
const Kind detectors.Kind = "name.person"

// Detector finds names of persons. It is safe for concurrent use.
type Detector struct {
	lex func() *lexicon.Lexicon
}

var (
	_ detectors.Second     = (*Detector)(nil)
	_ detectors.Propagator = (*Detector)(nil)
)

// New returns the detector. The lexicon is asked for at the first use.
func New(lex func() *lexicon.Lexicon) *Detector { return &Detector{lex: lex} }

// Info implements detectors.Detector.
func (d *Detector) Info() detectors.Info {
	return detectors.Info{
		ID:      "name.person",
		Summary: "Names of persons by lists, forms and context (cs, sk, pl, ru)",
		Source:  "Regulation (EU) 2016/679, art. 4(1)",
		Types:   []detectors.Type{detectors.Person, detectors.SignatureName},
	}
}

// Detect finds names without knowing what others found.
func (d *Detector) Detect(ctx context.Context, p *document.Part) ([]detectors.Finding, error) {
	return d.DetectAfter(ctx, p, nil)
}

// DetectAfter finds names outside the earlier findings.
func (d *Detector) DetectAfter(ctx context.Context, p *document.Part, earlier []detectors.Finding) ([]detectors.Finding, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r := newReader(p.Text, d.lex(), earlier)
	var found []detectors.Finding
	for _, n := range r.names() {
		found = append(found, n.finding(r, p))
	}
	return found, nil
}

// reader reads one text.
type reader struct {
	text  string
	toks  []words.Token
	taken []detectors.Type // the type of the earlier finding that covers a token
	low   map[string]bool  // words that also stand in lower case in this text
	lex   *lexicon.Lexicon
	cache map[string]lexicon.Class
}

func newReader(text string, lex *lexicon.Lexicon, earlier []detectors.Finding) *reader {
	r := &reader{text: text, toks: words.Tokens(text), lex: lex, low: map[string]bool{}, cache: map[string]lexicon.Class{}}
	r.taken = taken(r.toks, earlier)
	for i, t := range r.toks {
		if t.Kind == words.Word && t.Shape == words.Lower && r.taken[i] == "" {
			r.low[t.Fold] = true
		}
	}
	return r
}

// taken marks the tokens that earlier findings cover.
func taken(toks []words.Token, earlier []detectors.Finding) []detectors.Type {
	out := make([]detectors.Type, len(toks))
	for _, f := range earlier {
		i := sort.Search(len(toks), func(i int) bool { return toks[i].End > f.Start })
		for ; i < len(toks) && toks[i].Start < f.End; i++ {
			out[i] = f.Type
		}
	}
	return out
}

// at returns a token, or an empty one outside the text.
func (r *reader) at(i int) words.Token {
	if i < 0 || i >= len(r.toks) {
		return words.Token{Gap: words.Para}
	}
	return r.toks[i]
}

func (r *reader) type_(i int) detectors.Type {
	if i < 0 || i >= len(r.taken) {
		return ""
	}
	return r.taken[i]
}

// class looks a folded word up, once a text.
func (r *reader) class(fold string) lexicon.Class {
	c, ok := r.cache[fold]
	if !ok {
		c = r.lex.Classes(fold)
		r.cache[fold] = c
	}
	return c
}

// name is a decided name: tokens i to j, exclusive.
type name struct {
	i, j      int
	score     int // percent
	why       []string
	signature bool
}

func (n name) finding(r *reader, p *document.Part) detectors.Finding {
	f := detectors.Finding{
		Span:  document.Span{Part: p.ID, Start: r.toks[n.i].Start, End: r.toks[n.j-1].End},
		Type:  detectors.Person,
		Kind:  Kind,
		Score: float64(min(n.score, 99)) / 100,
		Why:   n.why,
	}
	if n.signature {
		f.Type = detectors.SignatureName
	}
	return f
}
