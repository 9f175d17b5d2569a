package detectors

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/document"
)

// Match is a candidate: one to eleven neighbouring groups of digits. It lives
// only during a Check.
type Match struct {
	Part   *document.Part
	Lang   string
	Digits string // the digits alone
	// Start and End are bytes of Part.Text; Check may move them.
	Start, End int
	Subkind    string
	Keep       []document.Span

	why    [maxReasons]string
	whys   int
	groups []group
	head   *runHead // of the first group
	rule   *rule
	table  *ruleTable
	words  *wordText
	heads  *heads
	left   side
	right  side
	seps   sepSet        // what divides the groups
	form   [maxForm]byte // see Is
	forms  int           // its length, 0 where it is not known
	formed form          // see In; 0 where it is not known
	// What the context says, and for which Start or End.
	words0                    int // how many bytes of words stand before
	before, after, elsewhere  string
	beforeDirect, near        labelSet // of before
	direct, nearElsewhere     labelSet // of before, or of elsewhere where that counts
	known, folded             bool     // before announces something; before is known
	directAt, elsewhereAt     place
	nearElsewhereAt           place
	beforeAt, nearAt, afterAt int
}

// maxForm is more than the shape of eleven groups takes.
const maxForm = 3 * maxGroups

// place is where a candidate stands: Check may move it.
type place struct{ start, end int }

// Text is the candidate as it stands in the part.
func (m *Match) Text() string { return m.Part.Text[m.Start:m.End] }

// Groups is the number of groups.
func (m *Match) Groups() int { return len(m.groups) }

// Group returns the digits of group i.
func (m *Match) Group(i int) string { return m.Part.Text[m.groups[i].start:m.groups[i].end] }

// GroupSpan returns the place of group i.
func (m *Match) GroupSpan(i int) document.Span {
	return document.Span{Part: m.Part.ID, Start: int(m.groups[i].start), End: int(m.groups[i].end)}
}

// Sep is what stands before group i: ' ', '\n', '/', '-' or '.'.
func (m *Match) Sep(i int) byte { return m.groups[i].sep }

// Is reports whether the candidate has one of the shapes, "6/4" or "3 3 3".
// A space in a shape also stands for a line break.
func (m *Match) Is(shapes ...string) bool {
	if m.forms == 0 {
		m.shape()
	}
	form := m.form[:m.forms]
	for _, s := range shapes {
		if len(s) == len(form) && s == string(form) {
			return true
		}
	}
	return false
}

// shape writes down the shape of the candidate: the lengths of its groups and what
// divides them.
func (m *Match) shape() {
	n := 0
	for i := range m.groups {
		g := &m.groups[i]
		if i > 0 {
			if m.form[n] = g.sep; g.sep == '\n' {
				m.form[n] = ' '
			}
			n++
		}
		size := g.size() // at most maxDigits
		if size > 9 {
			m.form[n] = '0' + byte(size/10)
			n++
		}
		m.form[n] = '0' + byte(size%10)
		n++
	}
	m.forms = n
}

// Only reports whether nothing but the given separators divides the groups. A
// space also stands for a line break.
func (m *Match) Only(seps string) bool {
	allowed := sepSet(0)
	for i := range len(seps) {
		allowed |= sepOf(seps[i])
	}
	return m.seps&^allowed == 0
}

// sepSet is a set of what divides groups; a line break counts as a space.
type sepSet uint8

func sepOf(sep byte) sepSet {
	switch sep {
	case ' ', '\n':
		return 1
	case '/':
		return 2
	case '-':
		return 4
	case '.':
		return 8
	case '(':
		return 16
	case ')':
		return 32
	}
	return 64
}

// Labelled reports whether one of the pattern's labels stands right before.
func (m *Match) Labelled() bool {
	yes := m.announced(m.rule.id)
	if yes {
		m.Because("label")
	}
	return yes
}

func (m *Match) announced(rule int) bool {
	if at := (place{m.Start, m.End}); m.directAt != at {
		m.directAt = at
		if m.look(); m.elsewhere == "" || m.known {
			m.direct = m.beforeDirect
		} else {
			m.direct = m.table.labels.direct(m.elsewhere)
		}
	}
	return m.direct.has(rule)
}

// AnnouncedElse reports whether the label of another number, and none of the
// pattern's own, stands right before.
func (m *Match) AnnouncedElse() bool {
	return !m.announced(m.rule.id) && m.direct != labelSet{}
}

// Announced reports whether one of the words (folded, without punctuation)
// stands right before the candidate.
func (m *Match) Announced(words ...string) bool { return EndsWith(m.Before(), words) }

// AnnouncedBy is Announced for labels made ready.
func (m *Match) AnnouncedBy(labels *Labels) bool {
	return m.may(labels.within.bit) && labels.End(m.Before())
}

// NearBy is Near for labels made ready.
func (m *Match) NearBy(labels *Labels) bool {
	return m.may(labels.within.bit) && labels.Within(m.Before())
}

// may reports whether a word of a watched list may stand in Before; false is certain.
func (m *Match) may(list watchBit) bool {
	if list == 0 || m.head.near&list != 0 || m.Start != int(m.groups[0].start) {
		return true
	}
	m.look()
	return !m.known && m.elsewhere != ""
}

// Near reports whether one of the words stands within 40 characters before.
func (m *Match) Near(words ...string) bool { return Contains(m.Before(), words) }

