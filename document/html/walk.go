package html

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/internal/charset"
	"inkoust/internal/splice"
)

// walk goes through the tokens of a page once and divides it into what stays,
// what goes and the texts of both.
type walk struct {
	*doc
	tokens tokens
	rules  []selector
	body   *part
	into   *part // the part that text goes to: the body or what is hidden
	pre    int   // elements whose spaces are text
	row    bool  // the row has a cell already
	hidden int   // hidden elements so far
	notes  map[string]*strings.Builder
	texts  int // bytes of all parts
	number map[string]int
}

// The parts of what goes.
const (
	commentsPart   = "comments"
	scriptsPart    = "scripts"
	metadataPart   = "metadata"
	attributesPart = "attributes"
	drawingsPart   = "drawings"
)

func (d *doc) read(ctx context.Context) error {
	w := &walk{doc: d, tokens: tokens{src: d.src}, notes: map[string]*strings.Builder{}, number: map[string]int{}}
	d.byID, d.gone = map[string]*part{}, map[string]bool{}
	w.rules = styleRules(d.src)
	w.body = w.part("body", document.Body)
	w.into = w.body
	for n := 0; ; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		t, ok := w.tokens.next()
		if !ok {
			break
		}
		if err := w.token(t); err != nil {
			return err
		}
	}
	return w.finish()
}

// styleRules reads the style sheets of the page before it is walked, for they
// may stand behind what they hide.
func styleRules(src string) []selector {
	var out []selector
	ts := tokens{src: src}
	in := false
	for {
		t, ok := ts.next()
		if !ok || len(out) >= maxHidingRules {
			return out
		}
		if in && t.kind == textToken {
			out = append(out, hidingRules(src[t.start:t.end])...)
		}
		in = t.kind == startToken && t.name == "style"
	}
}

func (w *walk) part(id string, kind document.PartKind) *part {
	p := &part{Part: document.Part{ID: id, Kind: kind}}
	w.parts = append(w.parts, p)
	w.byID[id] = p
	return p
}

// finish closes the texts and lists the parts that go, in a fixed order.
func (w *walk) finish() error {
	for _, n := range []struct {
		id   string
		kind document.PartKind
	}{{commentsPart, document.Comment}, {scriptsPart, document.Hidden}, {metadataPart, document.Metadata}, {attributesPart, document.Metadata}, {drawingsPart, document.Hidden}} {
		if b := w.notes[n.id]; b != nil {
			p := w.part(n.id, n.kind)
			p.way.Other(strings.TrimSuffix(b.String(), "\n"), 0, 0)
			p.Dropped = true
		}
	}
	for _, p := range w.parts {
		p.Text = p.way.String()
		if w.texts += len(p.Text); w.texts > maxText {
			return document.Park(document.ReasonTooLarge, "", nil)
		}
	}
	if strings.TrimSpace(w.body.Text) == "" {
		return document.Park(document.ReasonNoText, "", nil)
	}
	w.restate()
	return nil
}

// restate writes the page as UTF-8 with a mark where it would not state its set
// any more.
func (w *walk) restate() {
	if w.mark {
		return
	}
	out, ok := w.set.Encode(splice.Without(w.src, slices.Clone(w.cuts)))
	if set, err := stated(out); !ok || err != nil || set.Name() != w.set.Name() {
		w.set, w.mark, w.moved = charset.UTF8, true, true
	}
}

// cut takes a range out of the page whatever the plan says.
func (w *walk) cut(start, end int, what string) {
	w.cuts = append(w.cuts, splice.Hole{Start: start, End: end})
	if what != "" {
		w.gone[what] = true
	}
}

// note adds a text to a part of what goes.
func (w *walk) note(id, text string) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	if w.notes[id] == nil {
		w.notes[id] = &strings.Builder{}
	}
	w.notes[id].WriteString(text + "\n")
}

// plain is a stretch of the page with its references undone.
func (w *walk) plain(start, end int) string {
	p := &part{}
	p.decoded(w.src, start, end, true)
	return p.way.String()
}

// doctypes are the declarations that name a standard and nothing else, and the
// declaration of XML.
var doctypes = regexp.MustCompile(`(?i)^(<!doctype\s+html\s*(public\s+"-//w3c//dtd x?html [0-9.]+( transitional| strict| frameset| basic)?//en"\s*("http://www\.w3\.org/[a-z0-9/.-]+")?|` +
	`system\s+["']about:legacy-compat["'])?\s*>|<\?xml\s+version\s*=\s*["']1\.[01]["'](\s+encoding\s*=\s*["'][a-z0-9_-]{1,20}["'])?(\s+standalone\s*=\s*["'](yes|no)["'])?\s*\?>)$`)

