package detectors

import (
	"context"
	"slices"
	"unicode/utf8"

	"inkoust/document"
)

// maxGroups is how many groups a number may be torn into: a Polish account has
// seven, and forms with a box for each digit tear a birth number into ten.
const maxGroups = 11

// scan offers every sequence of groups to the patterns of its length. It adds what
// they accept to what was found before.
func scan(ctx context.Context, p *document.Part, words *wordText, patterns []*Pattern, found []Finding) ([]Finding, error) {
	if !hasDigit(p.Text) || len(patterns) == 0 {
		return found, nil
	}
	s := scanner{part: p, found: found, table: ruleTableOf(patterns, p.Lang), numbers: numbersOf(p.Text)}
	s.match = Match{Part: p, Lang: p.Lang, table: s.table, words: words, heads: &heads{text: p.Text, words: words, labels: s.table.labels}, elsewhereAt: nowhere, directAt: nowhere, nearElsewhereAt: nowhere, beforeAt: -1, nearAt: -1, afterAt: -1}
	for i := range s.numbers.groups {
		if i&0xfff == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		s.start(i)
	}
	return s.found, nil
}

// scanner walks over the groups of digits of a text.
type scanner struct {
	part    *document.Part
	table   *ruleTable
	numbers *numbers
	match   Match
	found   []Finding
}

// maxSeparator is the longest run of bytes that may divide two groups: a line
// break with its indentation, a slash between spaces.
const maxSeparator = 12

// separator classifies what stands between two groups; 0 divides numbers.
func separator(s string) byte {
	if len(s) == 0 || len(s) > maxSeparator {
		return 0
	}
	kind, spaces, broken := byte(' '), 0, false
	for _, r := range s {
		switch r {
		case ' ', 0xa0, 0x2009, 0x202f, 0x2007:
			spaces++
		case '\r':
		case '\n':
			if broken {
				return 0
			}
			broken, spaces = true, 0
		case '/', '-', '.', '(', ')', 0x2013, 0x2011, 0x2010:
			if kind != ' ' && kind != ')' {
				return 0
			}
			if kind != ')' {
				kind = mark(r)
			}
		default:
			return 0
		}
	}
	switch {
	case !broken && spaces > 2:
		return 0
	case broken && kind == ' ':
		return '\n'
	}
	return kind
}

func mark(r rune) byte {
	if r < utf8.RuneSelf {
		return byte(r)
	}
	return '-'
}

// start tries all sequences that begin at a group.
func (s *scanner) start(first int) {
	m, groups := &s.match, s.numbers.groups
	text, start := s.part.Text, int(groups[first].start)
	m.left, m.head = leftSide(text, start), &s.numbers.heads[first]
	if m.left == closedSide || m.left == fraction && groups[first].size() <= 2 {
		return
	}
	needs := Need(0)
	if capitalBefore(text, start) {
		needs = ACapital
	}
	total, seps := 0, sepSet(0)
	for n := first; n < min(first+maxGroups, len(groups)); n++ {
		g := &groups[n]
		if n > first && g.sep == 0 {
			return
		}
		if n > first {
			seps |= sepOf(g.sep)
		}
		if total += g.size(); total > s.table.longest {
			return
		}
		if m.right = rightSide(text, int(g.end)); m.right == closedSide {
			continue
		}
		m.groups, m.seps, m.forms, m.formed = groups[first:n+1], seps, 0, 0
		if seps&sepOf('/') != 0 {
			needs |= ASlash
		}
		s.try(total, needs)
	}
}

// try offers one sequence to the patterns that may want it.
func (s *scanner) try(total int, needs Need) {
	m, t := &s.match, s.table
	groups := m.groups
	start, end := int(groups[0].start), int(groups[len(groups)-1].end)
	if letterBeside(s.part.Text, start, -1) || letterBeside(s.part.Text, end, 1) {
		needs |= ALetter
	}
	m.Start, m.End = start, end
	var set labelSet
	if !t.asked(m, total, needs, &set) {
		return
	}
	m.Digits = s.numbers.digits[groups[0].at : int(groups[0].at)+total]
	for id := set.next(0); id < maxRules; id = set.next(id + 1) {
		r := &t.rules[id]
		m.rule, m.Start, m.End = r, start, end
		m.Subkind, m.Keep, m.whys = "", nil, 0
		if score := r.Check(m); score > 0 {
			s.found = append(s.found, Finding{
				Span: document.Span{Part: s.part.ID, Start: m.Start, End: m.End}, Type: r.Type,
				Kind: Kind(r.ID), Subkind: m.Subkind, Score: score, Why: slices.Clone(m.why[:m.whys]), Keep: m.Keep,
			})
		}
	}
}

// asked returns the rules whose Check is asked of a candidate: by its number of
// digits, by what touches it, and by what they need. What announces it is looked for
// where that lets further rules through alone.
func (t *ruleTable) asked(m *Match, total int, needs Need, set *labelSet) (any bool) {
	left, right, length, met := &t.left[m.left], &t.right[m.right], &t.byLength[total], &t.met[needs]
	further := uint64(0)
	for i := range set {
		set[i] = length[i] & met[i] & left.free[i] & right.free[i]
		further |= length[i] & (met[i] | t.told[i]) & left.told[i] & right.told[i] &^ set[i]
		any = any || set[i] != 0
	}
	if further == 0 {
		return any
	}
	m.announced(foreignRule)
	for i := range set {
		told := m.direct[i]
		set[i] = length[i] & (met[i] | t.told[i]&told) & (left.free[i] | left.told[i]&told) & (right.free[i] | right.told[i]&told)
		any = any || set[i] != 0
	}
	return any
}

// capitalBefore reports whether an ASCII capital may stand before byte i, or behind
// one blank or hyphen before it; false is certain.
func capitalBefore(text string, i int) bool {
	if i == 0 {
		return false
	}
	switch c := text[i-1]; {
	case c >= utf8.RuneSelf, isCapital(c):
		return true
	case c > ' ' && c != '-' || i == 1:
		return false
	}
	c := text[i-2]
	return isCapital(c) || c == '\r'
}

func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }

// letterBeside reports whether a capital, ASCII or not, may stand next to byte i,
// before (step -1) or behind it, a blank between allowed; false is certain.
func letterBeside(text string, i, step int) bool {
	if step < 0 {
		i--
	}
	for range 2 {
		if i < 0 || i >= len(text) {
			return false
		}
		switch c := text[i]; {
		case c >= utf8.RuneSelf || c >= 'A' && c <= 'Z':
			return true
		case c > ' ':
			return false
		}
		i += step
	}
	return false
}
