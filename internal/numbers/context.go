package numbers

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"inkoust/internal/fold"
)

// Span is a place in a text, in bytes.
type Span struct{ Start, End int }

// Page is a text with the places of its persons, in which candidates are weighed.
// It is not safe for concurrent use.
type Page struct {
	text    string
	persons []Span // sorted, apart
	next    int    // the first person that ends behind the last candidate
	left    [mostWords]word
	right   [mostWords]word
	head    [mostWords]word
	table   struct {
		line, top int // a line, and the first of its table
		sep       byte
	}
}

// NewPage returns a page; persons are sorted and apart.
func NewPage(text string, persons []Span) *Page { return &Page{text: text, persons: persons} }

// How far the words of a candidate are looked for.
const (
	mostWords = 6
	farBytes  = 80  // of a line on each side
	farLines  = 40  // to the head of a table
	farHead   = 400 // bytes of a line that is looked at
)

// word is a folded word: numbers made of its letters, and the mark before it.
type word struct {
	all, head, head3 uint32
	mark             byte // the last sign other than a blank between it and the candidate's side
}

// side is the words on one side of a candidate, the nearest first.
type side struct {
	words []word
	mark  byte // the sign right beside the candidate
	cut   byte // what ended the words: a line, a cell, the reach
}

const seed = 2166136261

func mix(h uint32, v uint32) uint32 { return (h ^ v) * 16777619 }

// before reads the words that end at byte i, backwards to the border of the cell.
func (p *Page) before(i int, into *[mostWords]word) (s side) {
	text, low := p.text, max(0, i-farBytes)
	s.words = into[:0]
	mark := byte(0)
	for i > low {
		r, n := utf8.DecodeLastRuneInString(text[low:i])
		switch {
		case r == '\n' || r == '\t' || r == '|' || r == ';':
			s.cut = byte(r)
			return s
		case r == ' ' && i-3 >= low && text[i-2] == ' ' && text[i-3] == ' ':
			s.cut = 'w'
			return s
		case signed(r):
			begin := i
			for begin > low {
				r, n := utf8.DecodeLastRuneInString(text[low:begin])
				if !signed(r) {
					break
				}
				begin -= n
			}
			if len(s.words) == 0 {
				s.mark = mark
			}
			if len(s.words) == mostWords {
				return s
			}
			w := wordOf(text[begin:i])
			w.mark, mark = mark, 0
			s.words = append(s.words, w)
			i = begin
			continue
		case r != ' ' && r != '\u00a0':
			mark = markOf(r, mark)
		}
		i -= n
	}
	if len(s.words) == 0 {
		s.mark = mark
	}
	return s
}

// behind reads the words that begin at byte i.
func (p *Page) behind(i int, into *[mostWords]word) (s side) {
	text, high := p.text, min(len(p.text), i+farBytes)
	s.words = into[:0]
	mark := byte(0)
	for i < high && len(s.words) < 4 {
		r, n := utf8.DecodeRuneInString(text[i:high])
		switch {
		case r == '\n' || r == '\t' || r == '|' || r == ';':
			s.cut = byte(r)
			if len(s.words) == 0 {
				s.mark = mark
			}
			return s
		case signed(r):
			stop := i
			for stop < high {
				r, n := utf8.DecodeRuneInString(text[stop:high])
				if !signed(r) {
					break
				}
				stop += n
			}
			if len(s.words) == 0 {
				s.mark = mark
			}
			w := wordOf(text[i:stop])
			w.mark, mark = mark, 0
			s.words = append(s.words, w)
			i = stop
			continue
		case r != ' ' && r != '\u00a0':
			mark = markOf(r, mark)
		}
		i += n
	}
	return s
}

func markOf(r rune, before byte) byte {
	switch {
	case r == '№':
		return 'N'
	case r == '–' || r == '—':
		return '-'
	case r == '„' || r == '“' || r == '”' || r == '«' || r == '»':
		return '"'
	case before != 0 && before != '.':
		return before
	case r < utf8.RuneSelf:
		return byte(r)
	}
	return '?'
}

