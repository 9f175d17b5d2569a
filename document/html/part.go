package html

import (
	"strings"
	"unicode/utf8"

	"inkoust/document"
	"inkoust/internal/splice"
)

// part is a part with its way back to the page.
type part struct {
	document.Part
	way  splice.Text // its text as it grows, with the way back
	attr *attr       // of the attribute whose value it is, nil for the body
	link bool
}

// decoded adds a stretch of the page with its character references.
func (p *part) decoded(src string, start, end int, inAttr bool) {
	from := start
	for at := start; at < end; {
		if src[at] == '&' {
			if text, n := entity(src[at:end], inAttr); n > 0 {
				p.way.Same(src, from, at)
				if strings.TrimSpace(text) == "" && text != "\u00a0" {
					text = " "
				}
				p.way.Other(strings.ToValidUTF8(text, ""), at, at+n)
				at += n
				from = at
				continue
			}
		}
		at++
	}
	p.way.Same(src, from, end)
}

// percent undoes the escapes of an address (RFC 3986, 2.1) in a decoded part.
func (p *part) percent(src string, start, end int) {
	from := start
	for at := start; at < end; {
		switch {
		case src[at] == '&':
			if text, n := entity(src[at:end], true); n > 0 {
				p.way.Same(src, from, at)
				p.way.Other(text, at, at+n)
				at += n
				from = at
				continue
			}
		case src[at] == '%':
			if text, n := escapes(src[at:end]); n > 0 {
				p.way.Same(src, from, at)
				p.way.Other(text, at, at+n)
				at += n
				from = at
				continue
			}
		}
		at++
	}
	p.way.Same(src, from, end)
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
