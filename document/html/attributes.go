package html

import (
	"regexp"
	"strings"

	"inkoust/document"
	"inkoust/internal/splice"
)

// attributes keeps the known ones of a tag that stays.
func (w *walk) attributes(t token) error {
	seen := map[string]bool{}
	for i := range t.attrs {
		a := &t.attrs[i]
		if seen[a.name] { // only the first of two counts; the second goes
			w.drop(a)
			continue
		}
		seen[a.name] = true
		w.attribute(t, a)
	}
	return nil
}

func (w *walk) drop(a *attr) {
	if a.name != "class" && a.name != "style" {
		w.note(attributesPart, w.plain(a.value[0], a.value[1]))
	}
	w.cut(a.all[0], a.all[1], attributesPart)
}

func (w *walk) attribute(t token, a *attr) {
	switch {
	case spoken[a.name] && w.speaks(t, a):
		p := w.part(w.named(a.name), document.Annotation)
		p.attr = a
		p.decoded(w.src, a.value[0], a.value[1], true)
	case a.name == "href" && t.name == "a":
		w.link(a)
	case a.name == "src" && t.name == "img":
		w.picture(t, a)
	case a.name == "style":
		w.style(a)
	case shaped[a.name] && shape.MatchString(w.plain(a.value[0], a.value[1])):
	default:
		w.drop(a)
	}
}

// speaks reports whether the value of an attribute is read: that of a password
// is not. A value without quotes that holds one, or nothing, is not kept.
func (w *walk) speaks(t token, a *attr) bool {
	if strings.ContainsAny(w.src[a.value[0]:a.value[1]], "\"'`=<") && !a.quoted || a.value[0] == a.value[1] && a.name != "alt" {
		return false
	}
	return a.name != "value" || t.name != "input" || !strings.EqualFold(w.value(t, "type"), "password")
}

func (w *walk) style(a *attr) {
	s := w.src[a.value[0]:a.value[1]]
	out := shownStyle(s)
	switch {
	case out == s:
	case strings.TrimSpace(out) == "" || strings.ContainsAny(s, "&\\"):
		w.drop(a)
	default:
		w.cuts = append(w.cuts, splice.Hole{Start: a.value[0], End: a.value[1], Put: out})
		w.gone[attributesPart] = true
	}
}

// linkStart is the form of the addresses that stay.
var linkStart = regexp.MustCompile(`(?i)^\s*(https?://|mailto:|tel:)`)

// link keeps an address that can be read whole, as a part of its own.
func (w *walk) link(a *attr) {
	p := &part{Part: document.Part{Kind: document.Link}, attr: a, link: true}
	p.percent(w.src, a.value[0], a.value[1])
	text := p.way.String()
	if !linkStart.MatchString(text) || strings.ContainsAny(text, "%\"'`<>\\\r\n") || !a.quoted && strings.Contains(text, "=") {
		w.drop(a)
		return
	}
	p.ID = w.named("link")
	w.parts, w.byID[p.ID] = append(w.parts, p), p
}
