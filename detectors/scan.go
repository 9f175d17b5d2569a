package detectors

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"inkoust/document"
)

// maxGroups is how many groups a number may be torn into: a Polish account has
// seven, and forms with a box for each digit tear a birth number into ten.
const maxGroups = 11

// scan offers every sequence of groups to the patterns of its length.
func scan(ctx context.Context, p *document.Part, words *wordText, patterns []*Pattern) ([]Finding, error) {
	if !strings.ContainsAny(p.Text, "0123456789") || len(patterns) == 0 {
		return nil, nil
	}
	s := scanner{part: p, table: ruleTableOf(patterns, p.Lang)}
	s.match = Match{Part: p, Lang: p.Lang, table: s.table, words: words, heads: &heads{text: p.Text, words: words, labels: s.table.labels}, directAt: nowhere, elsewhereAt: nowhere, nearElsewhereAt: nowhere, beforeAt: -1, nearAt: -1, afterAt: -1}
	for n := 0; s.fill(); n++ {
		if n&0xfff == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		s.start()
	}
	return s.found, nil
}

// scanner walks over the groups with a window of those that follow.
type scanner struct {
	part   *document.Part
	table  *ruleTable
	pos    int     // first byte not yet looked at
	window []group // window[0] is the current first group
	match  Match
	digits [maxDigits]byte
	found  []Finding
}

// fill reads groups until the window holds maxGroups, and reports whether there
// is any group left. The first group of a chain has no separator.
func (s *scanner) fill() bool {
	if len(s.window) > 0 {
		s.window = s.window[1:]
	}
	for len(s.window) < maxGroups {
		g, ok := s.next()
		if !ok {
			break
		}
		if len(s.window) == cap(s.window) {
			s.window = append(make([]group, 0, 64*maxGroups), s.window...)
		}
		s.window = append(s.window, g)
	}
	return len(s.window) > 0
}

// next reads one group.
func (s *scanner) next() (group, bool) {
	text, from := s.part.Text, s.pos
	i := from
	for i < len(text) && !isDigit(text[i]) {
		i++
	}
	if i == len(text) {
		s.pos = i
		return group{}, false
	}
	end := i
	for end < len(text) && isDigit(text[end]) {
		end++
	}
	s.pos = end
	g := group{start: i, end: end}
	if from > 0 {
		g.sep = separator(text[from:i])
	}
	return g, true
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

// start tries all sequences that begin at the window's first group.
func (s *scanner) start() {
	total := 0
	for n := range s.window {
		g := s.window[n]
		if n > 0 && g.sep == 0 {
			return
		}
		if total += g.end - g.start; total > s.table.longest {
			return
		}
		if len(s.table.byLength[total]) > 0 {
			s.try(n+1, total)
		}
	}
}

// try offers one sequence to the patterns of its length.
func (s *scanner) try(n, total int) {
	m := &s.match
	m.groups = s.window[:n]
	start, end := m.groups[0].start, m.groups[n-1].end
	m.left, m.right = leftSide(s.part.Text, start), rightSide(s.part.Text, end)
	if m.left == closedSide || m.right == closedSide {
		return
	}
	m.Digits = s.join(n, total)
	for _, r := range s.table.byLength[total] {
		m.rule, m.Start, m.End = r, start, end
		if r.OnlyLabelled && !m.announced(r.id) {
			continue
		}
		m.Subkind, m.Keep, m.whys = "", nil, 0
		if !m.bounded() {
			continue
		}
		if score := r.Check(m); score > 0 {
			s.found = append(s.found, Finding{
				Span: document.Span{Part: s.part.ID, Start: m.Start, End: m.End}, Type: r.Type,
				Kind: Kind(r.ID), Subkind: m.Subkind, Score: score, Why: slices.Clone(m.why[:m.whys]), Keep: m.Keep,
			})
		}
	}
}

func (s *scanner) join(n, total int) string {
	if n == 1 {
		return s.part.Text[s.window[0].start:s.window[0].end]
	}
	at := 0
	for _, g := range s.window[:n] {
		at += copy(s.digits[at:], s.part.Text[g.start:g.end])
	}
	return string(s.digits[:total])
}