func (w *walk) token(t token) error {
	switch t.kind {
	case textToken:
		w.text(t.start, t.end)
	case commentToken, doctypeToken:
		if s := w.src[t.start:t.end]; !doctypes.MatchString(s) {
			w.note(commentsPart, w.plain(t.start, t.end))
			w.cut(t.start, t.end, commentsPart)
		}
	case brokenToken:
		w.note(attributesPart, w.plain(t.start, t.end))
		w.cut(t.start, t.end, attributesPart)
	case endToken:
		w.end(t)
	case startToken:
		return w.start(t)
	}
	return nil
}

func (w *walk) start(t token) error {
	switch {
	case t.name == "plaintext", t.name == "frameset", t.name == "xmp":
		return document.Park(document.ReasonFeature, t.name, nil)
	case whole[t.name], t.name == "input" && strings.EqualFold(w.value(t, "type"), "hidden"), t.name == "dialog" && !t.has("open"):
		w.skip(t, wholeParts[t.name])
		return nil
	case w.conceals(t) && !structural[t.name]:
		w.hide(t)
		return nil
	}
	w.border(t)
	if t.name == "pre" || t.name == "textarea" || t.name == "listing" {
		w.pre++
	}
	if t.name == "meta" && w.setMeta(t) {
		return nil
	}
	if !kept[t.name] || t.name == "meta" {
		w.unknown(t)
		return nil
	}
	return w.attributes(t)
}

// structural elements are never taken for hidden: pages of programs that show
// them by script would be empty.
var structural = set("html head body meta")

var wholeParts = map[string]string{"svg": drawingsPart, "canvas": drawingsPart, "title": metadataPart, "xml": metadataPart, "metadata": metadataPart}

func (t token) has(name string) bool {
	return slices.ContainsFunc(t.attrs, func(a attr) bool { return a.name == name })
}

func (w *walk) value(t token, name string) string {
	for _, a := range t.attrs {
		if a.name == name {
			return w.plain(a.value[0], a.value[1])
		}
	}
	return ""
}

// unknown takes a tag away and leaves what is in its element.
func (w *walk) unknown(t token) {
	what := attributesPart
	if t.name == "meta" || t.name == "link" || t.name == "base" {
		what = metadataPart
	}
	for _, a := range t.attrs {
		w.note(what, w.plain(a.value[0], a.value[1]))
	}
	w.cut(t.start, t.end, what)
}

// setMeta keeps the statement of the character set, which is true still.
func (w *walk) setMeta(t token) bool {
	if len(t.attrs) == 1 && t.attrs[0].name == "charset" {
		return label.MatchString(w.src[t.start:t.end])
	}
	return len(t.attrs) == 2 && strings.EqualFold(w.value(t, "http-equiv"), "content-type") && contentType.MatchString(w.value(t, "content"))
}

var contentType = regexp.MustCompile(`(?i)^\s*[a-z]+/[a-z+]+\s*(;\s*charset\s*=\s*[a-z0-9_-]{1,20}\s*)?$`)

func (w *walk) end(t token) {
	if w.pre > 0 && (t.name == "pre" || t.name == "textarea" || t.name == "listing") {
		w.pre--
	}
	w.border(t)
	if len(t.attrs) > 0 || !kept[t.name] || t.name == "meta" {
		w.unknown(t)
	}
}

// border puts the ends of lines and cells into the text.
func (w *walk) border(t token) {
	switch {
	case t.name == "br" || t.name == "hr":
		w.into.way.Other("\n", t.start, t.start)
	case (t.name == "td" || t.name == "th") && t.kind == startToken:
		if w.row {
			w.into.way.Other("\t", t.start, t.start)
		}
		w.row = true
	case block[t.name]:
		if t.name == "tr" || t.name == "table" {
			w.row = false
		}
		if s := w.into.way.String(); s != "" && !strings.HasSuffix(s, "\n") {
			w.into.way.Other("\n", t.start, t.start)
		}
	}
}

// text adds what is read: runs of spaces are one space outside preformatted text.
func (w *walk) text(start, end int) {
	if w.pre > 0 {
		w.preformatted(start, end)
		return
	}
	for at := start; at < end; {
		from := at
		for at < end && isSpace(w.src[at]) {
			at++
		}
		if at > from {
			if s := w.into.way.String(); s != "" && !strings.ContainsRune("\n\t ", rune(s[len(s)-1])) {
				w.into.way.Other(" ", from, at)
			}
		}
		from = at
		for at < end && !isSpace(w.src[at]) {
			at++
		}
		w.into.decoded(w.src, from, at, false)
	}
}

func (w *walk) preformatted(start, end int) {
	for start < end {
		i := strings.IndexByte(w.src[start:end], '\r')
		if i < 0 {
			break
		}
		w.into.decoded(w.src, start, start+i, false)
		start += i
		n := 1
		if start+1 < end && w.src[start+1] == '\n' {
			n = 2
		}
		w.into.way.Other("\n", start, start+n)
		start += n
	}
	w.into.decoded(w.src, start, end, false)
}

// named makes the id of the next part of a kind: "alt1".
func (w *walk) named(kind string) string {
	w.number[kind]++
	return fmt.Sprintf("%s%d", kind, w.number[kind])
}
