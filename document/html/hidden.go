package html

import (
	"strings"

	"inkoust/document"
)

// conceals reports whether an element is taken off the page.
func (w *walk) conceals(t token) bool {
	var id string
	var classes map[string]bool
	for _, a := range t.attrs {
		switch a.name {
		case "hidden":
			return true
		case "style":
			if hiding.MatchString(w.plain(a.value[0], a.value[1])) {
				return true
			}
		case "id":
			id = w.plain(a.value[0], a.value[1])
		case "class":
			classes = set(w.plain(a.value[0], a.value[1]))
		}
	}
	for _, r := range w.rules {
		if r.selects(t.name, id, classes) {
			return true
		}
	}
	return false
}

// hide takes a hidden element out whole; its text is a part of its own.
func (w *walk) hide(t token) {
	w.hidden++
	p := w.part(w.named("hidden"), document.Hidden)
	p.Dropped = true
	outer, row, pre := w.into, w.row, w.pre
	w.into, w.pre = p, 0
	end := w.within(t, func(in token) {
		switch in.kind {
		case textToken:
			w.text(in.start, in.end)
		case startToken, endToken:
			w.border(in)
			w.values(in)
		default:
			w.note(commentsPart, w.plain(in.start, in.end))
		}
	})
	w.values(t)
	w.into, w.row, w.pre = outer, row, pre
	w.cut(t.start, end, "hidden")
}

// skip takes an element out whole; what it says is noted.
func (w *walk) skip(t token, id string) {
	if id == "" {
		id = scriptsPart
	}
	w.values(t)
	end := w.within(t, func(in token) {
		if in.kind == textToken {
			w.note(id, w.plain(in.start, in.end))
			return
		}
		w.values(in)
	})
	w.cut(t.start, end, id)
}

// values notes the values of a tag that goes.
func (w *walk) values(t token) {
	for _, a := range t.attrs {
		if a.name != "style" && a.name != "class" {
			w.note(attributesPart, w.plain(a.value[0], a.value[1]))
		}
	}
}

// within hands on the tokens of an element and returns where it ends. An
// element without its end tag ends with the page, one of those that need none
// where a parent or a sibling says so.
func (w *walk) within(t token, do func(token)) int {
	if t.closed && !kept[t.name] && t.name != "script" && t.name != "style" && t.name != "title" || void[t.name] {
		w.tokens.raw = ""
		return t.end
	}
	open, stack := map[string]int{}, []string{}
	for {
		before, raw := w.tokens.at, w.tokens.raw
		in, ok := w.tokens.next()
		if !ok {
			return len(w.src)
		}
		switch {
		case in.kind == endToken && open[in.name] > 0:
			for last := ""; last != in.name; {
				last, stack = stack[len(stack)-1], stack[:len(stack)-1]
				open[last]--
			}
		case in.kind == endToken && in.name == t.name:
			return in.end
		case unclosed[t.name] && len(stack) == 0 && in.endsUnclosed(t.name):
			w.tokens.at, w.tokens.raw = before, raw
			return before
		case in.kind == startToken && !void[in.name] && !in.closed:
			if unclosed[in.name] && len(stack) > 0 && stack[len(stack)-1] == in.name {
				break // its sibling ended here
			}
			open[in.name]++
			stack = append(stack, in.name)
		}
		do(in)
	}
}

// endsUnclosed reports whether a token ends an element that needs no end tag and
// has no open one within.
func (t token) endsUnclosed(name string) bool {
	switch t.kind {
	case endToken:
		return !strings.EqualFold(t.name, "br") && (kept[t.name] || whole[t.name])
	case startToken:
		return t.name == name || name == "p" && block[t.name] || name != "p" && unclosed[t.name] && t.name != "p" && !containers[t.name] ||
			(name == "td" || name == "th") && (t.name == "td" || t.name == "th" || t.name == "tr")
	}
	return false
}
