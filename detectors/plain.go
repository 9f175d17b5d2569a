package detectors

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"inkoust/document"
	"inkoust/internal/recent"
)

// plainText is the way back from a part's text as detection reads it to the part.
// A reader sees one name or number in letters set wide, in accents of their own,
// in a letter of another alphabet; a machine does not, so they are made plain
// before anything is looked for. Each step of that holds what it replaced.
type plainText struct {
	before *plainText // the step before this one, nil for the first
	text   string     // what the step read
	edits  []edit
	as     []int // where the replacement of each edit begins in the plain text
	size   int   // of the plain text
}

// edit replaces a stretch of a text.
type edit struct {
	stretch
	as string
}

// lately are the plain texts made last, by text and language: Propagate asks for
// those of Detect again.
var lately recent.Texts[made]

type made struct {
	text string
	way  *plainText
}

// shown is plain for parts that may be asked for again.
func shown(p *document.Part) (*document.Part, *plainText) {
	m, ok := lately.Get(p.Text, p.Lang)
	if !ok {
		q, way := plain(p)
		m = made{q.Text, way}
		lately.Put(p.Text, p.Lang, m)
	}
	if m.way == nil {
		return p, nil
	}
	q := *p
	q.Text = m.text
	return &q, m.way
}

// plain returns the part to detect in and, if it is not p itself, how its spans
// become spans of p. The steps are: characters, letters of mixed scripts,
// accents, line breaks of running text, and what the layout divides. Each is linear in the text.
func plain(p *document.Part) (*document.Part, *plainText) {
	text, way := p.Text, (*plainText)(nil)
	if odd(text) {
		text, way = rewrite(text, characters(text), way)
		text, way = rewrite(text, scripts(text, p.Lang), way)
		text, way = rewrite(text, accents(text), way)
	}
	text, way = rewrite(text, bars(text), way)
	text, way = rewrite(text, wraps(text), way)
	text, way = rewrite(text, layout(text), way)
	if way == nil {
		return p, nil
	}
	q := *p
	q.Text = text
	return &q, way
}

// rewrite applies edits, which are sorted and do not overlap, and prolongs the way.
func rewrite(text string, edits []edit, way *plainText) (string, *plainText) {
	if len(edits) == 0 {
		return text, way
	}
	w := &plainText{before: way, text: text, edits: edits, as: make([]int, len(edits))}
	var out strings.Builder
	out.Grow(len(text))
	at := 0
	for n, e := range edits {
		out.WriteString(text[at:e.start])
		w.as[n] = out.Len()
		out.WriteString(e.as)
		at = e.end
	}
	out.WriteString(text[at:])
	w.size = out.Len()
	return out.String(), w
}

// back turns the spans of findings, which are the caller's own, into spans of the
// original part.
func (t *plainText) back(found []Finding) {
	if t != nil {
		move(found, t.span)
	}
}

// forth turns the spans of findings, which are the caller's own, into spans of the
// plain text.
func (t *plainText) forth(found []Finding) {
	if t != nil {
		move(found, func(s document.Span) document.Span {
			return document.Span{Part: s.Part, Start: t.at(s.Start), End: t.at(s.End)}
		})
	}
}

// at is where a byte of the part stands in the plain text; one within a rune or
// within what was replaced counts as the next.
func (t *plainText) at(i int) int {
	if t.before != nil {
		i = t.before.at(i)
	}
	n := sort.Search(len(t.edits), func(k int) bool { return t.edits[k].start >= i })
	if n == 0 {
		return start(t.text, i)
	}
	e := t.edits[n-1]
	behind := t.as[n-1] + len(e.as)
	if i <= e.end {
		return behind
	}
	return behind + start(t.text, i) - e.end
}

// origin is the stretch of the text before this step that byte k of the plain
// text comes from: a rune, or what was replaced.
func (t *plainText) origin(k int) stretch {
	n := sort.Search(len(t.as), func(n int) bool { return t.as[n] > k })
	if n > 0 {
		e := t.edits[n-1]
		if k < t.as[n-1]+len(e.as) {
			return e.stretch
		}
		k += e.end - t.as[n-1] - len(e.as)
	}
	return runeAround(t.text, k)
}

// runeAround is where the rune of byte i begins and ends.
func runeAround(text string, i int) stretch {
	for back := 0; back < utf8.UTFMax && back <= i; back++ {
		if utf8.RuneStart(text[i-back]) {
			if size := runeSize(text, i-back); size > back {
				return stretch{i - back, i - back + size}
			}
			break
		}
	}
	return stretch{i, i + 1}
}

// runeSize is the length of the rune at i; one for a byte that is no UTF-8.
func runeSize(text string, i int) int {
	if text[i] < utf8.RuneSelf {
		return 1
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	return size
}

// move gives findings other spans. What they keep may be shared, and is copied.
func move(found []Finding, to func(document.Span) document.Span) {
	for i := range found {
		f := &found[i]
		f.Span = to(f.Span)
		f.Keep = slices.Clone(f.Keep)
		for k := range f.Keep {
			f.Keep[k] = to(f.Keep[k])
		}
	}
}

// span turns a span of the plain text into one of the part, step by step.
func (t *plainText) span(s document.Span) document.Span {
	for ; t != nil; t = t.before {
		if s.Start < 0 || s.End > t.size || s.Start >= s.End {
			return s
		}
		s.Start, s.End = t.origin(s.Start).start, t.origin(s.End-1).end
	}
	return s
}
