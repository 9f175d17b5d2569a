package detectors

import (
	"context"

	"inkoust/document"
)

// Pattern declares an identifier that is made of digits, or starts at some. It
// is a Detector; a Registry runs all its patterns in one pass over the text.
//
// Declare one as a package variable, say what it looks like in Digits, what
// stands before it in Labels, and decide in Check.
type Pattern struct {
	ID      string // unique, country.kebab-case; also the Kind of its findings
	Type    Type
	Summary string // one English sentence
	Source  string // act, section, standard

	// Digits lists how many digits the number has. Every run of at most eleven
	// neighbouring groups with that many digits in all is offered to Check.
	Digits []int
	// Labels are the words that announce the number, as people write them;
	// case, diacritics and punctuation do not matter ("r. č.", "IČO").
	Labels []string
	// Prefix lets letters touch the first digit: "CZ12345678", "EX523978".
	Prefix bool
	// Suffix lets letters touch the last digit: "BA123AB".
	Suffix bool
	// Loose lets other digits stand beyond a slash or hyphen:
	// "1674672890/771845001".
	Loose bool
	// Needs asks Check only where one of these things is there, which is quicker than
	// to let it refuse all other numbers; nil asks it of all.
	Needs Need
	// Lang and NotLang restrict the pattern to texts in, or not in, a language.
	Lang, NotLang string

	// Check scores a candidate, 0 rejects it. It may narrow or widen Start and
	// End and set Subkind and Keep. It must not hold on to the Match.
	Check func(m *Match) float64

	// Yes are texts with the value between [[ and ]]; No are texts in which the
	// detector finds nothing. Both are run by detectortest.
	Yes []string
	No  []Trap
}

// Trap is a text that looks like a value and is none.
type Trap struct{ Name, Text string }

var _ Detector = (*Pattern)(nil)

// Info describes the pattern.
func (p *Pattern) Info() Info {
	return Info{ID: p.ID, Summary: p.Summary, Source: p.Source, Types: []Type{p.Type}}
}

// Detect finds the values of this pattern alone.
func (p *Pattern) Detect(ctx context.Context, part *document.Part) ([]Finding, error) {
	found, err := scan(ctx, part, newWordText(part.Text), []*Pattern{p}, nil)
	return Resolve(found), err
}

// Examples returns the texts for the conformance suite.
func (p *Pattern) Examples() (yes []string, no []Trap) { return p.Yes, p.No }

// Need is a set of things of which one must be there.
type Need uint8

// The things: a label of the pattern right before; an ASCII capital before the first
// digit, right there or behind one blank or hyphen; a capital of any script on either
// side, right there or behind a blank; a slash between two groups.
const (
	ALabel Need = 1 << iota
	ACapital
	ALetter
	ASlash
)

// maxDigits is the longest number a pattern may ask for; no identifier of digits
// alone is longer.
const maxDigits = 34

// normal brings labels to the form of the context: folded words, one space.
func normal(labels []string) []string {
	out := make([]string, len(labels))
	for i, l := range labels {
		out[i] = fold32(l)
	}
	return out
}