// NearLabel reports whether a label of the pattern stands within 40 characters
// before.
func (m *Match) NearLabel() bool {
	if m.look(); !m.known && m.elsewhere != "" {
		if at := (place{m.Start, m.End}); m.nearElsewhereAt != at {
			m.nearElsewhere, m.nearElsewhereAt = m.table.labels.near(m.elsewhere), at
		}
		return m.nearElsewhere.has(m.rule.id)
	}
	if m.nearAt != m.Start {
		m.near, m.nearAt = m.table.labels.near(m.rightBefore()), m.Start
	}
	return m.near.has(m.rule.id)
}

// Followed reports whether one of the words stands within 40 characters after.
func (m *Match) Followed(words ...string) bool { return Contains(m.After(), words) }

// Before returns the folded words before the candidate. Where they announce
// nothing, it returns those that announce it from elsewhere: the heading of its
// column, the head of its row, a bracket behind it. Such a bracket also says more
// than words of other numbers before: "var. symbol 475508809 (rodné číslo)".
func (m *Match) Before() string {
	if m.look(); !m.known && m.elsewhere != "" {
		return m.elsewhere
	}
	return m.rightBefore()
}

// look finds out whether the words right before the candidate announce anything,
// and where they do not, what does from elsewhere.
func (m *Match) look() {
	if m.beforeAt != m.Start {
		m.beforeAt, m.beforeDirect, m.folded = m.Start, labelSet{}, false
		if m.told() {
			m.beforeDirect = m.table.labels.direct(m.rightBefore())
		}
		m.known = m.beforeDirect != labelSet{} && (!m.beforeDirect.has(foreignRule) || m.heads.behind(m.End) == "")
	}
	if at := (place{m.Start, m.End}); !m.known && m.elsewhereAt != at {
		m.elsewhere, m.elsewhereAt = m.heads.around(m.Start, m.End), at
	}
}

// told reports whether the last word before the candidate may end a label.
func (m *Match) told() bool {
	if m.Start == int(m.groups[0].start) {
		m.words0 = int(m.head.words)
		return m.table.labels.may.at(m.head.last)
	}
	m.words0 = m.words.at(m.Start)
	return m.table.labels.may.has(m.words.lastWord(m.words0))
}

// rightBefore returns the folded words before the candidate.
func (m *Match) rightBefore() string {
	if !m.folded {
		m.before, m.folded = m.words.until(m.words0), true
	}
	return m.before
}

// After returns the folded words after the candidate.
func (m *Match) After() string {
	if m.afterAt != m.End {
		m.after, m.afterAt = m.words.after(m.End), m.End
	}
	return m.after
}

// Because notes a reason, in English and without text of the document.
func (m *Match) Because(why string) {
	if m.whys < maxReasons && !slices.Contains(m.why[:m.whys], why) {
		m.why[m.whys] = why
		m.whys++
	}
}

// maxReasons is how many reasons a finding carries.
const maxReasons = 4

// Letters returns the ASCII capitals that stand before the first digit, at most
// n of them, with or without a space between, and where they begin. They must
// not be the end of a longer word.
func (m *Match) Letters(n int) (string, int) {
	text, begin := m.Part.Text, int(m.groups[0].start)
	if begin == 0 || text[begin-1] < utf8.RuneSelf && (text[begin-1] < 'A' || text[begin-1] > 'Z') && text[begin-1] > ' ' {
		return "", begin // a mark, a digit or a small letter, as mostly
	}
	end := len(trimOne(text[:begin]))
	start := end
	for start > 0 && end-start < n && text[start-1] >= 'A' && text[start-1] <= 'Z' {
		start--
	}
	if r, _ := utf8.DecodeLastRuneInString(text[:start]); start == end || isWord(r) {
		return "", begin
	}
	return text[start:end], start
}

// Tight reports whether a slash, hyphen or point ties the candidate to further
// digits. Only a Loose pattern ever sees such a candidate.
func (m *Match) Tight() bool {
	text := m.Part.Text
	left := m.Start > 1 && strings.IndexByte("/-.", text[m.Start-1]) >= 0 && isDigit(text[m.Start-2])
	right := m.End+1 < len(text) && strings.IndexByte("/-.", text[m.End]) >= 0 && isDigit(text[m.End+1])
	return left || right
}

// Column reports whether the candidate stands in a column of its own: a tab, a
// bar, a line break or several spaces on both sides.
func (m *Match) Column() bool {
	head, tail := m.Part.Text[:m.Start], m.Part.Text[m.End:]
	left := head == "" || strings.HasSuffix(head, "  ") || strings.IndexByte("\t\n|", head[len(head)-1]) >= 0 || strings.HasSuffix(head, "| ")
	right := tail == "" || strings.HasPrefix(tail, "  ") || strings.IndexByte("\t\n\r|", tail[0]) >= 0 || strings.HasPrefix(tail, " |")
	return left && right
}

// trimOne cuts one space, or one line break, from the end of a text.
func trimOne(s string) string {
	r, size := utf8.DecodeLastRuneInString(s)
	if r == '\n' {
		return strings.TrimSuffix(s[:len(s)-size], "\r")
	}
	if unicode.IsSpace(r) && r != '\t' {
		return s[:len(s)-size]
	}
	return s
}

// Alone reports whether nothing but white space shares the line (or the table
// cell) with the candidate.
func (m *Match) Alone() bool {
	head := strings.TrimRightFunc(m.Part.Text[:m.Start], inCell)
	tail := strings.TrimLeftFunc(m.Part.Text[m.End:], inCell)
	return (head == "" || isBorder(head[len(head)-1])) && (tail == "" || isBorder(tail[0]))
}

// inCell reports white space that ends neither a line nor a cell.
func inCell(r rune) bool { return unicode.IsSpace(r) && r != '\n' && r != '\t' }

func isBorder(c byte) bool { return c == '\n' || c == '\t' || c == '|' }

func isWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_')
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
