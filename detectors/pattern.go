package detectors

import (
	"context"
	"slices"
	"sync"

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
	// Capital asks Check only where an ASCII capital stands before the first digit,
	// right there or behind one blank or hyphen.
	Capital bool
	// OnlyLabelled asks Check only where a label stands right before, which is
	// quicker than to let it refuse all other numbers.
	OnlyLabelled bool
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
	found, err := scan(ctx, part, newWordText(part.Text), []*Pattern{p})
	return Resolve(found), err
}

// Examples returns the texts for the conformance suite.
func (p *Pattern) Examples() (yes []string, no []Trap) { return p.Yes, p.No }

// rule is a pattern made ready for scanning.
type rule struct {
	*Pattern
	id int // in the label index
}

// maxDigits is the longest number a pattern may ask for; no identifier of digits
// alone is longer.
const maxDigits = 34

// ruleTable holds the rules by number of digits, and their labels.
type ruleTable struct {
	byLength [maxDigits + 1][]rule
	labels   *labelIndex
	longest  int
}

// foreignRule is the id of the words that announce other numbers.
const foreignRule = 0

// knownTables keeps the last table of each language: a long file asks for one a
// page. A table does not change once it is made.
var knownTables sync.Map // language to *knownTable

type knownTable struct {
	patterns []*Pattern
	table    *ruleTable
}

// ruleTableOf is newRuleTable, made once for one list of patterns. Languages that
// no pattern names share a table.
func ruleTableOf(patterns []*Pattern, lang string) *ruleTable {
	if !slices.ContainsFunc(patterns, func(p *Pattern) bool { return p.Lang == lang || p.NotLang == lang }) {
		lang = ""
	}
	if k, ok := knownTables.Load(lang); ok && slices.Equal(k.(*knownTable).patterns, patterns) {
		return k.(*knownTable).table
	}
	k := &knownTable{patterns, newRuleTable(patterns, lang)}
	knownTables.Store(lang, k)
	return k.table
}

func newRuleTable(patterns []*Pattern, lang string) *ruleTable {
	t := &ruleTable{labels: newLabelIndex()}
	t.labels.add(foreignRule, foreign)
	for i, p := range patterns {
		if p.Lang != "" && p.Lang != lang || p.NotLang != "" && p.NotLang == lang || i+1 >= maxRules {
			continue
		}
		t.labels.add(i+1, normal(p.Labels))
		for _, n := range p.Digits {
			t.byLength[n] = append(t.byLength[n], rule{p, i + 1})
			t.longest = max(t.longest, n)
		}
	}
	return t
}

// normal brings labels to the form of the context: folded words, one space.
func normal(labels []string) []string {
	out := make([]string, len(labels))
	for i, l := range labels {
		out[i] = fold32(l)
	}
	return out
}
