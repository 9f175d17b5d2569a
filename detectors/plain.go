package detectors

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"inkoust/document"
)

// plainText is a part's text with full-width characters as ASCII, digits for
// letters misread in numbers, words in one piece that the end of a line divides,
// and without characters nobody sees, and the way back. Such things hide a value
// from a machine, not from a reader.
type plainText struct {
	from []int32 // for each byte of the plain text: where its rune begins in the part
	to   []int32 // and where it ends
}

// plain returns the part to detect in and, if it is not p itself, how its spans
// become spans of p.
func plain(p *document.Part) (*document.Part, *plainText) {
	wrong, breaks := misreadAt(p.Text), breaksOf(p.Text)
	if wrong == nil && breaks == nil && !strings.ContainsFunc(p.Text, odd) {
		return p, nil
	}
	t := &plainText{}
	out := make([]byte, 0, len(p.Text))
	for i, r := range p.Text {
		for len(breaks) > 0 && i >= breaks[0].end {
			breaks = breaks[1:]
		}
		size := runeSize(p.Text, i)
		if unseen(r) || len(breaks) > 0 && i >= breaks[0].start {
			continue
		}
		n := len(out)
		if digit := wrong[i]; digit != 0 {
			out = append(out, digit)
		} else if ascii := narrow(r); ascii != r {
			out = utf8.AppendRune(out, ascii)
		} else {
			out = append(out, p.Text[i:i+size]...)
		}
		for range len(out) - n {
			t.from, t.to = append(t.from, int32(i)), append(t.to, int32(i+size))
		}
	}
	q := *p
	q.Text = string(out)
	return &q, t
}

// runeSize is the length of the rune at i; one for a byte that is no UTF-8.
func runeSize(text string, i int) int {
	_, size := utf8.DecodeRuneInString(text[i:])
	return size
}

// odd reports whether plain changes the rune.
func odd(r rune) bool { return r >= 0xad && (unseen(r) || narrow(r) != r) }

// unseen reports soft hyphens and characters without width.
func unseen(r rune) bool {
	return r == 0xad || r >= 0x200b && r <= 0x200f || r == 0x2060 || r == 0xfeff
}

// narrow returns the ASCII character of a full-width one and the digit of a
// mathematical one (Unicode blocks FF00 and 1D400).
func narrow(r rune) rune {
	switch {
	case r >= 0xff01 && r <= 0xff5e:
		return r - 0xff01 + '!'
	case r == 0x3000:
		return ' '
	case r >= 0x1d7ce && r <= 0x1d7ff:
		return '0' + (r-0x1d7ce)%10
	}
	return r
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
