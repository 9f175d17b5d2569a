package html

import "strings"

// kind is what a token is.
type kind int

const (
	textToken kind = iota
	startToken
	endToken
	commentToken // comments, declarations, instructions: all that is shown nowhere
	doctypeToken
	brokenToken // a tag that the end of the file cuts
)

// token is a stretch of the page.
type token struct {
	kind       kind
	start, end int
	name       string // of a tag, in lower case
	attrs      []attr
	closed     bool // "<br/>"
}

// attr is one attribute of a tag. The range of its value is without quotes; all
// is what goes with it, the space before it too.
type attr struct {
	name           string // in lower case
	value          [2]int
	all            [2]int
	valued, quoted bool
}

// maxAttrs bounds the attributes of one tag: the browser compares each with all.
const maxAttrs = 2000

// tokens divides a page as browsers do (HTML Standard, 13.2.5), for those who ask
// one by one.
type tokens struct {
	src string
	at  int
	raw string // the element whose content is not divided, "" for none
}

// next returns the next token, false at the end.
func (t *tokens) next() (token, bool) {
	if t.at >= len(t.src) {
		return token{}, false
	}
	start := t.at
	if t.raw != "" {
		if end := t.rawEnd(); end > start {
			t.raw, t.at = "", end
			return token{kind: textToken, start: start, end: end}, true
		}
		t.raw = ""
	}
	if t.src[start] != '<' {
		return t.text(start + 1), true
	}
	rest := t.src[start+1:]
	switch {
	case rest == "":
		return t.text(start + 1), true
	case isLetter(rest[0]):
		return t.tag(start, start+1, startToken), true
	case rest[0] == '/' && len(rest) > 1 && isLetter(rest[1]):
		return t.tag(start, start+2, endToken), true
	case rest[0] == '!' || rest[0] == '?' || rest[0] == '/' && len(rest) > 1:
		return t.markup(start), true
	}
	return t.text(start + 1), true
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

func (t *tokens) text(from int) token {
	start := t.at
	t.at = len(t.src)
	if i := strings.IndexByte(t.src[from:], '<'); i >= 0 {
		t.at = from + i
	}
	return token{kind: textToken, start: start, end: t.at}
}

// rawEnd is where the content of a raw element ends: at its end tag.
func (t *tokens) rawEnd() int {
	for from := t.at; ; {
		i := strings.Index(t.src[from:], "</")
		if i < 0 {
			return len(t.src)
		}
		from += i + 2
		end := from + len(t.raw)
		if end < len(t.src) && strings.EqualFold(t.src[from:end], t.raw) && (isSpace(t.src[end]) || t.src[end] == '/' || t.src[end] == '>') {
			return from - 2
		}
	}
}

// markup reads comments and declarations.
func (t *tokens) markup(start int) token {
	out := token{kind: commentToken, start: start}
	rest := t.src[start:]
	switch {
	case strings.HasPrefix(rest, "<!--"):
		t.at = start + commentEnd(rest)
	case len(rest) > 9 && strings.EqualFold(rest[:9], "<!doctype"):
		out.kind = doctypeToken
		fallthrough
	default:
		t.at = len(t.src)
		if i := strings.IndexByte(rest, '>'); i >= 0 {
			t.at = start + i + 1
		}
	}
	out.end = t.at
	return out
}

// commentEnd is where a comment ends: at "-->" or "--!>", at once for "<!-->" and
// "<!--->".
func commentEnd(s string) int {
	for _, short := range []string{"<!-->", "<!--->"} {
		if strings.HasPrefix(s, short) {
			return len(short)
		}
	}
	for at := 4; ; {
		i := strings.Index(s[at:], "--")
		if i < 0 {
			return len(s)
		}
		at += i
		switch {
		case strings.HasPrefix(s[at:], "-->"):
			return at + 3
		case strings.HasPrefix(s[at:], "--!>"):
			return at + 4
		}
		at++
	}
}

// rawElements hold text that is not divided.
var rawElements = map[string]bool{
	"script": true, "style": true, "title": true, "textarea": true, "xmp": true, "iframe": true, "noembed": true, "noframes": true,
}

// tag reads a tag with its attributes.
func (t *tokens) tag(start, from int, k kind) token {
	at := from
	for at < len(t.src) && !isSpace(t.src[at]) && t.src[at] != '/' && t.src[at] != '>' {
		at++
	}
	out := token{kind: k, start: start, name: strings.ToLower(t.src[from:at])}
	for at < len(t.src) {
		space := at
		for at < len(t.src) && (isSpace(t.src[at]) || t.src[at] == '/') {
			out.closed = t.src[at] == '/'
			at++
		}
		if at >= len(t.src) {
			break
		}
		if t.src[at] == '>' {
			t.at, out.end = at+1, at+1
			if k == startToken && rawElements[out.name] {
				t.raw = out.name
			}
			return out
		}
		var a attr
		a, at = t.attr(at)
		a.all[0] = space
		if len(out.attrs) >= maxAttrs {
			break
		}
		out.attrs = append(out.attrs, a)
	}
	t.at, out.end, out.kind = len(t.src), len(t.src), brokenToken
	return out
}

// attr reads an attribute and returns where it ends.
func (t *tokens) attr(from int) (attr, int) {
	s, at := t.src, from
	for at++; at < len(s) && !isSpace(s[at]) && s[at] != '/' && s[at] != '>' && s[at] != '='; at++ {
	}
	a := attr{name: strings.ToLower(s[from:at]), value: [2]int{at, at}, all: [2]int{from, at}}
	next := skipSpace(s, at)
	if next >= len(s) || s[next] != '=' {
		return a, at
	}
	at = skipSpace(s, next+1)
	a.valued = true
	switch {
	case at >= len(s):
		return a, at
	case s[at] == '"' || s[at] == '\'':
		end := strings.IndexByte(s[at+1:], s[at])
		if end < 0 {
			return a, len(s)
		}
		a.quoted, a.value = true, [2]int{at + 1, at + 1 + end}
		a.all[1] = at + end + 2
		return a, a.all[1]
	}
	end := at
	for end < len(s) && !isSpace(s[end]) && s[end] != '>' {
		end++
	}
	a.value, a.all[1] = [2]int{at, end}, end
	return a, end
}

func skipSpace(s string, at int) int {
	for at < len(s) && isSpace(s[at]) {
		at++
	}
	return at
}
