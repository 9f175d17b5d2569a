package html

import (
	"sort"
	"strings"
	"unicode/utf8"

	"inkoust/document"
)

// part is a part with its way back to the page.
type part struct {
	document.Part
	b      strings.Builder
	pieces []piece
	attr   *attr // of the attribute whose value it is, nil for the body
	link   bool
}

// piece is a stretch of the text and what it stands for in the page: the same
// bytes, or one thing written otherwise (a character reference, a run of
// spaces), or nothing.
type piece struct {
	text, src, n int // n bytes of source; the text ends where the next piece begins
	same         bool
}

// same adds bytes of the page as they are.
func (p *part) same(src string, start, end int) {
	if start == end {
		return
	}
	if k := len(p.pieces) - 1; k >= 0 && p.pieces[k].same && p.pieces[k].src+p.pieces[k].n == start {
		p.pieces[k].n += end - start
	} else {
		p.pieces = append(p.pieces, piece{p.b.Len(), start, end - start, true})
	}
	p.b.WriteString(src[start:end])
}

// other adds text that stands for other bytes of the page.
func (p *part) other(text string, start, end int) {
	p.pieces = append(p.pieces, piece{p.b.Len(), start, end - start, false})
	p.b.WriteString(text)
}

// decoded adds a stretch of the page with its character references.
func (p *part) decoded(src string, start, end int, inAttr bool) {
	from := start
	for at := start; at < end; {
		if src[at] == '&' {
			if text, n := entity(src[at:end], inAttr); n > 0 {
				p.same(src, from, at)
				if strings.TrimSpace(text) == "" && text != "\u00a0" {
					text = " "
				}
				p.other(strings.ToValidUTF8(text, ""), at, at+n)
				at += n
				from = at
				continue
			}
		}
		at++
	}
	p.same(src, from, end)
}

// source gives the ranges of the page that a range of the text stands for. What
// is written as one thing goes as one.
func (p *part) source(from, to int) []hole {
	i := sort.Search(len(p.pieces), func(i int) bool { return p.pieces[i].text > from }) - 1
	var out []hole
	for i = max(i, 0); i < len(p.pieces) && p.pieces[i].text < to; i++ {
		q := p.pieces[i]
		end := len(p.Text)
		if i+1 < len(p.pieces) {
			end = p.pieces[i+1].text
		}
		if end <= from || q.n == 0 {
			continue
		}
		h := hole{start: q.src, end: q.src + q.n}
		if q.same {
			h.start, h.end = q.src+max(from, q.text)-q.text, q.src+min(to, end)-q.text
		}
		if k := len(out) - 1; k >= 0 && out[k].end == h.start {
			out[k].end = h.end
			continue
		}
		out = append(out, h)
	}
	return out
}

// percent undoes the escapes of an address (RFC 3986, 2.1) in a decoded part.
func (p *part) percent(src string, start, end int) {
	from := start
	for at := start; at < end; {
		switch {
		case src[at] == '&':
			if text, n := entity(src[at:end], true); n > 0 {
				p.same(src, from, at)
				p.other(text, at, at+n)
				at += n
				from = at
				continue
			}
		case src[at] == '%':
			if text, n := escapes(src[at:end]); n > 0 {
				p.same(src, from, at)
				p.other(text, at, at+n)
				at += n
				from = at
				continue
			}
		}
		at++
	}
	p.same(src, from, end)
}

// escapes reads the escapes of one character.
func escapes(s string) (string, int) {
	var b []byte
	for at := 0; at+2 < len(s) && s[at] == '%' && len(b) < utf8.UTFMax; at += 3 {
		hi, lo := unhex(s[at+1]), unhex(s[at+2])
		if hi < 0 || lo < 0 {
			return "", 0
		}
		b = append(b, byte(hi<<4|lo))
		if utf8.FullRune(b) {
			if r, _ := utf8.DecodeRune(b); r == utf8.RuneError {
				return "", 0
			}
			return string(b), at + 3
		}
	}
	return "", 0
}

func unhex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}
