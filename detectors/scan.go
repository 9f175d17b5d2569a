package detectors

import (
	"context"
	"slices"
	"strings"
	"sync"
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
	s.match = Match{Part: p, Lang: p.Lang, table: s.table, words: words, heads: &heads{text: p.Text, words: words, labels: s.table.labels}, elsewhereAt: nowhere, directAt: nowhere, nearElsewhereAt: nowhere, beforeAt: -1, nearAt: -1, afterAt: -1}
	s.read()
	defer s.release()
	for i := range s.groups {
		if i&0xfff == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		s.start(i)
	}
	return s.found, nil
}

// scanner walks over the groups of digits of a text.
type scanner struct {
	part   *document.Part
	table  *ruleTable
	groups []group
	digits string // of all groups, one behind the other
	buffer *groupBuffer
	match  Match
	found  []Finding
}

// groupBuffers keeps the room for the groups and the digits of a text.
var groupBuffers = sync.Pool{New: func() any { return new(groupBuffer) }}

type groupBuffer struct {
	groups []group
	digits []byte
}

// keptGroups bounds the room that is kept.
const keptGroups = 1 << 16

// read reads the groups. The first of a chain has no separator.
func (s *scanner) read() {
	text, at := s.part.Text, 0
	s.buffer = groupBuffers.Get().(*groupBuffer)
	s.groups = s.buffer.groups[:0]
	digits := s.buffer.digits[:0]
	for i := 0; i < len(text); {
		if !isDigit(text[i]) {
			i++
			continue
		}
		g := group{start: i, at: len(digits)}
		for i < len(text) && isDigit(text[i]) {
			i++
		}
		if g.end = i; len(s.groups) > 0 {
			g.sep = separator(text[at:g.start])
		}
		s.groups, digits, at = append(s.groups, g), append(digits, text[g.start:g.end]...), i
	}
	s.digits = string(digits)
	s.buffer.groups, s.buffer.digits = s.groups, digits
}

// release gives the room of the groups back.
func (s *scanner) release() {
	if cap(s.groups) <= keptGroups {
		groupBuffers.Put(s.buffer)
	}
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
	total, seps := 0, sepSet(0)
	for n, g := range s.groups[first:min(first+maxGroups, len(s.groups))] {
		if n > 0 && g.sep == 0 {
			return
		}
		if n > 0 {
			seps |= sepOf(g.sep)
		}
		if total += g.end - g.start; total > s.table.longest {
			return
		}
		if len(s.table.byLength[total]) > 0 {
			s.try(s.groups[first:first+n+1], total, seps)
		}
	}
}

// try offers one sequence to the patterns of its length.
func (s *scanner) try(groups []group, total int, seps sepSet) {
	m := &s.match
	start, end := groups[0].start, groups[len(groups)-1].end
	m.left, m.right = leftSide(s.part.Text, start), rightSide(s.part.Text, end)
	if m.left == closedSide || m.right == closedSide {
		return
	}
	m.groups, m.seps, m.forms = groups, seps, 0
	capital := capitalBefore(s.part.Text, start)
	m.Digits = s.digits[groups[0].at : groups[0].at+total]
	for _, r := range s.table.byLength[total] {
		if r.Capital && !capital {
			continue
		}
		m.rule, m.Start, m.End = r, start, end
		if r.OnlyLabelled && !m.announced(r.id) {
			continue
		}
		if m.Subkind, m.Keep, m.whys = "", nil, 0; !m.bounded() {
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
