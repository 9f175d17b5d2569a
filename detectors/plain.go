package detectors

import (
	"slices"
	"sort"
	"unicode/utf8"

	"inkoust/document"
)

// plainText is the way back from a part's text as detection reads it to the part.
// A reader sees one name or number in letters set wide, in accents of their own,
// in a letter of another alphabet; a machine does not, so they are made plain
// before anything is looked for.
type plainText struct {
	from []int32 // for each byte of the plain text: where its origin begins in the part
	to   []int32 // and where it ends
}

// edit replaces a stretch of a text.
type edit struct {
	stretch
	as string
}

// plain returns the part to detect in and, if it is not p itself, how its spans
// become spans of p. The steps are: characters, letters of mixed scripts,
// accents, and what the layout divides. Each is linear in the text.
func plain(p *document.Part) (*document.Part, *plainText) {
	text, way := p.Text, (*plainText)(nil)
	if odd(text) {
		text, way = rewrite(text, characters(text), way)
		text, way = rewrite(text, scripts(text, p.Lang), way)
		text, way = rewrite(text, accents(text), way)
	}
	text, way = rewrite(text, bars(text), way)
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
	w := &plainText{from: make([]int32, 0, len(text)), to: make([]int32, 0, len(text))}
	out, at := make([]byte, 0, len(text)), 0
	for _, e := range edits {
		out = w.copied(out, text, at, e.start)
		out, at = append(out, e.as...), e.end
		w.grow(len(out), e.start, e.end)
	}
	out = w.copied(out, text, at, len(text))
	return string(out), way.then(w)
}

// copied appends text[at:end] as it is, each rune with its own place.
func (t *plainText) copied(out []byte, text string, at, end int) []byte {
	for i := at; i < end; {
		size := runeSize(text, i)
		for range size {
			t.from, t.to = append(t.from, int32(i)), append(t.to, int32(i+size))
		}
		i += size
	}
	return append(out, text[at:end]...)
}

// grow gives the bytes up to n the stretch they come from.
func (t *plainText) grow(n, start, end int) {
	for len(t.from) < n {
		t.from, t.to = append(t.from, int32(start)), append(t.to, int32(end))
	}
}

// then is the way of w, whose origin is the plain text of t.
func (t *plainText) then(w *plainText) *plainText {
	if t == nil {
		return w
	}
	for k := range w.from {
		w.from[k], w.to[k] = t.from[w.from[k]], t.to[w.to[k]-1]
	}
	return w
}

// back turns the spans of findings into spans of the original part.
func (t *plainText) back(found []Finding) []Finding {
	if t == nil {
		return found
	}
	return moved(found, t.span)
}

// forth turns the spans of findings into spans of the plain text.
func (t *plainText) forth(found []Finding) []Finding {
	if t == nil {
		return found
	}
	return moved(found, func(s document.Span) document.Span {
		return document.Span{Part: s.Part, Start: t.at(s.Start), End: t.at(s.End)}
	})
}

// at is where a byte of the part stands in the plain text.
func (t *plainText) at(i int) int {
	return sort.Search(len(t.from), func(k int) bool { return int(t.from[k]) >= i })
}

// runeSize is the length of the rune at i; one for a byte that is no UTF-8.
func runeSize(text string, i int) int {
	if text[i] < utf8.RuneSelf {
		return 1
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	return size
}

func moved(found []Finding, move func(document.Span) document.Span) []Finding {
	out := slices.Clone(found)
	for i := range out {
		out[i].Span = move(out[i].Span)
		out[i].Keep = slices.Clone(out[i].Keep)
		for k := range out[i].Keep {
			out[i].Keep[k] = move(out[i].Keep[k])
		}
	}
	return out
}

func (t *plainText) span(s document.Span) document.Span {
	if s.Start < 0 || s.End > len(t.from) || s.Start >= s.End {
		return s
	}
	return document.Span{Part: s.Part, Start: int(t.from[s.Start]), End: int(t.to[s.End-1])}
}
