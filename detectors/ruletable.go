package detectors

import (
	"slices"
	"sync"
)

// rule is a pattern made ready for scanning.
type rule struct {
	*Pattern
	id int // in the label index
}

// ruleTable holds the rules of a language and, as sets, which of them may be asked of
// a candidate: by its number of digits, by what touches it and by what they need.
type ruleTable struct {
	rules    []rule // by id
	byLength [maxDigits + 1]labelSet
	left     [sides]gate
	right    [sides]gate
	met      [2 * ASlash]labelSet // by what is there: those whose needs that meets
	told     labelSet             // those that a label is enough for
	labels   *labelIndex
	longest  int
}

// gate is which rules one side lets through: whatever stands before, or behind a
// label of their own.
type gate struct{ free, told labelSet }

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
	t := &ruleTable{rules: make([]rule, len(patterns)+1), labels: newLabelIndex()}
	t.labels.add(foreignRule, foreign)
	for i, p := range patterns {
		if p.Lang != "" && p.Lang != lang || p.NotLang != "" && p.NotLang == lang || i+1 >= maxRules {
			continue
		}
		t.add(rule{p, i + 1})
	}
	return t
}

func (t *ruleTable) add(r rule) {
	t.rules[r.id] = r
	t.labels.add(r.id, normal(r.Labels))
	for _, n := range r.Digits {
		t.byLength[n].add(r.id)
		t.longest = max(t.longest, n)
	}
	for s := openSide; s < closedSide; s++ {
		t.left[s].add(r.id, r.leftOf(s))
		t.right[s].add(r.id, r.rightOf(s))
	}
	if r.Needs&ALabel != 0 {
		t.told.add(r.id)
	}
	for n := range t.met {
		if r.Needs == 0 || r.Needs&Need(n) != 0 {
			t.met[n].add(r.id)
		}
	}
}

func (g *gate) add(rule int, a admission) {
	if a == freely {
		g.free.add(rule)
	}
	if a != never {
		g.told.add(rule)
	}
}