func signed(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	if r < 0x250 || r >= 0x400 && r < 0x482 { // most letters of our languages
		return r >= 0xc0 && r != '×' && r != '÷'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

// number stands for all words with digits but years.
const number = 77

func wordOf(s string) word {
	if isDigit(s[0]) {
		h := mix(seed, uint32(min(len(s), 9)))
		return word{all: h, head: number, head3: number}
	}
	w := word{all: seed, head: seed, head3: seed}
	n := 0
	for _, r := range s {
		f := fold.Rune(r)
		if f == 0 {
			continue
		}
		w.all = mix(w.all, uint32(f))
		if n++; n <= 5 {
			w.head = mix(w.head, uint32(f))
		}
		if n <= 3 {
			w.head3 = mix(w.head3, uint32(f))
		}
	}
	return w
}

// lineStart is where the line with byte i begins, -1 where that is far.
func lineStart(text string, i int) int {
	low := max(0, i-farHead)
	if at := strings.LastIndexByte(text[low:i], '\n'); at >= 0 {
		return low + at + 1
	}
	if low == 0 {
		return 0
	}
	return -1
}

// above reads the last words of the line before the one with byte i.
func (p *Page) above(i int, into *[mostWords]word) side {
	at := lineStart(p.text, i)
	if at <= 0 {
		return side{}
	}
	return p.before(at-1, into)
}

// heading reads the words of the cell that heads the column of byte i: in the same
// place of the first line of the table, whose cells tabs, bars or semicolons divide.
func (p *Page) heading(i int, into *[mostWords]word) side {
	at := lineStart(p.text, i)
	if at < 0 {
		return side{}
	}
	sep, cell := cellOf(p.text[at:i])
	if sep == 0 {
		return side{}
	}
	top := p.topOf(at, sep)
	if top == at {
		return side{}
	}
	line := p.text[top:at]
	line = line[:strings.IndexByte(line, '\n')]
	from := 0
	for ; cell > 0; cell-- {
		k := strings.IndexByte(line[from:], sep)
		if k < 0 {
			return side{}
		}
		from += k + 1
	}
	end := strings.IndexByte(line[from:], sep)
	if end < 0 {
		end = len(line) - from
	}
	return p.before(top+from+end, into)
}

// topOf is where the first of the lines with a divider begins that stand without a
// gap above the line at a byte. What was told of the line asked of last is used again,
// so that a table is read once.
func (p *Page) topOf(line int, sep byte) int {
	top := line
	for n := 0; n < farLines && top > 0; n++ {
		if top == p.table.line && sep == p.table.sep {
			top = p.table.top
			break
		}
		begin := lineStart(p.text, top-1)
		if begin < 0 || strings.IndexByte(p.text[begin:top], sep) < 0 {
			break
		}
		top = begin
	}
	p.table.line, p.table.top, p.table.sep = line, top, sep
	return top
}

// cellOf tells what divides the cells of a line and how many stand before its end.
func cellOf(head string) (sep byte, cell int) {
	for _, c := range [...]byte{'\t', '|', ';'} {
		if n := strings.Count(head, string(rune(c))); n > 0 && (c != ';' || n > 1) {
			return c, n
		}
	}
	return 0, 0
}

// company tells of the persons around a candidate.
type company struct {
	before, after uint32 // how far they stand in the line: 0 none, else a step
	lines         uint32 // how many lines above one stands: 0 none within three
	between       bool   // a further number stands between the one before and the candidate
}

// Near tells how near a person stands: 2 in the line, 1 up to three lines above, else
// 0. Candidates are asked in the order of the text.
func (p *Page) Near(c Candidate) int {
	switch k := p.company(c); {
	case k.before > 0 && k.before < 5, k.after > 0:
		return 2
	case k.lines > 0:
		return 1
	}
	return 0
}

func (p *Page) company(c Candidate) (k company) {
	for p.next < len(p.persons) && p.persons[p.next].End <= c.Start {
		p.next++
	}
	if p.next > 0 {
		near := p.persons[p.next-1]
		gap := p.text[near.End:min(c.Start, near.End+600)]
		switch lines := strings.Count(gap, "\n"); {
		case lines == 0:
			k.before = step(len(gap))
			k.between = strings.ContainsAny(gap, "0123456789")
		case lines <= 3:
			k.lines = uint32(lines)
		}
	}
	if p.next < len(p.persons) {
		near := p.persons[p.next]
		if near.Start >= c.End && near.Start-c.End < 200 && strings.IndexByte(p.text[c.End:near.Start], '\n') < 0 {
			k.after = step(near.Start - c.End)
		}
	}
	return k
}

// step makes a distance coarse.
func step(n int) uint32 {
	switch {
	case n <= 3:
		return 1
	case n <= 15:
		return 2
	case n <= 35:
		return 3
	case n <= 80:
		return 4
	}
	return 5
}
