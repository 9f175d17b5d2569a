package detectors

import (
	"context"
	"strings"

	"inkoust/document"
	"inkoust/internal/fold"
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

	// Digits lists how many digits the number has. Every run of at most eight
	// neighbouring groups with that many digits in all is offered to Check.
	Digits []int
	// Labels are the words that announce the number, as people write them;
	// case, diacritics and punctuation do not matter ("r. č.", "IČO").
	Labels []string
	// Prefix lets letters touch the first digit: "CZ12345678", "EX262769".
	Prefix bool
	// Suffix lets letters touch the last digit: "BA123AB".
	Suffix bool
	// Loose lets other digits stand beyond a slash or hyphen:
	// "1620018169/770101001".
	Loose bool
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
	found, err := scan(ctx, part, []*Pattern{p})
	return Resolve(found), err
}

// Examples returns the texts for the conformance suite.
func (p *Pattern) Examples() (yes []string, no []Trap) { return p.Yes, p.No }

// rule is a pattern made ready for scanning.
type rule struct {
	*Pattern
	labels []string
}

// maxDigits is the longest number a pattern may ask for; IBANs have fewer digits.
const maxDigits = 34

// table holds the rules by number of digits.
type table [maxDigits + 1][]*rule

func newTable(patterns []*Pattern, lang string) (t table, longest int) {
	for _, p := range patterns {
		if p.Lang != "" && p.Lang != lang || p.NotLang != "" && p.NotLang == lang {
			continue
		}
		r := &rule{Pattern: p, labels: normal(p.Labels)}
		for _, n := range p.Digits {
			t[n] = append(t[n], r)
			longest = max(longest, n)
		}
	}
	return t, longest
}

// normal brings labels to the form of the context: folded words, one space.
func normal(labels []string) []string {
	out := make([]string, len(labels))
	for i, l := range labels {
		out[i] = words(l)
	}
	return out
}

// words folds a text to its words and numbers, divided by single spaces.
func words(s string) string {
	var b wordBuilder
	for _, r := range s {
		b.add(fold.Rune(r))
	}
	return strings.TrimSpace(b.String())
}
