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
	r.learnTowns(earlier)
	all := r.joined(r.names())
	if len(all) == 0 {
		return nil, nil
	}
	found := make([]detectors.Finding, len(all))
	for n := range all {
		found[n] = all[n].finding(r, p)
	}
	return found, nil
}

// reader reads one text.
type reader struct {
	text  string
	read  *words.Text
	toks  []words.Token // of read
	taken []cover       // what covers a token
	low   []bool        // words that also stand in lower case in this text, by ID
	towns towns         // in addresses of this text
	lex   *lexicon.Lexicon
	items []item // room for runs

	// What was told of the distinct words.
	dullness   answers // see dull
	openings   answers // see beginsPlace
	adjectives answers // see beginsDeclined

	previous previous // the name decided last
	honoured int      // the token behind the last name of an institution
}

// previous is a name as far as the next one needs it.
type previous struct {
	j              int
	list           bool // a label began a list of names
	several, upper bool // it has more words than one; it is in capitals
}

func newReader(text string, lex *lexicon.Lexicon, earlier []detectors.Finding) *reader {
	read := words.Read(text)
	r := &reader{text: text, read: read, toks: read.Tokens, lex: lex, low: make([]bool, len(read.Forms))}
	r.taken = taken(read, earlier)
	for i := range r.toks {
		t := &r.toks[i]
		if t.Kind == words.Word && t.Shape == words.Lower && !r.low[t.ID()] && r.taken[i] == 0 && !r.technical(i) {
			r.low[t.ID()] = true
		}
	}
	return r
}

// technical reports whether a word is part of a mailbox, a host or a file name.
func (r *reader) technical(i int) bool {
	prev, next := r.at(i-1), r.at(i+1)
	joined := func(t *words.Token) bool { return t.Is('@') || t.Is('_') }
	return r.toks[i].Gap == words.None && (joined(prev) || prev.Is('.')) || next.Gap == words.None && (joined(next) || next.Is('.') && r.at(i+2).Gap == words.None)
}

// cover tells of which type the finding is that covers a token: one more than its
// place in covers, 0 for none.
type cover uint8

var covers = append(detectors.Types(), detectors.Term)

func coverOf(t detectors.Type) cover {
	for n, other := range covers {
		if other == t {
			return cover(n + 1)
		}
	}
	return cover(len(covers)) // a term, or what an office calls its own
}

// taken marks the tokens that earlier findings cover.
func taken(read *words.Text, earlier []detectors.Finding) []cover {
	toks := read.Tokens
	out := make([]cover, len(toks))
	for n := range earlier {
		f := &earlier[n]
		c := coverOf(f.Type)
		for i := read.At(f.Start); i < len(toks) && toks[i].Start() < f.End; i++ {
			out[i] = c
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

func (r *reader) type_(i int) detectors.Type {
	if i < 0 || i >= len(r.taken) || r.taken[i] == 0 {
		return ""
	}
	return covers[r.taken[i]-1]
}

// class looks a word up. A form of a name is no place that it may be a form of
// too.
func (r *reader) class(f *words.Form) lexicon.Class {
	exact, derived := r.lex.Form(f)
	c := exact | derived
	if c&anyName != 0 && exact&lexicon.Place == 0 {
		c &^= lexicon.Place
	}
	return c
}

// exact looks a word up as it stands.
func (r *reader) exact(f *words.Form) lexicon.Class {
	exact, _ := r.lex.Form(f)
	return exact
}

// name is a decided name: tokens i to j, exclusive.
type name struct {
	i, j      int
	score     int      // percent
	why       string   // the first reason
	more      []string // the others
	signature bool
}

// because adds a reason.
func (n *name) because(why string) {
	if n.why == "" {
		n.why = why
	} else {
		n.more = append(n.more, why)
	}
}

func (n name) finding(r *reader, p *document.Part) detectors.Finding {
	f := detectors.Finding{
		Span:  document.Span{Part: p.ID, Start: r.toks[n.i].Start(), End: r.toks[n.j-1].End()},
		Type:  detectors.Person,
		Kind:  Kind,
		Score: float64(min(n.score, 99)) / 100,
		Why:   append([]string{n.why}, n.more...),
	}
	if n.signature {
		f.Type = detectors.SignatureName
	}
	return f
}
